# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten times killed at a random moment in the middle of edits. Acknowledged is what the person can see as saved: a row
stands in its list only after its commit was synced, and it bears its new words or is gone only after that, too."""
import os
import random
import sys
import threading

import story
from driver import App, GLib, Missing, Tap

SEED = int(os.environ.get('ONWARD_SEED') or random.SystemRandom().randrange(1 << 32))
TIMES = 10
PLACES = ['Strengths', 'Plan', 'Network', 'Strategies']

chance = random.Random(SEED)
# For each place what must be there, and what may be there: a write was asked for, but never acknowledged.
must = {place: set() for place in PLACES}
may = {place: set() for place in PLACES}
number = 0


def new_words():
    global number
    number += 1
    return f'Edit number {number}'


def add(app, place):
    words = new_words()
    may[place].add(words)
    story.write(app, place, words)
    story.row(app, place, words)
    may[place].discard(words)
    must[place].add(words)


def remove(app, place):
    words = chance.choice(sorted(must[place]))
    must[place].discard(words)
    may[place].add(words)
    story.row(app, place, words).act('row.remove')
    story.no_row(app, place, words)
    may[place].discard(words)


def change(app, place):
    old, new = chance.choice(sorted(must[place])), new_words()
    row = story.row(app, place, old)
    row.act('row.edit')
    view = app.wait('words to edit', lambda: row.find(role='text', where=lambda n: 'editable' in n.states))
    # From here on either may be what was saved last.
    must[place].discard(old)
    may[place] |= {old, new}
    view.set_text(new)
    app.key('Return')
    story.row(app, place, new)
    may[place] -= {old, new}
    must[place].add(new)


def edit_until_killed(app, delay):
    """The kill comes from another thread, so it hits whatever is going on just then."""
    timer = threading.Timer(delay, app.process.kill)
    timer.start()
    try:
        while app.process.poll() is None:
            place = chance.choice(PLACES)
            story.go(app, place)
            for _ in range(chance.randint(1, 3)):
                what = chance.choice([add, add, change, remove]) if must[place] else add
                what(app, place)
    except (Missing, GLib.Error, OSError, StopIteration):
        if app.process.poll() is None and timer.is_alive():
            raise
    except Exception:
        if app.process.poll() is None and timer.is_alive():
            raise
    finally:
        timer.join()
        app.process.wait()


def verify(app):
    for place in PLACES:
        story.go(app, place)
        for words in sorted(must[place]):
            story.row(app, place, words)
        shown = {name for name in story.rows(app, place) if 'Edit number' in name}
        known = {name for name in shown if any(story.holds(name, w) for w in must[place] | may[place])}
        strange = shown - known
        if strange:
            raise Missing(f'seed {SEED}: {place} shows {strange}, which nobody wrote or which was taken away')
        # What was not acknowledged has been decided by now: it is there or it is not.
        must[place] |= {w for w in may[place] if any(story.holds(name, w) for name in shown)}
        may[place].clear()


def go_on(app, first):
    if first:
        story.make_profile(app)
    else:
        story.unlock(app)
        verify(app)
    edit_until_killed(app, chance.uniform(0.5, 5.0))


def last_look(app):
    story.unlock(app)
    verify(app)
    count = sum(len(words) for words in must.values())
    print(f'# {count} records stand after {TIMES} kills')
    assert count > 0, 'nothing was ever acknowledged, so nothing was tested'
    story.quiet(app)


print(f'# seed {SEED}')
tap = Tap()
for time in range(TIMES):
    with App() as app:
        tap.run(f'killed the {time + 1}. time', go_on, app, time == 0)
with App() as app:
    tap.run('everything acknowledged is there', last_look, app)
sys.exit(tap.end())
