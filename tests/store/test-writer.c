/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "onward-writer-private.h"

typedef struct
{
  StoreFixture *fixture;
  OnwardId      id;
  void (*func)(OnwardWriter *writer,
               gpointer      data);
} Run;

static const OnwardKind kind = ONWARD_KIND_PLAN;

static guint
title_field (void)
{
  return onward_schema_find_field (kind, "title");
}

static gboolean
run_func (OnwardDatabase *database,
          gpointer        data,
          gboolean       *commit,
          GError        **error)
{
  Run *run = data;
  g_autoptr (OnwardWriter) writer = onward_writer_new (database, run->fixture->clock, &run->fixture->device);

  run->func (writer, run);

  return TRUE;
}

static void
transact (Run *run)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_database_transact (run->fixture->database, ONWARD_ACCESS_WRITE, run_func, run, &error));
  g_assert_no_error (error);
}

static gint64
get_stamp (OnwardWriter   *writer,
           const OnwardId *id)
{
  g_autoptr (GError) error = NULL;
  gint64 stamp = -1;

  g_assert_true (onward_writer_get_stamp (writer, kind, id, "title", &stamp, &error));
  g_assert_no_error (error);

  return stamp;
}

static void
set_title (OnwardWriter   *writer,
           const OnwardId *id,
           const char     *text,
           const gint64   *stamp)
{
  g_auto (OnwardValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  onward_value_set_text (&value, text);
  g_assert_true (onward_writer_set (writer, kind, id, title_field (), &value, stamp, &error));
  g_assert_no_error (error);
}

static void
assert_presence (OnwardWriter   *writer,
                 const OnwardId *id,
                 gboolean        row,
                 gboolean        tombstone)
{
  g_autoptr (GError) error = NULL;
  gboolean found;

  g_assert_true (onward_writer_has_row (writer, kind, id, &found, &error));
  g_assert_cmpint (found, ==, row);
  g_assert_true (onward_writer_has_tombstone (writer, kind, id, &found, &error));
  g_assert_cmpint (found, ==, tombstone);
  g_assert_no_error (error);
}

static void
come_go_and_come_back (OnwardWriter *writer,
                       gpointer      data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;

  assert_presence (writer, &run->id, FALSE, FALSE);
  g_assert_true (onward_writer_create (writer, kind, &run->id, &error));
  assert_presence (writer, &run->id, TRUE, FALSE);
  g_assert_true (onward_writer_remove (writer, kind, &run->id, &error));
  assert_presence (writer, &run->id, FALSE, TRUE);
  g_assert_true (onward_writer_create (writer, kind, &run->id, &error));
  assert_presence (writer, &run->id, TRUE, FALSE);
  /* It is there: the database itself refuses to have it twice. */
  g_assert_false (onward_writer_create (writer, kind, &run->id, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
}

static void
test_rows_and_tombstones (StoreFixture *self,
                          gconstpointer data)
{
  Run run = { .fixture = self, .id = onward_id_new (), .func = come_go_and_come_back };

  transact (&run);
}

static void
change_versions (OnwardWriter *writer,
                 gpointer      data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  gint64 first;
  gint64 second;
  gint64 none = 0;

  g_assert_true (onward_writer_create (writer, kind, &run->id, &error));
  g_assert_cmpint (get_stamp (writer, &run->id), ==, 0);
  set_title (writer, &run->id, "One", NULL);
  first = get_stamp (writer, &run->id);
  g_assert_cmpint (first, >, 0);

  /* The same words are no new version. */
  set_title (writer, &run->id, "One", NULL);
  g_assert_cmpint (get_stamp (writer, &run->id), ==, first);

  set_title (writer, &run->id, "Two", NULL);
  second = get_stamp (writer, &run->id);
  g_assert_cmpint (second, >, first);
  set_title (writer, &run->id, "One", &first);
  g_assert_cmpint (get_stamp (writer, &run->id), ==, first);
  set_title (writer, &run->id, NULL, &none);
  g_assert_cmpint (get_stamp (writer, &run->id), ==, 0);
}

static void
test_versions (StoreFixture *self,
               gconstpointer data)
{
  Run run = { .fixture = self, .id = onward_id_new (), .func = change_versions };

  transact (&run);

  /* The clock of a field follows its last change, whichever version that brought back. */
  g_assert_cmpint (store_fixture_count (self, "SELECT hlc = (SELECT max (hlc) FROM op_log) FROM field_clock"), ==, 1);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log WHERE type = 'set'"), ==, 4);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM op_log AS later JOIN op_log AS earlier "
                                        "ON later.base_hlc = earlier.hlc AND later.base_stamp = earlier.stamp"), ==, 3);
}

static void
finish_empty (OnwardWriter *writer,
              gpointer      data)
{
  OnwardActionInfo info = { .role = ONWARD_ROLE_DO, .verb = ONWARD_VERB_EDIT, .kind = kind };
  g_autoptr (OnwardChangeset) changeset = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (onward_writer_finish (writer, &info, &changeset, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (changeset->changes->len, ==, 0);
}

static void
test_nothing (StoreFixture *self,
              gconstpointer data)
{
  Run run = { .fixture = self, .func = finish_empty };

  transact (&run);
  g_assert_cmpint (store_fixture_count (self, "SELECT count (*) FROM action"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  STORE_TEST ("/writer/rows-and-tombstones", test_rows_and_tombstones);
  STORE_TEST ("/writer/versions", test_versions);
  STORE_TEST ("/writer/nothing", test_nothing);

  return g_test_run ();
}
