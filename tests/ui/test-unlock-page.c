/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-error-text.h"
#include "onward-unlock-page.h"

typedef struct
{
  char             *root;
  char             *folder;
  GtkWidget        *window;
  OnwardUnlockPage *page;
  GtkWidget        *field;
  OnwardProfile    *profile;
  GError           *error;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  OnwardProfile *made;

  fixture->root = onward_demo_make_folder (NULL);
  made = ui_profile_new (fixture->root, "Zzunlock");
  fixture->folder = g_strdup (onward_profile_get_folder (made));
  ui_profile_close (made);
  g_object_unref (made);

  fixture->window = gtk_window_new ();
  fixture->page = ONWARD_UNLOCK_PAGE (onward_unlock_page_new (fixture->folder, data, NULL));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  fixture->field = ui_find (fixture->page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  g_signal_connect (fixture->page, "opened", G_CALLBACK (ui_keep_object), &fixture->profile);
  g_signal_connect (fixture->page, "trouble", G_CALLBACK (ui_keep_error), &fixture->error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  if (fixture->profile != NULL)
    ui_profile_close (fixture->profile);
  g_clear_object (&fixture->profile);
  g_clear_error (&fixture->error);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static void
submit (Fixture    *fixture,
        const char *passphrase)
{
  ui_type (fixture->field, passphrase);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "unlock.submit", NULL);
}

static void
test_wrong_then_right (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *longest = g_strnfill (4096, 'w');
  const char *wrong[] = { "wrong", longest, " " UI_PASSPHRASE };
  const char *sentence = onward_error_text_get (ONWARD_ERROR_WRONG_PASSPHRASE).line;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (ui_tree_says (GTK_WIDGET (fixture->page), sentence));
      submit (fixture, wrong[i]);
      onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->page), sentence), 60);
      g_assert_true (gtk_widget_has_css_class (fixture->field, "error"));
      g_assert_null (fixture->error);
      ui_type (fixture->field, "");
    }

  submit (fixture, UI_PASSPHRASE);
  onward_pump_until (fixture->profile != NULL, 60);
  g_assert_cmpstr (onward_profile_get_name (fixture->profile), ==, "Zzunlock");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->field)), ==, "");
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  submit (fixture, "");
  g_assert_true (gtk_widget_has_css_class (fixture->field, "error"));
  ui_settle ();
  g_assert_null (fixture->profile);
  g_assert_null (fixture->error);
}

static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  onward_demo_remove_folder (fixture->folder);
  submit (fixture, UI_PASSPHRASE);
  onward_pump_until (fixture->error != NULL, 60);
  g_assert_error (fixture->error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND);
}

/* Who leaves while the key is being derived gets no profile opened behind their back. */
static void
test_left (Fixture      *fixture,
           gconstpointer data)
{
  submit (fixture, UI_PASSPHRASE);
  g_object_ref (fixture->page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  onward_pump_until (G_OBJECT (fixture->page)->ref_count == 1, 60);
  g_assert_null (fixture->profile);
  g_object_unref (fixture->page);
}

static void
test_nameless (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->page), "Zzunlock"));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), "Locked"));
}

static void
test_named (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), "Zzunlock"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/unlock-page/wrong-then-right", Fixture, NULL, set_up, test_wrong_then_right, tear_down);
  g_test_add ("/unlock-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/unlock-page/trouble", Fixture, NULL, set_up, test_trouble, tear_down);
  g_test_add ("/unlock-page/left", Fixture, NULL, set_up, test_left, tear_down);
  g_test_add ("/unlock-page/nameless", Fixture, NULL, set_up, test_nameless, tear_down);
  g_test_add ("/unlock-page/named", Fixture, "Zzunlock", set_up, test_named, tear_down);

  return g_test_run ();
}
