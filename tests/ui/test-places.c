/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-page.h"
#include "onward-places.h"

static void
test_table (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, "/io/github/onwardapp/Onward/icons");
  for (guint i = 0; i < ONWARD_N_PLACES; i++)
    {
      const OnwardPlace *place = onward_places_get (i);

      g_assert_cmpint (onward_places_find (place->name), ==, i);
      g_assert_true (g_type_is_a (place->get_type (), ONWARD_TYPE_PAGE));
      g_assert_true (gtk_icon_theme_has_icon (theme, place->icon_name));
    }

  g_assert_cmpint (onward_places_find ("nowhere"), ==, -1);
  g_assert_cmpint (onward_places_find (NULL), ==, -1);
}

/* Two people look there, so what is private must not. */
static void
test_together_is_not_mine (void)
{
  g_assert_cmpint (onward_places_get (onward_places_find ("together"))->lens, ==, ONWARD_LENS_TOGETHER);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/places/table", test_table);
  g_test_add_func ("/places/together-is-not-mine", test_together_is_not_mine);

  return g_test_run ();
}
