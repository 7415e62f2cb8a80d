/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shifts 52 weeks of graded return and opens their page; prints "NAME VALUE" lines. */
#include "ui-fixture.h"

#include "onward-graded-edit.h"
#include "onward-hours-page.h"
#include "onward-plan-choice.h"

#define N_WEEKS 52
#define N_TRIES 11

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static double
median (double *times)
{
  qsort (times, N_TRIES, sizeof *times, compare_times);

  return times[N_TRIES / 2];
}

static double
since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static OnwardRecord *
get_plan (OnwardProfile *profile)
{
  return onward_plan_choice_get_plan (onward_plan_choice_get (profile, ONWARD_LENS_ME));
}

static OnwardWeek *
get_first (OnwardProfile *profile)
{
  g_autoptr (GPtrArray) weeks = onward_graded_edit_list (profile, ONWARD_LENS_ME, get_plan (profile));

  return g_ptr_array_index (weeks, 0);
}

static void
add_weeks (OnwardProfile *profile)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (profile, ONWARD_KIND_WEEK, ONWARD_LENS_ME);

  for (guint n = g_list_model_get_n_items (G_LIST_MODEL (list)); n < N_WEEKS; n++)
    {
      g_autoptr (OnwardAction) action = onward_graded_edit_add (profile, get_plan (profile), NULL);

      ui_profile_apply (profile, action);
    }
}

/* From the wish until it is on the disk and in every record. */
static void
measure_shift (OnwardProfile *profile)
{
  double times[N_TRIES];

  for (guint i = 0; i < N_TRIES; i++)
    {
      int by = i % 2 == 0 ? 1 : -1;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (OnwardAction) action = onward_graded_edit_shift (profile, get_plan (profile), get_first (profile), TRUE, &by);

      ui_profile_apply (profile, action);
      times[i] = since (start);
    }
  g_print ("shift_ms %.2f\n", median (times));
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* From the wish to see the page until its first frame is there. */
static void
measure_opening (OnwardProfile *profile)
{
  double times[N_TRIES];
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1060, 800);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Before"));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  for (guint i = 0; i < N_TRIES; i++)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
      gboolean painted = FALSE;
      gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
      gint64 start = g_get_monotonic_time ();

      gtk_window_set_child (GTK_WINDOW (window),
                            g_object_new (ONWARD_TYPE_HOURS_PAGE, "profile", profile, "lens", ONWARD_LENS_ME, NULL));
      while (!painted)
        g_main_context_iteration (NULL, TRUE);
      times[i] = since (start);
      g_signal_handler_disconnect (clock, handler);
      ui_settle ();
      gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("Before"));
      ui_settle ();
    }
  g_print ("open_ms %.2f\n", median (times));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *root = NULL;
  OnwardProfile *profile;

  ui_fixture_init (&argc, &argv);
  root = onward_demo_make_folder (NULL);
  profile = ui_profile_new (root, "Kim");
  add_weeks (profile);
  measure_shift (profile);
  measure_opening (profile);
  ui_settle ();
  ui_profile_end (profile);
  onward_demo_remove_folder (root);

  return 0;
}
