/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-reference-index-private.h"

/* Beyond this many changed records it is cheaper to begin anew. */
#define MANY 64

/* The records with one target. */
typedef struct
{
  OnwardId   target;
  GPtrArray *records;
} Group;

struct _OnwardReferenceIndex
{
  /* Borrowed */
  OnwardList *list;

  /* Owned; NULL until somebody asks */
  GHashTable *groups;
  GHashTable *places;

  guint       field;
};

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->records);
  g_free (group);
}

static void
forget (OnwardReferenceIndex *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
}

static Group *
find_group (OnwardReferenceIndex *self,
            OnwardRecord         *record)
{
  const OnwardId none = { 0 };
  const OnwardId *target = onward_value_get_id (onward_record_get_value (record, self->field));
  Group *group = g_hash_table_lookup (self->groups, target != NULL ? target : &none);

  if (group == NULL)
    {
      group = g_new (Group, 1);
      group->target = target != NULL ? *target : none;
      group->records = g_ptr_array_new ();
      g_hash_table_insert (self->groups, &group->target, group);
    }

  return group;
}

static void
put (OnwardReferenceIndex *self,
     OnwardRecord         *record,
     gboolean              last)
{
  Group *group = find_group (self, record);
  guint low = last ? group->records->len : 0;
  guint high = group->records->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (onward_list_compare (g_ptr_array_index (group->records, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  g_ptr_array_insert (group->records, low, record);
  g_hash_table_insert (self->places, record, group);
}

static void
take_out (OnwardReferenceIndex *self,
          OnwardRecord         *record)
{
  Group *group = g_hash_table_lookup (self->places, record);

  if (group == NULL)
    return;

  g_ptr_array_remove (group->records, record);
  g_hash_table_remove (self->places, record);
  if (group->records->len == 0)
    g_hash_table_remove (self->groups, &group->target);
}

static void
build (OnwardReferenceIndex *self)
{
  GPtrArray *records = onward_list_get_records (self->list);

  self->groups = g_hash_table_new_full (onward_id_hash, onward_id_equal, NULL, group_free);
  self->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    put (self, g_ptr_array_index (records, i), TRUE);
}

OnwardReferenceIndex *
onward_reference_index_new (OnwardList *list,
                            guint       field)
{
  OnwardReferenceIndex *self = g_new0 (OnwardReferenceIndex, 1);

  self->list = list;
  self->field = field;

  return self;
}

void
onward_reference_index_free (OnwardReferenceIndex *self)
{
  if (self == NULL)
    return;

  forget (self);
  g_free (self);
}

void
onward_reference_index_update (OnwardReferenceIndex *self,
                               GHashTable           *changed)
{
  GHashTableIter iter;
  gpointer record;

  if (self->groups == NULL)
    return;

  if (g_hash_table_size (changed) > MANY)
    {
      forget (self);
      return;
    }

  /* All of them leave before the first is placed: an order with one moved record left in it
   * could not be searched by halves. */
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    take_out (self, record);

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!onward_record_is_gone (record))
      put (self, record, FALSE);
}

GPtrArray *
onward_reference_index_get (OnwardReferenceIndex *self,
                            const OnwardId       *target)
{
  Group *group;

  if (self->groups == NULL)
    build (self);
  group = g_hash_table_lookup (self->groups, target);

  return group != NULL ? group->records : NULL;
}
