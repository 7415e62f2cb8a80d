/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-open-text.h"
#include "onward-schema.h"
#include "onward-text.h"

/* What the open form holds is said in `resources/onward-open-form.schema.json` for whoever reads such files with
 * a program of their own. It follows from the table of tables; this makes it anew and compares, so that no field
 * can be forgotten, and what a field means stands here. */

static const char *const kinds[ONWARD_N_KINDS] = {
  [ONWARD_KIND_STRENGTH] = "Something the person is, knows, can do or has around them.",
  [ONWARD_KIND_STORY] = "When a strength helped.",
  [ONWARD_KIND_PLAN] = "A way back to work.",
  [ONWARD_KIND_PHASE] = "A resting place on a plan.",
  [ONWARD_KIND_STEP] = "One thing to do in a phase, or a part of one.",
  [ONWARD_KIND_PERSON] = "Somebody in the network.",
  [ONWARD_KIND_TIE] = "How two people, or a person and the one who writes, are connected.",
  [ONWARD_KIND_STRATEGY] = "What helps in a hard moment: if this happens, I do that.",
  [ONWARD_KIND_ANSWER] = "What was said to a card or a question while finding strengths.",
  [ONWARD_KIND_PRESENTATION] = "Sentences about oneself to take to work.",
  [ONWARD_KIND_VERSION] = "An earlier wording of a presentation.",
  [ONWARD_KIND_FACTOR] = "Something about how it is now: an obstacle, or what gives or takes energy.",
  [ONWARD_KIND_WEEK] = "The hours of one week of graded return.",
  [ONWARD_KIND_ADJUSTMENT] = "Something that is made easier at work.",
  [ONWARD_KIND_MEETING] = "A meeting about coming back.",
  [ONWARD_KIND_CONTINGENCY] = "An early sign, and what is done then.",
  [ONWARD_KIND_ARENA] = "A part of the network map, named by the person.",
  [ONWARD_KIND_CONSENT] = "What somebody may know.",
  [ONWARD_KIND_MESSAGE] = "A draft to somebody.",
  [ONWARD_KIND_LINK] = "One record used in another.",
};

/* What a number counts, and what else its name does not tell. A name without a table is meant wherever it stands. */
static const struct
{
  const char *name;
  const char *words;
} notes[] = {
  { "private", "Kept to oneself: not shown while somebody else looks." },
  { "provenance", "Whose idea it was. The first word is meant where none stands." },
  { "position", "Where it stands among its like: compared byte by byte; digits and letters, never ending in 0." },
  { "pinned", "Shown on the first page." },
  { "plan.contract", "Minutes a week in the contract." },
  { "plan.amount", "How much is worked now, in the unit beside it: of a hundred, or minutes a week." },
  { "plan.template", "The template the plan was begun with." },
  { "step.importance", "0 to 10." },
  { "step.confidence", "0 to 10." },
  { "step.parent", "The step that this one is a part of." },
  { "person.ring", "On the map, 1 is the ring closest to the middle." },
  { "person.angle", "On the map, thousandths of a degree, clockwise from the top, where the person put it." },
  { "person.tidied", "The same, where tidying up put it." },
  { "person.own_arena", "The named part of the map where they are shown instead." },
  { "tie.other", "Without it, the tie is with the person who writes." },
  { "answer.asked", "Its way of finding, a colon and its key." },
  { "week.start", "A Monday." },
  { "week.rest", "Days meant for rest: the sum of 1 for Monday, 2, 4 and so on to 64 for Sunday." },
  { "meeting.minute", "Minutes after midnight, in the zone of the meeting." },
  { "meeting.length", "Minutes." },
  { "meeting.zone", "A time zone, such as Europe/Stockholm." },
  { "monday", "Minutes planned." }, { "tuesday", "Minutes planned." }, { "wednesday", "Minutes planned." },
  { "thursday", "Minutes planned." }, { "friday", "Minutes planned." }, { "saturday", "Minutes planned." },
  { "sunday", "Minutes planned." },
  { "lived_monday", "Minutes lived." }, { "lived_tuesday", "Minutes lived." }, { "lived_wednesday", "Minutes lived." },
  { "lived_thursday", "Minutes lived." }, { "lived_friday", "Minutes lived." }, { "lived_saturday", "Minutes lived." },
  { "lived_sunday", "Minutes lived." },
};

static const char *
find_note (const OnwardKindInfo *info,
           const OnwardField    *field)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", info->table, field->column);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (g_str_equal (notes[i].name, name) || g_str_equal (notes[i].name, field->column))
      return notes[i].words;

  return NULL;
}

static void
append_choices (GString           *out,
                const char *const *choices)
{
  g_string_append (out, "\"enum\": [");
  for (guint i = 0; choices[i] != NULL; i++)
    g_string_append_printf (out, "%s\"%s\"", i > 0 ? ", " : "", choices[i]);
  g_string_append (out, "]");
}

