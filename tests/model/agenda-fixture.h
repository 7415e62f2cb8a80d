/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-agenda.h"
#include "onward-date.h"
#include "onward-zone.h"
#include "profile-fixture.h"

/* Dated things for tests: pairs of column and text, numbers where the column holds numbers. */

static inline OnwardRecord *
agenda_plan (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);

  return onward_filter_list_get_record (plans, 0);
}

static inline OnwardRecord *
agenda_phase (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);

  return onward_filter_list_get_record (phases, 0);
}

static inline void
agenda_fill (OnwardAction      *action,
             OnwardKind         kind,
             const OnwardId    *id,
             const char *const *columns)
{
  for (; columns != NULL && columns[0] != NULL; columns += 2)
    {
      OnwardFieldType type = onward_schema_get (kind)->fields[onward_schema_find_field (kind, columns[0])].type;

      if (type == ONWARD_FIELD_INTEGER || type == ONWARD_FIELD_BOOLEAN)
        onward_action_set_integer (action, kind, id, columns[0], g_ascii_strtoll (columns[1], NULL, 10));
      else
        onward_action_set_text (action, kind, id, columns[0], columns[1]);
    }
}

static inline void
agenda_apply (Fixture      *fixture,
              OnwardAction *action)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_apply (fixture->profile, action, NULL, &error));
  g_assert_no_error (error);
}

static inline OnwardRecord *
agenda_add (Fixture           *fixture,
            OnwardKind         kind,
            const char        *title,
            const char *const *columns)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  OnwardId id = onward_action_create (action, kind);

  if (onward_schema_has_field (kind, "position"))
    onward_action_set_text (action, kind, &id, "position", "V");
  if (title != NULL)
    onward_action_set_text (action, kind, &id, onward_schema_get (kind)->title, title);
  if (kind == ONWARD_KIND_STEP)
    onward_action_set_reference (action, kind, &id, "phase", onward_record_get_id (agenda_phase (fixture)));
  else if (onward_schema_has_field (kind, "plan"))
    onward_action_set_reference (action, kind, &id, "plan", onward_record_get_id (agenda_plan (fixture)));
  agenda_fill (action, kind, &id, columns);
  agenda_apply (fixture, action);

  return onward_profile_lookup (fixture->profile, &id);
}

static inline void
agenda_set (Fixture      *fixture,
            OnwardRecord *record,
            const char   *column,
            const char   *value)
{
  OnwardKind kind = onward_record_get_kind (record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, kind, onward_record_get_id (record));
  const char *const columns[] = { column, value, NULL };

  agenda_fill (action, kind, onward_record_get_id (record), columns);
  agenda_apply (fixture, action);
}

#define COLUMNS(...) ((const char *const[]) { __VA_ARGS__, NULL })
