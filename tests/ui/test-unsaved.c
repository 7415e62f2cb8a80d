/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-banner.h"
#include "onward-broken-disk.h"
#include "onward-unlock-page.h"
#include "onward-window.h"

/* A disk that breaks under the real window: what the person sees, and that each way out of it
 * does what its button says. */

#define BEFORE "Zzwords that were saved"
#define LAST "Zzlast words"

typedef struct
{
  char          *root;
  char          *folder;
  OnwardWindow  *window;
  OnwardProfile *profile;
} Fixture;

static void
open_window (Fixture *fixture)
{
  fixture->window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
show_strengths (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "strengths"));
  ui_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  open_window (fixture);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->folder = g_strdup (onward_profile_get_folder (fixture->profile));
  ui_profile_add_strength (fixture->profile, BEFORE);
  onward_window_enter (fixture->window, fixture->profile);
  show_strengths (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  onward_broken_disk_mend ();
  if (fixture->window != NULL)
    gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);
  g_clear_object (&fixture->profile);
  ui_settle ();
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static guint
get_unsaved (Fixture *fixture)
{
  guint unsaved;

  g_object_get (fixture->profile, "unsaved", &unsaved, NULL);

  return unsaved;
}

static OnwardBanner *
find_banner (Fixture *fixture)
{
  return ONWARD_BANNER (ui_find (fixture->window, ONWARD_TYPE_BANNER, 0));
}

static gboolean
banner_says (Fixture    *fixture,
             const char *words)
{
  GtkRevealer *revealer = GTK_REVEALER (ui_find (find_banner (fixture), GTK_TYPE_REVEALER, 0));

  return gtk_revealer_get_reveal_child (revealer) && strstr (onward_banner_get_text (find_banner (fixture)), words) != NULL;
}

static gboolean
banner_is_gone (Fixture *fixture)
{
  return !gtk_revealer_get_reveal_child (GTK_REVEALER (ui_find (find_banner (fixture), GTK_TYPE_REVEALER, 0)));
}

/* One more strength, written while the disk ends every call in @with_errno. */
static void
write_on_broken_disk (Fixture *fixture,
                      int      with_errno)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", LAST);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", "V");
  onward_broken_disk_break (with_errno);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
  onward_pump_until (onward_profile_get_condition (fixture->profile) != ONWARD_CONDITION_GOOD, 30);
}

static void
press_try_again (Fixture *fixture)
{
  g_signal_emit_by_name (ui_find_button (find_banner (fixture), "Try Again"), "clicked");
}

/* Whether the strengths hold @title, in the profile on the disk. */
static gboolean
is_saved (Fixture    *fixture,
          const char *title)
{
  g_autoptr (OnwardSecret) passphrase = ui_passphrase ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) profile = NULL;
  gboolean found = FALSE;

  onward_profile_open_async (fixture->folder, passphrase, NULL, ui_keep_result, &result);
  onward_pump_until (result != NULL, 60);
  profile = onward_profile_open_finish (result, &error);
  g_assert_no_error (error);
  {
    g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
      found |= g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (list, i)), title);
  }
  ui_profile_close (profile);

  return found;
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
answer (const char *label)
{
  GtkWindow *question = find_question ();

  g_assert_true (ui_tree_says (GTK_WIDGET (question), "Your last changes are not saved yet"));
  g_signal_emit_by_name (ui_find_button (question, label), "clicked");
  onward_pump_until (find_question () == NULL, 10);
}

