# SPDX-License-Identifier: GPL-3.0-or-later
"""Onward in Flatpak's own sandbox, used by an account that may do nothing else: profile, keyring, copies through the
file chooser, being killed, and what the sandbox lets through. build-aux/flatpak test builds it and starts this."""
import os
import re
import signal
import subprocess
import sys
import time

import story
from driver import App, Missing, Node, PREFIX, Tap, call
from session import Session

ID = 'io.github.onwardapp.Onward'
MARK = 'Quastenflosser'
WORDS = f'{MARK} swims against the stream'
AFTER = 'I go on after a fall'
HOME = os.environ['HOME']
OWN = os.path.join(HOME, '.var', 'app', ID)
STICK = os.path.join(HOME, 'stick')
COPY = os.path.join(STICK, 'taken along.onward')
OPENED = 'From now on this profile opens here without the passphrase.'
# What libraries that are newer than the ones Onward is written for say about that.
NEWER = re.compile(r'style-\S+\.css is deprecated|gdk_frame_timings_submitted|reported baselines of')
# What the account itself keeps for every application: nothing in there is written by Onward. The list of recent files
# is the file chooser's, which runs outside of the sandbox; it knows what a copy was called.
OF_THE_DESKTOP = ('.cache', '.config/dconf', '.config/pulse', '.dbus', '.local/share/flatpak', '.local/share/keyrings',
                  '.local/share/applications', '.local/share/gvfs-metadata', '.local/share/recently-used.xbel')


class Sandboxed(App):
    """The same window, seen from outside; the process that was started is only the way into the sandbox."""

    def __init__(self, env=None):
        super().__init__('run', ID, env=env, binary='flatpak')

    def root(self):
        if self._root is None:
            for peer, path in call(PREFIX + 'Registry', '/org/a11y/atspi/accessible/root', PREFIX + 'Accessible', 'GetChildren')[0]:
                if Node(peer, path).name in ('onward', 'Onward', ID):
                    self._root = (peer, path)
        return Node(*self._root) if self._root is not None else None

    @property
    def inside(self):
        """The program itself, by its number out here."""
        return self.wait('the program in the sandbox', lambda: next(iter(programs()), None))

    def kill(self):
        for pid in programs():
            os.kill(pid, signal.SIGKILL)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            super().kill()
        self._root = None


def programs():
    found = []
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            if os.path.basename(os.readlink(f'/proc/{pid}/exe')) == 'onward':
                found.append(int(pid))
        except OSError:
            continue
    return found


