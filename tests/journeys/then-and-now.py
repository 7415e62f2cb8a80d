# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks back, by keyboard alone: sees what came since a day, also what was written just now, goes to where it
stands, and finds a quiet time where nothing came. The plan and the map look back as well."""
import sys
from datetime import date, timedelta

import story
from driver import App, Missing, Tap

PAGE = 'Then and Now'
NEW = 'I ask for help in time'


def told(app):
    page = story.find_page(app, PAGE)
    return [] if page is None else [n.name for n in page.find_all(role=story.ROW)]


def look_back(app):
    story.go(app, 'Strengths')
    app.click(role=story.BUTTON, name=story.label(PAGE))
    story.page(app, PAGE)
    app.wait('what came', lambda: told(app))


def tells_in_words(app):
    look_back(app)
    for heading in ('Strengths I added', 'Strengths I put to use', 'Stories I told'):
        app.see(role='heading', name=heading, visible=False)
    day = app.see(role='heading', where=lambda n: n.name.startswith('Since '))
    focused = app.focused()
    assert focused is not None and 'pressed' in focused.states, f'the focus is on {focused}, not on what was chosen'
    app.key('Tab', 'space')
    app.wait('another day', lambda: app.find(role='heading', where=lambda n: n.name.startswith('Since ') and n.name != day.name))
    app.key('Escape')
    story.page(app, 'Strengths')


def tells_what_is_new(app):
    story.add(app, 'Strengths', NEW)
    look_back(app)
    app.wait('the new strength first', lambda: told(app)[0].startswith(f'{NEW}, Today'))
    app.key('ctrl+z')
    app.wait('it to be gone', lambda: not any(NEW in name for name in told(app)))
    app.key('ctrl+shift+z')
    app.wait('it again', lambda: any(NEW in name for name in told(app)))


def leads_there(app):
    for _ in range(12):
        app.key('Tab')
        node = app.focused()
        if node is not None and node.role in story.ROW:
            break
    assert node.name.startswith(NEW), f'the keyboard comes to {node} first'
    app.key('Return')
    story.page(app, 'Strengths')
    app.wait('the focus on it', lambda: any(n.name.startswith(NEW) for n in [app.focused(), *app.focused().ancestors()]
                                            if n.role in story.ROW))


def is_kind_about_nothing(app):
    look_back(app)
    app.click(role=story.BUTTON, name='Day: Another day', where=lambda n: 'focusable' in n.states)
    entry = app.see(role=('text', 'entry'), name='Day', where=lambda n: 'editable' in n.states)
    app.focus(entry)
    app.type((date.today() + timedelta(days=1)).isoformat())
    app.key('Return')
    app.see(words='A quiet time')
    app.miss(role='heading', name='Strengths I added')


def nothing_after_locking(app):
    app.click(role=story.BUTTON, name='Since I Began')
    app.wait('it once more', lambda: any(NEW in name for name in told(app)))
    story.lock(app)
    left = [w for w in app.words() if NEW in w]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


def plan_and_people(app):
    for place, words in (('Plan', 'The plan was not there yet. All of it is new.'), ('Network', 'New: “Ruth”')):
        story.go(app, place)
        story.find_page(app, place).find(role=story.BUTTON, name=PAGE).act()
        app.see(words=words)
        app.key('Escape')
        story.page(app, place)
    was = app.find(name='The map as it was', visible=False)
    assert 'Nobody has a place' in was.description, was.description
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('tell in words', tells_in_words), ('tell what is new', tells_what_is_new), ('lead there', leads_there),
                       ('be kind about nothing', is_kind_about_nothing), ('nothing after locking', nothing_after_locking)):
        tap.run(name, part, app)
    app.close()
with App('--demo') as app:
    story.wait_for_places(app)
    tap.run('tell of the plan and of people', plan_and_people, app)
    app.close()
sys.exit(tap.end())