static void
test_banner (Fixture      *fixture,
             gconstpointer data)
{
  int with_errno = GPOINTER_TO_INT (data);

  g_assert_true (banner_is_gone (fixture));
  write_on_broken_disk (fixture, with_errno);
  onward_pump_until (banner_says (fixture, "Not saved yet"), 10);
  g_assert_true (banner_says (fixture, with_errno == ENOSPC ? "the disk is full" : "the disk did not answer"));
  g_assert_true (banner_says (fixture, "What you wrote stays here"));
  g_assert_true (onward_banner_get_can_retry (find_banner (fixture)));

  /* What was saved stays in sight, and trying in vain loses nothing. */
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), BEFORE), 10);
  press_try_again (fixture);
  ui_settle ();
  g_assert_cmpuint (get_unsaved (fixture), ==, 1);
  g_assert_true (banner_says (fixture, "Not saved yet"));

  onward_broken_disk_mend ();
  press_try_again (fixture);
  onward_pump_until (get_unsaved (fixture) == 0 && banner_is_gone (fixture), 10);
  ui_settle ();
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), LAST), 10);

  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);
  g_assert_true (is_saved (fixture, LAST));
  g_assert_true (is_saved (fixture, BEFORE));
}

/* Nobody presses anything: it is tried again, and the band goes. */
static void
test_by_itself (Fixture      *fixture,
                gconstpointer data)
{
  write_on_broken_disk (fixture, EIO);
  onward_broken_disk_mend ();
  onward_pump_until (get_unsaved (fixture) == 0 && banner_is_gone (fixture), 20);
}

static void
test_stay_open (Fixture      *fixture,
                gconstpointer data)
{
  write_on_broken_disk (fixture, EIO);
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (find_question () != NULL, 30);
  answer ("_Stay Open");

  g_assert_nonnull (fixture->window);
  g_assert_nonnull (onward_window_get_workspace (fixture->window));
  g_assert_cmpuint (get_unsaved (fixture), ==, 1);
  g_assert_true (banner_says (fixture, "Not saved yet"));
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), BEFORE), 10);

  /* What was asked for once is not remembered: locking now locks, and does not close. */
  onward_broken_disk_mend ();
  press_try_again (fixture);
  onward_pump_until (get_unsaved (fixture) == 0, 10);
  onward_window_lock (fixture->window);
  onward_pump_until (ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL, 30);
  g_assert_true (is_saved (fixture, LAST));
}

static void
test_close_anyway (Fixture      *fixture,
                   gconstpointer data)
{
  write_on_broken_disk (fixture, ENOSPC);
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (find_question () != NULL, 30);
  g_assert_true (ui_tree_says (GTK_WIDGET (find_question ()), "What is not saved is gone when you leave"));
  answer ("_Close Anyway");
  onward_pump_until (fixture->window == NULL, 30);

  onward_broken_disk_mend ();
  g_assert_false (is_saved (fixture, LAST));
  g_assert_true (is_saved (fixture, BEFORE));
}

static void
test_lock_anyway (Fixture      *fixture,
                  gconstpointer data)
{
  write_on_broken_disk (fixture, EIO);
  onward_window_lock (fixture->window);
  onward_pump_until (find_question () != NULL, 30);
  answer ("_Lock Anyway");
  onward_pump_until (ui_find (fixture->window, ONWARD_TYPE_UNLOCK_PAGE, 0) != NULL, 30);
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->window), BEFORE));

  onward_broken_disk_mend ();
  g_assert_false (is_saved (fixture, LAST));
  g_assert_true (is_saved (fixture, BEFORE));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);
  onward_broken_disk_install ();

  g_test_add ("/unsaved/banner/full", Fixture, GINT_TO_POINTER (ENOSPC), set_up, test_banner, tear_down);
  g_test_add ("/unsaved/banner/broken", Fixture, GINT_TO_POINTER (EIO), set_up, test_banner, tear_down);
  g_test_add ("/unsaved/by-itself", Fixture, NULL, set_up, test_by_itself, tear_down);
  g_test_add ("/unsaved/stay-open", Fixture, NULL, set_up, test_stay_open, tear_down);
  g_test_add ("/unsaved/close-anyway", Fixture, NULL, set_up, test_close_anyway, tear_down);
  g_test_add ("/unsaved/lock-anyway", Fixture, NULL, set_up, test_lock_anyway, tear_down);

  return g_test_run ();
}
