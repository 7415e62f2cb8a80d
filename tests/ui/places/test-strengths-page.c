/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-choice-chip.h"
#include "onward-empty-state.h"
#include "onward-strengths-page.h"

/* The family chosen beside the entry goes with what is added. */
static void
test_family (Places       *places,
             gconstpointer data)
{
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);
  GtkWidget *chip = ui_find (places->shown, ONWARD_TYPE_CHOICE_CHIP, 0);
  guint n_before = 0;
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

  n_before = g_list_model_get_n_items (G_LIST_MODEL (list));
  gtk_widget_activate_action (chip, "choice.value", "s", "hands");
  ui_type (entry, "I mend things");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (list)) > n_before, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (list, 0), "title"), ==, "I mend things");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (list, 0), "family"), ==, "hands");
}

static void
test_page (Places       *places,
           gconstpointer data)
{
  GtkWidget *empty = ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0);
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, NULL);

  g_assert_false (gtk_widget_get_visible (empty));
  g_assert_cmpstr (onward_page_get_title (ONWARD_PAGE (places->shown)), ==, "Strengths");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);

      onward_pump_until (ui_tree_says (places->shown, onward_record_get_text (record, "title")), 10);
      onward_action_remove (action, ONWARD_KIND_STRENGTH, onward_record_get_id (record));
    }
  ui_profile_apply (places->profile, action);
  g_assert_true (gtk_widget_get_visible (empty));
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, ui_find (places->shown, GTK_TYPE_ENTRY, 0)));
}

/* What is private has no widget where two people look, and nothing can be changed there. */
static void
test_together (Places       *places,
               gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, onward_record_get_id (record));
  GtkWidget *page;

  page = g_object_new (ONWARD_TYPE_STRENGTHS_PAGE, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, NULL);
  places_show (places, page);
  g_assert_true (ui_tree_says (page, onward_record_get_text (record, "title")));
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, onward_record_get_id (record), "private", 1);
  ui_profile_apply (places->profile, action);
  g_assert_false (ui_tree_says (page, onward_record_get_text (record, "title")));
  g_assert_false (gtk_widget_get_visible (ui_find (page, ONWARD_TYPE_ADD_ROW, 0)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strengths-page/family", Places, onward_strengths_page_get_type, places_set_up, test_family, places_tear_down);
  g_test_add ("/strengths-page/page", Places, onward_strengths_page_get_type, places_set_up, test_page, places_tear_down);
  g_test_add ("/strengths-page/together", Places, NULL, places_set_up, test_together, places_tear_down);

  return g_test_run ();
}
