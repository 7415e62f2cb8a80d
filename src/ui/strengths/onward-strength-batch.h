/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"
#include "onward-selection.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRENGTH_BATCH (onward_strength_batch_get_type ())

/**
 * OnwardStrengthBatch:
 *
 * What can be done with several strengths at once: show them on Today, keep them private, put them
 * into a family, remove them. Each is one step to undo. It is there while somebody chooses.
 */
G_DECLARE_FINAL_TYPE (OnwardStrengthBatch, onward_strength_batch, ONWARD, STRENGTH_BATCH, GtkWidget)

/**
 * onward_strength_batch_setup:
 * @self: a batch
 * @profile: the profile
 * @selection: what is chosen
 *
 * Gives it what to work on, once.
 */
void onward_strength_batch_setup (OnwardStrengthBatch *self,
                                  OnwardProfile       *profile,
                                  OnwardSelection     *selection);

G_END_DECLS
