/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "profile-fixture.h"

#include "onward-history-list.h"
#include "onward-numbered.h"
#include "onward-open-form.h"
#include "onward-open-text.h"
#include "onward-profile-open-form.h"
#include "onward-sample-profile.h"

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/stat.h>

typedef struct
{
  Fixture profile;
  char   *path;
} Open;

static void
set_up (Open         *open,
        gconstpointer data)
{
  fixture_set_up (&open->profile, data);
  open->path = g_build_filename (open->profile.root, "everything.json", NULL);
}

static void
tear_down (Open         *open,
           gconstpointer data)
{
  g_free (open->path);
  fixture_tear_down (&open->profile, data);
}

static gboolean
write_out (OnwardProfile *profile,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  onward_open_form_write_async (profile, file, cancellable, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_open_form_write_finish (profile, result, error);
}

static OnwardAction *
read_in (const char    *path,
         OnwardProfile *profile,
         char         **name,
         guint         *n,
         GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  onward_open_form_read_async (file, profile, NULL, onward_pump_take, &result);
  onward_pump_result (&result);

  return onward_open_form_read_finish (result, name, n, error);
}

static OnwardProfile *
create_from (Open         *open,
             const char   *as,
             OnwardAction *start)
{
  g_autofree char *folder = g_build_filename (open->profile.root, as, NULL);
  g_autoptr (OnwardSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  onward_profile_create_with_async (folder, "Kim", secret, &ONWARD_KDF_FLOOR, start, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_finish (result, NULL, &error);
  g_assert_no_error (error);

  return profile;
}

static OnwardProfile *
create_sample (Open *open)
{
  g_autofree char *folder = g_build_filename (open->profile.root, "sample", NULL);
  g_autoptr (OnwardSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  onward_profile_create_sample_async (folder, "Kim", secret, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_sample_finish (result, &error);
  g_assert_no_error (error);

  return profile;
}

static void
close_profile (OnwardProfile *profile)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_close (profile, FALSE, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (profile);
}

/* Every record of the invented person comes through two profiles as it was. */
static void
test_there_and_back (Open         *open,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  OnwardProfile *first = create_sample (open);
  g_autofree char *again = g_build_filename (open->profile.root, "again.json", NULL);
  g_autoptr (OnwardAction) start = NULL;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  OnwardProfile *second;
  guint n = 0;
  GStatBuf info;

  g_assert_true (write_out (first, open->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (open->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  start = read_in (open->path, NULL, &name, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "Kim");
  g_assert_cmpuint (n, >, 50);
  second = create_from (open, "second", start);
  g_assert_false (onward_history_get_can_undo (onward_profile_get_history (second)));
  g_assert_true (write_out (second, again, NULL, &error));

  before = onward_load_numbered (open->path);
  after = onward_load_numbered (again);
  g_assert_cmpstr (before, ==, after);
  close_profile (first);
  close_profile (second);
}

/* The public way in measures what unlocking may cost here; a passphrase opens what was made. */
static void
test_create (Open         *open,
             gconstpointer data)
{
  g_autofree char *folder = g_build_filename (open->profile.root, "new", NULL);
  g_autoptr (OnwardSecret) secret = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (OnwardAction) start = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *profile;

  fixture_add (open->profile.profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  g_assert_true (write_out (open->profile.profile, open->path, NULL, &error));
  start = read_in (open->path, NULL, NULL, NULL, &error);
  onward_profile_create_from_async (folder, "Kim", secret, start, onward_pump_take, &result);
  onward_pump_result (&result);
  profile = onward_profile_create_finish (result, &recovery, &error);
  g_assert_no_error (error);
  g_assert_nonnull (recovery);
  close_profile (profile);

  profile = fixture_open (folder, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_STRENGTH), ==, 1);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_PLAN), ==, 1);
  close_profile (profile);
}

static char *
describe_last (OnwardProfile *profile)
{
  g_autoptr (OnwardHistoryList) list = onward_history_list_new (profile, ONWARD_LENS_ME);
  g_autoptr (OnwardHistoryEntry) entry = NULL;

  while (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  entry = g_list_model_get_item (G_LIST_MODEL (list), 0);

  return g_strdup (onward_history_entry_get_sentence (entry));
}

/* What was there stays as it is, and one undo takes all of it away again. */
static void
test_add (Open         *open,
          gconstpointer data)
{
  OnwardProfile *profile = open->profile.profile;
  g_autofree char *again = g_build_filename (open->profile.root, "again.json", NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (OnwardAction) action = NULL;
  g_autoptr (OnwardFilterList) plans = NULL;
  g_autoptr (GError) error = NULL;
  guint n;
  OnwardId done;

  fixture_add (profile, ONWARD_KIND_STRENGTH, "I listen", NULL);
  fixture_add (profile, ONWARD_KIND_PERSON, "Åsa", NULL);
  g_assert_true (write_out (profile, open->path, NULL, &error));
  action = read_in (open->path, profile, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (fixture_apply (profile, action, &done, &error));

  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_STRENGTH), ==, 2);
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_PERSON), ==, 2);
  plans = onward_profile_list (profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (plans, 0), "state"), ==, "current");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (plans, 1), "state"), ==, "draft");
  sentence = describe_last (profile);
  g_assert_cmpstr (sentence, ==, "You added what a file held: 4 things");

  g_assert_true (fixture_undo (profile, NULL, &error));
  g_assert_true (write_out (profile, again, NULL, &error));
  before = onward_load_numbered (open->path);
  after = onward_load_numbered (again);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (fixture_redo (profile, &error));
  g_assert_cmpuint (fixture_count (profile, ONWARD_KIND_STRENGTH), ==, 2);
}

#ifndef __SANITIZE_ADDRESS__
/* The most that is taken in: whoever made the file so large shall neither hold up nor fill the computer. */
static void
test_most (Open         *open,
           gconstpointer data)
{
  GString *text = g_string_new ("{ \"onward\": 1, \"week\": [");
  g_autoptr (OnwardAction) action = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  struct rusage usage;

  for (guint i = 1; i <= ONWARD_OPEN_TEXT_RECORDS_MAX; i++)
    {
      g_string_append_printf (text, "%s{ \"id\": \"%08x-0000-7000-8000-000000000000\", \"start\": \"2026-11-23\"", i > 1 ? ",\n" : "", i);
      for (guint k = 2; k < ONWARD_OPEN_TEXT_VALUES_MAX / ONWARD_OPEN_TEXT_RECORDS_MAX; k++)
        g_string_append_printf (text, ", \"lived_%s\": %u",
                                ((const char *const[]) { "monday", "tuesday", "wednesday", "thursday", "friday" })[k - 2], k);
      /* As many bytes as there may be. */
      g_string_append (text, ", \"activity\": \"");
      g_string_append (text, "What I did, and how it was, at some length, so that it takes room. What I did, and how it was, at some length. ");
      g_string_append (text, "\" }");
    }
  g_string_append (text, "] }");
  g_assert_cmpuint (text->len, <, ONWARD_OPEN_TEXT_MAX);
  g_assert_cmpuint (text->len, >, ONWARD_OPEN_TEXT_MAX / 2);
  g_assert_true (g_file_set_contents (open->path, text->str, text->len, NULL));
  g_string_free (text, TRUE);

  start = g_get_monotonic_time ();
  action = read_in (open->path, open->profile.profile, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fixture_apply (open->profile.profile, action, NULL, &error));
  g_assert_no_error (error);
  g_test_message ("%.1f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  getrusage (RUSAGE_SELF, &usage);
  g_test_message ("%ld kB", usage.ru_maxrss);
  g_assert_cmpint (usage.ru_maxrss, <, 512 * 1024);
}
#endif

static void
test_cannot_read (Open         *open,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_null (read_in (open->path, NULL, &name, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (name);
  g_clear_error (&error);

  g_assert_null (read_in (open->profile.root, NULL, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
  g_clear_error (&error);

  /* Nobody would ever write to it. */
  g_assert_cmpint (mkfifo (open->path, 0600), ==, 0);
  g_assert_null (read_in (open->path, NULL, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY);
  g_clear_error (&error);
  g_unlink (open->path);

  g_assert_true (g_file_set_contents (open->path, "{ \"onward\": 1, ", -1, NULL));
  g_assert_null (read_in (open->path, open->profile.profile, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_clear_error (&error);

  /* A file with a hole in it is as large as it says. */
  g_assert_cmpint (truncate (open->path, (off_t) 4 << 30), ==, 0);
  g_assert_null (read_in (open->path, NULL, NULL, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

static void
test_cannot_write (Open         *open,
                   gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (write_out (open->profile.profile, "/nonexistent/onward/everything.json", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_false (write_out (open->profile.profile, open->path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (open->path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/share/open-form/" name, Open, NULL, set_up, func, tear_down)
#ifndef __SANITIZE_ADDRESS__
  /* Before the key derivation of the others takes more memory than all this. */
  ADD ("most", test_most);
#endif
  ADD ("there-and-back", test_there_and_back);
  ADD ("create", test_create);
  ADD ("add", test_add);
  ADD ("cannot-read", test_cannot_read);
  ADD ("cannot-write", test_cannot_write);
#undef ADD

  return g_test_run ();
}
