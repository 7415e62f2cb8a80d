/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdlib.h>

#include "bench-outward.h"
#include "onward-calendar-export.h"
#include "onward-search.h"
#include "onward-text.h"
#include "onward-then-and-now.h"
#include "plain-sqlite.h"
#include "ten-years.h"

/* What ten years of use cost below the window: opening, finding, taking back, and going on for
 * long. Prints "NAME VALUE" lines; see build-aux/bench-ten-years. */

#define N_OPENED 7
#define N_TRIES 5
#define N_UNDONE 200
#define N_COMMITTED 400

static const char *const queries[] = {
  "a", "e", "the", "anna", "Åsa", "asa desk", "chloe greenhouse november", "ångström", "zzz", "i go and fill my glass",
};

static void
die_of (GError     *error,
        const char *what)
{
  g_printerr ("bench-ten-years: %s: %s\n", what, error != NULL ? error->message : "no reason given");
  exit (1);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static double
since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (double *values,
        guint   n)
{
  qsort (values, n, sizeof *values, compare_doubles);

  return values[n / 2];
}

static OnwardProfile *
open_profile (const char   *folder,
              OnwardSecret *recovery,
              double       *took)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  GAsyncResult *result = NULL;
  gint64 start = g_get_monotonic_time ();
  OnwardProfile *profile;

  onward_profile_open_async (folder, recovery, NULL, keep_result, &result);
  done = wait_for (&result);
  profile = onward_profile_open_finish (done, &error);
  if (profile == NULL)
    die_of (error, "open");
  *took = since (start);

  return profile;
}

static void
close_profile (OnwardProfile *profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  GAsyncResult *result = NULL;

  onward_profile_close_async (profile, FALSE, keep_result, &result);
  done = wait_for (&result);
  if (!onward_profile_close_finish (profile, done, &error))
    die_of (error, "close");
  g_object_unref (profile);
}

static OnwardProfile *
measure_opening (const char   *folder,
                 OnwardSecret *recovery)
{
  double times[N_OPENED];

  for (guint i = 0; i < N_OPENED; i++)
    close_profile (open_profile (folder, recovery, &times[i]));
  g_print ("open_ms %.3f\n", median (times, N_OPENED));

  return open_profile (folder, recovery, &times[0]);
}

/* As the search page asks: every kind, a few records each, with their lines. */
static double
search (OnwardSearch *index,
        const char   *query)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (OnwardSearchWords) words = onward_search_words_new (query);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) found = onward_search_find (index, words, kind, ONWARD_LENS_ME, 6, NULL);

      for (guint i = 0; i < found->len; i++)
        g_free (onward_search_get_line (index, words, g_ptr_array_index (found, i), ONWARD_LENS_ME, TRUE));
    }

  return since (start);
}

static void
measure_search (OnwardProfile *profile)
{
  g_autoptr (OnwardSearch) index = onward_search_new (profile);
  double worst = 0;

  g_print ("search_unprepared_ms %.3f\n", search (index, "anna"));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double times[N_TRIES];

      for (guint j = 0; j < N_TRIES; j++)
        times[j] = search (index, queries[i]);
      worst = MAX (worst, median (times, N_TRIES));
    }
  g_print ("search_ms %.3f\n", worst);
}

/* Since the first day, which reads and shows the most. */
static void
measure_then_and_now (OnwardProfile *profile)
{
  g_autoptr (OnwardThenAndNow) list = onward_then_and_now_new (profile, ONWARD_LENS_ME);
  double times[N_TRIES];

  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      onward_then_and_now_set_since (list, 0);
      while (onward_then_and_now_get_loading (list))
        g_main_context_iteration (NULL, TRUE);
      times[i] = since (start);
    }
  g_print ("then_and_now_ms %.3f\n", median (times, N_TRIES));
}

/* What a month shows is asked of the agenda, what goes out is written by the export: that of all plans
 * with the most in it, in the person's own words. */
