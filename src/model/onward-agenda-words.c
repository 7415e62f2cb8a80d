/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-config.h"

#include "onward-agenda-words.h"

#include <glib/gi18n-lib.h>

static const char *const neutral_words[ONWARD_N_AGENDA_KINDS] = {
  [ONWARD_AGENDA_WEEK] = N_("Week"),
  [ONWARD_AGENDA_STEP] = N_("Step"),
  [ONWARD_AGENDA_MEETING] = N_("Appointment"),
  [ONWARD_AGENDA_FOLLOW_UP] = N_("Follow-Up"),
  [ONWARD_AGENDA_START] = N_("Start"),
  [ONWARD_AGENDA_REVIEW] = N_("Review"),
  [ONWARD_AGENDA_CONTACT] = N_("Contact"),
};

static const char *const kind_words[ONWARD_N_AGENDA_KINDS] = {
  [ONWARD_AGENDA_WEEK] = N_("Hours of the Week"),
  [ONWARD_AGENDA_STEP] = N_("Step"),
  [ONWARD_AGENDA_MEETING] = N_("Meeting"),
  [ONWARD_AGENDA_FOLLOW_UP] = N_("Follow-Up"),
  [ONWARD_AGENDA_START] = N_("Adjustment Begins"),
  [ONWARD_AGENDA_REVIEW] = N_("Look Again"),
  [ONWARD_AGENDA_CONTACT] = N_("Contact"),
};

char *
onward_agenda_words_hours (gint64 minutes)
{
  gint64 hours = minutes / 60;

  minutes %= 60;
  if (minutes == 0)
    /* Translators: hours, such as "2 h" */
    return g_strdup_printf (_("%d h"), (int) hours);
  if (hours == 0)
    /* Translators: minutes, such as "45 min" */
    return g_strdup_printf (_("%d min"), (int) minutes);

  /* Translators: hours and minutes, such as "2 h 30 min" */
  return g_strdup_printf (_("%d h %d min"), (int) hours, (int) minutes);
}

static char *
describe_week (OnwardAgendaItem *week)
{
  g_autofree char *hours = NULL;
  gint64 minutes = 0;

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    minutes += onward_agenda_item_get_planned (week, day);
  if (minutes == 0)
    return g_strdup (_("A week without work"));

  hours = onward_agenda_words_hours (minutes);

  /* Translators: %s is hours, such as "10 h 30 min" */
  return g_strdup_printf (_("%s of work this week"), hours);
}

static char *
put_in (const char *sentence,
        const char *title)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (sentence, title);
#pragma GCC diagnostic pop
}

char *
onward_agenda_words_describe (OnwardAgendaItem *item)
{
  OnwardAgendaKind kind = onward_agenda_item_get_kind (item);
  OnwardRecord *record = onward_agenda_item_get_record (item);
  const char *title = onward_record_get_display_title (record);

  if (kind == ONWARD_AGENDA_WEEK)
    return describe_week (item);
  if (*title == '\0')
    return g_strdup (_(kind_words[kind]));

  switch (kind)
    {
    case ONWARD_AGENDA_FOLLOW_UP:
      /* Translators: %s is a meeting, in the person's words */
      return put_in (_("Follow up “%s”"), title);

    case ONWARD_AGENDA_START:
      /* Translators: %s is an adjustment at work, in the person's words */
      return put_in (_("“%s” begins"), title);

    case ONWARD_AGENDA_REVIEW:
      /* Translators: %s is an adjustment at work, in the person's words */
      return put_in (_("Look again at “%s”"), title);

    case ONWARD_AGENDA_CONTACT:
      /* Translators: %s is somebody's name */
      return put_in (_("Talk with %s"), title);

    case ONWARD_AGENDA_STEP:
    case ONWARD_AGENDA_MEETING:
    case ONWARD_AGENDA_WEEK:
    default:
      return g_strdup (title);
    }
}

const char *
onward_agenda_words_neutral (OnwardAgendaKind kind)
{
  g_return_val_if_fail ((guint) kind < ONWARD_N_AGENDA_KINDS, "");

  return _(neutral_words[kind]);
}

const char *
onward_agenda_words_kind (OnwardAgendaKind kind)
{
  g_return_val_if_fail ((guint) kind < ONWARD_N_AGENDA_KINDS, "");

  return _(kind_words[kind]);
}

static char *
tell_clock (int minute)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2000, 1, 1, minute / 60, minute % 60, 0);

  /* Translators: a time of day, as for strftime. */
  return g_date_time_format (moment, _("%H:%M"));
}

char *
onward_agenda_words_span (int from,
                          int to)
{
  g_autofree char *begins = tell_clock (from);
  g_autofree char *ends = to >= 0 ? tell_clock (to) : NULL;

  return ends != NULL ? g_strdup_printf ("%s–%s", begins, ends) : g_steal_pointer (&begins);
}

char *
onward_agenda_words_time (OnwardAgendaItem *item)
{
  int minute = onward_agenda_item_get_minute (item);

  if (minute < 0)
    return g_strdup (g_date_compare (onward_agenda_item_get_first (item), onward_agenda_item_get_last (item)) != 0
                     ? _("This week") : "");

  return onward_agenda_words_span (minute, onward_agenda_item_get_length (item) != 0 ? onward_agenda_item_get_end (item) : -1);
}
