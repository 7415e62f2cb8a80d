/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-changeset.h"

static void
test_row (void)
{
  OnwardId id = onward_id_new ();
  g_autoptr (OnwardRow) row = onward_row_new (ONWARD_KIND_TIE, &id);

  g_assert_cmpint (row->kind, ==, ONWARD_KIND_TIE);
  g_assert_true (onward_id_equal (&row->id, &id));
  for (guint i = 0; i < onward_schema_get (ONWARD_KIND_TIE)->n_fields; i++)
    g_assert_cmpint (row->values[i].type, ==, ONWARD_VALUE_NONE);
  onward_value_set_text (&row->values[2], "words");
  onward_row_free (NULL);
}

static void
test_changes (void)
{
  OnwardId id = onward_id_new ();
  OnwardChangeset *changeset = onward_changeset_new ();
  OnwardChangeset *again = onward_changeset_ref (changeset);
  const OnwardChange *change;

  g_assert_true (onward_id_is_none (&changeset->action));
  g_assert_true (onward_id_is_none (&changeset->state.undo.id));
  g_assert_true (again == changeset);
  onward_changeset_add (changeset, ONWARD_CHANGE_ADDED, onward_row_new (ONWARD_KIND_PLAN, &id));
  onward_changeset_add (changeset, ONWARD_CHANGE_REMOVED, onward_row_new (ONWARD_KIND_TIE, &id));
  onward_changeset_unref (changeset);

  g_assert_cmpuint (again->changes->len, ==, 2);
  change = g_ptr_array_index (again->changes, 1);
  g_assert_cmpint (change->type, ==, ONWARD_CHANGE_REMOVED);
  g_assert_cmpint (change->row->kind, ==, ONWARD_KIND_TIE);

  changeset = g_boxed_copy (ONWARD_TYPE_CHANGESET, again);
  onward_changeset_unref (again);
  g_assert_cmpuint (changeset->changes->len, ==, 2);
  g_boxed_free (ONWARD_TYPE_CHANGESET, changeset);
  onward_changeset_unref (NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changeset/row", test_row);
  g_test_add_func ("/changeset/changes", test_changes);

  return g_test_run ();
}
