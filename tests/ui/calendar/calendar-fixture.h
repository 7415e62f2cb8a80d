/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "places-fixture.h"

#include "onward-agenda.h"
#include "onward-calendar-export.h"
#include "onward-date.h"
#include "onward-plan-choice.h"

/* The sample is counted from today, so that these tests bring days of their own. */

static inline OnwardRecord *
calendar_plan (Places *places)
{
  return onward_plan_choice_get_plan (onward_plan_choice_get (places->profile, ONWARD_LENS_ME));
}

/* A plan with nothing in it: of a long list only the rows in sight are made. */
static inline void
calendar_use_empty_plan (Places *places)
{
  onward_plan_choice_choose (onward_plan_choice_get (places->profile, ONWARD_LENS_ME), places_add_empty (places, ONWARD_KIND_PLAN));
}

static inline GDate
calendar_day (const char *iso)
{
  GDate day;

  g_assert_true (onward_date_parse_iso (iso, &day));

  return day;
}

/* A meeting in the plan that is looked at, with @minute -1 for the whole day. */
static inline OnwardRecord *
calendar_add_meeting (Places     *places,
                      const char *title,
                      const char *day,
                      int         minute)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_MEETING, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_MEETING);

  onward_action_set_text (action, ONWARD_KIND_MEETING, &id, "position", "V");
  onward_action_set_text (action, ONWARD_KIND_MEETING, &id, "title", title);
  onward_action_set_reference (action, ONWARD_KIND_MEETING, &id, "plan", onward_record_get_id (calendar_plan (places)));
  onward_action_set_text (action, ONWARD_KIND_MEETING, &id, "day", day);
  if (minute >= 0)
    onward_action_set_integer (action, ONWARD_KIND_MEETING, &id, "minute", minute);
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static inline OnwardRecord *
calendar_add_week (Places     *places,
                   const char *monday,
                   int         minutes)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_WEEK, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_WEEK);

  onward_action_set_reference (action, ONWARD_KIND_WEEK, &id, "plan", onward_record_get_id (calendar_plan (places)));
  onward_action_set_text (action, ONWARD_KIND_WEEK, &id, "start", monday);
  onward_action_set_integer (action, ONWARD_KIND_WEEK, &id, "tuesday", minutes);
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static inline OnwardAgenda *
calendar_agenda (Places *places)
{
  return onward_agenda_new (places->profile, ONWARD_LENS_ME, onward_record_get_id (calendar_plan (places)));
}

/* Hears where a row leads to. */
static inline void
calendar_shown_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   char         **id)
{
  g_free (*id);
  *id = g_variant_dup_string (parameter, NULL);
}

static inline void
calendar_hear (Places *places,
               char  **id)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-record", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (calendar_shown_cb), id);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (places->window, "win", G_ACTION_GROUP (actions));
}
