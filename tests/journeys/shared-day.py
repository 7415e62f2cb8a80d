# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at a shared computer: somebody begins, writes in every place, loses the power, goes on, locks,
takes everything along and leaves nothing behind. Afterwards every file is searched for their words."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

import story
from driver import App, Missing, Tap

MARKS = ['Quastenflosser', 'Zwetschgenmus', 'Flugelhorn', 'Knallerbsenstrauch']
NAME = 'Wolpertinger'
WORDS = dict(zip(['Strengths', 'Plan', 'Network', 'Strategies'], MARKS))
CENTRE = '[Onward]\nmode=shared\nnames=ask\nlock-after=5\nhelp=Reception|010-123 45 00\n'
# What the person takes with them lies on a stick of their own.
stick = tempfile.mkdtemp(dir='/var/tmp')
copy = os.path.join(stick, 'mine.onward')


def set_up():
    folder = tempfile.mkdtemp()
    os.makedirs(os.path.join(folder, 'onward'))
    with open(os.path.join(folder, 'onward/centre.conf'), 'w', encoding='utf-8') as file:
        file.write(CENTRE)
    os.environ['XDG_CONFIG_DIRS'] = folder


def checked(what):
    return subprocess.run([os.environ['ONWARD_BINARY'], what], capture_output=True, text=True, check=False)


def setup_is_right():
    said = checked('--check-setup')
    assert said.returncode == 0 and 'This computer is shared' in said.stdout, said


def begin(app):
    story.make_profile(app, name=NAME)
    story.write_everywhere(app, WORDS)


def no_names(app):
    assert app.title() == ['Onward'], app.title()
    story.unseen(app, [*MARKS, NAME])


def after_the_power_cut(app):
    field = story.field(app, 'Name of Your Profile')
    no_names(app)
    app.point(field)
    field.set_text(NAME)
    app.key('Return')
    story.unlock(app)
    story.find_everywhere(app, WORDS)


def locks(app):
    story.lock(app)
    no_names(app)
    app.see(words=re.compile('010-123 45 00'))
    story.unlock(app)


def leaves(app):
    app.window().act('win.profile')
    app.wait('the dialog', lambda: len(app.windows()) > 1)
    story.press(app, 'Leave Nothing Behind…')
    story.tab_to(app, 'taking along', lambda n: n.role == 'list item' and n.name == 'Take a Copy Along')
    story.choose(app, copy, lambda: app.key('Return'))
    app.wait('the copy to be opened again', lambda: (node := app.find(role=story.BUTTON, name=story.label('Remove Everything Here')))
             and 'sensitive' in node.states, timeout=story.SLOW)
    story.press(app, 'Remove Everything Here')
    app.see(words=re.compile('^Your profile is gone from this computer'), timeout=story.SLOW)
    no_names(app)
    assert os.path.getsize(copy) > 10000, 'the copy holds nothing'


def nothing_is_left():
    print(f'# {story.hunt([*MARKS, NAME, story.PASSPHRASE])} files')
    with open(copy, 'rb') as file:
        held = file.read()
    assert not any(mark.encode() in held for mark in MARKS), 'the copy is not sealed'
    left = [path for path, _, files in os.walk(story.profiles_folder()) if files]
    assert not left, left
    said = checked('--check-traces')
    assert said.returncode == 0, said


def the_hunt_finds():
    """What nobody could find would be no search."""
    for top in (os.environ['HOME'], os.environ['TMPDIR']):
        path = os.path.join(top, 'planted')
        with open(path, 'wb') as file:
            file.write(b'x' * 100 + MARKS[2].encode('utf-16-le'))
        try:
            story.hunt(MARKS)
        except Missing:
            continue
        else:
            raise AssertionError(f'what was planted in {top} was not found')
        finally:
            os.remove(path)


set_up()
tap = Tap()
tap.run('the computer is set up for many', setup_is_right)
logs = []
with App(env=story.TALKATIVE) as app:
    tap.run('begin, and write in each place', begin, app)
    logs.append(app.read_log())
    app.kill()
with App(env=story.TALKATIVE) as app:
    tap.run('go on by name after a power cut', after_the_power_cut, app)
    tap.run('locking leaves nothing to see', locks, app)
    tap.run('take everything along and leave', leaves, app)
    tap.run('nothing odd is logged', story.quiet, app)
    logs.append(app.read_log())
    app.close()
tap.run('no file holds a word, and onward says so', nothing_is_left)
tap.run('the search can find', the_hunt_finds)
tap.run('no line of the log holds one', story.unlogged, ''.join(logs), [*MARKS, NAME, story.PASSPHRASE])
shutil.rmtree(stick)
sys.exit(tap.end())
