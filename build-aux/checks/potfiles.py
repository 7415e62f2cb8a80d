#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for a person stands in po/POTFILES, once, and everything there exists and has some."""
import os
import re

import common

C_CALL = re.compile(r'\b(_|N_|C_|NC_|g?_?d?n?p?gettext2?|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
MARKED = re.compile(r'''(translatable=(["'])yes\2)|(<summary>|<description>|<caption>|<name>|<p>|<li>)|^(Name|Comment|Keywords|GenericName)=''', re.M)


def check(root):
    listed = [l.strip() for l in common.read(root, 'po/POTFILES').split('\n') if l.strip() and not l.startswith('#')]
    for path in sorted({p for p in listed if listed.count(p) > 1}):
        yield f'po/POTFILES: {path} twice'
    wordy = set()
    for path in common.files(root, '.c', under='src/'):
        if C_CALL.search(common.without_comments(common.read(root, path))):
            wordy.add(path)
    for path in common.files(root, '.ui', '.desktop.in', '.desktop.in.in', '.metainfo.xml.in', '.metainfo.xml.in.in',
                             '.gschema.xml', '.gschema.xml.in'):
        if path.startswith(('ui/', 'resources/', 'src/')) and MARKED.search(common.read(root, path)):
            wordy.add(path)
    for path in sorted(wordy - set(listed)):
        yield f'{path}: has words to translate but is not in po/POTFILES'
    for path in sorted(set(listed) - wordy):
        where = 'has no words to translate' if os.path.exists(os.path.join(root, path)) else 'is not there'
        yield f'po/POTFILES: {path} {where}'


GOOD = {'po/POTFILES': 'src/ui/onward-a.c\nui/a.ui\n', 'src/ui/onward-a.c': 'x = _("Hello");',
        'ui/a.ui': '<p translatable="yes">Hello</p>', 'src/base/onward-b.c': '/* _("no") */'}
SAMPLES = [
    (GOOD, None),
    ({**GOOD, 'src/ui/onward-c.c': 'x = ngettext ("One", "Two", n);'}, 'onward-c.c'),
    ({**GOOD, 'ui/c.ui': '<p translatable="yes">Hello</p>'}, 'ui/c.ui'),
    ({**GOOD, 'resources/x.desktop.in': 'Name=Onward\n'}, 'x.desktop.in'),
    ({**GOOD, 'po/POTFILES': GOOD['po/POTFILES'] + 'ui/b.ui\n'}, 'is not there'),
    ({**GOOD, 'po/POTFILES': GOOD['po/POTFILES'] + 'src/base/onward-b.c\n'}, 'no words'),
    ({**GOOD, 'po/POTFILES': GOOD['po/POTFILES'] + 'ui/a.ui\n'}, 'twice'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
