/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-schema"

#include "onward-schema.h"

#include <string.h>

#include "onward-date.h"
#include "onward-order.h"
#include "onward-text.h"

/* The table of tables. A new field is one line here, one line in a migration and, where code
 * asks for it by name, one getter on its record. CONTRIBUTING.md shows it. */

#define WORDS (ONWARD_FIELD_SEARCHABLE | ONWARD_FIELD_MERGE_BOTH)
#define LONG_WORDS (WORDS | ONWARD_FIELD_MULTI_LINE)

static const char *const provenances[] = { "mine", "suggested", "agreed", NULL };
static const char *const families[] = { "heart", "head", "hands", "around", NULL };
static const char *const statuses[] = { "idea", "suggested", "agreed", "trying", "done", "paused", NULL };
static const char *const arenas[] = { "work", "care", "authorities", "private", NULL };
static const char *const tie_strengths[] = { "strong", "thin", "strained", NULL };
static const char *const directions[] = { "both", "gives", "takes", NULL };
static const char *const replies[] = { "later", "not-now", "sometimes", "very", "said", NULL };
static const char *const tones[] = { "manager", "application", "myself", NULL };
static const char *const places[] = { "anywhere", "at-work", "before-work", "at-home", NULL };

/* Every record can be kept to oneself and says whose idea it was. */
#define COMMON_FIELDS \
  { "private", ONWARD_FIELD_BOOLEAN }, \
  { "provenance", ONWARD_FIELD_CHOICE, .choices = provenances }, \
  { "suggested_by", ONWARD_FIELD_TEXT, ONWARD_FIELD_SEARCHABLE }

static const OnwardField strength_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "shows", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "family", ONWARD_FIELD_CHOICE, .choices = families },
  { "pinned", ONWARD_FIELD_BOOLEAN },
};

static const OnwardField story_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "strength", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_STRENGTH },
  { "what", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "happened", ONWARD_FIELD_TEXT, ONWARD_FIELD_SEARCHABLE },
  { "seen_by", ONWARD_FIELD_REFERENCE, ONWARD_FIELD_CLEAR_WITH, ONWARD_KIND_PERSON },
};

static const OnwardField plan_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "title", ONWARD_FIELD_TEXT, WORDS },
};

static const OnwardField phase_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  { "title", ONWARD_FIELD_TEXT, WORDS },
};

static const OnwardField step_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "phase", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PHASE },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "note", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "day", ONWARD_FIELD_DATE },
  { "status", ONWARD_FIELD_CHOICE, .choices = statuses },
};

static const OnwardField person_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "name", ONWARD_FIELD_TEXT, WORDS },
  { "role", ONWARD_FIELD_TEXT, WORDS },
  { "arena", ONWARD_FIELD_CHOICE, .choices = arenas },
  { "helps_with", ONWARD_FIELD_TEXT, LONG_WORDS },
};

static const OnwardField tie_fields[] = {
  COMMON_FIELDS,
  { "person", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PERSON },
  /* Nobody here means that the tie is with me. */
  { "other", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PERSON },
  { "strength", ONWARD_FIELD_CHOICE, .choices = tie_strengths },
  { "direction", ONWARD_FIELD_CHOICE, .choices = directions },
};

static const OnwardField strategy_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "situation", ONWARD_FIELD_TEXT, WORDS },
  { "early_sign", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "place", ONWARD_FIELD_CHOICE, .choices = places },
  { "pinned", ONWARD_FIELD_BOOLEAN },
};

static const OnwardField answer_fields[] = {
  COMMON_FIELDS,
  /* Which card or question of onward-cards: its way of finding, a colon and its key. */
  { "asked", ONWARD_FIELD_TEXT, ONWARD_FIELD_ONLY_ME },
  { "reply", ONWARD_FIELD_CHOICE, ONWARD_FIELD_ONLY_ME, .choices = replies },
  { "words", ONWARD_FIELD_TEXT, LONG_WORDS | ONWARD_FIELD_ONLY_ME },
  { "strength", ONWARD_FIELD_REFERENCE, ONWARD_FIELD_CLEAR_WITH, ONWARD_KIND_STRENGTH },
};

