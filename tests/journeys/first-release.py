# SPDX-License-Identifier: GPL-3.0-or-later
"""The story of the first release: make a profile, write one of each, undo one, lock, be killed in the middle of
an edit, come back, unlock, and find everything that was acknowledged."""
import sys

import story
from driver import App, Tap

STRENGTH = 'I notice when somebody is left out'
STEP = 'Walk past work and back home again'
PERSON = 'A. at the library'
STRATEGY = 'I put on my coat and go round the block'
SECOND = 'I keep what I promise'
HALF = 'Half a sentence that nobody saved'

kept = [('Strengths', STRENGTH), ('Plan', STEP), ('Network', PERSON), ('Strategies', STRATEGY)]
state = {}


def check_all(app):
    for place, words in kept:
        story.go(app, place)
        story.row(app, place, words)
    story.go(app, 'Strengths')
    story.no_row(app, 'Strengths', SECOND)


def make(app):
    code = story.make_profile(app)
    assert len(code.replace('-', '').replace(' ', '').replace('\n', '')) >= 26, f'the recovery code is {len(code)} characters'


def write(app):
    for place, words in kept:
        story.go(app, place)
        story.add(app, place, words)


def undo(app):
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', SECOND)
    app.key('ctrl+z')
    story.no_row(app, 'Strengths', SECOND)
    app.key('ctrl+shift+z')
    story.row(app, 'Strengths', SECOND)
    app.key('ctrl+z')
    story.no_row(app, 'Strengths', SECOND)


def today(app):
    story.go(app, 'Today')
    app.see(where=lambda n: any(STEP in w for w in n.words))


def lock_and_unlock(app):
    story.lock(app)
    story.unlock(app)
    check_all(app)


def be_killed(app):
    story.go(app, 'Strengths')
    entry = story.adder(app, 'Strengths')
    app.focus(entry)
    entry.set_text(HALF)
    app.kill()


def come_back(app):
    story.unlock(app)
    check_all(app)
    story.no_row(app, 'Strengths', HALF)


def undo_after_restart(app):
    # The history outlives the program: the newest action that still stands is the strategy.
    app.key('ctrl+z')
    story.go(app, 'Strategies')
    story.no_row(app, 'Strategies', STRATEGY)
    app.key('ctrl+shift+z')
    story.row(app, 'Strategies', STRATEGY)


def leave(app):
    app.close()
    story.quiet(app)


tap = Tap()
with App() as app:
    tap.run('make a profile', make, app)
    tap.run('write a strength, a step, a person and a strategy', write, app)
    tap.run('undo and redo', undo, app)
    tap.run('the next step stands on Today', today, app)
    tap.run('lock, unlock, all is there', lock_and_unlock, app)
    tap.run('nothing odd is logged', story.quiet, app)
    tap.run('be killed in the middle of an edit', be_killed, app)
with App() as app:
    tap.run('come back, all that was acknowledged is there', come_back, app)
    tap.run('undo reaches back before the restart', undo_after_restart, app)
    tap.run('close the window', leave, app)
sys.exit(tap.end())
