/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "onward-error-text.h"
#include "onward-profile-dialog.h"
#include "onward-take-along-row.h"

typedef struct
{
  char                *root;
  char                *path;
  OnwardProfile       *profile;
  OnwardProfileDialog *dialog;
  OnwardTakeAlongRow  *row;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->path = g_build_filename (fixture->root, "along.onward", NULL);
  fixture->profile = ui_profile_new (fixture->root, "Zzalong");
  fixture->dialog = onward_profile_dialog_new (NULL, fixture->profile);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  fixture->row = ONWARD_TAKE_ALONG_ROW (ui_find (fixture->dialog, ONWARD_TYPE_TAKE_ALONG_ROW, 0));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
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

  onward_take_along_row_write (fixture->row, file);
}

static void
test_writes (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *cancel = ui_find_button (fixture->row, "Cancel");
  g_autofree char *bytes = NULL;

  g_assert_false (gtk_widget_get_mapped (cancel));
  write_to (fixture, fixture->path);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (cancel)));
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog), "The copy is there."), 30);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (cancel)));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "ONWTAKE"));
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  write_to (fixture, fixture->path);
  g_signal_emit_by_name (ui_find_button (fixture->row, "Cancel"), "clicked");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog), "No copy was taken."), 30);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_cannot (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such folder");

  write_to (fixture, "/nonexistent/onward/along.onward");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog),
                                   onward_error_text_get (onward_error_text_code (error)).line), 30);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/take-along-row/writes", Fixture, NULL, set_up, test_writes, tear_down);
  g_test_add ("/take-along-row/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/take-along-row/cannot", Fixture, NULL, set_up, test_cannot, tear_down);

  return g_test_run ();
}
