# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody draws their network: ten people added, placed, moved, tied and looked at by keyboard alone, then one dragged with
the pointer. Everything is checked by what a screen reader would say."""
import re
import subprocess
import sys
import time

import story
from driver import App, Missing, Tap

PEOPLE = ('Anna, my manager', 'Bo, my colleague', 'Cilla, my doctor', 'Dan, my psychologist', 'Eva, my partner', 'Finn, my friend',
          'Gun, my sister', 'Hans, my neighbour', 'Ines, my union representative', 'Jon, my case officer')
NAMES = tuple(person.split(',')[0] for person in PEOPLE)
RINGS = ('Inner Ring', 'Second Ring', 'Third Ring', 'Outer Ring')


def network(app):
    """The page alone: to ask the whole window each time takes long."""
    return story.find_page(app, 'Network')


def map_of(app):
    return network(app).find(name='Map of my network', visible=False)


def chip(app, name):
    return app.wait(f'the chip of {name}', lambda: map_of(app).find(role=story.BUTTON, name=name, visible=False))


def said_of(app, name):
    return chip(app, name).again().description


def tab_to(app, what, wanted, keys=('Tab',), most=60):
    """Goes on with a key until the keyboard focus is on what is wanted."""
    for _ in range(most):
        node = network(app).find(where=lambda n: 'focused' in n.states, visible=False)
        if node is not None and wanted(node):
            return node
        app.key(*keys)
        time.sleep(0.08)
    raise Missing(f'the keyboard does not lead to {what}; the focus is on {app.focused()}')


def is_chip(node):
    return ' ring, ' in node.description or node.description.startswith('in the middle')


def walk_to(app, name):
    """With arrow keys alone, from wherever the focus is: around and around until it is there."""
    tab_to(app, 'the map', is_chip)
    seen = {}
    for _ in range(80):
        here = map_of(app).find(where=lambda n: 'focused' in n.states, visible=False)
        if here.name == name:
            return
        tried = seen.setdefault(here.name, [])
        where = {n: chip(app, n).extents for n in (here.name, name)}
        across, down = (where[name][axis] - where[here.name][axis] for axis in (0, 1))
        wishes = ['Right' if across > 0 else 'Left', 'Down' if down > 0 else 'Up']
        if abs(down) > abs(across):
            wishes.reverse()
        wishes += [key for key in ('Left', 'Right', 'Up', 'Down') if key not in wishes]
        key = next((wish for wish in wishes if tried.count(wish) < 1), wishes[len(tried) % 4])
        tried.append(key)
        app.key(key)
        time.sleep(0.08)
    raise Missing(f'the arrow keys do not lead to {name}')


def adds(app):
    app.key('alt+4')
    story.page(app, 'Network')
    for person in PEOPLE:
        app.type(person)
        app.key('Return')
        app.see(words=re.compile('^' + person.split(',', maxsplit=1)[0]), visible=False)


def switches(app):
    tab_to(app, 'the switch to the map', lambda n: n.name == 'Map')
    app.key('space')
    app.see(name=re.compile('^Map of my network$'), visible=False)
    app.see(role=story.BUTTON, name='Me', visible=False)


def places(app):
    for number, name in enumerate(NAMES):
        tab_to(app, f'{name} in the tray', lambda n, name=name: n.name.startswith(f'Place {name} ('), most=90)
        app.key('space')
        ring = RINGS[number % 4]
        app.see(name=ring)
        tab_to(app, ring, lambda n, ring=ring: n.name == ring, keys=('Down',))
        app.key('Return')
        app.wait(f'{name} on the map', lambda name=name, ring=ring: ring.lower() in said_of(app, name))


def moves(app):
    walk_to(app, 'Bo')
    app.key('ctrl+Up')
    app.wait('Bo closer', lambda: said_of(app, 'Bo').startswith('inner ring'))
    app.key('ctrl+z')
    app.wait('Bo where he was', lambda: said_of(app, 'Bo').startswith('second ring'))
    walk_to(app, 'Bo')
    arena = said_of(app, 'Bo').split(', ')[1]
    app.key('ctrl+shift+Right')
    app.wait('Bo in another arena', lambda: said_of(app, 'Bo').split(', ')[1] != arena)
    app.key('ctrl+Down')
    app.wait('Bo further out', lambda: said_of(app, 'Bo').startswith('third ring'))


def ties(app):
    for one, other in (('Anna', 'Bo'), ('Cilla', 'Dan'), ('Eva', 'Me'), ('Finn', 'Gun'), ('Anna', 'Me')):
        walk_to(app, one)
        app.key('t')
        app.see(words=re.compile(f'A tie from {one}'), visible=False)
        walk_to(app, other)
        app.key('Return')
        app.see(words=re.compile(f'{one} and {other} are tied now'), visible=False)
    app.wait('two ties of Anna', lambda: said_of(app, 'Anna').endswith('2 ties'))
    walk_to(app, 'Anna')
    app.key('t')
    app.wait('Bo to be unavailable', lambda: 'enabled' not in chip(app, 'Bo').states or 'sensitive' not in chip(app, 'Bo').states)
    app.key('Escape')
    app.miss(words=re.compile('A tie from'), visible=False)


def looks(app):
    tab_to(app, 'what the map shows', lambda n: n.name in ('What the map shows', 'People and Ties') or 'What the map shows' in n.parent.name, keys=('shift+Tab',), most=12)
    app.key('space')
    app.see(name='Who Knows Whom')
    tab_to(app, 'who knows whom', lambda n: n.name == 'Who Knows Whom', keys=('Down',))
    app.key('Return')
    app.see(words=re.compile('Ties between others'), visible=False)


def tidies(app):
    tab_to(app, 'tidying up', lambda n: n.name == 'Tidy Up', most=12)
    app.key('space')
    app.see(words=re.compile('^Tidied up'), visible=False)


def take(app, name):
    """Presses the button on somebody and moves them half the way to me; returns the goal."""
    walk_to(app, name)
    app.wait('the map to rest', lambda: True)
    time.sleep(0.4)
    app.key('0')
    x, y, width, height = chip(app, name).extents
    to_x, to_y, to_width, to_height = chip(app, 'Me').extents
    left, top = app.origin(app.window())
    start = (left + x + width // 2, top + y + min(height // 2, 14))
    goal = (left + to_x + to_width // 2 + (50 if x > to_x else -50), top + to_y + to_height // 2)
    steps = [tuple(int(a + (b - a) * part / 8) for a, b in zip(start, goal)) for part in range(9)]
    subprocess.run(['xdotool', 'mousemove', *map(str, steps[0]), 'mousedown', '1'], check=True)
    for step in steps[1:5]:
        time.sleep(0.05)
        subprocess.run(['xdotool', 'mousemove', *map(str, step)], check=True)
    return steps[5:]


def let_go(steps):
    for step in steps:
        time.sleep(0.05)
        subprocess.run(['xdotool', 'mousemove', *map(str, step)], check=True)
    time.sleep(0.2)
    subprocess.run(['xdotool', 'mouseup', '1'], check=True)


def drags(app):
    """From the ring where somebody is to right beside me."""
    let_go(take(app, 'Hans'))
    app.wait('Hans in the inner ring', lambda: said_of(app, 'Hans').startswith('inner ring'))
    app.key('ctrl+z')
    app.wait('Hans where he was', lambda: said_of(app, 'Hans').startswith('outer ring'))


def leaves_the_hand(app):
    """Somebody is taken off the map while they are held: the hand is empty, and the map goes on."""
    steps = take(app, 'Hans')
    map_of(app).act('map.take-off')
    app.wait('Hans off the map', lambda: map_of(app).find(role=story.BUTTON, name='Hans', visible=False) is None)
    let_go(steps)
    app.key('ctrl+z')
    app.wait('Hans where he was', lambda: said_of(app, 'Hans').startswith('outer ring'))
    let_go(take(app, 'Hans'))
    app.wait('Hans in the inner ring', lambda: said_of(app, 'Hans').startswith('inner ring'))
    app.key('ctrl+z')
    app.wait('Hans where he was', lambda: said_of(app, 'Hans').startswith('outer ring'))


tap = Tap()
with App() as app:
    story.make_profile(app)
    for name, part in (('add ten people', adds), ('switch to the map', switches), ('give everybody a place', places),
                       ('move closer, further and on', moves), ('tie', ties), ('look at who knows whom', looks), ('tidy up', tidies),
                       ('drag', drags), ('take off who is held', leaves_the_hand)):
        tap.run(name, part, app)
    story.quiet(app)
    app.close()
sys.exit(tap.end())
