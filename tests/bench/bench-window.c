/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "onward-application.h"
#include "onward-calendar-page.h"
#include "onward-door.h"
#include "onward-month-view.h"
#include "onward-page.h"
#include "onward-places.h"
#include "onward-profile-care.h"
#include "onward-then-and-now-page.h"
#include "onward-words-page.h"
#include "onward-workspace.h"
#include "ten-years.h"

/* What ten years of use cost in the window: until the first page is drawn, how long the main loop
 * is ever held up, and memory. Runs on a display of its own; prints "NAME VALUE" lines. */

static gint64 busy_since;
static gint64 longest;

/* Whatever lies between two waits is time in which no key and no frame is answered. */
static int
poll_and_note (GPollFD *fds,
               guint    n_fds,
               int      timeout)
{
  int ready;

  if (busy_since != 0)
    longest = MAX (longest, g_get_monotonic_time () - busy_since);
  ready = g_poll (fds, n_fds, timeout);
  busy_since = g_get_monotonic_time ();

  return ready;
}

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;
  guint tick = g_timeout_add (4, wake, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

static double
take_longest (void)
{
  double taken = MAX (longest, g_get_monotonic_time () - busy_since) / 1000.0;

  longest = 0;
  busy_since = g_get_monotonic_time ();

  return taken;
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static OnwardProfile *
open_profile (const char   *folder,
              OnwardSecret *recovery)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  OnwardProfile *profile;

  onward_profile_open_async (folder, recovery, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  profile = onward_profile_open_finish (result, &error);
  if (profile == NULL)
    g_error ("open: %s", error->message);

  return profile;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* The window stands there already, as the one that asked for the passphrase. */
static OnwardWorkspace *
show_workspace (GtkWidget     *window,
                OnwardProfile *profile)
{
  GtkWidget *workspace = onward_workspace_new (profile);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  adw_window_set_content (ADW_WINDOW (window), workspace);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return ONWARD_WORKSPACE (workspace);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* From the wish to see a place until it is on the screen, with what can take the focus. */
static void
measure_opening (OnwardWorkspace *workspace,
                 const char      *place)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (workspace));
  gint64 start = g_get_monotonic_time ();
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  onward_workspace_show_place (workspace, place);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
  g_print ("open_%s_ms %.1f\n", place, (g_get_monotonic_time () - start) / 1000.0);
  run_for (600);
  take_longest ();
}

static void
measure_places (OnwardWorkspace *workspace)
{
  double worst_switch = 0, worst_first = 0;

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < ONWARD_N_PLACES; i++)
      {
        double took;

        onward_workspace_show_place (workspace, onward_places_get (i)->name);
        run_for (400);
        took = take_longest ();
        if (round == 0)
          {
            g_print ("first_%s_ms %.1f\n", onward_places_get (i)->name, took);
            worst_first = MAX (worst_first, took);
          }
        else
          {
            worst_switch = MAX (worst_switch, took);
          }
      }
  g_print ("first_ms %.1f\nswitch_ms %.1f\n", worst_first, worst_switch);
}

static void
measure_typing (OnwardWorkspace *workspace)
{
  static const char words[] = "anna greenhouse";
  GtkWidget *entry;

  onward_workspace_show_search (workspace);
  run_for (400);
  g_print ("search_opens_ms %.1f\n", take_longest ());
  entry = find (GTK_WIDGET (workspace), GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 1; i < sizeof words; i++)
    {
      g_autofree char *typed = g_strndup (words, i);

      gtk_editable_set_text (GTK_EDITABLE (entry), typed);
      run_for (60);
    }
  g_print ("search_typing_ms %.1f\n", take_longest ());
}

static OnwardRecord *
add_words (OnwardProfile *profile)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PRESENTATION, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_PRESENTATION);

  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "position", "V");
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "title", "For the talk");
  onward_profile_apply_async (profile, action, NULL, NULL);
  run_for (300);

  return onward_profile_lookup (profile, &id);
}

