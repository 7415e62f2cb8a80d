/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define ONWARD_HOURS_CHART_N_DAYS 7

/**
 * OnwardHoursInk:
 * @ink: of words and outlines
 * @soft: of what stands below them, and of days of rest
 * @hairline: of what the bars stand on
 * @accent: of what is filled
 * @text_size: of words, in units of the drawing
 *
 * What a chart is drawn with; colours are red, green and blue from 0 to 1.
 */
typedef struct
{
  double ink[3];
  double soft[3];
  double hairline[3];
  double accent[3];
  double text_size;
} OnwardHoursInk;

/**
 * OnwardHoursWeek:
 * @label: what the week is called, short
 * @caption: its hours, short
 * @words: all of it in words
 * @planned: minutes a day, less than 0 for none
 * @lived: minutes a day, less than 0 for none
 * @rest: the days meant for rest, a bit each
 *
 * A week of a chart.
 */
typedef struct
{
  const char *label;
  const char *caption;
  const char *words;
  int         planned[ONWARD_HOURS_CHART_N_DAYS];
  int         lived[ONWARD_HOURS_CHART_N_DAYS];
  guint       rest;
} OnwardHoursWeek;

/**
 * OnwardHoursChart:
 *
 * A drawing of hours, week by week, a bar for each day: planned ones are an outline, lived ones are
 * filled, days of rest are hatched. No colour is needed to tell them apart.
 */
typedef struct _OnwardHoursChart OnwardHoursChart;

/**
 * onward_hours_chart_new:
 *
 * Returns: (transfer full): a chart with nothing in it
 */
OnwardHoursChart *onward_hours_chart_new (void);

/**
 * onward_hours_chart_free:
 * @self: (transfer full): a chart
 */
void onward_hours_chart_free (OnwardHoursChart *self);

/**
 * onward_hours_chart_add:
 * @self: a chart
 * @week: a week, copied
 *
 * Adds a week behind the others.
 */
void onward_hours_chart_add (OnwardHoursChart      *self,
                             const OnwardHoursWeek *week);

/**
 * onward_hours_chart_draw:
 * @self: a chart
 * @cr: (nullable): where to draw, from 0, 0; %NULL to measure only
 * @width: how wide it may be, in units of the drawing
 * @ink: what to draw with
 *
 * As many weeks stand side by side as there is room for, the others below.
 *
 * Returns: how high it is
 */
double onward_hours_chart_draw (OnwardHoursChart     *self,
                                cairo_t              *cr,
                                double                width,
                                const OnwardHoursInk *ink);

/**
 * onward_hours_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): the same in words, a line for each week
 */
char *onward_hours_chart_describe (OnwardHoursChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardHoursChart, onward_hours_chart_free)

G_END_DECLS
