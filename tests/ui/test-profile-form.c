/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-profile-form.h"

#define NEW_PASSPHRASE "another passphrase for tests"

typedef struct
{
  char          *root;
  OnwardProfile *profile;
  GtkWidget     *window;
  GtkWidget     *form;
  guint          n_done;
  int            purpose;
  char          *code;
  gboolean       busy;
} Fixture;

static void
done_cb (Fixture      *fixture,
         int           purpose,
         OnwardSecret *recovery)
{
  fixture->n_done++;
  fixture->purpose = purpose;
  g_clear_pointer (&fixture->code, g_free);
  if (recovery != NULL)
    fixture->code = g_strndup ((const char *) onward_secret_get_bytes (recovery), onward_secret_get_size (recovery));
}

static void
busy_cb (Fixture *fixture,
         gboolean busy)
{
  fixture->busy = busy;
}

static void
show (Fixture             *fixture,
      OnwardProfilePurpose purpose)
{
  fixture->form = onward_profile_form_new (fixture->profile, purpose);
  g_signal_connect_swapped (fixture->form, "done", G_CALLBACK (done_cb), fixture);
  g_signal_connect_swapped (fixture->form, "busy", G_CALLBACK (busy_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->form);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->window = gtk_window_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  ui_profile_end (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->code);
}

static void
submit (Fixture    *fixture,
        const char *now,
        const char *new,
        const char *again)
{
  ui_type (ui_find (fixture->form, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), now);
  ui_type (ui_find (fixture->form, ADW_TYPE_PASSWORD_ENTRY_ROW, 1), new);
  ui_type (ui_find (fixture->form, ADW_TYPE_PASSWORD_ENTRY_ROW, 2), again);
  gtk_widget_activate_action (fixture->form, "form.submit", NULL);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  show (fixture, ONWARD_PROFILE_NEW_PASSPHRASE);
  submit (fixture, "", NEW_PASSPHRASE, NEW_PASSPHRASE);
  g_assert_true (ui_tree_says (fixture->form, "Type what opens your profile now."));
  submit (fixture, UI_PASSPHRASE, "", "");
  g_assert_false (fixture->busy);
  submit (fixture, UI_PASSPHRASE, NEW_PASSPHRASE, UI_PASSPHRASE);
  g_assert_false (fixture->busy);

  submit (fixture, "not this one", NEW_PASSPHRASE, NEW_PASSPHRASE);
  g_assert_true (fixture->busy);
  onward_pump_until (!fixture->busy, 60);
  g_assert_true (ui_tree_says (fixture->form, "This is not the passphrase."));
  g_assert_cmpuint (fixture->n_done, ==, 0);
}

static void
test_passphrase (Fixture      *fixture,
                 gconstpointer data)
{
  show (fixture, ONWARD_PROFILE_NEW_PASSPHRASE);
  submit (fixture, UI_PASSPHRASE, NEW_PASSPHRASE, NEW_PASSPHRASE);
  onward_pump_until (fixture->n_done == 1, 60);
  g_assert_cmpint (fixture->purpose, ==, ONWARD_PROFILE_NEW_PASSPHRASE);
  g_assert_null (fixture->code);

  /* Nothing of it stays in the fields. */
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (fixture->form, ADW_TYPE_PASSWORD_ENTRY_ROW, i))), ==, "");

  submit (fixture, UI_PASSPHRASE, NEW_PASSPHRASE, NEW_PASSPHRASE);
  onward_pump_until (ui_tree_says (fixture->form, "This is not the passphrase."), 60);
}

/* A new sheet takes one field; its code then opens the way to a new key. */
static void
test_sheet_and_key (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *first = NULL;

  show (fixture, ONWARD_PROFILE_NEW_SHEET);
  g_assert_false (gtk_widget_get_mapped (ui_find (fixture->form, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)));
  submit (fixture, UI_PASSPHRASE, "", "");
  onward_pump_until (fixture->n_done == 1, 60);
  g_assert_nonnull (fixture->code);
  first = g_strdup (fixture->code);

  show (fixture, ONWARD_PROFILE_NEW_KEY);
  submit (fixture, first, NEW_PASSPHRASE, NEW_PASSPHRASE);
  onward_pump_until (fixture->n_done == 2, 60);
  g_assert_cmpint (fixture->purpose, ==, ONWARD_PROFILE_NEW_KEY);
  g_assert_nonnull (fixture->code);
  g_assert_cmpstr (fixture->code, !=, first);
}

/* Locked while it works: nothing shows up afterwards. */
static void
test_gone_meanwhile (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *form;

  show (fixture, ONWARD_PROFILE_NEW_SHEET);
  form = fixture->form;
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  submit (fixture, UI_PASSPHRASE, "", "");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  onward_pump_until (form == NULL, 60);
  g_assert_cmpuint (fixture->n_done, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/profile-form/faults", Fixture, NULL, set_up, test_faults, tear_down);
  g_test_add ("/profile-form/passphrase", Fixture, NULL, set_up, test_passphrase, tear_down);
  g_test_add ("/profile-form/sheet-and-key", Fixture, NULL, set_up, test_sheet_and_key, tear_down);
  g_test_add ("/profile-form/gone-meanwhile", Fixture, NULL, set_up, test_gone_meanwhile, tear_down);

  return g_test_run ();
}
