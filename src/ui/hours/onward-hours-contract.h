/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_HOURS_CONTRACT (onward_hours_contract_get_type ())

/**
 * OnwardHoursContract:
 *
 * How many hours a full week has, which per cent are counted from. What cannot be read stays, with a
 * sentence.
 */
G_DECLARE_FINAL_TYPE (OnwardHoursContract, onward_hours_contract, ONWARD, HOURS_CONTRACT, GtkWidget)

/**
 * onward_hours_contract_show:
 * @self: a widget
 * @profile: the profile
 * @plan: (nullable): the plan
 * @editable: whether it may be changed
 */
void onward_hours_contract_show (OnwardHoursContract *self,
                                 OnwardProfile       *profile,
                                 OnwardRecord        *plan,
                                 gboolean             editable);

G_END_DECLS
