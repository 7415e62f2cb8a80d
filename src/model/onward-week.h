/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_WEEK_N_DAYS 7

/* No number was said, which is not the same as 0. */
#define ONWARD_WEEK_NOT_SAID (-1)

#define ONWARD_TYPE_WEEK (onward_week_get_type ())

/**
 * OnwardWeek:
 *
 * The hours of one week of graded return.
 */
G_DECLARE_FINAL_TYPE (OnwardWeek, onward_week, ONWARD, WEEK, OnwardRecord)

/**
 * OnwardWeekSide:
 * @ONWARD_WEEK_PLANNED: what is meant to be
 * @ONWARD_WEEK_LIVED: how it was
 *
 * Which of the two numbers of a day.
 */
typedef enum
{
  ONWARD_WEEK_PLANNED,
  ONWARD_WEEK_LIVED,
} OnwardWeekSide;

/**
 * onward_week_get_monday:
 * @self: a week
 * @monday: (out): the day it begins with
 *
 * What was brought in from elsewhere may begin on another day; its Monday counts then.
 *
 * Returns: whether the week has a day at all
 */
gboolean onward_week_get_monday (OnwardWeek *self,
                                 GDate      *monday);

/**
 * onward_week_get_minutes:
 * @self: a week
 * @side: planned or lived
 * @day: 0 for Monday to 6 for Sunday
 *
 * Returns: minutes from 0 to those of a day, or %ONWARD_WEEK_NOT_SAID
 */
int onward_week_get_minutes (OnwardWeek    *self,
                             OnwardWeekSide side,
                             guint          day);

/**
 * onward_week_get_rest:
 * @self: a week
 *
 * Returns: the days meant for rest, a bit each: Monday is 1, Sunday 64
 */
guint onward_week_get_rest (OnwardWeek *self);

/**
 * onward_week_get_column:
 * @side: planned or lived
 * @day: 0 for Monday to 6 for Sunday
 *
 * Returns: (transfer none): the name of the field that holds it
 */
const char *onward_week_get_column (OnwardWeekSide side,
                                    guint          day);

G_END_DECLS
