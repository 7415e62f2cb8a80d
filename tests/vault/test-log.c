/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

#include "onward-log-private.h"

/* Cuts, flips and foreign logs are walked on whole profiles in test-load.c. */

typedef struct
{
  char              *folder;
  int                dir;
  OnwardSecret      *key;
  OnwardSecret      *heads_key;
  OnwardId           profile;
  OnwardSnapshotInfo snapshot;
  OnwardLog          log;
} Fixture;

static void
open_log (Fixture *fixture,
          int      flags)
{
  int fd = onward_vault_io_open (fixture->dir, "log", O_RDWR | flags);

  g_assert_cmpint (fd, >=, 0);
  onward_log_init (&fixture->log, fd, &fixture->snapshot, &fixture->profile, fixture->key, fixture->heads_key);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = onward_temp_folder_new ();
  fixture->dir = onward_vault_io_open_dir (AT_FDCWD, fixture->folder, NULL);
  fixture->key = onward_secret_new_random (ONWARD_KEY_SIZE);
  fixture->heads_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  fixture->profile = onward_id_new ();
  fixture->snapshot.generation = 3;
  memset (fixture->snapshot.tag, 0x5a, ONWARD_TAG_SIZE);
  open_log (fixture, O_CREAT);
  g_assert_true (onward_log_start (&fixture->log));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  onward_log_clear (&fixture->log);
  onward_secret_unref (fixture->key);
  onward_secret_unref (fixture->heads_key);
  onward_vault_io_close (&fixture->dir);
  onward_temp_folder_remove (fixture->folder);
}

static gboolean
on_record (const guint8 *bytes,
           gsize         size,
           gpointer      data)
{
  GString *all = data;

  g_string_append_len (all, (const char *) bytes, size);
  g_string_append_c (all, '|');

  return size != 6 || memcmp (bytes, "refuse", 6) != 0;
}

static char *
replay (Fixture      *fixture,
        OnwardLogEnd *end)
{
  GString *all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  onward_log_clear (&fixture->log);
  open_log (fixture, 0);
  g_assert_true (onward_log_replay (&fixture->log, on_record, all, end, &error));
  g_assert_no_error (error);

  return g_string_free (all, FALSE);
}

static gboolean
append (Fixture    *fixture,
        const char *text)
{
  return onward_log_append (&fixture->log, (const guint8 *) text, strlen (text));
}

static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *large = g_strnfill (200000, 'z');
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  OnwardLogEnd end;

  g_assert_true (append (fixture, "one"));
  g_assert_true (append (fixture, ""));
  first = replay (fixture, &end);
  g_assert_cmpint (end, ==, ONWARD_LOG_WHOLE);
  g_assert_cmpstr (first, ==, "one||");
  g_assert_true (append (fixture, large));
  g_assert_true (append (fixture, "two"));
  g_assert_cmpint (onward_vault_io_size (fixture->log.fd) % 65536, ==, 0);
  second = replay (fixture, &end);
  g_assert_cmpint (end, ==, ONWARD_LOG_WHOLE);
  g_assert_true (g_str_has_prefix (second, "one||zzzz"));
  g_assert_true (g_str_has_suffix (second, "z|two|"));
  g_assert_cmpuint (fixture->log.sequence, ==, 4);
}

static void
test_wrong_owner (Fixture      *fixture,
                  gconstpointer data)
{
  OnwardLogEnd end;

  g_assert_true (append (fixture, "one"));
  for (int i = 0; i < 3; i++)
    {
      Fixture other = *fixture;
      g_autofree char *text = NULL;
      g_autoptr (OnwardSecret) key = onward_secret_new_random (ONWARD_KEY_SIZE);

      other.log.fd = -1;
      other.log.key = other.log.heads_key = NULL;
      if (i == 0)
        other.snapshot.tag[3] ^= 1;
      else if (i == 1)
        other.snapshot.generation++;
      else
        other.heads_key = key;

      text = replay (&other, &end);
      g_assert_cmpstr (text, ==, "");
      g_assert_cmpint (end, ==, ONWARD_LOG_DAMAGED);
      onward_log_clear (&other.log);
    }
}

/* Two histories that part after the snapshot: what came second in one cannot follow what came
 * first in the other, although its place and its key are right. */
static void
test_spliced_histories (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *text = NULL;
  guint8 second[ONWARD_RECORD_HEAD_SIZE + 3 + ONWARD_TAG_SIZE];
  goffset at = ONWARD_LOG_HEAD_SIZE + sizeof second;
  OnwardLogEnd end;

  g_assert_true (append (fixture, "uno"));
  g_assert_true (append (fixture, "due"));
  g_assert_true (onward_vault_io_read (fixture->log.fd, second, sizeof second, at));

  onward_log_clear (&fixture->log);
  open_log (fixture, O_TRUNC);
  g_assert_true (onward_log_start (&fixture->log));
  g_assert_true (append (fixture, "one"));
  g_assert_true (onward_vault_io_write (fixture->log.fd, second, sizeof second, at));

  text = replay (fixture, &end);
  g_assert_cmpstr (text, ==, "one|");
}

/* An authentic record that cannot be used is damage, also at the end. */
static void
test_refused_record (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *text = NULL;
  OnwardLogEnd end;

  g_assert_true (append (fixture, "one"));
  g_assert_true (append (fixture, "refuse"));
  text = replay (fixture, &end);
  g_assert_cmpint (end, ==, ONWARD_LOG_DAMAGED);
  g_assert_cmpuint (fixture->log.sequence, ==, 1);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = NULL;
  OnwardLogEnd end;

  g_assert_true (append (fixture, "one"));

  /* A write that cannot be done is taken back, and the log goes on. */
  fault_arm (1, EIO, FALSE, FALSE);
  g_assert_false (append (fixture, "lost"));
  g_assert_cmpint (errno, ==, EIO);
  g_assert_false (fixture->log.broken);
  fault_arm (1, ENOSPC, FALSE, TRUE);
  g_assert_false (append (fixture, "lost"));
  fault_disarm ();
  onward_vault_io_truncate (fixture->log.fd, fixture->log.end);
  fixture->log.broken = FALSE;
  g_assert_true (append (fixture, "two"));

  /* A sync that cannot be done ends the log. */
  fault_arm (2, EIO, FALSE, FALSE);
  g_assert_false (append (fixture, "lost"));
  g_assert_true (fixture->log.broken);
  fault_disarm ();

  text = replay (fixture, &end);
  g_assert_cmpstr (text, ==, "one|two|");
  g_assert_cmpint (end, ==, ONWARD_LOG_WHOLE);
}

#define LOG_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  fault_install ();

  LOG_TEST ("/vault/log/round-trip", test_round_trip);
  LOG_TEST ("/vault/log/wrong-owner", test_wrong_owner);
  LOG_TEST ("/vault/log/spliced-histories", test_spliced_histories);
  LOG_TEST ("/vault/log/refused-record", test_refused_record);
  LOG_TEST ("/vault/log/faults", test_faults);

  return g_test_run ();
}
