/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults-fixture.h"

#include <sodium.h>
#include <time.h>

#include "onward-header-private.h"

#define N_ROWS 6
#define HOSTILE_MS 10

/* What changed files led to. */
typedef struct
{
  guint tried;
  guint refused;
  guint prefix;
  guint whole;
} Tally;

static char *pristine;
static char *other;

static char *
make_profile (int first_size)
{
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  sqlite3 *db = onward_vault_open_database (vault, NULL);
  char *copy;

  /* Three rows in the snapshot, three in the log. */
  faults_make_table (db);
  for (int i = 1; i <= N_ROWS; i++)
    {
      g_assert_cmpint (faults_add_row (db, i, first_size), ==, SQLITE_OK);
      if (i == N_ROWS / 2)
        g_assert_true (onward_vault_compact (vault, 1, NULL));
    }
  onward_vault_free (vault);
  copy = onward_temp_folder_copy (folder);
  onward_temp_folder_remove (parent);

  return copy;
}

static guint8 *
read_file (const char *folder,
           const char *name,
           gsize      *size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *content;

  g_assert_true (g_file_get_contents (path, &content, size, NULL));

  return (guint8 *) content;
}

static void
write_file (const char   *folder,
            const char   *name,
            const guint8 *bytes,
            gsize         size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes, size), ==, size);
  close (fd);
}

/* The highest number, as in the files' names. */
static char *
newest (const char *folder,
        const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *best = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_prefix (name, prefix) && (best == NULL || strcmp (name, best) > 0))
        {
          g_free (best);
          best = g_strdup (name);
        }
    }
  g_assert_nonnull (best);

  return g_steal_pointer (&best);
}

/* A clean error, or rows 1 to n as they were written: all of them, or fewer, and then the vault
 * says that there was more. @may_shorten_silently: cutting the end off is what nobody can see. */
static void
look (const char *folder,
      gboolean    may_shorten_silently,
      Tally      *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardVault) vault = onward_temp_vault_open (folder, &error);
  int n;

  tally->tried++;
  if (vault == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == ONWARD_ERROR);
      tally->refused++;
      return;
    }

  n = faults_count_vault (vault);
  g_assert_cmpint (n, >=, 0);
  g_assert_cmpint (n, <=, N_ROWS);
  if (n < N_ROWS && !may_shorten_silently)
    g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_DAMAGED_LATER);
  if (n == N_ROWS)
    tally->whole++;
  else
    tally->prefix++;
}

static void
report (const char  *what,
        const Tally *tally)
{
  g_test_message ("%s: %u tried, %u refused, %u opened up to the damage, %u whole", what, tally->tried,
                  tally->refused, tally->prefix, tally->whole);
}

/* Where the last record of a log starts: a change in it looks like a torn last write. */
static gsize
find_last_record (const guint8 *bytes,
                  gsize         size)
{
  gsize at = ONWARD_LOG_HEAD_SIZE;
  gsize last = at;

  while (at + ONWARD_RECORD_HEAD_SIZE < size && memcmp (bytes + at, "OWCR", 4) == 0)
    {
      last = at;
      at += ONWARD_RECORD_HEAD_SIZE + onward_get_u32 (bytes + at + 4);
    }

  return last;
}

static gsize
find_end (const guint8 *bytes,
          gsize         size)
{
  gsize at = find_last_record (bytes, size);

  return at + ONWARD_RECORD_HEAD_SIZE + onward_get_u32 (bytes + at + 4);
}

/* Every byte up to @size is changed, one at a time. The folder is put back in between, since
 * opening may mend what it can. */
static void
flip_all (const char *name,
          gsize       from,
          gsize       to,
          gsize       last,
          Tally      *tally)
{
  char *folder = onward_temp_folder_copy (pristine);
  g_autofree guint8 *bytes = NULL;
  gsize size;

  bytes = read_file (pristine, name, &size);
  for (gsize i = from; i < MIN (to, size); i++)
    {
      bytes[i] ^= 1 << (i % 8);
      write_file (folder, name, bytes, size);
      bytes[i] ^= 1 << (i % 8);
      look (folder, i >= last, tally);
    }
  onward_temp_folder_remove (folder);
}

