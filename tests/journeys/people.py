# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody adds a person in one line and does everything about them with the keyboard: a place, a tie, what they may know
and takes it back, a message to copy, other names for the parts of the network; and undoes all of it."""
import sys

import story
from driver import App, Missing, Tap

PLACE = 'Network'
NAME = 'Zoe'
ROLE = 'my union representative'
KNOWN = 'That I tire after noon'
PART = 'The clinic by the lake'
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


def writes(app):
    push(app, 'Begin with a Suggestion')
    app.see(where=lambda n: n.name.startswith(f'Hello {NAME},'), visible=False)
    app.key('Return')
    push(app, 'Copy Message')
    app.see(words='The message is copied. Paste it where you want to send it.', visible=False)


def names_parts(app):
    story.go(app, 'Today')
    story.go(app, PLACE)
    push(app, 'Parts of the Network')
    story.page(app, 'Parts of the Network')
    app.wait('the focus on the button', lambda: any(n.name == 'Change Names and Order' for n in [app.focused()] if n is not None))
    app.key('space')
    story.row(app, 'Parts of the Network', 'Health Care')
    story.tab_to(app, 'the part for health care', lambda n: any('Health Care' in a.name and 'row.menu' in a.actions for a in [n, *n.ancestors()]))
    app.key('F2')
    app.type(PART)
    app.key('Return')
    app.wait('the new name', lambda: says(app, f'Work · {PART} · Authorities'))
    app.key('Escape')
    story.page(app, PLACE)


def undoes(app):
    for _ in range(20):
        if not says(app, NAME):
            break
        app.key('ctrl+z')
        app.sees(words=NAME)
    app.wait('nothing of it left', lambda: not says(app, NAME) and not says(app, PART) and not says(app, KNOWN))


def comes_back_and_locks(app):
    for _ in range(3):
        app.key('ctrl+shift+z')
    app.wait('them again', lambda: says(app, NAME))
    story.lock(app)
    left = [words for words in app.words() if NAME in words or KNOWN in words]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('add somebody in one line', adds), ('give them a place', places), ('find them in the list', lists),
                       ('add a tie', ties), ('say what they may know and take it back', consents),
                       ('write a message and copy it', writes), ('name a part of the network', names_parts),
                       ('undo all of it', undoes), ('have it again, and nothing after locking', comes_back_and_locks)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
