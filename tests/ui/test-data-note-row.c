/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-data-note-row.h"
#include "onward-preferences.h"

/* It is where whoever looks after a computer looks, and says how it went. */
static void
test_saves (void)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-note-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "note.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "note.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) lost = g_file_new_for_path (nowhere);
  g_autoptr (OnwardSettings) settings = onward_settings_new ();
  GtkWindow *window = onward_preferences_new (NULL, settings);
  OnwardDataNoteRow *row = ONWARD_DATA_NOTE_ROW (ui_find (window, ONWARD_TYPE_DATA_NOTE_ROW, 0));
  g_autofree char *text = NULL;

  onward_data_note_row_save (row, lost);
  onward_pump_until (ui_tree_says (GTK_WIDGET (row), "could not be saved there"), 10);
  onward_data_note_row_save (row, file);
  onward_pump_until (ui_tree_says (GTK_WIDGET (row), "The page is saved"), 10);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));

  gtk_window_destroy (window);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/data-note-row/saves", test_saves);

  return g_test_run ();
}
