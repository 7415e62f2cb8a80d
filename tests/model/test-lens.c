/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-lens.h"

#include "onward-registry-private.h"
#include "rows.h"

typedef struct
{
  OnwardRegistry *registry;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->registry = onward_registry_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->registry);
}

static OnwardRecord *
put (Fixture   *fixture,
     OnwardRow *row)
{
  g_autoptr (OnwardChangeset) changeset = onward_changeset_new ();
  OnwardId id = row->id;

  onward_changeset_add (changeset, ONWARD_CHANGE_ADDED, row);
  onward_registry_apply (fixture->registry, changeset);

  return onward_registry_lookup (fixture->registry, &id);
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        registry)
{
  return onward_registry_lookup (registry, id);
}

static gboolean
shows (Fixture      *fixture,
       OnwardLens    lens,
       OnwardRecord *record)
{
  return onward_lens_shows (lens, record, look_up, fixture->registry);
}

static gboolean
shows_field (Fixture      *fixture,
             OnwardLens    lens,
             OnwardRecord *record,
             const char   *column)
{
  int field = onward_schema_find_field (onward_record_get_kind (record), column);

  return onward_lens_shows_field (lens, record, field, look_up, fixture->registry);
}

static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRow *row = row_make (ONWARD_KIND_STRENGTH, "private", "V");
  OnwardRecord *open = put (fixture, row_make (ONWARD_KIND_STRENGTH, "open", "A"));
  OnwardRecord *hidden;

  row_set_flag (row, "private", TRUE);
  hidden = put (fixture, row);

  g_assert_true (shows (fixture, ONWARD_LENS_ME, open));
  g_assert_true (shows (fixture, ONWARD_LENS_ME, hidden));
  g_assert_true (shows (fixture, ONWARD_LENS_TOGETHER, open));
  g_assert_false (shows (fixture, ONWARD_LENS_TOGETHER, hidden));
  g_assert_false (shows (fixture, ONWARD_LENS_LOCKED, open));
  g_assert_false (shows (fixture, ONWARD_LENS_LOCKED, hidden));
}

/* plan ← phase ← step: what hangs on something hidden is hidden, too. */
static void
test_parents (Fixture      *fixture,
              gconstpointer data)
{
  OnwardRow *plan = row_make (ONWARD_KIND_PLAN, "", "V");
  OnwardRow *phase = row_make (ONWARD_KIND_PHASE, "at home", "V");
  OnwardRow *step = row_make (ONWARD_KIND_STEP, "walk", "V");
  g_autoptr (OnwardRow) private_plan = NULL;
  OnwardRecord *records[3];

  row_set_reference (phase, "plan", &plan->id);
  row_set_reference (step, "phase", &phase->id);
  private_plan = row_copy (plan);
  row_set_flag (private_plan, "private", TRUE);

  records[0] = put (fixture, plan);
  records[1] = put (fixture, phase);
  records[2] = put (fixture, step);
  for (guint i = 0; i < 3; i++)
    g_assert_true (shows (fixture, ONWARD_LENS_TOGETHER, records[i]));

  put (fixture, g_steal_pointer (&private_plan));
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (shows (fixture, ONWARD_LENS_TOGETHER, records[i]));
      g_assert_true (shows (fixture, ONWARD_LENS_ME, records[i]));
    }
}

static void
test_missing_parent (Fixture      *fixture,
                     gconstpointer data)
{
  OnwardRow *row = row_make (ONWARD_KIND_STEP, "walk", "V");
  OnwardId nowhere = onward_id_new ();
  OnwardRecord *step;

  row_set_reference (row, "phase", &nowhere);
  step = put (fixture, row);
  g_assert_false (shows (fixture, ONWARD_LENS_TOGETHER, step));
  g_assert_true (shows (fixture, ONWARD_LENS_ME, step));
}

