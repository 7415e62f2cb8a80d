/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-ties.h"

struct _OnwardTies
{
  GObject           parent_instance;

  /* Owned */
  OnwardFilterList *ties;
  GHashTable       *by_person;
  GPtrArray        *watched;
};

G_DEFINE_FINAL_TYPE (OnwardTies, onward_ties, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (OnwardTies *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
watch (OnwardTies   *self,
       OnwardRecord *tie)
{
  GSignalGroup *group = g_signal_group_new (ONWARD_TYPE_RECORD);

  g_signal_group_connect_swapped (group, "notify::strength", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (group, "notify::direction", G_CALLBACK (changed_cb), self);
  g_signal_group_set_target (group, tie);
  g_ptr_array_add (self->watched, group);
}

static void
gather_end (OnwardTies     *self,
            OnwardRecord   *tie,
            const OnwardId *end)
{
  GPtrArray *ties;

  if (end == NULL)
    return;

  ties = g_hash_table_lookup (self->by_person, end);
  if (ties == NULL)
    {
      ties = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->by_person, onward_id_copy (end), ties);
    }
  g_ptr_array_add (ties, g_object_ref (tie));
}

static void
gather (OnwardTies *self)
{
  guint n_ties = g_list_model_get_n_items (G_LIST_MODEL (self->ties));

  self->by_person = g_hash_table_new_full (onward_id_hash, onward_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_ties; i++)
    {
      OnwardRecord *tie = onward_filter_list_get_record (self->ties, i);
      const OnwardId *person = onward_record_get_reference (tie, "person");
      const OnwardId *other = onward_record_get_reference (tie, "other");

      gather_end (self, tie, person);
      /* A tie of somebody with themselves, which another program may have made, counts once. */
      if (person == NULL || other == NULL || !onward_id_equal (person, other))
        gather_end (self, tie, other);
      watch (self, tie);
    }
}

static void
forget (OnwardTies *self)
{
  g_clear_pointer (&self->by_person, g_hash_table_unref);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
}

static void
ties_changed_cb (OnwardTies *self)
{
  forget (self);
  changed_cb (self);
}

static void
onward_ties_dispose (GObject *object)
{
  OnwardTies *self = ONWARD_TIES (object);

  forget (self);
  g_clear_object (&self->ties);

  G_OBJECT_CLASS (onward_ties_parent_class)->dispose (object);
}

static void
onward_ties_class_init (OnwardTiesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_ties_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_TIES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_ties_init (OnwardTies *self)
{
}

OnwardTies *
onward_ties_get (OnwardProfile *profile,
                 OnwardLens     lens)
{
  static const char *const keys[] = { "onward-ties-me", "onward-ties-together", "onward-ties-locked" };
  OnwardTies *self;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);

  self = g_object_get_data (G_OBJECT (profile), keys[lens]);
  if (self != NULL)
    return self;

  self = g_object_new (ONWARD_TYPE_TIES, NULL);
  self->ties = onward_profile_list (profile, ONWARD_KIND_TIE, lens);
  g_signal_connect_object (self->ties, "items-changed", G_CALLBACK (ties_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (profile), keys[lens], self, g_object_unref);

  return self;
}

GPtrArray *
onward_ties_of (OnwardTies     *self,
                const OnwardId *person)
{
  g_return_val_if_fail (ONWARD_IS_TIES (self), NULL);

  if (person == NULL)
    return NULL;
  if (self->by_person == NULL)
    gather (self);

  return g_hash_table_lookup (self->by_person, person);
}

guint
onward_ties_count (OnwardTies     *self,
                   const OnwardId *person)
{
  GPtrArray *ties = onward_ties_of (self, person);

  return ties != NULL ? ties->len : 0;
}

static gboolean
is_end (const OnwardId *end,
        const OnwardId *person)
{
  return end == NULL || person == NULL ? end == person : onward_id_equal (end, person);
}

OnwardRecord *
onward_ties_find (OnwardTies     *self,
                  const OnwardId *person,
                  const OnwardId *other)
{
  GPtrArray *ties = onward_ties_of (self, person);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      OnwardRecord *tie = g_ptr_array_index (ties, i);
      const OnwardId *one = onward_record_get_reference (tie, "person");
      const OnwardId *two = onward_record_get_reference (tie, "other");

      if ((is_end (one, person) && is_end (two, other)) || (is_end (two, person) && is_end (one, other)))
        return tie;
    }

  return NULL;
}
