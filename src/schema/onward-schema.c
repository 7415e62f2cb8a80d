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
#define ABOUT_PERSON ONWARD_FIELD_REFERENCE, ONWARD_FIELD_CLEAR_WITH, ONWARD_KIND_PERSON

static const char *const provenances[] = { "mine", "suggested", "agreed", NULL };
static const char *const families[] = { "heart", "head", "hands", "around", NULL };
static const char *const statuses[] = { "idea", "suggested", "agreed", "trying", "done", "paused", NULL };
static const char *const arenas[] = { "work", "care", "authorities", "private", NULL };
static const char *const tie_strengths[] = { "strong", "thin", "strained", NULL };
static const char *const directions[] = { "both", "gives", "takes", NULL };
static const char *const replies[] = { "later", "not-now", "sometimes", "very", "said", NULL };
static const char *const tones[] = { "manager", "application", "myself", NULL };
static const char *const places[] = { "anywhere", "at-work", "before-work", "at-home", NULL };
static const char *const plan_states[] = { "current", "draft", "earlier", NULL };
static const char *const routes[] = { "open", "same-job", "other-tasks", "other-employer", "looking", "training", NULL };
static const char *const amount_units[] = { "percent", "hours", NULL };
static const char *const day_kinds[] = { "day", "week", NULL };
static const char *const effects[] = { "obstacle", "gives", "takes", NULL };
static const char *const life_areas[] = { "work", "health", "home", NULL };
static const char *const functions[] = {
  "other", "concentration", "memory", "energy", "stress", "contact", "senses", NULL
};
static const char *const adjustment_states[] = { "idea", "asked", "agreed", "in-place", "ended", NULL };
static const char *const energies[] = { "neither", "gives", "takes", "both", NULL };
static const char *const arena_bases[] = { "own", "work", "care", "authorities", "private", NULL };

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
  { "state", ONWARD_FIELD_CHOICE, .choices = plan_states },
  /* Direction */
  { "why", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "goal", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "picture", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "route", ONWARD_FIELD_CHOICE, .choices = routes },
  /* Now; hours in minutes a week */
  { "contract", ONWARD_FIELD_INTEGER },
  { "amount", ONWARD_FIELD_INTEGER },
  { "amount_unit", ONWARD_FIELD_CHOICE, .choices = amount_units },
  { "since", ONWARD_FIELD_DATE },
  { "can_do", ONWARD_FIELD_TEXT, LONG_WORDS },
  /* Contact during leave */
  { "coordinator", ABOUT_PERSON },
  { "caller", ABOUT_PERSON },
  { "contact_often", ONWARD_FIELD_TEXT, WORDS },
  { "contact_about", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "colleagues_told", ONWARD_FIELD_TEXT, LONG_WORDS },
  /* Which template it was begun with */
  { "template", ONWARD_FIELD_TEXT },
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
  { "parent", ONWARD_FIELD_REFERENCE, ONWARD_FIELD_CLEAR_WITH, ONWARD_KIND_STEP },
  { "day_kind", ONWARD_FIELD_CHOICE, .choices = day_kinds },
  { "tasks_in", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "tasks_out", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "signs_working", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "signs_pause", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "plan_b_if", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "plan_b_then", ONWARD_FIELD_TEXT, LONG_WORDS },
  /* 0 to 10, nothing when it was not said */
  { "importance", ONWARD_FIELD_INTEGER },
  { "confidence", ONWARD_FIELD_INTEGER },
  { "why_not_lower", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "one_up", ONWARD_FIELD_TEXT, LONG_WORDS },
};

static const OnwardField person_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "name", ONWARD_FIELD_TEXT, WORDS },
  { "role", ONWARD_FIELD_TEXT, WORDS },
  { "arena", ONWARD_FIELD_CHOICE, .choices = arenas },
  { "helps_with", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "organisation", ONWARD_FIELD_TEXT, WORDS },
  { "own_arena", ONWARD_FIELD_REFERENCE, ONWARD_FIELD_CLEAR_WITH, ONWARD_KIND_ARENA },
  /* On the map: 1 is the ring closest to me, nothing means not placed yet; thousandths of a degree,
   * clockwise from the top, when placed by hand, or else where tidying up put them */
  { "ring", ONWARD_FIELD_INTEGER },
  { "angle", ONWARD_FIELD_INTEGER },
  { "tidied", ONWARD_FIELD_INTEGER },
  { "emotional", ONWARD_FIELD_BOOLEAN },
  { "practical", ONWARD_FIELD_BOOLEAN },
  { "information", ONWARD_FIELD_BOOLEAN },
  { "feedback", ONWARD_FIELD_BOOLEAN },
  { "wants", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "energy", ONWARD_FIELD_CHOICE, .choices = energies },
  { "wished", ONWARD_FIELD_BOOLEAN },
  { "phone", ONWARD_FIELD_TEXT, ONWARD_FIELD_SEARCHABLE },
  { "email", ONWARD_FIELD_TEXT, ONWARD_FIELD_SEARCHABLE },
  { "contact_how", ONWARD_FIELD_TEXT, WORDS },
  { "next_contact", ONWARD_FIELD_DATE },
  { "notes", ONWARD_FIELD_TEXT, LONG_WORDS },
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

