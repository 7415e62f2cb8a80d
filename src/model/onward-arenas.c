/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-arenas.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-order.h"

struct _OnwardArenas
{
  GObject           parent_instance;

  /* Owned */
  OnwardFilterList *records;
  GArray           *entries;
};

typedef struct
{
  const char   *basis;
  OnwardRecord *record;
  gulong        handler;
} Entry;

G_DEFINE_FINAL_TYPE (OnwardArenas, onward_arenas, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static Entry *
get_entry (OnwardArenas *self,
           guint         index)
{
  return &g_array_index (self->entries, Entry, index);
}

static gboolean
has_basis (OnwardArenas *self,
           const char   *basis)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_entry (self, i)->basis, basis))
      return TRUE;

  return FALSE;
}

static void
changed_cb (OnwardArenas *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_entry (OnwardArenas *self,
           const char   *basis,
           OnwardRecord *record)
{
  Entry entry = { basis, record, 0 };

  if (record != NULL)
    {
      g_object_ref (record);
      entry.handler = g_signal_connect_swapped (record, "notify::title", G_CALLBACK (changed_cb), self);
    }
  g_array_append_val (self->entries, entry);
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_signal_handler (&entry->handler, entry->record);
  g_clear_object (&entry->record);
}

/* What is not stored stands right behind the one before it, or before the first of those that come later;
 * with neither, before what the person made. */
static guint
find_place (OnwardArenas      *self,
            const char *const *arenas,
            guint              index)
{
  for (guint i = index; i > 0; i--)
    for (guint j = 0; j < self->entries->len; j++)
      if (g_str_equal (get_entry (self, j)->basis, arenas[i - 1]))
        return j + 1;

  for (guint j = 0; j < self->entries->len; j++)
    if (!g_str_equal (get_entry (self, j)->basis, "own"))
      return j;

  return 0;
}

/* Two copies of a profile may each have named the same part: the first one counts. */
static void
gather (OnwardArenas *self)
{
  const char *const *arenas = onward_schema_get_choices (ONWARD_KIND_PERSON, "arena");
  const char *const *bases = onward_schema_get_choices (ONWARD_KIND_ARENA, "basis");
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->records));

  g_array_set_size (self->entries, 0);
  for (guint i = 0; i < n_records; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (self->records, i);
      const char *basis = onward_record_get_text (record, "basis");

      for (guint j = 0; bases[j] != NULL; j++)
        if (g_str_equal (basis, bases[j]) && (j == 0 || !has_basis (self, basis)))
          add_entry (self, bases[j], record);
    }

  for (guint i = 0; arenas[i] != NULL; i++)
    if (!has_basis (self, arenas[i]))
      {
        Entry entry = { arenas[i], NULL, 0 };

        g_array_insert_val (self->entries, find_place (self, arenas, i), entry);
      }
}

static void
records_changed_cb (OnwardArenas *self)
{
  gather (self);
  changed_cb (self);
}

static void
onward_arenas_dispose (GObject *object)
{
  OnwardArenas *self = ONWARD_ARENAS (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (onward_arenas_parent_class)->dispose (object);
}

static void
onward_arenas_class_init (OnwardArenasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_arenas_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_ARENAS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_arenas_init (OnwardArenas *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

OnwardArenas *
onward_arenas_get (OnwardProfile *profile,
                   OnwardLens     lens)
{
  static const char *const keys[] = { "onward-arenas-me", "onward-arenas-together", "onward-arenas-locked" };
  OnwardArenas *self;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);

  self = g_object_get_data (G_OBJECT (profile), keys[lens]);
  if (self != NULL)
    return self;

  self = g_object_new (ONWARD_TYPE_ARENAS, NULL);
  self->records = onward_profile_list (profile, ONWARD_KIND_ARENA, lens);
  g_signal_connect_object (self->records, "items-changed",
                           G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  gather (self);
  g_object_set_data_full (G_OBJECT (profile), keys[lens], self, g_object_unref);

  return self;
}

guint
onward_arenas_get_n_arenas (OnwardArenas *self)
{
  g_return_val_if_fail (ONWARD_IS_ARENAS (self), 0);

  return self->entries->len;
}

const char *
onward_arenas_get_title (OnwardArenas *self,
                         guint         index)
{
  static const struct
  {
    const char *basis;
    const char *words;
  } titles[] = {
    { "own", N_("My Own") },
    { "work", N_("Work") },
    { "care", N_("Health Care") },
    { "authorities", N_("Authorities") },
    { "private", N_("Private Life") },
  };
  Entry *entry;

  g_return_val_if_fail (ONWARD_IS_ARENAS (self) && index < self->entries->len, "");

  entry = get_entry (self, index);
  if (entry->record != NULL && *onward_record_get_display_title (entry->record) != '\0')
    return onward_record_get_display_title (entry->record);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].basis, entry->basis))
      return _(titles[i].words);

  g_assert_not_reached ();
}