/* Who saw a story is left out when that person is private; the story is not. */
static void
test_reference_to_private (Fixture      *fixture,
                           gconstpointer data)
{
  OnwardRow *person = row_make (ONWARD_KIND_PERSON, "E.", "V");
  OnwardRow *story = row_make (ONWARD_KIND_STORY, "The day the server was down", "V");
  g_autoptr (OnwardRow) open_person = row_copy (person);
  OnwardRecord *record;

  row_set_flag (person, "private", TRUE);
  row_set_reference (story, "seen_by", &person->id);
  put (fixture, person);
  record = put (fixture, story);

  g_assert_true (shows (fixture, ONWARD_LENS_TOGETHER, record));
  g_assert_true (shows_field (fixture, ONWARD_LENS_TOGETHER, record, "what"));
  g_assert_true (shows_field (fixture, ONWARD_LENS_TOGETHER, record, "strength"));
  g_assert_false (shows_field (fixture, ONWARD_LENS_TOGETHER, record, "seen_by"));
  g_assert_true (shows_field (fixture, ONWARD_LENS_ME, record, "seen_by"));
  g_assert_false (shows_field (fixture, ONWARD_LENS_LOCKED, record, "what"));

  put (fixture, g_steal_pointer (&open_person));
  g_assert_true (shows_field (fixture, ONWARD_LENS_TOGETHER, record, "seen_by"));
}

/* A tie shows who knows whom, so one private end hides it. A tie with me has one end only. */
static void
test_tie (Fixture      *fixture,
          gconstpointer data)
{
  OnwardRow *open = row_make (ONWARD_KIND_PERSON, "manager", "V");
  OnwardRow *hidden = row_make (ONWARD_KIND_PERSON, "sister", "W");
  OnwardRow *with_me = row_make (ONWARD_KIND_TIE, NULL, NULL);
  OnwardRow *between = row_make (ONWARD_KIND_TIE, NULL, NULL);

  row_set_flag (hidden, "private", TRUE);
  row_set_reference (with_me, "person", &open->id);
  row_set_reference (between, "person", &open->id);
  row_set_reference (between, "other", &hidden->id);
  put (fixture, open);
  put (fixture, hidden);

  g_assert_true (shows (fixture, ONWARD_LENS_TOGETHER, put (fixture, with_me)));
  g_assert_false (shows (fixture, ONWARD_LENS_TOGETHER, put (fixture, between)));
}

static void
test_circle (Fixture      *fixture,
             gconstpointer data)
{
  OnwardRow *left = row_make (ONWARD_KIND_LINK, NULL, "V");
  OnwardRow *right = row_make (ONWARD_KIND_LINK, NULL, "W");
  OnwardRecord *record;

  row_set_reference (left, "source", &right->id);
  row_set_reference (left, "target", &right->id);
  row_set_reference (right, "source", &left->id);
  row_set_reference (right, "target", &left->id);
  put (fixture, left);
  record = put (fixture, right);

  g_assert_false (shows (fixture, ONWARD_LENS_TOGETHER, record));
  g_assert_true (shows (fixture, ONWARD_LENS_ME, record));
}

static void
test_type (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ONWARD_TYPE_LENS);

  g_assert_cmpuint (klass->n_values, ==, 3);
  g_assert_cmpint (g_enum_get_value_by_nick (klass, "together")->value, ==, ONWARD_LENS_TOGETHER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/lens/private", Fixture, NULL, set_up, test_private, tear_down);
  g_test_add ("/model/lens/parents", Fixture, NULL, set_up, test_parents, tear_down);
  g_test_add ("/model/lens/missing-parent", Fixture, NULL, set_up, test_missing_parent, tear_down);
  g_test_add ("/model/lens/reference-to-private", Fixture, NULL, set_up, test_reference_to_private, tear_down);
  g_test_add ("/model/lens/tie", Fixture, NULL, set_up, test_tie, tear_down);
  g_test_add ("/model/lens/circle", Fixture, NULL, set_up, test_circle, tear_down);
  g_test_add_func ("/model/lens/type", test_type);

  return g_test_run ();
}
