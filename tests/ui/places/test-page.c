/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strategies-page.h"

static void
test_properties (Places       *places,
                 gconstpointer data)
{
  OnwardPage *page = ONWARD_PAGE (places->shown);
  GtkWidget *hidden = g_object_ref_sink (g_object_new (ONWARD_TYPE_STRATEGIES_PAGE, "profile", places->profile,
                                                       "lens", ONWARD_LENS_TOGETHER, NULL));
  gboolean editable = FALSE;

  g_assert_cmpstr (onward_page_get_title (page), ==, "Strategies");
  g_assert_cmpstr (onward_page_get_icon_name (page), ==, "onward-strategies-symbolic");
  g_assert_true (onward_page_get_profile (page) == places->profile);
  g_assert_cmpint (onward_page_get_lens (page), ==, ONWARD_LENS_ME);
  g_object_get (page, "editable", &editable, NULL);
  g_assert_true (editable);
  g_object_get (hidden, "editable", &editable, NULL);
  g_assert_false (editable);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, "Strategies");
  g_assert_finalize_object (hidden);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/page/properties", Places, onward_strategies_page_get_type, places_set_up, test_properties, places_tear_down);

  return g_test_run ();
}
