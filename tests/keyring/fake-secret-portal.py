#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret portal on the session bus that behaves in one chosen way.

    honest      writes 64 bytes into the pipe and answers
    early       answers first and writes a moment later
    empty       answers without having written anything
    short       writes 7 bytes
    refusing    answers that the person said no
    hanging     takes the call and never answers
"""
import os
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

INTERFACE = Gio.DBusNodeInfo.new_for_xml('''<node><interface name="org.freedesktop.portal.Secret">
  <method name="RetrieveSecret"><arg type="h" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
</interface></node>''').interfaces[0]
SECRET = bytes(range(64))
WAY = sys.argv[1]


def call(bus, sender, path, interface, method, parameters, invocation):
    handle, options = parameters.unpack()
    pipe = invocation.get_message().get_unix_fd_list().steal_fds()[handle]
    request = f'/org/freedesktop/portal/desktop/request/{sender[1:].replace(".", "_")}/{options["handle_token"]}'
    invocation.return_value(GLib.Variant('(o)', (request,)))

    def write():
        os.write(pipe, SECRET[:7] if WAY == 'short' else SECRET)
        os.close(pipe)
        return False

    def respond():
        bus.emit_signal(sender, request, 'org.freedesktop.portal.Request', 'Response',
                        GLib.Variant('(ua{sv})', (1 if WAY == 'refusing' else 0, {})))
        return False

    if WAY == 'hanging':
        return
    if WAY in ('honest', 'short'):
        write()
    if WAY in ('empty', 'refusing'):
        os.close(pipe)
    respond()
    if WAY == 'early':
        GLib.timeout_add(100, write)


Gio.bus_own_name(Gio.BusType.SESSION, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE,
                 lambda bus, name: bus.register_object('/org/freedesktop/portal/desktop', INTERFACE, call, None, None),
                 None, None)
GLib.MainLoop().run()
