/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-profile-care.h"
#include "onward-leave-page.h"
#include "onward-profile-dialog.h"
#include "onward-recovery-page.h"
#include "onward-unlock-page.h"
#include "onward-window.h"

typedef struct
{
  char          *root;
  char          *folder;
  OnwardWindow  *window;
  OnwardProfile *profile;
  GtkWidget     *dialog;
} Fixture;

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ONWARD_IS_PROFILE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
show (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.profile", NULL));
  fixture->dialog = find_dialog ();
  g_assert_nonnull (fixture->dialog);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->folder = g_strdup (onward_profile_get_folder (fixture->profile));
  onward_window_enter (fixture->window, fixture->profile);
  show (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->profile);
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static void
test_facts (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_true (ui_tree_says (fixture->dialog, fixture->folder));
  onward_pump_until (ui_tree_says (fixture->dialog, "MB"), 30);
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *row = ui_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, 0);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Kim");
  ui_type (row, "  Robin & co  ");
  g_signal_emit_by_name (row, "apply");
  onward_pump_until (g_str_equal (onward_profile_get_name (fixture->profile), "Robin & co"), 30);
  g_assert_true (ui_tree_says (fixture->dialog, "Renamed."));

  ui_type (row, "   ");
  g_signal_emit_by_name (row, "apply");
  g_assert_true (ui_tree_says (fixture->dialog, "A profile needs a name."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Robin & co");
}

static void
test_new_sheet (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *page;

  gtk_widget_activate_action (fixture->dialog, "profile.form", "i", ONWARD_PROFILE_NEW_SHEET);
  g_assert_true (ui_tree_says (fixture->dialog, "A new recovery sheet"));
  ui_type (ui_find (fixture->dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  gtk_widget_activate_action (ui_find (fixture->dialog, ONWARD_TYPE_PROFILE_FORM, 0), "form.submit", NULL);

  /* Closing now would lose the code. */
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_true (find_dialog () == fixture->dialog);
  onward_pump_until (ui_find (fixture->dialog, ONWARD_TYPE_RECOVERY_PAGE, 0) != NULL, 60);

  page = ui_find (fixture->dialog, ONWARD_TYPE_RECOVERY_PAGE, 0);
  g_signal_emit_by_name (page, "done");
  g_assert_null (ui_find (fixture->dialog, ONWARD_TYPE_RECOVERY_PAGE, 0));
  g_assert_true (ui_tree_says (fixture->dialog, "Only your new recovery sheet counts now."));
}

static GtkWidget *
ask_to_remove (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (fixture->dialog, "profile.leave", NULL);
  gtk_widget_activate_action (ui_find (fixture->dialog, ONWARD_TYPE_LEAVE_PAGE, 0), "leave.without", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  g_assert_not_reached ();
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *question = ask_to_remove (fixture);

  g_assert_true (ui_tree_says (question, "cannot be brought back"));
  gtk_window_close (GTK_WINDOW (question));
  ui_settle ();
  g_assert_true (g_file_test (fixture->folder, G_FILE_TEST_IS_DIR));
  g_assert_nonnull (onward_window_get_workspace (fixture->window));

  question = ask_to_remove (fixture);
  g_signal_emit_by_name (ui_find_button (question, "_Remove It"), "clicked");
  onward_pump_until (!g_file_test (fixture->folder, G_FILE_TEST_EXISTS), 60);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), "Your profile is gone from this computer"), 30);
  ui_settle ();
  g_assert_null (find_dialog ());
  g_assert_null (onward_window_get_workspace (fixture->window));
  g_assert_null (ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0));
}

/* Who comes in with the code is offered a new passphrase, and need not take it. */
static void
test_code_offers (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (OnwardSecret) passphrase = ui_passphrase ();
  g_autoptr (OnwardSecret) code = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  GtkWidget *page;

  onward_profile_new_recovery_async (fixture->profile, passphrase, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  g_assert_true (onward_profile_care_finish (fixture->profile, result, &code, NULL));
  text = g_strndup ((const char *) onward_secret_get_bytes (code), onward_secret_get_size (code));

  onward_window_lock (fixture->window);
  onward_pump_until (ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL, 30);
  g_assert_null (find_dialog ());
  page = ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0);
  g_assert_true (ui_tree_says (page, "recovery sheet"));
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), text);
  gtk_widget_activate_action (page, "unlock.submit", NULL);
  onward_pump_until (find_dialog () != NULL, 60);
  g_assert_true (ui_tree_says (find_dialog (), "Set a new passphrase?"));
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  ui_settle ();
  g_assert_nonnull (onward_window_get_workspace (fixture->window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/profile-dialog/facts", Fixture, NULL, set_up, test_facts, tear_down);
  g_test_add ("/profile-dialog/rename", Fixture, NULL, set_up, test_rename, tear_down);
  g_test_add ("/profile-dialog/new-sheet", Fixture, NULL, set_up, test_new_sheet, tear_down);
  g_test_add ("/profile-dialog/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/profile-dialog/code-offers", Fixture, NULL, set_up, test_code_offers, tear_down);

  return g_test_run ();
}
