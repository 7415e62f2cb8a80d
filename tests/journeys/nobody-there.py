# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody is there, in the middle of a sentence and with a dialog open: Onward says that it will lock, can be kept open with
its button or any key, and then locks; the words are there when it is opened again."""
import os
import re
import sys

import story
from driver import App, Missing, Tap

MARK = 'Quastenflosser'
WORDS = f'{MARK} before lunch, half a sen'
# The time before the warning, twice over: a busy machine sees it late.
LATE = 90


def lock_soon():
    """The shortest time that can be set."""
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'glib-2.0/settings')
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
        file.write('[io/github/onwardapp/Onward]\nlock-after=1\n')


def write(app):
    story.make_profile(app)
    story.go(app, 'Strengths')
    story.adder(app, 'Strengths').set_text(WORDS)
    app.key('ctrl+h')
    app.wait('the history', lambda: len(app.windows()) == 2)
    story.field(app, 'Look for a change').set_text(MARK)


def warning(app):
    return app.find(role='alert', name=re.compile('^Onward locks'))


def is_warned(app):
    """In each window, so that it is found whichever is in front."""
    app.wait('the warning', lambda: warning(app) is not None, timeout=LATE)
    assert [window for window in app.windows() if 'active' in window.states][0].name == 'History'
    app.wait('it in both windows', lambda: len([w for w in app.windows() if w.find(role='alert') is not None]) == 2)


def is_gone(app):
    app.wait('no warning', lambda: warning(app) is None)
    assert len(app.windows()) == 2, 'it locked'


def stay_with_button(app):
    is_warned(app)
    app.windows()[1].find(role=story.BUTTON, name=story.label('Stay Open')).act()
    is_gone(app)


def stay_with_key(app):
    is_warned(app)
    app.key('Shift_L')
    is_gone(app)


def lock(app):
    is_warned(app)
    app.see(role=story.BUTTON, name=story.label('Unlock'), timeout=LATE)
    app.wait('one window', lambda: len(app.windows()) == 1)
    said = ' '.join(app.words() + app.title())
    if MARK in said or story.NAME in said:
        raise Missing(f'the locked window still says it\n{app.picture()}')


def find_again(app):
    story.unlock(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)


lock_soon()
tap = Tap()
with App() as app:
    tap.run('write half a sentence, and open a dialog', write, app)
    tap.run('the button of the warning keeps it open', stay_with_button, app)
    tap.run('so does any key', stay_with_key, app)
    tap.run('without either it locks, and says nothing', lock, app)
    tap.run('the words are there when it is opened again', find_again, app)
    tap.run('nothing odd is logged', story.quiet, app)
    app.close()
sys.exit(tap.end())
