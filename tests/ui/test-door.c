/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "onward-chooser-page.h"
#include "onward-create-page.h"
#include "onward-door.h"
#include "onward-error-text.h"
#include "onward-name-page.h"
#include "onward-open-form.h"
#include "onward-parcel-file.h"
#include "onward-profile-care.h"
#include "onward-recovery-page.h"
#include "onward-trouble-page.h"
#include "onward-unlock-page.h"
#include "onward-welcome-page.h"
#include "shared-fixture.h"

typedef struct
{
  char          *root;
  GtkWidget     *window;
  OnwardDoor    *door;
  OnwardProfile *opened;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->window = gtk_window_new ();
  fixture->door = ONWARD_DOOR (onward_door_new (fixture->root));
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->door));
  g_signal_connect (fixture->door, "opened", G_CALLBACK (ui_keep_object), &fixture->opened);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->door), (gpointer *) &fixture->door);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->door == NULL, 30);
  if (fixture->opened != NULL)
    ui_profile_close (fixture->opened);
  g_clear_object (&fixture->opened);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static void
add_profile (Fixture    *fixture,
             const char *name)
{
  OnwardProfile *profile = ui_profile_new (fixture->root, name);

  ui_profile_close (profile);
  g_object_unref (profile);
}

static gboolean
shows (Fixture *fixture,
       GType    type)
{
  return ui_find (fixture->door, type, 0) != NULL;
}

static void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->door), action, NULL));
}

static void
test_first_run (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *page;

  onward_door_start (fixture->door);
  g_assert_true (shows (fixture, ONWARD_TYPE_WELCOME_PAGE));
  act (fixture, "door.create");
  g_assert_true (shows (fixture, ONWARD_TYPE_CREATE_PAGE));
  g_assert_false (shows (fixture, ONWARD_TYPE_WELCOME_PAGE));
  act (fixture, "door.choose");
  g_assert_true (shows (fixture, ONWARD_TYPE_WELCOME_PAGE));

  act (fixture, "door.create");
  page = ui_find (fixture->door, ONWARD_TYPE_CREATE_PAGE, 0);
  ui_type (ui_find (page, ADW_TYPE_ENTRY_ROW, 0), "Kim");
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 1), UI_PASSPHRASE);
  g_assert_true (onward_create_page_submit (ONWARD_CREATE_PAGE (page)));

  /* Nobody leaves between the making and the recovery code. */
  act (fixture, "door.choose");
  g_assert_true (shows (fixture, ONWARD_TYPE_CREATE_PAGE));
  onward_pump_until (shows (fixture, ONWARD_TYPE_RECOVERY_PAGE), 60);
  g_assert_nonnull (onward_door_get_profile (fixture->door));
  g_assert_null (fixture->opened);

  g_signal_emit_by_name (ui_find (fixture->door, ONWARD_TYPE_RECOVERY_PAGE, 0), "done");
  g_assert_nonnull (fixture->opened);
}

static void
test_one (Fixture      *fixture,
          gconstpointer data)
{
  add_profile (fixture, "Zzone");
  onward_door_start (fixture->door);
  g_assert_true (shows (fixture, ONWARD_TYPE_UNLOCK_PAGE));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), "Zzone"));
  act (fixture, "door.choose");
  g_assert_true (shows (fixture, ONWARD_TYPE_CHOOSER_PAGE));
  g_assert_false (shows (fixture, ONWARD_TYPE_UNLOCK_PAGE));
}

/* The name that is typed leads to a page that is the same for everybody. */
static void
ask_for (Fixture    *fixture,
         const char *name,
         const char *passphrase)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  GtkWidget *page;

  act (fixture, "door.choose");
  page = ui_find (fixture->door, ONWARD_TYPE_NAME_PAGE, 0);
  ui_type (ui_find (page, ADW_TYPE_ENTRY_ROW, 0), name);
  g_assert_true (gtk_widget_activate_action (page, "name.submit", NULL));
  page = ui_find (fixture->door, ONWARD_TYPE_UNLOCK_PAGE, 0);
  g_assert_true (ui_tree_says (page, stripped));
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), passphrase);
  g_assert_true (gtk_widget_activate_action (page, "unlock.submit", NULL));
}

