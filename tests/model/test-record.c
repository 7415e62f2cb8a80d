/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-record.h"

#include "onward-assert-notify.h"
#include "onward-answer.h"
#include "onward-link.h"
#include "onward-person.h"
#include "onward-phase.h"
#include "onward-plan.h"
#include "onward-record-private.h"
#include "onward-step.h"
#include "onward-story.h"
#include "onward-strategy.h"
#include "onward-presentation.h"
#include "onward-strength.h"
#include "onward-tie.h"
#include "onward-version.h"
#include "rows.h"

static void
test_empty_reads (void)
{
  for (guint kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);
      g_autoptr (OnwardRow) row = row_make (kind, NULL, NULL);
      OnwardRecord *record = onward_record_new (row);

      g_assert_cmpint (onward_record_get_kind (record), ==, kind);
      g_assert_true (G_OBJECT_TYPE (record) == onward_record_type_for_kind (kind));
      g_assert_true (onward_id_equal (onward_record_get_id (record), &row->id));
      g_assert_cmpstr (onward_record_get_display_title (record), ==, "");
      g_assert_false (onward_record_get_private (record));
      g_assert_false (onward_record_is_gone (record));

      for (guint i = 0; i < info->n_fields; i++)
        {
          const OnwardField *field = &info->fields[i];
          g_autofree char *property = g_strdelimit (g_strdup (field->column), "_", '-');
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (record), property, &value);
          if (G_VALUE_HOLDS_STRING (&value))
            {
              const char *expected = field->choices != NULL ? field->choices[0] : "";

              g_assert_cmpstr (g_value_get_string (&value), ==, expected);
              g_assert_cmpstr (onward_record_get_text (record, field->column), ==, expected);
            }
          else if (field->type == ONWARD_FIELD_REFERENCE)
            {
              g_assert_null (g_value_get_boxed (&value));
              g_assert_null (onward_record_get_reference (record, field->column));
            }
          else
            {
              g_assert_cmpint (onward_record_get_integer (record, field->column), ==, 0);
            }
        }

      g_assert_finalize_object (record);
    }
}

/* Fills every field of every kind, then empties it again: one notification each time, none in
 * between. */
static void
test_notify (void)
{
  for (guint kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      const OnwardKindInfo *info = onward_schema_get (kind);
      g_autoptr (OnwardRow) empty = row_make (kind, NULL, NULL);
      OnwardRecord *record = onward_record_new (empty);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const OnwardField *field = &info->fields[i];
          g_autofree char *property = g_strdelimit (g_strdup (field->column), "_", '-');
          g_autoptr (OnwardRow) full = row_copy (empty);
          OnwardNotifyCount any = { 0 };
          OnwardNotifyCount one = { 0 };
          OnwardId other = onward_id_new ();

          if (field->type == ONWARD_FIELD_REFERENCE)
            onward_value_set_id (&full->values[i], &other);
          else if (field->type == ONWARD_FIELD_BOOLEAN || field->type == ONWARD_FIELD_INTEGER)
            onward_value_set_integer (&full->values[i], 1);
          else
            onward_value_set_text (&full->values[i], field->choices != NULL ? field->choices[1] : "V");

          onward_notify_count_begin (&one, record, property);
          any.object = g_object_ref (G_OBJECT (record));
          any.handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (onward_notify_count_add), &any);

          onward_record_update (record, full);
          g_assert_cmpuint (onward_notify_count_take (&one), ==, 1);
          g_assert_cmpuint (onward_notify_count_take (&any), ==, (g_strcmp0 (field->column, info->title) == 0 || g_strcmp0 (field->column, info->stand_in) == 0) ? 2 : 1);
          onward_record_update (record, full);
          g_assert_cmpuint (onward_notify_count_take (&any), ==, 0);
          onward_record_update (record, empty);
          g_assert_cmpuint (onward_notify_count_take (&one), ==, 1);
          onward_record_update (record, empty);
          g_assert_cmpuint (onward_notify_count_take (&one), ==, 0);

          onward_notify_count_end (&one);
          onward_notify_count_end (&any);
        }

      g_assert_finalize_object (record);
    }
}

