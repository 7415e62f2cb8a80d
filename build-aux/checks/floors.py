#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows between floors point down: no include from a higher floor or through "../", no GTK below
the interface, SQLite and SQL only where the database lives, private headers only in their own room."""
import os
import re

import common

ORDER = ['base', 'keyring', 'schema', 'vault', 'content', 'store', 'model', 'paper', 'share', 'ui', '']
DATABASE = ('vault', 'store')
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
SQL = re.compile(r'"\s*(SELECT\s|INSERT\s|UPDATE\s|DELETE\s+FROM|REPLACE\s+INTO|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)'
                 r'|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)|ALTER\s+TABLE|PRAGMA\s|BEGIN\s|COMMIT\b|ROLLBACK\b|SAVEPOINT\s)')
WINDOWS = re.compile(r'^(gtk|gdk|gsk|adwaita|libadwaita)(/|\.h|$)')


def floor_of(path):
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else ''


def check(root):
    sources = common.files(root, '.c', '.h', under='src/')
    tests = common.files(root, '.c', '.h', under='tests/')
    homes = {os.path.basename(p): p for p in sources if p.endswith('.h')}

    for path in sources + tests:
        in_tests = path.startswith('tests/')
        floor = floor_of(path)
        if in_tests and floor not in ORDER:
            # Support, bench and the like stand beside the house.
            continue
        if floor not in ORDER:
            yield f'{path}: no floor is called {floor}'
            continue
        text = common.without_comments(common.read(root, path))
        for match in INCLUDE.finditer(text):
            quote, name = match.groups()
            if '../' in name:
                yield f'{path}: includes {name} through "../"'
            home = homes.get(os.path.basename(name))
            if quote == '"' and home is not None:
                if '/' in name:
                    yield f'{path}: includes {name} with a folder; each floor exports its own'
                if ORDER.index(floor_of(home)) > ORDER.index(floor):
                    yield f'{path}: reaches up to {home}'
                if name.endswith('-private.h'):
                    same = floor_of(home) == floor if in_tests else os.path.dirname(home) == os.path.dirname(path)
                    if not same:
                        yield f'{path}: {name} is private to {os.path.dirname(home)}'
            if WINDOWS.match(name) and floor not in ('ui', ''):
                yield f'{path}: uses {name} below the interface'
            if name.startswith('sqlite3') and floor not in DATABASE:
                yield f'{path}: uses SQLite outside {" and ".join(DATABASE)}'
        if floor not in DATABASE:
            for match in SQL.finditer(text):
                yield f'{path}: SQL outside {" and ".join(DATABASE)}: {match.group(0)[:30]}'


GOOD = {'src/base/onward-a.h': '', 'src/ui/app/onward-b.h': '',
        'src/ui/app/onward-b.c': '#include "onward-b.h"\n#include "onward-a.h"\n#include <gtk/gtk.h>\n',
        'src/store/onward-c.c': '#include "onward-a.h"\n#include <sqlite3.h>\nx = "SELECT 1";\n',
        'src/main.c': '#include "onward-b.h"\n'}
SAMPLES = [
    (GOOD, None),
    ({**GOOD, 'src/base/onward-a.c': '#include "onward-b.h"\n'}, 'reaches up'),
    ({**GOOD, 'tests/base/test-a.c': '#include "onward-b.h"\n'}, 'reaches up'),
    ({**GOOD, 'src/base/onward-a.c': '#include "../ui/app/onward-b.h"\n'}, 'through'),
    ({**GOOD, 'src/base/onward-a.c': '#include <gtk/gtk.h>\n'}, 'below the interface'),
    ({**GOOD, 'src/base/onward-a.c': '# include <adwaita.h>\n'}, 'below the interface'),
    ({**GOOD, 'src/ui/app/onward-b.c': '#include <sqlite3.h>\n'}, 'uses SQLite'),
    ({**GOOD, 'src/ui/app/onward-b.c': 'x = "SELECT title FROM strength";\n'}, 'SQL outside'),
    ({**GOOD, 'src/ui/app/onward-c-private.h': '', 'src/ui/plan/onward-d.c': '#include "onward-c-private.h"\n'}, 'is private'),
    ({**GOOD, 'src/cellar/onward-e.c': ''}, 'no floor'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
