/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

/* The plainest model there is: a list of rows, and a whole copy of them for each action. */
static void
free_row (gpointer row)
{
  onward_row_free (row);
}

static OnwardRow *
model_find (GPtrArray      *rows,
            OnwardKind      kind,
            const OnwardId *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      OnwardRow *row = g_ptr_array_index (rows, i);

      if (row->kind == kind && onward_id_equal (&row->id, id))
        return row;
    }

  return NULL;
}

static void
model_remove (GPtrArray      *rows,
              OnwardKind      kind,
              const OnwardId *id)
{
  OnwardRow *gone = model_find (rows, kind, id);
  OnwardId copy = *id;

  if (gone == NULL)
    return;
  g_ptr_array_remove (rows, gone);

  for (guint i = 0; i < rows->len; i++)
    {
      OnwardRow *row = g_ptr_array_index (rows, i);
      const OnwardKindInfo *info = onward_schema_get (row->kind);

      for (guint f = 0; f < info->n_fields; f++)
        if (row->values[f].type == ONWARD_VALUE_ID && onward_id_equal (&row->values[f].id, &copy))
          {
            if (info->fields[f].flags & ONWARD_FIELD_CLEAR_WITH)
              {
                onward_value_set_none (&row->values[f]);
                continue;
              }
            model_remove (rows, row->kind, &row->id);
            i = -1;
            break;
          }
    }
}

static void
model_apply (GPtrArray    *rows,
             OnwardAction *action)
{
  for (guint i = 0; i < onward_action_get_n_ops (action); i++)
    {
      const OnwardOp *op = onward_action_get_op (action, i);

      if (op->type == ONWARD_OP_CREATE)
        g_ptr_array_add (rows, onward_row_new (op->kind, &op->id));
      else if (op->type == ONWARD_OP_SET)
        onward_value_assign (&model_find (rows, op->kind, &op->id)->values[op->field], &op->value);
      else
        model_remove (rows, op->kind, &op->id);
    }
}

static void
mirror_apply (GPtrArray       *rows,
              OnwardChangeset *changeset)
{
  for (guint i = 0; i < changeset->changes->len; i++)
    {
      OnwardChange *change = g_ptr_array_index (changeset->changes, i);
      OnwardRow *row = model_find (rows, change->row->kind, &change->row->id);

      g_assert_true ((row == NULL) == (change->type == ONWARD_CHANGE_ADDED));
      if (change->type == ONWARD_CHANGE_REMOVED)
        {
          g_ptr_array_remove (rows, row);
          continue;
        }
      if (row == NULL)
        {
          row = onward_row_new (change->row->kind, &change->row->id);
          g_ptr_array_add (rows, row);
        }
      for (guint f = 0; f < onward_schema_get (row->kind)->n_fields; f++)
        onward_value_assign (&row->values[f], &change->row->values[f]);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const OnwardRow *first = *(OnwardRow *const *) a;
  const OnwardRow *second = *(OnwardRow *const *) b;

  return first->kind != second->kind ? (int) first->kind - (int) second->kind
                                     : onward_id_compare (&first->id, &second->id);
}

static char *
model_dump (GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    store_dump_row (out, g_ptr_array_index (rows, i));

  return g_string_free (out, FALSE);
}

static GPtrArray *
model_copy (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < rows->len; i++)
    {
      OnwardRow *row = g_ptr_array_index (rows, i);
      OnwardRow *other = onward_row_new (row->kind, &row->id);

      for (guint f = 0; f < onward_schema_get (row->kind)->n_fields; f++)
        onward_value_assign (&other->values[f], &row->values[f]);
      g_ptr_array_add (copy, other);
    }

  return copy;
}

static const OnwardRow *
random_row (GRand     *rand,
            GPtrArray *rows,
            OnwardKind below)
{
  for (int i = 0; i < 20 && rows->len > 0; i++)
    {
      const OnwardRow *row = g_ptr_array_index (rows, g_rand_int_range (rand, 0, rows->len));

      if (row->kind < below)
        return row;
    }

  return NULL;
}

static const OnwardRow *
random_target (GRand             *rand,
               GPtrArray         *rows,
               OnwardKind         kind,
               const OnwardField *field)
{
  for (int i = 0; i < 20; i++)
    {
      const OnwardRow *row = random_row (rand, rows, field->refers_to == ONWARD_KIND_ANY ? kind : ONWARD_N_KINDS);

      if (row != NULL && (field->refers_to == ONWARD_KIND_ANY || field->refers_to == row->kind))
        return row;
    }

  return NULL;
}

static void
add_random_set (GRand          *rand,
                GPtrArray      *rows,
                OnwardAction   *action,
                OnwardKind      kind,
                const OnwardId *id)
{
  guint index = g_rand_int_range (rand, 0, onward_schema_get (kind)->n_fields);
  const OnwardField *field = &onward_schema_get (kind)->fields[index];
  gboolean empty = g_rand_int_range (rand, 0, 4) == 0;
  g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 9));
  g_auto (OnwardValue) value = { 0 };
  const OnwardRow *target;

  switch (field->type)
    {
    case ONWARD_FIELD_TEXT:
    case ONWARD_FIELD_ORDER:
      onward_value_set_text (&value, empty && field->type == ONWARD_FIELD_TEXT ? NULL : text);
      break;
    case ONWARD_FIELD_CHOICE:
      onward_value_set_text (&value, empty ? NULL : field->choices[g_rand_int_range (rand, 0, 3)]);
      break;
    case ONWARD_FIELD_DATE:
      onward_value_set_text (&value, empty ? NULL : "2026-11-23");
      break;
    case ONWARD_FIELD_BOOLEAN:
    case ONWARD_FIELD_INTEGER:
      if (!empty)
        onward_value_set_integer (&value, 1);
      break;
    case ONWARD_FIELD_REFERENCE:
      target = random_target (rand, rows, kind, field);
      if (target != NULL && !empty)
        onward_value_set_id (&value, &target->id);
      break;
    default:
      g_assert_not_reached ();
    }

  onward_action_set_value (action, kind, id, index, &value);
}

static OnwardAction *
make_random_action (GRand     *rand,
                    GPtrArray *rows)
{
  const OnwardRow *row = random_row (rand, rows, ONWARD_N_KINDS);
  OnwardAction *action;
  int what = g_rand_int_range (rand, 0, 10);

  if (row == NULL || what < 4)
    {
      OnwardKind kind = g_rand_int_range (rand, 0, ONWARD_N_KINDS);
      OnwardId id;

      action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
      id = onward_action_create (action, kind);
      for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
        add_random_set (rand, rows, action, kind, &id);
    }
  else if (what < 8)
    {
      action = onward_action_new (ONWARD_VERB_EDIT, row->kind, &row->id);
      for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
        add_random_set (rand, rows, action, row->kind, &row->id);
    }
  else
    {
      action = onward_action_new (ONWARD_VERB_REMOVE, row->kind, &row->id);
      for (int i = g_rand_int_range (rand, 1, 3); i > 0; i--)
        {
          onward_action_remove (action, row->kind, &row->id);
          /* The second one may hang on the first: it is gone then, which is no mistake. */
          row = random_row (rand, rows, ONWARD_N_KINDS);
          if (model_find (rows, row->kind, &row->id) == NULL)
            break;
        }
    }

  return action;
}
