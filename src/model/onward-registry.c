/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-registry-private.h"

#include <string.h>

#include "onward-record-private.h"
#include "onward-reference-index-private.h"

struct _OnwardRegistry
{
  GObject     parent_instance;

  /* Owned */
  GHashTable *records;
  OnwardList *lists[ONWARD_N_KINDS];
  GPtrArray  *indexes[ONWARD_N_KINDS]; /* one for each field, NULL where nobody asked */
};

G_DEFINE_FINAL_TYPE (OnwardRegistry, onward_registry, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One pass of changes: its records keep quiet until the lists have followed. */
typedef struct
{
  OnwardRegistryChanges changes;
  GPtrArray            *frozen;
} Pass;

static void
pass_init (Pass *pass)
{
  pass->frozen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    {
      pass->changes.changed[i] = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
      pass->changes.placed[i] = g_hash_table_new (NULL, NULL);
    }
}

static void
pass_freeze (Pass         *pass,
             OnwardRecord *record)
{
  g_object_freeze_notify (G_OBJECT (record));
  g_ptr_array_add (pass->frozen, g_object_ref (record));
}

static void
pass_add (Pass         *pass,
          OnwardRecord *record,
          gboolean      place)
{
  OnwardKind kind = onward_record_get_kind (record);

  g_hash_table_add (pass->changes.changed[kind], g_object_ref (record));
  if (place)
    g_hash_table_add (pass->changes.placed[kind], record);
}

static void
pass_finish (Pass           *pass,
             OnwardRegistry *self)
{
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    {
      if (g_hash_table_size (pass->changes.placed[i]) > 0)
        onward_list_update (self->lists[i], pass->changes.placed[i]);
      for (guint j = 0; j < self->indexes[i]->len; j++)
        if (self->indexes[i]->pdata[j] != NULL)
          onward_reference_index_update (self->indexes[i]->pdata[j], pass->changes.changed[i]);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, &pass->changes);

  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    {
      g_hash_table_unref (pass->changes.placed[i]);
      g_hash_table_unref (pass->changes.changed[i]);
    }
  for (guint i = 0; i < pass->frozen->len; i++)
    g_object_thaw_notify (g_ptr_array_index (pass->frozen, i));
  g_ptr_array_unref (pass->frozen);
}

static void
put_new (OnwardRegistry *self,
         OnwardRecord   *record,
         Pass           *pass)
{
  g_hash_table_insert (self->records, (gpointer) onward_record_get_id (record), record);
  pass_add (pass, record, TRUE);
}

static void
put_row (OnwardRegistry  *self,
         const OnwardRow *row,
         Pass            *pass)
{
  OnwardRecord *record = onward_registry_lookup (self, &row->id);
  g_autofree char *order = NULL;

  if (record == NULL)
    {
      put_new (self, onward_record_new (row), pass);
      return;
    }

  order = g_strdup (onward_record_get_order (record));
  pass_freeze (pass, record);
  onward_record_update (record, row);
  pass_add (pass, record, strcmp (order, onward_record_get_order (record)) != 0);
}

static void
take_out (OnwardRegistry *self,
          const OnwardId *id,
          Pass           *pass)
{
  OnwardRecord *record = onward_registry_lookup (self, id);

  if (record == NULL)
    return;

  pass_freeze (pass, record);
  pass_add (pass, record, TRUE);
  onward_record_set_gone (record);
  g_hash_table_remove (self->records, id);
}

static void
onward_registry_finalize (GObject *object)
{
  OnwardRegistry *self = ONWARD_REGISTRY (object);

  g_clear_pointer (&self->records, g_hash_table_unref);
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    {
      g_clear_pointer (&self->indexes[i], g_ptr_array_unref);
      g_clear_object (&self->lists[i]);
    }

  G_OBJECT_CLASS (onward_registry_parent_class)->finalize (object);
}

static void
onward_registry_class_init (OnwardRegistryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = onward_registry_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_REGISTRY, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
onward_registry_init (OnwardRegistry *self)
{
  /* The keys are the ids inside the records. */
  self->records = g_hash_table_new_full (onward_id_hash, onward_id_equal, NULL, g_object_unref);
  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    {
      self->lists[i] = onward_list_new (i);
      self->indexes[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) onward_reference_index_free);
      g_ptr_array_set_size (self->indexes[i], onward_schema_get (i)->n_fields);
    }
}

OnwardRegistry *
onward_registry_new (void)
{
  return g_object_new (ONWARD_TYPE_REGISTRY, NULL);
}

void
onward_registry_load (OnwardRegistry *self,
                      GPtrArray      *rows)
{
  Pass pass;

  g_return_if_fail (ONWARD_IS_REGISTRY (self));

  pass_init (&pass);
  for (guint i = 0; i < rows->len; i++)
    put_new (self, onward_record_new_take (g_ptr_array_index (rows, i)), &pass);
  pass_finish (&pass, self);
}

void
onward_registry_apply (OnwardRegistry  *self,
                       OnwardChangeset *changeset)
{
  Pass pass;

  g_return_if_fail (ONWARD_IS_REGISTRY (self));

  pass_init (&pass);
  for (guint i = 0; i < changeset->changes->len; i++)
    {
      const OnwardChange *change = g_ptr_array_index (changeset->changes, i);

      if (change->type == ONWARD_CHANGE_REMOVED)
        take_out (self, &change->row->id, &pass);
      else
        put_row (self, change->row, &pass);
    }
  pass_finish (&pass, self);
}

void
onward_registry_clear (OnwardRegistry *self)
{
  GHashTableIter iter;
  gpointer record;
  Pass pass;

  g_return_if_fail (ONWARD_IS_REGISTRY (self));

  /* The records are frozen, so nobody can look on before the map is empty. */
  pass_init (&pass);
  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      pass_freeze (&pass, record);
      pass_add (&pass, record, TRUE);
      onward_record_forget (record);
    }
  g_hash_table_remove_all (self->records);
  pass_finish (&pass, self);
}

OnwardRecord *
onward_registry_lookup (OnwardRegistry *self,
                        const OnwardId *id)
{
  g_return_val_if_fail (ONWARD_IS_REGISTRY (self), NULL);

  return onward_id_is_none (id) ? NULL : g_hash_table_lookup (self->records, id);
}

OnwardList *
onward_registry_get_list (OnwardRegistry *self,
                          OnwardKind      kind)
{
  g_return_val_if_fail (ONWARD_IS_REGISTRY (self), NULL);
  g_return_val_if_fail ((guint) kind < ONWARD_N_KINDS, NULL);

  return self->lists[kind];
}

GPtrArray *
onward_registry_find_referrers (OnwardRegistry *self,
                                OnwardKind      kind,
                                guint           field,
                                const OnwardId *target)
{
  OnwardReferenceIndex *index;

  g_return_val_if_fail (ONWARD_IS_REGISTRY (self), NULL);
  g_return_val_if_fail ((guint) kind < ONWARD_N_KINDS, NULL);
  g_return_val_if_fail (field < self->indexes[kind]->len, NULL);

  index = g_ptr_array_index (self->indexes[kind], field);
  if (index == NULL)
    self->indexes[kind]->pdata[field] = index = onward_reference_index_new (self->lists[kind], field);

  return onward_reference_index_get (index, target);
}
