# SPDX-License-Identifier: GPL-3.0-or-later
"""The session that Onward runs in, as far as it listens to it: systemd-logind and the desktop's session manager and
screen saver, played on the bus of the desk. Onward finds it as on a real computer; see Session.environment."""
import os
import threading

from gi.repository import Gio, GLib

LOGIND = 'org.freedesktop.login1'
SESSION_PATH = '/org/freedesktop/login1/session/_31'
SCREENSAVER = 'org.gnome.ScreenSaver'
MANAGER = 'org.gnome.SessionManager'

XML = """<node>
  <interface name='org.freedesktop.login1.Manager'>
    <method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>
      <arg type='s' direction='in'/><arg type='h' direction='out'/></method>
    <method name='GetSession'><arg type='s' direction='in'/><arg type='o' direction='out'/></method>
  </interface>
  <interface name='org.gnome.ScreenSaver'><method name='GetActive'><arg type='b' direction='out'/></method></interface>
  <interface name='org.gnome.SessionManager'>
    <method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='o' direction='out'/></method>
  </interface>
</node>"""


class Session:
    """Begins with `with`; then each of its methods is something that happens to the computer."""

    def __init__(self):
        self.address = os.environ['DBUS_SESSION_BUS_ADDRESS']
        self.environment = {'DBUS_SYSTEM_BUS_ADDRESS': self.address, 'XDG_SESSION_ID': ''}
        self.held = []
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.ready = threading.Event()
        self.bus = None

    def __enter__(self):
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        assert self.ready.wait(10), 'the session did not begin'
        return self

    def __exit__(self, *error):
        self.loop.quit()
        self.thread.join()
        self.bus.close_sync()
        for end in self.held:
            os.close(end)

    def run(self):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags)
        interfaces = {i.name: i for i in Gio.DBusNodeInfo.new_for_xml(XML).interfaces}
        for path, name in (('/org/freedesktop/login1', LOGIND + '.Manager'), ('/org/gnome/ScreenSaver', SCREENSAVER),
                           ('/org/gnome/SessionManager', MANAGER)):
            self.bus.register_object(path, interfaces[name], self.asked)
        for name in (LOGIND, SCREENSAVER, MANAGER):
            answer = self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                                        GLib.Variant('(su)', (name, 4)), None, 0, -1)
            assert answer.unpack() == (1,), f'{name} is somebody else\'s'
        self.ready.set()
        self.loop.run()
        self.context.pop_thread_default()

    def asked(self, _bus, _sender, _path, _interface, method, _arguments, invocation):
        if method == 'Inhibit':
            mine, theirs = os.pipe()
            os.set_blocking(mine, False)
            fds = Gio.UnixFDList.new_from_array([theirs])
            self.held.append(mine)
            invocation.return_value_with_unix_fd_list(GLib.Variant('(h)', (0,)), fds)
        elif method == 'GetSession':
            invocation.return_value(GLib.Variant('(o)', (SESSION_PATH,)))
        elif method == 'GetActive':
            invocation.return_value(GLib.Variant('(b)', (False,)))
        else:
            invocation.return_value(GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',)))

    def tell(self, path, interface, signal, values):
        self.bus.emit_signal(None, path, interface, signal, values)
        self.bus.flush_sync()

    def change(self, name, value):
        self.tell(SESSION_PATH, 'org.freedesktop.DBus.Properties', 'PropertiesChanged',
                  GLib.Variant('(sa{sv}as)', (LOGIND + '.Session', {name: GLib.Variant('b', value)}, [])))

    def lets_sleep(self):
        """Whether nobody holds back sleep any more: reading from a pipe whose other end is closed says so."""
        try:
            return all(os.read(end, 1) == b'' for end in self.held[-1:])
        except BlockingIOError:
            return False

    # What happens

    def lock_screen(self):
        self.tell(SESSION_PATH, LOGIND + '.Session', 'Lock', None)

    def say_locked(self):
        self.change('LockedHint', True)

    def switch_user(self):
        self.change('Active', False)

    def fall_asleep(self):
        self.tell('/org/freedesktop/login1', LOGIND + '.Manager', 'PrepareForSleep', GLib.Variant('(b)', (True,)))

    def wake_up(self):
        self.tell('/org/freedesktop/login1', LOGIND + '.Manager', 'PrepareForSleep', GLib.Variant('(b)', (False,)))

    def blank_screen(self):
        self.tell('/org/gnome/ScreenSaver', SCREENSAVER, 'ActiveChanged', GLib.Variant('(b)', (True,)))

    def show_screen(self):
        self.tell('/org/gnome/ScreenSaver', SCREENSAVER, 'ActiveChanged', GLib.Variant('(b)', (False,)))
