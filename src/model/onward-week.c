/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-week.h"

#include "onward-date.h"
#include "onward-record-private.h"

#define MINUTES_A_DAY (24 * 60)
#define EVERY_DAY ((1 << ONWARD_WEEK_N_DAYS) - 1)

ONWARD_DEFINE_RECORD (OnwardWeek, onward_week, ONWARD_KIND_WEEK);

static const char *const columns[][ONWARD_WEEK_N_DAYS] = {
  [ONWARD_WEEK_PLANNED] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
  [ONWARD_WEEK_LIVED] = { "lived_monday", "lived_tuesday", "lived_wednesday", "lived_thursday", "lived_friday",
                          "lived_saturday", "lived_sunday" },
};

gboolean
onward_week_get_monday (OnwardWeek *self,
                        GDate      *monday)
{
  g_return_val_if_fail (ONWARD_IS_WEEK (self), FALSE);

  if (!onward_date_parse_iso (onward_record_get_text (ONWARD_RECORD (self), "start"), monday))
    return FALSE;

  g_date_subtract_days (monday, g_date_get_weekday (monday) - G_DATE_MONDAY);

  return TRUE;
}

int
onward_week_get_minutes (OnwardWeek    *self,
                         OnwardWeekSide side,
                         guint          day)
{
  const OnwardValue *value;
  int field;

  g_return_val_if_fail (ONWARD_IS_WEEK (self), ONWARD_WEEK_NOT_SAID);
  g_return_val_if_fail (day < ONWARD_WEEK_N_DAYS, ONWARD_WEEK_NOT_SAID);

  field = onward_schema_find_field (ONWARD_KIND_WEEK, columns[side][day]);
  value = onward_record_get_value (ONWARD_RECORD (self), field);
  if (value->type == ONWARD_VALUE_NONE)
    return ONWARD_WEEK_NOT_SAID;

  return (int) CLAMP (onward_value_get_integer (value), 0, MINUTES_A_DAY);
}

guint
onward_week_get_rest (OnwardWeek *self)
{
  return onward_record_get_integer (ONWARD_RECORD (self), "rest") & EVERY_DAY;
}

const char *
onward_week_get_column (OnwardWeekSide side,
                        guint          day)
{
  g_return_val_if_fail (day < ONWARD_WEEK_N_DAYS, NULL);

  return columns[side][day];
}
