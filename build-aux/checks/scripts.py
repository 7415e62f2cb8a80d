#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripts can be run and read by their interpreter, every source says its licence, and nothing that is committed
knows the computer it was written on."""
import ast
import os
import re

import common

SOURCES = ('.c', '.h', '.ui', '.css', '.py', '.sql', '.sh')
# Spelled in two halves, so that this file does not find itself.
OWN = re.compile('(' + '|'.join(['/wo' + r'rk/(main|shared)\b', r'/ho' + r'me/[a-z]\w*/', '/ro' + r'ot/', '/tmp/' + 'b-',
                                 r'\b(local' + r'host|127\.0\.' + r'0\.1):\d+', r'\bproxy\.\w+\.(inter' + 'nal|local)']) + ')')
LEFT = re.compile(r'\b(TO' + 'DO|FIX' + 'ME|XX' + r'X)\b')


def check(root):
    for path in common.files(root):
        try:
            text = common.read(root, path)
        except UnicodeDecodeError:
            continue
        full = os.path.join(root, path)
        first = text.split('\n', 1)[0]
        if first.startswith('#!'):
            if not os.access(full, os.X_OK):
                yield f'{path}: cannot be run (chmod +x)'
            interpreter = first[2:].strip()
            if interpreter not in ('/bin/bash', '/bin/sh', '/usr/bin/python3'):
                yield f'{path}: {interpreter} is not what a fresh Debian has'
            if interpreter in ('/bin/bash', '/bin/sh'):
                result = common.run('bash', '-n', full)
                if result.returncode != 0:
                    yield f'{path}: {result.stdout.strip().splitlines()[0]}'
                if 'set -euo pipefail' not in text:
                    yield f'{path}: goes on after a command that did not work (set -euo pipefail)'
        if path.endswith('.py') or first == '#!/usr/bin/python3':
            try:
                ast.parse(text)
            except SyntaxError as error:
                yield f'{path}:{error.lineno}: {error.msg}'
        if (path.endswith(SOURCES) or first.startswith('#!')) and 'SPDX-License-Identifier: GPL-3.0-or-later' not in text[:400]:
            yield f'{path}: does not say its licence'
        for match in OWN.finditer(text):
            yield f'{path}: knows the computer it was written on: {match.group(0)}'
        if path.endswith(SOURCES):
            for match in LEFT.finditer(text):
                yield f'{path}: {match.group(0)} left behind'


SPDX = '# SPDX-License-Identifier: GPL-3.0-or-later\n'
SAMPLES = [
    ({'a.py': SPDX + 'x = 1\n', 'README.md': 'Hello\n'}, None),
    ({'a.py': SPDX + 'x = = 1\n'}, 'a.py:2'),
    ({'a.py': 'x = 1\n'}, 'licence'),
    ({'a': '#!/bin/bash\n' + SPDX + 'set -euo pipefail\n'}, 'cannot be run'),
    ({'a': '#!/bin/bash\n' + SPDX + 'set -euo pipefail\nif\n'}, 'a: '),
    ({'a': '#!/usr/bin/env perl\n' + SPDX}, 'fresh Debian'),
    ({'a': '#!/bin/bash\n' + SPDX}, 'goes on'),
    ({'README.md': 'cd /ho' + 'me/anna/onward\n'}, 'knows the computer'),
    ({'a.py': SPDX + '# TO' + 'DO\n'}, 'left behind'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
