/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_SINCE_CHOICE (onward_since_choice_get_type ())

/**
 * OnwardSinceChoice:
 *
 * Since when somebody looks back: some spans, since they began, or a day that is typed or picked, and a
 * heading that says which. The property `since`, with notification, is `weeks`, `month`, `half-year`,
 * `start`, a plain day `YYYY-MM-DD`, or `moment ` and the time of a moment that was kept; the action
 * `then.since` sets it.
 */
G_DECLARE_FINAL_TYPE (OnwardSinceChoice, onward_since_choice, ONWARD, SINCE_CHOICE, GtkWidget)

/**
 * onward_since_choice_get_time:
 * @self: a choice
 *
 * Returns: when the day that was chosen begins where the person is, in milliseconds since 1970-01-01
 *   UTC; 0 for since they began
 */
gint64 onward_since_choice_get_time (OnwardSinceChoice *self);

/**
 * onward_since_choice_get_words:
 * @self: a choice
 *
 * Returns: (transfer none): what its heading says, such as "Since Monday 9 November"
 */
const char *onward_since_choice_get_words (OnwardSinceChoice *self);

/**
 * onward_since_choice_set_moments:
 * @self: a choice
 * @moments: (element-type OnwardRestorePoint): what can be gone back to; those with a name are offered
 */
void onward_since_choice_set_moments (OnwardSinceChoice *self,
                                      GPtrArray         *moments);

G_END_DECLS
