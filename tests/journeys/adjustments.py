# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody makes work easier for themselves and gets ready for a meeting, by keyboard: writes an adjustment, takes one
over from the ideas, writes when a meeting is, thinks of a harder week, finds the meeting again, and undoes what was not meant."""
import sys

import story
from driver import App, Missing, Tap

EASIER, MEETINGS, HARDER = 'What Makes Work Easier', 'Meetings and Contact', 'If It Gets Harder'
LAMP = 'A lamp of my own'
HEADPHONES = 'Headphones or earplugs while I work'
MEETING = 'How the first weeks were'
SIGN = 'I stop humming'


def arrived(app, fits):
    node = app.focused()
    return node if node is not None and fits(node) else None


def tab_to(app, what, fits, key='Tab', limit=60):
    """Presses a key until the focus is on what fits."""
    for _ in range(limit):
        if arrived(app, fits):
            return app.focused()
        before = app.focused()
        app.key(key)
        try:
            app.wait('the focus to move', lambda: app.focused() is not None and (before is None or app.focused().extents != before.extents
                                                                              or app.focused().name != before.name), timeout=2)
        except Missing:
            pass
    raise Missing(f'{key} never comes to {what}\n{app.picture()}')


def is_button(*beginnings):
    return lambda n: n.role in story.BUTTON and n.name.replace('_', '').startswith(beginnings)


def press(app, *beginnings, key='Tab'):
    tab_to(app, beginnings[0], is_button(*beginnings), key)
    app.key('space')


def open_part(app, page):
    """From the header of the plan, which stands before many steps."""
    story.go(app, 'Plan')
    app.click(role=story.BUTTON, name=story.label(page))
    story.page(app, page)
    app.wait('the field for something new to have the focus', lambda: arrived(app, lambda n: 'editable' in n.states))


def write(app, page, words):
    app.type(words)
    app.key('Return')
    story.row(app, page, words)


def makes_work_easier(app):
    open_part(app, EASIER)
    write(app, EASIER, LAMP)
    press(app, 'Look Through Ideas')
    app.wait('the search to have the focus', lambda: arrived(app, lambda n: 'editable' in n.states))
    app.type('earplugs')
    app.see(words='1 idea')
    press(app, f'Add to my plan: {HEADPHONES}')
    story.row(app, EASIER, HEADPHONES)
    app.see(words='In My Plan', visible=False)
    app.key('ctrl+z')
    story.no_row(app, EASIER, HEADPHONES)
    app.key('ctrl+shift+z')
    story.row(app, EASIER, HEADPHONES)
    app.key('Escape')
    story.page(app, 'Plan')


def gets_ready_for_a_meeting(app):
    open_part(app, MEETINGS)
    write(app, MEETINGS, MEETING)
    press(app, 'Time: No Time Yet', key='shift+Tab')
    app.wait('the field for the time', lambda: arrived(app, lambda n: 'editable' in n.states and n.name == 'When it begins'))
    app.type('half past')
    app.key('Return')
    app.see(words='A time can be written like 9, 9:30 or 14:00.')
    app.key('ctrl+a')
    app.type('14.15')
    app.key('Tab')
    app.type('45')
    app.key('Return')
    app.see(role=story.BUTTON, name='Time: 14:15–15:00', visible=False)
    app.key('ctrl+z')
    app.wait('no time again', lambda: app.find(role=story.BUTTON, name='Time: No Time Yet', visible=False))
    app.key('ctrl+shift+z')
    app.see(role=story.BUTTON, name='Time: 14:15–15:00', visible=False)


def thinks_of_a_harder_week(app):
    open_part(app, HARDER)
    write(app, HARDER, SIGN)
    press(app, 'Who Helps', key='shift+Tab')
    app.wait('the search for somebody', lambda: arrived(app, lambda n: 'editable' in n.states))
    app.type('Ruth')
    tab_to(app, 'Ruth', lambda n: n.role in story.ROW)
    app.key('Return')
    app.wait('who helps', lambda: any(SIGN in n and 'Ruth' in n for n in story.rows(app, HARDER)))


def finds_it_again(app):
    story.go(app, 'Today')
    app.see(words='Your next meeting', visible=False)
    app.key('ctrl+f')
    app.wait('the search', lambda: arrived(app, lambda n: 'editable' in n.states))
    app.type(MEETING)
    app.see(role=story.ROW, where=lambda n: MEETING in n.name)
    app.key('Return')
    story.page(app, MEETINGS)
    app.wait('the focus on the meeting', lambda: any(story.holds(n.name, MEETING) for n in [app.focused(), *app.focused().ancestors()]
                                                     if n.role in story.ROW))


def nothing_after_locking(app):
    story.lock(app)
    left = [w for w in app.words() if any(own in w for own in (LAMP, HEADPHONES, MEETING, SIGN))]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('make work easier', makes_work_easier), ('get ready for a meeting', gets_ready_for_a_meeting),
                       ('think of a harder week', thinks_of_a_harder_week), ('find it again', finds_it_again),
                       ('nothing after locking', nothing_after_locking)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
