/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fake-logind.h"
#include "ui-fixture.h"

#include "onward-add-row.h"
#include "onward-broken-disk.h"
#include "onward-door.h"
#include "onward-draft.h"
#include "onward-history-window.h"
#include "onward-lock-guard.h"
#include "onward-lock-warning.h"
#include "onward-preferences.h"
#include "onward-profile-dialog.h"
#include "onward-question-dialog.h"
#include "onward-strengths-page.h"
#include "onward-unlock-page.h"

#define MARK "Zzmarkquastenflosser"

typedef struct
{
  FakeLogind       logind;
  char            *root;
  OnwardSettings  *settings;
  OnwardWindow    *window;
  OnwardProfile   *profile;
  OnwardLockGuard *guard;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fake_logind_start (&fixture->logind);
  fixture->root = onward_demo_make_folder (NULL);
  fixture->settings = onward_settings_new ();
  g_object_set (fixture->settings, "lock-after", 5, NULL);
  fixture->window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  ui_profile_add_strength (fixture->profile, MARK);
  onward_window_enter (fixture->window, fixture->profile);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "strengths"));

  fixture->guard = onward_lock_guard_new (fixture->window, fixture->settings);
  onward_lock_guard_listen (fixture->guard, fixture->logind.client);
  fake_logind_settle (&fixture->logind);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->profile);
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);
  g_assert_finalize_object (fixture->guard);
  g_object_unref (fixture->settings);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  fake_logind_stop (&fixture->logind);
}

static gboolean
is_locked (Fixture *fixture)
{
  return ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL;
}

static void
assert_nothing_is_left (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  onward_pump_until (is_locked (fixture), 30);
  ui_settle ();
  g_assert_null (onward_window_get_workspace (fixture->window));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (window == GTK_WIDGET (fixture->window));
      g_assert_false (ui_tree_says (window, MARK));
    }
}

static gboolean
is_warned (Fixture *fixture)
{
  return onward_lock_warning_get_shown (onward_lock_warning_find (GTK_WINDOW (fixture->window)));
}

static void
test_idle (Fixture      *fixture,
           gconstpointer data)
{
  onward_lock_guard_set_minute (fixture->guard, 300);
  ui_settle ();
  g_assert_false (is_warned (fixture));
  onward_pump_until (is_warned (fixture), 20);
  g_assert_nonnull (onward_window_get_workspace (fixture->window));
  assert_nothing_is_left (fixture);
}

/* Whoever is there says so with the button or any key; the field in which they write keeps the focus. */
static void
test_stay (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *focus;

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 2; i++)
    {
      onward_lock_guard_set_minute (fixture->guard, 400);
      onward_pump_until (is_warned (fixture), 20);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
      if (i == 0)
        onward_lock_guard_stay (fixture->guard);
      else
        g_signal_emit_by_name (ui_find_button (fixture->window, "_Stay Open"), "clicked");
      g_assert_false (is_warned (fixture));
      onward_lock_guard_set_minute (fixture->guard, 100000);
      g_assert_nonnull (onward_window_get_workspace (fixture->window));
    }
}

static void
test_never (Fixture      *fixture,
            gconstpointer data)
{
  g_object_set (fixture->settings, "lock-after", 0, NULL);
  onward_lock_guard_set_minute (fixture->guard, 1);
  ui_settle ();
  ui_settle ();
  g_assert_nonnull (onward_window_get_workspace (fixture->window));
  g_assert_false (is_warned (fixture));

  g_object_set (fixture->settings, "lock-after", 2, NULL);
  assert_nothing_is_left (fixture);
}

static void
answer_cb (gboolean yes,
           gpointer data)
{
  g_assert_false (yes);
  (*(guint *) data)++;
}

static void
assert_dialog_warns (Fixture   *fixture,
                     GtkWindow *dialog)
{
  OnwardLockWarning *warning;
  GtkWidget *focus;

  gtk_window_present (dialog);
  ui_settle ();
  focus = gtk_window_get_focus (dialog);
  warning = onward_lock_warning_find (dialog);
  g_assert_nonnull (warning);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (warning)));

  onward_lock_guard_set_minute (fixture->guard, 400);
  onward_pump_until (onward_lock_warning_get_shown (warning), 20);
  onward_pump_until (gtk_widget_get_mapped (ui_find_button (warning, "_Stay Open")), 10);
  g_assert_true (gtk_window_get_focus (dialog) == focus);
  g_signal_emit_by_name (ui_find_button (warning, "_Stay Open"), "clicked");
  g_assert_false (onward_lock_warning_get_shown (warning));
  g_assert_false (is_warned (fixture));
  onward_lock_guard_set_minute (fixture->guard, 100000);
  gtk_window_close (dialog);
}

