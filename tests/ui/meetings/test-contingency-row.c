/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-contingency-row.h"
#include "onward-person-button.h"

/* Sign, response and person can be read without unfolding anything: on a hard day nobody looks for them. */
static void
test_shown (Places       *places,
            gconstpointer data)
{
  OnwardRecord *contingency = places_first (places, ONWARD_KIND_CONTINGENCY);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_CONTINGENCY_ROW, contingency);
  OnwardPersonButton *person = ONWARD_PERSON_BUTTON (ui_find (row, ONWARD_TYPE_PERSON_BUTTON, 0));

  places_show_row (places, row);
  g_assert_true (gtk_widget_get_mapped (ui_find (row, ONWARD_TYPE_EDIT_TEXT, 0)));
  g_assert_true (gtk_widget_get_mapped (ui_find (row, ONWARD_TYPE_EDIT_TEXT, 1)));
  g_assert_true (ui_tree_says (row, onward_record_get_text (contingency, "sign")));
  g_assert_true (ui_tree_says (row, onward_record_get_text (contingency, "response")));
  g_assert_nonnull (onward_person_button_get_person (person));
  g_assert_true (ui_tree_says (row, onward_record_get_display_title (onward_person_button_get_person (person))));
}

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_CONTINGENCY, ONWARD_TYPE_CONTINGENCY_ROW), >, 3);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/contingency-row/shown", Places, NULL, places_set_up, test_shown, places_tear_down);
  g_test_add ("/contingency-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);

  return g_test_run ();
}
