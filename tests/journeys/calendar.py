# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks at what lies ahead, by keyboard alone: turns months, reads days in a list, goes from a day to where the
step stands, and takes some of it along in a calendar file, which another program reads."""
import os
import re
import subprocess
import sys
import tempfile

import story
from driver import App, Missing, Tap

READER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../share/read-calendar.py')
PAGE = 'Calendar'
# The step that one part finds and the next takes along.
found = []


def tab_to(app, node, key='Tab'):
    """The keyboard's way there; gives up when it has been round twice. A key may still be on its way when the
    window is asked, so that one answer is not enough, neither for having arrived nor for having to go on."""
    for _ in range(240):
        if any(app.has_focus(node) for _ in range(10)) and all(app.has_focus(node) for _ in range(3)):
            return
        app.key(key)
    raise Missing(f'{key} does not lead to {node}')


def press(app, words, key='Tab'):
    tab_to(app, app.see(role=story.BUTTON, name=story.label(words), visible=False), key)
    app.key('Return')


def day_name(app, before=None):
    """The day with the focus, once it is another than BEFORE."""
    def probe():
        name = app.focused().name
        return name if re.search(r'^\w+day ', name) and name != before else None
    return app.wait(f'a day with the focus, after {before}', probe)


def go_on(app, key, before):
    app.key(key)
    return day_name(app, before)


def open_calendar(app):
    story.go(app, 'Plan')
    press(app, PAGE, 'shift+Tab')
    story.page(app, PAGE)


def in_front():
    return subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=False).stdout


def listed(app):
    page = story.find_page(app, PAGE)
    return [] if page is None else [n.name for n in page.find_all(role=story.ROW)]


def turns_months(app):
    open_calendar(app)
    today = day_name(app)
    assert ', today' in today, today
    there = go_on(app, 'Page_Down', today)
    assert there.split()[2].rstrip(',') != today.split()[2].rstrip(','), f'{there} is in the month of {today}'
    assert go_on(app, 'Page_Up', there) == today
    beside = go_on(app, 'Right', today)
    assert go_on(app, 'Left', beside) == today
    there = go_on(app, 'Down', today)
    assert go_on(app, 'ctrl+Home', there) == today


def tells_the_same_twice(app):
    press(app, 'Day by Day', 'shift+Tab')
    first = app.wait('what lies ahead', lambda: next((n for n in listed(app) if n.endswith(', Step')), None))
    words = first.removesuffix(', Step')
    press(app, 'Month', 'shift+Tab')
    tab_to(app, app.see(where=lambda n: re.search(r', today\b', n.name), visible=False))
    day = day_name(app)
    for _ in range(20):
        if words in day:
            return words
        day = go_on(app, 'Right', day)
    raise Missing(f'"{words}" stands in the list but on no day')


def leads_there(app):
    words = tells_the_same_twice(app)
    app.key('Return')
    app.wait('what is on the day', lambda: words in app.focused().name and app.focused().role in story.ROW)
    app.key('Return')
    story.page(app, 'Plan')
    app.wait('the focus on the step', lambda: any(n.name.startswith(words) for n in [app.focused(), *app.focused().ancestors()]
                                                  if n.role in story.ROW))
    found.append(words)


def takes_it_along(app):
    words = found[0]
    open_calendar(app)
    press(app, 'To My Own Calendar…', 'shift+Tab')
    app.see(words=f'Only here: {words}', visible=False)
    press(app, 'Choose None')
    app.see(words='0 things go into the file.')
    tab_to(app, app.see(role='check box', where=lambda n: n.name.startswith('Step, ') and words in n.name, visible=False))
    app.key('space')
    app.see(words='1 thing goes into the file.', visible=False)
    tab_to(app, app.see(role=story.BUTTON, name=story.label('Save the File…'), visible=False), 'shift+Tab')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'mine')
        # GTK's own dialog stumbles when everything in it is asked how it is, so it is only typed into.
        before = in_front()
        app.key('Return')
        app.wait('a dialog in front', lambda: in_front() not in ('', before))
        app.key('ctrl+a')
        app.type(path)
        app.key('Return')
        app.wait('the dialog to close', lambda: len(app.windows()) == 1)
        app.see(words='The calendar file is saved.', visible=False)
        read = subprocess.run(['/usr/bin/python3', '-B', READER, path + '.ics'], capture_output=True, text=True, check=True).stdout
    events = [line.split('|') for line in read.splitlines()]
    assert len(events) == 1 and events[0][3] == 'Step', read
    assert words not in read, 'its own words went along'


def nothing_after_locking(app):
    story.lock(app)
    left = [w for w in app.words() if 'Only here' in w]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('turn months', turns_months), ('tell the same twice and lead there', leads_there),
                       ('take it along', takes_it_along), ('nothing after locking', nothing_after_locking)):
        tap.run(name, part, app)
    app.close()
sys.exit(tap.end())
