/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-history-time.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"

char *
onward_history_time_day (gint64       time,
                         const GDate *today)
{
  GDate day;
  int days;

  onward_date_from_time (time, &day);
  days = g_date_days_between (&day, today);
  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Yesterday"));

  return onward_date_format_long (&day, today);
}

gboolean
onward_history_time_same_day (gint64 a,
                              gint64 b)
{
  GDate first;
  GDate second;

  onward_date_from_time (a, &first);
  onward_date_from_time (b, &second);

  return g_date_compare (&first, &second) == 0;
}

char *
onward_history_time_clock (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time / 1000);

  /* Translators: a time of day, as for strftime. */
  return g_date_time_format (moment, _("%H:%M"));
}
