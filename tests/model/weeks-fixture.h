/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile-fixture.h"

#include "onward-date.h"
#include "onward-graded-edit.h"

/* Weeks of the fixture's plan, and what they look like on one line. */

static inline OnwardRecord *
weeks_get_plan (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);

  return onward_filter_list_get_record (plans, 0);
}

static inline GPtrArray *
weeks_list (Fixture *fixture)
{
  return onward_graded_edit_list (fixture->profile, ONWARD_LENS_ME, weeks_get_plan (fixture));
}

static inline OnwardId
weeks_apply (Fixture      *fixture,
             OnwardAction *action)
{
  g_autoptr (GError) error = NULL;
  OnwardId id;

  g_assert_nonnull (action);
  g_assert_true (fixture_apply (fixture->profile, action, &id, &error));
  g_assert_no_error (error);
  onward_action_unref (action);

  return id;
}

/* A week with @tuesday minutes on Tuesday. */
static inline OnwardWeek *
weeks_add (Fixture    *fixture,
           const char *start,
           int         tuesday)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_WEEK, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_WEEK);

  onward_action_set_reference (action, ONWARD_KIND_WEEK, &id, "plan", onward_record_get_id (weeks_get_plan (fixture)));
  onward_action_set_text (action, ONWARD_KIND_WEEK, &id, "start", start);
  onward_action_set_integer (action, ONWARD_KIND_WEEK, &id, "tuesday", tuesday);
  weeks_apply (fixture, action);

  return ONWARD_WEEK (onward_profile_lookup (fixture->profile, &id));
}

static inline void
weeks_live (Fixture    *fixture,
            OnwardWeek *week,
            int         tuesday)
{
  weeks_apply (fixture, onward_graded_edit_set_day (week, ONWARD_WEEK_LIVED, 1, tuesday));
}

/* "12-07 120/60, 12-14 180": each week with what Tuesday has, planned and lived. */
static inline void
weeks_assert (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GPtrArray) weeks = weeks_list (fixture);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < weeks->len; i++)
    {
      OnwardWeek *week = g_ptr_array_index (weeks, i);
      int planned = onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, 1);
      int lived = onward_week_get_minutes (week, ONWARD_WEEK_LIVED, 1);

      g_string_append (said, i > 0 ? ", " : "");
      g_string_append (said, onward_record_get_text (ONWARD_RECORD (week), "start") + 5);
      if (planned != ONWARD_WEEK_NOT_SAID)
        g_string_append_printf (said, " %d", planned);
      if (lived != ONWARD_WEEK_NOT_SAID)
        g_string_append_printf (said, "/%d", lived);
    }
  g_assert_cmpstr (said->str, ==, expected);
}