static const OnwardField factor_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "effect", ONWARD_FIELD_CHOICE, .choices = effects },
  { "area", ONWARD_FIELD_CHOICE, .choices = life_areas },
};

static const OnwardField week_fields[] = {
  COMMON_FIELDS,
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  /* A Monday */
  { "start", ONWARD_FIELD_DATE },
  /* Minutes a day, as planned */
  { "monday", ONWARD_FIELD_INTEGER },
  { "tuesday", ONWARD_FIELD_INTEGER },
  { "wednesday", ONWARD_FIELD_INTEGER },
  { "thursday", ONWARD_FIELD_INTEGER },
  { "friday", ONWARD_FIELD_INTEGER },
  { "saturday", ONWARD_FIELD_INTEGER },
  { "sunday", ONWARD_FIELD_INTEGER },
  /* Minutes a day, as they were lived */
  { "lived_monday", ONWARD_FIELD_INTEGER },
  { "lived_tuesday", ONWARD_FIELD_INTEGER },
  { "lived_wednesday", ONWARD_FIELD_INTEGER },
  { "lived_thursday", ONWARD_FIELD_INTEGER },
  { "lived_friday", ONWARD_FIELD_INTEGER },
  { "lived_saturday", ONWARD_FIELD_INTEGER },
  { "lived_sunday", ONWARD_FIELD_INTEGER },
  /* The days meant for rest, a bit each: Monday is 1, Sunday 64 */
  { "rest", ONWARD_FIELD_INTEGER },
  { "activity", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "restrictions", ONWARD_FIELD_TEXT, LONG_WORDS },
};

static const OnwardField adjustment_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  { "why", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "function", ONWARD_FIELD_CHOICE, .choices = functions },
  { "arranger", ABOUT_PERSON },
  { "start", ONWARD_FIELD_DATE },
  { "review", ONWARD_FIELD_DATE },
  { "status", ONWARD_FIELD_CHOICE, .choices = adjustment_states },
};

static const OnwardField meeting_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  /* As it was agreed: a day, minutes after midnight, and the time zone they are meant in */
  { "day", ONWARD_FIELD_DATE },
  { "minute", ONWARD_FIELD_INTEGER },
  { "zone", ONWARD_FIELD_TEXT },
  { "length", ONWARD_FIELD_INTEGER },
  { "where_at", ONWARD_FIELD_TEXT, WORDS },
  { "questions", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "agreed", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "follow_up", ONWARD_FIELD_DATE },
};

static const OnwardField contingency_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "plan", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PLAN },
  { "sign", ONWARD_FIELD_TEXT, WORDS },
  { "response", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "person", ABOUT_PERSON },
};

static const OnwardField arena_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "title", ONWARD_FIELD_TEXT, WORDS },
  /* Which of the four arenas it gives another name; `own` is one more */
  { "basis", ONWARD_FIELD_CHOICE, .choices = arena_bases },
};

static const OnwardField consent_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "person", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PERSON },
  { "words", ONWARD_FIELD_TEXT, LONG_WORDS },
  { "given", ONWARD_FIELD_DATE },
  { "withdrawn", ONWARD_FIELD_DATE },
};

static const OnwardField message_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "person", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_PERSON },
  { "words", ONWARD_FIELD_TEXT, LONG_WORDS },
};

static const OnwardField link_fields[] = {
  COMMON_FIELDS,
  { "position", ONWARD_FIELD_ORDER },
  { "source", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_ANY },
  { "target", ONWARD_FIELD_REFERENCE, .refers_to = ONWARD_KIND_ANY },
};

#define KIND(name, title_column) { #name, title_column, name ## _fields, G_N_ELEMENTS (name ## _fields), NULL }

static const OnwardKindInfo kinds[ONWARD_N_KINDS] = {
  [ONWARD_KIND_STRENGTH] = KIND (strength, "title"),
  [ONWARD_KIND_STORY] = KIND (story, "what"),
  [ONWARD_KIND_PLAN] = KIND (plan, "title"),
  [ONWARD_KIND_PHASE] = KIND (phase, "title"),
  [ONWARD_KIND_STEP] = KIND (step, "title"),
  [ONWARD_KIND_PERSON] = KIND (person, "name"),
  [ONWARD_KIND_TIE] = KIND (tie, NULL),
  [ONWARD_KIND_STRATEGY] = { "strategy", "title", strategy_fields, G_N_ELEMENTS (strategy_fields), "situation" },
  [ONWARD_KIND_ANSWER] = KIND (answer, NULL),
  [ONWARD_KIND_PRESENTATION] = KIND (presentation, "title"),
  [ONWARD_KIND_VERSION] = KIND (version, "words"),
  [ONWARD_KIND_FACTOR] = KIND (factor, "title"),
  [ONWARD_KIND_WEEK] = KIND (week, NULL),
  [ONWARD_KIND_ADJUSTMENT] = KIND (adjustment, "title"),
  [ONWARD_KIND_MEETING] = KIND (meeting, "title"),
  [ONWARD_KIND_CONTINGENCY] = KIND (contingency, "sign"),
  [ONWARD_KIND_ARENA] = KIND (arena, "title"),
  [ONWARD_KIND_CONSENT] = KIND (consent, "words"),
  [ONWARD_KIND_MESSAGE] = KIND (message, "words"),
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
