/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-filter-list.h"

#include <string.h>

#include "onward-assert-notify.h"
#include "onward-filter-list-private.h"
#include "onward-list-mirror.h"
#include "onward-registry-private.h"
#include "rows.h"

typedef struct
{
  OnwardRegistry *registry;
  OnwardRow      *phases[2];
  OnwardRow      *steps[6];
} Fixture;

static void
put (Fixture         *fixture,
     const OnwardRow *row)
{
  g_autoptr (OnwardChangeset) changeset = onward_changeset_new ();

  onward_changeset_add (changeset, ONWARD_CHANGE_ADDED, row_copy (row));
  onward_registry_apply (fixture->registry, changeset);
}

/* Two phases, and steps that belong to them in turn: 0 2 4 to the first, 1 3 5 to the second. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const titles[] = { "Ring Eva", "Walk", "Éclair with Ana", "Read", "Visit work", "Rest" };
  static const char *const positions[] = { "B", "D", "F", "H", "J", "L" };

  fixture->registry = onward_registry_new ();
  for (guint i = 0; i < 2; i++)
    {
      fixture->phases[i] = row_make (ONWARD_KIND_PHASE, "phase", i == 0 ? "G" : "V");
      put (fixture, fixture->phases[i]);
    }
  for (guint i = 0; i < 6; i++)
    {
      fixture->steps[i] = row_make (ONWARD_KIND_STEP, titles[i], positions[i]);
      row_set_reference (fixture->steps[i], "phase", &fixture->phases[i % 2]->id);
      put (fixture, fixture->steps[i]);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    onward_row_free (fixture->phases[i]);
  for (guint i = 0; i < 6; i++)
    onward_row_free (fixture->steps[i]);
  g_assert_finalize_object (fixture->registry);
}

static OnwardRecord *
step (Fixture *fixture,
      guint    index)
{
  return onward_registry_lookup (fixture->registry, &fixture->steps[index]->id);
}

/* @expected names the steps by their numbers. */
static void
assert_shows (Fixture          *fixture,
              OnwardFilterList *list,
              const char       *expected)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, strlen (expected));
  for (guint i = 0; expected[i] != '\0'; i++)
    {
      OnwardRecord *wanted = step (fixture, expected[i] - '0');
      guint index;

      g_assert_true (onward_filter_list_get_record (list, i) == wanted);
      g_assert_true (onward_filter_list_find (list, wanted, &index));
      g_assert_cmpuint (index, ==, i);
    }
}

