/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-registry-private.h"

#include "onward-assert-notify.h"
#include "onward-list-mirror.h"
#include "rows.h"

static void
apply (OnwardRegistry  *registry,
       OnwardChangeType type,
       const OnwardRow *row)
{
  g_autoptr (OnwardChangeset) changeset = onward_changeset_new ();

  onward_changeset_add (changeset, type, row_copy (row));
  onward_registry_apply (registry, changeset);
}

static void
test_identity (void)
{
  OnwardRegistry *registry = onward_registry_new ();
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_STEP, "Call Eva", "V");
  g_autoptr (OnwardRecord) record = NULL;
  OnwardNotifyCount title = { 0 };
  OnwardNotifyCount note = { 0 };
  const OnwardId nobody = { 0 };

  g_assert_null (onward_registry_lookup (registry, &row->id));
  g_assert_null (onward_registry_lookup (registry, NULL));
  g_assert_null (onward_registry_lookup (registry, &nobody));

  apply (registry, ONWARD_CHANGE_ADDED, row);
  record = g_object_ref (onward_registry_lookup (registry, &row->id));
  onward_notify_count_begin (&title, record, "title");
  onward_notify_count_begin (&note, record, "note");

  row_set_text (row, "title", "Call Eva on Monday");
  apply (registry, ONWARD_CHANGE_UPDATED, row);
  g_assert_true (onward_registry_lookup (registry, &row->id) == record);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "Call Eva on Monday");
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&note), ==, 0);

  apply (registry, ONWARD_CHANGE_UPDATED, row);
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 0);

  onward_notify_count_end (&title);
  onward_notify_count_end (&note);
  g_assert_finalize_object (registry);
}

static void
test_removed_and_back (void)
{
  OnwardRegistry *registry = onward_registry_new ();
  g_autoptr (OnwardRow) row = row_make (ONWARD_KIND_PERSON, "E.", "V");
  OnwardListMirror mirror;
  OnwardRecord *record;

  onward_list_mirror_begin (&mirror, onward_registry_get_list (registry, ONWARD_KIND_PERSON));
  apply (registry, ONWARD_CHANGE_REMOVED, row);
  apply (registry, ONWARD_CHANGE_ADDED, row);
  record = g_object_ref (onward_registry_lookup (registry, &row->id));
  g_assert_cmpuint (mirror.items->len, ==, 1);

  apply (registry, ONWARD_CHANGE_REMOVED, row);
  g_assert_true (onward_record_is_gone (record));
  g_assert_null (onward_registry_lookup (registry, &row->id));
  g_assert_cmpuint (mirror.items->len, ==, 0);
  g_assert_finalize_object (record);

  /* Undo brings it back as a new object. */
  apply (registry, ONWARD_CHANGE_ADDED, row);
  g_assert_cmpuint (mirror.items->len, ==, 1);
  g_assert_false (onward_record_is_gone (onward_registry_lookup (registry, &row->id)));

  onward_list_mirror_end (&mirror);
  g_assert_finalize_object (registry);
}

typedef struct
{
  OnwardRegistry *registry;
  OnwardRecord   *record;
  guint           n;
} Watch;

/* When a record notifies, its list has followed. */
static void
on_position (Watch *watch)
{
  GPtrArray *records = onward_list_get_records (onward_registry_get_list (watch->registry, ONWARD_KIND_STRENGTH));

  g_assert_true (g_ptr_array_index (records, 0) == watch->record);
  watch->n++;
}

static void
test_lists_before_notify (void)
{
  OnwardRegistry *registry = onward_registry_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) onward_row_free);
  g_autoptr (OnwardRow) moved = NULL;
  Watch watch = { .registry = registry };

  g_ptr_array_add (rows, row_make (ONWARD_KIND_STRENGTH, "first", "G"));
  g_ptr_array_add (rows, row_make (ONWARD_KIND_STRENGTH, "second", "V"));
  moved = row_copy (g_ptr_array_index (rows, 1));
  onward_registry_load (registry, rows);
  g_assert_null (((OnwardRow *) g_ptr_array_index (rows, 1))->values);

  row_set_text (moved, "position", "A");
  watch.record = onward_registry_lookup (registry, &moved->id);
  g_signal_connect_swapped (watch.record, "notify::position", G_CALLBACK (on_position), &watch);
  apply (registry, ONWARD_CHANGE_UPDATED, moved);
  g_assert_cmpuint (watch.n, ==, 1);

  g_assert_finalize_object (registry);
}

static void
test_clear (void)
{
  OnwardRegistry *registry = onward_registry_new ();
  g_autoptr (OnwardRow) strength = row_make (ONWARD_KIND_STRENGTH, "secret words", "V");
  g_autoptr (OnwardRow) tie = row_make (ONWARD_KIND_TIE, NULL, NULL);
  OnwardNotifyCount title = { 0 };
  OnwardListMirror strengths;
  OnwardListMirror ties;
  OnwardRecord *record;

  onward_list_mirror_begin (&strengths, onward_registry_get_list (registry, ONWARD_KIND_STRENGTH));
  onward_list_mirror_begin (&ties, onward_registry_get_list (registry, ONWARD_KIND_TIE));
  apply (registry, ONWARD_CHANGE_ADDED, strength);
  apply (registry, ONWARD_CHANGE_ADDED, tie);
  record = g_object_ref (onward_registry_lookup (registry, &strength->id));
  onward_notify_count_begin (&title, record, "title");

  onward_registry_clear (registry);
  g_assert_cmpuint (strengths.items->len, ==, 0);
  g_assert_cmpuint (ties.items->len, ==, 0);
  g_assert_null (onward_registry_lookup (registry, &strength->id));
  g_assert_true (onward_record_is_gone (record));
  g_assert_cmpstr (onward_record_get_display_title (record), ==, "");
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "");
  g_assert_cmpuint (onward_notify_count_take (&title), ==, 1);

  onward_notify_count_end (&title);
  onward_list_mirror_end (&strengths);
  onward_list_mirror_end (&ties);
  g_assert_finalize_object (record);
  g_assert_finalize_object (registry);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/registry/identity", test_identity);
  g_test_add_func ("/model/registry/removed-and-back", test_removed_and_back);
  g_test_add_func ("/model/registry/lists-before-notify", test_lists_before_notify);
  g_test_add_func ("/model/registry/clear", test_clear);

  return g_test_run ();
}
