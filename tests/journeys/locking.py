# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever locks Onward, with whatever is open in the middle of a sentence: nothing of the person stays in any window,
and the words are there when it is opened again."""
import re
import sys

import story
from driver import App, Missing, Tap
from session import Session

MARK = 'Quastenflosser'
STRATEGY = 'Zwetschgenmus'
SOUGHT = 'Flugelhorn'
NAME = 'Wolpertinger'
SECRETS = [MARK, STRATEGY, SOUGHT, NAME]


def prepare(app):
    story.make_profile(app, name=NAME)
    story.go(app, 'Strategies')
    story.add(app, 'Strategies', f'{STRATEGY} helps me')
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', f'{MARK} from the start')


# What may be open

def another_window(app, before):
    app.wait('one more window', lambda: len(app.windows()) > before)


def open_dialog(app):
    """With something half typed in it, too."""
    before = len(app.windows())
    app.key('ctrl+h')
    another_window(app, before)
    story.field(app, 'Look for a change').set_text(SOUGHT)
    app.see(words=re.compile('No change like that'))


def open_popover(app):
    """One that lists what the person wrote; the pointer does what a screen reader's click does, and the focus goes along."""
    if app.find(role=story.BUTTON, name='Use It in a Step or Strategy') is None:
        app.click(role=story.BUTTON, name=f'More about “{MARK} from the start”')
    app.click(role=story.BUTTON, name='Use It in a Step or Strategy', where=lambda n: bool(n.actions))
    app.see(words=re.compile(STRATEGY), role=('list item', 'push button', 'button', 'label'))


def open_both(app):
    open_popover(app)
    before = len(app.windows())
    app.window().act('win.history')
    another_window(app, before)
    story.field(app, 'Look for a change').set_text(SOUGHT)


def open_menu(app):
    app.click(role=story.BUTTON, name='Main Menu', where=lambda n: bool(n.actions))
    app.see(role='menu item', name=re.compile('Profile'))


def open_print(app):
    """The toolkit's own dialog, over the profile's, which shows a new recovery code."""
    before = len(app.windows())
    open_menu(app)
    app.click(role='menu item', name=re.compile('Profile'))
    another_window(app, before)
    app.point(app.see(role='list item', name='New Recovery Sheet'))
    story.field(app, 'Passphrase Now, or Code').set_text(story.PASSPHRASE)
    story.press(app, 'Make New Sheet')
    app.see(words='Keep this code', timeout=story.SLOW)
    code = story.recovery_code(app)
    story.press(app, 'Print…')
    another_window(app, before + 1)
    return code


# What may happen

def by_hand(app, session):
    app.key('ctrl+l')


HAPPENINGS = {
    'the screen is locked': lambda app, session: session.lock_screen(),
    'the session says it is locked': lambda app, session: session.say_locked(),
    'somebody else takes over': lambda app, session: session.switch_user(),
    'the computer falls asleep': lambda app, session: session.fall_asleep(),
    'the screen saver begins': lambda app, session: session.blank_screen(),
}


def assert_nothing_left(app, *more):
    app.see(role=story.BUTTON, name=story.label('Unlock'), timeout=story.SLOW)
    app.wait('one window', lambda: len(app.windows()) == 1)
    said = ' '.join(app.words() + app.title())
    for secret in [*SECRETS, *more]:
        if secret and secret in said:
            raise Missing(f'the locked window still says {secret}\n{app.picture()}')


def interrupt(app, session, number, opening, happen):
    words = f'{MARK} number {number}, half a sen'
    story.go(app, 'Strengths')
    story.adder(app, 'Strengths').set_text(words)
    more = opening(app) if opening is not None else ''
    happen(app, session)
    assert_nothing_left(app, more)
    if happen is HAPPENINGS['the computer falls asleep']:
        app.wait('the computer to be let asleep', session.lets_sleep)
        session.wake_up()
    if happen is HAPPENINGS['the screen saver begins']:
        session.show_screen()
    story.unlock(app)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', words)
    assert len([row for row in story.rows(app, 'Strengths') if f'number {number},' in row]) == 1, 'it was kept twice'


tap = Tap()
with Session() as session:
    with App(env=session.environment) as app:
        tap.run('write something', prepare, app)
        tap.run('on demand', interrupt, app, session, 0, None, by_hand)
        tap.run('on demand, with a dialog', interrupt, app, session, 1, open_dialog, by_hand)
        tap.run('the screen is locked, with a menu', interrupt, app, session, 2, open_menu, HAPPENINGS['the screen is locked'])
        for number, (happening, happen) in enumerate(HAPPENINGS.items(), 3):
            tap.run(f'{happening}, with a popover and a dialog', interrupt, app, session, number, open_both, happen)
        for number, happening in enumerate(('the computer falls asleep', 'the screen saver begins'), 10):
            tap.run(f'{happening}, with a print dialog over another', interrupt, app, session, number, open_print,
                    HAPPENINGS[happening])
        tap.run('nothing odd is logged', story.quiet, app)
        app.close()
sys.exit(tap.end())
