#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The templates: well-formed, in the resources, words marked for translation and in our voice, a name for
every control, a tooltip for every button that shows only an icon, nothing that GTK has put away."""
import os
import re
import xml.etree.ElementTree as xml

import common

FORBIDDEN = re.compile(r'^(Gtk(Dialog|MessageDialog|AboutDialog|FileChooserDialog|FontChooser\w*|ColorChooser\w*|ColorButton|FontButton'
                       r'|AppChooser\w*|TreeView\w*|CellView|IconView|ListStore|TreeStore|ComboBox|ComboBoxText|EntryCompletion'
                       r'|InfoBar|Assistant|LockButton|Statusbar|VolumeButton)'
                       r'|Adw(Flap|Squeezer|ViewSwitcherTitle|PreferencesWindow))$')
FORBIDDEN_C = re.compile(r'\b(gtk_(dialog|message_dialog|tree_view|tree_store|list_store|combo_box|combo_box_text|info_bar|assistant'
                         r'|style_context|cell_renderer\w*|entry_completion|color_chooser|font_chooser)_\w+'
                         r'|gtk_widget_(show|hide|get_style_context)|adw_(flap|squeezer|view_switcher_title|preferences_window)_\w+)\s*\(')
WORDY = {'label', 'title', 'subtitle', 'description', 'tooltip-text', 'tooltip-markup', 'placeholder-text', 'placeholder', 'heading',
         'body', 'help-text', 'value-text', 'role-description', 'button-label', 'primary-icon-tooltip-text', 'secondary-icon-tooltip-text'}
BUTTONS = {'GtkButton', 'GtkMenuButton', 'GtkToggleButton', 'GtkSplitButton', 'AdwSplitButton', 'GtkLinkButton', 'GtkCheckButton'}
FIELDS = {'GtkEntry', 'GtkText', 'GtkTextView', 'GtkSearchEntry', 'GtkPasswordEntry', 'GtkSpinButton', 'GtkScale', 'GtkSwitch',
          'GtkDropDown', 'GtkListView', 'GtkGridView', 'GtkProgressBar', 'GtkSpinner'}
ROWS = {'AdwActionRow', 'AdwEntryRow', 'AdwPasswordEntryRow', 'AdwComboRow', 'AdwExpanderRow'}
# The application's own name is the same in every language.
NAME = 'Onward'
VOICE = re.compile(r"\b(please|overdue|failed|failure|invalid|oops|streak|compliance|patients)\b|!", re.I)


def text_of(element):
    return (element.text or '').strip()


def properties(element):
    return {p.get('name').replace('_', '-'): p for p in element.findall('property') if p.get('name')}


def has_name(element):
    for side in element.findall('accessibility'):
        for entry in side:
            if entry.get('name') in ('label', 'labelled-by'):
                return True
    return False


def named_elsewhere(element, names):
    """Whether a label's mnemonic-widget names it, or its template's code does by its id."""
    return element.get('id') in names


def check_element(path, element, parent_class, mnemonics, in_code):
    kind = element.get('class') if element.tag == 'object' else element.get('parent')
    who = f'{path}: {kind}' + (f' "{element.get("id")}"' if element.get('id') else '')
    props = properties(element)
    if kind and FORBIDDEN.match(kind):
        yield f'{who}: put away by GTK or libadwaita'
    if element.tag != 'object':
        # The class that a template fills in names itself in its own code.
        return

    spoken = has_name(element) or named_elsewhere(element, mnemonics) or element.get('id') in in_code
    if kind in BUTTONS:
        own_words = any(p in props for p in ('label', 'child')) or element.find('child') is not None
        if not own_words and ('icon-name' in props or kind == 'GtkMenuButton'):
            if 'tooltip-text' not in props and element.get('id') not in in_code:
                yield f'{who}: only an icon, and no tooltip'
            if not spoken:
                yield f'{who}: only an icon, and no accessible label'
        elif not own_words and not spoken and 'action-name' not in props and parent_class not in ROWS:
            yield f'{who}: no label'
        elif 'label' not in props and not spoken and element.find('.//*[@name="label"]') is None \
                and element.find('.//object[@class="GtkLabel"]') is None and 'icon-name' not in props:
            yield f'{who}: nothing in it can be spoken'
    elif kind in FIELDS and not spoken and kind not in ('GtkProgressBar', 'GtkSpinner'):
        yield f'{who}: no accessible label and no label that names it'
    elif kind in ROWS and 'title' not in props and element.find('binding[@name="title"]') is None and not spoken:
        yield f'{who}: no title'


def check_words(path, element):
    marked = element.get('translatable') == 'yes'
    words = text_of(element)
    if element.tag == 'property' or element.tag == 'attribute':
        name = (element.get('name') or '').replace('_', '-')
        if name in WORDY and words != NAME and re.search(r'[^\W\d_]{2}', words) and not marked and not element.get('bind-source') \
                and element.get('translatable') != 'no' and len(element) == 0:
            yield f'{path}: "{words[:50]}" is not marked translatable'
    if marked and VOICE.search(words):
        yield f'{path}: "{words[:70]}" is not in our voice'
    if element.tag == 'constant' and element.get('translatable'):
        yield f'{path}: a translatable constant breaks the whole template on GTK 4.8'
    if element.tag == 'lookup' and element.find('lookup/lookup') is not None:
        yield f'{path}: a chain of lookups keeps the text of another record in a recycled row'


def names_in_code(root, path):
    """Ids of children that the class's own code gives an accessible label or a tooltip."""
    source = os.path.join('src', path[:-len('.ui')] + '.c')
    if not os.path.isfile(os.path.join(root, source)):
        return set()
    text = common.read(root, source)
    calls = re.findall(r'(?:gtk_accessible_update_property|gtk_accessible_update_relation|onward_\w*(?:name|label|tooltip)\w*)\s*\('
                       r'[^;]*?(?:self|priv)->(\w+)', text)
    return set(calls)


