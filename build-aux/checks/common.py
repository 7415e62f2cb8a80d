# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check shares: the list of files, and the proof that the check can fail.

A check is a module with `check (root)`, which yields one line for each thing that is wrong, and
SAMPLES, small trees it has to judge rightly: {path: content} and a word that must stand in what
it finds, or None for a tree that must pass.

    checks/floors.py              look at the project
    checks/floors.py --self-test  look at the samples
"""
import os
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def files(root, *endings, under=''):
    """Paths below ROOT that belong to the project, as git sees it, or simply all of a sample."""
    if os.path.exists(os.path.join(root, '.git')):
        listed = subprocess.run(['git', '-c', 'safe.directory=*', '-C', root, 'ls-files', '-z', '--cached', '--others',
                                 '--exclude-standard'], capture_output=True, text=True, check=True).stdout
        paths = [p for p in listed.split('\0') if p]
    else:
        paths = [os.path.relpath(os.path.join(folder, name), root)
                 for folder, _, names in os.walk(root) for name in names]
    return sorted({p for p in paths if p.startswith(under) and (not endings or p.endswith(endings))
                   and os.path.isfile(os.path.join(root, p))})


def read(root, path):
    with open(os.path.join(root, path), encoding='utf-8') as file:
        return file.read()


def run(*command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def without_comments(text):
    """C text with its comments blanked, lines kept where they are."""
    out, i, n = [], 0, len(text)
    while i < n:
        if text.startswith('/*', i):
            end = text.find('*/', i + 2)
            end = n if end < 0 else end + 2
            out.append('\n' * text.count('\n', i, end))
            i = end
        elif text.startswith('//', i):
            end = text.find('\n', i)
            i = n if end < 0 else end
        elif text[i] in '"\'':
            quote, start = text[i], i
            i += 1
            while i < n and text[i] != quote:
                i += 2 if text[i] == '\\' else 1
            i += 1
            out.append(text[start:i])
        else:
            out.append(text[i])
            i += 1
    return ''.join(out)


def lay_out(tree, folder):
    for path, content in tree.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf-8') as file:
            file.write(content)


def self_test(check, samples):
    wrong = []
    if not any(word is None for _, word in samples) or not any(word for _, word in samples):
        wrong.append('needs a sample that passes and one that does not')
    for tree, word in samples:
        with tempfile.TemporaryDirectory(prefix='onward-check-') as folder:
            lay_out(tree, folder)
            found = list(check(folder))
        if word is None and found:
            wrong.append(f'a good sample is called bad: {found[0]}')
        elif word is not None and not any(word in line for line in found):
            wrong.append(f'a bad sample passes ("{word}" expected): {sorted(tree)} {found[:2]}')
    return wrong


def main(check, samples):
    wrong = self_test(check, samples) if '--self-test' in sys.argv[1:] else list(check(TOP))
    for line in wrong:
        print(line)
    sys.exit(1 if wrong else 0)
