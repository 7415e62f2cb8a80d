/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bad-calls.h"

#include "killing.h"
#include "onward-migrator-private.h"
#include "quick-kdf.h"

/* A profile as the first version left it is brought up to date while calls go wrong or the
 * process is killed: it is in the form of one version or the next, never in between, and goes on. */

#define N_KILLS 200
#define SEED 4714
#define N_STRENGTHS 200

static char **scripts;

static gboolean
migrate (OnwardVault       *vault,
         const char *const *with,
         OnwardMeta        *meta,
         GError           **error)
{
  g_autoptr (OnwardDatabase) database = onward_database_open (vault, error);

  return database != NULL &&
         onward_migrator_run (database, with, &onward_vault_get_info (vault)->profile, meta, error);
}

static char *
make_first_version (void)
{
  const char *first[] = { scripts[0], NULL };
  char *parent = onward_temp_folder_new ();
  g_autofree char *folder = NULL;
  g_autofree char *add = NULL;
  OnwardVault *vault = onward_temp_vault_new (parent, &folder);
  OnwardMeta meta;
  char *copy;

  g_assert_true (migrate (vault, first, &meta, NULL));
  add = g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                         "INSERT INTO strength (id, title) SELECT randomblob (16), 'I listen ' || i FROM n", N_STRENGTHS);
  g_assert_cmpint (sqlite3_exec (onward_vault_open_database (vault, NULL), add, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (onward_vault_close (vault, NULL));
  copy = onward_temp_folder_copy (folder);
  onward_temp_folder_remove (parent);

  return copy;
}

static gint64
ask (OnwardVault *vault,
     const char  *sql)
{
  sqlite3_stmt *statement;
  gint64 answer;

  g_assert_cmpint (sqlite3_prepare_v2 (onward_vault_open_database (vault, NULL), sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return answer;
}

/* On a disk that answers: in one of the versions, with every word, and it comes up to date. */
static gint64
check_and_finish (const char *folder)
{
  static const char count[] =
    "SELECT count (DISTINCT title) FROM strength WHERE title GLOB 'I listen [1-9]*' AND length (id) = 16";
  OnwardVault *vault = onward_temp_vault_open (folder, NULL);
  g_autoptr (GError) error = NULL;
  OnwardMeta meta;
  gint64 version;

  g_assert_nonnull (vault);
  g_assert_cmpint (onward_vault_get_state (vault), ==, ONWARD_VAULT_WRITABLE);
  version = ask (vault, "SELECT value FROM meta WHERE key = 'schema_version'");
  g_assert_cmpint (version, >=, 1);
  g_assert_cmpint (version, <=, ONWARD_SCHEMA_VERSION);
  g_assert_cmpint (ask (vault, "SELECT count (*) FROM sqlite_schema WHERE name = 'restore_point'"), ==, version >= 2);
  g_assert_cmpint (ask (vault, count), ==, N_STRENGTHS);
  g_assert_true (migrate (vault, (const char *const *) scripts, &meta, &error));
  g_assert_no_error (error);
  g_assert_cmpint (meta.schema_version, ==, ONWARD_SCHEMA_VERSION);
  g_assert_cmpint (ask (vault, count), ==, N_STRENGTHS);
  g_assert_true (onward_vault_close (vault, NULL));

  return version;
}

/* One run; returns whether the fault was still reached. */
static gboolean
run (const char *pristine,
     int         at,
     int         problem,
     gboolean    stays,
     gboolean    crash)
{
  char *folder = onward_temp_folder_copy (pristine);
  OnwardVault *vault = onward_temp_vault_open (folder, NULL);
  g_autoptr (GError) error = NULL;
  OnwardMeta meta = { 0 };
  gboolean done, hit;

  plan = (Plan) { .at = at, .error = problem, .stays = stays };
  done = migrate (vault, (const char *const *) scripts, &meta, &error);
  if (!done)
    check_error (error);
  if (crash)
    onward_vault_free (vault);
  else
    onward_vault_close (vault, NULL);
  hit = plan.n_hits > 0;
  plan.at = 0;

  if (done)
    g_assert_cmpint (check_and_finish (folder), ==, ONWARD_SCHEMA_VERSION);
  else
    check_and_finish (folder);
  onward_temp_folder_remove (folder);

  return hit;
}

static void
test_calls (gconstpointer data)
{
  guint n_runs = 0, n_calls = 0;

  for (guint i = 0; i < G_N_ELEMENTS (errnos); i++)
    {
      /* Two bits: whether it goes on, and whether it ends as in a crash. */
      for (int way = 0; way < 4; way++)
        {
          int at = 1;

          while (run (data, at, errnos[i], way & 1, way & 2))
            at++;

          n_runs += at - 1;
          n_calls = MAX (n_calls, (guint) at - 1);
        }
    }

  g_test_message ("migration: %u runs, one for each of up to %u calls in every way", n_runs, n_calls);
  g_assert_cmpuint (n_calls, >, 10);
}

/* Opens, migrates and locks, telling how far it came. */
static void
life (const char *folder,
      int         pipe)
{
  OnwardVault *vault = onward_temp_vault_open (folder, NULL);
  OnwardMeta meta;

  g_assert_nonnull (vault);
  g_assert_true (migrate (vault, (const char *const *) scripts, &meta, NULL));
  tell (pipe, meta.schema_version);
  g_assert_true (onward_vault_close (vault, NULL));
}

/* How long opening, migrating and locking take here, so that the kills come in the midst of it. */
static gint64
measure (gconstpointer pristine)
{
  char *folder = onward_temp_folder_copy (pristine);
  gint64 before = g_get_monotonic_time ();

  check_and_finish (folder);
  onward_temp_folder_remove (folder);

  return g_get_monotonic_time () - before;
}

static void
test_kills (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_kills = N_KILLS * faults_times ();
  gint64 longest = 2 * measure (data);
  guint n_in[ONWARD_SCHEMA_VERSION + 1] = { 0 };

  for (guint i = 0; i < n_kills; i++)
    {
      char *folder = onward_temp_folder_copy (data);
      int said = kill_one (life, folder, g_rand_int_range (rand, 300, MAX (longest, 2000)));
      gint64 version = check_and_finish (folder);

      g_assert_cmpint (version, >=, said);
      n_in[version]++;
      onward_temp_folder_remove (folder);
    }

  g_test_message ("migration: %u kills, %u before, %u in between, %u after", n_kills, n_in[1], n_kills - n_in[1] - n_in[ONWARD_SCHEMA_VERSION],
                  n_in[ONWARD_SCHEMA_VERSION]);
  g_assert_cmpuint (n_in[1], >, 0);
  g_assert_cmpuint (n_in[ONWARD_SCHEMA_VERSION], >, 0);
}

int
main (int   argc,
      char *argv[])
{
  char *pristine;
  int result;

  faults_use_memory ();
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();
  install ();
  scripts = onward_migrator_load_scripts (NULL);
  g_assert_nonnull (scripts);
  pristine = make_first_version ();

  g_test_add_data_func ("/faults/migration/calls", pristine, test_calls);
  g_test_add_data_func ("/faults/migration/kills", pristine, test_kills);
  result = g_test_run ();
  onward_temp_folder_remove (pristine);
  g_strfreev (scripts);

  return result;
}
