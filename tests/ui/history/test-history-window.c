/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-history-window.h"

#include "ui-fixture.h"

#include "onward-history-list.h"
#include "onward-history-row.h"
#include "onward-points-page.h"
#include "onward-removed-page.h"

typedef struct
{
  char          *root;
  OnwardProfile *profile;
  GtkWidget     *parent;
  GtkWidget     *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->parent = adw_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->parent));
}

static void
open_window (Fixture   *fixture,
             OnwardLens lens)
{
  fixture->window = GTK_WIDGET (onward_history_window_new (GTK_WINDOW (fixture->parent), fixture->profile, lens));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  onward_pump_until (fixture->window == NULL, 10);
  /* Nothing keeps what was in it. */
  g_assert_null (fixture->window);
  ui_profile_end (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static void
remove_strength (Fixture        *fixture,
                 const OnwardId *id)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, id);

  onward_action_remove (action, ONWARD_KIND_STRENGTH, id);
  ui_profile_apply (fixture->profile, action);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  OnwardId id = ui_profile_add_strength (fixture->profile, "I keep a straight face");
  GtkWidget *row, *undo;

  open_window (fixture, ONWARD_LENS_ME);
  onward_pump_until (ui_tree_says (fixture->window, "You added “I keep a straight face”"), 10);
  g_assert_true (ui_tree_says (fixture->window, "Today"));

  row = ui_find (fixture->window, ONWARD_TYPE_HISTORY_ROW, 0);
  undo = ui_find_button (row, "Undo This");
  g_assert_true (gtk_widget_get_sensitive (undo));
  g_signal_emit_by_name (undo, "clicked");
  onward_pump_until (onward_profile_lookup (fixture->profile, &id) == NULL, 10);
  g_assert_null (onward_profile_lookup (fixture->profile, &id));
}

static void
test_moments (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *page, *entry, *back;
  OnwardId id;

  open_window (fixture, ONWARD_LENS_ME);
  page = ui_find (fixture->window, ONWARD_TYPE_POINTS_PAGE, 0);
  entry = ui_find (page, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "before the employer meeting");
  g_signal_emit_by_name (entry, "apply");
  onward_pump_until (ui_find (page, ADW_TYPE_ENTRY_ROW, 1) != NULL, 10);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  id = ui_profile_add_strength (fixture->profile, "I keep a straight face");
  ui_settle ();
  back = ui_find_button (page, "Go Back");
  g_signal_emit_by_name (back, "clicked");
  onward_pump_until (onward_profile_lookup (fixture->profile, &id) == NULL, 10);
  g_assert_null (onward_profile_lookup (fixture->profile, &id));
  onward_pump_until (ui_tree_says (fixture->window, "Everything is as it was then"), 10);
  g_assert_true (ui_tree_says (fixture->window, "Everything is as it was then"));
}

static guint
count_moments (GtkWidget *page)
{
  guint n = 0;

  while (ui_find (page, ADW_TYPE_ENTRY_ROW, n) != NULL)
    n++;

  /* One is the field for a new one. */
  return n - 1;
}

static void
test_forget (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *page, *entry;

  open_window (fixture, ONWARD_LENS_ME);
  page = ui_find (fixture->window, ONWARD_TYPE_POINTS_PAGE, 0);
  entry = ui_find (page, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "before the employer meeting");
  g_signal_emit_by_name (entry, "apply");
  onward_pump_until (count_moments (page) == 1, 10);

  gtk_test_accessible_assert_property (ui_find_button (page, "Forget"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Forget “before the employer meeting”");
  g_signal_emit_by_name (ui_find_button (page, "Forget"), "clicked");
  onward_pump_until (count_moments (page) == 0, 10);
  onward_pump_until (ui_tree_says (fixture->window, "Moment forgotten"), 10);

  g_signal_emit_by_name (ui_find_button (fixture->window, "Undo"), "clicked");
  onward_pump_until (count_moments (page) == 1, 10);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (page, ADW_TYPE_ENTRY_ROW, 1))), ==, "before the employer meeting");
}

