# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody builds a whole plan by keyboard alone: where it goes, how it is now, steps and parts of them, a week of hours,
what makes work easier, a meeting and an early sign. Then all of it is taken back, down to the first word, and done again;
what each page says must be what it said before."""
import re
import sys

import story
from driver import App, Missing, Tap

PAGES = ('Where I Am Going', 'How It Is Now', 'Hours Week by Week', 'What Makes Work Easier', 'Meetings and Contact', 'If It Gets Harder')
COFFEE, BUS, KEYS, DESK = 'Coffee with Ruth', 'Take the bus once', 'Ask for my keys', 'One hour at my desk'


def named(*beginnings):
    return lambda n: (n.name or '').replace('_', '').startswith(beginnings)


def press(app, words, key='Tab'):
    story.tab_to(app, words, lambda n: n.role in story.BUTTON and named(words)(n), keys=(key,))
    app.key('space')


def open_part(app, name):
    """The focus comes to the steps, the ways to the other pages stand before them."""
    story.go(app, 'Plan')
    press(app, name, 'shift+Tab')
    return story.page(app, name)


def write(app, place, words, field='Add '):
    story.tab_to(app, f'a field to add to {place}', lambda n: story.is_adder(n) and named(field)(n))
    app.type(words)
    app.key('Return')
    story.row(app, place, words)


def steps(app):
    """Title and what it is part of, in the order of the page."""
    found = []
    for name in story.rows(app, 'Plan'):
        if re.search(r', \d+ steps?', name):
            continue
        title = name.split(',')[0]
        whole = re.search(r'part of “(.*?)”', name)
        found.append((title, whole[1] if whole else None))
    return found


def expect(app, *wanted):
    wanted = [(w, None) if isinstance(w, str) else w for w in wanted]
    app.wait(f'the steps {wanted}', lambda: steps(app) == wanted)


def to_step(app, words, key='Tab'):
    story.tab_to(app, words, lambda n: any(story.holds(a.name, words) and 'row.menu' in a.actions for a in [n, *n.ancestors()]),
                 keys=(key,))


def goes_somewhere(app):
    open_part(app, 'Where I Am Going')
    story.tab_to(app, 'the first question', named('Why does work matter'))
    app.key('Return')
    app.wait('a field', lambda: (n := app.focused()) is not None and 'editable' in n.states)
    app.type('I miss the smell of paper')
    app.key('Tab')
    app.wait('the words to stand there', lambda: any('smell of paper' in w for w in app.words()))


def how_it_is(app):
    open_part(app, 'How It Is Now')
    write(app, 'How It Is Now', 'The open office', 'Add what is in the way')


def writes_steps(app):
    story.go(app, 'Plan')
    for words in (COFFEE, BUS, KEYS):
        story.tab_to(app, 'where a step is written', story.is_adder)
        app.type(words)
        app.key('Return')
        story.row(app, 'Plan', words)
    expect(app, COFFEE, BUS, KEYS)


def makes_parts(app):
    to_step(app, BUS, 'shift+Tab')
    app.key('alt+Right')
    expect(app, COFFEE, (BUS, COFFEE), KEYS)
    to_step(app, KEYS)
    app.key('alt+Right')
    expect(app, COFFEE, (BUS, COFFEE), (KEYS, COFFEE))
    app.key('alt+Up')
    expect(app, COFFEE, (KEYS, COFFEE), (BUS, COFFEE))
    to_step(app, BUS, 'Tab')
    app.key('alt+Left')
    expect(app, COFFEE, (KEYS, COFFEE), BUS)
    # With its part to the end of the phase.
    app.key('alt+Up')
    expect(app, BUS, COFFEE, (KEYS, COFFEE))


def plans_hours(app):
    open_part(app, 'Hours Week by Week')
    press(app, 'Add the First Week')
    app.wait('Monday', lambda: (n := app.focused()) is not None and 'Monday' in (n.name or ''))
    app.type('2')
    app.key('Return')
    app.see(words=re.compile('Monday, 2 hours, planned|2 hours'), visible=False)


def the_rest(app):
    for name, words in (('What Makes Work Easier', 'A lamp of my own'), ('Meetings and Contact', 'The first talk'),
                        ('If It Gets Harder', 'I stop humming')):
        open_part(app, name)
        write(app, name, words)


def everything(app):
    """What each page of the plan says, without what only the moment says."""
    said = {}
    story.go(app, 'Plan')
    said['Plan'] = steps(app)
    for name in PAGES:
        if not app.find(role=story.BUTTON, name=name, visible=False):
            said[name] = None
            continue
        app.click(role=story.BUTTON, name=name)
        page = story.page(app, name)
        said[name] = sorted({re.sub(r'\d+ of \d+', '', word) for node in page.walk() for word in node.words if word})
        app.key('Escape')
        story.page(app, 'Plan')
    return said


def can(app, words):
    """The button in the header bar says what it would take back."""
    return app.find(role=story.BUTTON, where=lambda n: named(words)(n) and 'sensitive' in n.states, visible=False) is not None


def press_until_done(app, key, words):
    story.go(app, 'Today')
    for number in range(200):
        if not can(app, words):
            return number
        app.key(key)
    raise Missing(f'{words} never ends')


def takes_all_back(app, kept):
    kept['whole'] = everything(app)
    kept['undone'] = press_until_done(app, 'ctrl+z', 'Undo')
    if kept['undone'] < 12:
        raise Missing(f"only {kept['undone']} things could be taken back")
    story.go(app, 'Plan')
    expect(app)
    left = [w for w in app.words() if any(own in w for own in (COFFEE, BUS, KEYS, 'smell of paper', 'A lamp of my own', 'I stop humming'))]
    if left:
        raise Missing(f'still said: {left}')


def does_all_again(app, kept):
    again = press_until_done(app, 'ctrl+shift+z', 'Redo')
    if again != kept['undone']:
        raise Missing(f"{kept['undone']} taken back, {again} done again")
    story.go(app, 'Plan')
    story.row(app, 'Plan', COFFEE)
    whole = everything(app)
    for page, said in kept['whole'].items():
        if whole[page] != said:
            raise Missing(f'{page} says {whole[page]}, and said {said}')


tap = Tap()
with App() as app:
    kept = {}
    story.make_profile(app)
    for name, part, *more in (('say where it goes', goes_somewhere), ('say how it is now', how_it_is),
                              ('write steps', writes_steps), ('make parts of them', makes_parts), ('plan hours', plans_hours),
                              ('the rest of it', the_rest), ('take all of it back', takes_all_back, kept),
                              ('do all of it again', does_all_again, kept), ('nothing odd is logged', story.quiet)):
        tap.run(name, part, app, *more)
    app.close()
sys.exit(tap.end())