/* Looking back over all ten years, and choosing from all strengths. */
static void
measure_beside (OnwardWorkspace *workspace,
                OnwardProfile   *profile)
{
  OnwardRecord *words = add_words (profile);

  take_longest ();
  onward_workspace_show_page (workspace, ONWARD_TYPE_THEN_AND_NOW_PAGE);
  run_for (400);
  gtk_widget_activate_action (find (GTK_WIDGET (workspace), ONWARD_TYPE_THEN_AND_NOW_PAGE), "then.since", "s", "start");
  run_for (800);
  g_print ("then_and_now_page_ms %.1f\n", take_longest ());

  onward_workspace_show_record (workspace, words);
  run_for (400);
  g_print ("words_page_ms %.1f\n", take_longest ());
  gtk_widget_activate_action (find (GTK_WIDGET (workspace), ONWARD_TYPE_WORDS_PAGE), "words.choose", NULL);
  run_for (800);
  g_print ("words_choose_ms %.1f\n", take_longest ());
}

/* How long each frame took, from the clock's call to the end of drawing. */
typedef struct
{
  GArray *times;
  gint64  began;
} Frames;

static void
frame_begins_cb (GdkFrameClock *clock,
                 Frames        *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
frame_ends_cb (GdkFrameClock *clock,
               Frames        *frames)
{
  double took = (g_get_monotonic_time () - frames->began) / 1000.0;

  g_array_append_val (frames->times, took);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
print_frames (Frames     *frames,
              const char *place)
{
  g_array_sort (frames->times, compare_times);
  if (frames->times->len > 0)
    g_print ("scroll_frame_%s_ms %.1f\n", place, g_array_index (frames->times, double, frames->times->len * 95 / 100));
}

/* From the top to the end as with a wheel, while rows are made, and once more with all of them there. */
static void
measure_scrolling (OnwardWorkspace *workspace,
                   const char      *place)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (workspace));
  Frames frames = { g_array_new (FALSE, FALSE, sizeof (double)), 0 };
  GtkAdjustment *adjustment;
  double worst = 0, took;

  onward_workspace_show_place (workspace, place);
  run_for (600);
  take_longest ();
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find (find (GTK_WIDGET (workspace), ONWARD_TYPE_PAGE),
                                                                               GTK_TYPE_SCROLLED_WINDOW)));
  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_begins_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_ends_cb), &frames);
  for (guint round = 0; round < 2; round++)
    {
      gtk_adjustment_set_value (adjustment, 0);
      for (guint i = 0; i < 400; i++)
        {
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 60);
          run_for (12);
        }
      took = take_longest ();
      worst = MAX (worst, took);
    }
  g_signal_handlers_disconnect_by_data (clock, &frames);
  g_print ("scroll_%s_ms %.1f\n", place, worst);
  print_frames (&frames, place);
  g_array_unref (frames.times);
}

/* A year of months forward and back, with all that is on their days. */
static void
measure_months (OnwardWorkspace *workspace)
{
  GtkWidget *month;

  onward_workspace_show_place (workspace, "plan");
  run_for (300);
  take_longest ();
  onward_workspace_show_page (workspace, ONWARD_TYPE_CALENDAR_PAGE);
  run_for (300);
  g_print ("calendar_ms %.1f\n", take_longest ());
  month = find (GTK_WIDGET (workspace), ONWARD_TYPE_MONTH_VIEW);
  for (guint i = 0; i < 24; i++)
    {
      gtk_widget_activate_action (month, "month.turn", "i", i < 12 ? -1 : 1);
      run_for (80);
    }
  g_print ("month_ms %.1f\n", take_longest ());
}

/* One edit comes back from the disk while the largest pages stand there. */
static void
measure_echo (OnwardProfile *profile)
{
  g_autoptr (OnwardFilterList) strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

  run_for (300);
  take_longest ();
  for (guint i = 0; i < 10; i++)
    {
      const OnwardId *id = onward_record_get_id (onward_filter_list_get_record (strengths, i));
      g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, id);

      onward_action_set_text (action, ONWARD_KIND_STRENGTH, id, "shows", "Somebody said so yesterday");
      onward_profile_apply_async (profile, action, NULL, NULL);
      run_for (100);
    }
  g_print ("edit_ms %.1f\n", take_longest ());
}

