/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-search-row.h"
#include "onward-search-view.h"

typedef struct
{
  char             *root;
  OnwardProfile    *profile;
  GtkWidget        *window;
  OnwardSearchView *view;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->window = gtk_window_new ();
  fixture->view = ONWARD_SEARCH_VIEW (onward_search_view_new (fixture->profile));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  onward_search_view_begin (fixture->view, ONWARD_LENS_ME);
  ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->view == NULL, 5);
  if (fixture->profile != NULL)
    {
      ui_profile_end (fixture->profile);
    }
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static void
look_for (Fixture    *fixture,
          const char *query)
{
  ui_type (ui_find (fixture->view, GTK_TYPE_SEARCH_ENTRY, 0), query);
}

/* The rows that show something; @nth may be NULL. */
static guint
get_rows (Fixture    *fixture,
          guint       nth,
          GtkWidget **row)
{
  guint n = 0;
  GtkWidget *found;

  for (guint i = 0; (found = ui_find (fixture->view, ONWARD_TYPE_SEARCH_ROW, i)) != NULL; i++)
    if (gtk_widget_get_visible (found) && n++ == nth && row != NULL)
      *row = found;

  return n;
}

static const char *
get_state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find (fixture->view, GTK_TYPE_STACK, 0)));
}

static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpstr (get_state (fixture), ==, "start");
  look_for (fixture, "zzz");
  g_assert_cmpstr (get_state (fixture), ==, "none");
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "Nothing found"));
  look_for (fixture, "  ");
  g_assert_cmpstr (get_state (fixture), ==, "start");

  ui_profile_add_strength (fixture->profile, "I hum quietly");
  look_for (fixture, "HÜM");
  g_assert_cmpstr (get_state (fixture), ==, "results");
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 1);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "1 result"));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "Strengths (1)"));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "I hum quietly"));
}

/* What is found follows what is done meanwhile. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  look_for (fixture, "hum quietly");
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 0);
  ui_profile_add_strength (fixture->profile, "I hum quietly");
  onward_pump_until (get_rows (fixture, 0, NULL) == 1, 5);

  onward_profile_undo_async (fixture->profile, NULL, ui_keep_result, &result);
  onward_pump_until (get_rows (fixture, 0, NULL) == 0, 5);
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->view), "I hum"));
}

static void
test_more (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *row = NULL;
  guint n_first;

  for (guint i = 0; i < 20; i++)
    ui_profile_add_strength (fixture->profile, "I hum quietly");
  look_for (fixture, "hum quietly");
  n_first = get_rows (fixture, 0, NULL);
  g_assert_cmpuint (n_first, <, 20);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "20 results"));

  get_rows (fixture, n_first - 1, &row);
  g_assert_null (onward_search_row_get_record (ONWARD_SEARCH_ROW (row)));
  g_signal_emit_by_name (ui_find (fixture->view, GTK_TYPE_LIST_BOX, 0), "row-activated", row);
  /* Some at once, the others with the frames that follow. */
  g_assert_cmpuint (get_rows (fixture, 0, NULL), >=, n_first);
  g_assert_cmpuint (get_rows (fixture, 0, NULL), <, 20);
  /* The focus is where the new ones begin. */
  g_assert_nonnull (onward_search_row_get_record (ONWARD_SEARCH_ROW (row)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);
  onward_pump_until (get_rows (fixture, 0, NULL) == 20, 5);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->view), "Strengths (20)"));

  /* They stay where they are when something is saved behind them. */
  ui_profile_add_strength (fixture->profile, "I hum quietly");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->view), "21 results"), 5);
  g_assert_cmpuint (get_rows (fixture, 0, NULL), >=, 20);
  onward_pump_until (get_rows (fixture, 0, NULL) == 21, 5);
}

/* What was still to come is not shown behind the answer to the next letter. */
static void
test_overtaken (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *row = NULL;

  for (guint i = 0; i < 20; i++)
    ui_profile_add_strength (fixture->profile, "I hum quietly");
  look_for (fixture, "hum quietly");
  get_rows (fixture, get_rows (fixture, 0, NULL) - 1, &row);
  g_signal_emit_by_name (ui_find (fixture->view, GTK_TYPE_LIST_BOX, 0), "row-activated", row);
  g_assert_cmpuint (get_rows (fixture, 0, NULL), <, 20);

  look_for (fixture, "hum quietly zzz");
  ui_settle ();
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 0);
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->view), "I hum"));
}

static void
count_cb (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  guint n_closed = 0;

  g_signal_connect_swapped (fixture->view, "closed", G_CALLBACK (count_cb), &n_closed);
  g_signal_emit_by_name (ui_find (fixture->view, GTK_TYPE_SEARCH_ENTRY, 0), "stop-search");
  g_assert_cmpuint (n_closed, ==, 1);
}

static void
test_lens (Fixture      *fixture,
           gconstpointer data)
{
  OnwardId id = ui_profile_add_strength (fixture->profile, "I hum quietly");
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, &id);

  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, &id, "private", 1);
  ui_profile_apply (fixture->profile, action);
  look_for (fixture, "hum quietly");
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 1);
  onward_search_view_begin (fixture->view, ONWARD_LENS_TOGETHER);
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 0);
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->view), "I hum"));
}

/* Even while it is still on the screen, nothing of it is left after locking. */
static void
test_lock (Fixture      *fixture,
           gconstpointer data)
{
  ui_profile_add_strength (fixture->profile, "I hum quietly");
  look_for (fixture, "quietly");
  g_assert_cmpuint (get_rows (fixture, 0, NULL), ==, 1);
  ui_profile_close (fixture->profile);
  onward_pump_until (get_rows (fixture, 0, NULL) == 0, 5);
  g_assert_false (ui_tree_says (GTK_WIDGET (fixture->view), "I hum"));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/search-view/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("states", test_states);
  ADD ("follows", test_follows);
  ADD ("more", test_more);
  ADD ("overtaken", test_overtaken);
  ADD ("escape", test_escape);
  ADD ("lens", test_lens);
  ADD ("lock", test_lock);

  return g_test_run ();
}
