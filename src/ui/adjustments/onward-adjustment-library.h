/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENT_LIBRARY (onward_adjustment_library_get_type ())

/**
 * OnwardAdjustmentLibrary:
 *
 * Ideas for adjustments, to be searched, narrowed to what they help with, and taken over into a plan.
 *
 * Properties: `editable` (whether they may be taken over).
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustmentLibrary, onward_adjustment_library, ONWARD, ADJUSTMENT_LIBRARY, GtkWidget)

/**
 * onward_adjustment_library_setup:
 * @self: a library
 * @profile: the profile
 * @records: the adjustments of the plan, at the end of which new ones are put
 *
 * Reads the ideas. Does nothing when it was called before.
 */
void onward_adjustment_library_setup (OnwardAdjustmentLibrary *self,
                                      OnwardProfile           *profile,
                                      OnwardFilterList        *records);

/**
 * onward_adjustment_library_set_plan:
 * @self: a library
 * @plan: (nullable): the plan that ideas are taken over into
 */
void onward_adjustment_library_set_plan (OnwardAdjustmentLibrary *self,
                                         OnwardRecord            *plan);

G_END_DECLS
