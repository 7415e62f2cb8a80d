/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-save-queue-private.h"

#include "onward-broken-disk.h"
#include "profile-fixture.h"

/* Milliseconds that a second lasts here. */
#define SECOND 20

typedef struct
{
  OnwardSaveQueue *queue;
  guint            n;
  gint64           times[8];
} Waits;

static void
on_changed (Waits *waits)
{
  if (onward_save_queue_is_waiting (waits->queue) && waits->n < G_N_ELEMENTS (waits->times))
    waits->times[waits->n++] = g_get_monotonic_time ();
}

static void
test_pauses (Fixture      *fixture,
             gconstpointer data)
{
  static const guint pauses[] = { 2, 5, 15, 15 };
  OnwardSaveQueue *queue = onward_profile_get_queue (fixture->profile);
  OnwardId id;
  g_autoptr (OnwardAction) action = fixture_adding (ONWARD_KIND_STEP, "Walk", &id);
  Waits waits = { .queue = queue };
  gulong handler = g_signal_connect_swapped (queue, "changed", G_CALLBACK (on_changed), &waits);

  onward_save_queue_set_second (queue, SECOND);
  onward_broken_disk_break (EIO);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
  g_assert_cmpuint (onward_save_queue_get_length (queue), ==, 1);
  g_assert_false (onward_save_queue_is_waiting (queue));
  onward_pump_until (waits.n == G_N_ELEMENTS (pauses) + 1, 20);
  g_signal_handler_disconnect (queue, handler);

  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      gint64 waited = (waits.times[i + 1] - waits.times[i]) / G_TIME_SPAN_MILLISECOND;

      g_assert_cmpint (waited, >=, pauses[i] * SECOND - 1);
      g_assert_cmpint (waited, <, pauses[i] * SECOND + 1500);
    }

  g_assert_error (onward_save_queue_get_error (queue), ONWARD_ERROR, ONWARD_ERROR_IO);
  g_assert_null (onward_profile_lookup (fixture->profile, &id));
  onward_broken_disk_mend ();
  onward_pump_until (onward_save_queue_get_length (queue) == 0, 20);
  g_assert_null (onward_save_queue_get_error (queue));
  g_assert_false (onward_save_queue_is_waiting (queue));
  g_assert_nonnull (onward_profile_lookup (fixture->profile, &id));
}

static void
note_order (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GString *order = user_data;
  g_autoptr (GError) error = NULL;

  if (onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error))
    g_string_append_c (order, '+');
  else
    g_string_append_printf (order, "-%d", error->code);
}

