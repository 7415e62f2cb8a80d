# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for what they wrote, without a pointer, finds it, changes their mind, and locks."""
import re
import sys

import story
from driver import App, Missing, Tap

FIELD = 'Search'


def results(app):
    found = app.find(role='list', name='Results')
    return [] if found is None else [n.name for n in found.find_all(role=story.ROW)]


def look_for(app, words):
    app.window()
    app.key('ctrl+f')
    app.wait('the field to have the focus', lambda: (lambda n: n is not None and 'editable' in n.states)(app.focused()))
    app.key('ctrl+a')
    app.type(words)


def focused_row(app, words):
    def there():
        node = app.focused()
        return node is not None and any(words in n.name for n in [node, *node.ancestors()] if n.role in story.ROW)
    return app.wait(f'the focus on "{words}"', there)


def from_every_place(app):
    for place in ('Today', 'Network', 'Together'):
        story.go(app, place)
        look_for(app, 'zzzz')
        app.see(words='Nothing with these words')
        app.key('Escape')
        story.page(app, place)


def as_it_is_typed(app):
    look_for(app, 'forty drivers')
    app.wait('a line with the words', lambda: any('Forty drivers' in name for name in results(app)))
    app.see(words='1 result')
    # Whoever cannot see the count hears it with the field.
    assert any(n.description == '1 result' for n in app.find_all(name=FIELD)), 'the field does not say how much was found'
    app.key('ctrl+a')
    app.type('DEV COFFEE')
    app.wait('both words, in any order', lambda: any('Coffee with Dev' in name for name in results(app)))


def opens_a_story(app):
    look_for(app, 'swapping')
    app.wait('the story', lambda: len(results(app)) == 1)
    app.key('Return')
    story.page(app, 'Strengths')
    focused_row(app, 'swapping')


def opens_with_the_arrow_keys(app):
    look_for(app, 'dr marsh')
    app.wait('the person', lambda: any('Dr Marsh' in name for name in results(app)))
    app.key('Down', 'Return')
    story.page(app, 'Network')
    focused_row(app, 'Dr Marsh')


def follows_what_is_written(app):
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', 'I know Västerås by heart')
    look_for(app, 'vasteras')
    app.wait('what was just written', lambda: any('Västerås' in name for name in results(app)))
    app.key('Escape')
    story.page(app, 'Strengths')
    app.key('ctrl+z')
    look_for(app, 'vasteras')
    app.see(words='Nothing with these words')


def nothing_after_locking(app):
    look_for(app, 'forty')
    app.wait('a line with the word', lambda: any('Forty drivers' in name for name in results(app)))
    story.lock(app)
    left = [w for w in app.words() if re.search('forty', w, re.I)]
    if left:
        raise Missing(f'still said after locking: {left}')
    app.key('ctrl+f')
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('search from every place', from_every_place), ('results while typing', as_it_is_typed),
                       ('open a story in its strength', opens_a_story), ('open with the arrow keys', opens_with_the_arrow_keys),
                       ('follow what is written', follows_what_is_written), ('nothing after locking', nothing_after_locking)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
