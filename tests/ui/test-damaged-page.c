/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-damaged-page.h"
#include "onward-door.h"
#include "onward-error-text.h"
#include "onward-spoil.h"
#include "onward-unlock-page.h"
#include "onward-window.h"

typedef struct
{
  char          *root;
  char          *folder;
  GtkWidget     *window;
  OnwardDoor    *door;
  OnwardProfile *opened;
} Fixture;

static void
unlock (Fixture *fixture)
{
  GtkWidget *page;

  onward_door_start (fixture->door);
  page = ui_find (fixture->door, ONWARD_TYPE_UNLOCK_PAGE, 0);
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (page, "unlock.submit", NULL));
}

/* One more strength in a session of its own. */
static void
add_session (Fixture *fixture)
{
  unlock (fixture);
  onward_pump_until (fixture->opened != NULL, 60);
  ui_profile_add_strength (fixture->opened, "Zzlistening");
  ui_profile_close (fixture->opened);
  g_clear_object (&fixture->opened);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  OnwardProfile *profile;

  fixture->root = onward_demo_make_folder (NULL);
  profile = ui_profile_new (fixture->root, "Zzdamaged");
  fixture->folder = g_strdup (onward_profile_get_folder (profile));
  ui_profile_close (profile);
  g_object_unref (profile);
  fixture->window = gtk_window_new ();
  fixture->door = ONWARD_DOOR (onward_door_new (fixture->root));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->door));
  g_signal_connect (fixture->door, "opened", G_CALLBACK (ui_keep_object), &fixture->opened);
  add_session (fixture);
  add_session (fixture);
  onward_spoil_newest (fixture->folder, "snapshot-");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer ((GtkWindow **) &fixture->window, gtk_window_destroy);
  if (fixture->opened != NULL)
    ui_profile_close (fixture->opened);
  g_clear_object (&fixture->opened);
  ui_settle ();
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static guint
count_new_strengths (OnwardProfile *profile)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    found += g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (list, i)), "Zzlistening");

  return found;
}

static GtkWidget *
find_page (Fixture *fixture)
{
  return ui_find (fixture->door, ONWARD_TYPE_DAMAGED_PAGE, 0);
}

static GtkListBoxRow *
find_row (Fixture *fixture,
          int      index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_find (fixture->door, GTK_TYPE_LIST_BOX, 0)), index);
}

static void
see_page (Fixture *fixture)
{
  unlock (fixture);
  onward_pump_until (find_page (fixture) != NULL, 60);
  onward_pump_until (find_row (fixture, 1) != NULL, 60);
  g_assert_null (fixture->opened);
}

static void
test_newest (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *day = NULL;
  GtkWidget *page;

  see_page (fixture);
  page = find_page (fixture);
  g_assert_true (onward_door_get_profile (fixture->door)
                 == onward_damaged_page_get_profile (ONWARD_DAMAGED_PAGE (page)));
  day = onward_error_text_saved_day (onward_profile_get_saved_time (onward_door_get_profile (fixture->door)));
  g_assert_true (ui_tree_says (page, "What You Wrote Is Kept"));
  g_assert_true (ui_tree_says (page, day));
  g_assert_true (ui_tree_says (page, "keeps every file"));
  g_assert_false (ui_tree_says (page, "Zzlistening"));

  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (fixture, 0))));
  onward_pump_until (fixture->opened != NULL, 10);
  g_assert_cmpuint (count_new_strengths (fixture->opened), ==, 2);
  g_assert_cmpint (onward_profile_get_condition (fixture->opened), ==, ONWARD_CONDITION_READ_ONLY_DAMAGED);
}

static void
test_earlier (Fixture      *fixture,
              gconstpointer data)
{
  OnwardProfile *damaged;

  see_page (fixture);
  damaged = onward_door_get_profile (fixture->door);
  g_object_add_weak_pointer (G_OBJECT (damaged), (gpointer *) &damaged);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (fixture, 1))));

  /* Nobody goes elsewhere while it is opened. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->door), "door.choose", NULL);
  onward_pump_until (fixture->opened != NULL, 60);
  g_assert_nonnull (find_page (fixture));
  g_assert_cmpuint (count_new_strengths (fixture->opened), ==, 1);
  g_assert_cmpint (onward_profile_get_condition (fixture->opened), ==, ONWARD_CONDITION_READ_ONLY_EARLIER);

  /* The other one is closed, and nothing of it stays. */
  onward_door_show_busy (fixture->door, "A moment.");
  onward_pump_until (damaged == NULL, 10);
}