def check(root):
    listed = ''
    for path in common.files(root, '.gresource.xml'):
        listed += common.read(root, path)
    for path in common.files(root, '.ui', under='ui/'):
        try:
            tree = xml.parse(os.path.join(root, path)).getroot()
        except xml.ParseError as error:
            yield f'{path}: {error}'
            continue
        if not re.search(rf'<file[^>]*>(\.\./)?{re.escape(path)}</file>', listed):
            yield f'{path}: in no gresource.xml'
        mnemonics = {text_of(p) for p in tree.iter('property') if p.get('name') in ('mnemonic-widget', 'mnemonic_widget')}
        in_code = names_in_code(root, path)
        parents = {child: element for element in tree.iter() for child in element}
        templates = tree.findall('template')
        for template in templates:
            name = re.sub(r'(?<!^)(?=[A-Z])', '-', template.get('class')).lower()
            if os.path.basename(path) != name + '.ui':
                yield f'{path}: holds {template.get("class")}, which belongs in {name}.ui'
        for element in tree.iter():
            if element.tag in ('object', 'template'):
                above = parents.get(parents.get(element))
                yield from check_element(path, element, above.get('class') if above is not None else None, mnemonics, in_code)
            yield from check_words(path, element)
    for path in common.files(root, '.c', '.h', under='src/'):
        text = common.without_comments(common.read(root, path))
        for match in FORBIDDEN_C.finditer(text):
            yield f'{path}: {match.group(1)} is put away by GTK or libadwaita'
        for match in re.finditer(r'\b(?:_|N_|C_|NC_)\s*\(\s*("(?:[^"\\]|\\.)*"(?:\s*,?\s*"(?:[^"\\]|\\.)*")*)', text):
            if VOICE.search(match.group(1)):
                yield f'{path}: {match.group(1)[:70]} is not in our voice'


def page(inside):
    return {'ui/a/onward-a.ui': f'<interface><template class="OnwardA" parent="GtkWidget"><child>{inside}</child></template></interface>',
            'resources/x.gresource.xml': '<file>ui/a/onward-a.ui</file>'}


NAMED = '<accessibility><property name="label" translatable="yes">Menu</property></accessibility>'
TIP = '<property name="tooltip-text" translatable="yes">Menu</property>'
ICON = '<property name="icon-name">open-menu-symbolic</property>'
SAMPLES = [
    (page(f'<object class="GtkButton">{ICON}{TIP}{NAMED}</object>'), None),
    (page('<object class="GtkButton"><property name="label" translatable="yes">Add</property></object>'), None),
    (page(f'<object class="GtkEntry">{NAMED}</object>'), None),
    ({**page('<object class="GtkEntry" id="e"/>'),
      'src/ui/a/onward-a.c': 'gtk_accessible_update_property (GTK_ACCESSIBLE (self->e), 1);'}, None),
    (page(f'<object class="GtkButton">{ICON}{NAMED}</object>'), 'no tooltip'),
    (page(f'<object class="GtkButton">{ICON}{TIP}</object>'), 'no accessible label'),
    (page('<object class="GtkEntry"/>'), 'no accessible label'),
    (page('<object class="AdwActionRow"/>'), 'no title'),
    (page('<object class="GtkButton"><child><object class="GtkImage"/></child></object>'), 'can be spoken'),
    (page('<object class="GtkComboBoxText"/>'), 'put away'),
    (page('<object class="GtkLabel"><property name="label">Hello</property></object>'), 'not marked'),
    (page('<object class="GtkLabel"><property name="label" translatable="yes">Please wait</property></object>'), 'voice'),
    (page('<object class="GtkLabel"><binding name="label"><lookup name="a"><lookup name="b"><lookup name="c"/></lookup></lookup>'
          '</binding></object>'), 'chain'),
    (page('<object class="GtkLabel"><constant translatable="yes">x</constant></object>'), 'constant'),
    ({'ui/a/onward-a.ui': '<interface><template class="OnwardA" parent="GtkWidget"/></interface>'}, 'in no gresource'),
    ({'ui/a/onward-a.ui': '<interface>'}, 'onward-a.ui'),
    ({**page(''), 'src/a.c': 'gtk_widget_show (x);'}, 'put away'),
    ({**page(''), 'src/a.c': 'x = _("Save failed");'}, 'voice'),
]

if __name__ == '__main__':
    common.main(check, SAMPLES)