static void
test_reference (Fixture      *fixture,
                gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardNotifyCount n_items = { 0 };
  OnwardListMirror mirror;

  assert_shows (fixture, list, "012345");
  onward_list_mirror_begin (&mirror, list);
  onward_notify_count_begin (&n_items, list, "n-items");
  onward_filter_list_set_reference (list, "phase", &fixture->phases[1]->id);
  assert_shows (fixture, list, "135");
  g_assert_false (onward_filter_list_find (list, step (fixture, 0), NULL));
  g_assert_cmpuint (mirror.n_removed, ==, 3);
  g_assert_cmpuint (mirror.n_added, ==, 0);
  g_assert_cmpuint (onward_notify_count_take (&n_items), ==, 1);

  /* A step goes to the other phase: one row, no other touched. */
  onward_list_mirror_reset (&mirror);
  row_set_reference (fixture->steps[2], "phase", &fixture->phases[1]->id);
  put (fixture, fixture->steps[2]);
  assert_shows (fixture, list, "1235");
  g_assert_cmpuint (mirror.n_removed, ==, 0);
  g_assert_cmpuint (mirror.n_added, ==, 1);

  onward_filter_list_set_reference (list, "phase", NULL);
  assert_shows (fixture, list, "");
  row_set_reference (fixture->steps[4], "phase", NULL);
  put (fixture, fixture->steps[4]);
  assert_shows (fixture, list, "4");

  onward_notify_count_end (&n_items);
  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

static gboolean
is_longer (OnwardRecord *record,
           gpointer      length)
{
  return strlen (onward_record_get_display_title (record)) > *(guint *) length;
}

static void
count_up (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_func (Fixture      *fixture,
           gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  guint length = 4;
  guint destroyed = 0;

  onward_filter_list_set_func (list, is_longer, &length, count_up);
  assert_shows (fixture, list, "024");
  row_set_text (fixture->steps[5], "title", "Rest for a while");
  put (fixture, fixture->steps[5]);
  assert_shows (fixture, list, "0245");

  onward_filter_list_set_func (list, NULL, NULL, NULL);
  g_assert_cmpuint (length, ==, 5);
  assert_shows (fixture, list, "012345");

  onward_filter_list_set_func (list, is_longer, &length, NULL);
  onward_filter_list_set_func (list, is_longer, &destroyed, count_up);
  g_assert_finalize_object (list);
  g_assert_cmpuint (destroyed, ==, 1);
}

static gboolean
count_asked (OnwardRecord *record,
             gpointer      n_asked)
{
  (*(guint *) n_asked)++;

  return TRUE;
}

/* An edit that changes nothing in the list asks about the one record and says nothing. */
static void
test_economy (Fixture      *fixture,
              gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardListMirror mirror;
  guint n_asked = 0;

  onward_filter_list_set_func (list, count_asked, &n_asked, NULL);
  g_assert_cmpuint (n_asked, ==, 6);
  onward_list_mirror_begin (&mirror, list);

  n_asked = 0;
  row_set_text (fixture->steps[3], "title", "Read a page");
  put (fixture, fixture->steps[3]);
  g_assert_cmpuint (n_asked, ==, 1);
  row_set_text (fixture->phases[0], "title", "Rest first");
  put (fixture, fixture->phases[0]);
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpuint (mirror.n_signals, ==, 0);

  /* One that moves within the list goes and comes, and no other. */
  row_set_text (fixture->steps[0], "position", "I");
  put (fixture, fixture->steps[0]);
  assert_shows (fixture, list, "123045");
  g_assert_cmpuint (mirror.n_removed, ==, 1);
  g_assert_cmpuint (mirror.n_added, ==, 1);

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

/* A list of one phase never looks at the steps of others, neither when it is made nor later. */
static void
test_new_of (Fixture      *fixture,
             gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new_of (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME,
                                                      "phase", &fixture->phases[0]->id);
  OnwardFilterList *nowhere = onward_filter_list_new_of (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME,
                                                         "phase", NULL);
  OnwardListMirror mirror;
  guint n_asked = 0;

  assert_shows (fixture, list, "024");
  assert_shows (fixture, nowhere, "");
  onward_filter_list_set_func (list, count_asked, &n_asked, NULL);
  g_assert_cmpuint (n_asked, ==, 3);
  onward_list_mirror_begin (&mirror, list);

  n_asked = 0;
  row_set_text (fixture->steps[1], "position", "I");
  put (fixture, fixture->steps[1]);
  g_assert_cmpuint (n_asked, ==, 0);
  g_assert_cmpuint (mirror.n_signals, ==, 0);

  row_set_text (fixture->steps[4], "position", "A");
  put (fixture, fixture->steps[4]);
  assert_shows (fixture, list, "402");
  row_set_reference (fixture->steps[2], "phase", NULL);
  put (fixture, fixture->steps[2]);
  assert_shows (fixture, list, "40");
  assert_shows (fixture, nowhere, "2");

  onward_registry_clear (fixture->registry);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nowhere)), ==, 0);

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
  g_assert_finalize_object (nowhere);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);

  onward_filter_list_set_search (list, "éCLAIR");
  assert_shows (fixture, list, "2");
  onward_filter_list_set_search (list, "eclair");
  assert_shows (fixture, list, "2");
  onward_filter_list_set_search (list, "w");
  assert_shows (fixture, list, "124");

  /* In the note as well; a choice is not the person's word. */
  row_set_text (fixture->steps[3], "note", "with a warm blanket");
  row_set_text (fixture->steps[5], "status", "done");
  put (fixture, fixture->steps[3]);
  put (fixture, fixture->steps[5]);
  assert_shows (fixture, list, "1234");
  onward_filter_list_set_search (list, "done");
  assert_shows (fixture, list, "");

  onward_filter_list_set_search (list, "");
  assert_shows (fixture, list, "012345");
  onward_filter_list_set_search (list, "walk");
  onward_filter_list_set_search (list, NULL);
  assert_shows (fixture, list, "012345");

  g_assert_finalize_object (list);
}

