#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every XML and SVG file is well-formed, and GTK itself accepts every interface file that needs none of our
classes (tests/ui instantiates the others). Takes a display."""
import os
import re

import common


def check(root):
    for path in common.files(root, '.ui', '.xml', '.xml.in', '.svg'):
        result = common.run('xmllint', '--noout', '--nonet', path, cwd=root)
        if result.returncode != 0:
            yield f'{path}: {result.stdout.splitlines()[0]}'
            continue
        if path.endswith('.ui'):
            text = common.read(root, path)
            if re.search(r'class="Onward|parent="Onward|type="Onward|<closure|handler=', text):
                continue
            result = common.run('gtk4-builder-tool', 'validate', path, cwd=root,
                                env={**os.environ, 'GTK_A11Y': 'none', 'G_DEBUG': ''})
            if result.returncode != 0:
                yield f'{path}: {(result.stdout.strip().splitlines() or ["gtk4-builder-tool refuses it"])[-1]}'


SAMPLES = [
    ({'ui/a.ui': '<interface><object class="GtkLabel"><property name="label">x</property></object></interface>'}, None),
    ({'ui/a.ui': '<interface><object class="GtkLabel"><property name="lable">x</property></object></interface>'}, 'ui/a.ui'),
    ({'ui/a.ui': '<interface><object class="GtkLabel"></interface>'}, 'ui/a.ui'),
    ({'resources/icons/a.svg': '<svg>'}, 'a.svg'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
