/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-presentation-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_PRESENTATION, ONWARD_TYPE_PRESENTATION_ROW), >, 3);
}

/* It says for whom it is, and opens the words it stands for and no others. */
static void
test_open (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_PRESENTATION);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_PRESENTATION_ROW, record);
  GtkWidget *open;
  char id[ONWARD_ID_STRING_SIZE];

  places_show_row (places, row);
  open = ui_find_button (row, "Open");
  g_assert_true (ui_tree_says (row, "To a Manager"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (open)), ==, "words.open");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (open)), NULL), ==,
                   onward_id_to_string (onward_record_get_id (record), id));

  g_object_set (row, "record", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (open));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/presentation-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/presentation-row/open", Places, NULL, places_set_up, test_open, places_tear_down);

  return g_test_run ();
}
