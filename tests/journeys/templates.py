# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody begins from a template, by keyboard: looks what it would add, uses it, takes it all back at once and has it again;
reads how it works in a country; and is told which of the centre's files cannot be used."""
import os
import sys
import tempfile

import story
from driver import App, Missing, Tap

PAGE, FACTS = 'Start From a Template', 'How It Works Where I Live'
TEMPLATE = 'Stepwise return (Stufenplan)'
SUGGESTED = 'Talk with my doctor about when I could begin'
OWN = 'Write down what drains me at work, and what gives me something, Trying It Out'


def push(app, words):
    story.tab_to(app, words, lambda n: n.role in story.BUTTON and story.label(words).search(n.name) is not None)
    app.key('space')


def in_plan(app, words):
    """A row of the plan, also one that the window does not show just now."""
    found = story.find_page(app, 'Plan')
    return found and found.find(role=story.ROW, where=lambda n: n.name.startswith(words), visible=False)


def on_suggestion(app):
    node = app.focused()
    return next((n for n in [node, *node.ancestors()] if n.role in story.ROW and n.name.startswith(SUGGESTED)), None) if node else None


def looks(app):
    story.go(app, 'Plan')
    story.press(app, PAGE)
    story.page(app, PAGE)
    app.see(where=lambda n: any(w.startswith('Germany · Checked on') for w in n.words), visible=False)
    if app.sees(words=SUGGESTED, visible=False):
        raise Missing('what it would add stands there before anybody asked')
    push(app, f'What it adds: {TEMPLATE}')
    app.see(words=SUGGESTED, visible=False)


def uses(app):
    push(app, f'Use this: {TEMPLATE}')
    story.page(app, 'Plan')
    row = app.wait('the focus on the first suggestion', lambda: on_suggestion(app))
    if 'Suggested' not in row.name:
        raise Missing(f'"{row.name}" is not said to be a suggestion')
    if not in_plan(app, OWN):
        raise Missing(f'"{OWN}" is not as it was')


def takes_it_back(app):
    app.key('ctrl+z')
    app.wait('no suggestion', lambda: story.find_page(app, 'Plan') and not in_plan(app, SUGGESTED))
    app.key('ctrl+shift+z')
    app.wait('the suggestion again', lambda: in_plan(app, SUGGESTED))
    story.go(app, 'Plan')
    story.press(app, PAGE)
    app.see(words='My plan began with this', visible=False)


def names_bad_files(app):
    app.see(words=f'ours.json in {folder}: Line 2 is not JSON.', visible=False)
    app.key('Escape')
    story.page(app, 'Plan')


def reads_facts(app):
    story.press(app, FACTS)
    story.page(app, FACTS)
    app.see(where=lambda n: any(w.startswith('Checked on') for w in n.words), visible=False)
    story.tab_to(app, 'the country', lambda n: n.role in ('combo box', 'push button', 'toggle button') and 'Country' in (n.name, n.description)
                 or any(a.role == 'combo box' for a in n.ancestors()))
    app.key('Return', 'End', 'Return')
    for words in ('An employer writes a plan', 'Ask your case officer'):
        app.see(where=lambda n, words=words: any(w.startswith(words) for w in n.words), visible=False)
    app.key('Escape')
    story.page(app, 'Plan')


def nothing_after_locking(app):
    story.lock(app)
    left = [w for w in app.words() if SUGGESTED in w]
    if left:
        raise Missing(f'still said after locking: {left}')
    story.quiet(app)


tap = Tap()
with tempfile.TemporaryDirectory() as centre:
    folder = os.path.join(centre, 'onward', 'templates')
    os.makedirs(folder)
    with open(os.path.join(folder, 'ours.json'), 'w', encoding='utf-8') as file:
        file.write('{ "format": 1,\n  "id" }')
    dirs = os.environ.get('XDG_DATA_DIRS') or '/usr/local/share:/usr/share'
    with App('--demo', env={'XDG_DATA_DIRS': f'{centre}:{dirs}'}) as app:
        story.wait_for_places(app)
        for name, part in (('look what it would add', looks), ('use it', uses), ('take it back and have it again', takes_it_back),
                           ('told of a bad file', names_bad_files), ('read how it works', reads_facts),
                           ('nothing after locking', nothing_after_locking)):
            tap.run(name, part, app)
        app.close()
sys.exit(tap.end())
