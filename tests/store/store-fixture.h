/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the store's tests share: a migrated database without a vault, and small actions. */

#include "onward-apply-private.h"
#include "onward-loader-private.h"
#include "onward-migrator-private.h"
#include "onward-undo-private.h"

typedef struct
{
  sqlite3        *connection;
  OnwardDatabase *database;
  OnwardClock    *clock;
  OnwardId        device;
} StoreFixture;

G_GNUC_UNUSED static void
store_fixture_open (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scripts = onward_migrator_load_scripts (&error);
  OnwardId profile = onward_id_new ();
  OnwardMeta meta;
  guint64 hlc;

  g_assert_no_error (error);
  self->database = onward_database_new_for_connection (self->connection);
  g_assert_true (onward_migrator_run (self->database, (const char *const *) scripts, &profile, &meta, &error));
  g_assert_no_error (error);
  self->device = meta.device;
  self->clock = onward_clock_new (NULL, NULL);
  g_assert_true (onward_loader_read_last_hlc (self->database, &hlc, &error));
  onward_clock_witness (self->clock, hlc);
}

G_GNUC_UNUSED static void
store_fixture_close (StoreFixture *self)
{
  g_clear_pointer (&self->database, onward_database_free);
  g_clear_pointer (&self->clock, onward_clock_free);
}

G_GNUC_UNUSED static void
store_fixture_set_up (StoreFixture *self,
                      gconstpointer data)
{
  g_assert_cmpint (sqlite3_open (":memory:", &self->connection), ==, SQLITE_OK);
  store_fixture_open (self);
}

G_GNUC_UNUSED static void
store_fixture_tear_down (StoreFixture *self,
                         gconstpointer data)
{
  store_fixture_close (self);
  /* Also says that no statement was left behind. */
  g_assert_cmpint (sqlite3_close (self->connection), ==, SQLITE_OK);
}

G_GNUC_UNUSED static OnwardChangeset *
store_fixture_apply (StoreFixture *self,
                     OnwardAction *action)
{
  g_autoptr (GError) error = NULL;
  OnwardChangeset *changeset = onward_apply (self->database, self->clock, &self->device, action, &error);

  g_assert_no_error (error);
  g_assert_nonnull (changeset);

  return changeset;
}

G_GNUC_UNUSED static OnwardId
store_fixture_set (StoreFixture   *self,
                   OnwardKind      kind,
                   const OnwardId *id,
                   const char     *column,
                   const char     *text)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, kind, id);
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_action_set_text (action, kind, id, column, text);
  changeset = store_fixture_apply (self, action);

  return changeset->action;
}

/* Adds a record with a text, hanging on @parent by @reference where that is not NULL. */
G_GNUC_UNUSED static OnwardId
store_fixture_add (StoreFixture   *self,
                   OnwardKind      kind,
                   const char     *column,
                   const char     *text,
                   const char     *reference,
                   const OnwardId *parent,
                   OnwardId       *action_id)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  g_autoptr (OnwardChangeset) changeset = NULL;
  OnwardId id = onward_action_create (action, kind);

  if (column != NULL)
    onward_action_set_text (action, kind, &id, column, text);
  if (reference != NULL)
    onward_action_set_reference (action, kind, &id, reference, parent);
  changeset = store_fixture_apply (self, action);
  if (action_id != NULL)
    *action_id = changeset->action;

  return id;
}

G_GNUC_UNUSED static OnwardId
store_fixture_remove (StoreFixture   *self,
                      OnwardKind      kind,
                      const OnwardId *id)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, kind, id);
  g_autoptr (OnwardChangeset) changeset = NULL;

  onward_action_remove (action, kind, id);
  changeset = store_fixture_apply (self, action);

  return changeset->action;
}

G_GNUC_UNUSED static void
store_dump_row (GString         *out,
                const OnwardRow *row)
{
  const OnwardKindInfo *info = onward_schema_get (row->kind);
  char id[ONWARD_ID_STRING_SIZE];

  g_string_append_printf (out, "%s %s", info->table, onward_id_to_string (&row->id, id));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const OnwardValue *value = &row->values[i];

      if (value->type == ONWARD_VALUE_TEXT)
        g_string_append_printf (out, " %s='%s'", info->fields[i].column, value->text);
      else if (value->type == ONWARD_VALUE_INTEGER)
        g_string_append_printf (out, " %s=%" G_GINT64_FORMAT, info->fields[i].column, value->integer);
      else if (value->type == ONWARD_VALUE_ID)
        g_string_append_printf (out, " %s=%s", info->fields[i].column, onward_id_to_string (&value->id, id));
    }
  g_string_append_c (out, '\n');
}

/* Everything that is in the database, as text. */
G_GNUC_UNUSED static char *
store_fixture_dump (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = onward_loader_read_all (self->database, NULL, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    store_dump_row (out, g_ptr_array_index (rows, i));

  return g_string_free (out, FALSE);
}

G_GNUC_UNUSED static gint64
store_fixture_count (StoreFixture *self,
                     const char   *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardStatement) statement = onward_database_prepare (self->database, sql, &error);
  gboolean row;

  g_assert_no_error (error);
  g_assert_true (onward_statement_step (statement, &row, &error));
  g_assert_true (row);

  return onward_statement_get_integer (statement, 0);
}

#define STORE_TEST(path, func) \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)