static void
test_flipped_headers (void)
{
  static const char *const names[] = { "header-a", "header-b" };
  Tally one = { 0 }, both = { 0 };
  g_autofree guint8 *bytes = NULL;
  char *folder = onward_temp_folder_copy (pristine);
  gsize size;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    flip_all (names[i], 0, G_MAXSIZE, G_MAXSIZE, &one);
  report ("one copy of the header, each byte", &one);
  g_assert_cmpuint (one.whole, ==, one.tried);

  bytes = read_file (pristine, names[0], &size);
  for (gsize i = 0; i < size; i++)
    {
      bytes[i] ^= 1 << (i % 8);
      write_file (folder, names[0], bytes, size);
      write_file (folder, names[1], bytes, size);
      bytes[i] ^= 1 << (i % 8);
      look (folder, FALSE, &both);
    }
  report ("both copies of the header, each byte", &both);
  g_assert_cmpuint (both.refused, ==, both.tried);
  onward_temp_folder_remove (folder);
}

static void
test_flipped_log (void)
{
  g_autofree char *name = newest (pristine, "log-");
  g_autofree guint8 *bytes = NULL;
  Tally tally = { 0 };
  gsize size, end;

  bytes = read_file (pristine, name, &size);
  end = find_end (bytes, size);
  flip_all (name, 0, end, find_last_record (bytes, size), &tally);
  report ("log, each byte", &tally);
  g_assert_cmpuint (tally.prefix, ==, end);
}

static void
test_flipped_snapshot (void)
{
  g_autofree char *name = newest (pristine, "snapshot-");
  Tally tally = { 0 };

  flip_all (name, 0, G_MAXSIZE, G_MAXSIZE, &tally);
  report ("snapshot, each byte", &tally);

  /* The generation before is there, and is what opens. */
  g_assert_cmpuint (tally.prefix, ==, tally.tried);
}

static void
cut_all (const char *name,
         gboolean    may_shorten_silently,
         Tally      *tally)
{
  char *folder = onward_temp_folder_copy (pristine);
  g_autofree guint8 *bytes = NULL;
  gsize size;

  bytes = read_file (pristine, name, &size);
  for (gsize i = 0; i < size; i++)
    {
      write_file (folder, name, bytes, i);

      /* Without its whole head a log is no log. */
      look (folder, may_shorten_silently && i >= ONWARD_LOG_HEAD_SIZE, tally);
    }
  onward_temp_folder_remove (folder);
}

static void
test_cuts (void)
{
  g_autofree char *log = newest (pristine, "log-");
  g_autofree char *snapshot = newest (pristine, "snapshot-");
  Tally tally = { 0 };

  cut_all ("header-a", FALSE, &tally);
  cut_all ("header-b", FALSE, &tally);
  g_assert_cmpuint (tally.whole, ==, tally.tried);
  cut_all (snapshot, FALSE, &tally);
  cut_all (log, TRUE, &tally);
  report ("cut at every place", &tally);
}

/* One file of another profile, or of another time, in the place of ours. */
static void
test_swapped (void)
{
  static const char *const prefixes[] = { "header-a", "header-b", "snapshot-", "log-" };
  Tally tally = { 0 };

  for (guint mask = 1; mask < 1 << G_N_ELEMENTS (prefixes); mask++)
    {
      char *folder = onward_temp_folder_copy (pristine);

      for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
        {
          g_autofree char *name = newest (pristine, prefixes[i]);
          g_autofree guint8 *bytes = NULL;
          gsize size;

          if ((mask & 1 << i) == 0)
            continue;

          bytes = read_file (other, name, &size);
          write_file (folder, name, bytes, size);
        }
      look (folder, FALSE, &tally);
      onward_temp_folder_remove (folder);
    }
  report ("files of two profiles mixed", &tally);
  g_assert_cmpuint (tally.refused, >=, 4);
}

static void
test_old_log (void)
{
  char *folder = onward_temp_folder_copy (pristine);
  g_autofree char *newer = newest (pristine, "log-");
  g_autofree guint8 *bytes = NULL;
  Tally tally = { 0 };
  gsize size;

  bytes = read_file (pristine, "log-0000000000000001", &size);
  g_assert_cmpstr (newer, !=, "log-0000000000000001");
  write_file (folder, newer, bytes, size);
  look (folder, FALSE, &tally);
  g_assert_cmpuint (tally.prefix, ==, 1);
  onward_temp_folder_remove (folder);
}

