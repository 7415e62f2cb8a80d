/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-outward.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "onward-numbered.h"
#include "onward-open-form.h"
#include "onward-parcel-file.h"
#include "onward-profile-open-form.h"

#define N_TRIES 3

static void
die_of (GError     *error,
        const char *what)
{
  g_printerr ("bench-outward: %s: %s\n", what, error != NULL ? error->message : "no reason given");
  exit (1);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Until @result is there; the longest that the main loop was held up meanwhile goes to @stall. */
static void
wait_for (GAsyncResult **result,
          double        *stall)
{
  while (*result == NULL)
    {
      gint64 start = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        *stall = MAX (*stall, (g_get_monotonic_time () - start) / 1000.0);
      else
        g_usleep (200);
    }
}

static void
write_sealed (OnwardProfile *profile,
              GFile         *file,
              double        *stall)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_parcel_file_write_async (profile, file, NULL, keep_result, &result);
  wait_for (&result, stall);
  if (!onward_parcel_file_write_finish (profile, result, &error))
    die_of (error, "take along");
}

static void
write_open (OnwardProfile *profile,
            GFile         *file,
            double        *stall)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_open_form_write_async (profile, file, NULL, keep_result, &result);
  wait_for (&result, stall);
  if (!onward_open_form_write_finish (profile, result, &error))
    die_of (error, "write in open form");
}

static OnwardAction *
read_open (GFile         *file,
           OnwardProfile *profile,
           double        *stall)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardAction *action;

  onward_open_form_read_async (file, profile, NULL, keep_result, &result);
  wait_for (&result, stall);
  action = onward_open_form_read_finish (result, NULL, NULL, &error);
  if (action == NULL)
    die_of (error, "read in open form");

  return action;
}

static double
measure (void ( *func ) (OnwardProfile *, GFile *, double *),
         OnwardProfile *profile,
         GFile *file,
         double *stall)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < N_TRIES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      func (profile, file, stall);
      least = MIN (least, (g_get_monotonic_time () - start) / 1000.0);
    }

  return least;
}

static OnwardProfile *
begin_with (OnwardAction *start,
            const char   *folder)
{
  g_autofree char *path = g_build_filename (folder, "begun", NULL);
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase ("a bench by the lake");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;
  double stall = 0;

  onward_profile_create_from_async (path, "Ten years", passphrase, start, keep_result, &result);
  wait_for (&result, &stall);
  profile = onward_profile_create_finish (result, NULL, &error);
  if (profile == NULL)
    die_of (error, "begin with it");

  return profile;
}

static void
compare (OnwardProfile *profile,
         OnwardAction  *start,
         const char    *path,
         const char    *folder)
{
  g_autofree char *again = g_build_filename (folder, "again.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (again);
  g_autoptr (OnwardProfile) begun = begin_with (start, folder);
  g_autoptr (GAsyncResult) closed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  double stall = 0;

  write_open (begun, file, &stall);
  before = onward_load_numbered (path);
  after = onward_load_numbered (again);
  /* They begin with the names of the profiles. */
  if (g_strcmp0 (strstr (before, "\"strength\""), strstr (after, "\"strength\"")) != 0)
    die_of (NULL, "what comes out is not what went in");
  onward_profile_close_async (begun, FALSE, keep_result, &closed);
  wait_for (&closed, &stall);
}

static void
finish_write (OnwardProfile *profile,
              GAsyncResult **result,
              double        *stall,
              const char    *what)
{
  g_autoptr (GError) error = NULL;

  wait_for (result, stall);
  if (!onward_profile_write_finish (profile, *result, NULL, &error))
    die_of (error, what);
  g_clear_object (result);
}

/* All of it a second time, and taken back again. */
static void
measure_adding (OnwardProfile *profile,
                OnwardAction  *action)
{
  GAsyncResult *result = NULL;
  gint64 began = g_get_monotonic_time ();
  double stall = 0;

  onward_profile_apply_async (profile, action, keep_result, &result);
  finish_write (profile, &result, &stall, "add");
  g_print ("open_form_add_ms %.1f\nopen_form_add_stall_ms %.2f\n", (g_get_monotonic_time () - began) / 1000.0, stall);

  began = g_get_monotonic_time ();
  onward_profile_undo_async (profile, NULL, keep_result, &result);
  finish_write (profile, &result, &stall, "take back");
  g_print ("open_form_undo_ms %.1f\n", (g_get_monotonic_time () - began) / 1000.0);
}

void
bench_outward (OnwardProfile *profile,
               const char    *folder)
{
  g_autofree char *sealed_path = g_build_filename (folder, "everything.onward", NULL);
  g_autofree char *open_path = g_build_filename (folder, "everything.json", NULL);
  g_autoptr (GFile) sealed = g_file_new_for_path (sealed_path);
  g_autoptr (GFile) open = g_file_new_for_path (open_path);
  g_autoptr (OnwardAction) start = NULL;
  g_autoptr (OnwardAction) add = NULL;
  GStatBuf info;
  double stall = 0;
  gint64 began;

  g_print ("parcel_ms %.1f\n", measure (write_sealed, profile, sealed, &stall));
  g_print ("open_form_ms %.1f\n", measure (write_open, profile, open, &stall));
  if (g_stat (open_path, &info) == 0)
    g_print ("open_form_mib %.2f\n", info.st_size / 1048576.0);

  began = g_get_monotonic_time ();
  start = read_open (open, NULL, &stall);
  g_print ("open_form_read_ms %.1f\n", (g_get_monotonic_time () - began) / 1000.0);
  add = read_open (open, profile, &stall);
  g_print ("outward_stall_ms %.2f\n", stall);
  measure_adding (profile, add);
  compare (profile, start, open_path, folder);
}
