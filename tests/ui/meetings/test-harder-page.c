/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-harder-page.h"

/* What is typed is the early sign. */
static void
test_add (Places       *places,
          gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardFilterList *records = onward_working_list_get_records (list);
  GtkWidget *entry = ui_find (onward_working_list_get_add_row (list), GTK_TYPE_ENTRY, 0);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (records));

  g_assert_cmpuint (n_before, >, 0);
  ui_type (entry, "I stop singing");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (records)) == n_before + 1, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (records, n_before), "sign"), ==, "I stop singing");
}

static void
test_show_record (Places       *places,
                  gconstpointer data)
{
  OnwardRecord *contingency = places_first (places, ONWARD_KIND_CONTINGENCY);

  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), contingency));
  g_assert_true (places_has_focus (places, onward_working_list_get_row (places_list (places, 0), contingency)));
  g_assert_false (onward_page_show_record (ONWARD_PAGE (places->shown), places_first (places, ONWARD_KIND_MEETING)));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/harder-page/add", Places, onward_harder_page_get_type, places_set_up, test_add, places_tear_down);
  g_test_add ("/harder-page/show-record", Places, onward_harder_page_get_type, places_set_up,
              test_show_record, places_tear_down);

  return g_test_run ();
}
