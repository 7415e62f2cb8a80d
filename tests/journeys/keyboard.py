# SPDX-License-Identifier: GPL-3.0-or-later
"""No pointer, no assistive technology that acts: every step is a key, and the tree is only looked at."""
import re
import sys

import story
from driver import App, Missing, Tap

FIRST, SECOND, THIRD = 'I stay calm', 'I ask when I do not know', 'I bake good bread'
CHANGED = 'I stay calm when others hurry'


def make_by_keys(app):
    app.see(role=story.BUTTON, name=story.label('Begin'))
    story.tab_to(app, 'Begin', lambda n: n.role in story.BUTTON and n.name.endswith('Begin'))
    app.key('space')
    # The focus starts in the name, and Enter goes on; libadwaita 1.2 does not tell which of its rows has it.
    for name, words in (('Name', 'Kim'), ('Passphrase', story.PASSPHRASE), ('Passphrase again', story.PASSPHRASE)):
        type_into(app, name, words)
        app.key('Return')
    app.see(words='Keep this code', timeout=story.SLOW)
    story.tab_to(app, 'I Have Kept It', lambda n: 'Kept' in n.name.replace('_', ''))
    app.key('space')
    story.wait_for_places(app)


def type_into(app, name, words):
    field = story.field(app, name)
    app.type(words)
    app.wait(f'the words to stand in {name}', lambda: len(field.text) == len(words))


def add_by_keys(app):
    story.go(app, 'Strengths')
    app.wait('the field for a new strength to have the focus', lambda: (lambda n: n is not None and 'editable' in n.states)(app.focused()))
    for words in (FIRST, SECOND, THIRD):
        app.type(words)
        app.key('Return')
        story.row(app, 'Strengths', words)


def mine(app):
    return [n.split(',')[0] for n in story.rows(app, 'Strengths')]


def expect(app, wanted):
    app.wait(f'the order {wanted}', lambda: mine(app) == wanted)


def row_has_focus(words):
    return lambda n: any(story.holds(a.name, words) and 'row.menu' in a.actions for a in [n, *n.ancestors()])


def to_row(app, words):
    """From wherever the focus is; arrow keys walk inside the list."""
    story.tab_to(app, words, row_has_focus(words), keys=('Tab',))


def edit_by_keys(app):
    to_row(app, FIRST)
    app.key('F2')
    app.wait('words to edit', lambda: (lambda n: n is not None and n.role == 'text' and row_has_focus(FIRST)(n))(app.focused()))
    app.key('ctrl+a')
    app.type(CHANGED)
    app.key('Return')
    story.row(app, 'Strengths', CHANGED)


def move_by_keys(app):
    before = mine(app)
    last = before[-1]
    to_row(app, last)
    app.key('alt+Up')
    expect(app, [*before[:-2], last, before[-2]])
    app.key('alt+Up')
    expect(app, [*before[:-3], last, *before[-3:-1]])
    app.key('alt+Down')
    expect(app, [*before[:-2], last, before[-2]])
    assert row_has_focus(last)(app.focused()), 'the focus did not go with the row'


def remove_by_keys(app):
    before = mine(app)
    to_row(app, SECOND)
    app.key('Delete')
    expect(app, [w for w in before if w != SECOND])
    app.see(role=story.BUTTON, name=story.label('Undo'))
    app.key('ctrl+z')
    expect(app, before)
    app.key('ctrl+shift+z')
    expect(app, [w for w in before if w != SECOND])
    app.key('ctrl+z')
    expect(app, before)


def private_by_menu(app):
    to_row(app, THIRD)
    app.key('shift+F10')
    item = app.see(role=('menu item', 'check menu item', 'radio menu item', 'push button', 'check box', 'panel'), name=re.compile('Just for Me'))
    for _ in range(20):
        if (focused := app.focused()) is not None and 'Just for Me' in focused.name:
            break
        app.key('Down')
    app.key('Return')
    app.wait('the row to say that it is private',
             lambda: any(story.holds(n, THIRD) and 'just for me' in n for n in story.rows(app, 'Strengths')))


def every_control_is_named(app):
    """GTK 4.8 gives a control without a name the name of its class."""
    nameless = []
    for place in story.PLACES:
        story.go(app, place)
        page = story.page(app, place)
        for node in page.find_all(where=lambda n: 'focusable' in n.states and 'sensitive' in n.states):
            # A menu button's inner toggle stands for the button around it.
            inner = node.parent is not None and node.parent.role == node.role and not re.match('(Gtk|Adw|Onward)[A-Z]', node.parent.name)
            if (re.match('(Gtk|Adw|Onward)[A-Z]', node.name) or not node.name) and not inner and node.role not in ('list', 'panel', 'scroll pane', 'filler', 'viewport'):
                nameless.append(f'{place}: {node} in {node.parent}')
    if nameless:
        raise Missing('controls without a name:\n' + '\n'.join(sorted(set(nameless))))


def shortcuts_window(app):
    app.key('ctrl+question')
    app.wait('the shortcuts window', lambda: len(app.windows()) > 1)
    app.key('Escape')
    app.wait('it to close', lambda: len(app.windows()) == 1)


def lock_by_keys(app):
    story.lock(app)
    type_into(app, 'Passphrase', story.PASSPHRASE)
    app.key('Return')
    story.wait_for_places(app)
    app.key('ctrl+q')
    app.process.wait(story.SLOW)
    assert app.process.returncode == 0
    story.quiet(app)


tap = Tap()
with App() as app:
    for name, part in (('make a profile', make_by_keys), ('add', add_by_keys), ('edit', edit_by_keys), ('move', move_by_keys),
                       ('remove, undo, redo', remove_by_keys), ('make private', private_by_menu),
                       ('every control has a name', every_control_is_named), ('shortcuts window', shortcuts_window),
                       ('lock, unlock, quit', lock_by_keys)):
        tap.run(name, part, app)
sys.exit(tap.end())
