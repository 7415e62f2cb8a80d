/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-edit.h"
#include "onward-history-window.h"
#include "onward-window.h"

typedef struct
{
  char             *root;
  OnwardWindow     *window;
  OnwardProfile    *profile;
  OnwardFilterList *strengths;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->window = onward_window_new (ui_application (), fixture->root);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->profile = ui_profile_new (fixture->root, "Zzactions");
  fixture->strengths = onward_profile_list (fixture->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  onward_window_enter (fixture->window, fixture->profile);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->window == NULL, 30);
  g_object_unref (fixture->strengths);
  g_object_unref (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->strengths));
}

static void
act (Fixture    *fixture,
     const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), name, NULL);
}

static GtkWidget *
find_for_action (Fixture    *fixture,
                 const char *action)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = ui_find (fixture->window, GTK_TYPE_BUTTON, i);

      if (button == NULL || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return button;
    }
}

static void
test_undo_redo (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *undo = find_for_action (fixture, "win.undo");
  GtkWidget *redo = find_for_action (fixture, "win.redo");
  guint before = count (fixture);

  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_false (gtk_widget_is_sensitive (redo));

  ui_profile_add_strength (fixture->profile, "Zzundo");
  g_assert_cmpuint (count (fixture), ==, before + 1);
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo Adding a Strength");
  gtk_test_accessible_assert_property (undo, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo Adding a Strength");

  act (fixture, "win.undo");
  onward_pump_until (count (fixture) == before, 10);
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (redo), ==, "Redo Adding a Strength");
  act (fixture, "win.redo");
  onward_pump_until (count (fixture) == before + 1, 10);
}

/* A toast that is clicked late takes back what it told of, not what came after. */
static void
test_undo_action (Fixture      *fixture,
                  gconstpointer data)
{
  guint before = count (fixture);
  g_autoptr (OnwardRecord) first = g_object_ref (onward_filter_list_get_record (fixture->strengths, 0));
  g_autoptr (OnwardAction) removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, onward_record_get_id (first));
  char text[ONWARD_ID_STRING_SIZE];
  OnwardId id;

  onward_action_remove (removal, ONWARD_KIND_STRENGTH, onward_record_get_id (first));
  id = ui_profile_apply (fixture->profile, removal);
  g_assert_cmpuint (count (fixture), ==, before - 1);
  ui_profile_add_strength (fixture->profile, "Zzlater");
  g_assert_cmpuint (count (fixture), ==, before);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-action", "s", onward_id_to_string (&id, text));
  onward_pump_until (count (fixture) == before + 1, 10);

  /* What is no id does nothing. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-action", "s", "nonsense");
  ui_settle ();
  g_assert_cmpuint (count (fixture), ==, before + 1);
}

/* What is being typed comes first: it is what the person did last. */
static void
test_typing_first (Fixture      *fixture,
                   gconstpointer data)
{
  guint before;
  GtkText *field;

  ui_profile_add_strength (fixture->profile, "Zzsaved");
  before = count (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "strengths");
  ui_settle ();
  field = GTK_TEXT (ui_find (fixture->window, GTK_TYPE_TEXT, 0));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  gtk_editable_insert_text (GTK_EDITABLE (field), "half a thought", -1, &(int) { 0 });

  act (fixture, "win.undo");
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");
  g_assert_cmpuint (count (fixture), ==, before);

  act (fixture, "win.undo");
  onward_pump_until (count (fixture) == before - 1, 10);
}

static void
test_locked (Fixture      *fixture,
             gconstpointer data)
{
  ui_profile_add_strength (fixture->profile, "Zzlocked");
  act (fixture, "win.lock");
  onward_pump_until (ui_tree_says (GTK_WIDGET (fixture->window), "Locked"), 30);

  /* Each of them would have somebody's words to touch. */
  act (fixture, "win.undo");
  act (fixture, "win.redo");
  act (fixture, "win.lock");
  act (fixture, "win.next-place");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "plan");
  ui_settle ();
  g_assert_null (onward_window_get_workspace (fixture->window));
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->window), "Locked"));
}

static void
test_removal_has_toast (Fixture      *fixture,
                        gconstpointer data)
{
  guint before = count (fixture);
  OnwardRecord *first = onward_filter_list_get_record (fixture->strengths, 0);
  OnwardAction *removal = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, onward_record_get_id (first));

  onward_action_remove (removal, ONWARD_KIND_STRENGTH, onward_record_get_id (first));
  onward_edit_apply (GTK_WIDGET (onward_window_get_workspace (fixture->window)), fixture->profile, removal);
  onward_pump_until (find_for_action (fixture, "win.undo-action") != NULL, 10);
  g_assert_cmpuint (count (fixture), ==, before - 1);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->window), "Strength removed"));

  g_signal_emit_by_name (find_for_action (fixture, "win.undo-action"), "clicked");
  onward_pump_until (count (fixture) == before, 10);
}

/* From the strengths one comes straight to what was removed. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *button, *history = NULL;
  g_autoptr (GListModel) windows = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-place", "s", "strengths");
  ui_settle ();
  button = find_for_action (fixture, "win.removed");
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();

  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ONWARD_IS_HISTORY_WINDOW (window))
        history = window;
    }
  g_assert_nonnull (history);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (ui_find (history, ADW_TYPE_VIEW_STACK, 0))),
                   ==, "removed");
  gtk_window_destroy (GTK_WINDOW (history));
  ui_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/window-actions/undo-redo", Fixture, NULL, set_up, test_undo_redo, tear_down);
  g_test_add ("/window-actions/undo-action", Fixture, NULL, set_up, test_undo_action, tear_down);
  g_test_add ("/window-actions/typing-first", Fixture, NULL, set_up, test_typing_first, tear_down);
  g_test_add ("/window-actions/locked", Fixture, NULL, set_up, test_locked, tear_down);
  g_test_add ("/window-actions/removal-has-toast", Fixture, NULL, set_up, test_removal_has_toast, tear_down);

  g_test_add ("/window-actions/removed", Fixture, NULL, set_up, test_removed, tear_down);

  return g_test_run ();
}
