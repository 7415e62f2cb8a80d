/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-filter-list.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_FILTER (onward_strength_filter_get_type ())

/**
 * OnwardStrengthFilter:
 *
 * Narrows a list of strengths by words, by family, and to those that the plan uses. It is there when
 * there are enough strengths to look for one, and says so when none is left.
 *
 * Property: `empty` (read-only, with notification): whether there is no strength at all.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthFilter, onward_strength_filter, ONWARD, STRENGTH_FILTER, GtkWidget)

/**
 * onward_strength_filter_setup:
 * @self: a filter
 * @profile: the profile
 * @lens: who looks
 * @strengths: what it narrows
 *
 * Gives it its list, once.
 */
void onward_strength_filter_setup (OnwardStrengthFilter *self,
                                   OnwardProfile        *profile,
                                   OnwardLens            lens,
                                   OnwardFilterList     *strengths);

/**
 * onward_strength_filter_show_all:
 * @self: a filter
 *
 * Lets all strengths be seen again, before one is added or looked for that might be left out.
 */
void onward_strength_filter_show_all (OnwardStrengthFilter *self);

G_END_DECLS