static void
test_names_are_typed (Fixture      *fixture,
                      gconstpointer data)
{
  const char *sentence = "This name and this passphrase open no profile here.";
  const char *const strangers[] = { "Zzone", "Somebody", "zzone" };

  shared_begin ("mode=shared\nnames=ask\nhelp=Reception|010-123\n");
  add_profile (fixture, "Zzone");
  onward_door_start (fixture->door);
  g_assert_true (shows (fixture, ONWARD_TYPE_NAME_PAGE));
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->door), "Zz"));

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      ask_for (fixture, strangers[i], i == 0 ? "a wrong passphrase" : UI_PASSPHRASE);
      onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->door), sentence), 60);
      g_assert_null (fixture->opened);
    }

  ask_for (fixture, "  Zzone ", UI_PASSPHRASE);
  onward_pump_until (fixture->opened != NULL, 60);
  shared_end ();
}

static void
change_passphrase (OnwardProfile *profile,
                   const char    *text)
{
  g_autoptr (OnwardSecret) now = ui_passphrase ();
  g_autoptr (OnwardSecret) next = onward_secret_new_from_passphrase (text);
  g_autoptr (GAsyncResult) result = NULL;

  onward_profile_set_passphrase_async (profile, now, next, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  g_assert_true (onward_profile_care_finish (profile, result, NULL, NULL));
}

/* Two may have picked the same name without knowing of each other. */
static void
test_same_name (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardProfile) first = ui_profile_new (fixture->root, "Zzone");

  change_passphrase (first, "another passphrase");
  ui_profile_close (first);
  add_profile (fixture, "Zzone");
  shared_begin ("mode=shared\nnames=ask\n");
  onward_door_start (fixture->door);

  ask_for (fixture, "Zzone", "another passphrase");
  onward_pump_until (fixture->opened != NULL, 60);
  g_assert_cmpstr (onward_profile_get_folder (fixture->opened), ==, onward_profile_get_folder (first));
  ui_profile_close (fixture->opened);
  g_clear_object (&fixture->opened);

  ask_for (fixture, "Zzone", UI_PASSPHRASE);
  onward_pump_until (fixture->opened != NULL, 60);
  g_assert_cmpstr (onward_profile_get_folder (fixture->opened), !=, onward_profile_get_folder (first));
  shared_end ();
}

/* Numbers belong to the computer, so they stand there for whoever needs them; no word of a person does. */
static void
test_help (Fixture      *fixture,
           gconstpointer data)
{
  Fixture other = { NULL };

  shared_begin ("help=Reception|010-123\n");
  set_up (&other, NULL);
  onward_door_show_locked (other.door, "/nowhere", NULL);
  g_assert_true (ui_tree_says (GTK_WIDGET (other.door), "Reception"));
  g_assert_true (ui_tree_says (GTK_WIDGET (other.door), "010-123"));
  tear_down (&other, NULL);
  shared_end ();
}

static void
test_locked (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->root, "x", NULL);

  add_profile (fixture, "Zzone");
  add_profile (fixture, "Zztwo");
  onward_door_start (fixture->door);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), "Zztwo"));

  onward_door_show_locked (fixture->door, folder, "A hint.");
  g_assert_true (shows (fixture, ONWARD_TYPE_UNLOCK_PAGE));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), "A hint."));
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->door), "Zz"));

  onward_door_show_busy (fixture->door, "A moment.");
  g_assert_false (shows (fixture, ONWARD_TYPE_UNLOCK_PAGE));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), "A moment."));
}

static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *broken = g_build_filename (fixture->root, "00000000", NULL);
  g_autofree char *header = g_build_filename (broken, "header", NULL);
  GtkListBox *list;

  add_profile (fixture, "Zzwell");
  g_assert_cmpint (g_mkdir (broken, 0700), ==, 0);
  g_assert_true (g_file_set_contents (header, "nonsense", -1, NULL));
  onward_door_start (fixture->door);
  g_assert_true (shows (fixture, ONWARD_TYPE_CHOOSER_PAGE));
  list = GTK_LIST_BOX (ui_find (fixture->door, GTK_TYPE_LIST_BOX, 0));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 1));

  /* The one that cannot be read stands beside the other, leads to words, and back. */
  for (int i = 0; i < 2 && !shows (fixture, ONWARD_TYPE_TROUBLE_PAGE); i++)
    {
      act (fixture, "door.choose");
      list = GTK_LIST_BOX (ui_find (fixture->door, GTK_TYPE_LIST_BOX, 0));
      g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, i));
    }
  g_assert_true (shows (fixture, ONWARD_TYPE_TROUBLE_PAGE));
  act (fixture, "door.retry");
  g_assert_true (shows (fixture, ONWARD_TYPE_CHOOSER_PAGE));
}

