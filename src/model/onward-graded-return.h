/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-week.h"

G_BEGIN_DECLS

/* The arithmetic of a graded return: plain values, no clock and no time zone. */

#define ONWARD_GRADED_DAY (24 * 60)
#define ONWARD_GRADED_WEEK (7 * ONWARD_GRADED_DAY)

/* Further than that nobody moves a plan; it keeps days within what a calendar knows. */
#define ONWARD_GRADED_MOST_WEEKS 520

/**
 * OnwardGradedReading:
 * @ONWARD_GRADED_READ: it is an amount of time
 * @ONWARD_GRADED_NOTHING: there is nothing in it
 * @ONWARD_GRADED_TOO_MUCH: it is more than there is room for
 * @ONWARD_GRADED_NO_CONTRACT: it is per cent, and nobody said of what
 * @ONWARD_GRADED_UNREADABLE: it is something else
 *
 * What was made of words.
 */
typedef enum
{
  ONWARD_GRADED_READ,
  ONWARD_GRADED_NOTHING,
  ONWARD_GRADED_TOO_MUCH,
  ONWARD_GRADED_NO_CONTRACT,
  ONWARD_GRADED_UNREADABLE,
} OnwardGradedReading;

/**
 * onward_graded_return_parse:
 * @text: (nullable): what was typed: "2", "2:30", "2,5", "2.5 h", "2 h 30 min", "90 min" or "25 %"
 * @most: how many minutes there are room for
 * @whole: minutes that are 100 per cent, 0 when nobody said
 * @minutes: (out): minutes from 0 to @most, only set for %ONWARD_GRADED_READ
 *
 * A number alone is hours. Parts of a minute are rounded.
 *
 * Returns: what was made of @text
 */
OnwardGradedReading onward_graded_return_parse (const char *text,
                                                int         most,
                                                int         whole,
                                                int        *minutes);

/**
 * onward_graded_return_sum:
 * @days: (array fixed-size=7): minutes, or %ONWARD_WEEK_NOT_SAID
 *
 * Returns: all minutes, or %ONWARD_WEEK_NOT_SAID when nothing was said about any day
 */
int onward_graded_return_sum (const int *days);

/**
 * onward_graded_return_spread:
 * @minutes: the minutes of a week
 * @rest: the days meant for rest, as in onward_week_get_rest()
 * @days: (array fixed-size=7) (inout): minutes, or %ONWARD_WEEK_NOT_SAID
 *
 * Gives @minutes to the days that have some already, in their proportion; without such days to
 * Monday to Friday where they are not for rest. In quarters of an hour, what is left over goes to
 * the first of them.
 *
 * Returns: whether there is room; if not, @days is as it was
 */
gboolean onward_graded_return_spread (int   minutes,
                                      guint rest,
                                      int  *days);

/**
 * onward_graded_return_percent:
 * @minutes: minutes of a week
 * @contract: minutes of a whole week, more than 0
 *
 * Returns: per cent, rounded, halves up
 */
int onward_graded_return_percent (int minutes,
                                  int contract);

/**
 * onward_graded_return_step:
 * @minutes: minutes of a week
 * @contract: minutes of a whole week, more than 0
 *
 * Returns: the nearest of 0, 25, 50, 75 and 100 per cent; in the middle the smaller one
 */
int onward_graded_return_step (int minutes,
                               int contract);

/**
 * onward_graded_return_begins_on_monday:
 * @days: (array fixed-size=7): minutes, or %ONWARD_WEEK_NOT_SAID
 *
 * Returns: whether Monday is the first day with work
 */
gboolean onward_graded_return_begins_on_monday (const int *days);

/**
 * onward_graded_return_room_before:
 * @mondays: (element-type GDate): the weeks of a plan, in order
 * @first: which of them is the first to move
 *
 * Returns: by how many weeks they can move to earlier ones without meeting another
 */
guint onward_graded_return_room_before (GArray *mondays,
                                        guint   first);

G_END_DECLS
