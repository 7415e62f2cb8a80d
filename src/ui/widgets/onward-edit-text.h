/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_EDIT_TEXT (onward_edit_text_get_type ())

/**
 * OnwardEditText:
 *
 * The person's own words, edited where they stand: looks like a label until it is clicked or
 * activated, then grows with what is typed. Enter commits a one-line field; Ctrl+Enter and
 * leaving commit any; Esc puts back what was there. What is typed lives in an #OnwardDraft.
 *
 * Properties: `label` (the name of the field, for assistive technology), `placeholder` (shown
 * while there are no words), `editable`, `editing` (read-only, with notification).
 */
G_DECLARE_FINAL_TYPE (OnwardEditText, onward_edit_text, ONWARD, EDIT_TEXT, GtkWidget)

/**
 * onward_edit_text_set_field:
 * @self: an edit text
 * @profile: (nullable): where to save
 * @record: (nullable): the record whose words to show; %NULL shows none
 * @column: a text field of its kind
 *
 * What was typed for the field before is committed.
 */
void onward_edit_text_set_field (OnwardEditText *self,
                                 OnwardProfile  *profile,
                                 OnwardRecord   *record,
                                 const char     *column);

/**
 * onward_edit_text_start:
 * @self: an edit text
 *
 * Begins to edit with the cursor behind the last word. Does nothing when not editable.
 */
void onward_edit_text_start (OnwardEditText *self);

/**
 * onward_edit_text_add_line:
 * @self: an edit text
 * @words: how a new line begins
 *
 * Begins to edit with the cursor behind @words, in a line of their own at the end. They are the
 * person's to change or erase like anything they typed.
 */
void onward_edit_text_add_line (OnwardEditText *self,
                                const char     *words);

/**
 * onward_edit_text_get_editing:
 * @self: an edit text
 *
 * Returns: whether it is being edited
 */
gboolean onward_edit_text_get_editing (OnwardEditText *self);

/**
 * onward_edit_text_get_text:
 * @self: an edit text
 *
 * Returns: (transfer none): the words as they are on the screen, saved or not
 */
const char *onward_edit_text_get_text (OnwardEditText *self);

/**
 * onward_edit_text_finish:
 * @self: an edit text
 *
 * Ends editing and commits, before something else is done with the words.
 */
void onward_edit_text_finish (OnwardEditText *self);

/**
 * onward_edit_text_undo_typing:
 * @self: an edit text
 *
 * For the window's Undo: takes back typing that is not saved yet.
 *
 * Returns: whether there was any
 */
gboolean onward_edit_text_undo_typing (OnwardEditText *self);

/**
 * onward_edit_text_redo_typing:
 * @self: an edit text
 *
 * Returns: whether there was typing to do again
 */
gboolean onward_edit_text_redo_typing (OnwardEditText *self);

G_END_DECLS