static void
measure_calendar (OnwardProfile *profile)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  double gathering[N_TRIES];
  double writing[N_TRIES];
  guint most = 0;

  for (guint plan = 0; plan < g_list_model_get_n_items (G_LIST_MODEL (plans)); plan++)
    {
      const OnwardId *id = onward_record_get_id (onward_filter_list_get_record (plans, plan));
      g_autoptr (OnwardCalendarExport) export = NULL;
      GDate today;
      guint n;

      g_date_clear (&today, 1);
      g_date_set_dmy (&today, 1, G_DATE_JANUARY, 2016);
      export = onward_calendar_export_new (profile, id, &today);
      g_object_get (export, "n-chosen", &n, NULL);
      if (n <= most)
        continue;
      most = n;
      g_object_set (export, "own-words", TRUE, NULL);
      for (guint i = 0; i < N_TRIES; i++)
        {
          gint64 start = g_get_monotonic_time ();

          onward_agenda_set_plan (onward_calendar_export_get_agenda (export), id);
          gathering[i] = since (start);
          start = g_get_monotonic_time ();
          onward_text_wipe (onward_calendar_export_dup_text (export));
          writing[i] = since (start);
        }
    }
  g_print ("calendar_items %u\nagenda_ms %.3f\ncalendar_file_ms %.3f\ncalendar_file_500_ms %.3f\n", most,
           median (gathering, N_TRIES), median (writing, N_TRIES), median (writing, N_TRIES) * 500 / MAX (most, 1));
}

static void
finish_write (OnwardProfile *profile,
              GAsyncResult **result,
              const char    *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) done = wait_for (result);

  if (!onward_profile_write_finish (profile, done, NULL, &error))
    die_of (error, what);
}

static double
undo (OnwardProfile *profile)
{
  GAsyncResult *result = NULL;
  gint64 start = g_get_monotonic_time ();

  onward_profile_undo_async (profile, NULL, keep_result, &result);
  finish_write (profile, &result, "undo");

  return since (start);
}

static void
redo (OnwardProfile *profile)
{
  GAsyncResult *result = NULL;

  onward_profile_redo_async (profile, keep_result, &result);
  finish_write (profile, &result, "redo");
}

static void
measure_undo (OnwardProfile *profile)
{
  double worst = 0;

  for (guint i = 0; i < N_UNDONE; i++)
    {
      double times[3];

      /* A disk that hiccups once is not the history's doing, so each action has three tries. */
      for (guint j = 0; j < G_N_ELEMENTS (times); j++)
        {
          times[j] = undo (profile);
          if (j + 1 < G_N_ELEMENTS (times))
            redo (profile);
        }
      worst = MAX (worst, median (times, G_N_ELEMENTS (times)));
    }
  for (guint i = 0; i < N_UNDONE; i++)
    redo (profile);
  g_print ("undo_ms %.3f\n", worst);
}

static double
get_pss_kib (void)
{
  g_autofree char *text = NULL;
  const char *at;

  g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL);
  at = text != NULL ? strstr (text, "\nPss:") : NULL;

  return at != NULL ? g_ascii_strtod (at + strlen ("\nPss:"), NULL) : 0;
}

typedef struct
{
  gint64 all;
  gint64 log;
  gint64 snapshot;
} Sizes;

/* In bytes; of logs and snapshots the one that is written to, which has the highest number. */
static Sizes
get_sizes (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *last_log = g_strdup ("");
  g_autofree char *last_snapshot = g_strdup ("");
  Sizes sizes = { 0 };
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (g_stat (path, &info) != 0)
        continue;
      sizes.all += info.st_size;
      if (g_str_has_prefix (name, "log-") && strcmp (name, last_log) > 0)
        {
          g_free (last_log);
          last_log = g_strdup (name);
          sizes.log = info.st_size;
        }
      if (g_str_has_prefix (name, "snapshot-") && !strchr (name, '.') && strcmp (name, last_snapshot) > 0)
        {
          g_free (last_snapshot);
          last_snapshot = g_strdup (name);
          sizes.snapshot = info.st_size;
        }
    }

  return sizes;
}

