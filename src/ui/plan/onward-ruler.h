/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RULER (onward_ruler_get_type ())

/**
 * OnwardRuler:
 *
 * A number from 0 to 10 that a person may say about something, or leave unsaid: a beginning for a
 * talk, never a score (importance and confidence rulers as in motivational interviewing).
 * Properties: `label`, what is asked; `least` and `most`, words for both ends; `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardRuler, onward_ruler, ONWARD, RULER, GtkWidget)

/** ONWARD_RULER_MOST: the highest number. */
#define ONWARD_RULER_MOST 10

/**
 * onward_ruler_set_field:
 * @self: a ruler
 * @profile: the open profile
 * @record: (nullable): what it is about
 * @column: an integer field of @record
 */
void onward_ruler_set_field (OnwardRuler   *self,
                             OnwardProfile *profile,
                             OnwardRecord  *record,
                             const char    *column);

/**
 * onward_ruler_get_number:
 * @self: a ruler
 *
 * Returns: 0 to %ONWARD_RULER_MOST, -1 when it was not said
 */
int onward_ruler_get_number (OnwardRuler *self);

G_END_DECLS
