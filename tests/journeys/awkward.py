# SPDX-License-Identifier: GPL-3.0-or-later
"""Awkward input: very long titles, emoji, right-to-left text and control characters are kept; a profile folder that is
damaged, newer, half-written, unreadable or in use elsewhere gets a sentence and a way on."""
import contextlib
import glob
import hashlib
import os
import re
import shutil
import subprocess
import sys

import story
from driver import App, Missing, Tap, bus_address

LONG = 'very long '
TITLES = {
    'emoji': 'I smile 🌻👩🏽‍🌾🏳️‍🌈 at people',
    'right to left': 'אני אוהב לבשל עם אנשים',
    'both directions': 'I say مرحبا to the 3 neighbours',
    'combining marks': 'Ẑ̷a̴l̸g̷o calm',
    'markup': '<b>bold</b> &amp; %s %n \\n',
}


def make(app):
    story.make_profile(app)
    story.go(app, 'Strengths')


def keep(app, words):
    story.add(app, 'Strengths', words)


def keep_long(app):
    words = (LONG * 1000).strip()
    assert len(words) >= 9999
    story.write(app, 'Strengths', words)
    app.wait('the long title', lambda: any(len(n) >= len(words) for n in story.rows(app, 'Strengths')))


def drop_controls(app):
    story.write(app, 'Strengths', 'bell\x07 and \x1bescape \x00nul'.replace('\x00', ''))
    app.wait('the words without the controls', lambda: any('escape' in n and '\x1b' not in n and '\x07' not in n
                                                          for n in story.rows(app, 'Strengths')))


def nothing_for_nothing(app):
    before = story.rows(app, 'Strengths')
    story.write(app, 'Strengths', '   ')
    story.add(app, 'Strengths', 'A last one')
    assert len(story.rows(app, 'Strengths')) == len(before) + 1, 'blank words became a strength'


def go_down_to(app, words):
    """Cards far below are made when somebody comes near, and the long title is taller than the window."""
    for _ in range(10):
        try:
            return app.wait(f'"{words}"', lambda: story.find_row(app, 'Strengths', words), timeout=2)
        except Missing:
            app.key('End')
    return story.row(app, 'Strengths', words)


def all_there_after(app):
    story.unlock(app)
    story.go(app, 'Strengths')
    story.tab_to(app, 'a card', lambda n: any('row.menu' in a.actions for a in [n, *n.ancestors()]))
    for words in TITLES.values():
        go_down_to(app, words)
    keep_count = [n for n in story.rows(app, 'Strengths') if n.startswith(LONG)]
    assert keep_count and len(keep_count[0]) >= 9999, 'the long title was cut'
    story.quiet(app)


# Folders

def profile():
    folders = [p for p in glob.glob(os.path.join(story.profiles_folder(), '*')) if os.path.isdir(p)]
    assert len(folders) == 1, folders
    return folders[0]


def files(folder):
    return sorted(os.path.join(f, n) for f, _, names in os.walk(folder) for n in names)