/* Whoever goes back to the profiles leaves nothing open. */
static void
test_back (Fixture      *fixture,
           gconstpointer data)
{
  OnwardProfile *damaged;

  see_page (fixture);
  damaged = onward_door_get_profile (fixture->door);
  g_object_add_weak_pointer (G_OBJECT (damaged), (gpointer *) &damaged);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->door), "door.choose", NULL));
  g_assert_null (find_page (fixture));
  onward_pump_until (damaged == NULL, 10);
  see_page (fixture);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (fixture, 0))));
}

/* What became unreadable meanwhile is said, and another can be chosen. */
static void
test_worse (Fixture      *fixture,
            gconstpointer data)
{
  const char *sentence = onward_error_text_get (ONWARD_ERROR_DAMAGED).line;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  see_page (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      if (g_str_has_prefix (name, "snapshot-"))
        g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }

  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (fixture, 1))));
  onward_pump_until (ui_tree_says (find_page (fixture), sentence), 60);
  g_assert_null (fixture->opened);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_row (fixture, 0))));
  onward_pump_until (fixture->opened != NULL, 10);
  g_assert_cmpuint (count_new_strengths (fixture->opened), ==, 2);
}

static OnwardProfile *
see_page_in (OnwardWindow *window)
{
  GtkWidget *page = ui_find (window, ONWARD_TYPE_UNLOCK_PAGE, 0);

  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (page, "unlock.submit", NULL));
  onward_pump_until (ui_find (window, ONWARD_TYPE_DAMAGED_PAGE, 0) != NULL, 60);
  page = ui_find (window, ONWARD_TYPE_DAMAGED_PAGE, 0);
  onward_pump_until (gtk_list_box_get_row_at_index (GTK_LIST_BOX (ui_find (page, GTK_TYPE_LIST_BOX, 0)), 1) != NULL, 60);

  return onward_damaged_page_get_profile (ONWARD_DAMAGED_PAGE (page));
}

/* The computer locks while the page waits for a choice, or while another state is being opened:
 * everything is closed, and the passphrase is asked for. */
static void
test_locked_meanwhile (Fixture      *fixture,
                       gconstpointer data)
{
  OnwardWindow *window;
  OnwardProfile *damaged;

  /* Locking closes every window but its own. */
  g_clear_pointer ((GtkWindow **) &fixture->window, gtk_window_destroy);
  window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  onward_window_start (window);
  damaged = see_page_in (window);
  g_object_add_weak_pointer (G_OBJECT (damaged), (gpointer *) &damaged);
  if (GPOINTER_TO_INT (data))
    g_assert_true (gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (
                                                      GTK_LIST_BOX (ui_find (window, GTK_TYPE_LIST_BOX, 0)), 1))));

  g_assert_true (onward_window_lock_unattended (window));
  onward_pump_until (ui_find (window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL, 60);
  onward_pump_until (damaged == NULL, 10);
  ui_settle ();
  g_assert_null (ui_find (window, ONWARD_TYPE_DAMAGED_PAGE, 0));
  g_assert_null (onward_window_get_workspace (window));

  /* Nothing holds the folder any more; and closing the window closes what waits for a choice. */
  damaged = see_page_in (window);
  g_object_add_weak_pointer (G_OBJECT (damaged), (gpointer *) &damaged);
  gtk_window_close (GTK_WINDOW (window));
  onward_pump_until (window == NULL, 30);
  onward_pump_until (damaged == NULL, 10);
}

#define DAMAGED_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  DAMAGED_TEST ("/damaged-page/newest", test_newest);
  DAMAGED_TEST ("/damaged-page/earlier", test_earlier);
  DAMAGED_TEST ("/damaged-page/back", test_back);
  DAMAGED_TEST ("/damaged-page/worse", test_worse);

  g_test_add ("/damaged-page/locked/waiting", Fixture, GINT_TO_POINTER (FALSE), set_up, test_locked_meanwhile, tear_down);
  g_test_add ("/damaged-page/locked/opening", Fixture, GINT_TO_POINTER (TRUE), set_up, test_locked_meanwhile, tear_down);

  return g_test_run ();
}
