/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "onward-error.h"
#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardErrorText:
 * @title: what happened, as a short heading
 * @body: whether anything was lost and what to do, one to three sentences
 * @line: both in one sentence, for a toast or a row
 *
 * How one error is said to the person. Translated.
 */
typedef struct
{
  const char *title;
  const char *body;
  const char *line;
} OnwardErrorText;

/**
 * onward_error_text_get:
 * @code: what went wrong
 *
 * The only place where errors get words.
 *
 * Returns: its words; an unknown code gets those of %ONWARD_ERROR_IO
 */
OnwardErrorText onward_error_text_get (OnwardError code);

/**
 * onward_error_text_code:
 * @error: an error of any domain
 *
 * Returns: the #OnwardError that fits it best
 */
OnwardError onward_error_text_code (const GError *error);

/**
 * onward_error_text_saved_day:
 * @saved_time: when a state was written, in milliseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full) (nullable): that day in the words of a calendar, such as "Tuesday 3
 *   March", %NULL if it is not known
 */
char *onward_error_text_saved_day (gint64 saved_time);

/**
 * onward_error_text_condition:
 * @condition: a state of a profile that lasts
 * @saved_time: when the state it was opened with was written, in milliseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): a sentence or two for the banner, "" when all is well
 */
char *onward_error_text_condition (OnwardCondition condition,
                                   gint64          saved_time);

G_END_DECLS
