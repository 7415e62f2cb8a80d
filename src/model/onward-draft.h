/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-profile.h"
#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DRAFT (onward_draft_get_type ())

/**
 * OnwardDraft:
 *
 * The text of one field while it is being edited: the only state that is not in the
 * database yet. It commits one second after the last change, on onward_draft_commit(), and
 * before locking and undoing. While it is `dirty` an echo of the record never overwrites it.
 *
 * Properties, with notification: `text` (read-write), `dirty`.
 */
G_DECLARE_FINAL_TYPE (OnwardDraft, onward_draft, ONWARD, DRAFT, GObject)

/**
 * OnwardDraft::refused:
 * @self: a draft
 * @error: why, such as %ONWARD_ERROR_REFUSED for a text that is too long
 *
 * Emitted when the text cannot be saved for good. It stays in the draft, which is still
 * dirty, until it is changed or reverted.
 */

/**
 * onward_draft_new:
 * @profile: where to commit
 * @record: the record that is edited
 * @column: a text field of its kind
 *
 * Returns: (transfer full): a draft that starts with what the record holds; when it is
 *   finalized dirty it commits
 */
OnwardDraft *onward_draft_new (OnwardProfile * profile,
                               OnwardRecord * record,
                               const char *column);

/**
 * onward_draft_get_text:
 * @self: a draft
 *
 * Returns: (transfer none): the text as it is on the screen
 */
const char *onward_draft_get_text (OnwardDraft *self);

/**
 * onward_draft_set_text:
 * @self: a draft
 * @text: what the person typed
 */
void onward_draft_set_text (OnwardDraft *self,
                            const char  *text);

/**
 * onward_draft_get_dirty:
 * @self: a draft
 *
 * Returns: whether it holds something that is not on the disk
 */
gboolean onward_draft_get_dirty (OnwardDraft *self);

/**
 * onward_draft_commit:
 * @self: a draft
 *
 * Saves now, as one action. A title that was emptied keeps its last words instead.
 */
void onward_draft_commit (OnwardDraft *self);

/**
 * onward_draft_revert:
 * @self: a draft
 *
 * Forgets what was typed since the last commit.
 */
void onward_draft_revert (OnwardDraft *self);

G_END_DECLS
