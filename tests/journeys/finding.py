# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for strengths in each of the three ways with the keyboard, leaves, comes back, and changes
their mind; also after a restart."""
import re
import sys

import story
from driver import App, Tap


def open_finding(app):
    story.go(app, 'Strengths')
    story.press(app, 'Find Strengths')
    app.see(words='Look Through Cards')


def open_way(app, downs):
    open_finding(app)
    for _ in range(downs):
        app.key('Down')
    app.key('Return')
    app.see(role=story.BUTTON, name=story.label('Ways to Find'))


def leave(app):
    app.key('Escape')
    app.see(words='Look Through Cards')
    app.key('Escape')
    story.page(app, 'Strengths')


def at_card(app, title):
    app.wait(f'the focus on the card "{title}"', lambda: (lambda n: n is not None and title in n.words)(app.focused()))


def sort_cards(app):
    open_way(app, 0)
    at_card(app, 'I am kind to people')
    app.key('1')
    app.see(words='“I am kind to people” is very like you.')
    leave(app)
    assert not app.sees(name='I am kind to people', role=story.ROW), 'a reply became a strength on its own'


def go_on_where_it_was(app):
    open_way(app, 0)
    assert not app.sees(words='The first card'), 'begins again at the first card'
    app.key('Left')
    app.see(words='You said: Very Like Me')
    app.key('3')
    app.key('Left')
    app.see(words='You said: Not Now')
    app.key('ctrl+z')
    app.see(words='You said: Very Like Me')
    leave(app)


def keep_what_fits(app):
    open_way(app, 0)
    story.press(app, 'What I Said')
    app.see(words=re.compile('^This fits you'))
    story.press(app, 'Add “I am kind to people” to my strengths')
    app.see(words='Among my strengths')
    leave(app)
    app.see(role=story.ROW, name=re.compile('^I am kind to people, '))
    app.key('ctrl+z')
    app.miss(role=story.ROW, name=re.compile('^I am kind to people, '))


def answer_a_question(app):
    open_way(app, 1)
    app.key('Return')
    app.wait('the field to have the focus', lambda: (lambda n: n is not None and 'editable' in n.states)(app.focused()))
    app.type('I water the plants of the whole stairwell')
    app.key('ctrl+Return')
    story.press(app, 'Add to My Strengths')
    app.see(words='Kept among your strengths.')
    leave(app)
    app.see(words='I water the plants of the whole stairwell')


def collect_words(app):
    open_way(app, 2)
    app.key('Return')
    app.wait('the field to have the focus', lambda: (lambda n: n is not None and 'editable' in n.states)(app.focused()))
    app.type('You keep calm when it is loud')
    app.key('ctrl+Return')
    story.field(app, 'Who said it').set_text('Bo')
    story.press(app, 'Keep as a Suggestion')
    app.see(words=re.compile('^Kept as a suggestion'))
    leave(app)
    app.see(words='You keep calm when it is loud')


FIRST, SECOND, THIRD = ('What do you do at home without having to think about it?', 'Who did you help last, and with what?',
                        'What do you like doing with your hands?')


def put_questions_off(app):
    open_way(app, 1)
    app.see(words=FIRST)
    story.press(app, 'Skip')
    app.see(words=SECOND)
    story.press(app, 'Not Today')
    app.see(words=THIRD)
    app.key('ctrl+z')
    app.see(words=SECOND)
    story.press(app, 'Not Today')
    app.see(words=THIRD)
    leave(app)


def reply_to_a_card(app):
    open_way(app, 0)
    at_card(app, 'I am kind to people')
    app.key('1')
    app.see(words='“I am kind to people” is very like you.')
    leave(app)


def come_back(app):
    story.unlock(app)
    open_way(app, 0)
    assert not app.sees(words='The first card'), 'begins again at the first card'
    app.key('Left')
    app.see(words='You said: Very Like Me')
    leave(app)
    open_way(app, 1)
    app.see(words=THIRD)
    leave(app)
    assert not app.sees(name=re.compile('^I am kind to people'), role=story.ROW), 'a reply became a strength on its own'


tap = Tap()
with App('--demo') as app:
    story.wait_for_places(app)
    for name, part in (('sort cards', sort_cards), ('go on where it was', go_on_where_it_was), ('keep what fits', keep_what_fits),
                       ('answer a question', answer_a_question), ('collect words of others', collect_words)):
        tap.run(name, part, app)
    app.close()
with App() as app:
    for name, part in (('make a profile', story.make_profile), ('put questions off', put_questions_off),
                       ('reply to a card', reply_to_a_card)):
        tap.run(name, part, app)
    app.close()
with App() as app:
    tap.run('go on there after a restart', come_back, app)
    app.close()
sys.exit(tap.end())