/* Making a phase private takes its steps out of what two people see, and no other. */
static void
test_parent_privacy (Fixture      *fixture,
                     gconstpointer data)
{
  OnwardFilterList *together = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_TOGETHER);
  OnwardFilterList *me = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardFilterList *locked = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_LOCKED);
  OnwardListMirror mirror;

  assert_shows (fixture, together, "012345");
  assert_shows (fixture, locked, "");
  onward_list_mirror_begin (&mirror, together);

  row_set_flag (fixture->steps[5], "private", TRUE);
  put (fixture, fixture->steps[5]);
  assert_shows (fixture, together, "01234");

  row_set_flag (fixture->phases[0], "private", TRUE);
  put (fixture, fixture->phases[0]);
  assert_shows (fixture, together, "13");
  assert_shows (fixture, me, "012345");
  onward_filter_list_set_search (together, "Eva");
  assert_shows (fixture, together, "");
  onward_filter_list_set_search (together, NULL);

  onward_list_mirror_reset (&mirror);
  row_set_flag (fixture->phases[0], "private", FALSE);
  put (fixture, fixture->phases[0]);
  assert_shows (fixture, together, "01234");
  g_assert_cmpuint (mirror.n_removed, ==, 0);
  g_assert_cmpuint (mirror.n_added, ==, 3);

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (together);
  g_assert_finalize_object (me);
  g_assert_finalize_object (locked);
}

/* Where a record stands in the whole list if it gets @position. */
static void
assert_moves_to (Fixture          *fixture,
                 OnwardFilterList *list,
                 guint             moving,
                 guint             index,
                 const char       *expected_list,
                 const char       *expected_all)
{
  g_autoptr (OnwardFilterList) all = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  g_autofree char *position = onward_filter_list_order_for (list, index, step (fixture, moving));
  g_autofree char *before = g_strdup (onward_record_get_text (step (fixture, moving), "position"));
  g_autoptr (OnwardRow) row = row_copy (fixture->steps[moving]);

  row_set_text (row, "position", position);
  put (fixture, row);
  assert_shows (fixture, list, expected_list);
  assert_shows (fixture, all, expected_all);
  row_set_text (row, "position", before);
  put (fixture, row);
}

static void
test_order_for (Fixture      *fixture,
                gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  g_autofree char *end = NULL;
  g_autofree char *start = NULL;

  onward_filter_list_set_reference (list, "phase", &fixture->phases[0]->id);
  assert_shows (fixture, list, "024");

  assert_moves_to (fixture, list, 0, 1, "204", "120345");
  assert_moves_to (fixture, list, 0, 2, "240", "123450");
  assert_moves_to (fixture, list, 4, 0, "402", "401235");
  assert_moves_to (fixture, list, 4, 1, "042", "041235");
  assert_moves_to (fixture, list, 2, 1, "024", "021345");
  assert_moves_to (fixture, list, 0, 0, "024", "012345");
  assert_moves_to (fixture, list, 4, 2, "024", "012354");

  end = onward_filter_list_order_for (list, 3, NULL);
  start = onward_filter_list_order_for (list, 0, NULL);
  g_assert_cmpstr (end, >, "L");
  g_assert_cmpstr (start, <, "B");

  g_assert_finalize_object (list);
}

/* Two phases begun alike, as a template or a copy of a plan leaves them: each has steps at F, G and H. */
static void
test_order_for_same_keys (Fixture      *fixture,
                          gconstpointer data)
{
  static const char *const positions[] = { "F", "F", "G", "G", "H", "H" };
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  g_autofree char *between = NULL;

  for (guint i = 0; i < 6; i++)
    {
      row_set_text (fixture->steps[i], "position", positions[i]);
      put (fixture, fixture->steps[i]);
    }
  for (guint i = 0; i < 2; i++)
    {
      onward_filter_list_set_reference (list, "phase", &fixture->phases[i]->id);
      assert_shows (fixture, list, i == 0 ? "024" : "135");
      between = onward_filter_list_order_for (list, 1, step (fixture, 4 + i));
      g_assert_cmpstr (between, >, "F");
      g_assert_cmpstr (between, <, "G");
      g_clear_pointer (&between, g_free);
      between = onward_filter_list_order_for (list, 1, step (fixture, i));
      g_assert_cmpstr (between, >, "G");
      g_assert_cmpstr (between, <, "H");
      g_clear_pointer (&between, g_free);
    }

  /* Among those that are not marked, and right above the one that is next. */
  row_set_flag (fixture->steps[0], "private", TRUE);
  put (fixture, fixture->steps[0]);
  onward_filter_list_set_reference (list, "phase", &fixture->phases[0]->id);
  onward_filter_list_set_first (list, "private");
  assert_shows (fixture, list, "024");
  between = onward_filter_list_order_for (list, 1, step (fixture, 4));
  g_assert_cmpstr (between, >, "F");
  g_assert_cmpstr (between, <, "G");

  g_assert_finalize_object (list);
}

