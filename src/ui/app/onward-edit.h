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

/**
 * onward_edit_apply_saying:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @action: (transfer full): what to do
 * @words: (nullable): what is done then, without anything the person wrote
 *
 * As onward_edit_apply(), for what may be more than was expected: a toast says @words and offers
 * to undo exactly this action.
 */
void onward_edit_apply_saying (GtkWidget     *widget,
                               OnwardProfile *profile,
                               OnwardAction  *action,
                               const char    *words);

/**
 * onward_edit_apply_leading:
 * @widget: the widget the gesture happened in
 * @profile: the profile
 * @action: (transfer full): what to do
 * @words: (nullable): what is done then, without anything the person wrote
 * @shown: (nullable): a record that @action adds
 *
 * As onward_edit_apply_saying(), for what is added out of sight: the window then goes to @shown.
 */
void onward_edit_apply_leading (GtkWidget      *widget,
                                OnwardProfile  *profile,
                                OnwardAction   *action,
                                const char     *words,
                                const OnwardId *shown);

G_END_DECLS