#define N_PROFILES 200

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  if (g_file_get_contents (source, &bytes, &size, NULL))
    g_file_set_contents (target, bytes, size, NULL);
}

/* The chooser reads headers only: those of one profile, under many names. */
static char *
make_many (OnwardProfile *profile,
           const char    *folder)
{
  char *root = g_build_filename (folder, "many", NULL);

  g_mkdir (root, 0700);
  for (guint i = 0; i < N_PROFILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Somebody %03u", i);
      g_autofree char *one = g_build_filename (root, name, NULL);
      g_autoptr (GAsyncResult) result = NULL;

      onward_profile_rename_async (profile, name, keep_result, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      if (!onward_profile_care_finish (profile, result, NULL, NULL))
        g_error ("rename");
      g_mkdir (one, 0700);
      copy_file (onward_profile_get_folder (profile), one, "header-a");
      copy_file (onward_profile_get_folder (profile), one, "header-b");
    }

  return root;
}

/* From nothing until the list of all of them is on the screen. */
static void
measure_chooser (GtkWidget     *window,
                 OnwardProfile *profile,
                 const char    *folder)
{
  g_autofree char *root = make_many (profile, folder);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  GtkWidget *door;
  gint64 start;

  adw_window_set_content (ADW_WINDOW (window), NULL);
  run_for (300);
  painted = FALSE;
  start = g_get_monotonic_time ();
  door = onward_door_new (root);
  adw_window_set_content (ADW_WINDOW (window), door);
  onward_door_start (ONWARD_DOOR (door));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_print ("chooser_ms %.1f\n", (g_get_monotonic_time () - start) / 1000.0);
  g_signal_handler_disconnect (clock, handler);
}

static double
get_pss_mib (void)
{
  g_autofree char *text = NULL;
  const char *at;

  g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL);
  at = text != NULL ? strstr (text, "\nPss:") : NULL;

  return at != NULL ? g_ascii_strtod (at + strlen ("\nPss:"), NULL) / 1024 : 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  OnwardProfile *profile;
  OnwardWorkspace *workspace;
  GtkWidget *window;
  gint64 start;

  if (argc != 2)
    {
      g_printerr ("usage: bench-window FOLDER\n");
      return 2;
    }

  folder = g_build_filename (argv[1], "ten-years-window", NULL);
  if (!onward_ten_years_new (folder, &recovery, &error))
    g_error ("make: %s", error->message);

  adw_init ();
  onward_application_register_resources ();
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 740);
  gtk_window_present (GTK_WINDOW (window));
  g_main_context_set_poll_func (NULL, poll_and_note);
  run_for (500);
  g_print ("bare_mib %.1f\n", get_pss_mib ());

  start = g_get_monotonic_time ();
  profile = open_profile (folder, recovery);
  workspace = show_workspace (window, profile);
  g_print ("first_page_ms %.1f\n", (g_get_monotonic_time () - start) / 1000.0);
  run_for (500);
  g_print ("today_mib %.1f\n", get_pss_mib ());
  take_longest ();

  measure_opening (workspace, "strengths");
  measure_places (workspace);
  measure_beside (workspace, profile);
  measure_typing (workspace);
  measure_echo (profile);
  measure_months (workspace);
  /* With all places and pages made; what they needed only while they changed is given back a moment after. */
  onward_workspace_show_place (workspace, "today");
  run_for (1000);
  g_print ("all_places_mib %.1f\n", get_pss_mib ());

  /* Last, as every row that was seen once stays. */
  measure_scrolling (workspace, "strengths");
  measure_scrolling (workspace, "plan");
  measure_chooser (window, profile, argv[1]);

  return 0;
}
