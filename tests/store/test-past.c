/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-past.h"

#include "onward-restore-private.h"
#include "sealed-fixture.h"

static OnwardPastPage *
read_past (Fixture        *self,
           gint64          before,
           guint           limit,
           OnwardPastMatch match,
           gpointer        data,
           GDestroyNotify  free_data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardPastPage *page;

  onward_store_read_past_async (self->store, before, limit, match, data, free_data, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  page = onward_store_read_past_finish (self->store, result, &error);
  g_assert_no_error (error);

  return page;
}

static const OnwardPastEntry *
entry_at (OnwardPastPage *page,
          guint           index)
{
  g_assert_cmpuint (index, <, page->entries->len);

  return g_ptr_array_index (page->entries, index);
}

static OnwardId
do_action (Fixture      *self,
           OnwardAction *action)
{
  g_autoptr (OnwardAction) owned = action;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardChangeset) changeset = apply (self, owned, &error);

  g_assert_no_error (error);

  return changeset->action;
}

static OnwardAction *
setting (OnwardVerb      verb,
         OnwardKind      kind,
         const OnwardId *id,
         const char     *column,
         const char     *text)
{
  OnwardAction *action = onward_action_new (verb, kind, id);

  onward_action_set_text (action, kind, id, column, text);

  return action;
}

static void
test_entries (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (OnwardPastPage) page = NULL;
  g_autoptr (OnwardPastPage) second = NULL;
  g_autoptr (GError) error = NULL;
  OnwardAction *action = onward_action_new (ONWARD_VERB_START, ONWARD_KIND_PLAN, NULL);
  OnwardId plan = onward_action_create (action, ONWARD_KIND_PLAN);
  OnwardId home = onward_action_create (action, ONWARD_KIND_PHASE);
  OnwardId work = onward_action_create (action, ONWARD_KIND_PHASE);
  OnwardId step, move, edit, removal;
  const OnwardPastEntry *entry;
  const OnwardPastChange *change;

  load_count (self);
  onward_action_set_text (action, ONWARD_KIND_PHASE, &home, "title", "At home");
  onward_action_set_text (action, ONWARD_KIND_PHASE, &work, "title", "Starting");
  onward_action_set_reference (action, ONWARD_KIND_PHASE, &home, "plan", &plan);
  onward_action_set_reference (action, ONWARD_KIND_PHASE, &work, "plan", &plan);
  do_action (self, action);

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STEP, NULL);
  step = onward_action_create (action, ONWARD_KIND_STEP);
  onward_action_set_text (action, ONWARD_KIND_STEP, &step, "title", "Call Anna");
  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", &home);
  do_action (self, action);

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_STEP, &step);
  onward_action_set_reference (action, ONWARD_KIND_STEP, &step, "phase", &work);
  move = do_action (self, action);
  edit = do_action (self, setting (ONWARD_VERB_EDIT, ONWARD_KIND_STEP, &step, "title", "Write to Anna"));
  do_action (self, setting (ONWARD_VERB_EDIT, ONWARD_KIND_PHASE, &work, "title", "Beginning"));
  action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STEP, &step);
  onward_action_remove (action, ONWARD_KIND_STEP, &step);
  removal = do_action (self, action);

  page = read_past (self, 0, 4, NULL, NULL, NULL);
  g_assert_cmpuint (page->entries->len, ==, 4);
  g_assert_cmpint (page->next, >, 0);

  entry = entry_at (page, 0);
  g_assert_true (onward_id_equal (&entry->id, &removal));
  g_assert_cmpint (entry->verb, ==, ONWARD_VERB_REMOVE);
  g_assert_cmpstr (entry->title, ==, "Write to Anna");
  g_assert_cmpint (entry->state, ==, ONWARD_PAST_UNDOABLE);
  g_assert_cmpint (ABS (entry->time - g_get_real_time () / 1000), <, 60000);

  entry = entry_at (page, 2);
  g_assert_true (onward_id_equal (&entry->id, &edit));
  g_assert_cmpstr (entry->title, ==, "Write to Anna");
  g_assert_cmpuint (entry->changes->len, ==, 1);
  change = &g_array_index (entry->changes, OnwardPastChange, 0);
  g_assert_cmpstr (onward_value_get_text (&change->old), ==, "Call Anna");
  g_assert_cmpstr (onward_value_get_text (&change->new), ==, "Write to Anna");
  /* The step is gone, so its words cannot come back on their own. */
  g_assert_cmpint (entry->state, ==, ONWARD_PAST_CONFLICT);

  entry = entry_at (page, 3);
  g_assert_true (onward_id_equal (&entry->id, &move));
  g_assert_true (onward_id_equal (&entry->subject, &step));
  g_assert_cmpstr (entry->title, ==, "Call Anna");
  change = &g_array_index (entry->changes, OnwardPastChange, 0);
  g_assert_cmpstr (change->target, ==, "Starting");

  {
    g_autoptr (OnwardChangeset) undone = undo (self, &removal, &error);

    g_assert_no_error (error);
  }
  second = read_past (self, 0, 100, NULL, NULL, NULL);
  /* Undoing is no entry of its own; it says that the removal is not in force. */
  g_assert_cmpuint (second->entries->len, ==, 6);
  g_assert_cmpint (second->next, ==, 0);
  g_assert_cmpint (entry_at (second, 0)->state, ==, ONWARD_PAST_UNDONE);
  g_assert_cmpint (entry_at (second, 2)->state, ==, ONWARD_PAST_UNDOABLE);
  g_assert_cmpint (entry_at (second, 5)->verb, ==, ONWARD_VERB_START);
  g_assert_cmpint (entry_at (second, 5)->state, ==, ONWARD_PAST_FIXED);

  /* Reading changed nothing: what was tried is still there. */
  g_assert_cmpuint (self->n_changed, ==, 7);
}

