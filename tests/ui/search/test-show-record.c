/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-hours-row.h"
#include "onward-order.h"
#include "onward-places.h"
#include "onward-record-row.h"
#include "onward-workspace.h"

typedef struct
{
  char            *root;
  OnwardProfile   *profile;
  GtkWidget       *window;
  OnwardWorkspace *workspace;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = onward_demo_make_folder (NULL);
  fixture->profile = ui_profile_new (fixture->root, "Kim");
  fixture->window = adw_window_new ();
  fixture->workspace = ONWARD_WORKSPACE (onward_workspace_new (fixture->profile));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->workspace));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->workspace), (gpointer *) &fixture->workspace);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  onward_pump_until (fixture->workspace == NULL, 10);
  ui_profile_end (fixture->profile);
  onward_demo_remove_folder (fixture->root);
  g_free (fixture->root);
}

/* The record whose row has the focus. */
static OnwardRecord *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ONWARD_TYPE_RECORD_ROW) : NULL;
  GtkWidget *week = focus != NULL ? gtk_widget_get_ancestor (focus, ONWARD_TYPE_HOURS_ROW) : NULL;

  if (week != NULL)
    return ONWARD_RECORD (onward_hours_row_get_week (ONWARD_HOURS_ROW (week)));

  return row != NULL ? onward_record_row_get_record (ONWARD_RECORD_ROW (row)) : NULL;
}

static void
test_every_record (Fixture      *fixture,
                   gconstpointer data)
{
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      g_autoptr (OnwardFilterList) list = onward_profile_list (fixture->profile, kind, ONWARD_LENS_ME);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

      g_assert_cmpuint (n, >, 0);
      for (guint i = 0; i < n; i++)
        {
          OnwardRecord *record = onward_filter_list_get_record (list, i);

          if (onward_places_find_kind (kind) == -1)
            {
              g_assert_cmpint (kind, >=, ONWARD_KIND_ANSWER);
              g_assert_false (onward_workspace_show_record (fixture->workspace, record));
              continue;
            }

          onward_workspace_show_place (fixture->workspace, "today");
          g_assert_true (onward_workspace_show_record (fixture->workspace, record));
          g_assert_cmpstr (onward_workspace_get_place (fixture->workspace), ==,
                           onward_places_get (onward_places_find_kind (kind))->name);
          if (kind != ONWARD_KIND_PLAN && kind != ONWARD_KIND_PRESENTATION)
            g_assert_true (get_focused (fixture) == record);
        }
    }
}

static OnwardId
add_plan (Fixture *fixture)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  OnwardId phase = onward_action_create (action, ONWARD_KIND_PHASE);
  OnwardId step = onward_action_create (action, ONWARD_KIND_STEP);

  onward_action_set_text (action, ONWARD_KIND_PLAN, &plan, "position", "zzz");
  onward_action_set_text (action, ONWARD_KIND_PLAN, &plan, "title", "The spring before");
  onward_action_set_text (action, ONWARD_KIND_PHASE, &phase, "position", "zzz");
  onward_action_set_text (action, ONWARD_KIND_PHASE, &phase, "title", "At home");
  onward_action_set_reference (action, ONWARD_KIND_PHASE, &phase, "plan", &plan);
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "position", "zzz");
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "title", "Walk to the lake");
  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", &phase);
  ui_profile_apply (fixture->profile, action);

  return step;
}

/* What stands in an earlier plan opens that plan, which says so and leads back. */
static void
test_earlier_plan (Fixture      *fixture,
                   gconstpointer data)
{
  OnwardId id = add_plan (fixture);
  OnwardRecord *step = onward_profile_lookup (fixture->profile, &id);
  g_autoptr (OnwardFilterList) phases = onward_profile_list (fixture->profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME);
  OnwardRecord *first_phase = onward_filter_list_get_record (phases, 0);
  GtkWidget *back;

  g_assert_true (onward_workspace_show_record (fixture->workspace, step));
  g_assert_true (get_focused (fixture) == step);
  g_assert_true (ui_tree_says (GTK_WIDGET (fixture->workspace), "The spring before"));
  back = ui_find_button (fixture->workspace, "Show the Plan I Follow");
  g_assert_true (gtk_widget_get_mapped (back));

  g_signal_emit_by_name (back, "clicked");
  g_assert_false (gtk_widget_get_mapped (back));
  g_assert_true (onward_workspace_show_record (fixture->workspace, first_phase));
  g_assert_true (get_focused (fixture) == first_phase);

  /* When it is removed while it is looked at, the plan that is followed comes back. */
  g_assert_true (onward_workspace_show_record (fixture->workspace, step));
  {
    OnwardRecord *phase = onward_profile_lookup (fixture->profile, onward_record_get_reference (step, "phase"));
    const OnwardId *plan = onward_record_get_reference (phase, "plan");
    g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, plan);

    onward_action_remove (action, ONWARD_KIND_PLAN, plan);
    ui_profile_apply (fixture->profile, action);
  }
  g_assert_false (gtk_widget_get_visible (back));
  g_assert_true (onward_workspace_show_record (fixture->workspace, first_phase));
  g_assert_true (get_focused (fixture) == first_phase);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/show-record/every-record", Fixture, NULL, set_up, test_every_record, tear_down);
  g_test_add ("/show-record/earlier-plan", Fixture, NULL, set_up, test_earlier_plan, tear_down);

  return g_test_run ();
}
