/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "onward-broken-disk.h"
#include "onward-error-text.h"
#include "onward-open-form-row.h"
#include "onward-profile-dialog.h"

typedef struct
{
  char                *root;
  char                *path;
  OnwardProfile       *profile;
  OnwardProfileDialog *dialog;
  OnwardOpenFormRow   *writes;
  OnwardOpenFormRow   *adds;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->path = g_build_filename (fixture->root, "everything.json", NULL);
  fixture->profile = ui_profile_new (fixture->root, "Zzopen");
  fixture->dialog = onward_profile_dialog_new (NULL, fixture->profile);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  fixture->writes = ONWARD_OPEN_FORM_ROW (ui_find (fixture->dialog, ONWARD_TYPE_OPEN_FORM_ROW, 0));
  fixture->adds = ONWARD_OPEN_FORM_ROW (ui_find (fixture->dialog, ONWARD_TYPE_OPEN_FORM_ROW, 1));
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
take (OnwardOpenFormRow *row,
      const char        *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  onward_open_form_row_take (row, file);
}

static guint
count_plans (Fixture *fixture)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (fixture->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);

  return g_list_model_get_n_items (G_LIST_MODEL (plans));
}

/* It says what kind of file that is before it is written. */
static void
test_writes_and_adds (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *undo = ui_find_button (fixture->adds, "Undo");
  guint n = count_plans (fixture);
  g_autofree char *text = NULL;

  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->writes), "It is not sealed: who has the file can read it"));
  take (fixture->writes, fixture->path);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (ui_find_button (fixture->writes, "Cancel"))));
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->writes), "Everything is in the file now."), 30);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (ui_find_button (fixture->writes, "Cancel"))));
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"name\": \"Zzopen\""));

  g_assert_false (gtk_widget_get_visible (undo));
  take (fixture->adds, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), "Nothing that was here changed."), 30);
  g_assert_cmpuint (count_plans (fixture), ==, 2 * n);
  g_assert_true (gtk_widget_get_visible (undo));
  g_assert_true (gtk_widget_is_focus (undo));

  g_signal_emit_by_name (undo, "clicked");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), "Taken back."), 30);
  g_assert_cmpuint (count_plans (fixture), ==, n);
  g_assert_false (gtk_widget_get_visible (undo));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->adds)));
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  take (fixture->writes, fixture->path);
  g_signal_emit_by_name (ui_find_button (fixture->writes, "Cancel"), "clicked");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog), "Nothing was written."), 30);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (fixture->path, "{ \"onward\": 1 }", -1, NULL));
  take (fixture->adds, fixture->path);
  g_signal_emit_by_name (ui_find_button (fixture->adds, "Cancel"), "clicked");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog), "Nothing was added."), 30);
}

/* What is being added cannot be stopped half way, so it is taken back. */
static void
test_cancelled_late (Fixture      *fixture,
                     gconstpointer data)
{
  guint n = count_plans (fixture);
  guint unsaved = 0;

  take (fixture->writes, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->writes), "Everything is in the file now."), 30);
  take (fixture->adds, fixture->path);
  while (unsaved == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->profile, "unsaved", &unsaved, NULL);
    }
  g_signal_emit_by_name (ui_find_button (fixture->adds, "Cancel"), "clicked");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), "Taken back."), 30);
  g_assert_cmpuint (count_plans (fixture), ==, n);
  g_assert_false (gtk_widget_get_visible (ui_find_button (fixture->adds, "Undo")));
}

static void
test_cannot (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no such folder");
  guint n = count_plans (fixture);

  take (fixture->writes, "/nonexistent/onward/everything.json");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->writes), onward_error_text_get (onward_error_text_code (error)).line), 30);

  g_assert_true (g_file_set_contents (fixture->path, "a letter", -1, NULL));
  take (fixture->adds, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), "Nothing was added: this file does not come from Onward."), 30);

  g_assert_true (g_file_set_contents (fixture->path, "{ \"onward\": 1,\n\"<b>\": 3 }", -1, NULL));
  take (fixture->adds, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), "Nothing was added. Line 2 has something that this Onward does not know."), 30);
  g_assert_cmpuint (count_plans (fixture), ==, n);

  g_assert_true (g_file_set_contents (fixture->path, "{ \"onward\": 99 }", -1, NULL));
  take (fixture->adds, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->adds), onward_error_text_get (ONWARD_ERROR_NEWER_FORMAT).line), 30);
}

/* A stick may be at hand when the disk is full; then the file must not be taken for everything. */
static void
test_unsaved (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", "V");
  onward_broken_disk_break (ENOSPC);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
  onward_pump_until (onward_profile_get_condition (fixture->profile) != ONWARD_CONDITION_GOOD, 30);

  take (fixture->writes, fixture->path);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->writes), "What still waits to be saved is not there yet."), 30);
  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_until (onward_profile_get_condition (fixture->profile) == ONWARD_CONDITION_GOOD, 30);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  onward_broken_disk_install ();

  g_test_add ("/open-form-row/writes-and-adds", Fixture, NULL, set_up, test_writes_and_adds, tear_down);
  g_test_add ("/open-form-row/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/open-form-row/cancelled-late", Fixture, NULL, set_up, test_cancelled_late, tear_down);
  g_test_add ("/open-form-row/cannot", Fixture, NULL, set_up, test_cannot, tear_down);
  g_test_add ("/open-form-row/unsaved", Fixture, NULL, set_up, test_unsaved, tear_down);

  return g_test_run ();
}
