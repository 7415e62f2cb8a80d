# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a real Onward window the way assistive technology does.

It has to run on a desk of its own (build-aux/desk). Everything waits for what it needs to see
and gives up with a picture of the tree; nothing sleeps for a fixed time.
"""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from functools import cached_property

from gi.repository import Gio, GLib

PATIENCE = float(os.environ.get('ONWARD_TEST_PATIENCE', '30'))


class Missing(AssertionError):
    """What was waited for did not come."""


# The bits of AT-SPI's state set that matter here (atspi-constants.h).
STATES = {1: 'active', 4: 'checked', 7: 'editable', 10: 'expanded', 11: 'focusable', 12: 'focused', 17: 'multi-line',
          20: 'pressed', 22: 'selectable', 23: 'selected', 24: 'sensitive', 30: 'visible'}
# Roles by number, since their names are translated (AtspiRole in atspi-constants.h).
ROLES = {2: 'alert', 7: 'check box', 8: 'check menu item', 11: 'combo box', 16: 'dialog', 20: 'filler', 23: 'frame', 26: 'icon',
         27: 'image', 29: 'label', 31: 'list', 32: 'list item', 33: 'menu', 35: 'menu item', 37: 'page tab', 39: 'panel',
         40: 'password text', 41: 'popup menu', 42: 'progress bar', 43: 'push button', 44: 'radio button', 45: 'radio menu item',
         48: 'scroll bar', 49: 'scroll pane', 50: 'separator', 51: 'slider', 52: 'spin button', 54: 'status bar', 61: 'text',
         62: 'toggle button', 64: 'tool tip', 69: 'window', 75: 'application', 79: 'entry', 83: 'heading', 88: 'link',
         90: 'table row', 99: 'grouping', 101: 'notification'}
IN_WINDOW = 1
PREFIX = 'org.a11y.atspi.'
bus = None


def bus_address():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1).unpack()[0]


def connect():
    """To the accessibility bus itself: libatspi keeps a cache, which lags behind the window."""
    global bus
    if bus is None:
        bus = Gio.DBusConnection.new_for_address_sync(
            bus_address(), Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return bus


def call(peer, path, interface, method, *arguments, signature=''):
    values = GLib.Variant(f'({signature})', arguments) if arguments else None
    return connect().call_sync(peer, path, interface, method, values, None, Gio.DBusCallFlags.NO_AUTO_START, 10000).unpack()


class Node:
    """One thing in the accessibility tree; what is asked of it once is kept, so a Node is a look, not the thing itself."""

    def __init__(self, peer, path, parent=None):
        self.peer = peer
        self.path = path
        self.parent = parent

    def again(self):
        """The same thing, to be looked at anew."""
        return Node(self.peer, self.path, self.parent)

    def ask(self, interface, method, *arguments, signature=''):
        return call(self.peer, self.path, PREFIX + interface, method, *arguments, signature=signature)

    def get(self, interface, name):
        return call(self.peer, self.path, 'org.freedesktop.DBus.Properties', 'Get', PREFIX + interface, name, signature='ss')[0]

    @cached_property
    def role(self):
        number = self.ask('Accessible', 'GetRole')[0]
        return ROLES.get(number, str(number))

    @cached_property
    def name(self):
        return self.get('Accessible', 'Name')

    @cached_property
    def description(self):
        return self.get('Accessible', 'Description')

    @cached_property
    def interfaces(self):
        return {i.removeprefix(PREFIX) for i in self.ask('Accessible', 'GetInterfaces')[0]}

    @cached_property
    def states(self):
        low, high = self.ask('Accessible', 'GetState')[0]
        bits = low | high << 32
        return {name for bit, name in STATES.items() if bits >> bit & 1}

    @cached_property
    def extents(self):
        if 'Component' not in self.interfaces:
            return (0, 0, 0, 0)
        return self.ask('Component', 'GetExtents', IN_WINDOW, signature='u')[0]

    @property
    def visible(self):
        return 'visible' in self.states and min(self.extents[2:]) > 0

    @property
    def text(self):
        if 'Text' not in self.interfaces:
            return ''
        return self.ask('Text', 'GetText', 0, self.get('Text', 'CharacterCount'), signature='ii')[0]

    @property
    def words(self):
        """All that it says to somebody who cannot see it."""
        return [w for w in (self.name, self.description, self.text) if w]

    @cached_property
    def actions(self):
        if 'Action' not in self.interfaces:
            return []
        return [self.ask('Action', 'GetName', i, signature='i')[0] for i in range(self.get('Action', 'NActions'))]

    def children(self):
        for peer, path in self.ask('Accessible', 'GetChildren')[0]:
            yield Node(peer, path, self)

    def walk(self):
        """Itself and everything in it, from the top; what vanishes meanwhile is passed over."""
        yield self
        try:
            children = list(self.children())
        except GLib.Error:
            return
        for child in children:
            try:
                yield from child.walk()
            except GLib.Error:
                continue

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def find_all(self, role=None, name=None, words=None, where=None, visible=True):
        """Nodes of a ROLE (one or several) whose NAME or WORDS match (text, or a pattern)."""
        roles = {role} if isinstance(role, str) else role

        def fits(pattern, value):
            if isinstance(pattern, re.Pattern):
                return pattern.search(value) is not None
            return value == pattern

        for node in self.walk():
            try:
                if roles is not None and node.role not in roles:
                    continue
                if name is not None and not fits(name, node.name):
                    continue
                if words is not None and not any(fits(words, w) for w in node.words):
                    continue
                if where is not None and not where(node):
                    continue
                if visible and not node.visible:
                    continue
            except GLib.Error:
                continue
            yield node

    def find(self, **what):
        return next(self.find_all(**what), None)

    def act(self, name=None):
        """Does its action NAME, or its first one."""
        names = self.actions
        if name is None:
            for likely in ('click', 'activate', 'toggle', 'press'):
                if likely in names:
                    name = likely
                    break
        if name not in names:
            raise Missing(f'{self} has no action {name}, only {names}')
        self.ask('Action', 'DoAction', names.index(name), signature='i')

    def set_text(self, text):
        if not self.ask('EditableText', 'SetTextContents', text, signature='s')[0]:
            raise Missing(f'{self} does not let itself be written in')

    def __str__(self):
        return f'{self.role} "{self.name}"'


class App:
    """One run of Onward."""

    def __init__(self, *arguments, env=None, binary=None):
        self.binary = binary or os.environ['ONWARD_BINARY']
        self.log = tempfile.NamedTemporaryFile('w+', prefix='onward-log-', suffix='.txt')
        surroundings = dict(os.environ)
        surroundings.update({'GTK_A11Y': 'atspi', 'GSETTINGS_BACKEND': 'keyfile', 'GIO_USE_VFS': 'local',
                             'NO_AT_BRIDGE': '0', 'G_ENABLE_DIAGNOSTIC': '0'})
        surroundings.update(env or {})
        self.process = subprocess.Popen([self.binary, *arguments], env=surroundings,
                                        stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self._root = None

    # Waiting

    def wait(self, what, probe, timeout=PATIENCE):
        """Asks PROBE until it gives something that is true, and returns that."""
        end = time.monotonic() + timeout
        pause = 0.02
        while True:
            try:
                found = probe()
                if found:
                    return found
            except GLib.Error:
                pass
            if self.process.poll() is not None:
                raise Missing(f'Onward ended ({self.process.returncode}) while waiting for {what}\n{self.read_log()}')
            if time.monotonic() > end:
                raise Missing(f'gave up waiting for {what}\n{self.picture()}\n{self.read_log()}')
            time.sleep(pause)
            pause = min(pause * 1.3, 0.25)

    def root(self):
        if self._root is None:
            for peer, path in call(PREFIX + 'Registry', '/org/a11y/atspi/accessible/root', PREFIX + 'Accessible', 'GetChildren')[0]:
                if call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', peer,
                        signature='s')[0] == self.process.pid:
                    self._root = (peer, path)
        return Node(*self._root) if self._root is not None else None

    def windows(self):
        root = self.root()
        return [] if root is None else list(root.children())

    def window(self, timeout=PATIENCE):
        """The window that is in front."""
        def front():
            windows = self.windows()
            active = [w for w in windows if 'active' in w.states]
            return active[0] if active else (windows[-1] if windows else None)
        return self.wait('a window', front, timeout)

    def find_all(self, **what):
        for window in self.windows():
            yield from window.find_all(**what)

    def find(self, **what):
        return next(self.find_all(**what), None)

    def see(self, timeout=PATIENCE, **what):
        """Waits for a node as in Node.find_all()."""
        return self.wait(f'{ {k: getattr(v, "pattern", v) for k, v in what.items()} }', lambda: self.find(**what), timeout)

    def miss(self, timeout=PATIENCE, **what):
        """Waits until no such node is left."""
        self.wait(f'no {what}', lambda: self.find(**what) is None, timeout)

    def sees(self, **what):
        return self.find(**what) is not None

    # Doing

    def click(self, timeout=PATIENCE, **what):
        def usable():
            node = self.find(**what)
            return node if node is not None and 'sensitive' in node.states else None
        node = self.wait(f'{ {k: getattr(v, "pattern", v) for k, v in what.items()} } to be usable', usable, timeout)
        node.act()
        return node

    def point(self, node, button=1):
        """Clicks with the pointer, for what has no action of its own."""
        window = next(n for n in [node, *node.ancestors()] if n.role in ('frame', 'dialog', 'window'))
        x, y, width, height = node.again().extents
        left, top = self.origin(window)
        subprocess.run(['xdotool', 'mousemove', str(left + x + width // 2), str(top + y + height // 2),
                        'click', str(button)], check=True)

    def origin(self, window):
        """Where the window's inside begins on the screen; the frame it draws has the same width all round."""
        shown = subprocess.run(['xdotool', 'getactivewindow', 'getwindowgeometry', '--shell'],
                               capture_output=True, text=True, check=True).stdout
        geometry = dict(line.split('=') for line in shown.split() if '=' in line)
        _, _, width, height = window.extents
        return (int(geometry['X']) + (int(geometry['WIDTH']) - width) // 2,
                int(geometry['Y']) + (int(geometry['HEIGHT']) - height) // 2)

    def focused(self):
        return self.find(where=lambda n: 'focused' in n.states, visible=False)

    def focus(self, node):
        """With the pointer: GTK 4.8 offers assistive technology no way to move the focus."""
        if not self.has_focus(node):
            self.point(node)
        self.wait(f'{node} to have the focus', lambda: self.has_focus(node))

    @staticmethod
    def has_focus(node):
        return any('focused' in n.states for n in node.again().walk())

    def key(self, *keys):
        """Presses keys as a person does, one after the other, in X's names: 'Return', 'ctrl+z'."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '20', *keys], check=True)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '8', '--', text], check=True)

    # Ending

    def kill(self):
        """The hard way, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._root = None

    def close(self, timeout=PATIENCE):
        """The way the window's own button does it; it has to end well."""
        if self.process.poll() is None:
            for window in self.windows():
                if window.role == 'frame' and 'window.close' in window.actions:
                    self.close_window(window)
        try:
            self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            picture = self.picture()
            self.kill()
            raise Missing(f'the window did not close\n{picture}\n{self.read_log()}')
        self._root = None
        if self.process.returncode != 0:
            raise Missing(f'the window did not end well: {self.process.returncode}\n{self.read_log()}')

    @staticmethod
    def close_window(window):
        """A window that was quick may have gone before it answered; its exit status tells how."""
        try:
            window.act('window.close')
        except GLib.Error as error:
            if 'NoReply' not in error.message:
                raise

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.process.poll() is None:
            self.kill()
        self.log.close()

    # Looking

    def read_log(self):
        with open(self.log.name, encoding='utf-8', errors='replace') as log:
            return log.read()

    def complaints(self):
        """Lines in which GTK or Onward say that the programmer made a mistake."""
        return [line for line in self.read_log().split('\n')
                if re.search(r'(CRITICAL|WARNING|ERROR) \*\*', line) and not HARMLESS.search(line)]

    def words(self):
        """Everything the tree would say aloud, also what is not drawn now."""
        said = []
        for node in (n for w in self.windows() for n in w.walk()):
            try:
                said.extend(node.words)
            except GLib.Error:
                continue
        return said

    def title(self):
        return [w.name for w in self.windows()]

    def picture(self):
        """The tree in words, for a report."""
        lines = []

        def draw(node, depth):
            try:
                states = node.states & {'focused', 'selected', 'checked', 'pressed', 'expanded', 'focusable', 'editable'}
                gray = '' if 'sensitive' in node.states else ' (insensitive)'
                text = node.text
                lines.append('  ' * depth + f'{node} {text[:60]!r} {sorted(states)} {node.extents}{gray}')
                for child in node.children():
                    draw(child, depth + 1)
            except GLib.Error:
                pass
        for window in self.windows():
            draw(window, 0)
        return '\n'.join(lines)


# What the libraries under GTK say about a desk without a session of its own (nobody looks for printers there: which
# complaint of that comes depends on the packages of the machine), and GTK 4.8 itself when the popover of a
# print dialog is asked for its place while its window goes.
HARMLESS = re.compile(r'dconf|portal|Unable to acquire session bus|GetItems|Vulkan|libEGL|MESA|gdk_monitor_get_geometry'
                      r'|freedesktop\.Avahi was not provided'
                      r'|allocate Gtk(PopoverContent contents|Box box) \S+ with width -')


def screenshot(path, crop=5):
    """A picture of the screen without the plain frame that GTK draws where nothing composes."""
    subprocess.run(['import', '-silent', '-window', 'root', path], check=True)
    if crop:
        subprocess.run(['mogrify', '-shave', f'{crop}x{crop}', '+repage', '-strip', path], check=True)


class Tap:
    """Runs functions as tests and writes what `prove` and meson read."""

    def __init__(self):
        self.count = 0
        self.bad = 0

    def run(self, name, function, *arguments):
        self.count += 1
        start = time.monotonic()
        try:
            function(*arguments)
        except Exception as error:
            self.bad += 1
            print(f'not ok {self.count} {name}')
            lines = traceback.format_exc().rstrip().split('\n')
            for line in lines:
                print('# ' + line)
        else:
            print(f'ok {self.count} {name}')
            print(f'# {time.monotonic() - start:.1f} s')
        sys.stdout.flush()

    def end(self):
        print(f'1..{self.count}')
        return 1 if self.bad else 0
