/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-person-row.h"
#include "onward-tie-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_PERSON, ONWARD_TYPE_PERSON_ROW), >, 6);
}

static void
test_tie (Places       *places,
          gconstpointer data)
{
  OnwardRecord *person = places_add_empty (places, ONWARD_KIND_PERSON);
  OnwardRecord *other = places_first (places, ONWARD_KIND_PERSON);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_PERSON_ROW, person);
  char id[ONWARD_ID_STRING_SIZE];

  places_set (places, person, "name", "Zoe");
  places_show_row (places, row);
  g_object_set (row, "expanded", TRUE, NULL);
  gtk_widget_activate_action (row, "row.add-tie", "s", "");
  onward_pump_until (ui_find (row, ONWARD_TYPE_TIE_ROW, 0) != NULL, 10);
  g_assert_true (ui_tree_says (row, "A strong tie with me"));
  gtk_widget_activate_action (row, "row.add-tie", "s", onward_id_to_string (onward_record_get_id (other), id));
  onward_pump_until (ui_find (row, ONWARD_TYPE_TIE_ROW, 1) != NULL, 10);
  g_assert_true (ui_tree_says (row, onward_record_get_text (other, "name")));

  /* The other one shows the tie, too; nobody shows those of somebody else. */
  g_object_set (row, "record", other, NULL);
  g_assert_true (ui_tree_says (row, "Zoe"));
  g_object_set (row, "record", NULL, NULL);
  g_assert_null (ui_find (row, ONWARD_TYPE_TIE_ROW, 0));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/person-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/person-row/tie", Places, NULL, places_set_up, test_tie, places_tear_down);

  return g_test_run ();
}