/* Those that are marked come first, and a record that moves stays among its own. */
static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardListMirror mirror;
  g_autofree char *start = NULL;
  g_autofree char *between = NULL;

  onward_filter_list_set_first (list, "private");
  assert_shows (fixture, list, "012345");
  onward_list_mirror_begin (&mirror, list);
  row_set_flag (fixture->steps[2], "private", TRUE);
  put (fixture, fixture->steps[2]);
  assert_shows (fixture, list, "201345");
  row_set_flag (fixture->steps[4], "private", TRUE);
  put (fixture, fixture->steps[4]);
  assert_shows (fixture, list, "240135");
  g_assert_cmpuint (mirror.n_removed, ==, 2);
  g_assert_cmpuint (mirror.n_added, ==, 2);

  g_assert_true (onward_filter_list_fits (list, step (fixture, 2), 1));
  g_assert_false (onward_filter_list_fits (list, step (fixture, 2), 2));
  g_assert_false (onward_filter_list_fits (list, step (fixture, 0), 1));
  g_assert_true (onward_filter_list_fits (list, step (fixture, 0), 5));
  g_assert_false (onward_filter_list_fits (list, step (fixture, 0), 6));

  /* Something new is not marked yet: right before the first that is not. */
  start = onward_filter_list_order_for (list, 0, NULL);
  g_assert_cmpstr (start, <, "B");

  /* Beyond the others, and among them. */
  between = onward_filter_list_order_for (list, 0, step (fixture, 5));
  g_assert_cmpstr (between, <, "B");
  g_free (between);
  between = onward_filter_list_order_for (list, 3, step (fixture, 5));
  g_assert_cmpstr (between, >, "B");
  g_assert_cmpstr (between, <, "D");
  g_free (between);
  between = onward_filter_list_order_for (list, 5, step (fixture, 2));
  g_assert_cmpstr (between, >, "J");

  row_set_flag (fixture->steps[2], "private", FALSE);
  put (fixture, fixture->steps[2]);
  assert_shows (fixture, list, "401235");
  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

static void
test_order_for_empty (Fixture      *fixture,
                      gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardFilterList *strengths = onward_filter_list_new (fixture->registry, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autofree char *first = onward_filter_list_order_for (strengths, 0, NULL);
  OnwardId nobody = onward_id_new ();

  g_assert_cmpstr (first, !=, "");
  onward_filter_list_set_reference (list, "phase", &nobody);
  g_free (first);
  first = onward_filter_list_order_for (list, 0, NULL);
  g_assert_cmpstr (first, !=, "");

  g_assert_finalize_object (list);
  g_assert_finalize_object (strengths);
}

static void
search_back (OnwardFilterList *list)
{
  g_signal_handlers_disconnect_by_func (list, search_back, list);
  onward_filter_list_set_search (list, NULL);
}

/* A view that answers a change with another filter. */
static void
test_nested (Fixture      *fixture,
             gconstpointer data)
{
  OnwardFilterList *list = onward_filter_list_new (fixture->registry, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  OnwardListMirror mirror;

  onward_list_mirror_begin (&mirror, list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (search_back), list);

  /* Three runs of rows have to go, and the answer comes after the first. */
  onward_filter_list_set_search (list, "w");
  assert_shows (fixture, list, "012345");

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/model/filter-list/reference", Fixture, NULL, set_up, test_reference, tear_down);
  g_test_add ("/model/filter-list/func", Fixture, NULL, set_up, test_func, tear_down);
  g_test_add ("/model/filter-list/economy", Fixture, NULL, set_up, test_economy, tear_down);
  g_test_add ("/model/filter-list/new-of", Fixture, NULL, set_up, test_new_of, tear_down);
  g_test_add ("/model/filter-list/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/model/filter-list/parent-privacy", Fixture, NULL, set_up, test_parent_privacy, tear_down);
  g_test_add ("/model/filter-list/order-for", Fixture, NULL, set_up, test_order_for, tear_down);
  g_test_add ("/model/filter-list/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/model/filter-list/order-for-same-keys", Fixture, NULL, set_up, test_order_for_same_keys, tear_down);
  g_test_add ("/model/filter-list/order-for-empty", Fixture, NULL, set_up, test_order_for_empty, tear_down);
  g_test_add ("/model/filter-list/nested", Fixture, NULL, set_up, test_nested, tear_down);

  return g_test_run ();
}
