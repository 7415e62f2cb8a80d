/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-file-picker.h"

#include "ui-fixture.h"

/* A name without an ending gets one, but never that of a file nobody was asked about. */
static void
test_complete (void)
{
  static const struct { const char *name; const char *expected; } names[] = {
    { "calendar.ics", "calendar.ics" }, { "calendar", "calendar.ics" }, { "mine.txt", "mine.txt" },
    { ".hidden", ".hidden.ics" }, { "there", "there" }, { "taken", "taken" },
  };
  g_autofree char *folder = g_dir_make_tmp ("onward-picker-XXXXXX", NULL);
  g_autofree char *there = g_build_filename (folder, "there", NULL);
  g_autofree char *taken = g_build_filename (folder, "taken.ics", NULL);

  g_assert_true (g_file_set_contents (there, "", 0, NULL));
  g_assert_true (g_file_set_contents (taken, "", 0, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GFile) complete = onward_file_picker_complete (file, "ics");
      g_autofree char *name = g_file_get_basename (complete);

      g_assert_cmpstr (name, ==, names[i].expected);
    }
  g_remove (there);
  g_remove (taken);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  g_assert_not_reached ();
}

static guint
count_windows (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_length (windows);
}

/* It goes when what it belongs to goes, and nobody is called then. */
static void
test_owner (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("");
  guint n_before;

  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  n_before = count_windows ();
  onward_file_picker_save (label, "Save", "calendar.ics", "Calendar files", "ics", picked_cb, NULL);
  onward_pump_until (count_windows () == n_before + 1, 10);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  onward_pump_until (count_windows () == n_before, 10);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/file-picker/complete", test_complete);
  g_test_add_func ("/file-picker/owner", test_owner);

  return g_test_run ();
}