static gboolean
ends_with (const OnwardPastEntry *entry,
           gpointer               data)
{
  return g_str_has_suffix (entry->title, data);
}

static void
test_match (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (OnwardPastPage) page = NULL;
  g_autoptr (OnwardPastPage) rest = NULL;

  load_count (self);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %u", i);

      add_strength (self, title, NULL);
    }

  page = read_past (self, 0, 2, ends_with, g_strdup ("7"), g_free);
  g_assert_cmpuint (page->entries->len, ==, 2);
  g_assert_cmpstr (entry_at (page, 0)->title, ==, "Number 27");
  g_assert_cmpstr (entry_at (page, 1)->title, ==, "Number 17");
  rest = read_past (self, page->next, 2, ends_with, g_strdup ("7"), g_free);
  g_assert_cmpuint (rest->entries->len, ==, 1);
  g_assert_cmpstr (entry_at (rest, 0)->title, ==, "Number 7");
  g_assert_cmpint (rest->next, ==, 0);
}

/* Twenty thousand actions: the first page is there at once, and every page after it, too. */
static void
test_ten_years (Fixture      *self,
                gconstpointer data)
{
  const guint n_actions = g_test_slow () ? 20000 : 2000;
  OnwardId ids[20];
  gint64 before = 0;
  guint n_read = 0;
  gint64 first = 0;
  gint64 longest = 0;

  load_count (self);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add_strength (self, "I keep going", &ids[i]);
  for (guint i = G_N_ELEMENTS (ids); i < n_actions; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %u", i);

      do_action (self, setting (ONWARD_VERB_EDIT, ONWARD_KIND_STRENGTH, &ids[i % G_N_ELEMENTS (ids)], "title", title));
    }

  do
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (OnwardPastPage) page = read_past (self, before, 60, NULL, NULL, NULL);

      longest = MAX (longest, g_get_monotonic_time () - start);
      n_read += page->entries->len;
      if (before == 0)
        first = longest;
      before = page->next;
    }
  while (before > 0);

  g_test_message ("%u actions: first page %.1f ms, longest %.1f ms", n_actions, first / 1000.0, longest / 1000.0);
  g_assert_cmpuint (n_read, ==, n_actions);
  if (g_test_perf ())
    g_assert_cmpint (first, <, 50000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  SEALED_TEST ("/store/past/entries", test_entries);
  SEALED_TEST ("/store/past/match", test_match);
  SEALED_TEST ("/store/past/ten-years", test_ten_years);

  return g_test_run ();
}
