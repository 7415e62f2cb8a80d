/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "bench-store"

#include "plain-sqlite.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct _PlainSqlite
{
  sqlite3      *db;
  sqlite3_stmt *begin, *get, *set, *clock, *action, *applied, *dropped, *op, *commit;
  gint64        hlc;
  char         *path;
  char         *pragmas;
  const char   *key;
};

static void
check (PlainSqlite *plain,
       int          code,
       const char  *what)
{
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
    {
      g_printerr ("plain-sqlite: %s: %s\n", what, sqlite3_errmsg (plain->db));
      exit (1);
    }
}

static sqlite3_stmt *
prepare (PlainSqlite *plain,
         const char  *sql)
{
  sqlite3_stmt *statement;

  check (plain, sqlite3_prepare_v3 (plain->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);

  return statement;
}

static void
run (PlainSqlite  *plain,
     sqlite3_stmt *statement)
{
  check (plain, sqlite3_step (statement), sqlite3_sql (statement));
  check (plain, sqlite3_reset (statement), sqlite3_sql (statement));
}

static void
bind_id (sqlite3_stmt   *statement,
         int             at,
         const OnwardId *id)
{
  sqlite3_bind_blob (statement, at, id->bytes, ONWARD_ID_SIZE, SQLITE_STATIC);
}

static void
edit_plain_title (PlainSqlite    *plain,
                  const OnwardId *id,
                  const char     *title)
{
  OnwardId action = onward_id_new ();
  g_autofree char *old = NULL;
  gint64 hlc = ++plain->hlc;

  bind_id (plain->get, 1, id);
  check (plain, sqlite3_step (plain->get), "get");
  old = g_strdup ((const char *) sqlite3_column_text (plain->get, 0));
  sqlite3_reset (plain->get);

  sqlite3_bind_text (plain->set, 1, title, -1, SQLITE_STATIC);
  bind_id (plain->set, 2, id);
  run (plain, plain->set);

  bind_id (plain->clock, 1, id);
  sqlite3_bind_int64 (plain->clock, 2, hlc);
  bind_id (plain->clock, 3, &action);
  run (plain, plain->clock);

  bind_id (plain->op, 1, &action);
  sqlite3_bind_int64 (plain->op, 2, hlc);
  bind_id (plain->op, 3, id);
  sqlite3_bind_text (plain->op, 4, old, -1, SQLITE_STATIC);
  sqlite3_bind_text (plain->op, 5, title, -1, SQLITE_STATIC);
  run (plain, plain->op);

  bind_id (plain->action, 1, &action);
  sqlite3_bind_int64 (plain->action, 2, hlc);
  bind_id (plain->action, 3, id);
  run (plain, plain->action);
  bind_id (plain->applied, 1, &action);
  run (plain, plain->applied);
  run (plain, plain->dropped);
}

static void
prepare_plain (PlainSqlite *plain)
{
  plain->begin = prepare (plain, "BEGIN IMMEDIATE");
  plain->commit = prepare (plain, "COMMIT");
  plain->get = prepare (plain, "SELECT title FROM strength WHERE id = ?");
  plain->set = prepare (plain, "UPDATE strength SET title = ? WHERE id = ?");
  plain->clock = prepare (plain, "INSERT INTO field_clock (tbl, id, col, hlc, device, stamp) "
                          "VALUES ('strength', ?1, 'title', ?2, ?3, ?2) "
                          "ON CONFLICT (id, col, tbl) DO UPDATE SET hlc = excluded.hlc, device = excluded.device, stamp = excluded.stamp");
  plain->op = prepare (plain, "INSERT INTO op_log (action, hlc, device, type, tbl, id, col, old, new, base_hlc, stamp, base_stamp) "
                       "VALUES (?1, ?2, ?1, 'set', 'strength', ?3, 'title', ?4, ?5, 0, ?2, 0)");
  plain->action = prepare (plain, "INSERT INTO action (id, hlc, device, verb, kind, subject, role) "
                           "VALUES (?1, ?2, ?1, 'edit', 'strength', ?3, 'do')");
  plain->applied = prepare (plain, "UPDATE action SET applied = seq WHERE id = ?");
  plain->dropped = prepare (plain, "UPDATE action SET dropped = 1 WHERE undone > 0 AND dropped = 0");
}

static void
open_file (PlainSqlite *plain)
{
  check (plain, sqlite3_open (plain->path, &plain->db), "open");
  if (plain->key != NULL)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA key = \"x'%s'\";", plain->key);

      check (plain, sqlite3_exec (plain->db, sql, NULL, NULL, NULL), "key");
    }
  check (plain, sqlite3_exec (plain->db, plain->pragmas, NULL, NULL, NULL), "pragmas");
}

