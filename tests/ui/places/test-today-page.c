/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-next-step.h"
#include "onward-step-row.h"
#include "onward-strategy-row.h"
#include "onward-strength-row.h"
#include "onward-today-page.h"

static OnwardRecord *
get_shown (Places *places,
           GType   row_type)
{
  GtkWidget *row = ui_find (places->shown, row_type, 0);

  return row != NULL ? onward_record_row_get_record (ONWARD_RECORD_ROW (row)) : NULL;
}

static void
test_next_step (Places       *places,
                gconstpointer data)
{
  g_autoptr (OnwardNextStep) next = onward_next_step_new (places->profile, ONWARD_LENS_ME);
  OnwardRecord *step;

  /* One at a time, until there is nothing left to do. */
  while ((step = onward_next_step_get_step (next)) != NULL)
    {
      ui_settle ();
      g_assert_true (get_shown (places, ONWARD_TYPE_STEP_ROW) == step);
      g_assert_null (ui_find (places->shown, ONWARD_TYPE_STEP_ROW, 1));
      places_set (places, step, "status", "done");
    }
  g_assert_null (get_shown (places, ONWARD_TYPE_STEP_ROW));
  g_assert_true (gtk_widget_get_mapped (ui_find_button (places->shown, "Go to the Plan")));
}

/* Said once, of what was opened: what is saved since is no news. */
static void
test_saved (Places       *places,
            gconstpointer data)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (onward_profile_get_saved_time (places->profile) / 1000);
  g_autofree char *time = g_date_time_format (at, ", %H:%M");
  GtkWidget *together;

  g_assert_true (ui_tree_says (places->shown, "Last saved "));
  g_assert_true (ui_tree_says (places->shown, time));

  together = g_object_new (ONWARD_TYPE_TODAY_PAGE, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, NULL);
  places_show (places, together);
  for (guint i = 0; ui_find (together, GTK_TYPE_LABEL, i) != NULL; i++)
    {
      GtkWidget *label = ui_find (together, GTK_TYPE_LABEL, i);

      g_assert_false (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), "Last saved") && gtk_widget_get_mapped (label));
    }
}

static void
test_strength (Places       *places,
               gconstpointer data)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_PIN, ONWARD_KIND_STRENGTH, NULL);
  guint n_strengths = g_list_model_get_n_items (G_LIST_MODEL (list));
  OnwardRecord *last = onward_filter_list_get_record (list, n_strengths - 1);

  for (guint i = 0; i < n_strengths; i++)
    onward_action_set_integer (action, ONWARD_KIND_STRENGTH,
                               onward_record_get_id (onward_filter_list_get_record (list, i)), "pinned", 0);
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, onward_record_get_id (last), "pinned", 1);
  ui_profile_apply (places->profile, action);
  g_assert_true (get_shown (places, ONWARD_TYPE_STRENGTH_ROW) == last);
  g_assert_null (ui_find (places->shown, ONWARD_TYPE_STRENGTH_ROW, 1));

  /* Without a pinned one the first is shown. */
  places_undo (places);
  g_object_set (ui_find (places->shown, ONWARD_TYPE_STRENGTH_ROW, 0), "pinned", FALSE, NULL);
  ui_settle ();
  g_assert_nonnull (get_shown (places, ONWARD_TYPE_STRENGTH_ROW));
}

/* Here nothing is moved or removed by mistake. */
static void
test_browse (Places       *places,
             gconstpointer data)
{
  OnwardRecord *strategy = get_shown (places, ONWARD_TYPE_STRATEGY_ROW);
  OnwardId id = *onward_record_get_id (strategy);

  g_assert_cmpint (onward_record_get_integer (strategy, "pinned"), ==, 1);
  places_press (ui_find (places->shown, ONWARD_TYPE_STRATEGY_ROW, 0), "Delete");
  places_press (ui_find (places->shown, ONWARD_TYPE_STRATEGY_ROW, 0), "<Alt>Down");
  ui_settle ();
  g_assert_true (onward_profile_lookup (places->profile, &id) == strategy);
  g_assert_true (get_shown (places, ONWARD_TYPE_STRATEGY_ROW) == strategy);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/today-page/next-step", Places, onward_today_page_get_type, places_set_up, test_next_step, places_tear_down);
  g_test_add ("/today-page/saved", Places, onward_today_page_get_type, places_set_up, test_saved, places_tear_down);
  g_test_add ("/today-page/strength", Places, onward_today_page_get_type, places_set_up, test_strength, places_tear_down);
  g_test_add ("/today-page/browse", Places, onward_today_page_get_type, places_set_up, test_browse, places_tear_down);

  return g_test_run ();
}
