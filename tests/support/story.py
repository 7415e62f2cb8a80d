# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in Onward, in their own terms; the journeys, the pictures and the bench speak through this."""
import glob
import os
import re
import subprocess

from driver import Missing, PATIENCE

PASSPHRASE = 'quiet lake, morning bread'
NAME = 'Kim by the lake'
PLACES = ['Today', 'Strengths', 'Plan', 'Network', 'Strategies', 'Together']
# A key derivation is meant to take its time, and a test machine may be busy.
SLOW = max(PATIENCE, 60)

BUTTON = ('push button', 'toggle button', 'button')
ROW = ('list item', 'table row')


def label(words):
    """A button's label; where it has a mnemonic, GTK 4.8 says it twice, once with the underscore."""
    once = ''.join('_?' + re.escape(c) for c in words)
    return re.compile(f'^(?:{once} )?{once}$')


def field(app, name, role=('text', 'password text', 'entry')):
    return app.see(role=role, name=name, where=lambda n: 'editable' in n.states)


def press(app, words, timeout=PATIENCE):
    app.click(role=BUTTON, name=label(words), timeout=timeout)


# The way in and out

def make_profile(app, name=NAME, passphrase=PASSPHRASE):
    """From the first page to the six places; returns the recovery code."""
    app.see(role=BUTTON, name=re.compile('(Begin|New Profile)$')).act()
    fill_profile(app, name, passphrase)
    press(app, 'Create Profile')
    app.see(words='Keep this code', timeout=SLOW)
    code = recovery_code(app)
    press(app, 'I Have Kept It')
    wait_for_places(app)
    return code


def fill_profile(app, name=NAME, passphrase=PASSPHRASE):
    field(app, 'Name').set_text(name)
    field(app, 'Passphrase').set_text(passphrase)
    field(app, 'Passphrase again').set_text(passphrase)


def recovery_code(app):
    code = app.see(where=lambda n: 'Recovery code' in (n.name, n.description) and n.text)
    return code.text


def wait_for_places(app, timeout=SLOW):
    return app.see(role='list', name='Places', timeout=timeout, visible=False)


def try_passphrase(app, passphrase):
    field(app, 'Passphrase').set_text(passphrase)
    press(app, 'Unlock')


def unlock(app, passphrase=PASSPHRASE):
    field(app, 'Passphrase')
    try_passphrase(app, passphrase)
    wait_for_places(app)


def lock(app):
    app.window()
    app.key('ctrl+l')
    app.see(role=BUTTON, name=label('Unlock'), timeout=SLOW)


# Places and what stands in them

def find_page(app, place):
    return app.find(role=('panel', 'grouping'), name=place)


def page(app, place):
    return app.wait(f'the place {place}', lambda: find_page(app, place))


def go(app, place):
    """Goes to a place by its shortcut and waits until the focus is there."""
    app.window()
    app.key(f'alt+{PLACES.index(place) + 1}')
    return page(app, place)


def rows(app, place):
    """Names of the records that a place shows now, from the top."""
    found = find_page(app, place)
    if found is None:
        return []
    return [n.name for n in found.find_all(role=ROW, where=lambda n: 'row.menu' in n.actions)]


def find_row(app, place, words):
    found = find_page(app, place)
    if found is None:
        return None
    return found.find(role=ROW, where=lambda n: 'row.menu' in n.actions and holds(n.name, words))


def holds(name, words):
    """A row's name is what stands in it, the title first, a strategy's situation after an "if"."""
    return re.search(rf'(?:^|, )(?:if )?{re.escape(words)}(?:,|$)', name) is not None


def row(app, place, words):
    return app.wait(f'"{words}" in {place}', lambda: find_row(app, place, words))


def no_row(app, place, words):
    app.wait(f'no "{words}" in {place}', lambda: find_page(app, place) is not None and find_row(app, place, words) is None)


def adder(app, place):
    """The field in which something new is written."""
    return app.wait(f'a field to add to {place}',
                    lambda: (find_page(app, place) or Nothing).find(role='text', where=is_adder))


def is_adder(node):
    return 'editable' in node.states and 'activate' in node.actions and 'sensitive' in node.states


