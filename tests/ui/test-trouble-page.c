/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-error-text.h"
#include "onward-trouble-page.h"

static void
test_every_code (void)
{
  for (OnwardError code = 0; code < ONWARD_N_ERRORS; code++)
    {
      GtkWidget *page = g_object_ref_sink (onward_trouble_page_new (code, code % 2));
      OnwardErrorText text = onward_error_text_get (code);

      g_assert_true (ui_tree_says (page, text.title));
      g_assert_true (ui_tree_says (page, text.body));
      g_assert_true (gtk_widget_get_visible (ui_find_button (page, "_Try Again")));
      g_assert_cmpint (gtk_widget_get_visible (ui_find_button (page, "_All Profiles")), ==, code % 2);
      g_assert_finalize_object (page);
    }
}

static void
test_file (void)
{
  GtkWidget *page = g_object_ref_sink (onward_trouble_page_new_for_file ("Line 3 is not JSON.", TRUE));

  g_assert_true (ui_tree_says (page, "This File Cannot Be Read"));
  g_assert_true (ui_tree_says (page, "Line 3 is not JSON. Nothing was changed."));
  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/trouble-page/every-code", test_every_code);
  g_test_add_func ("/trouble-page/file", test_file);

  return g_test_run ();
}
