/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-network-page.h"
#include "onward-person-row.h"

static void
set_up_list (Places       *places,
             gconstpointer data)
{
  places_set_up (places, data);
  places_show_people (places);
}

static OnwardRecord *
find_person (Places     *places,
             const char *name)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_PERSON, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    if (g_str_equal (onward_record_get_text (onward_filter_list_get_record (list, i), "name"), name))
      return onward_filter_list_get_record (list, i);

  return NULL;
}

static void
test_add (Places       *places,
          gconstpointer data)
{
  GtkWidget *add_row = ui_find (places->shown, ONWARD_TYPE_ADD_ROW, 0);
  GtkWidget *entry = ui_find (add_row, GTK_TYPE_ENTRY, 0);
  OnwardRecord *person;

  ui_type (entry, "Zoe, my physiotherapist");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until ((person = find_person (places, "Zoe")) != NULL, 10);
  ui_settle ();
  g_assert_cmpstr (onward_record_get_text (person, "role"), ==, "my physiotherapist");
  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "care");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (ui_tree_says (GTK_WIDGET (onward_working_list_get_row (places_list (places, 1), person)), "my physiotherapist"));
}

/* Alt+Up and Alt+Down lead from arena to arena, also through an empty one. */
static void
test_leaving (Places       *places,
              gconstpointer data)
{
  static const char *const arenas[] = { "work", "care", "authorities", "private" };
  OnwardRecord *person = places_add_empty (places, ONWARD_KIND_PERSON);

  g_assert_cmpstr (onward_record_get_text (person, "arena"), ==, "work");
  for (guint i = 1; i < G_N_ELEMENTS (arenas); i++)
    {
      OnwardWorkingList *list = places_list (places, i - 1);
      OnwardFilterList *records = onward_working_list_get_records (list);
      guint last = g_list_model_get_n_items (G_LIST_MODEL (records)) - 1;

      if (onward_filter_list_get_record (records, last) != person)
        {
          onward_working_list_put (list, person, last);
          onward_pump_until (onward_filter_list_get_record (records, last) == person, 10);
        }
      places_press (onward_working_list_get_row (list, person), "<Alt>Down");
      onward_pump_until (g_str_equal (onward_record_get_text (person, "arena"), arenas[i]), 10);
      ui_settle ();
      g_assert_true (places_has_focus (places, places_list (places, i)));
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/network-page/add", Places, onward_network_page_get_type, set_up_list, test_add, places_tear_down);
  g_test_add ("/network-page/leaving", Places, onward_network_page_get_type, set_up_list, test_leaving, places_tear_down);

  return g_test_run ();
}
