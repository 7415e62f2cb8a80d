# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody writes everything in open form, by keyboard, reads it with another program, adds it to what is there and takes that
back, and begins a profile of its own with it; a file that was written in by hand is refused with the line."""
import json
import os
import re
import sys
import tempfile

import story
from driver import App, Missing, Tap

WORDS = 'I listen "well" & long'
MINE = 'I cry at films'
WRITES, ADDS = 'Write Everything in Open Form', 'Add What a File Holds'
ADDED = 'You added what a file held: '
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'mine.json')


def open_dialog(app):
    app.window().act('win.profile')
    app.wait('the dialog', lambda: len(app.windows()) > 1)
    app.see(role='list', name='Who Can Open It')


def close_dialog(app):
    app.key('Escape')
    app.wait('one window', lambda: len(app.windows()) == 1)


def to_row(app, name, key='shift+Tab'):
    """They stand near the end, where going backwards comes first."""
    story.tab_to(app, name, lambda n: n.role == 'list item' and n.name == name, (key,))


def begin(app):
    story.make_profile(app)
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', WORDS)
    story.add(app, 'Strengths', MINE)
    story.row(app, 'Strengths', MINE).act('row.private')


def writes(app):
    open_dialog(app)
    to_row(app, WRITES)
    app.see(words=re.compile('It is not sealed: who has the file can read it'))
    story.choose(app, path, lambda: app.key('Return'))
    app.see(words=re.compile('^Everything is in the file now'), timeout=story.SLOW)
    assert os.stat(path).st_mode & 0o777 == 0o600, 'others may read it'
    with open(path, encoding='utf-8') as file:
        read = json.load(file)
    assert read['onward'] == 1 and read['name'] == story.NAME
    kept = {s['title']: s.get('private', False) for s in read['strength']}
    assert kept == {WORDS: False, MINE: True}, kept
    plans = {plan['id'] for plan in read['plan']}
    assert read['phase'] and all(phase['plan'] in plans for phase in read['phase']), read['phase']


def adds(app):
    to_row(app, ADDS, 'Tab')
    story.choose(app, path, lambda: app.key('Return'))
    app.see(words=re.compile('^Added: [0-9]+ things'), timeout=story.SLOW)
    # The way back has the focus.
    app.key('Return')
    app.see(words=re.compile('^Taken back'))
    app.wait('the focus on the row', lambda: app.focused() and app.focused().name == ADDS)
    story.choose(app, path, lambda: app.key('Return'))
    app.see(words=re.compile('^Added: [0-9]+ things'), timeout=story.SLOW)
    close_dialog(app)
    story.go(app, 'Strengths')
    app.wait('each strength twice', lambda: sorted(story.rows(app, 'Strengths'))[::2] == sorted(story.rows(app, 'Strengths'))[1::2]
             and len(story.rows(app, 'Strengths')) == 4)


def history_tells(app):
    app.key('ctrl+h')
    app.see(where=lambda n: any(w.startswith(ADDED) for w in (n.name, *n.words)), visible=False)
    app.key('Escape')
    app.wait('one window', lambda: len(app.windows()) == 1)
    app.key('ctrl+z')
    app.wait('two strengths', lambda: len(story.rows(app, 'Strengths')) == 2)


def begins_with_it(app):
    story.lock(app)
    app.click(role=story.BUTTON, name='All Profiles')
    story.choose(app, path, app.see(role=story.BUTTON, name=re.compile('Open a Copy')).act)
    app.see(words=re.compile('^It begins with what the file holds: '), timeout=story.SLOW)
    name = story.field(app, 'Name').text
    assert name.startswith(f'{story.NAME}, copy from'), name
    story.fill_profile(app, 'Kim again')
    story.press(app, 'Create Profile')
    app.see(words='Keep this code', timeout=story.SLOW)
    story.press(app, 'I Have Kept It')
    story.wait_for_places(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)
    story.row(app, 'Strengths', MINE)
    assert len(os.listdir(story.profiles_folder())) == 2, 'it did not become a profile of its own'


def refuses(app):
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')
    at = next(i for i, line in enumerate(lines) if WORDS.replace('"', '\\"') in line)
    lines[at] = lines[at].replace('"title"', '"titel"')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))
    n = len(story.rows(app, 'Strengths'))
    open_dialog(app)
    to_row(app, ADDS)
    story.choose(app, path, lambda: app.key('Return'))
    app.see(words=re.compile(f'^Nothing was added. Line {at + 1} has something that this Onward does not know'))
    close_dialog(app)
    if len(story.rows(app, 'Strengths')) != n:
        raise Missing('something was added all the same')
    story.quiet(app)


tap = Tap()
try:
    with App() as app:
        for name, part in (('begin', begin), ('write everything', writes), ('add it and take it back', adds), ('the history tells', history_tells),
                           ('begin a profile with it', begins_with_it), ('refuse with the line', refuses)):
            tap.run(name, part, app)
finally:
    if os.path.exists(path):
        os.unlink(path)
    os.rmdir(folder)
sys.exit(tap.end())