static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  OnwardId id = ui_profile_add_strength (fixture->profile, "I keep a straight face");
  GtkWidget *page;

  remove_strength (fixture, &id);
  open_window (fixture, ONWARD_LENS_ME);
  page = ui_find (fixture->window, ONWARD_TYPE_REMOVED_PAGE, 0);
  onward_pump_until (ui_tree_says (page, "I keep a straight face"), 10);
  g_signal_emit_by_name (ui_find_button (page, "Bring Back"), "clicked");
  onward_pump_until (onward_profile_lookup (fixture->profile, &id) != NULL, 10);
  g_assert_nonnull (onward_profile_lookup (fixture->profile, &id));
}

/* A strategy without a title goes by its situation, also in what is past and removed. */
static void
test_situation (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (OnwardAction) add = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRATEGY, NULL);
  g_autoptr (OnwardAction) take = NULL;
  OnwardId id = onward_action_create (add, ONWARD_KIND_STRATEGY);

  onward_action_set_text (add, ONWARD_KIND_STRATEGY, &id, "situation", "The phone rings");
  onward_action_set_text (add, ONWARD_KIND_STRATEGY, &id, "position", "V");
  ui_profile_apply (fixture->profile, add);
  open_window (fixture, ONWARD_LENS_ME);
  onward_pump_until (ui_tree_says (fixture->window, "You added “The phone rings”"), 10);

  take = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRATEGY, &id);
  onward_action_remove (take, ONWARD_KIND_STRATEGY, &id);
  ui_profile_apply (fixture->profile, take);
  onward_pump_until (ui_tree_says (ui_find (fixture->window, ONWARD_TYPE_REMOVED_PAGE, 0), "The phone rings"), 10);
}

/* Two people look: neither the title of then nor anything that was removed. */
static void
test_together (Fixture      *fixture,
               gconstpointer data)
{
  OnwardId id = ui_profile_add_strength (fixture->profile, "I keep a straight face");
  OnwardId other = ui_profile_add_strength (fixture->profile, "Nobody knows this");
  g_autoptr (OnwardAction) hide = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, &other);

  onward_action_set_integer (hide, ONWARD_KIND_STRENGTH, &other, "private", 1);
  ui_profile_apply (fixture->profile, hide);
  open_window (fixture, ONWARD_LENS_TOGETHER);
  onward_pump_until (ui_tree_says (fixture->window, "You added “I keep a straight face”"), 10);
  g_assert_false (ui_tree_says (fixture->window, "Nobody knows this"));
  g_assert_false (ui_tree_says (fixture->window, "You added “Nobody knows this”"));

  remove_strength (fixture, &id);
  ui_settle ();
  g_assert_false (ui_tree_says (fixture->window, "You removed “I keep a straight face”"));
  g_assert_false (ui_tree_says (fixture->window, "I keep a straight face"));
}

/* What was removed is for the person alone, also when it is asked for. */
static void
test_begin_with_removed (Fixture      *fixture,
                         gconstpointer data)
{
  OnwardLens lens = GPOINTER_TO_INT (data);
  AdwViewStack *stack;

  open_window (fixture, lens);
  onward_history_window_show_removed (ONWARD_HISTORY_WINDOW (fixture->window));
  stack = ADW_VIEW_STACK (ui_find (fixture->window, ADW_TYPE_VIEW_STACK, 0));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack),
                   ==, lens == ONWARD_LENS_ME ? "removed" : "changes");
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/history-window/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/history-window/moments", Fixture, NULL, set_up, test_moments, tear_down);
  g_test_add ("/history-window/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add ("/history-window/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/history-window/begin-with-removed", Fixture, GINT_TO_POINTER (ONWARD_LENS_ME), set_up, test_begin_with_removed, tear_down);
  g_test_add ("/history-window/removed-together", Fixture, GINT_TO_POINTER (ONWARD_LENS_TOGETHER), set_up, test_begin_with_removed, tear_down);
  g_test_add ("/history-window/situation", Fixture, NULL, set_up, test_situation, tear_down);
  g_test_add ("/history-window/together", Fixture, NULL, set_up, test_together, tear_down);

  return g_test_run ();
}
