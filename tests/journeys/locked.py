# SPDX-License-Identifier: GPL-3.0-or-later
"""A locked window keeps its secrets: no name, no content, neither drawn nor spoken, and a wrong passphrase is told
from nothing else. The files that stay hold no word of it either."""
import os
import sys

from gi.repository import GLib

import story
from driver import App, Tap

# Nothing else on a computer holds these.
MARKS = ['Quastenflosser', 'Zwetschgenmus', 'Flugelhorn', 'Knallerbsenstrauch']
NAME = 'Wolpertinger'
WORDS = dict(zip(['Strengths', 'Plan', 'Network', 'Strategies'], MARKS))


def look(app, allowed=()):
    story.unseen(app, [mark for mark in [*MARKS, NAME] if mark not in allowed])


def prepare(app):
    story.make_profile(app, name=NAME)
    story.write_everywhere(app, WORDS)


def locked(app):
    story.lock(app)
    look(app)


def wrong(app):
    for words in ('', 'wrong', 'x' * 4096, story.PASSPHRASE.upper(), story.PASSPHRASE + ' '):
        before = {node.text or node.name for node in app.find_all(role='label')}
        field = story.field(app, 'Passphrase')
        field.set_text(words)
        button = app.find(role=story.BUTTON, name=story.label('Unlock'))
        if words == '' and (button is None or 'sensitive' not in button.states):
            continue
        story.press(app, 'Unlock')
        app.wait('an answer', lambda: app.find(role=story.BUTTON, name=story.label('Unlock')) is not None
                 and any('passphrase' in w.lower() for n in app.find_all(role='label') for w in [n.text or n.name] if w not in before)
                 or answered(app), timeout=story.SLOW)
        assert not app.sees(role='list', name='Places'), f'{len(words)} wrong characters opened it'
        look(app)


def answered(app):
    """A second wrong try may say the same sentence again."""
    return any('not' in (n.text or n.name).lower() and 'passphrase' in (n.text or n.name).lower() for n in app.find_all(role='label'))


def right(app):
    story.unlock(app)
    story.find_everywhere(app, WORDS)


def after_restart(app):
    # Before unlocking only the name that the person picked for this is shown.
    story.field(app, 'Passphrase')
    look(app, allowed=(NAME,))
    assert app.title() == ['Onward'], f'the title is {app.title()}'


def no_traces():
    print(f'# {story.hunt(MARKS + [story.PASSPHRASE])} files')
    assert os.path.isdir(story.profiles_folder()), 'the profiles are not where they should be'


def no_traces_in_log(app):
    story.unlogged(app.read_log(), [*MARKS, NAME, story.PASSPHRASE])


def no_traces_in_recent():
    """Other programs and the person at the desk read what was opened lately."""
    known = GLib.build_filenamev([GLib.get_user_data_dir(), 'recently-used.xbel'])
    assert known.startswith(os.environ['HOME']) or known.startswith(os.environ['XDG_DATA_HOME']), f'{known} is outside of the desk'
    if not os.path.exists(known):
        return
    with open(known, encoding='utf-8') as file:
        listed = file.read()
    for mark in [*MARKS, NAME, story.PASSPHRASE, story.profiles_folder()]:
        assert mark not in listed, f'{mark} stands among the recent files'


tap = Tap()
with App(env=story.TALKATIVE) as app:
    tap.run('write a word in each place', prepare, app)
    tap.run('no file holds it while it is open', no_traces)
    tap.run('a locked window says nothing of it', locked, app)
    tap.run('wrong passphrases open nothing and say only that', wrong, app)
    tap.run('the right one opens it', right, app)
    tap.run('no file holds it before it ends', no_traces)
    tap.run('nothing odd is logged', story.quiet, app)
    tap.run('no line of the log holds it', no_traces_in_log, app)
    app.kill()
    tap.run('no file holds it after a kill', no_traces)
with App(env=story.TALKATIVE) as app:
    tap.run('nothing is said before unlocking after a restart', after_restart, app)
    app.close()
    tap.run('no line of the log holds it after a restart', no_traces_in_log, app)
tap.run('no list of recent files holds it', no_traces_in_recent)
tap.run('no file holds it in the end', no_traces)
sys.exit(tap.end())
