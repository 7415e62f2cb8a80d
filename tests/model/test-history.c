/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-history.h"

#include <string.h>

#include "onward-assert-notify.h"
#include "onward-history-private.h"

static char *
read_label (OnwardHistory *history,
            const char    *property)
{
  char *label = NULL;

  g_object_get (history, property, &label, NULL);
  g_assert_nonnull (label);
  g_assert_true (g_utf8_validate (label, -1, NULL));

  return label;
}

static void
test_every_label (void)
{
  OnwardHistory *history = onward_history_new ();

  for (guint verb = 0; verb < ONWARD_N_VERBS; verb++)
    for (guint kind = 0; kind < ONWARD_N_KINDS; kind++)
      {
        OnwardHistoryState state = { .undo = { onward_id_new (), verb, kind }, .redo = { onward_id_new (), verb, kind } };
        const char *done = onward_history_name_action (verb, kind);
        g_autofree char *undo = NULL;
        g_autofree char *redo = NULL;

        onward_history_set_state (history, &state);
        undo = read_label (history, "undo-label");
        redo = read_label (history, "redo-label");
        g_assert_true (g_str_has_prefix (undo, "Undo"));
        g_assert_true (g_str_has_prefix (redo, "Redo"));
        g_assert_cmpstr (undo + 4, ==, redo + 4);
        g_assert_cmpuint (strlen (done), >, 3);
        g_assert_null (strpbrk (done, "!."));
      }

  g_assert_finalize_object (history);
}

static void
test_words (void)
{
  OnwardHistory *history = onward_history_new ();
  OnwardHistoryState state = { .undo = { onward_id_new (), ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH } };
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  onward_history_set_state (history, &state);
  undo = read_label (history, "undo-label");
  redo = read_label (history, "redo-label");
  g_assert_cmpstr (undo, ==, "Undo Adding a Strength");
  g_assert_cmpstr (redo, ==, "Redo");
  g_assert_cmpstr (onward_history_name_action (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH), ==, "Strength removed");
  g_assert_cmpstr (onward_history_name_action (ONWARD_VERB_REMOVE, ONWARD_KIND_TIE), ==, "Connection removed");
  g_assert_cmpstr (onward_history_name_action (ONWARD_VERB_UNLINK, ONWARD_KIND_STEP), ==, "Link removed");

  /* What a newer version did has no words here. */
  g_assert_cmpstr (onward_history_name_action (ONWARD_N_VERBS, ONWARD_KIND_STEP), ==, "Done");
  g_assert_cmpstr (onward_history_name_action (ONWARD_VERB_ADD, ONWARD_KIND_ANY), ==, "Done");

  g_assert_finalize_object (history);
}

static void
test_notify (void)
{
  OnwardHistory *history = onward_history_new ();
  OnwardHistoryState state = { 0 };
  OnwardNotifyCount can_undo = { 0 };
  OnwardNotifyCount can_redo = { 0 };
  OnwardNotifyCount undo_label = { 0 };
  OnwardNotifyCount redo_label = { 0 };

  onward_notify_count_begin (&can_undo, history, "can-undo");
  onward_notify_count_begin (&can_redo, history, "can-redo");
  onward_notify_count_begin (&undo_label, history, "undo-label");
  onward_notify_count_begin (&redo_label, history, "redo-label");

  g_assert_false (onward_history_get_can_undo (history));
  g_assert_false (onward_history_get_can_redo (history));

  state.undo = (OnwardHistoryItem) { onward_id_new (), ONWARD_VERB_ADD, ONWARD_KIND_STEP };
  onward_history_set_state (history, &state);
  g_assert_true (onward_history_get_can_undo (history));
  g_assert_cmpuint (onward_notify_count_take (&can_undo), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&undo_label), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&can_redo), ==, 0);
  g_assert_cmpuint (onward_notify_count_take (&redo_label), ==, 0);

  /* Another action that is called the same. */
  state.undo.id = onward_id_new ();
  onward_history_set_state (history, &state);
  g_assert_cmpuint (onward_notify_count_take (&can_undo), ==, 0);
  g_assert_cmpuint (onward_notify_count_take (&undo_label), ==, 0);

  state.redo = state.undo;
  state.undo = (OnwardHistoryItem) { 0 };
  onward_history_set_state (history, &state);
  g_assert_cmpuint (onward_notify_count_take (&can_undo), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&undo_label), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&can_redo), ==, 1);
  g_assert_cmpuint (onward_notify_count_take (&redo_label), ==, 1);

  onward_notify_count_end (&can_undo);
  onward_notify_count_end (&can_redo);
  onward_notify_count_end (&undo_label);
  onward_notify_count_end (&redo_label);
  g_assert_finalize_object (history);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/history/every-label", test_every_label);
  g_test_add_func ("/model/history/words", test_words);
  g_test_add_func ("/model/history/notify", test_notify);

  return g_test_run ();
}
