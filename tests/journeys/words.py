# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody finds words for a talk at work: begins with a few, lets them be composed, changes them, brings the first ones
back, takes a copy along, and removes one and has it again."""
import re
import sys

import story
from driver import App, Missing, Tap

PAGE = 'My Words for Work'
WORDS = re.compile('^My words(:|$)')
TITLE = 'For my first day'
OWN = 'I come back slowly, and I come back.'
COMPOSED = 'I keep my word'


def press(app, words):
    """Also what has to be scrolled to."""
    app.click(role=story.BUTTON, name=story.label(words), visible=False, where=lambda n: 'visible' in n.states)


def said(app):
    """What stands in the field of the words."""
    node = app.find(name=WORDS, visible=False, where=lambda n: 'visible' in n.states)
    return ' '.join(w for n in ([] if node is None else node.walk()) for w in n.words)


def goes_there(app):
    story.go(app, 'Strengths')
    app.point(app.see(role=story.BUTTON, name=story.label(PAGE)))
    story.page(app, PAGE)
    story.row(app, PAGE, 'For the talk with Ruth')


def begins(app):
    story.write(app, PAGE, TITLE)
    app.see(role=story.BUTTON, name=story.label('Compose'), visible=False)


def writes(app):
    field = app.see(name=WORDS, visible=False, where=lambda n: 'focusable' in n.states)
    app.focus(field)
    app.key('Return')
    app.wait('the words to be edited', lambda: 'editable' in (app.focused() or field).states)
    app.type(OWN)
    app.key('ctrl+Return')
    app.wait('the words', lambda: OWN in said(app))


def chooses(app):
    press(app, 'Choose Strengths')
    app.see(words='Look for a strength')
    app.type('keep my word')
    tick = app.see(role='check box', name=COMPOSED)
    app.point(tick)
    app.wait('the tick', lambda: 'checked' in tick.again().states)
    app.key('Escape')
    app.see(where=lambda n: COMPOSED in n.words)


def composes(app):
    app.point(app.see(role='radio button', name='To Myself'))
    press(app, 'Compose')
    app.wait('composed words', lambda: COMPOSED in said(app))
    app.see(words='The earlier words are kept', visible=False)


def brings_back(app):
    app.see(where=lambda n: OWN in n.words and not WORDS.search(n.name), visible=False)
    app.click(role=story.BUTTON, name='Bring Back: Kept today', visible=False)
    app.wait('the first words again', lambda: OWN in said(app) and COMPOSED not in said(app))
    app.key('ctrl+z')
    app.wait('the composed words again', lambda: COMPOSED in said(app))
    app.key('ctrl+shift+z')
    app.wait('the first words once more', lambda: OWN in said(app))


def copies(app):
    press(app, 'Copy')
    app.see(words='Copied, until you lock', visible=False)


def comes_back_from_looking(app):
    app.key('ctrl+f')
    app.see(name='Search', role=('entry', 'text'))
    app.key('Escape')
    app.wait('the words again', lambda: OWN in said(app))
    app.see(role=story.BUTTON, name=story.label('All My Words'), visible=False)


def duplicates_and_removes(app):
    press(app, 'Duplicate')
    press(app, 'All My Words')
    app.wait('two of them', lambda: sum(TITLE in name for name in story.rows(app, PAGE)) == 2)
    story.row(app, PAGE, TITLE).act('row.remove')
    app.wait('one of them', lambda: sum(TITLE in name for name in story.rows(app, PAGE)) == 1)
    app.key('ctrl+z')
    app.wait('both again', lambda: sum(TITLE in name for name in story.rows(app, PAGE)) == 2)


def goes_back(app):
    app.key('Escape')
    story.page(app, 'Strengths')
    app.wait('the focus on the way in', lambda: any(n.name == PAGE for n in [app.focused()] if n is not None))


def is_found(app):
    app.key('ctrl+f')
    app.type('come back slowly')
    app.wait('the words', lambda: any(TITLE in n.name for n in app.find_all(role=story.ROW)))
    app.key('Return')
    app.see(role=story.BUTTON, name=story.label('All My Words'))


def nothing_after_locking(app):
    story.lock(app)
    left = [w for w in app.words() if 'slowly' in w or COMPOSED in w]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('go there from the strengths', goes_there), ('begin with what it is for', begins), ('write', writes),
                       ('choose a strength', chooses), ('compose in another tone', composes),
                       ('bring the first words back, undo and redo', brings_back), ('copy', copies),
                       ('come back from looking for something', comes_back_from_looking),
                       ('duplicate and remove', duplicates_and_removes), ('go back', goes_back), ('be found', is_found),
                       ('nothing after locking', nothing_after_locking)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
