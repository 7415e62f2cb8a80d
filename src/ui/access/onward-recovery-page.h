/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RECOVERY_PAGE (onward_recovery_page_get_type ())

/**
 * OnwardRecoveryPage:
 *
 * Shows the recovery code of a new profile, the only time it is ever shown. Emits
 * `done` when the person goes on.
 */
G_DECLARE_FINAL_TYPE (OnwardRecoveryPage, onward_recovery_page, ONWARD, RECOVERY_PAGE, GtkWidget)

/**
 * onward_recovery_page_new:
 * @profile: the new profile
 * @recovery: its recovery code
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_recovery_page_new (OnwardProfile * profile,
                                     OnwardSecret * recovery);

/**
 * onward_recovery_page_get_profile:
 * @self: a page
 *
 * Returns: (transfer none): the new profile
 */
OnwardProfile *onward_recovery_page_get_profile (OnwardRecoveryPage *self);

G_END_DECLS
