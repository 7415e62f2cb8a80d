/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_OPEN_FORM_ROW (onward_open_form_row_get_type ())

/**
 * OnwardOpenFormRow:
 *
 * Writes everything in a profile as text that any program can read, or adds what such a file holds. What was added
 * can be taken back right there.
 *
 * Properties: `adds` (construct only): whether it adds; otherwise it writes.
 */
G_DECLARE_FINAL_TYPE (OnwardOpenFormRow, onward_open_form_row, ONWARD, OPEN_FORM_ROW, AdwActionRow)

/**
 * OnwardOpenFormRow::told:
 * @self: a row
 * @sentence: how it went
 */

/**
 * onward_open_form_row_set_profile:
 * @self: a row
 * @profile: the open profile; nothing can be added to one that is only for reading
 */
void onward_open_form_row_set_profile (OnwardOpenFormRow *self,
                                       OnwardProfile     *profile);

/**
 * onward_open_form_row_take:
 * @self: a row
 * @file: where everything shall go, or what shall be added
 *
 * What is done once a file was chosen. Does nothing while something is under way.
 */
void onward_open_form_row_take (OnwardOpenFormRow *self,
                                GFile             *file);

G_END_DECLS
