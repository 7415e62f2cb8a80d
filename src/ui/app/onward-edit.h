/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_edit_apply:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @action: (transfer full): what to do
 *
 * Applies an action and reports a refusal in the window of @widget. After a removal a toast
 * offers to undo exactly this action.
 */
void onward_edit_apply (GtkWidget     *widget,
                        OnwardProfile *profile,
                        OnwardAction  *action);

G_END_DECLS
