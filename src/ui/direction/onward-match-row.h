/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MATCH_ROW (onward_match_row_get_type ())

/**
 * OnwardMatchRow:
 *
 * One obstacle on the left and what meets it on the right, or below it where there is no room. What
 * is dragged onto it meets it from then on.
 */
G_DECLARE_FINAL_TYPE (OnwardMatchRow, onward_match_row, ONWARD, MATCH_ROW, GtkListBoxRow)

/**
 * onward_match_row_new:
 * @profile: the profile
 * @lens: who looks
 * @obstacle: a factor that is in the way
 * @editable: whether links may be made and taken out
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *onward_match_row_new (OnwardProfile *profile,
                                 OnwardLens lens,
                                 OnwardRecord  *obstacle,
                                 gboolean editable);

/**
 * onward_match_row_get_obstacle:
 * @self: a row
 *
 * Returns: (transfer none): its obstacle
 */
OnwardRecord *onward_match_row_get_obstacle (OnwardMatchRow *self);

/**
 * onward_match_row_meet:
 * @self: a row
 * @record: what meets the obstacle
 *
 * Links it, as one action, unless it is linked already.
 */
void onward_match_row_meet (OnwardMatchRow *self,
                            OnwardRecord   *record);

G_END_DECLS