const char *
onward_arenas_get_basis (OnwardArenas *self,
                         guint         index)
{
  g_return_val_if_fail (ONWARD_IS_ARENAS (self) && index < self->entries->len, "own");

  return get_entry (self, index)->basis;
}

OnwardRecord *
onward_arenas_get_record (OnwardArenas *self,
                          guint         index)
{
  g_return_val_if_fail (ONWARD_IS_ARENAS (self) && index < self->entries->len, NULL);

  return get_entry (self, index)->record;
}

guint
onward_arenas_find (OnwardArenas *self,
                    OnwardRecord *person)
{
  const OnwardId *own;

  g_return_val_if_fail (ONWARD_IS_ARENAS (self), 0);

  own = onward_record_get_reference (person, "own_arena");
  for (guint i = 0; own != NULL && i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      if (entry->record != NULL && onward_id_equal (onward_record_get_id (entry->record), own))
        return i;
    }

  return onward_arenas_find_basis (self, onward_record_get_text (person, "arena"));
}

guint
onward_arenas_find_basis (OnwardArenas *self,
                          const char   *basis)
{
  g_return_val_if_fail (ONWARD_IS_ARENAS (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_entry (self, i)->basis, basis))
      return i;

  return 0;
}

void
onward_arenas_place (OnwardArenas   *self,
                     OnwardAction   *action,
                     const OnwardId *person,
                     guint           index)
{
  Entry *entry;
  gboolean own;

  g_return_if_fail (ONWARD_IS_ARENAS (self) && index < self->entries->len);

  entry = get_entry (self, index);
  own = g_str_equal (entry->basis, "own");
  onward_action_set_reference (action, ONWARD_KIND_PERSON, person, "own_arena",
                               own ? onward_record_get_id (entry->record) : NULL);
  if (!own)
    onward_action_set_text (action, ONWARD_KIND_PERSON, person, "arena", entry->basis);
}

/* The place of the next arena that is stored. */
static const char *
get_next_order (OnwardArenas *self,
                guint         index)
{
  for (guint i = index; i < self->entries->len; i++)
    if (get_entry (self, i)->record != NULL)
      return onward_record_get_text (get_entry (self, i)->record, "position");

  return NULL;
}

gboolean
onward_arenas_keep (OnwardArenas *self,
                    OnwardAction *action)
{
  g_autofree char *order = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (ONWARD_IS_ARENAS (self), FALSE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      char *next;
      OnwardId id;

      if (entry->record != NULL)
        {
          g_free (order);
          order = g_strdup (onward_record_get_text (entry->record, "position"));
          continue;
        }
      any = TRUE;
      if (action == NULL)
        break;

      next = onward_order_between (order, get_next_order (self, i));
      g_free (order);
      order = next;
      id = onward_action_create (action, ONWARD_KIND_ARENA);
      onward_action_set_text (action, ONWARD_KIND_ARENA, &id, "position", order);
      onward_action_set_text (action, ONWARD_KIND_ARENA, &id, "basis", entry->basis);
    }

  return any;
}
