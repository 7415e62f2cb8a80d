#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest gives Onward no more than it needs, builds from sources that are known by their checksum, and
leaves a licence for each of them."""
import json
import os
import re

import common

# A window, and to be told before the computer sleeps; whoever adds something says here what it is for.
ALLOWED = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri', '--system-talk-name=org.freedesktop.login1'}


def check(root):
    with open(os.path.join(root, 'meson.build'), encoding='utf-8') as file:
        app_id = re.search(r"app_id = '(.*)'", file.read()).group(1)
    path = f'build-aux/{app_id}.json'
    if not os.path.exists(os.path.join(root, path)):
        yield f'{path}: is not there; a manifest is called after the application'
        return
    manifest = json.loads(common.read(root, path))
    if manifest.get('id') != app_id:
        yield f'{path}: is for {manifest.get("id")}'
    for argument in manifest.get('finish-args', []):
        if argument not in ALLOWED:
            yield f'{path}: allows {argument}'
    if 'build-options' in manifest or any('build-options' in module for module in manifest['modules']):
        yield f'{path}: builds with options of its own; a build gets no network'
    for module in manifest['modules']:
        steps = module.get('post-install', []) + module.get('build-commands', [])
        if not any(f'/share/licenses/${{FLATPAK_ID}}/{module["name"]} ' in step for step in steps):
            yield f'{path}: no licence of {module["name"]}'
        for source in module['sources']:
            if source['type'] == 'dir' and module is manifest['modules'][-1]:
                continue
            if not re.fullmatch('[0-9a-f]{64}', source.get('sha256', '')) or not source.get('url', '').startswith('https://'):
                yield f'{path}: a source of {module["name"]} is not known by a checksum'


ID = 'io.example.Thing'
MESON = {'meson.build': f"app_id = '{ID}'\n"}


def manifest(change=None, **own):
    module = {'name': 'thing', 'post-install': ['install -t ${FLATPAK_DEST}/share/licenses/${FLATPAK_ID}/thing COPYING'],
              'sources': [{'type': 'dir', 'path': '..'}]}
    library = {'name': 'lib', 'post-install': ['install -t ${FLATPAK_DEST}/share/licenses/${FLATPAK_ID}/lib COPYING'],
               'sources': [{'type': 'archive', 'url': 'https://example.org/lib.tar.gz', 'sha256': '0' * 64, **(change or {})}]}
    return {**MESON, f'build-aux/{ID}.json': json.dumps({'id': ID, 'finish-args': ['--share=ipc'], 'modules': [library, module], **own})}


SAMPLES = [
    (manifest(), None),
    (MESON, 'not there'),
    (manifest(id='io.example.Other'), 'is for'),
    (manifest(**{'finish-args': ['--share=network']}), 'allows --share=network'),
    (manifest(**{'finish-args': ['--filesystem=home']}), 'allows --filesystem=home'),
    (manifest({'sha256': 'abc'}), 'checksum'),
    (manifest({'url': 'http://example.org/lib.tar.gz'}), 'checksum'),
    (manifest(**{'build-options': {'build-args': ['--share=network']}}), 'options of its own'),
    (manifest(modules=[{'name': 'bare', 'sources': []}]), 'no licence of bare'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