class Nothing:
    @staticmethod
    def find(**_):
        return None


def write(app, place, words):
    """Writes something new and presses Enter; it is saved when its row stands in the list."""
    entry = adder(app, place)
    app.focus(entry)
    entry.set_text(words)
    app.key('Return')


def add(app, place, words):
    write(app, place, words)
    return row(app, place, words)


def write_everywhere(app, marks):
    """A word in each place that one writes in; MARKS are words by place."""
    for place, mark in marks.items():
        go(app, place)
        add(app, place, f'{mark} helps me')


def find_everywhere(app, marks):
    for place, mark in marks.items():
        go(app, place)
        row(app, place, f'{mark} helps me')


def tab_to(app, what, fits, keys=('Tab',), limit=60):
    """Presses Tab until the focus is on what fits."""
    def arrived():
        node = app.focused()
        return node if node is not None and fits(node) else None
    for _ in range(limit):
        if arrived():
            return arrived()
        before = app.focused()
        app.key(*keys)
        try:
            app.wait('the focus to move', lambda: app.focused() is not None and (before is None or app.focused().extents != before.extents
                                                                              or app.focused().name != before.name), timeout=2)
        except Missing:
            pass
    raise Missing(f'Tab never comes to {what}\n{app.picture()}')


def quiet(app):
    """Nothing that a programmer would have to be ashamed of was logged."""
    complaints = app.complaints()
    if complaints:
        raise Missing('complaints in the log:\n' + '\n'.join(complaints[:10]))


def spoil_newest(prefix, every=False):
    """Changes the middle of the newest file with that beginning, or every byte of it."""
    folder = glob.glob(os.path.join(profiles_folder(), '*'))[0]
    path = max(glob.glob(os.path.join(folder, prefix + '*')))
    with open(path, 'r+b') as file:
        content = bytearray(file.read())
        first, last = (0, len(content)) if every else (len(content) // 2, len(content) // 2 + 1)
        content[first:last] = bytes(byte ^ 0xa5 for byte in content[first:last])
        file.seek(0)
        file.write(content)


def profiles_folder():
    return os.path.join(os.environ['XDG_DATA_HOME'], 'onward', 'profiles')


def unseen(app, marks):
    """No window says any of the words, neither on the screen nor aloud."""
    said = ' '.join(app.words() + app.title())
    for mark in marks:
        if mark in said:
            raise Missing(f'the window says {mark}\n{app.picture()}')


# At its most talkative: whoever looks for a fault asks for this, and sends it to somebody.
TALKATIVE = {'G_MESSAGES_DEBUG': 'all'}


def unlogged(log, marks):
    """What goes to stderr, which is where a journal takes it from; with every message there is."""
    assert 'DEBUG' in log, 'the log holds no messages for developers, so that nothing was looked through'
    for mark in marks:
        assert mark not in log, f'{mark} stands in the log'
    print(f'# {len(log.splitlines())} lines')


def hunt(marks):
    """Looks for words in every file of the home, the runtime and the temporary folders, in the encodings that text may be in;
    returns how many files there were."""
    needles = [(mark, form) for mark in marks for form in (mark.encode(), mark.encode('utf-16-le'), mark.encode('utf-32-le'))]
    looked = 0
    for top in (os.environ['HOME'], os.environ['TMPDIR'], os.environ['XDG_RUNTIME_DIR']):
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                if not os.path.isfile(path):
                    continue
                with open(path, 'rb') as file:
                    content = file.read()
                looked += 1
                for mark, form in needles:
                    if form in content or mark in name:
                        raise Missing(f'{mark} stands in clear in {path}')
    assert looked >= 3, 'there was nothing to look through'
    return looked


# Choosing a file

def in_front():
    return subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=False).stdout


def choose(app, file, begin):
    """GTK's own chooser stumbles when everything in it is asked how it is, so it is only typed into."""
    before, n = app.wait('a window in front', in_front), len(app.windows())
    begin()
    app.wait('a chooser in front', lambda: in_front() not in ('', before))
    app.key('ctrl+a')
    app.type(file)
    app.key('Return')
    app.wait('the chooser to go', lambda: len(app.windows()) == n and in_front() == before)
