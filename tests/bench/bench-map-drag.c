/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drags somebody about among 300 people with a real pointer and prints how long frames took. */
#include <time.h>

#include "ui-fixture.h"

#include "onward-map-chip.h"
#include "onward-map-view.h"

#define N_PEOPLE 300
#define N_TIES 900
#define N_MOVES 120

typedef struct
{
  GArray *times;
  GArray *busy;       /* the same without waiting for other programs */
  gint64  began;
  double  busy_began;
} Frames;

static double
get_busy (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
frame_begins_cb (GdkFrameClock *clock,
                 Frames        *frames)
{
  frames->began = g_get_monotonic_time ();
  frames->busy_began = get_busy ();
}

static void
frame_ends_cb (GdkFrameClock *clock,
               Frames        *frames)
{
  double took = (g_get_monotonic_time () - frames->began) / 1000.0;
  double busy = get_busy () - frames->busy_began;

  g_array_append_val (frames->times, took);
  g_array_append_val (frames->busy, busy);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
add_network (OnwardProfile *profile)
{
  static const char *const arenas[] = { "work", "care", "authorities", "private" };
  static const char *const strengths[] = { "strong", "thin", "strained" };
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  OnwardId ids[N_PEOPLE];

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      ids[i] = onward_action_create (action, ONWARD_KIND_PERSON);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "name", name);
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "role", "Somebody");
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "position", "m");
      onward_action_set_text (action, ONWARD_KIND_PERSON, &ids[i], "arena", arenas[g_rand_int_range (rand, 0, 4)]);
      onward_action_set_integer (action, ONWARD_KIND_PERSON, &ids[i], "ring", g_rand_int_range (rand, 1, 5));
    }
  for (guint i = 0; i < N_TIES; i++)
    {
      OnwardId tie = onward_action_create (action, ONWARD_KIND_TIE);

      onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "person", &ids[g_rand_int_range (rand, 0, N_PEOPLE)]);
      if (i % 3 != 0)
        onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "other", &ids[g_rand_int_range (rand, 0, N_PEOPLE)]);
      onward_action_set_text (action, ONWARD_KIND_TIE, &tie, "strength", strengths[i % 3]);
    }
  ui_profile_apply (profile, action);
}

static void
point (const char *what)
{
  g_autofree char *command = g_strdup_printf ("xdotool %s", what);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* As a hand does: a few pixels, then a frame. */
static void
drag (GtkWidget *window,
      GtkWidget *chip)
{
  double x = 0, y = 0;
  g_autofree char *start = NULL;

  gtk_widget_translate_coordinates (chip, window, gtk_widget_get_width (chip) / 2.0, 12, &x, &y);
  start = g_strdup_printf ("getactivewindow mousemove --window %%1 %d %d", (int) x, (int) y);
  point (start);
  ui_settle ();
  point ("mousedown 1");
  ui_settle ();
  for (guint i = 0; i < N_MOVES; i++)
    {
      point (i % 40 < 20 ? "mousemove_relative 7 4" : "mousemove_relative -- -7 -4");
      for (guint j = 0; j < 4; j++)
        g_main_context_iteration (NULL, FALSE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *root = NULL;
  OnwardProfile *profile;
  GtkWidget *window, *view;
  OnwardNetworkMap *map;
  Frames frames = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)), 0, 0 };
  GdkFrameClock *clock;
  g_autoptr (GPtrArray) people = NULL;

  ui_fixture_init (&argc, &argv);
  root = onward_demo_make_folder (NULL);
  profile = ui_profile_new (root, "Kim");
  add_network (profile);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 800);
  view = g_object_new (ONWARD_TYPE_MAP_VIEW, "editable", TRUE, NULL);
  onward_map_view_setup (ONWARD_MAP_VIEW (view), profile, ONWARD_LENS_ME);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();

  map = onward_map_view_get_map (ONWARD_MAP_VIEW (view));
  people = onward_map_scene_get_people (onward_network_map_get_scene (map));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_begins_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_ends_cb), &frames);
  drag (window, onward_network_map_get_chip (map, g_ptr_array_index (people, people->len / 2)));
  g_signal_handlers_disconnect_by_data (clock, &frames);
  point ("mouseup 1");
  ui_settle ();

  g_array_sort (frames.times, compare_times);
  g_array_sort (frames.busy, compare_times);
  g_assert_cmpuint (frames.times->len, >, N_MOVES / 4);
  g_print ("map_drag_frames %u\n", frames.times->len);
  g_print ("map_drag_frame_wall_ms %.1f\n", g_array_index (frames.times, double, frames.times->len * 95 / 100));
  g_print ("map_drag_frame_median_ms %.1f\n", g_array_index (frames.busy, double, frames.busy->len / 2));
  g_print ("map_drag_frame_ms %.1f\n", g_array_index (frames.busy, double, frames.busy->len * 95 / 100));
  g_array_unref (frames.times);
  g_array_unref (frames.busy);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  ui_profile_close (profile);
  g_object_unref (profile);
  onward_demo_remove_folder (root);

  return EXIT_SUCCESS;
}
