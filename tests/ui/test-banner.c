/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-banner.h"

static void
test_conditions (void)
{
  OnwardBanner *banner = g_object_ref_sink (g_object_new (ONWARD_TYPE_BANNER, NULL));
  GtkRevealer *revealer = GTK_REVEALER (ui_find (banner, GTK_TYPE_REVEALER, 0));

  g_assert_false (gtk_revealer_get_reveal_child (revealer));
  for (OnwardCondition condition = ONWARD_CONDITION_UNSAVED_NO_SPACE; condition <= ONWARD_CONDITION_READ_ONLY_EARLIER; condition++)
    {
      gboolean unsaved = condition <= ONWARD_CONDITION_UNSAVED;

      onward_banner_show_condition (banner, condition, 0);
      g_assert_true (gtk_revealer_get_reveal_child (revealer));
      g_assert_cmpstr (onward_banner_get_text (banner), !=, "");
      g_assert_cmpint (onward_banner_get_can_retry (banner), ==, unsaved);
      gtk_test_accessible_assert_property (banner, GTK_ACCESSIBLE_PROPERTY_LABEL, onward_banner_get_text (banner));
    }

  onward_banner_show_condition (banner, ONWARD_CONDITION_GOOD, 0);
  g_assert_false (gtk_revealer_get_reveal_child (revealer));
  g_assert_cmpstr (onward_banner_get_text (banner), ==, "");
  g_assert_finalize_object (banner);
}

/* A folder that vanishes under an open profile is a disk that does not answer. */
static void
test_follows_profile (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  g_autofree char *away = g_strconcat (root, "-away", NULL);
  OnwardProfile *profile = ui_profile_new (root, "Zzbanner");
  OnwardBanner *banner = g_object_ref_sink (g_object_new (ONWARD_TYPE_BANNER, "profile", profile, NULL));

  g_assert_cmpstr (onward_banner_get_text (banner), ==, "");
  g_object_set (banner, "profile", NULL, NULL);
  g_object_set (banner, "profile", profile, NULL);
  g_assert_finalize_object (banner);

  ui_profile_close (profile);
  g_object_unref (profile);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/banner/conditions", test_conditions);
  g_test_add_func ("/banner/follows-profile", test_follows_profile);

  return g_test_run ();
}
