/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-config.h"
#include "onward-places.h"
#include "onward-shortcuts.h"
#include "onward-window.h"

/* What the desktop keeps for itself. */
static const char *const reserved[] = {
  "<Alt>F4", "<Alt>Tab", "<Alt>space", "<Super>l", "<Control><Alt>Delete", "<Alt>F2", "Print",
};

static char *
normalize (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  g_assert_cmpuint (key, !=, 0);

  return gtk_accelerator_name (key, modifiers);
}

static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_shortcuts;
  const OnwardShortcut *shortcuts = onward_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++)
    g_hash_table_add (seen, normalize (reserved[i]));

  g_assert_cmpuint (n_shortcuts, >, 10);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_assert_nonnull (shortcuts[i].accels[0]);
      for (guint k = 0; shortcuts[i].accels[k] != NULL; k++)
        g_assert_true (g_hash_table_add (seen, normalize (shortcuts[i].accels[k])));
    }
}

static gboolean
class_has_action (gpointer    klass,
                  const char *name)
{
  const char *found;
  const char *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &found, &parameter, &property); i++)
    if (g_str_equal (found, name))
      return TRUE;

  return FALSE;
}

static void
check_action (GApplication *application,
              gpointer      window_class,
              const char   *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, &error));
  g_assert_no_error (error);

  if (g_str_has_prefix (name, "app."))
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + strlen ("app.")));
  else
    g_assert_true (class_has_action (window_class, name));

  if (g_str_equal (name, "win.show-place"))
    g_assert_cmpint (onward_places_find (g_variant_get_string (target, NULL)), >=, 0);
}

static void
test_every_action_exists (void)
{
  GtkApplication *application = ui_application ();
  gpointer window_class = g_type_class_ref (ONWARD_TYPE_WINDOW);
  guint n_shortcuts, n_places = 0;
  const OnwardShortcut *shortcuts = onward_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_auto (GStrv) accels = NULL;

      check_action (G_APPLICATION (application), window_class, shortcuts[i].action);
      accels = gtk_application_get_accels_for_action (application, shortcuts[i].action);
      g_assert_cmpuint (g_strv_length (accels), ==, g_strv_length ((char **) shortcuts[i].accels));
      n_places += g_str_has_prefix (shortcuts[i].action, "win.show-place");
    }

  g_assert_cmpuint (n_places, ==, ONWARD_N_PLACES);
  g_type_class_unref (window_class);
}

/* The window lists every key of the table, and nothing that is not in it. */
static void
test_window_lists_all (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ONWARD_APP_PATH "/ui/app/onward-shortcuts.ui", 0, NULL);
  guint n_shortcuts, n_listed = 0;
  const OnwardShortcut *shortcuts = onward_shortcuts_get (&n_shortcuts);
  const char *text = g_bytes_get_data (bytes, NULL);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (shortcuts[i].action, -1);
      g_autofree char *listed = g_strdup_printf ("\"action-name\">%s<", shortcuts[i].action);
      g_autofree char *listed_escaped = g_strdup_printf ("\"action-name\">%s<", escaped);

      g_test_message ("%s", shortcuts[i].action);
      g_assert_true (strstr (text, listed) || strstr (text, listed_escaped));
    }

  for (const char *at = text; (at = strstr (at, "\"action-name\"")) != NULL; at++)
    n_listed++;
  g_assert_cmpuint (n_listed, ==, n_shortcuts);
}

static void
test_show (void)
{
  GtkWidget *window = adw_application_window_new (ui_application ());

  onward_shortcuts_show (GTK_APPLICATION_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)))));
  ui_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/shortcuts/unique", test_unique);
  g_test_add_func ("/shortcuts/every-action-exists", test_every_action_exists);
  g_test_add_func ("/shortcuts/window-lists-all", test_window_lists_all);
  g_test_add_func ("/shortcuts/show", test_show);

  return g_test_run ();
}
