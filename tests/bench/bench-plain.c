/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-plain"

#include <stdlib.h>

#include "plain-sqlite.h"

/* One edit and one opening of whatever library stands in for SQLite, so that SQLCipher can be
 * set beside it in turns; build-aux/bench-sqlcipher does. Prints the medians. */

#define N_STRENGTHS 4000
#define N_EDITS 500
#define N_OPENINGS 9

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
        guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);

  return values[n_values / 2];
}

int
main (int    argc,
      char **argv)
{
  g_autofree OnwardId *ids = g_new (OnwardId, N_STRENGTHS);
  double edits[N_EDITS], openings[N_OPENINGS];
  PlainSqlite *plain;

  if (argc != 3 && argc != 4)
    {
      g_printerr ("usage: bench-plain FOLDER SCHEMA.sql [KEY]\n");
      return 2;
    }

  for (guint i = 0; i < N_STRENGTHS; i++)
    {
      ids[i] = onward_id_new ();
    }
  plain = plain_sqlite_create (argv[1], "wal", argv[2], argv[3], ids, N_STRENGTHS);
  for (guint i = 0; i < N_EDITS; i++)
    {
      edits[i] = plain_sqlite_edit (plain, &ids[i], i);
    }
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      openings[i] = plain_sqlite_reopen (plain);
    }
  plain_sqlite_free (plain);
  g_print ("edit_ms %.4f\nopen_ms %.4f\n", median (edits, N_EDITS), median (openings, N_OPENINGS));

  return 0;
}