static void
append_type (GString           *out,
             const OnwardField *field)
{
  switch (field->type)
    {
    case ONWARD_FIELD_TEXT:
      g_string_append_printf (out, "\"type\": \"string\", \"maxLength\": %d", ONWARD_TEXT_MAX);
      break;
    case ONWARD_FIELD_CHOICE:
      append_choices (out, field->choices);
      break;
    case ONWARD_FIELD_DATE:
      g_string_append (out, "\"type\": \"string\", \"format\": \"date\"");
      break;
    case ONWARD_FIELD_ORDER:
      g_string_append (out, "\"type\": \"string\", \"pattern\": \"^[0-9A-Za-z]*[1-9A-Za-z]$\"");
      break;
    case ONWARD_FIELD_INTEGER:
      g_string_append_printf (out, "\"type\": \"integer\", \"minimum\": %d, \"maximum\": %d",
                              -ONWARD_OPEN_TEXT_INTEGER_MAX, ONWARD_OPEN_TEXT_INTEGER_MAX);
      break;
    case ONWARD_FIELD_BOOLEAN:
      g_string_append (out, "\"type\": \"boolean\"");
      break;
    case ONWARD_FIELD_REFERENCE:
      g_string_append (out, "\"$ref\": \"#/$defs/id\"");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_field (GString              *out,
              const OnwardKindInfo *info,
              const OnwardField    *field)
{
  const char *note = find_note (info, field);

  g_string_append_printf (out, ",\n          \"%s\": { ", field->column);
  append_type (out, field);
  if (note != NULL)
    g_string_append_printf (out, ", \"description\": \"%s\"", note);
  else if (field->type == ONWARD_FIELD_REFERENCE)
    g_string_append_printf (out, ", \"description\": \"The id of a record of %s%s.\"",
                            field->refers_to == ONWARD_KIND_ANY ? "any list" : onward_schema_get (field->refers_to)->table,
                            field->refers_to == ONWARD_KIND_ANY ? " but links" : "");
  else
    g_assert_cmpint (field->type, !=, ONWARD_FIELD_INTEGER);
  g_string_append (out, " }");
}

static void
append_kind (GString   *out,
             OnwardKind kind)
{
  const OnwardKindInfo *info = onward_schema_get (kind);

  g_assert_nonnull (kinds[kind]);
  g_string_append_printf (out, ",\n    \"%s\": {\n      \"description\": \"%s\",\n      \"type\": \"array\",\n"
                          "      \"items\": {\n        \"type\": \"object\",\n        \"required\": [\"id\"%s],\n"
                          "        \"additionalProperties\": false,\n        \"properties\": {\n"
                          "          \"id\": { \"$ref\": \"#/$defs/id\" }",
                          info->table, kinds[kind], onward_schema_has_field (kind, "position") ? ", \"position\"" : "");
  for (guint i = 0; i < info->n_fields; i++)
    append_field (out, info, &info->fields[i]);
  g_string_append (out, "\n        }\n      }\n    }");
}

static char *
make_schema (void)
{
  GString *out = g_string_new ("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
                               "  \"title\": \"Everything in an Onward profile, in open form\",\n"
                               "  \"type\": \"object\",\n  \"required\": [\"onward\"],\n"
                               "  \"additionalProperties\": false,\n"
                               "  \"$defs\": {\n    \"id\": {\n      \"description\": \"Which record it is; in one file each stands once.\",\n"
                               "      \"type\": \"string\",\n"
                               "      \"pattern\": \"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$\"\n    }\n  },\n"
                               "  \"properties\": {\n");

  g_string_append_printf (out, "    \"onward\": { \"const\": %d, \"description\": \"The version of this form. It comes first.\" },\n"
                          "    \"written\": { \"type\": \"string\", \"format\": \"date\", \"description\": \"When the file was written.\" },\n"
                          "    \"name\": { \"type\": \"string\", \"description\": \"The name of the profile.\" }", ONWARD_OPEN_TEXT_VERSION);
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    append_kind (out, kind);
  g_string_append (out, "\n  }\n}\n");

  return g_string_free (out, FALSE);
}

static void
test_whole (void)
{
  const char *path = g_getenv ("ONWARD_OPEN_FORM_SCHEMA");
  g_autofree char *made = make_schema ();
  g_autofree char *kept = NULL;

  if (g_getenv ("ONWARD_RENEW") != NULL)
    g_assert_true (g_file_set_contents (path, made, -1, NULL));
  g_file_get_contents (path, &kept, NULL, NULL);
  if (g_strcmp0 (made, kept) != 0)
    g_test_message ("%s does not say what onward-schema.c says: ONWARD_RENEW=1 and this test write it anew", path);
  g_assert_cmpstr (made, ==, kept);
}

/* A note for a field that is gone would be there for ever. */
static void
test_notes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      gboolean used = FALSE;

      for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
        for (guint k = 0; k < onward_schema_get (kind)->n_fields; k++)
          used = used || find_note (onward_schema_get (kind), &onward_schema_get (kind)->fields[k]) == notes[i].words;
      g_assert_true (used);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/open-schema/whole", test_whole);
  g_test_add_func ("/share/open-schema/notes", test_notes);

  return g_test_run ();
}
