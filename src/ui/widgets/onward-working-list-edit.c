/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-working-list-private.h"

#include "onward-edit.h"
#include "onward-messages.h"

/* What the gestures in a working list do to its records. */

static guint
get_n_rows (OnwardWorkingList *self)
{
  return self->records != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->records)) : 0;
}

static gboolean
has_position (OnwardWorkingList *self)
{
  return onward_schema_has_field (self->kind, "position");
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (OnwardAddRow) add_row = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error);

  onward_add_row_done (add_row, saved);
  if (!saved)
    onward_messages_error (GTK_WIDGET (add_row), error);
}

void
onward_working_list_add (OnwardWorkingList *self,
                         const char        *text,
                         OnwardAddRow      *source)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, self->kind, NULL);
  OnwardId id = onward_action_create (action, self->kind);
  gboolean filled = FALSE;

  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));

  if (!self->editable)
    return;

  if (has_position (self))
    {
      g_autofree char *order =
        onward_filter_list_order_for (self->records, self->add_first ? 0 : get_n_rows (self), NULL);

      onward_action_set_text (action, self->kind, &id, "position", order);
    }
  g_signal_emit_by_name (self, "place", action, &id);
  g_signal_emit_by_name (self, "fill", action, &id, text, &filled);
  if (!filled)
    onward_action_set_text (action, self->kind, &id, onward_schema_get (self->kind)->title, text);

  onward_add_row_wait (source);
  onward_profile_apply_async (self->profile, action, added_cb, g_object_ref (source));
}

/* Where a record comes to stand, counted without it; -1 when that is outside of the list. */
static int
find_beside (OnwardWorkingList *self,
             OnwardRecord      *record,
             int                by)
{
  guint index;

  if (self->order != NULL)
    return self->order->find_beside (self->records, record, by);
  if (!onward_filter_list_find (self->records, record, &index) ||
      (by < 0 ? index == 0 : index + 1 >= get_n_rows (self)))
    return -1;

  return (int) index + by;
}

gboolean
onward_working_list_can_move (OnwardWorkingList *self,
                              OnwardRecord      *record,
                              int                by)
{
  gboolean can = FALSE;
  int index;

  g_return_val_if_fail (ONWARD_IS_WORKING_LIST (self), FALSE);

  if (self->records == NULL || !onward_filter_list_find (self->records, record, NULL))
    return FALSE;
  index = find_beside (self, record, by);
  if (index >= 0)
    return onward_filter_list_fits (self->records, record, (guint) index);

  g_signal_emit_by_name (self, "leave", record, by, FALSE, &can);

  return can;
}

void
onward_working_list_move (OnwardWorkingList *self,
                          OnwardRecord      *record,
                          int                by)
{
  gboolean moved;
  int index;

  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));

  if (!self->editable || !onward_filter_list_find (self->records, record, NULL))
    return;

  index = find_beside (self, record, by);
  if (index >= 0)
    {
      if (onward_filter_list_fits (self->records, record, (guint) index))
        onward_working_list_put (self, record, (guint) index);
    }
  else
    g_signal_emit_by_name (self, "leave", record, by, TRUE, &moved);
}

static void
set_place (OnwardWorkingList *self,
           OnwardRecord      *record,
           guint              index,
           GPtrArray         *along,
           OnwardAction      *action)
{
  g_autofree char *order = NULL;

  if (self->order != NULL)
    {
      self->order->put (self->records, record, index, along, action);
      return;
    }

  order = onward_filter_list_order_for (self->records, index,
                                        onward_filter_list_find (self->records, record, NULL) ? record : NULL);
  onward_action_set_text (action, self->kind, onward_record_get_id (record), "position", order);
}

void
onward_working_list_put (OnwardWorkingList *self,
                         OnwardRecord      *record,
                         guint              index)
{
  g_autoptr (GPtrArray) along = NULL;
  OnwardAction *action;
  gboolean here;
  guint current;

  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));
  g_return_if_fail (onward_record_get_kind (record) == self->kind);

  if (!self->editable)
    return;
  here = onward_filter_list_find (self->records, record, &current);
  if (here && current == index)
    return;

  onward_working_list_forget_plans (self);
  self->arriving = g_object_ref (record);
  self->arriving_expanded = here &&
                            onward_record_row_get_expanded (onward_working_list_get_row (self, record));

  along = self->order != NULL ? self->order->list_along (self->profile, self->lens, record) : g_ptr_array_new ();
  action = onward_action_new (ONWARD_VERB_MOVE, self->kind, onward_record_get_id (record));
  set_place (self, record, index, along, action);
  if (!here)
    {
      g_signal_emit_by_name (self, "place", action, onward_record_get_id (record));
      for (guint i = 0; i < along->len; i++)
        g_signal_emit_by_name (self, "place", action, onward_record_get_id (g_ptr_array_index (along, i)));
    }
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

void
onward_working_list_remove (OnwardWorkingList *self,
                            OnwardRecord      *record)
{
  OnwardAction *action;
  guint index;

  g_return_if_fail (ONWARD_IS_WORKING_LIST (self));

  if (!self->editable || !onward_filter_list_find (self->records, record, &index))
    return;

  onward_working_list_forget_plans (self);
  self->leaving = g_object_ref (record);
  if (index + 1 < get_n_rows (self))
    g_set_object (&self->next, onward_filter_list_get_record (self->records, index + 1));
  else if (index > 0)
    g_set_object (&self->next, onward_filter_list_get_record (self->records, index - 1));

  action = onward_action_new (ONWARD_VERB_REMOVE, self->kind, onward_record_get_id (record));
  onward_action_remove (action, self->kind, onward_record_get_id (record));
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

void
onward_working_list_forget_plans (OnwardWorkingList *self)
{
  g_clear_object (&self->arriving);
  g_clear_object (&self->leaving);
  g_clear_object (&self->next);
}