def spoil(path, at=None, size=64):
    with open(path, 'r+b') as file:
        length = os.path.getsize(path)
        file.seek(length // 2 if at is None else at)
        file.write(b'\xa5' * min(size, length))


def sentence(app):
    """What stands on the page in words, and that there is a way on."""
    def spoken():
        said = [n.text or n.name for n in app.find_all(role='label')]
        long = [w for w in said if len(w.split()) >= 4]
        return long or None
    said = app.wait('a sentence', spoken)
    for word in ('error', 'failed', 'invalid', 'NULL', 'sqlite', 'errno'):
        assert not any(word in w for w in said), f'"{word}" in {said}'
    return ' '.join(said)


def expect_trouble(app, *any_of):
    """The chooser or the page for one profile: it opens, or says why not."""
    def said():
        words = ' '.join(app.words()).lower()
        return any(w in words for w in any_of)
    rows = app.wait('the way in', lambda: list(app.find_all(role=(*story.BUTTON, *story.ROW))))
    app.wait(f'one of {any_of}', lambda: said() or try_to_open(app) and False, timeout=story.SLOW)
    sentence(app)
    assert app.find(role=(*story.BUTTON, *story.ROW), where=lambda n: 'sensitive' in n.states) is not None, f'no way on: {rows}'


def try_to_open(app):
    """Types the right passphrase where one is asked for."""
    field = app.find(role=('text', 'password text', 'entry'), name='Passphrase', where=lambda n: 'editable' in n.states)
    button = app.find(role=story.BUTTON, name=story.label('Unlock'))
    if field is not None and button is not None and not field.text:
        field.set_text(story.PASSPHRASE)
        app.click(role=story.BUTTON, name=story.label('Unlock'))
    return True


def with_copy(function):
    """On a copy of the good profile, which is put back afterwards."""
    good = profile()
    aside = os.path.join(os.environ['TMPDIR'], 'aside')
    shutil.copytree(good, aside)
    try:
        function(good)
    finally:
        shutil.rmtree(good, ignore_errors=True)
        shutil.move(aside, good)


def largest(folder):
    return max((p for p in files(folder) if 'ballast' not in os.path.basename(p)), key=os.path.getsize)


def headers(folder):
    return [p for p in files(folder) if os.path.basename(p).startswith('header')]


def judged(spoil_it, *any_of):
    """What is said of a profile after SPOIL_IT was done to it."""
    def look(folder):
        spoil_it(folder)
        before = [(path, os.path.getsize(path)) for path in files(folder)]
        with App() as app:
            expect_trouble(app, *any_of)
            story.quiet(app)
            app.kill()
        gone = [path for path, _ in before if not os.path.exists(path)]
        assert not gone, f'{gone} went away with the trouble'
    with_copy(look)


def choose_a_day(folder):
    """The newest snapshot is damaged: the page says that all is kept, and by keyboard alone one gets in."""
    story.spoil_newest('snapshot-')
    before = {path: open(path, 'rb').read() for path in files(folder)}
    with App() as app:
        story.try_passphrase(app, story.PASSPHRASE)
        app.see(words='What You Wrote Is Kept', timeout=story.SLOW)
        listed = app.see(role='list', name='What can be opened')
        app.wait('a state to open', lambda: listed.find(role=story.ROW) is not None)
        app.key('Return')
        story.wait_for_places(app)
        app.see(words=re.compile('You see this profile as it was on'))
        story.quiet(app)
        app.close()
    after = {path: open(path, 'rb').read() for path in before}
    assert after == before, 'looking at a damaged profile changed its files'


def damage_headers(folder):
    found = headers(folder)
    assert found, f'no header in {files(folder)}'
    for path in found:
        spoil(path, 0, os.path.getsize(path))


def damage_content(folder):
    spoil(largest(folder))


def halve(folder):
    for path in files(folder):
        if path not in headers(folder):
            os.truncate(path, os.path.getsize(path) // 2)


def make_newer(folder):
    """As FORMAT.md says: format and least reader at 8 and 12, the checksum of all before it at the end."""
    for path in headers(folder):
        with open(path, 'r+b') as file:
            content = bytearray(file.read())
            content[8:16] = (99).to_bytes(4, 'little') * 2
            content[-32:] = hashlib.blake2b(content[:-32], digest_size=32).digest()
            file.seek(0)
            file.write(content)


def make_unreadable(folder):
    """Root reads what it may not, so what cannot be read here is no file at all."""
    for path in headers(folder):
        os.remove(path)
        os.mkdir(path)


def empty_folder():
    os.mkdir(os.path.join(story.profiles_folder(), 'a1b2c3d4'), 0o700)
    with App() as app:
        app.see(where=lambda n: any(story.NAME in w for w in n.words))
        assert 'a1b2c3d4' not in ' '.join(app.words()), 'the name of a folder is shown'
        app.close()
        story.quiet(app)
    os.rmdir(os.path.join(story.profiles_folder(), 'a1b2c3d4'))


@contextlib.contextmanager
def another_bus():
    """As for another account: on one bus the second program would only raise the first one's window."""
    daemon = subprocess.Popen(['dbus-daemon', '--nofork', '--print-address', '--config-file', os.path.join(os.environ['ONWARD_DESK'], 'bus.conf')],
                              stdout=subprocess.PIPE, text=True)
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
        daemon.stdout.close()


def in_use():
    with App() as first:
        story.unlock(first)
        with another_bus() as address, App(env={'DBUS_SESSION_BUS_ADDRESS': address, 'AT_SPI_BUS_ADDRESS': bus_address()}) as second:
            expect_trouble(second, 'open in another')
            story.quiet(second)
        story.go(first, 'Strengths')
        story.add(first, 'Strengths', 'Still mine to write in')
        story.quiet(first)


def still_good(app):
    story.unlock(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', 'A last one')


tap = Tap()
with App() as app:
    tap.run('make a profile', make, app)
    for name, words in TITLES.items():
        tap.run(f'keep {name}', keep, app, words)
    tap.run('keep 10,000 characters', keep_long, app)
    tap.run('leave control characters out', drop_controls, app)
    tap.run('make nothing of nothing', nothing_for_nothing, app)
    app.kill()
with App() as app:
    tap.run('all of it is there after a kill', all_there_after, app)
    app.close()
READ_AS_FAR = ('cannot be read', 'files are damaged', 'as it was on')
for name, spoil_it, said in (('a damaged header', damage_headers, ('cannot be read', 'files are damaged')),
                             ('damaged content', damage_content, READ_AS_FAR),
                             ('half-written files', halve, READ_AS_FAR),
                             ('a newer version', make_newer, ('newer onward',)),
                             ('an unreadable header', make_unreadable, ('cannot be read', 'files are damaged', 'did not answer', 'may not open'))):
    tap.run(name, judged, spoil_it, *said)
tap.run('the day of a damaged profile', with_copy, choose_a_day)
tap.run('an empty folder beside it', empty_folder)
tap.run('in use elsewhere', in_use)
with App() as app:
    tap.run('and the good profile is untouched', still_good, app)
sys.exit(tap.end())
