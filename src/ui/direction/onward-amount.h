/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_AMOUNT (onward_amount_get_type ())

/**
 * OnwardAmount:
 *
 * How much of their work somebody does at present, in per cent or hours a week, and since when.
 * What cannot be read stays as it was typed, with a line that says what can.
 *
 * Properties: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardAmount, onward_amount, ONWARD, AMOUNT, GtkWidget)

/**
 * onward_amount_set_plan:
 * @self: an amount
 * @profile: the profile
 * @plan: (nullable): whose amount to show
 */
void onward_amount_set_plan (OnwardAmount  *self,
                             OnwardProfile *profile,
                             OnwardRecord  *plan);

/**
 * onward_amount_words:
 * @plan: a plan
 *
 * Returns: (transfer full): the amount in words, such as "50 %" or "20 hours a week"; "" when it was
 *   not said
 */
char *onward_amount_words (OnwardRecord *plan);

G_END_DECLS
