/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"

/* Rows and changesets by hand, for the parts of the model that need no store. */

static inline OnwardValue *
row_value (OnwardRow  *row,
           const char *column)
{
  int field = onward_schema_find_field (row->kind, column);

  g_assert_cmpint (field, >=, 0);

  return &row->values[field];
}

static inline void
row_set_text (OnwardRow  *row,
              const char *column,
              const char *text)
{
  onward_value_set_text (row_value (row, column), text);
}

static inline void
row_set_flag (OnwardRow  *row,
              const char *column,
              gboolean    flag)
{
  if (flag)
    onward_value_set_integer (row_value (row, column), 1);
  else
    onward_value_set_none (row_value (row, column));
}

static inline void
row_set_reference (OnwardRow      *row,
                   const char     *column,
                   const OnwardId *target)
{
  onward_value_set_id (row_value (row, column), target);
}

static inline OnwardRow *
row_copy (const OnwardRow *other)
{
  OnwardRow *row = onward_row_new (other->kind, &other->id);

  for (guint i = 0; i < onward_schema_get (other->kind)->n_fields; i++)
    onward_value_assign (&row->values[i], &other->values[i]);

  return row;
}

/* A new record with its title and, where it has one, a position. */
static inline OnwardRow *
row_make (OnwardKind  kind,
          const char *title,
          const char *position)
{
  OnwardId id = onward_id_new ();
  OnwardRow *row = onward_row_new (kind, &id);

  if (onward_schema_get (kind)->title != NULL)
    row_set_text (row, onward_schema_get (kind)->title, title);
  if (position != NULL)
    row_set_text (row, "position", position);

  return row;
}
