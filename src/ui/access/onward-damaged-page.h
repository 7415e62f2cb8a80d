/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DAMAGED_PAGE (onward_damaged_page_get_type ())

/**
 * OnwardDamagedPage:
 *
 * For a profile whose newest part cannot be read: from which day the readable state is, that every
 * file is kept, and a row for each state that can be looked at. Emits `opened` with the
 * #OnwardProfile that the person chose, and `busy` with whether one is just being opened.
 */
G_DECLARE_FINAL_TYPE (OnwardDamagedPage, onward_damaged_page, ONWARD, DAMAGED_PAGE, GtkWidget)

/**
 * onward_damaged_page_new:
 * @profile: a profile in the condition %ONWARD_CONDITION_READ_ONLY_DAMAGED
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_damaged_page_new (OnwardProfile *profile);

/**
 * onward_damaged_page_get_profile:
 * @self: a page
 *
 * Returns: (transfer none): the profile it is about; whoever drops the page before `opened` closes it
 */
OnwardProfile *onward_damaged_page_get_profile (OnwardDamagedPage *self);

G_END_DECLS
