/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ROLE_PICKER (onward_role_picker_get_type ())

/**
 * OnwardRolePicker:
 *
 * A popover with usual roles by part of the network. It stays open, so that several can be picked; those
 * that are in the network already have a mark.
 */
G_DECLARE_FINAL_TYPE (OnwardRolePicker, onward_role_picker, ONWARD, ROLE_PICKER, GtkPopover)

/**
 * onward_role_picker_new:
 * @profile: the profile
 * @lens: who looks
 * @error: return location; %ONWARD_ERROR_DAMAGED when the words that come with Onward cannot be read
 *
 * Returns: (transfer floating) (nullable): the popover
 */
OnwardRolePicker *onward_role_picker_new (OnwardProfile     *profile,
                                          OnwardLens lens,
                                          GError **error);

G_END_DECLS