/* A window that lies over the others says it, too, with a button that can be reached there. */
static void
test_dialogs_warn (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);

  assert_dialog_warns (fixture, onward_preferences_new (parent, fixture->settings));
  assert_dialog_warns (fixture, GTK_WINDOW (onward_profile_dialog_new (parent, fixture->profile)));
  assert_dialog_warns (fixture, onward_history_window_new (parent, fixture->profile, ONWARD_LENS_ME));
}

typedef void (*Trigger) (Fixture *fixture);

static void
trigger_idle (Fixture *fixture)
{
  onward_lock_guard_set_minute (fixture->guard, 20);
}

static void
trigger_lock (Fixture *fixture)
{
  fake_logind_lock (&fixture->logind);
}

static void
trigger_hint (Fixture *fixture)
{
  fake_logind_set (&fixture->logind, "LockedHint", TRUE);
}

static void
trigger_switch (Fixture *fixture)
{
  fake_logind_set (&fixture->logind, "Active", FALSE);
}

static void
trigger_sleep (Fixture *fixture)
{
  fake_logind_sleep (&fixture->logind, TRUE);
}

/* Each trigger with all that can be open, stacked. */
static void
test_trigger (Fixture      *fixture,
              gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);
  GtkWindow *preferences = onward_preferences_new (parent, fixture->settings);
  GtkWindow *print = g_object_new (GTK_TYPE_WINDOW, "title", MARK, "transient-for", parent, "hide-on-close", TRUE, NULL);
  GtkWidget *menu = ui_find (fixture->window, GTK_TYPE_MENU_BUTTON, 0);
  GtkFileChooserNative *files =
    gtk_file_chooser_native_new (MARK, parent, GTK_FILE_CHOOSER_ACTION_SAVE, "_Save", "_Cancel");
  guint n_answers = 0;

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  gtk_window_present (preferences);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (files), MARK);
  g_signal_connect_swapped (files, "response", G_CALLBACK (g_clear_object), &files);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (files));
  gtk_window_present (print);
  onward_question_dialog_ask (preferences, MARK, MARK, "_Stay", "_Go On", answer_cb, &n_answers);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (parent)), MARK);
  ui_settle ();
  g_assert_true (gtk_native_dialog_get_visible (GTK_NATIVE_DIALOG (files)));

  ((Trigger) data)(fixture);
  assert_nothing_is_left (fixture);
  g_assert_null (files);
  g_assert_cmpuint (n_answers, ==, 1);
  g_assert_null (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (parent))));
  g_assert_true (fake_logind_is_held (&fixture->logind) == (data != (gconstpointer) trigger_sleep));
}

static void
type_passphrase (Fixture    *fixture,
                 const char *text)
{
  GtkWidget *page = ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0);

  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), text);
  gtk_widget_activate_action (page, "unlock.submit", NULL);
}

static char *
find_typed (Fixture *fixture)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (fixture->window);
  g_autoptr (OnwardFilterList) list = onward_profile_list (onward_workspace_get_profile (workspace),
                                                           ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      const char *title = onward_record_get_display_title (onward_filter_list_get_record (list, i));

      if (g_str_has_prefix (title, "Half a sen"))
        return g_strdup (title);
    }

  return NULL;
}

/* Words for which nobody has pressed Enter yet are there when it is opened again, once. */
static void
test_half_typed (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *page = ui_find (fixture->window, ONWARD_TYPE_STRENGTHS_PAGE, 0);
  GtkWidget *row = ui_find (page, ONWARD_TYPE_ADD_ROW, 0);
  g_autofree char *typed = NULL;

  ui_type (ui_find (row, GTK_TYPE_ENTRY, 0), "Half a sen " MARK);
  ((Trigger) data)(fixture);
  assert_nothing_is_left (fixture);
  type_passphrase (fixture, UI_PASSPHRASE);
  onward_pump_until (onward_window_get_workspace (fixture->window) != NULL, 60);
  typed = find_typed (fixture);
  g_assert_cmpstr (typed, ==, "Half a sen " MARK);
}

/* With nothing open the computer may sleep at once. */
static void
test_sleep_when_locked (Fixture      *fixture,
                        gconstpointer data)
{
  onward_window_lock (fixture->window);
  onward_pump_until (is_locked (fixture), 30);
  fake_logind_sleep (&fixture->logind, TRUE);
  onward_pump_until (!fake_logind_is_held (&fixture->logind), 10);
}

/* A passphrase that is half typed when the computer locks is not there for who comes next. */
static void
test_typed_is_forgotten (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *field;

  onward_window_lock (fixture->window);
  onward_pump_until (is_locked (fixture), 30);
  field = ui_find (fixture->window, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  ui_type (field, "quiet lake, morn");
  ((Trigger) data)(fixture);
  onward_pump_until (*gtk_editable_get_text (GTK_EDITABLE (field)) == '\0', 10);
  g_assert_true (ui_find (fixture->window, ADW_TYPE_PASSWORD_ENTRY_ROW, 0) == field);

  type_passphrase (fixture, UI_PASSPHRASE);
  onward_pump_until (onward_window_get_workspace (fixture->window) != NULL, 60);
}

static void
edit_unsaved (Fixture *fixture)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", "Last words");
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", "V");
  onward_broken_disk_break (EIO);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
}

