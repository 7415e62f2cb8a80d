/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-door.h"
#include "onward-unlock-page.h"
#include "onward-window.h"

#define MARK "Zzmarkquastenflosser"
#define NAME "Zznamewolpertinger"

typedef struct
{
  char          *root;
  OnwardWindow  *window;
  OnwardProfile *profile;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));

  fixture->profile = ui_profile_new (fixture->root, NAME);
  ui_profile_add_strength (fixture->profile, MARK);
  onward_window_enter (fixture->window, fixture->profile);
  ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);

  /* Whatever happened in between, nothing keeps the profile once the window is gone. */
  g_object_add_weak_pointer (G_OBJECT (fixture->profile), (gpointer *) &fixture->profile);
  g_object_unref (fixture->profile);
  ui_settle ();
  g_assert_null (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static gboolean
is_locked (Fixture *fixture)
{
  return ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL;
}

static void
show (Fixture    *fixture,
      const char *place)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", place));
  ui_settle ();
}

static void
test_locked_says_nothing (Fixture      *fixture,
                          gconstpointer data)
{
  const char *const places[] = { "today", "strengths", "plan", "network", "strategies", "together" };
  GtkWidget *workspace = GTK_WIDGET (onward_window_get_workspace (fixture->window));
  GtkWidget *root = GTK_WIDGET (fixture->window);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    show (fixture, places[i]);
  show (fixture, "strengths");
  onward_pump_until (ui_tree_says (root, MARK), 10);
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (root), MARK);

  onward_window_lock (fixture->window);
  g_assert_false (ui_tree_says (root, MARK));
  onward_pump_until (is_locked (fixture), 30);
  ui_settle ();

  g_assert_false (ui_tree_says (root, MARK));
  g_assert_false (ui_tree_says (root, NAME));
  g_assert_null (workspace);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (root)), ==, "Onward");
  g_assert_null (gdk_clipboard_get_content (gtk_widget_get_clipboard (root)));
  g_assert_null (onward_window_get_workspace (fixture->window));
}

static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Onward");
  show (fixture, "plan");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Onward");
}

static void
test_unlock_again (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWidget *page;

  onward_window_lock (fixture->window);
  onward_pump_until (is_locked (fixture), 30);
  page = ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0);
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  gtk_widget_activate_action (page, "unlock.submit", NULL);
  onward_pump_until (onward_window_get_workspace (fixture->window) != NULL, 60);
  show (fixture, "strengths");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), MARK), 10);
}

/* Two of them at once, as when the lid closes while somebody presses Ctrl+Q. */
static void
test_close_while_locking (Fixture      *fixture,
                          gconstpointer data)
{
  onward_window_lock (fixture->window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_window_lock (fixture->window);
  onward_pump_until (fixture->window == NULL, 30);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/window/locked-says-nothing", Fixture, NULL, set_up, test_locked_says_nothing, tear_down);
  g_test_add ("/window/title", Fixture, NULL, set_up, test_title, tear_down);
  g_test_add ("/window/unlock-again", Fixture, NULL, set_up, test_unlock_again, tear_down);
  g_test_add ("/window/close-while-locking", Fixture, NULL, set_up, test_close_while_locking, tear_down);

  return g_test_run ();
}
