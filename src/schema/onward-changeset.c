/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-changeset"

#include "onward-changeset.h"

G_DEFINE_BOXED_TYPE (OnwardChangeset, onward_changeset, onward_changeset_ref, onward_changeset_unref)

OnwardRow *
onward_row_new (OnwardKind kind,
                const OnwardId * id)
{
  OnwardRow *self = g_new0 (OnwardRow, 1);

  self->kind = kind;
  self->id = *id;
  self->values = g_new0 (OnwardValue, onward_schema_get (kind)->n_fields);

  return self;
}

void
onward_row_free (OnwardRow *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; self->values != NULL && i < onward_schema_get (self->kind)->n_fields; i++)
    onward_value_set_none (&self->values[i]);
  g_free (self->values);
  g_free (self);
}

static void
change_free (gpointer data)
{
  OnwardChange *change = data;

  onward_row_free (change->row);
  g_free (change);
}

static void
changeset_clear (gpointer data)
{
  OnwardChangeset *self = data;

  g_ptr_array_unref (self->changes);
}

OnwardChangeset *
onward_changeset_new (void)
{
  OnwardChangeset *self = g_atomic_rc_box_new0 (OnwardChangeset);

  self->changes = g_ptr_array_new_with_free_func (change_free);

  return self;
}

void
onward_changeset_add (OnwardChangeset *self,
                      OnwardChangeType type,
                      OnwardRow       *row)
{
  OnwardChange *change = g_new (OnwardChange, 1);

  change->type = type;
  change->row = row;
  g_ptr_array_add (self->changes, change);
}

OnwardChangeset *
onward_changeset_ref (OnwardChangeset *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
onward_changeset_unref (OnwardChangeset *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, changeset_clear);
}
