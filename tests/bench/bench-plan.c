/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan of 300 steps: opens its page, types a new step, drags one along all of them; prints "NAME VALUE" lines. */
#include "ui-fixture.h"

#include "onward-add-row.h"
#include "onward-order.h"
#include "onward-phase-row.h"
#include "onward-plan-choice.h"
#include "onward-plan-page.h"

#define N_STEPS 300
#define N_TRIES 11
#define N_KEYS 60
#define N_MOTIONS 400

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static double
take_percent (GArray *times,
              guint   percent)
{
  double found;

  g_assert_cmpuint (times->len, >, 0);
  g_array_sort (times, compare_times);
  found = g_array_index (times, double, times->len * percent / 100);
  g_array_set_size (times, 0);

  return found;
}

static void
add_steps (OnwardProfile *profile)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (profile, ONWARD_LENS_ME));
  g_autoptr (OnwardFilterList) phases =
    onward_profile_list_of (profile, ONWARD_KIND_PHASE, ONWARD_LENS_ME, "plan", onward_record_get_id (plan));
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STEP, NULL);
  guint n_phases = g_list_model_get_n_items (G_LIST_MODEL (phases));
  g_autofree char *order = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    {
      OnwardId id = onward_action_create (action, ONWARD_KIND_STEP);
      g_autofree char *title = g_strdup_printf ("Step %u, one that takes a line to say", i + 1);
      char *next = onward_order_between (order, NULL);

      g_free (order);
      order = next;
      onward_action_set_reference (action, ONWARD_KIND_STEP, &id, "phase",
                                   onward_record_get_id (onward_filter_list_get_record (phases, i * n_phases / N_STEPS)));
      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "position", order);
      onward_action_set_text (action, ONWARD_KIND_STEP, &id, "title", title);
    }
  ui_profile_apply (profile, action);
}

typedef struct
{
  GArray *times;
  gint64  began;
} Frames;

static void
begins_cb (GdkFrameClock *clock,
           Frames        *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
ends_cb (GdkFrameClock *clock,
         Frames        *frames)
{
  double took = (g_get_monotonic_time () - frames->began) / 1000.0;

  g_array_append_val (frames->times, took);
}

static void
wait_for_frame (Frames *frames)
{
  guint n_before = frames->times->len;
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 10;

  while (frames->times->len == n_before && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* From the wish to see the page until its first frame is there. */
static GtkWidget *
measure_opening (OnwardProfile *profile,
                 GtkWidget     *window,
                 Frames        *frames)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *page = NULL;

  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 start;
      double took;

      gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Before"));
      ui_settle ();
      g_array_set_size (frames->times, 0);
      start = g_get_monotonic_time ();
      page = g_object_new (ONWARD_TYPE_PLAN_PAGE, "profile", profile, "lens", ONWARD_LENS_ME, NULL);
      gtk_window_set_child (GTK_WINDOW (window), page);
      wait_for_frame (frames);
      took = (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, took);
    }
  g_print ("open_ms %.2f\n", take_percent (times, 50));

  return page;
}

/* Each key from its arrival until its frame is there. */
static void
measure_typing (GtkWidget *page,
                Frames    *frames)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *entry = ui_find (ui_find (page, ONWARD_TYPE_ADD_ROW, 0), GTK_TYPE_TEXT, 0);

  if (entry == NULL)
    entry = ui_find (ui_find (page, ONWARD_TYPE_ADD_ROW, 0), GTK_TYPE_TEXT_VIEW, 0);
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  ui_settle ();
  for (guint i = 0; i < N_KEYS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double took;

      g_signal_emit_by_name (entry, "insert-at-cursor", i % 6 == 5 ? " " : "n");
      wait_for_frame (frames);
      took = (g_get_monotonic_time () - start) / 1000.0;
      g_array_append_val (times, took);
      onward_pump_for (20);
    }
  g_print ("typing_wall_ms %.2f\n", take_percent (times, 95));
  g_print ("typing_ms %.2f\n", take_percent (frames->times, 95));
}

static GtkEventController *
find_drop_target (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  return NULL;
}

/* The line that shows where a step would go follows the pointer along the longest phase. */
static void
measure_dragging (GtkWidget *page,
                  Frames    *frames)
{
  OnwardPhaseRow *phase = ONWARD_PHASE_ROW (ui_find (page, ONWARD_TYPE_PHASE_ROW, 0));
  GtkWidget *list = GTK_WIDGET (onward_phase_row_get_steps (phase));
  OnwardFilterList *steps = onward_working_list_get_records (ONWARD_WORKING_LIST (list));
  GtkEventController *target = find_drop_target (list);

  g_assert_nonnull (target);
  /* All rows are there, as when somebody dragged from the bottom. */
  onward_working_list_get_row (ONWARD_WORKING_LIST (list),
                               onward_filter_list_get_record (steps, g_list_model_get_n_items (G_LIST_MODEL (steps)) - 1));
  ui_settle ();
  onward_pump_for (500);
  g_array_set_size (frames->times, 0);
  for (guint i = 0; i < N_MOTIONS; i++)
    {
      GdkDragAction action = 0;

      g_signal_emit_by_name (target, "motion", 40.0, i * gtk_widget_get_height (list) / (double) N_MOTIONS, &action);
      g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
      onward_pump_for (8);
    }
  g_signal_emit_by_name (target, "leave");
  g_print ("drag_frames %u\n", frames->times->len);
  g_print ("drag_ms %.2f\n", take_percent (frames->times, 95));
}

int
main (int   argc,
      char *argv[])
{
  Frames frames = { g_array_new (FALSE, FALSE, sizeof (double)), 0 };
  g_autofree char *root = NULL;
  OnwardProfile *profile;
  GtkWidget *window, *page;

  ui_fixture_init (&argc, &argv);
  root = onward_demo_make_folder (NULL);
  profile = ui_profile_new (root, "Kim");
  add_steps (profile);

  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1060, 800);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "before-paint", G_CALLBACK (begins_cb), &frames);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (ends_cb), &frames);
  page = measure_opening (profile, window, &frames);
  ui_settle ();
  onward_pump_for (1000);
  g_array_set_size (frames.times, 0);
  measure_typing (page, &frames);
  measure_dragging (page, &frames);

  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), &frames);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  ui_profile_end (profile);
  onward_demo_remove_folder (root);
  g_array_unref (frames.times);

  return 0;
}
