#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` lays out fits together: desktop file, metainfo, D-Bus service, GSettings schema and icons
are valid and carry one application id. Looks at ONWARD_PREFIX, or at _build/test/installed."""
import configparser
import glob
import os
import re

import common

KINDS = {'desktop file': 'share/applications/*.desktop', 'metainfo': 'share/metainfo/*.metainfo.xml',
         'service file': 'share/dbus-1/services/*.service', 'schema': 'share/glib-2.0/schemas/*.gschema.xml'}

# An application id may well have a capital, and Debian 12's AppStream is older than the developer's own tag.
KNOWN = re.compile(r'\bcid-contains-uppercase-letter\b|\bunknown-tag developer$')


def validate(kind, path):
    if kind == 'desktop file':
        result = common.run('desktop-file-validate', '--warn-kde', path)
        return result.stdout.strip()
    if kind == 'metainfo':
        result = common.run('appstreamcli', 'validate', '--pedantic', '--no-net', '--no-color', path)
        said = [line for line in result.stdout.split('\n') if re.match('[EWIP]: ', line) and not KNOWN.search(line)]
        return '\n'.join(said) or (result.stdout.strip() if result.returncode != 0 else '')
    if kind == 'schema':
        result = common.run('glib-compile-schemas', '--strict', '--dry-run', os.path.dirname(path))
        return result.stdout.strip()
    return ''


def check(root):
    prefix = root if root != common.TOP else os.environ.get('ONWARD_PREFIX') or os.path.join(root, '_build/test/installed')
    ids = {}
    for kind, pattern in KINDS.items():
        found = glob.glob(os.path.join(prefix, pattern))
        if len(found) != 1:
            yield f'{kind}: {len(found)} installed in {pattern}; one is wanted'
        for path in found:
            name = os.path.basename(path)
            ids[kind] = name.split('.desktop')[0].split('.metainfo')[0].split('.service')[0].split('.gschema')[0]
            said = validate(kind, path)
            if said:
                yield f'{name}: {said[:1500]}'
            if '@' in open(path, encoding='utf-8').read().replace('@gnome', ''):
                yield f'{name}: a placeholder is left'
            if kind in ('desktop file', 'service file'):
                parser = configparser.RawConfigParser(strict=False)
                parser.optionxform = str
                parser.read(path, encoding='utf-8')
                section = parser[parser.sections()[0]]
                command = section.get('Exec', '').split(' ')[0]
                program = command if os.path.isabs(command) else os.path.join(prefix, 'bin', command)
                if not os.access(program, os.X_OK):
                    yield f'{name}: starts {command or "nothing"}, which is not installed'
                if kind == 'service file' and section.get('Name') != ids[kind]:
                    yield f'{name}: is for the bus name {section.get("Name")}'
                if kind == 'desktop file' and section.get('Icon') != ids[kind]:
                    yield f'{name}: shows the icon {section.get("Icon")}'
    if len(set(ids.values())) > 1:
        yield f'more than one application id: {sorted(set(ids.values()))}'
    for app_id in set(ids.values()):
        for name in (f'scalable/apps/{app_id}.svg', f'symbolic/apps/{app_id}-symbolic.svg'):
            if not os.path.exists(os.path.join(prefix, 'share/icons/hicolor', name)):
                yield f'icon: {name} is not installed'


ID = 'io.example.Thing'
DESKTOP = f'[Desktop Entry]\nType=Application\nName=Thing\nComment=A thing\nExec=/bin/true\nIcon={ID}\nCategories=GTK;Utility;\n'
SERVICE = f'[D-BUS Service]\nName={ID}\nExec=/bin/true --gapplication-service\n'
SCHEMA = f'<schemalist><schema id="{ID}" path="/io/example/Thing/"><key name="a" type="b"><default>true</default></key></schema></schemalist>'
METAINFO = f'''<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application"><id>{ID}</id><metadata_license>CC0-1.0</metadata_license>
<project_license>GPL-3.0-or-later</project_license><name>Thing</name><summary>Try things out</summary>
<description><p>It is there to be looked at by a check, in a few words that are long enough for somebody who reads them in a shop.</p></description>
<launchable type="desktop-id">{ID}.desktop</launchable><url type="homepage">https://example.org</url>
<developer_name>Somebody</developer_name><content_rating type="oars-1.1"/>
<releases><release version="1.0" date="2020-01-01"><description><p>The first one.</p></description></release></releases></component>'''
GOOD = {f'share/applications/{ID}.desktop': DESKTOP, f'share/metainfo/{ID}.metainfo.xml': METAINFO,
        f'share/dbus-1/services/{ID}.service': SERVICE, f'share/glib-2.0/schemas/{ID}.gschema.xml': SCHEMA,
        f'share/icons/hicolor/scalable/apps/{ID}.svg': '<svg/>', f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg': '<svg/>'}


def changed(ending, old, new):
    return {path: content.replace(old, new) if path.endswith(ending) else content for path, content in GOOD.items()}


SAMPLES = [
    (GOOD, None),
    (changed('.desktop', 'Type=Application\n', ''), 'desktop'),
    (changed('.desktop', 'Exec=/bin/true', 'Exec=thing'), 'not installed'),
    (changed('.desktop', f'Icon={ID}', 'Icon=thing'), 'shows the icon'),
    (changed('.xml', '<summary>Try things out</summary>', ''), 'metainfo'),
    (changed('.xml', '<default>true</default>', '<default>maybe</default>'), 'gschema'),
    (changed('.service', f'Name={ID}', 'Name=io.example.Other'), 'bus name'),
    (changed('.service', ID, '@APP_ID@'), 'placeholder'),
    ({path.replace('io.example.Thing.service', 'io.example.Thing2.service'): c for path, c in GOOD.items()}, 'more than one'),
    ({path: c for path, c in GOOD.items() if 'symbolic' not in path}, 'icon'),
    ({path: c for path, c in GOOD.items() if 'metainfo' not in path}, '0 installed'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
