/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-uses.h"

struct _OnwardStrengthUses
{
  GObject           parent_instance;

  /* Borrowed: the profile owns this. */
  OnwardProfile    *profile;

  /* Owned */
  OnwardFilterList *stories;
  OnwardFilterList *links;
  GHashTable       *told;
  GHashTable       *used;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthUses, onward_strength_uses, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
gather_stories (OnwardStrengthUses *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stories));

  self->told = g_hash_table_new_full (onward_id_hash, onward_id_equal, NULL, g_object_unref);
  for (guint i = 0; i < n; i++)
    {
      OnwardRecord *story = onward_filter_list_get_record (self->stories, i);
      const OnwardId *strength = onward_record_get_reference (story, "strength");

      /* The key lies in the story, so the two are changed together. */
      if (strength != NULL)
        g_hash_table_replace (self->told, (gpointer) strength, g_object_ref (story));
    }
}

static void
gather_link (OnwardStrengthUses *self,
             OnwardRecord       *link,
             const OnwardId     *end)
{
  GPtrArray *links;

  if (end == NULL)
    return;

  links = g_hash_table_lookup (self->used, end);
  if (links == NULL)
    {
      links = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->used, onward_id_copy (end), links);
    }
  g_ptr_array_add (links, g_object_ref (link));
}

/* A strength may stand at either end: it is used in a step, or it is what a strategy needs. */
static void
gather_links (OnwardStrengthUses *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->links));

  self->used = g_hash_table_new_full (onward_id_hash, onward_id_equal,
                                      g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      OnwardRecord *link = onward_filter_list_get_record (self->links, i);

      gather_link (self, link, onward_record_get_reference (link, "source"));
      gather_link (self, link, onward_record_get_reference (link, "target"));
    }
}

static void
stories_changed_cb (OnwardStrengthUses *self)
{
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
links_changed_cb (OnwardStrengthUses *self)
{
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
onward_strength_uses_dispose (GObject *object)
{
  OnwardStrengthUses *self = ONWARD_STRENGTH_USES (object);

  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_clear_object (&self->stories);
  g_clear_object (&self->links);

  G_OBJECT_CLASS (onward_strength_uses_parent_class)->dispose (object);
}

static void
onward_strength_uses_class_init (OnwardStrengthUsesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_strength_uses_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_STRENGTH_USES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_strength_uses_init (OnwardStrengthUses *self)
{
}

OnwardStrengthUses *
onward_strength_uses_get (OnwardProfile *profile,
                          OnwardLens     lens)
{
  static const char *const keys[] = { "onward-strength-uses-me", "onward-strength-uses-together",
                                      "onward-strength-uses-locked" };
  OnwardStrengthUses *self;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);

  self = g_object_get_data (G_OBJECT (profile), keys[lens]);
  if (self != NULL)
    return self;

  self = g_object_new (ONWARD_TYPE_STRENGTH_USES, NULL);
  self->profile = profile;
  self->stories = onward_profile_list (profile, ONWARD_KIND_STORY, lens);
  self->links = onward_profile_list (profile, ONWARD_KIND_LINK, lens);
  g_signal_connect_object (self->stories, "items-changed",
                           G_CALLBACK (stories_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->links, "items-changed",
                           G_CALLBACK (links_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (profile), keys[lens], self, g_object_unref);

  return self;
}

OnwardRecord *
onward_strength_uses_get_story (OnwardStrengthUses *self,
                                const OnwardId     *strength)
{
  g_return_val_if_fail (ONWARD_IS_STRENGTH_USES (self), NULL);

  if (strength == NULL)
    return NULL;
  if (self->told == NULL)
    gather_stories (self);

  return g_hash_table_lookup (self->told, strength);
}

GPtrArray *
onward_strength_uses_get_links (OnwardStrengthUses *self,
                                const OnwardId     *strength)
{
  g_return_val_if_fail (ONWARD_IS_STRENGTH_USES (self), NULL);

  if (strength == NULL)
    return NULL;
  if (self->used == NULL)
    gather_links (self);

  return g_hash_table_lookup (self->used, strength);
}

OnwardRecord *
onward_strength_uses_get_source (OnwardStrengthUses *self,
                                 OnwardRecord       *link)
{
  OnwardRecord *source;

  g_return_val_if_fail (ONWARD_IS_STRENGTH_USES (self), NULL);

  /* A link that the lens shows has no end that it hides. */
  source = onward_profile_lookup (self->profile, onward_record_get_reference (link, "source"));
  if (source == NULL || onward_record_get_kind (source) != ONWARD_KIND_STRENGTH)
    return source;

  return onward_profile_lookup (self->profile, onward_record_get_reference (link, "target"));
}

gboolean
onward_strength_uses_in_plan (OnwardStrengthUses *self,
                              const OnwardId     *strength)
{
  GPtrArray *links = onward_strength_uses_get_links (self, strength);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      OnwardRecord *source = onward_strength_uses_get_source (self, g_ptr_array_index (links, i));

      if (source != NULL && onward_record_get_kind (source) == ONWARD_KIND_STEP)
        return TRUE;
    }

  return FALSE;
}
