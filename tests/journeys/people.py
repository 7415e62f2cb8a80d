# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody adds a person in one line and goes on with the keyboard alone: gives them a place, finds them, adds a tie, says
what they may know, takes it back, and undoes and redoes that."""
import sys

import story
from driver import App, Missing, Tap

PLACE = 'Network'
NAME = 'Zoe'
ROLE = 'my union representative'
KNOWN = 'That I tire after noon'
CONSENT = 'They may know this since'


def push(app, words, **how):
    """A button, by Tab and space."""
    fits = story.label(words)
    story.tab_to(app, words, lambda n: n.role in story.BUTTON and fits.search(n.name) is not None, **how)
    app.key('space')


def says(app, words):
    return any(words in said for n in app.find_all(visible=False) for said in [n.name, *n.words])


def adds(app):
    story.go(app, PLACE)
    app.wait('the focus in the line', lambda: 'editable' in (app.focused() or story.Nothing()).states)
    app.type(f'{NAME} is {ROLE}')
    app.key('Return')
    app.see(role=story.BUTTON, name=story.label(f'Place {NAME} ({ROLE})'), visible=False)


def places(app):
    push(app, f'Place {NAME} ({ROLE})')
    app.see(role=('menu item', 'radio menu item', 'radio button'), name='Inner Ring')
    app.key('Return')
    app.wait('nobody left to place', lambda: not app.sees(role=story.BUTTON, name=story.label(f'Place {NAME} ({ROLE})')))


def lists(app):
    """Searching leads to the row and unfolds it."""
    app.key('ctrl+f')
    app.type(NAME)
    app.wait('what is found', lambda: any(NAME in n.name for n in app.find_all(role=story.ROW)))
    app.key('Return')
    found = story.row(app, PLACE, NAME)
    wanted = f'{NAME}, {ROLE}, inner ring, Work, no ties yet'
    if found.name != wanted:
        raise Missing(f'the row says "{found.name}" and not "{wanted}"')


def ties(app):
    push(app, 'Add Tie with Me')
    app.wait('one tie', lambda: '1 tie' in story.row(app, PLACE, NAME).name)


def consents(app):
    story.tab_to(app, 'the line for what they may know', lambda n: 'editable' in n.states and n.name == 'Add what they may know')
    app.type(KNOWN)
    app.key('Return')
    app.wait('since when', lambda: says(app, CONSENT))
    # Its row stands before the line that the focus is still in.
    push(app, 'Take Back', keys=('shift+Tab',))
    app.wait('it to be taken back', lambda: says(app, 'Taken back') and not says(app, CONSENT))
    app.key('ctrl+z')
    app.wait('it to be known again', lambda: says(app, CONSENT))
    app.key('ctrl+shift+z')
    app.wait('it to be taken back again', lambda: says(app, 'Taken back'))


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('add somebody in one line', adds), ('give them a place', places), ('find them in the list', lists),
                       ('add a tie', ties), ('say what they may know and take it back', consents)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