static void
test_choice_first_word (void)
{
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_STEP, "Call Eva", "V");
  OnwardRecord *record = onward_record_new (row);
  OnwardNotifyCount status = { 0 };

  onward_notify_count_begin (&status, record, "status");
  g_assert_cmpstr (onward_record_get_text (record, "status"), ==, "idea");

  /* Stored or meant: it reads the same, so nothing happens. */
  row_set_text (row, "status", "idea");
  onward_record_update (record, row);
  g_assert_cmpuint (onward_notify_count_take (&status), ==, 0);

  row_set_text (row, "status", "done");
  onward_record_update (record, row);
  g_assert_cmpuint (onward_notify_count_take (&status), ==, 1);
  g_assert_cmpstr (onward_record_get_text (record, "status"), ==, "done");

  onward_notify_count_end (&status);
  g_assert_finalize_object (record);
}

static void
test_display_title (void)
{
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_STORY, "first line\nsecond line", "V");
  OnwardRecord *record = onward_record_new (row);
  OnwardNotifyCount title = { 0 };
  g_autofree char *read = NULL;

  g_assert_cmpstr (onward_record_get_display_title (record), ==, "first line second line");
  g_object_get (record, "display-title", &read, NULL);
  g_assert_cmpstr (read, ==, "first line second line");

  onward_notify_count_begin (&title, record, "display-title");
  row_set_text (row, "happened", "in spring");
  onward_record_update (record, row);
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 0);
  row_set_text (row, "what", NULL);
  onward_record_update (record, row);
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 1);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "");

  onward_notify_count_end (&title);
  g_assert_finalize_object (record);
}

/* Until it has a title, something else of it stands for it. */
static void
test_stand_in (void)
{
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_STRATEGY, NULL, "V");
  OnwardRecord *record = onward_record_new (row);

  row_set_text (row, "situation", "The phone rings");
  onward_record_update (record, row);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "The phone rings");
  row_set_text (row, "title", "Let it ring");
  onward_record_update (record, row);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "Let it ring");
  row_set_text (row, "title", "");
  onward_record_update (record, row);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "The phone rings");

  g_assert_finalize_object (record);
}

static void
test_gone (void)
{
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_PERSON, "E.", "V");
  OnwardRecord *record = onward_record_new (row);
  OnwardNotifyCount gone = { 0 };
  OnwardNotifyCount name = { 0 };

  onward_notify_count_begin (&gone, record, "gone");
  onward_notify_count_begin (&name, record, "name");
  onward_record_set_gone (record);
  onward_record_set_gone (record);
  g_assert_true (onward_record_is_gone (record));
  g_assert_cmpuint (onward_notify_count_take (&gone), ==, 1);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "E.");

  onward_record_forget (record);
  g_assert_cmpuint (onward_notify_count_take (&gone), ==, 0);
  g_assert_cmpuint (onward_notify_count_take (&name), ==, 1);
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "");
  g_assert_cmpstr (onward_record_get_text (record, "name"), ==, "");

  onward_notify_count_end (&gone);
  onward_notify_count_end (&name);
  g_assert_finalize_object (record);
}

static void
test_unknown_field (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_TIE, NULL, NULL);
      g_autoptr (OnwardRecord) record = onward_record_new (row);

      onward_record_get_text (record, "title");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*A tie has no field*");
}

/* A record whose every text field holds its own column's name, and every reference its id. */
static gpointer
make_telling (OnwardKind kind)
{
  const OnwardKindInfo *info = onward_schema_get (kind);
  g_autoptr (OnwardRow) row = row_make (kind, NULL, NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == ONWARD_FIELD_REFERENCE)
      onward_value_set_id (&row->values[i], &(OnwardId) { { i + 1 } });
    else if (info->fields[i].type == ONWARD_FIELD_BOOLEAN)
      onward_value_set_integer (&row->values[i], 1);
    else
      onward_value_set_text (&row->values[i], info->fields[i].column);

  return onward_record_new (row);
}

static void
assert_refers (gpointer        record,
               const char     *column,
               const OnwardId *id)
{
  g_assert_nonnull (id);
  g_assert_cmpint (id->bytes[0], ==, onward_schema_find_field (onward_record_get_kind (record), column) + 1);
}

