/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-recovery-page.h"

#define CODE "ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789"

static void
count_cb (gpointer page,
          int     *n)
{
  (*n)++;
}

static void
test_page (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  OnwardProfile *profile = ui_profile_new (root, "Zzrecovery");
  g_autoptr (OnwardSecret) code = onward_secret_new (CODE, strlen (CODE));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = onward_recovery_page_new (profile, code);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (page);
  GValue copied = G_VALUE_INIT;
  int n_done = 0;

  gtk_window_set_child (GTK_WINDOW (window), page);
  g_signal_connect (page, "done", G_CALLBACK (count_cb), &n_done);
  g_assert_true (ui_tree_says (page, CODE));
  g_assert_true (onward_recovery_page_get_profile (ONWARD_RECOVERY_PAGE (page)) == profile);

  g_assert_false (ui_tree_says (page, "Copied."));
  g_signal_emit_by_name (ui_find_button (page, "_Copy"), "clicked");
  g_assert_true (ui_tree_says (page, "Copied."));
  g_value_init (&copied, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &copied, NULL));
  g_assert_cmpstr (g_value_get_string (&copied), ==, CODE);
  g_value_unset (&copied);

  g_assert_cmpint (n_done, ==, 0);
  g_signal_emit_by_name (ui_find_button (page, "I Have _Kept It"), "clicked");
  g_assert_cmpint (n_done, ==, 1);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  onward_pump_until (page == NULL, 30);
  ui_profile_close (profile);
  g_object_unref (profile);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/recovery-page/page", test_page);

  return g_test_run ();
}
