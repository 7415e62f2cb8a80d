# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done, and the ways back: by day, searched, a jump to the record, undone from there; a named moment, going back to
it and taking that back, forgetting it; bringing back what was removed."""
import re
import sys

import story
from driver import App, Tap

PLACE = 'Strengths'
MOMENT = 'before the employer meeting'


def begin(app):
    story.make_profile(app)
    story.go(app, PLACE)
    for words in ('I listen', 'I draw'):
        story.add(app, PLACE, words)


def open_history(app):
    app.key('ctrl+h')
    app.wait('the history', lambda: len(app.windows()) > 1)


def close_history(app):
    app.windows()[-1].act('window.close')
    app.wait('one window', lambda: len(app.windows()) == 1)


def says(words):
    return {'role': 'label', 'words': words}


def by_day(app):
    open_history(app)
    app.see(**says('Today'))
    app.see(**says('You added “I listen”'))
    app.see(**says('You added “I draw”'))


def search(app):
    field = story.field(app, 'Look for a change')
    field.set_text('DRÁW')
    app.miss(**says('You added “I listen”'))
    app.see(**says('You added “I draw”'))
    field.set_text('nothing like that')
    app.see(**says('No change like that'))
    field.set_text('')
    app.see(**says('You added “I listen”'))


def jump(app):
    app.point(app.see(**says('You added “I listen”')))
    app.key('Return')
    app.wait('one window', lambda: len(app.windows()) == 1)
    row = story.row(app, PLACE, 'I listen')
    app.wait('the focus on it', lambda: app.has_focus(row))


def undo(app):
    open_history(app)
    entry = app.see(**says('You added “I draw”'))
    button = app.wait('its button', lambda: next((a.find(role=story.BUTTON, where=lambda n: 'Undo' in n.name)
                                                 for a in entry.ancestors() if a.find(role=story.BUTTON) is not None), None))
    button.act()
    app.wait('it to be undone', lambda: 'I draw' not in ' '.join(story.rows(app, PLACE)))
    close_history(app)
    story.no_row(app, PLACE, 'I draw')
    story.row(app, PLACE, 'I listen')


def show_tab(app, name):
    app.click(role=('toggle button', 'radio button', 'page tab', 'push button'), name=name, where=lambda n: bool(n.actions))


def name_moment(app):
    open_history(app)
    show_tab(app, 'Moments')
    entry = story.field(app, 'Name of this moment')
    app.point(entry)
    entry.set_text(MOMENT)
    app.key('Return')
    app.see(role=story.BUTTON, name=f'Go back to “{MOMENT}”')
    close_history(app)
    story.add(app, PLACE, 'I said too much')


def restore(app):
    open_history(app)
    show_tab(app, 'Moments')
    app.click(role=story.BUTTON, name=f'Go back to “{MOMENT}”')
    app.see(role=story.BUTTON, name='Bring back “I said too much”', visible=False)
    close_history(app)
    story.no_row(app, PLACE, 'I said too much')


def go_back(app):
    restore(app)
    story.go(app, PLACE)
    app.key('ctrl+z')
    story.row(app, PLACE, 'I said too much')
    restore(app)


def forget(app):
    open_history(app)
    show_tab(app, 'Moments')
    app.click(role=story.BUTTON, name=f'Forget “{MOMENT}”')
    app.miss(role=story.BUTTON, name=f'Go back to “{MOMENT}”')
    app.see(words='Moment forgotten')
    app.click(role=story.BUTTON, name=story.label('Undo'))
    app.see(role=story.BUTTON, name=f'Go back to “{MOMENT}”')
    close_history(app)


def bring_back(app):
    open_history(app)
    show_tab(app, 'Removed')
    app.click(role=story.BUTTON, name='Bring back “I said too much”')
    app.miss(role=story.BUTTON, name='Bring back “I said too much”')
    close_history(app)
    story.row(app, PLACE, 'I said too much')


def after_restart(app):
    story.unlock(app)
    story.go(app, PLACE)
    story.row(app, PLACE, 'I said too much')
    story.no_row(app, PLACE, 'I draw')
    open_history(app)
    app.see(**says('You added “I listen”'))
    assert any(re.search('“I said too much”', words) for words in app.words())
    close_history(app)


tap = Tap()
with App() as app:
    tap.run('write something', begin, app)
    tap.run('it is listed by day', by_day, app)
    tap.run('it can be searched', search, app)
    tap.run('one leads to its record', jump, app)
    tap.run('one is undone from there', undo, app)
    tap.run('a moment gets a name', name_moment, app)
    tap.run('back to it, and back again', go_back, app)
    tap.run('it is forgotten, and kept after all', forget, app)
    tap.run('what was removed comes back', bring_back, app)
    tap.run('nothing odd is logged', story.quiet, app)
    app.close()
with App() as app:
    tap.run('all that is there after a restart', after_restart, app)
    app.close()
sys.exit(tap.end())