/* A copy opens beside the profile that it was taken from, with a name of its own; something else
 * is told to be none. */
static void
test_open_copy (Fixture      *fixture,
                gconstpointer data)
{
  OnwardProfile *profile = ui_profile_new (fixture->root, "Zzcopied");
  g_autofree char *path = g_build_filename (fixture->root, "along.onward", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  onward_parcel_file_write_async (profile, file, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_true (onward_parcel_file_write_finish (profile, result, &error));
  g_assert_no_error (error);
  ui_profile_close (profile);
  g_clear_object (&result);
  g_object_unref (profile);

  onward_door_start (fixture->door);
  onward_door_open_copy (fixture->door, file);
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->door), "Zzcopied, copy from"), 30);
  page = ui_find (fixture->door, ONWARD_TYPE_UNLOCK_PAGE, 0);
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  gtk_widget_activate_action (page, "unlock.submit", NULL);
  onward_pump_until (fixture->opened != NULL, 60);
  g_assert_true (g_str_has_prefix (onward_profile_get_name (fixture->opened), "Zzcopied, copy from"));

  g_assert_true (g_file_set_contents (path, "something else", -1, NULL));
  onward_door_open_copy (fixture->door, file);
  onward_pump_until (shows (fixture, ONWARD_TYPE_TROUBLE_PAGE), 30);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), onward_error_text_get (ONWARD_ERROR_NO_COPY).title));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static guint
count_strengths (OnwardProfile *profile)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* What somebody wrote in open form becomes a profile through the page that makes one. */
static void
test_open_form (Fixture      *fixture,
                gconstpointer data)
{
  OnwardProfile *profile = ui_profile_new (fixture->root, "Zzwritten");
  g_autofree char *path = g_build_filename (fixture->root, "everything.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  onward_open_form_write_async (profile, file, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  g_assert_true (onward_open_form_write_finish (profile, result, &error));
  g_assert_no_error (error);
  ui_profile_close (profile);
  g_clear_object (&result);
  g_object_unref (profile);

  onward_door_start (fixture->door);
  onward_door_open_copy (fixture->door, file);
  onward_pump_until (shows (fixture, ONWARD_TYPE_CREATE_PAGE), 30);
  page = ui_find (fixture->door, ONWARD_TYPE_CREATE_PAGE, 0);
  g_assert_true (ui_tree_says (page, "It begins with what the file holds: "));
  g_assert_true (g_str_has_prefix (gtk_editable_get_text (GTK_EDITABLE (ui_find (page, ADW_TYPE_ENTRY_ROW, 0))), "Zzwritten, copy from"));
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), UI_PASSPHRASE);
  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 1), UI_PASSPHRASE);
  gtk_widget_activate_action (page, "create.submit", NULL);
  onward_pump_until (shows (fixture, ONWARD_TYPE_RECOVERY_PAGE), 60);
  g_signal_emit_by_name (ui_find (fixture->door, ONWARD_TYPE_RECOVERY_PAGE, 0), "done");
  g_assert_nonnull (fixture->opened);
  g_assert_cmpuint (count_strengths (fixture->opened), >, 0);

  g_assert_true (g_file_set_contents (path, "{ \"onward\": 1,\n7 }", -1, NULL));
  onward_door_open_copy (fixture->door, file);
  onward_pump_until (shows (fixture, ONWARD_TYPE_TROUBLE_PAGE), 30);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->door), "Line 2 is not JSON."));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/door/first-run", Fixture, NULL, set_up, test_first_run, tear_down);
  g_test_add ("/door/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add ("/door/locked", Fixture, NULL, set_up, test_locked, tear_down);
  g_test_add ("/door/trouble", Fixture, NULL, set_up, test_trouble, tear_down);

  g_test_add ("/door/names-are-typed", Fixture, NULL, set_up, test_names_are_typed, tear_down);
  g_test_add ("/door/same-name", Fixture, NULL, set_up, test_same_name, tear_down);
  g_test_add ("/door/help", Fixture, NULL, set_up, test_help, tear_down);
  g_test_add ("/door/open-copy", Fixture, NULL, set_up, test_open_copy, tear_down);
  g_test_add ("/door/open-form", Fixture, NULL, set_up, test_open_form, tear_down);

  return g_test_run ();
}
