/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-error-text.h"
#include "onward-leave-page.h"

typedef struct
{
  char            *root;
  char            *path;
  OnwardProfile   *profile;
  GtkWidget       *window;
  OnwardLeavePage *page;
  int              removed; /* 1 without a copy, 2 with one */
} Fixture;

static void
remove_cb (Fixture *fixture,
           gboolean with_copy)
{
  fixture->removed = 1 + with_copy;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->path = g_build_filename (fixture->root, "along.onward", NULL);
  fixture->profile = ui_profile_new (fixture->root, "Zzleave");
  fixture->window = gtk_window_new ();
  fixture->page = ONWARD_LEAVE_PAGE (onward_leave_page_new (fixture->profile));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_signal_connect_swapped (fixture->page, "remove", G_CALLBACK (remove_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  ui_profile_end (fixture->profile);
  g_unlink (fixture->path);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->path);
  g_free (fixture->root);
}

static void
write_to (Fixture    *fixture,
          const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  onward_leave_page_write (fixture->page, file);
}

static gboolean
can_remove (Fixture *fixture)
{
  return gtk_widget_is_sensitive (ui_find_button (fixture->page, "_Remove Everything Here"));
}

/* Nothing can go before what goes along was read back. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such folder");

  g_assert_false (can_remove (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "leave.remove", NULL);
  g_assert_cmpint (fixture->removed, ==, 0);

  write_to (fixture, "/nonexistent/onward/along.onward");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->page),
                                   onward_error_text_get (onward_error_text_code (error)).line), 30);
  g_assert_false (can_remove (fixture));

  write_to (fixture, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->page), "The copy is there."), 30);
  g_assert_true (can_remove (fixture));
  g_assert_cmpint (fixture->removed, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "leave.remove", NULL);
  g_assert_cmpint (fixture->removed, ==, 2);
}

/* A folder is nothing that can be taken out. */
static void
test_no_stick (Fixture      *fixture,
               gconstpointer data)
{
  write_to (fixture, fixture->path);
  onward_pump_until (can_remove (fixture), 30);
  ui_settle ();
  for (guint i = 0;; i++)
    {
      GtkWidget *row = ui_find (fixture->page, ADW_TYPE_ACTION_ROW, i);

      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Let Go of the Stick"))
        {
          g_assert_false (gtk_widget_get_visible (row));
          break;
        }
    }
}

/* The page may go while the disk is busy. */
static void
test_left_early (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  write_to (fixture, fixture->path);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  onward_pump_until (page == NULL, 30);
  g_assert_true (g_file_test (onward_profile_get_folder (fixture->profile), G_FILE_TEST_IS_DIR));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/leave-page/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/leave-page/no-stick", Fixture, NULL, set_up, test_no_stick, tear_down);
  g_test_add ("/leave-page/left-early", Fixture, NULL, set_up, test_left_early, tear_down);

  return g_test_run ();
}
