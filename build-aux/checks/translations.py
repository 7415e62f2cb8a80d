#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language in po/LINGUAS says everything: nothing untranslated, nothing fuzzy, formats kept."""
import os
import re
import tempfile

import common

KEYWORDS = ['--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
            '--keyword=ngettext:1,2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
            '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
            '--flag=g_string_append_printf:2:c-format', '--flag=g_set_error:4:c-format']


def check(root):
    with tempfile.TemporaryDirectory(prefix='onward-po-') as folder:
        template = os.path.join(folder, 'onward.pot')
        made = common.run('xgettext', *KEYWORDS, '--directory', root, '--files-from', os.path.join(root, 'po/POTFILES'),
                          '--output', template)
        if made.returncode != 0:
            yield f'po: xgettext: {made.stdout.strip()}'
            return
        if not os.path.exists(template):
            return
        for language in common.read(root, 'po/LINGUAS').split():
            words = os.path.join(root, 'po', language + '.po')
            if not os.path.exists(words):
                yield f'po/{language}.po: is not there'
                continue
            merged = os.path.join(folder, language + '.po')
            result = common.run('msgmerge', '--quiet', '--no-fuzzy-matching', '--output', merged, words, template)
            if result.returncode != 0:
                yield f'po/{language}.po: {result.stdout.strip()}'
                continue
            result = common.run('msgfmt', '--check', '--statistics', '--output', os.devnull, merged,
                                env={**os.environ, 'LC_ALL': 'C'})
            if result.returncode != 0 or re.search(r'fuzzy|untranslated', result.stdout):
                yield f'po/{language}.po: {result.stdout.strip().splitlines()[-1]}'
                for name, arguments in (('untranslated', ['--untranslated']), ('fuzzy', ['--only-fuzzy'])):
                    left = common.run('msgattrib', '--no-obsolete', *arguments, merged).stdout
                    for match in re.finditer(r'^msgid (".*"(?:\n".*")*)', left, re.M):
                        if match.group(1) != '""' or '\n' in match.group(1):
                            yield f'po/{language}.po: {name}: {match.group(1)[:100]}'


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
GOOD = {'po/LINGUAS': 'sv\n', 'po/POTFILES': 'a.c\n', 'a.c': 'x = _("Step %s");\n',
        'po/sv.po': HEAD + '\n#, c-format\nmsgid "Step %s"\nmsgstr "Steg %s"\n'}
SAMPLES = [
    (GOOD, None),
    ({**GOOD, 'a.c': 'x = _("Step %s"); y = _("Plan");\n'}, 'untranslated'),
    ({**GOOD, 'po/sv.po': GOOD['po/sv.po'].replace('#, c-format', '#, fuzzy, c-format')}, 'fuzzy'),
    ({**GOOD, 'po/sv.po': GOOD['po/sv.po'].replace('Steg %s', 'Steg %d')}, 'sv.po'),
    ({**GOOD, 'po/LINGUAS': 'sv fi\n'}, 'fi.po'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
