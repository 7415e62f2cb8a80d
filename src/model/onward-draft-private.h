/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-draft.h"

G_BEGIN_DECLS

/**
 * onward_draft_set_pause:
 * @self: a draft
 * @milliseconds: how long after the last change it commits, for tests
 */
void onward_draft_set_pause (OnwardDraft *self,
                             guint        milliseconds);

/**
 * onward_draft_get_refusal:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): why the text as it is now was refused for good
 */
const GError *onward_draft_get_refusal (OnwardDraft *self);

G_END_DECLS
