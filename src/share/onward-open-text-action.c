/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-open-text.h"

#include "onward-open-text-private.h"
#include "onward-order.h"

/* Under which id a record of the file is made. */
typedef struct
{
  GHashTable   *ids;
  OnwardAction *action;
} Making;

void
onward_open_text_place_free (OnwardOpenTextPlace *self)
{
  if (self == NULL)
    return;

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    g_free (self->last[kind]);
  g_free (self);
}

static void
announce (Making    *self,
          GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const OnwardRow *row = g_ptr_array_index (rows, i);
      OnwardId id = onward_action_create (self->action, row->kind);

      g_hash_table_insert (self->ids, (gpointer) &row->id, onward_id_copy (&id));
    }
}

/* A key that begins with a higher one is higher than all that were there, and the added ones keep their
 * order among each other. */
static void
set_position (Making          *self,
              const OnwardRow *row,
              const OnwardId  *id,
              guint            field,
              const char      *last)
{
  const char *key = onward_value_get_text (&row->values[field]);
  g_autofree char *above = last != NULL ? onward_order_between (last, NULL) : NULL;
  g_autofree char *behind = g_strconcat (above != NULL ? above : "", key, NULL);
  g_auto (OnwardValue) value = { 0 };

  onward_value_set_text (&value, behind);
  onward_action_set_value (self->action, row->kind, id, field, &value);
}

static void
set_field (Making          *self,
           const OnwardRow *row,
           const OnwardId  *id,
           guint            field,
           const char      *last)
{
  const OnwardField *info = &onward_schema_get (row->kind)->fields[field];
  const OnwardId *target = onward_value_get_id (&row->values[field]);
  g_auto (OnwardValue) value = { 0 };

  if (row->values[field].type == ONWARD_VALUE_NONE)
    return;
  if (info->type == ONWARD_FIELD_ORDER)
    {
      set_position (self, row, id, field, last);
      return;
    }

  if (target != NULL)
    onward_value_set_id (&value, g_hash_table_lookup (self->ids, target));
  onward_action_set_value (self->action, row->kind, id, field, target != NULL ? &value : &row->values[field]);
}

/* Which plan somebody follows is theirs to say, not a file's. */
static gboolean
is_followed (const OnwardRow *row)
{
  const OnwardValue *state;

  if (row->kind != ONWARD_KIND_PLAN)
    return FALSE;

  state = &row->values[onward_schema_find_field (ONWARD_KIND_PLAN, "state")];

  return state->type == ONWARD_VALUE_NONE || g_str_equal (onward_value_get_text (state), "current");
}

OnwardAction *
onward_open_text_make_action (GPtrArray                 *rows,
                              const OnwardOpenTextPlace *place)
{
  const OnwardRow *first = g_ptr_array_index (rows, 0);
  Making self = {
    .ids = g_hash_table_new_full (onward_open_text_hash_id, onward_id_equal, NULL, g_free),
    .action = onward_action_new (place != NULL ? ONWARD_VERB_IMPORT : ONWARD_VERB_START, first->kind, NULL),
  };

  /* Records are made first and filled then, so that they may refer to later ones. */
  announce (&self, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const OnwardRow *row = g_ptr_array_index (rows, i);
      const OnwardId *id = g_hash_table_lookup (self.ids, &row->id);
      const char *last = place != NULL ? place->last[row->kind] : NULL;

      for (guint k = 0; k < onward_schema_get (row->kind)->n_fields; k++)
        set_field (&self, row, id, k, last);

      if (last != NULL && is_followed (row))
        onward_action_set_text (self.action, ONWARD_KIND_PLAN, id, "state", "draft");
    }
  g_hash_table_unref (self.ids);

  return self.action;
}
