/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-gain-row.h"

static OnwardThenAndNow *
read_all (Places *places)
{
  OnwardThenAndNow *gains = onward_then_and_now_new (places->profile, ONWARD_LENS_ME);

  onward_then_and_now_set_since (gains, 0);
  onward_pump_until (!onward_then_and_now_get_loading (gains), 30);

  return gains;
}

/* The first of @group whose record is a @kind. */
static OnwardGain *
find_gain (OnwardThenAndNow *gains,
           OnwardGainGroup   group,
           OnwardKind        kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (gains)); i++)
    {
      g_autoptr (OnwardGain) gain = g_list_model_get_item (G_LIST_MODEL (gains), i);

      if (onward_gain_get_group (gain) == group && onward_record_get_kind (onward_gain_get_record (gain)) == kind)
        return g_steal_pointer (&gain);
    }

  return NULL;
}

static void
assert_tells (Places           *places,
              OnwardThenAndNow *gains,
              OnwardGainGroup   group,
              OnwardKind        kind,
              const char       *pattern)
{
  g_autoptr (OnwardGain) gain = find_gain (gains, group, kind);
  g_autofree char *how = NULL;
  GtkWidget *row;

  g_assert_nonnull (gain);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  how = g_strdup_printf (pattern, onward_record_get_display_title (group == ONWARD_GAIN_RETOLD
                                                                   ? onward_gain_get_strength (gain)
                                                                   : onward_gain_get_record (gain)));
#pragma GCC diagnostic pop
  row = onward_gain_row_new (gain);
  places_show_row (places, row);
  g_assert_true (onward_gain_row_get_gain (ONWARD_GAIN_ROW (row)) == gain);
  g_assert_true (ui_tree_says (row, how));
  g_assert_true (ui_tree_says (row, onward_record_get_display_title (group == ONWARD_GAIN_RETOLD
                                                                     ? onward_gain_get_record (gain)
                                                                     : onward_gain_get_strength (gain))));
}

static void
test_words (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) gains = read_all (places);

  assert_tells (places, gains, ONWARD_GAIN_USED, ONWARD_KIND_STEP, "In the step “%s” · Today");
  assert_tells (places, gains, ONWARD_GAIN_USED, ONWARD_KIND_STRATEGY, "In the strategy “%s” · Today");
  assert_tells (places, gains, ONWARD_GAIN_USED, ONWARD_KIND_PRESENTATION, "In my words “%s” · Today");
  assert_tells (places, gains, ONWARD_GAIN_RETOLD, ONWARD_KIND_STORY, "About “%s” · Today");
  places->shown = NULL;
}

/* It follows the words of both. */
static void
test_follows (Places       *places,
              gconstpointer data)
{
  g_autoptr (OnwardThenAndNow) gains = read_all (places);
  g_autoptr (OnwardGain) gain = find_gain (gains, ONWARD_GAIN_USED, ONWARD_KIND_STEP);
  GtkWidget *row = onward_gain_row_new (gain);

  places_show_row (places, row);
  places_set (places, onward_gain_get_record (gain), "title", "Ring the office");
  places_set (places, onward_gain_get_strength (gain), "title", "I ring people back");
  g_assert_true (ui_tree_says (row, "In the step “Ring the office” · Today"));
  g_assert_true (ui_tree_says (row, "I ring people back"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/gain-row/words", Places, NULL, places_set_up, test_words, places_tear_down);
  g_test_add ("/gain-row/follows", Places, NULL, places_set_up, test_follows, places_tear_down);

  return g_test_run ();
}
