/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-assert-notify.h"
#include "onward-config.h"
#include "onward-settings.h"
#include "shared-fixture.h"

static int
get_dpi (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);

  return dpi;
}

static gboolean
get_animations (void)
{
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);

  return animations;
}

static void
test_apply (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();
  int before = get_dpi ();
  int base = before > 0 ? before : 96 * 1024;
  gboolean animations = get_animations ();

  onward_settings_follow (settings, gtk_settings_get_default ());
  g_assert_cmpint (get_dpi (), ==, before);

  g_object_set (settings, "text-scale", 200, "calm-motion", TRUE, "color-scheme", "dark", NULL);
  g_assert_cmpint (get_dpi (), ==, base / 100 * 200);
  g_assert_false (get_animations ());
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);

  /* From one size to the next, not on top of the last. */
  g_object_set (settings, "text-scale", 150, "color-scheme", "light", NULL);
  g_assert_cmpint (get_dpi (), ==, base / 100 * 150);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);

  g_object_set (settings, "text-scale", 100, "calm-motion", FALSE, "color-scheme", "system", NULL);
  g_assert_cmpint (get_dpi (), ==, before);
  g_assert_cmpint (get_animations (), ==, animations);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_notify (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  OnwardNotifyCount count;

  g_object_set (settings, "text-scale", 100, "color-scheme", "system", "calm-motion", FALSE, NULL);
  onward_notify_count_begin (&count, settings, "text-scale");
  g_object_set (settings, "text-scale", 125, NULL);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 1);
  g_object_set (settings, "text-scale", 125, NULL);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 0);
  onward_notify_count_end (&count);

  onward_notify_count_begin (&count, settings, "color-scheme");
  g_object_set (settings, "color-scheme", "dark", NULL);
  g_object_set (settings, "color-scheme", "dark", NULL);
  g_assert_cmpuint (onward_notify_count_take (&count), ==, 1);
  onward_notify_count_end (&count);
  g_object_set (settings, "text-scale", 100, "color-scheme", "system", NULL);
}

/* Where the schema is installed, the next process starts with what this one chose. */
static void
test_kept (void)
{
  g_autoptr (OnwardSettings) first = onward_settings_new ();
  g_autoptr (OnwardSettings) second = NULL;
  int scale;

  if (g_settings_schema_source_lookup (g_settings_schema_source_get_default (), ONWARD_APP_ID, TRUE) == NULL)
    {
      g_test_skip ("the schema is not compiled");
      return;
    }

  g_object_set (first, "text-scale", 175, NULL);
  second = onward_settings_new ();
  g_object_get (second, "text-scale", &scale, NULL);
  g_assert_cmpint (scale, ==, 175);
  g_object_set (second, "text-scale", 100, NULL);
}

/* Somebody who runs it from a build folder has no schema, and GSettings would abort. */
static void
test_without_schema (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (OnwardSettings) settings = NULL;

      g_unsetenv ("GSETTINGS_SCHEMA_DIR");
      g_setenv ("XDG_DATA_DIRS", "/nowhere", TRUE);
      g_setenv ("XDG_DATA_HOME", "/nowhere", TRUE);
      settings = onward_settings_new ();
      g_object_set (settings, "text-scale", 150, NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
assert_lock (int chosen,
             int counts)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();

  g_object_set (settings, "lock-after", chosen, NULL);
  g_assert_cmpint (onward_settings_get_lock_after (settings), ==, counts);
}

/* What the computer is set to is the longest; a shorter time is everybody's own choice. */
static void
test_shared (void)
{
  g_autoptr (OnwardSettings) settings = onward_settings_new ();

  assert_lock (10, 10);
  assert_lock (0, 0);
  g_assert_false (onward_settings_is_shared (settings));

  shared_begin ("mode=shared\n");
  g_assert_true (onward_settings_is_shared (settings));
  assert_lock (10, 3);
  assert_lock (2, 2);
  assert_lock (0, 3);

  shared_begin ("mode=shared\nlock-after=7\n");
  assert_lock (10, 7);
  shared_begin ("mode=own\nlock-after=7\n");
  g_assert_false (onward_settings_is_shared (settings));
  assert_lock (0, 7);

  g_object_set (settings, "shared", TRUE, NULL);
  g_assert_true (onward_settings_is_shared (settings));
  shared_end ();
  g_object_set (settings, "lock-after", 30, NULL);
  g_assert_cmpint (onward_settings_get_lock_after (settings), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  /* A subprocess must not have asked for a schema before it takes the schemas away. */
  if (g_strv_contains ((const char *const *) argv, "--GTestSubprocess"))
    {
      g_test_init (&argc, &argv, NULL);
      g_test_add_func ("/settings/without-schema", test_without_schema);
      return g_test_run ();
    }

  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/settings/apply", test_apply);
  g_test_add_func ("/settings/notify", test_notify);
  g_test_add_func ("/settings/kept", test_kept);
  g_test_add_func ("/settings/without-schema", test_without_schema);
  g_test_add_func ("/ui/settings/shared", test_shared);

  return g_test_run ();
}