static void
close_file (PlainSqlite *plain)
{
  sqlite3_stmt *statement;

  while ((statement = sqlite3_next_stmt (plain->db, NULL)) != NULL)
    {
      sqlite3_finalize (statement);
    }
  check (plain, sqlite3_close (plain->db), "close");
}

/* Plain SQLite takes the key without a word, and would then be measured as if it were sealed. */
static void
check_sealed (PlainSqlite *plain)
{
  g_autofree char *start = NULL;
  gsize length;

  check (plain, sqlite3_wal_checkpoint_v2 (plain->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL), "checkpoint");
  if (!g_file_get_contents (plain->path, &start, &length, NULL) ||
      length < 16 ||
      (memcmp (start, "SQLite format 3", 16) == 0) != (plain->key == NULL))
    {
      g_printerr ("plain-sqlite: the file is not sealed as asked\n");
      exit (1);
    }
}

PlainSqlite *
plain_sqlite_create (const char     *folder,
                     const char     *journal,
                     const char     *schema,
                     const char     *key,
                     const OnwardId *ids,
                     guint           n_ids)
{
  PlainSqlite *plain = g_new0 (PlainSqlite, 1);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *insert;

  plain->path = g_strdup_printf ("%s/plain-%s.sqlite", folder, journal);
  plain->pragmas = g_strdup_printf ("PRAGMA journal_mode=%s; PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE;", journal);
  plain->key = key;
  if (!g_file_get_contents (schema, &sql, NULL, &error))
    {
      g_printerr ("plain-sqlite: %s\n", error->message);
      exit (1);
    }
  open_file (plain);
  check (plain, sqlite3_exec (plain->db, sql, NULL, NULL, NULL), "schema");
  prepare_plain (plain);

  insert = prepare (plain, "INSERT INTO strength (id, position, title) VALUES (?, 'V', 'I keep going when it matters')");
  run (plain, plain->begin);
  for (guint i = 0; i < n_ids; i++)
    {
      bind_id (insert, 1, &ids[i]);
      run (plain, insert);
      edit_plain_title (plain, &ids[i], "I keep going when it matters");
    }
  run (plain, plain->commit);
  sqlite3_finalize (insert);
  check_sealed (plain);

  return plain;
}

double
plain_sqlite_edit (PlainSqlite    *plain,
                   const OnwardId *id,
                   guint           number)
{
  g_autofree char *title = g_strdup_printf ("I notice what others need, number %u", number);
  gint64 start = g_get_monotonic_time ();

  run (plain, plain->begin);
  edit_plain_title (plain, id, title);
  run (plain, plain->commit);

  return (g_get_monotonic_time () - start) / 1000.0;
}

double
plain_sqlite_reopen (PlainSqlite *plain)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *all;
  gint64 start;
  int code;

  close_file (plain);
  start = g_get_monotonic_time ();
  open_file (plain);
  all = prepare (plain, "SELECT id, position, title FROM strength");
  while ((code = sqlite3_step (all)) == SQLITE_ROW)
    {
      g_ptr_array_add (titles, g_strdup ((const char *) sqlite3_column_text (all, 2)));
    }
  check (plain, code, "read");
  sqlite3_finalize (all);
  prepare_plain (plain);

  return (g_get_monotonic_time () - start) / 1000.0;
}

void
plain_sqlite_free (PlainSqlite *plain)
{
  close_file (plain);
  g_free (plain->path);
  g_free (plain->pragmas);
  g_free (plain);
}