static const OnwardField presentation_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "tone", ONWARD_FIELD_CHOICE, .choices = tones },
  { "words", ONWARD_FIELD_TEXT, LONG_WORDS },
};

static const OnwardField version_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "presentation", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PRESENTATION },
  { "words", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "kept", ONWARD_FIELD_DATE },
};

static const OnwardField link_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "source", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_ANY },
  { "target", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_ANY },
};

#define KIND(name, title_column) { #name, title_column, name ## _fields, G_N_ELEMENTS (name ## _fields) }

static const OnwardKindInfo kinds[ONWARD_N_KINDS] = {
  [ONWARD_KIND_STRENGTH] = KIND (strength, "title"),
  [ONWARD_KIND_STORY] = KIND (story, "what"),
  [ONWARD_KIND_PLAN] = KIND (plan, "title"),
  [ONWARD_KIND_PHASE] = KIND (phase, "title"),
  [ONWARD_KIND_STEP] = KIND (step, "title"),
  [ONWARD_KIND_PERSON] = KIND (person, "name"),
  [ONWARD_KIND_TIE] = KIND (tie, NULL),
  [ONWARD_KIND_STRATEGY] = KIND (strategy, "title"),
  [ONWARD_KIND_ANSWER] = KIND (answer, NULL),
  [ONWARD_KIND_PRESENTATION] = KIND (presentation, "title"),
  [ONWARD_KIND_VERSION] = KIND (version, "words"),
  [ONWARD_KIND_LINK] = KIND (link, NULL),
};

const OnwardKindInfo *
onward_schema_get (OnwardKind kind)
{
  g_return_val_if_fail ((guint) kind < ONWARD_N_KINDS, NULL);

  return &kinds[kind];
}

gboolean
onward_schema_find_kind (const char *table,
                         OnwardKind *kind)
{
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    if (strcmp (kinds[i].table, table) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

int
onward_schema_find_field (OnwardKind  kind,
                          const char *column)
{
  const OnwardKindInfo *info = onward_schema_get (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].column, column) == 0)
      return i;

  return -1;
}

const char *const *
onward_schema_get_choices (OnwardKind  kind,
                           const char *column)
{
  int field = onward_schema_find_field (kind, column);

  g_return_val_if_fail (field >= 0, NULL);

  return onward_schema_get (kind)->fields[field].choices;
}

gboolean
onward_field_accepts (const OnwardField *self,
                      const OnwardValue *value)
{
  const char *text = onward_value_get_text (value);
  GDate date;

  if (value->type == ONWARD_VALUE_NONE)
    return self->type != ONWARD_FIELD_ORDER;

  switch (self->type)
    {
    case ONWARD_FIELD_TEXT:
      return value->type == ONWARD_VALUE_TEXT &&
             strlen (text) <= ONWARD_TEXT_MAX &&
             g_utf8_validate (text, -1, NULL);

    case ONWARD_FIELD_CHOICE:
      return value->type == ONWARD_VALUE_TEXT && g_strv_contains (self->choices, text);

    case ONWARD_FIELD_DATE:
      return value->type == ONWARD_VALUE_TEXT && onward_date_parse_iso (text, &date);

    case ONWARD_FIELD_ORDER:
      return value->type == ONWARD_VALUE_TEXT && onward_order_is_valid (text);

    case ONWARD_FIELD_INTEGER:
      return value->type == ONWARD_VALUE_INTEGER;

    case ONWARD_FIELD_BOOLEAN:
      return value->type == ONWARD_VALUE_INTEGER && value->integer == 1;

    case ONWARD_FIELD_REFERENCE:
      return value->type == ONWARD_VALUE_ID && !onward_id_is_none (&value->id);

    default:
      g_assert_not_reached ();
    }
}
