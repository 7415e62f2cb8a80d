/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TAKE_ALONG_ROW (onward_take_along_row_get_type ())

/**
 * OnwardTakeAlongRow:
 *
 * Takes a sealed copy of a profile to where the person wants it, and says only that it is there
 * when it was read back and opened.
 */
G_DECLARE_FINAL_TYPE (OnwardTakeAlongRow, onward_take_along_row, ONWARD, TAKE_ALONG_ROW, AdwActionRow)

/**
 * OnwardTakeAlongRow::told:
 * @self: a row
 * @sentence: how it went
 */

/**
 * OnwardTakeAlongRow::taken:
 * @self: a row
 * @file: where the copy is, after it was read back and opened
 */

/**
 * onward_take_along_row_set_profile:
 * @self: a row
 * @profile: the open profile
 */
void onward_take_along_row_set_profile (OnwardTakeAlongRow *self,
                                        OnwardProfile      *profile);

/**
 * onward_take_along_row_write:
 * @self: a row
 * @file: where the copy shall go
 *
 * What is done once a file was chosen. Does nothing while a copy is being written.
 */
void onward_take_along_row_write (OnwardTakeAlongRow *self,
                                  GFile              *file);

G_END_DECLS