def shell(script, *arguments):
    """Runs a script inside the sandbox, with its own rights and no more."""
    done = subprocess.run(['flatpak', 'run', '--command=sh', ID, '-c', script, 'sh', *arguments], text=True, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
    return done.returncode, done.stdout.strip()


# The account's keyring

def open_keyring():
    subprocess.run(['gnome-keyring-daemon', '--unlock', '--components=secrets'], input='the account', text=True, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stop(name):
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{pid}/cmdline', 'rb') as file:
                if os.path.basename(file.read().split(b'\0')[0]) == name.encode():
                    os.kill(int(pid), signal.SIGTERM)
        except OSError:
            continue


# The desktop's file chooser, which is a program of its own outside the sandbox

def answer_chooser(app, title, path):
    def shown():
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'], capture_output=True, text=True, check=False)
        return found.stdout.split()
    app.wait(f'the file chooser "{title}"', shown)
    subprocess.run(['xdotool', 'windowfocus', '--sync', shown()[-1]], check=False)
    time.sleep(0.5)
    # In a chooser a slash opens the field for a path, or goes into the name that can be changed already.
    app.key('ctrl+a')
    app.type('/')
    time.sleep(0.5)
    app.type(path[1:])
    app.key('Return')
    app.wait('the file chooser to go', lambda: not shown())


def tree(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)


# What is tried

def make(app):
    story.make_profile(app)
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', WORDS)


def no_network(app):
    assert os.readlink(f'/proc/{app.inside}/ns/net') != os.readlink('/proc/self/ns/net'), 'the network of the computer is shared'
    with open(f'/proc/{app.inside}/net/dev', encoding='utf-8') as file:
        devices = [line.split(':')[0].strip() for line in file if ':' in line]
    assert devices == ['lo'], f'inside there are {devices}'


def no_files(app):
    with open(os.path.join(HOME, 'diary.txt'), 'w', encoding='utf-8') as file:
        file.write('not for Onward\n')
    seen = f'/proc/{app.inside}/root'
    assert not os.path.exists(seen + os.path.join(HOME, 'diary.txt')), 'a file of the home is seen inside'
    status, said = shell('ls -A "$HOME"; echo x >"$HOME/left"; cat "$1"', os.path.join(HOME, 'diary.txt'))
    assert status != 0 and 'not for Onward' not in said and 'diary.txt' not in said.split('\n'), said
    assert not os.path.exists(os.path.join(HOME, 'left')), 'a file was left in the home'


def permissions():
    shown = subprocess.run(['flatpak', 'info', '--show-permissions', ID], capture_output=True, text=True, check=True).stdout
    lines = set(shown.split('\n')) - {''}
    assert lines == {'[Context]', 'shared=ipc;', 'sockets=x11;wayland;fallback-x11;', 'devices=dri;',
                     '[System Bus Policy]', 'org.freedesktop.login1=talk'}, shown


def data_inside():
    profiles = [p for p in tree(os.path.join(OWN, 'data', 'onward', 'profiles'))]
    assert any(os.path.basename(p).startswith('header') for p in profiles), f'no profile in {tree(OWN)}'
    strange = [p for p in tree(HOME) if not p.startswith(OWN + os.sep)
               and not os.path.relpath(p, HOME).startswith(OF_THE_DESKTOP) and os.path.basename(p) != 'diary.txt'
               and not p.startswith(STICK + os.sep)]
    assert not strange, f'outside of its folder: {strange}'


def sealed():
    for path in tree(HOME):
        with open(path, 'rb') as file:
            assert MARK.encode() not in file.read(), f'{path} says what was written'


def killed(app):
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', AFTER)
    app.kill()


def after_the_kill(app):
    story.unlock(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)
    story.row(app, 'Strengths', AFTER)


def open_dialog(app):
    app.window().act('win.profile')
    app.wait('the dialog', lambda: len(app.windows()) > 1)


def close_dialog(app):
    app.key('Escape')
    app.wait('one window', lambda: len(app.windows()) == 1)


def own_computer(app):
    open_dialog(app)
    app.point(app.see(role='list item', name='This Is My Own Computer'))
    story.field(app, 'Passphrase Now, or Code').set_text(story.PASSPHRASE)
    story.press(app, 'Open Without Passphrase')
    app.see(words=OPENED, timeout=story.SLOW)
    close_dialog(app)
    assert app.close() == 0


def by_keyring(app):
    story.wait_for_places(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)
    assert app.close() == 0


def without_keyring(app):
    app.see(words=re.compile('keyring'), timeout=story.SLOW)
    # The desktop asks for the keyring's own password, and keeps the keyboard until that is answered.
    stop('gcr-prompter')
    story.unlock(app)


def tab_to_row(app, name):
    """It lies further down than the dialog is high, where no pointer comes."""
    found = app.see(role='list item', name=name)
    app.focus(story.field(app, 'Name'))
    for _ in range(12):
        app.key('Tab')
        try:
            app.wait(f'the focus on {name}', lambda: app.has_focus(found), timeout=0.7)
            return
        except Missing:
            continue
    raise Missing(f'Tab never comes to {name}\n{app.picture()}')


def take_along(app):
    os.makedirs(STICK, exist_ok=True)
    open_dialog(app)
    tab_to_row(app, 'Take a Copy Along')
    app.key('Return')
    answer_chooser(app, 'Take a Copy Along', COPY)
    app.see(words=re.compile('^The copy is there'), timeout=story.SLOW)
    close_dialog(app)
    assert tree(STICK) == [COPY], f'on the stick: {tree(STICK)}'


def bring_back(app):
    app.click(role=story.BUTTON, name='All Profiles')
    app.see(role=story.BUTTON, name=re.compile('Open a Copy')).act()
    answer_chooser(app, 'Open a Copy', COPY)
    story.unlock(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)
    assert len(os.listdir(os.path.join(OWN, 'data', 'onward', 'profiles'))) == 2, 'the copy did not become a profile of its own'


def leave(app):
    assert app.close() == 0, 'the window did not end well'
    odd = [line for line in app.complaints() if not NEWER.search(line)]
    assert not odd, odd


def safe_save():
    """A file is replaced through the document portal as GLib does it: a new one beside it, synced, then renamed."""
    path = os.path.join(STICK, 'kept.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('before\n')
    before = os.stat(path).st_ino
    given = subprocess.run(['flatpak', 'document-export', '--app=' + ID, '--allow-write', '--unique', path], capture_output=True, text=True,
                           check=True).stdout.strip()
    script = '''set -e; cd "$(dirname "$1")"; printf 'after\\n' >.new; sync .new; cat kept.txt; mv .new kept.txt; sync kept.txt; cat kept.txt'''
    status, said = shell(script, given)
    assert status == 0 and said == 'before\nafter', f'{status}: {said}'
    with open(path, encoding='utf-8') as file:
        assert file.read() == 'after\n'
    assert os.stat(path).st_ino != before, 'the portal wrote over the file in place'
    assert tree(STICK) == sorted([COPY, path]), f'left beside it: {tree(STICK)}'


def sleep(app, session):
    app.wait('the inhibitor', lambda: session.held and not session.lets_sleep())
    session.fall_asleep()
    app.see(role=story.BUTTON, name=story.label('Unlock'), timeout=story.SLOW)
    app.wait('sleep to be let in', session.lets_sleep)
    session.wake_up()
    story.unlock(app)


def blank(app, session):
    """GTK hears of this from the portal's session monitor."""
    session.blank_screen()
    app.see(role=story.BUTTON, name=story.label('Unlock'), timeout=story.SLOW)
    session.show_screen()


def exported():
    shared = subprocess.run(['flatpak', 'info', '--show-location', ID], capture_output=True, text=True, check=True).stdout.strip()
    wanted = [f'export/share/applications/{ID}.desktop', f'export/share/dbus-1/services/{ID}.service',
              f'export/share/icons/hicolor/scalable/apps/{ID}.svg', f'export/share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
              f'files/share/metainfo/{ID}.metainfo.xml', f'files/share/app-info/xmls/{ID}.xml.gz']
    missing = [path for path in wanted if not os.path.exists(os.path.join(shared, path))]
    assert not missing, f'not in the application: {missing}'
    files = subprocess.run(['find', '-L', os.path.join(shared, 'files', 'share', 'licenses', ID), '-type', 'f'], capture_output=True, text=True,
                           check=True).stdout
    for module in ('onward', 'libsodium', 'libical'):
        assert f'/{module}/' in files, f'no licence of {module} in {files}'
    status, said = shell('ls /app/share/locale/sv/LC_MESSAGES')
    assert status == 0 and said == 'onward.mo', f'no Swedish: {said}'


def main():
    os.chdir(HOME)
    tap = Tap()
    open_keyring()
    tap.run('it may only what the manifest says', permissions)
    tap.run('desktop file, icons, metainfo, licences and Swedish are there', exported)
    with Session() as session:
        with Sandboxed(session.environment) as app:
            tap.run('make a profile', make, app)
            tap.run('no network', no_network, app)
            tap.run('no file but its own', no_files, app)
            tap.run('sleep waits until it is locked', sleep, app, session)
            tap.run('be killed in the sandbox', killed, app)
        with Sandboxed(session.environment) as app:
            tap.run('all is there after the kill', after_the_kill, app)
            tap.run('the keyring of the account may open it', own_computer, app)
        with Sandboxed(session.environment) as app:
            tap.run('it opens by the Secret portal', by_keyring, app)
        stop('gnome-keyring-daemon')
        with Sandboxed(session.environment) as app:
            tap.run('without the keyring the passphrase is asked for', without_keyring, app)
            tap.run('take a copy along through the file chooser', take_along, app)
            tap.run('the screen is blanked', blank, app, session)
            tap.run('bring the copy back through the file chooser', bring_back, app)
            tap.run('close the window', leave, app)
    tap.run('a file is replaced safely through the portal', safe_save)
    tap.run('all it wrote is in its folder', data_inside)
    tap.run('no file says what was written', sealed)
    return tap.end()


sys.exit(main())
