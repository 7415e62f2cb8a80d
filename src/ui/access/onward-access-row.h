/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * onward_access_row_name:
 * @row: a row
 *
 * The field inside a libadwaita row has no name for a screen reader; gives it the row's title.
 */
void onward_access_row_name (AdwEntryRow *row);

/**
 * onward_access_row_set_fault:
 * @row: a row
 * @sentence: (nullable): what does not fit, %NULL when all does
 *
 * Marks the field for eyes and for a screen reader, which speaks @sentence with it.
 */
void onward_access_row_set_fault (AdwEntryRow *row,
                                  const char  *sentence);

/**
 * onward_access_row_wipe:
 * @row: a row for a passphrase
 *
 * Empties the row. The toolkit only marks the text as gone, so other characters go over it first.
 */
void onward_access_row_wipe (AdwEntryRow *row);

/**
 * onward_access_drop_focus:
 * @widget: a widget
 *
 * Takes the focus from whatever has it in the window of @widget. A field that becomes insensitive or
 * leaves the window with the focus never hears that it is gone, and its cursor goes on blinking.
 */
void onward_access_drop_focus (GtkWidget *widget);

/**
 * onward_access_set_busy:
 * @page: a page with a form
 * @form: what is filled in
 * @spinner: what turns meanwhile
 * @buttons: has a child "ready", and "busy" with @spinner
 * @submit: the action of @page that begins it
 * @busy: whether an answer is waited for
 *
 * Nothing can be typed and nothing begun a second time while an answer is waited for.
 */
void onward_access_set_busy (GtkWidget  *page,
                             GtkWidget  *form,
                             GtkSpinner *spinner,
                             GtkStack   *buttons,
                             const char *submit,
                             gboolean    busy);

/**
 * onward_access_explain:
 * @rows: (array zero-terminated=1): all fields of a form
 * @label: where sentences about them stand
 * @row: (nullable): the field that @sentence is about
 * @sentence: what does not fit, "" when all does
 *
 * Says it beside the field that it is about, and takes the person there.
 */
void onward_access_explain (AdwEntryRow *const *rows,
                            GtkLabel           *label,
                            AdwEntryRow        *row,
                            const char         *sentence);

G_END_DECLS
