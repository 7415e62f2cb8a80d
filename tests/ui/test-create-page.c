/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-create-page.h"
#include "onward-error.h"
#include "onward-passphrase.h"

typedef struct
{
  char             *root;
  char             *folder;
  GtkWidget        *window;
  OnwardCreatePage *page;
  GtkWidget        *name;
  GtkWidget        *first;
  GtkWidget        *second;
  OnwardProfile    *profile;
  OnwardSecret     *recovery;
  GError           *error;
} Fixture;

static void
created_cb (gpointer       page,
            OnwardProfile *profile,
            OnwardSecret  *recovery,
            Fixture       *fixture)
{
  fixture->profile = g_object_ref (profile);
  fixture->recovery = onward_secret_ref (recovery);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->folder = g_build_filename (fixture->root, data ? data : "profile", NULL);
  fixture->window = gtk_window_new ();
  fixture->page = ONWARD_CREATE_PAGE (onward_create_page_new (fixture->folder));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  fixture->name = ui_find (fixture->page, ADW_TYPE_ENTRY_ROW, 0);
  fixture->first = ui_find (fixture->page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  fixture->second = ui_find (fixture->page, ADW_TYPE_PASSWORD_ENTRY_ROW, 1);
  g_signal_connect (fixture->page, "created", G_CALLBACK (created_cb), fixture);
  g_signal_connect (fixture->page, "trouble", G_CALLBACK (ui_keep_error), &fixture->error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->page == NULL, 30);
  g_clear_object (&fixture->profile);
  g_clear_pointer (&fixture->recovery, onward_secret_unref);
  g_clear_error (&fixture->error);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static void
check_refused (Fixture    *fixture,
               const char *name,
               const char *first,
               const char *second,
               GtkWidget  *about,
               const char *sentence)
{
  ui_type (fixture->name, name);
  ui_type (fixture->first, first);
  ui_type (fixture->second, second);
  g_assert_false (onward_create_page_submit (fixture->page));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), sentence));
  g_assert_true (gtk_widget_has_css_class (about, "error"));

  /* Typing goes on without the reproach. */
  ui_type (fixture->name, "other");
  g_assert_false (gtk_widget_has_css_class (about, "error"));
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (300, 'n');

  check_refused (fixture, "", "x", "x", fixture->name, "Give the profile a name");
  check_refused (fixture, " \t ", "x", "x", fixture->name, "Give the profile a name");
  check_refused (fixture, long_name, "x", "x", fixture->name, "too long");
  check_refused (fixture, "Kim", "", "", fixture->first, onward_passphrase_explain (ONWARD_PASSPHRASE_EMPTY));
  check_refused (fixture, "Kim", "", "x", fixture->first, onward_passphrase_explain (ONWARD_PASSPHRASE_EMPTY));
  check_refused (fixture, "Kim", "one", "two", fixture->second, onward_passphrase_explain (ONWARD_PASSPHRASE_DIFFERENT));
}

static void
test_hint (Fixture      *fixture,
           gconstpointer data)
{
  ui_type (fixture->first, "1234");
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), onward_passphrase_hint (ONWARD_PASSPHRASE_WEAK)));
  ui_type (fixture->first, "gravel orbit lemon saxophone thirteen herrings");
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), onward_passphrase_hint (ONWARD_PASSPHRASE_STRONG)));
  ui_type (fixture->first, "");
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->page), onward_passphrase_hint (ONWARD_PASSPHRASE_NONE)));
}

static void
test_longest (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *longest = g_strnfill (ONWARD_PASSPHRASE_MAX, 'x');

  ui_type (fixture->name, "Zz\u202e <b>name</b> 🌿");
  ui_type (fixture->first, longest);
  ui_type (fixture->second, longest);
  g_assert_true (onward_create_page_submit (fixture->page));
  g_assert_false (onward_create_page_submit (fixture->page));
  onward_pump_until (fixture->profile != NULL || fixture->error != NULL, 60);
  g_assert_no_error (fixture->error);
  g_assert_nonnull (strstr (onward_profile_get_name (fixture->profile), "<b>name</b> 🌿"));
  g_assert_cmpuint (onward_secret_get_size (fixture->recovery), >, 20);

  /* Nothing of the passphrase stays in the fields. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first)), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->second)), ==, "");
  ui_profile_close (fixture->profile);
}

static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  ui_type (fixture->name, "Kim");
  ui_type (fixture->first, "x");
  ui_type (fixture->second, "x");
  g_assert_true (onward_create_page_submit (fixture->page));
  onward_pump_until (fixture->profile != NULL || fixture->error != NULL, 60);
  g_assert_null (fixture->profile);
  g_assert_cmpint (fixture->error->domain, ==, ONWARD_ERROR);

  /* What was typed is still there for another try. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->name)), ==, "Kim");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->first)), ==, "x");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/create-page/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/create-page/hint", Fixture, NULL, set_up, test_hint, tear_down);
  g_test_add ("/create-page/longest", Fixture, NULL, set_up, test_longest, tear_down);
  g_test_add ("/create-page/trouble", Fixture, "not-there/profile", set_up, test_trouble, tear_down);

  return g_test_run ();
}
