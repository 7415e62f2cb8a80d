/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-factor-row.h"
#include "onward-link-list.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  OnwardRecord *factor = places_add_empty (places, ONWARD_KIND_FACTOR);

  places_set (places, factor, "title", "The open office");
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_FACTOR, ONWARD_TYPE_FACTOR_ROW), >, 0);
}

/* Only what is in the way has to be met. */
static void
test_met_by (Places       *places,
             gconstpointer data)
{
  OnwardRecord *factor = places_add_empty (places, ONWARD_KIND_FACTOR);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_FACTOR_ROW, factor);
  GtkWidget *met_by;

  places_show_row (places, row);
  met_by = ui_find (places->shown, ONWARD_TYPE_LINK_LIST, 0);
  g_assert_true (gtk_widget_get_visible (met_by));
  places_set (places, factor, "effect", "gives");
  g_assert_false (gtk_widget_get_visible (met_by));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/factor-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/factor-row/met-by", Places, NULL, places_set_up, test_met_by, places_tear_down);

  return g_test_run ();
}
