# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking after a profile: its facts, another name, another passphrase, a new recovery sheet, everything sealed anew, the way
in with the code, and removing it; what opened it before opens it no more."""
import os
import re
import sys

import story
from driver import App, Tap

WORDS = 'I listen well'
NEW = 'green boat, evening tea'
ANEW = 'yellow house by the road'
codes = []


def begin(app):
    codes.append(story.make_profile(app))
    story.go(app, 'Strengths')
    story.add(app, 'Strengths', WORDS)


def open_dialog(app):
    app.click(role=story.BUTTON, name='Main Menu', where=lambda n: bool(n.actions))
    app.click(role='menu item', name=re.compile('Profile'))
    app.wait('the dialog', lambda: len(app.windows()) > 1)


def close_dialog(app):
    app.key('Escape')
    app.wait('one window', lambda: len(app.windows()) == 1)


def facts(app):
    open_dialog(app)
    folder = os.listdir(story.profiles_folder())[0]
    app.see(role='label', words=re.compile(re.escape(folder)))
    app.see(role='label', words=re.compile(r'^[\d.]+\s[kM]B$'))
    app.see(role='label', words=re.compile(r'20\d\d, \d\d:\d\d$'))


def rename(app):
    name = story.field(app, 'Name')
    app.point(name)
    name.set_text('Kim at sea')
    app.key('Return')
    app.see(words='Renamed.')
    close_dialog(app)


def form(app, row, submit, now, new=None):
    open_dialog(app)
    app.point(app.see(role='list item', name=row))
    story.field(app, 'Passphrase Now, or Code').set_text(now)
    if new is not None:
        story.field(app, 'New Passphrase').set_text(new)
        story.field(app, 'New Passphrase Again').set_text(new)
    story.press(app, submit)


def opens(app, key):
    story.lock(app)
    story.unlock(app, key)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)


def opens_not(app, key):
    story.lock(app)
    story.try_passphrase(app, key)
    app.see(words=re.compile('^This is not the'), timeout=story.SLOW)


def change(app):
    form(app, 'Change Passphrase', 'Change Passphrase', 'not this one', NEW)
    app.see(words=re.compile('^This is not'), timeout=story.SLOW)
    story.field(app, 'Passphrase Now, or Code').set_text(story.PASSPHRASE)
    story.press(app, 'Change Passphrase')
    app.see(words=re.compile('From now on your new passphrase'), timeout=story.SLOW)
    close_dialog(app)
    opens_not(app, story.PASSPHRASE)
    story.unlock(app, NEW)


def keep_sheet(app):
    app.see(words='Keep this code', timeout=story.SLOW)
    codes.append(story.recovery_code(app))
    assert codes[-1] not in codes[:-1]
    story.press(app, 'I Have Kept It')


def new_sheet(app):
    form(app, 'New Recovery Sheet', 'Make New Sheet', NEW)
    keep_sheet(app)
    app.see(words=re.compile('^Only your new recovery sheet counts now'))
    close_dialog(app)
    opens_not(app, codes[0])
    story.unlock(app, NEW)


def seal_anew(app):
    form(app, 'Someone May Know My Passphrase', 'Seal Everything Anew', NEW, ANEW)
    keep_sheet(app)
    app.see(words=re.compile('^Everything is sealed anew'))
    close_dialog(app)
    opens_not(app, NEW)
    story.try_passphrase(app, codes[1])
    app.see(words=re.compile('^This is not the'), timeout=story.SLOW)
    story.unlock(app, ANEW)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)


def with_code(app):
    """Whoever comes in so is offered a new passphrase at once, and need not take it."""
    story.lock(app)
    story.unlock(app, codes[2])
    app.see(words='Set a new passphrase?')
    close_dialog(app)
    opens(app, ANEW)


def after_restart(app):
    app.see(words='Kim at sea')
    story.unlock(app, ANEW)
    story.go(app, 'Strengths')
    story.row(app, 'Strengths', WORDS)


def remove(app):
    open_dialog(app)
    story.press(app, 'Leave Nothing Behind…')
    story.press(app, 'Remove Without a Copy…')
    app.see(words=re.compile('it cannot be brought back'))
    story.press(app, 'Keep It')
    app.miss(words=re.compile('it cannot be brought back'))
    story.press(app, 'Remove Without a Copy…')
    story.press(app, 'Remove It')
    app.see(words='Your profile is gone from this computer', timeout=story.SLOW)
    story.press(app, 'Good')
    app.see(role=story.BUTTON, name=re.compile('Begin$'), timeout=story.SLOW)
    left = [n for _, _, names in os.walk(story.profiles_folder()) for n in names if n.startswith(('snapshot', 'log', 'header'))]
    assert not left, f'{left} stayed'


tap = Tap()
with App() as app:
    tap.run('write something', begin, app)
    tap.run('where it is, how large, when last saved', facts, app)
    tap.run('another name', rename, app)
    tap.run('another passphrase', change, app)
    tap.run('a new recovery sheet', new_sheet, app)
    tap.run('someone may know the passphrase', seal_anew, app)
    tap.run('in with the code', with_code, app)
    tap.run('nothing odd is logged', story.quiet, app)
    app.close()
with App() as app:
    tap.run('name and words are there after a restart', after_restart, app)
    tap.run('remove it', remove, app)
    app.close()
sys.exit(tap.end())
