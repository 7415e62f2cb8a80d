#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All C is as uncrustify with build-aux/uncrustify.cfg writes it, and not longer than a file may be."""
import os
import re
import subprocess

import common

CONFIG = os.path.join(common.TOP, 'build-aux/uncrustify.cfg')
LONGEST = 700


def check(root):
    sources = common.files(root, '.c', '.h')
    if sources:
        # Praise and blame come through different pipes.
        result = subprocess.run(['uncrustify', '-q', '-l', 'C', '-c', CONFIG, '--check', *sources], cwd=root, capture_output=True, text=True)
        said = [line for line in (result.stdout + '\n' + result.stderr).split('\n') if line.startswith('FAIL:')]
        for line in said:
            yield f'{line[5:].strip().split(" ")[0]}: not as uncrustify writes it'
        if result.returncode != 0 and not said:
            yield f'uncrustify: {result.stderr.strip()[:300]}'
    for path in sources + common.files(root, '.py', '.ui', '.css', '.sql', '.build'):
        text = common.read(root, path)
        lines = text.split('\n')
        if path.endswith('.c') and len(lines) - 1 > LONGEST:
            yield f'{path}: {len(lines) - 1} lines; {LONGEST} are allowed'
        if path.endswith(('.c', '.h')):
            # uncrustify takes a lone pointer parameter after G_DEFINE_TYPE for a product.
            for match in re.finditer(r'\((?:const )?[A-Z]\w+ \* \w+\)$', text, re.M):
                yield f'{path}: {match.group(0)} is a pointer, not a product'
        if text and not text.endswith('\n'):
            yield f'{path}: does not end with a line end'
        for number, line in enumerate(lines, 1):
            if line != line.rstrip():
                yield f'{path}:{number}: white space at the end'
                break
            if '\t' in line:
                yield f'{path}:{number}: a tab'
                break


CODE = 'int\nmain (void)\n{\n  return f (1);\n}\n'
SAMPLES = [
    ({'src/a.c': CODE}, None),
    ({'src/a.c': CODE.replace('f (1)', 'f(1)')}, 'uncrustify'),
    ({'src/a.c': CODE.replace('int\nmain', 'int main')}, 'uncrustify'),
    ({'src/a.c': CODE.replace('(void)', '(Thing * self)')}, 'not a product'),
    ({'src/a.c': CODE + '\n' + '/* x */\n' * LONGEST}, 'lines'),
    ({'src/a.c': CODE[:-1]}, 'a.c'),
    ({'ui/a.ui': '<a/> \n'}, 'white space'),
    ({'ui/a.ui': '\t<a/>\n'}, 'a tab'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
