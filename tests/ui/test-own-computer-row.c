/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-fake-keyring.h"
#include "onward-keyring-text.h"
#include "onward-own-computer-row.h"
#include "onward-profile-dialog.h"
#include "onward-profile-form.h"
#include "onward-profile-keyring.h"
#include "onward-unlock-page.h"

/* The whole way: a person says that this computer is theirs, opens by the keyring, and leaves it. */
typedef struct
{
  char              *root;
  char              *folder;
  OnwardFakeKeyring *keyring;
  OnwardProfile     *profile;
  GtkWindow         *dialog;
  GtkWidget         *window;
  OnwardUnlockPage  *page;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->folder = g_strdup (onward_profile_get_folder (fixture->profile));
  fixture->keyring = onward_fake_keyring_new ();
  onward_keyring_set_default (&fixture->keyring->parent_instance);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->dialog, gtk_window_destroy);
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  if (fixture->profile != NULL)
    ui_profile_end (fixture->profile);
  onward_keyring_set_default (NULL);
  g_assert_finalize_object (fixture->keyring);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static GtkSwitch *
show_dialog (Fixture *fixture)
{
  fixture->dialog = GTK_WINDOW (onward_profile_dialog_new (NULL, fixture->profile));
  gtk_window_present (fixture->dialog);
  ui_settle ();

  return GTK_SWITCH (ui_find (fixture->dialog, GTK_TYPE_SWITCH, 0));
}

/* Types the passphrase into the form that came up. */
static void
agree (Fixture *fixture)
{
  GtkWidget *form = ui_find (fixture->dialog, ONWARD_TYPE_PROFILE_FORM, 0);

  ui_type (ui_find (form, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  gtk_widget_activate_action (form, "form.submit", NULL);
}

static void
join (Fixture *fixture)
{
  gtk_switch_set_active (show_dialog (fixture), TRUE);
  agree (fixture);
  onward_pump_until (onward_profile_is_in_keyring (fixture->folder), 60);
}

static void
lock (Fixture *fixture)
{
  g_clear_pointer (&fixture->dialog, gtk_window_destroy);
  ui_settle ();
  ui_profile_end (g_steal_pointer (&fixture->profile));
}

static void
show_unlock (Fixture *fixture)
{
  fixture->window = gtk_window_new ();
  fixture->page = ONWARD_UNLOCK_PAGE (onward_unlock_page_new (fixture->folder, NULL, NULL));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  g_signal_connect (fixture->page, "opened", G_CALLBACK (ui_keep_object), &fixture->profile);
}

static void
test_on_and_off (Fixture      *fixture,
                 gconstpointer data)
{
  GtkSwitch *own = show_dialog (fixture);

  g_assert_false (gtk_switch_get_active (own));
  gtk_switch_set_active (own, TRUE);
  /* It shows what is so, and nothing is yet. */
  g_assert_false (gtk_switch_get_active (own));
  g_assert_cmpuint (fixture->keyring->n_made, ==, 0);

  agree (fixture);
  onward_pump_until (gtk_switch_get_active (own), 60);
  g_assert_true (gtk_switch_get_state (own));
  g_assert_true (onward_profile_is_in_keyring (fixture->folder));

  gtk_switch_set_active (own, FALSE);
  onward_pump_until (!onward_profile_is_in_keyring (fixture->folder) && gtk_widget_get_sensitive (GTK_WIDGET (own)), 60);
  g_assert_false (gtk_switch_get_active (own));
  g_assert_null (fixture->keyring->key);
}

/* A keyring that takes no key is told about, and nothing is changed. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  fixture->keyring->state = ONWARD_KEYRING_SILENT;
  gtk_switch_set_active (show_dialog (fixture), TRUE);
  agree (fixture);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->dialog), onward_keyring_text_joining (ONWARD_KEYRING_SILENT)), 60);
  g_assert_false (onward_profile_is_in_keyring (fixture->folder));
}

static void
test_opens (Fixture      *fixture,
            gconstpointer data)
{
  join (fixture);
  lock (fixture);
  show_unlock (fixture);
  onward_unlock_page_try_keyring (fixture->page);
  onward_pump_until (fixture->profile != NULL, 60);
  g_assert_false (fixture->keyring->asked);
}

/* What was locked stays so until somebody presses the button, and that may ask. */
static void
test_after_lock (Fixture      *fixture,
                 gconstpointer data)
{
  join (fixture);
  lock (fixture);
  show_unlock (fixture);
  onward_pump_for (100);
  g_assert_null (fixture->profile);

  g_signal_emit_by_name (ui_find_button (fixture->page, "Open With the Keyring"), "clicked");
  onward_pump_until (fixture->profile != NULL, 60);
  g_assert_true (fixture->keyring->asked);
}

/* However it ends, there is a sentence, and the passphrase opens. */
static void
test_every_ending (Fixture      *fixture,
                   gconstpointer data)
{
  static const OnwardKeyringState states[] = {
    ONWARD_KEYRING_NOTHING, ONWARD_KEYRING_LOCKED, ONWARD_KEYRING_REFUSED,
    ONWARD_KEYRING_ABSENT, ONWARD_KEYRING_SILENT, ONWARD_KEYRING_STRANGE,
  };

  join (fixture);
  lock (fixture);
  show_unlock (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      fixture->keyring->state = states[i];
      onward_unlock_page_try_keyring (fixture->page);
      onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->page), onward_keyring_text_opening (states[i])), 10);
      g_assert_null (fixture->profile);
    }

  ui_type (ui_find (fixture->page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "unlock.submit", NULL);
  onward_pump_until (fixture->profile != NULL, 60);
}

/* On a shared computer there is no such thing. */
static void
test_shared (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *own, *row;

  onward_keyring_set_default (NULL);
  own = GTK_WIDGET (show_dialog (fixture));
  row = gtk_widget_get_ancestor (own, ONWARD_TYPE_OWN_COMPUTER_ROW);
  g_assert_false (gtk_widget_get_visible (own));
  g_assert_true (ui_tree_says (row, "only your passphrase"));

  /* There is nothing to press, also where motion is calm and a switch turns at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_settle ();
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  g_assert_null (ui_find (fixture->dialog, ONWARD_TYPE_PROFILE_FORM, 0));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/own-computer-row/on-and-off", Fixture, NULL, set_up, test_on_and_off, tear_down);
  g_test_add ("/own-computer-row/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/own-computer-row/opens", Fixture, NULL, set_up, test_opens, tear_down);
  g_test_add ("/own-computer-row/after-lock", Fixture, NULL, set_up, test_after_lock, tear_down);
  g_test_add ("/own-computer-row/every-ending", Fixture, NULL, set_up, test_every_ending, tear_down);
  g_test_add ("/own-computer-row/shared", Fixture, NULL, set_up, test_shared, tear_down);

  return g_test_run ();
}
