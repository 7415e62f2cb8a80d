#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service on the session bus that misbehaves in one chosen way.

    honest      keeps what it is given
    liar        gives back something else than it was given
    truncated   gives back half of what it was given
    hanging     never answers after its session is open
    locked      its collection is locked, and the prompt is dismissed
    late        its collection is locked, and the prompt is dismissed when nobody waits any more
    bare        has no collection
"""
import sys

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

NAME = 'org.freedesktop.secrets'
ROOT = '/org/freedesktop/secrets'
COLLECTION = ROOT + '/collection/login'
PROMPT = ROOT + '/prompt/p1'
INTERFACES = Gio.DBusNodeInfo.new_for_xml('''<node>
<interface name="org.freedesktop.Secret.Service">
  <method name="OpenSession"><arg type="s" direction="in"/><arg type="v" direction="in"/>
    <arg type="v" direction="out"/><arg type="o" direction="out"/></method>
  <method name="SearchItems"><arg type="a{ss}" direction="in"/><arg type="ao" direction="out"/><arg type="ao" direction="out"/></method>
  <method name="Unlock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
  <method name="Lock"><arg type="ao" direction="in"/><arg type="ao" direction="out"/><arg type="o" direction="out"/></method>
  <method name="GetSecrets"><arg type="ao" direction="in"/><arg type="o" direction="in"/><arg type="a{o(oayays)}" direction="out"/></method>
  <method name="ReadAlias"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
  <method name="CreateCollection"><arg type="a{sv}" direction="in"/><arg type="s" direction="in"/>
    <arg type="o" direction="out"/><arg type="o" direction="out"/></method>
  <property name="Collections" type="ao" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Collection">
  <method name="SearchItems"><arg type="a{ss}" direction="in"/><arg type="ao" direction="out"/></method>
  <method name="CreateItem"><arg type="a{sv}" direction="in"/><arg type="(oayays)" direction="in"/><arg type="b" direction="in"/>
    <arg type="o" direction="out"/><arg type="o" direction="out"/></method>
  <property name="Items" type="ao" access="read"/><property name="Label" type="s" access="read"/>
  <property name="Locked" type="b" access="read"/>
  <property name="Created" type="t" access="read"/><property name="Modified" type="t" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Item">
  <method name="Delete"><arg type="o" direction="out"/></method>
  <method name="GetSecret"><arg type="o" direction="in"/><arg type="(oayays)" direction="out"/></method>
  <property name="Locked" type="b" access="read"/><property name="Attributes" type="a{ss}" access="read"/>
  <property name="Label" type="s" access="read"/><property name="Type" type="s" access="read"/>
  <property name="Created" type="t" access="read"/><property name="Modified" type="t" access="read"/>
</interface>
<interface name="org.freedesktop.Secret.Session"><method name="Close"/></interface>
<interface name="org.freedesktop.Secret.Prompt"><method name="Prompt"><arg type="s" direction="in"/></method>
  <method name="Dismiss"/><signal name="Completed"><arg type="b"/><arg type="v"/></signal></interface>
</node>''')
NONE = '/'


class Service:
    def __init__(self, way):
        self.way = way
        self.items = {}
        self.locked = way in ('locked', 'late')

    def serve(self, bus):
        self.bus = bus
        self.export(ROOT, 'org.freedesktop.Secret.Service')
        self.export(ROOT + '/session/s1', 'org.freedesktop.Secret.Session')
        self.export(PROMPT, 'org.freedesktop.Secret.Prompt')
        if self.way != 'bare':
            self.export(COLLECTION, 'org.freedesktop.Secret.Collection')
            self.export(ROOT + '/aliases/default', 'org.freedesktop.Secret.Collection')

    def export(self, path, interface):
        self.bus.register_object(path, INTERFACES.lookup_interface(interface), self.call, self.get, None)

    def call(self, bus, sender, path, interface, method, parameters, invocation):
        if self.way == 'hanging' and method != 'OpenSession':
            self.never = getattr(self, 'never', []) + [invocation]
            return
        answer = getattr(self, method)(path, *parameters.unpack(), invocation=invocation)
        if answer is not None:
            invocation.return_value(answer)

    def get(self, bus, sender, path, interface, name):
        item = self.items.get(path)
        return {
            'Collections': lambda: GLib.Variant('ao', [] if self.way == 'bare' else [COLLECTION]),
            'Items': lambda: GLib.Variant('ao', list(self.items)),
            'Locked': lambda: GLib.Variant('b', self.locked),
            'Label': lambda: GLib.Variant('s', 'Login'),
            'Type': lambda: GLib.Variant('s', ''),
            'Attributes': lambda: GLib.Variant('a{ss}', item[0]),
        }.get(name, lambda: GLib.Variant('t', 0))()

    def find(self, wanted):
        return [path for path, (attributes, _) in self.items.items()
                if all(attributes.get(k) == v for k, v in wanted.items())]

    def told(self, path):
        value = self.items[path][1]
        if self.way == 'liar':
            value = value[::-1]
        if self.way == 'truncated':
            value = value[:len(value) // 2]
        return (ROOT + '/session/s1', b'', value, 'text/plain')

    def OpenSession(self, path, algorithm, data, invocation):
        if algorithm != 'plain':
            invocation.return_dbus_error('org.freedesktop.DBus.Error.NotSupported', 'plain only')
            return None
        return GLib.Variant('(vo)', (GLib.Variant('s', ''), ROOT + '/session/s1'))

    def ReadAlias(self, path, name, invocation):
        return GLib.Variant('(o)', (NONE if self.way == 'bare' else COLLECTION,))

    def SearchItems(self, path, wanted, invocation):
        found = self.find(wanted)
        if path == ROOT:
            return GLib.Variant('(aoao)', ([], found) if self.locked else (found, []))
        return GLib.Variant('(ao)', (found,))

    def Unlock(self, path, objects, invocation):
        return GLib.Variant('(aoo)', ([], PROMPT) if self.locked else (objects, NONE))

    def Lock(self, path, objects, invocation):
        return GLib.Variant('(aoo)', ([], NONE))

    def CreateCollection(self, path, properties, alias, invocation):
        return GLib.Variant('(oo)', (NONE, PROMPT))

    def Prompt(self, path, window, invocation):
        nothing = GLib.Variant('o', NONE) if self.way == 'bare' else GLib.Variant('ao', [])

        def dismiss():
            self.bus.emit_signal(None, PROMPT, 'org.freedesktop.Secret.Prompt', 'Completed',
                                 GLib.Variant('(bv)', (True, nothing)))
            return False

        GLib.timeout_add(1200 if self.way == 'late' else 1, dismiss)
        return GLib.Variant('()', ())

    def Dismiss(self, path, invocation):
        return GLib.Variant('()', ())

    def Close(self, path, invocation):
        return GLib.Variant('()', ())

    def CreateItem(self, path, properties, secret, replace, invocation):
        if self.locked:
            invocation.return_dbus_error('org.freedesktop.Secret.Error.IsLocked', 'locked')
            return None
        attributes = properties['org.freedesktop.Secret.Item.Attributes']
        same = self.find(attributes)
        path = same[0] if same else f'{COLLECTION}/{len(self.items) + 1}'
        if not same:
            self.export(path, 'org.freedesktop.Secret.Item')
        self.items[path] = (attributes, bytes(secret[2]))
        return GLib.Variant('(oo)', (path, NONE))

    def GetSecrets(self, path, items, session, invocation):
        return GLib.Variant('(a{o(oayays)})', ({i: self.told(i) for i in items if i in self.items},))

    def GetSecret(self, path, session, invocation):
        return GLib.Variant('((oayays))', (self.told(path),))

    def Delete(self, path, invocation):
        self.items.pop(path, None)
        return GLib.Variant('(o)', (NONE,))


service = Service(sys.argv[1])
Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE,
                 lambda bus, name: service.serve(bus), None, None)
GLib.MainLoop().run()
