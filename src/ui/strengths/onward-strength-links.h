/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_LINKS (onward_strength_links_get_type ())

/**
 * OnwardStrengthLinks:
 *
 * Where one strength is used: a line for each step or strategy with a way to take it out, and a
 * popover to look for one more. It does the same for anything else that may be linked, such as a person.
 * Properties: `editable`; `heading` and `add-label`, what stands above the lines and on the button.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthLinks, onward_strength_links, ONWARD, STRENGTH_LINKS, GtkWidget)

/**
 * onward_strength_links_set_strength:
 * @self: the links
 * @profile: the profile
 * @lens: who looks
 * @strength: (nullable): the strength; with %NULL nothing remains of an earlier one
 */
void onward_strength_links_set_strength (OnwardStrengthLinks *self,
                                         OnwardProfile       *profile,
                                         OnwardLens           lens,
                                         OnwardRecord        *strength);

/**
 * onward_strength_links_use_in:
 * @self: the links
 * @source: a step or strategy
 *
 * Uses the strength there, as one action; does nothing where it is used already.
 */
void onward_strength_links_use_in (OnwardStrengthLinks *self,
                                   OnwardRecord        *source);

G_END_DECLS