static void
test_getters (void)
{
  g_autoptr (OnwardStrength) strength = make_telling (ONWARD_KIND_STRENGTH);
  g_autoptr (OnwardStory) story = make_telling (ONWARD_KIND_STORY);
  g_autoptr (OnwardPlan) plan = make_telling (ONWARD_KIND_PLAN);
  g_autoptr (OnwardPhase) phase = make_telling (ONWARD_KIND_PHASE);
  g_autoptr (OnwardStep) step = make_telling (ONWARD_KIND_STEP);
  g_autoptr (OnwardPerson) person = make_telling (ONWARD_KIND_PERSON);
  g_autoptr (OnwardTie) tie = make_telling (ONWARD_KIND_TIE);
  g_autoptr (OnwardStrategy) strategy = make_telling (ONWARD_KIND_STRATEGY);
  g_autoptr (OnwardAnswer) answer = make_telling (ONWARD_KIND_ANSWER);
  g_autoptr (OnwardPresentation) presentation = make_telling (ONWARD_KIND_PRESENTATION);
  g_autoptr (OnwardVersion) version = make_telling (ONWARD_KIND_VERSION);
  g_autoptr (OnwardLink) link = make_telling (ONWARD_KIND_LINK);

  g_assert_cmpstr (onward_strength_get_title (strength), ==, "title");
  g_assert_cmpstr (onward_strength_get_shows (strength), ==, "shows");
  g_assert_cmpstr (onward_strength_get_family (strength), ==, "family");
  g_assert_true (onward_strength_get_pinned (strength));
  g_assert_cmpstr (onward_story_get_what (story), ==, "what");
  g_assert_cmpstr (onward_story_get_happened (story), ==, "happened");
  assert_refers (story, "strength", onward_story_get_strength (story));
  assert_refers (story, "seen_by", onward_story_get_seen_by (story));
  g_assert_cmpstr (onward_plan_get_title (plan), ==, "title");
  g_assert_cmpstr (onward_phase_get_title (phase), ==, "title");
  assert_refers (phase, "plan", onward_phase_get_plan (phase));
  g_assert_cmpstr (onward_step_get_title (step), ==, "title");
  g_assert_cmpstr (onward_step_get_note (step), ==, "note");
  g_assert_cmpstr (onward_step_get_day (step), ==, "day");
  g_assert_cmpstr (onward_step_get_status (step), ==, "status");
  assert_refers (step, "phase", onward_step_get_phase (step));
  g_assert_cmpstr (onward_person_get_name (person), ==, "name");
  g_assert_cmpstr (onward_person_get_role (person), ==, "role");
  g_assert_cmpstr (onward_person_get_arena (person), ==, "arena");
  g_assert_cmpstr (onward_person_get_helps_with (person), ==, "helps_with");
  assert_refers (tie, "person", onward_tie_get_person (tie));
  assert_refers (tie, "other", onward_tie_get_other (tie));
  g_assert_cmpstr (onward_tie_get_strength (tie), ==, "strength");
  g_assert_cmpstr (onward_tie_get_direction (tie), ==, "direction");
  g_assert_cmpstr (onward_strategy_get_title (strategy), ==, "title");
  g_assert_cmpstr (onward_strategy_get_situation (strategy), ==, "situation");
  g_assert_cmpstr (onward_strategy_get_early_sign (strategy), ==, "early_sign");
  g_assert_cmpstr (onward_strategy_get_place (strategy), ==, "place");
  g_assert_true (onward_strategy_get_pinned (strategy));
  g_assert_cmpstr (onward_answer_get_asked (answer), ==, "asked");
  g_assert_cmpstr (onward_answer_get_reply (answer), ==, "reply");
  g_assert_cmpstr (onward_answer_get_words (answer), ==, "words");
  assert_refers (answer, "strength", onward_answer_get_strength (answer));
  g_assert_cmpstr (onward_presentation_get_title (presentation), ==, "title");
  g_assert_cmpstr (onward_presentation_get_tone (presentation), ==, "tone");
  g_assert_cmpstr (onward_presentation_get_words (presentation), ==, "words");
  assert_refers (version, "presentation", onward_version_get_presentation (version));
  g_assert_cmpstr (onward_version_get_words (version), ==, "words");
  g_assert_cmpstr (onward_version_get_kept (version), ==, "kept");
  assert_refers (link, "source", onward_link_get_source (link));
  assert_refers (link, "target", onward_link_get_target (link));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/empty-reads", test_empty_reads);
  g_test_add_func ("/model/record/notify", test_notify);
  g_test_add_func ("/model/record/choice-first-word", test_choice_first_word);
  g_test_add_func ("/model/record/display-title", test_display_title);
  g_test_add_func ("/model/record/stand-in", test_stand_in);
  g_test_add_func ("/model/record/gone", test_gone);
  g_test_add_func ("/model/record/unknown-field", test_unknown_field);
  g_test_add_func ("/model/record/getters", test_getters);

  return g_test_run ();
}
