/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <sodium.h>

#include "onward-data-key.h"
#include "onward-memory-scan.h"
#include "onward-strength-links.h"
#include "onward-record-picker.h"
#include "onward-strength-row.h"
#include "onward-unlock-page.h"
#include "onward-window.h"
#include "onward-wiping-heap.h"

/* Words that stand nowhere but where a person put them: made here, at run time. */
static char *
make_words (const char *turned)
{
  char *words = g_strdup (turned);

  for (char *at = words; *at != '\0'; at++)
    *at = *at == ' ' ? ' ' : 'z' - (*at - 'a');

  return words;
}

static void
drop_words (char *words)
{
  sodium_memzero (words, strlen (words));
  g_free (words);
}

/* The heap writes its own notes over the beginning of what was freed, so that the whole would be
 * missed where all but that is still there. */
static void
take_middle (OnwardNeedle *needle,
             gconstpointer bytes,
             gsize         size)
{
  g_assert_cmpuint (size, >=, 32);
  onward_needle_take (needle, (const guint8 *) bytes + 18, 12);
}

static void
take_data_key (const char   *folder,
               OnwardSecret *passphrase,
               OnwardNeedle *needle)
{
  g_autoptr (OnwardSecret) key = onward_data_key_find (folder, passphrase);

  take_middle (needle, onward_secret_get_bytes (key), onward_secret_get_size (key));
}

static OnwardProfile *
make_profile (const char   *folder,
              OnwardSecret *passphrase)
{
  g_autoptr (GAsyncResult) result = NULL;
  OnwardProfile *profile;

  onward_profile_create_async (folder, "Kim", passphrase, NULL, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  profile = onward_profile_create_finish (result, NULL, NULL);
  g_assert_nonnull (profile);

  return profile;
}

static void
unlock (OnwardWindow *window,
        const char   *turned)
{
  GtkWidget *page = ui_find (window, ONWARD_TYPE_UNLOCK_PAGE, 0);
  char *words = make_words (turned);

  ui_type (ui_find (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0), words);
  drop_words (words);
  gtk_widget_activate_action (page, "unlock.submit", NULL);
  onward_pump_until (onward_window_get_workspace (window) != NULL, 60);
}

static void
lock (OnwardWindow *window)
{
  onward_window_lock (window);
  onward_pump_until (ui_find (window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL, 30);
  ui_settle ();
  ui_settle ();
}

/* Popovers of GTK outlive what they hang on when it goes while they are open. */
static void
open_popover (OnwardWindow *window)
{
  GtkWidget *row = ui_find (window, ONWARD_TYPE_STRENGTH_ROW, 0);
  GtkWidget *button;

  g_object_set (row, "expanded", TRUE, NULL);
  ui_settle ();
  button = ui_find (ui_find (row, ONWARD_TYPE_STRENGTH_LINKS, 0), GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (ui_find (button, ONWARD_TYPE_RECORD_PICKER, 0)));
}

static void
test_locked (void)
{
  const char *turned_passphrase = "hvevm jfrvg svilmh dzwv lmv zugvi zmlgsvi";
  const char *turned_content = "nziploofh jfzhgvmuolhhvi rm wvi grvuhgvm grvuv";
  char *root = onward_demo_make_folder (NULL);
  g_autofree char *folder = g_build_filename (root, "profile", NULL);
  OnwardWindow *window = onward_window_new (ui_application (), root);
  char *words = make_words (turned_passphrase);
  OnwardSecret *passphrase = onward_secret_new_from_passphrase (words);
  OnwardNeedle needle, key, content;
  OnwardProfile *profile;

  take_middle (&needle, words, strlen (words));
  drop_words (words);
  profile = make_profile (folder, passphrase);
  take_data_key (folder, passphrase, &key);
  g_assert_cmpuint (onward_memory_scan (&needle), >=, 1);
  onward_secret_unref (passphrase);

  words = make_words (turned_content);
  take_middle (&content, words, strlen (words));
  ui_profile_add_strength (profile, words);
  drop_words (words);

  gtk_window_present (GTK_WINDOW (window));
  onward_window_enter (window, profile);
  g_object_unref (profile);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "strengths");
  ui_settle ();
  g_assert_cmpuint (onward_memory_scan (&content), >=, 1);
  lock (window);
  unlock (window, turned_passphrase);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "strengths");
  ui_settle ();
  profile = onward_workspace_get_profile (onward_window_get_workspace (window));
  g_object_add_weak_pointer (G_OBJECT (profile), (gpointer *) &profile);
  open_popover (window);
  lock (window);
  onward_pump_until (profile == NULL, 10);

  g_test_message ("passphrase %zu, data key %zu, content %zu", onward_memory_scan (&needle),
                  onward_memory_scan (&key), onward_memory_scan (&content));
  g_assert_cmpuint (onward_memory_scan (&needle), ==, 0);
  g_assert_cmpuint (onward_memory_scan (&key), ==, 0);
  g_assert_cmpuint (onward_memory_scan (&content), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  onward_demo_remove_folder (root);
  g_free (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  onward_wiping_heap_begin ();
  g_test_add_func ("/locked-memory/nothing-is-left", test_locked);

  return g_test_run ();
}
