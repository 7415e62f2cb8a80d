/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-migrator"

#include "onward-config.h"

#include "onward-migrator-private.h"

#include <string.h>

#include "onward-sql-resources.h"

#define SQL_PATH ONWARD_APP_PATH "/sql/"

static const char count_tables_sql[] = "SELECT count (*), total (name = 'meta') FROM sqlite_schema WHERE type = 'table'";
static const char get_meta_sql[] = "SELECT value FROM meta WHERE key = ?";
static const char set_meta_sql[] = "INSERT INTO meta (key, value) VALUES (?, ?) "
                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value";

typedef struct
{
  const char     *script;
  gint64          version;
  const OnwardId *profile;
} Migration;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_name_of (const char *name,
            guint       version)
{
  g_autofree char *prefix = g_strdup_printf ("%04u-", version);

  return g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".sql");
}

char **
onward_migrator_load_scripts (GError **error)
{
  GResource *resource = onward_sql_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, SQL_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GStrvBuilder) scripts = g_strv_builder_new ();

  if (names == NULL)
    return NULL;

  /* The number is a constant: with "until a file is missing" no file at all would be success. */
  if (g_strv_length (names) != ONWARD_SCHEMA_VERSION)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "The migrations are not complete");
      return NULL;
    }

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SQL_PATH, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *script = NULL;

      if (!is_name_of (names[i], i + 1))
        {
          g_set_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "There is no migration %u", i + 1);
          return NULL;
        }

      bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL)
        return NULL;

      script = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_strv_builder_add (scripts, script);
    }

  return g_strv_builder_end (scripts);
}

static gboolean
get_meta (OnwardDatabase *database,
          const char     *key,
          OnwardValue    *value,
          GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, get_meta_sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_text (statement, 0, key);
  if (!onward_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    return onward_statement_get_value (statement, 0, value, error);

  onward_value_set_none (value);

  return TRUE;
}

static gboolean
set_meta (OnwardDatabase    *database,
          const char        *key,
          const OnwardValue *value,
          GError           **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, set_meta_sql, error);

  if (statement == NULL)
    return FALSE;

  onward_statement_bind_text (statement, 0, key);
  onward_statement_bind_value (statement, 1, value);

  return onward_statement_run (statement, error);
}

static gboolean
set_meta_integer (OnwardDatabase *database,
                  const char     *key,
                  gint64          integer,
                  GError        **error)
{
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_integer (&value, integer);

  return set_meta (database, key, &value, error);
}

static gboolean
set_meta_id (OnwardDatabase *database,
             const char     *key,
             const OnwardId *id,
             GError        **error)
{
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_id (&value, id);

  return set_meta (database, key, &value, error);
}

/* A database without any table is a new one; one with tables but without `meta` is not ours. */
static gboolean
is_new (OnwardDatabase *database,
        gboolean       *empty,
        GError        **error)
{
  g_autoptr (OnwardStatement) statement = onward_database_prepare (database, count_tables_sql, error);
  gboolean row;

  if (statement == NULL || !onward_statement_step (statement, &row, error))
    return FALSE;

  *empty = onward_statement_get_integer (statement, 0) == 0;
  if (*empty || onward_statement_get_integer (statement, 1) == 1)
    return TRUE;

  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "The database says nothing about itself");

  return FALSE;
}

static gboolean
read_meta (OnwardDatabase *database,
           OnwardMeta     *meta,
           GError        **error)
{
  g_auto (OnwardValue) device = { 0 };
  g_auto (OnwardValue) version = { 0 };
  g_auto (OnwardValue) min_reader = { 0 };
  gboolean empty;

  memset (meta, 0, sizeof *meta);
  if (!is_new (database, &empty, error))
    return FALSE;
  if (empty)
    return TRUE;

  if (!get_meta (database, "device", &device, error) ||
      !get_meta (database, "schema_version", &version, error) ||
      !get_meta (database, "min_reader", &min_reader, error))
    return FALSE;

  meta->schema_version = onward_value_get_integer (&version);
  meta->min_reader = onward_value_get_integer (&min_reader);
  if (onward_value_get_id (&device) == NULL || meta->schema_version < 1 || meta->min_reader < 1)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "The database has no version");
      return FALSE;
    }
  meta->device = device.id;

  return TRUE;
}

static gboolean
migrate (OnwardDatabase *database,
         gpointer        data,
         gboolean       *commit,
         GError        **error)
{
  const Migration *self = data;
  OnwardId device = onward_id_new ();

  if (!onward_database_execute (database, self->script, error))
    return FALSE;

  if (self->version == 1 &&
      (!set_meta_id (database, "vault_id", self->profile, error) ||
       !set_meta_id (database, "device", &device, error)))
    return FALSE;

  return set_meta_integer (database, "schema_version", self->version, error) &&
         set_meta_integer (database, "min_reader", ONWARD_MIN_READER, error);
}

gboolean
onward_migrator_run (OnwardDatabase    *database,
                     const char *const *scripts,
                     const OnwardId    *profile,
                     OnwardMeta        *meta,
                     GError           **error)
{
  gint64 newest = g_strv_length ((char **) scripts);

  if (!read_meta (database, meta, error))
    return FALSE;

  if (meta->min_reader > newest)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT, "A newer version wrote the database");
      return FALSE;
    }
  if (meta->schema_version >= newest)
    return TRUE;

  for (gint64 version = meta->schema_version + 1; version <= newest; version++)
    {
      Migration migration = { scripts[version - 1], version, profile };

      if (!onward_database_transact (database, ONWARD_ACCESS_MIGRATE, migrate, &migration, error))
        return FALSE;
    }

  return read_meta (database, meta, error);
}
