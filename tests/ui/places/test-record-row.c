/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strategy-row.h"

/* The lock and the pin are also said. */
static void
test_name (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_STRATEGY);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_STRATEGY_ROW, record);
  g_autofree char *problem = NULL;

  places_show_row (places, row);
  places_set (places, record, "title", "Walk");
  places_set (places, record, "situation", "it is loud");
  onward_record_row_set_place (ONWARD_RECORD_ROW (row), 2, 7);
  g_object_set (row, "private", TRUE, NULL);
  onward_pump_until (onward_record_get_private (record), 10);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                "Walk, if it is loud, Anywhere, just for me");
  g_assert_null (problem);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 of 7");
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 3);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_SET_SIZE, 7);
  g_object_set (row, "record", NULL, NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/record-row/name", Places, NULL, places_set_up, test_name, places_tear_down);

  return g_test_run ();
}