/* Edits that wait are saved in order, undo and a refused one among them. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  OnwardSaveQueue *queue = onward_profile_get_queue (fixture->profile);
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "0", NULL);
  g_autoptr (OnwardAction) refused = fixture_setting (record, "status", "finished");
  g_autoptr (GString) order = g_string_new (NULL);

  onward_broken_disk_break (ENOSPC);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (OnwardAction) action = fixture_setting (record, "title", title);

      onward_profile_apply_async (fixture->profile, action, note_order, order);
    }
  onward_profile_undo_async (fixture->profile, NULL, note_order, order);
  onward_profile_apply_async (fixture->profile, refused, note_order, order);
  onward_profile_redo_async (fixture->profile, note_order, order);
  onward_profile_undo_async (fixture->profile, NULL, note_order, order);

  onward_pump_until (onward_save_queue_is_waiting (queue), 20);
  g_assert_cmpuint (onward_save_queue_get_length (queue), ==, 7);
  g_assert_cmpstr (order->str, ==, "");

  onward_broken_disk_mend ();
  onward_save_queue_retry (queue);
  onward_pump_until (onward_save_queue_get_length (queue) == 0, 20);
  onward_pump_for (20);
  g_assert_cmpstr (order->str, ==, "+++" "+" "-11" "+" "+");
  g_assert_cmpint (ONWARD_ERROR_REFUSED, ==, 11);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "2");
}

static void
test_give_up (Fixture      *fixture,
              gconstpointer data)
{
  OnwardSaveQueue *queue = onward_profile_get_queue (fixture->profile);
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "0", NULL);
  g_autoptr (OnwardAction) action = fixture_setting (record, "title", "1");
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  onward_broken_disk_break (EIO);
  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &first);
  onward_profile_apply_async (fixture->profile, action, onward_pump_take, &second);
  onward_pump_until (onward_save_queue_is_waiting (queue), 20);
  onward_save_queue_give_up (queue);
  onward_pump_result (&second);
  g_assert_nonnull (first);
  g_assert_false (onward_profile_write_finish (fixture->profile, first, NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED);
  g_assert_cmpuint (onward_save_queue_get_length (queue), ==, 0);
  g_assert_null (onward_save_queue_get_error (queue));
  g_assert_false (onward_save_queue_is_waiting (queue));

  onward_broken_disk_mend ();
  g_clear_object (&first);
  g_clear_object (&second);
}

/* Which errors of the disk are worth waiting for. */
static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  static const int errnos[] = { ENOSPC, EDQUOT, EIO, ENOMEM };
  OnwardSaveQueue *queue = onward_profile_get_queue (fixture->profile);
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "0", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      g_autofree char *title = g_strdup_printf ("title %u", i);
      g_autoptr (OnwardAction) action = fixture_setting (record, "title", title);
      gboolean full = errnos[i] == ENOSPC || errnos[i] == EDQUOT;

      onward_broken_disk_break (errnos[i]);
      onward_profile_apply_async (fixture->profile, action, NULL, NULL);
      onward_pump_until (onward_save_queue_is_waiting (queue), 20);
      g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==,
                       full ? ONWARD_CONDITION_UNSAVED_NO_SPACE : ONWARD_CONDITION_UNSAVED);
      onward_broken_disk_mend ();
      onward_save_queue_retry (queue);
      onward_pump_until (onward_save_queue_get_length (queue) == 0, 20);
      g_assert_cmpstr (onward_record_get_text (record, "title"), ==, title);
      g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_GOOD);
    }
}

/* A disk that turned read-only under an open profile: the edit waits and is not thrown away. */
static void
test_read_only_meanwhile (Fixture      *fixture,
                          gconstpointer data)
{
  static const int errnos[] = { EROFS, EACCES };
  OnwardSaveQueue *queue = onward_profile_get_queue (fixture->profile);
  OnwardRecord *record = fixture_add (fixture->profile, ONWARD_KIND_STEP, "0", NULL);
  g_autoptr (OnwardAction) action = fixture_setting (record, "title", "1");
  g_autoptr (GError) error = NULL;

  onward_broken_disk_break (errnos[GPOINTER_TO_UINT (data)]);
  onward_profile_apply_async (fixture->profile, action, NULL, NULL);
  onward_pump_until (onward_save_queue_is_waiting (queue), 20);
  g_assert_cmpuint (onward_save_queue_get_length (queue), ==, 1);
  g_assert_cmpint (onward_profile_get_condition (fixture->profile), ==, ONWARD_CONDITION_UNSAVED);
  g_assert_false (fixture_close (fixture->profile, FALSE, &error));
  g_assert_true (error->domain == ONWARD_ERROR);
  g_assert_cmpuint (onward_save_queue_get_length (queue), ==, 1);
  onward_broken_disk_mend ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  onward_broken_disk_install ();

  FIXTURE_TEST ("/model/save-queue/pauses", test_pauses);
  FIXTURE_TEST ("/model/save-queue/order", test_order);
  FIXTURE_TEST ("/model/save-queue/give-up", test_give_up);
  FIXTURE_TEST ("/model/save-queue/errors", test_errors);
  g_test_add ("/model/save-queue/read-only-meanwhile", Fixture, GUINT_TO_POINTER (0),
              fixture_set_up, test_read_only_meanwhile, fixture_tear_down);
  g_test_add ("/model/save-queue/permission-meanwhile", Fixture, GUINT_TO_POINTER (1),
              fixture_set_up, test_read_only_meanwhile, fixture_tear_down);

  return g_test_run ();
}