static void
test_empty (void)
{
  g_autoptr (GDir) dir = g_dir_open (pristine, 0, NULL);
  Tally tally = { 0 };
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *folder = onward_temp_folder_copy (pristine);

      write_file (folder, name, NULL, 0);
      look (folder, FALSE, &tally);
      onward_temp_folder_remove (folder);
    }
  report ("one file of no length", &tally);
  g_assert_cmpuint (tally.tried, >=, 7);
}

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* A header with a checksum that fits, whose passphrase slot asks for @cost. */
static void
write_hostile (const char          *folder,
               const OnwardKdfCost *cost,
               int                  n_slots)
{
  static const char *const names[] = { "header-a", "header-b" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree guint8 *bytes = NULL;
      gsize size;

      bytes = read_file (pristine, names[i], &size);
      onward_put_u16 (bytes + 20, n_slots);
      for (guint slot = 0; slot < ONWARD_HEADER_SLOTS; slot++)
        {
          guint8 *at = bytes + 288 + slot * ONWARD_SLOT_SIZE;

          onward_put_u16 (at, ONWARD_SLOT_PASSPHRASE);
          onward_put_u16 (at + 2, 1);
          onward_put_u32 (at + 4, cost->memory_kib);
          onward_put_u32 (at + 8, cost->passes);
        }
      crypto_generichash (bytes + size - 32, 32, bytes, size - 32, NULL, 0);
      write_file (folder, names[i], bytes, size);
    }
}

static void
test_hostile_costs (void)
{
  static const OnwardKdfCost costs[] = {
    { 0, 0 }, { 0, 3 }, { 64 * 1024, 0 }, { 64 * 1024 - 1, 3 }, { 64 * 1024, 2 }, { 64 * 1024, 17 },
    { 512 * 1024 + 1, 3 }, { G_MAXUINT32, 3 }, { 64 * 1024, G_MAXUINT32 }, { G_MAXUINT32, G_MAXUINT32 },
    { 4 * 1024 * 1024, 3 }, { 1u << 31, 16 }, { 8, 1 },
  };
  static const int slots[] = { 1, 8, 0, 9, 65535 };
  g_autoptr (OnwardSecret) passphrase = onward_secret_new_from_passphrase (ONWARD_TEMP_PASSPHRASE);
  char *folder = onward_temp_folder_copy (pristine);
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (costs) * G_N_ELEMENTS (slots); i++)
    {
      g_autoptr (GError) error = NULL;
      double before;

      write_hostile (folder, &costs[i / G_N_ELEMENTS (slots)], slots[i % G_N_ELEMENTS (slots)]);
      before = cpu_ms ();
      g_assert_null (onward_vault_open (folder, ONWARD_SLOT_PASSPHRASE, passphrase, &error));
      worst = MAX (worst, cpu_ms () - before);
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
    }
  g_test_message ("hostile costs: %u refused, the slowest in %.2f ms",
                  (guint) (G_N_ELEMENTS (costs) * G_N_ELEMENTS (slots)), worst);
  g_assert_cmpfloat (worst, <, HOSTILE_MS);
  onward_temp_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  faults_stop_syncing ();

  /* The recovery code is the last one's. */
  other = make_profile (30);
  pristine = make_profile (20);

  g_test_add_func ("/faults/damage/header", test_flipped_headers);
  g_test_add_func ("/faults/damage/log", test_flipped_log);
  g_test_add_func ("/faults/damage/snapshot", test_flipped_snapshot);
  g_test_add_func ("/faults/damage/cuts", test_cuts);
  g_test_add_func ("/faults/damage/two-profiles", test_swapped);
  g_test_add_func ("/faults/damage/old-log", test_old_log);
  g_test_add_func ("/faults/damage/no-length", test_empty);
  g_test_add_func ("/faults/damage/hostile-costs", test_hostile_costs);
  result = g_test_run ();
  onward_temp_folder_remove (pristine);
  onward_temp_folder_remove (other);

  return result;
}