static guint
get_unsaved (Fixture *fixture)
{
  guint unsaved;

  g_object_get (fixture->profile, "unsaved", &unsaved, NULL);

  return unsaved;
}

/* What cannot be saved is neither shown nor lost: it waits behind the passphrase. */
static void
test_withheld (Fixture      *fixture,
               gconstpointer data)
{
  edit_unsaved (fixture);
  fake_logind_sleep (&fixture->logind, TRUE);
  assert_nothing_is_left (fixture);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->window), "kept behind this page"));
  g_assert_false (fake_logind_is_held (&fixture->logind));
  g_assert_cmpuint (get_unsaved (fixture), ==, 1);

  /* It cannot be closed away, nor opened by anything but the passphrase. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  assert_nothing_is_left (fixture);
  g_assert_cmpuint (get_unsaved (fixture), ==, 1);
  type_passphrase (fixture, "not this one");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), "This is not the passphrase"), 30);
  assert_nothing_is_left (fixture);

  type_passphrase (fixture, UI_PASSPHRASE);
  onward_pump_until (onward_window_get_workspace (fixture->window) != NULL, 30);
  g_assert_true (onward_workspace_get_profile (onward_window_get_workspace (fixture->window)) == fixture->profile);
  g_assert_cmpuint (get_unsaved (fixture), ==, 1);

  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_until (get_unsaved (fixture) == 0, 30);
  g_assert_nonnull (onward_window_get_workspace (fixture->window));
}

/* The moment it is saved, it locks fully; the words are there when it is opened again. */
static void
test_withheld_then_saved (Fixture      *fixture,
                          gconstpointer data)
{
  edit_unsaved (fixture);
  fake_logind_lock (&fixture->logind);
  assert_nothing_is_left (fixture);
  onward_broken_disk_mend ();
  onward_profile_retry (fixture->profile);
  onward_pump_until (!ui_tree_says (GTK_WIDGET (fixture->window), "kept behind this page") && is_locked (fixture), 30);
  ui_settle ();

  type_passphrase (fixture, UI_PASSPHRASE);
  onward_pump_until (onward_window_get_workspace (fixture->window) != NULL, 60);
  g_assert_true (onward_workspace_get_profile (onward_window_get_workspace (fixture->window)) != fixture->profile);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "strengths");
  ui_settle ();
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), "Last words"), 10);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; Trigger func; } triggers[] = {
    { "/lock-guard/dialogs/idle", trigger_idle },
    { "/lock-guard/dialogs/screen-lock", trigger_lock },
    { "/lock-guard/dialogs/locked-hint", trigger_hint },
    { "/lock-guard/dialogs/user-switch", trigger_switch },
    { "/lock-guard/dialogs/sleep", trigger_sleep },
  };

  ui_fixture_init (&argc, &argv);
  onward_broken_disk_install ();
  g_unsetenv ("XDG_SESSION_ID");

  g_test_add ("/lock-guard/idle", Fixture, NULL, set_up, test_idle, tear_down);
  g_test_add ("/lock-guard/stay", Fixture, NULL, set_up, test_stay, tear_down);
  g_test_add ("/lock-guard/dialogs-warn", Fixture, NULL, set_up, test_dialogs_warn, tear_down);
  g_test_add ("/lock-guard/never", Fixture, NULL, set_up, test_never, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    g_test_add (triggers[i].name, Fixture, triggers[i].func, set_up, test_trigger, tear_down);
  g_test_add ("/lock-guard/sleep-when-locked", Fixture, NULL, set_up, test_sleep_when_locked, tear_down);
  g_test_add ("/lock-guard/typed/screen-lock", Fixture, trigger_lock, set_up, test_typed_is_forgotten, tear_down);
  g_test_add ("/lock-guard/typed/locked-hint", Fixture, trigger_hint, set_up, test_typed_is_forgotten, tear_down);
  g_test_add ("/lock-guard/typed/idle", Fixture, trigger_idle, set_up, test_typed_is_forgotten, tear_down);
  g_test_add ("/lock-guard/half-typed", Fixture, trigger_sleep, set_up, test_half_typed, tear_down);
  g_test_add ("/lock-guard/withheld", Fixture, NULL, set_up, test_withheld, tear_down);
  g_test_add ("/lock-guard/withheld-then-saved", Fixture, NULL, set_up, test_withheld_then_saved, tear_down);

  return g_test_run ();
}
