#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests mirror the source: src/<floor>/…/onward-x.c has tests/<floor>/…/test-x.c, listed in a meson.build
of that floor; what has none stands in tests/EXEMPT with a reason that is still true."""
import os
import re

import common


def check(root):
    tests = common.files(root, '.c', under='tests/')
    lists = {}
    for path in common.files(root, 'meson.build', under='tests/'):
        floor = path.split('/')[1] if path.count('/') > 1 else ''
        lists[floor] = lists.get(floor, '') + common.read(root, path)

    exempt = {}
    if os.path.exists(os.path.join(root, 'tests/EXEMPT')):
        for line in common.read(root, 'tests/EXEMPT').split('\n'):
            if line.strip() and not line.startswith('#'):
                path, _, reason = line.partition(' ')
                exempt[path] = reason.strip()

    for path in common.files(root, '.c', under='src/'):
        floor, base = path.split('/')[1], os.path.basename(path)
        if path.count('/') < 2 or not base.startswith('onward-'):
            continue
        name = base[len('onward-'):-len('.c')]
        mirrors = [t for t in tests if t.startswith(f'tests/{floor}/') and os.path.basename(t) == f'test-{name}.c']
        if path in exempt:
            if mirrors:
                yield f'tests/EXEMPT: {path} has a test by now'
            elif len(exempt[path].split()) < 3:
                yield f'tests/EXEMPT: {path} needs a reason'
            continue
        if not mirrors:
            yield f'{path}: no tests/{floor}/…/test-{name}.c'
        elif not re.search(rf"'(?:[\w-]+/)*(?:test-)?{re.escape(name)}(?:\.c)?'", lists.get(floor, '')):
            yield f'{mirrors[0]}: in no meson.build of tests/{floor}, so it never runs'

    for path in exempt:
        if not os.path.exists(os.path.join(root, path)):
            yield f'tests/EXEMPT: {path} is not there'


BUILD = {'tests/base/meson.build': "base_tests = [\n  'a',\n]\n"}
PAIR = {'src/base/onward-a.c': '', 'tests/base/test-a.c': '', **BUILD}
SAMPLES = [
    (PAIR, None),
    ({**PAIR, 'src/base/onward-b.c': '', 'tests/EXEMPT': '# why\nsrc/base/onward-b.c only calls the system\n'}, None),
    ({**PAIR, 'src/base/onward-b.c': ''}, 'no tests/base'),
    ({**PAIR, 'src/base/onward-b.c': '', 'tests/base/test-b.c': ''}, 'never runs'),
    ({**PAIR, 'src/base/onward-b.c': '', 'tests/EXEMPT': 'src/base/onward-b.c\n'}, 'needs a reason'),
    ({**PAIR, 'tests/EXEMPT': 'src/base/onward-a.c has no test at all\n'}, 'by now'),
    ({**PAIR, 'tests/EXEMPT': 'src/base/onward-z.c went away last week\n'}, 'not there'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