/* The same few fields again and again, as somebody who writes every day. */
static void
edit (OnwardProfile    *profile,
      OnwardFilterList *steps,
      guint             number)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (steps));
  const OnwardId *id = onward_record_get_id (onward_filter_list_get_record (steps, number * 7919 % n));
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, id);
  g_autofree char *note = g_strdup_printf ("Thought about it for the %u. time, by the lake, and slept on it.", number);
  GAsyncResult *result = NULL;

  onward_action_set_text (action, ONWARD_KIND_STEP, id, "note", note);
  onward_profile_apply_async (profile, action, keep_result, &result);
  finish_write (profile, &result, "edit");
}

/* Beside plain SQLite with a write-ahead log in the same folder, in turns: an edit of as few words, synced, among as
 * many rows as there are steps. Ours comes back to the main thread and its records, too. */
static void
measure_edits (OnwardProfile *profile,
               const char    *folder,
               const char    *schema)
{
  g_autoptr (OnwardFilterList) steps = onward_profile_list (profile, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (steps));
  g_autofree OnwardId *ids = g_new (OnwardId, n);
  double ours[N_COMMITTED], plain[N_COMMITTED];
  PlainSqlite *sqlite;

  for (guint i = 0; i < n; i++)
    ids[i] = onward_id_new ();
  sqlite = plain_sqlite_create (folder, "wal", schema, NULL, ids, n);
  for (guint i = 0; i < N_COMMITTED; i++)
    {
      gint64 start = g_get_monotonic_time ();

      edit (profile, steps, i);
      ours[i] = since (start);
      plain[i] = plain_sqlite_edit (sqlite, &ids[i % n], i);
    }
  plain_sqlite_free (sqlite);
  g_print ("committed_ms %.4f\nwal_committed_ms %.4f\n", median (ours, N_COMMITTED), median (plain, N_COMMITTED));
}

/* What is written is kept, so the database in memory grows with the profile; what the rest of the
 * program takes must not. The log is folded in at half of the image, which itself grows a little
 * past the snapshot while the log is written, or at 1 MiB. */
static void
measure_soak (OnwardProfile *profile,
              const char    *folder,
              guint          n_edits)
{
  g_autoptr (OnwardFilterList) steps = onward_profile_list (profile, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  gint64 start = g_get_monotonic_time ();
  double fullest_log = 0, before = 0, grown;
  Sizes sizes = get_sizes (folder), first = sizes;

  for (guint i = 0; i < n_edits; i++)
    {
      if (i == n_edits / 5)
        {
          first = get_sizes (folder);
          before = get_pss_kib () / 1024;
        }
      edit (profile, steps, i);
      if (i % 100 == 0)
        {
          sizes = get_sizes (folder);
          fullest_log = MAX (fullest_log, (double) sizes.log / MAX (1024 * 1024, sizes.snapshot / 2));
        }
    }
  sizes = get_sizes (folder);
  grown = (sizes.snapshot + sizes.log - first.snapshot - first.log) / 1048576.0;
  g_print ("soak_edits %u\nsoak_seconds %.1f\nsoak_profile_grown_mib %.2f\nsoak_memory_grown_mib %.2f\n"
           "soak_memory_growth %.4f\nsoak_fullest_log %.4f\nsoak_folder_mib %.2f\n",
           n_edits, since (start) / 1000, grown, get_pss_kib () / 1024 - before,
           (get_pss_kib () / 1024 - grown) / before, fullest_log, sizes.all / 1048576.0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  OnwardProfile *profile;
  gint64 start = g_get_monotonic_time ();

  if (argc != 4)
    {
      g_printerr ("usage: bench-ten-years FOLDER EDITS SCHEMA.sql\n");
      return 2;
    }

  folder = g_build_filename (argv[1], "ten-years", NULL);
  if (!onward_ten_years_new (folder, &recovery, &error))
    die_of (error, "make");
  g_print ("make_s %.1f\nfolder_mib %.2f\n", since (start) / 1000, get_sizes (folder).all / 1048576.0);

  profile = measure_opening (folder, recovery);
  measure_search (profile);
  measure_then_and_now (profile);
  measure_calendar (profile);
  bench_outward (profile, argv[1]);
  measure_undo (profile);
  measure_edits (profile, argv[1], argv[3]);
  measure_soak (profile, folder, strtoul (argv[2], NULL, 10));
  close_profile (profile);

  return 0;
}
