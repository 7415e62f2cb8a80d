/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-search.h"

#include <string.h>

#include "onward-profile-private.h"
#include "onward-registry-private.h"
#include "onward-text.h"

#define LINE_CHARS 160
#define PORTION_USEC 2000

typedef struct
{
  guint field;
  char *text;
} Folded;

/* One record: its fields in which something can be found, folded. */
typedef struct
{
  Folded  *texts;
  guint    n_texts;
  gboolean fresh;
} Entry;

struct _OnwardSearch
{
  GObject         parent_instance;

  /* Owned */
  OnwardRegistry *registry;
  GHashTable     *entries;
  GQueue          stale;
  guint           idle;
  guint           changed;
};

G_DEFINE_FINAL_TYPE (OnwardSearch, onward_search, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entry_clear (Entry *entry)
{
  for (guint i = 0; i < entry->n_texts; i++)
    onward_text_wipe (entry->texts[i].text);
  g_clear_pointer (&entry->texts, g_free);
  entry->n_texts = 0;
  entry->fresh = FALSE;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  entry_clear (entry);
  g_free (entry);
}

static void
entry_fill (Entry        *entry,
            OnwardRecord *record)
{
  const OnwardKindInfo *info = onward_schema_get (onward_record_get_kind (record));
  g_autoptr (GArray) texts = NULL;

  if (entry->fresh)
    return;

  texts = g_array_new (FALSE, FALSE, sizeof (Folded));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *text = onward_value_get_text (onward_record_get_value (record, i));

      if ((info->fields[i].flags & ONWARD_FIELD_SEARCHABLE) && *text != '\0')
        {
          Folded folded = { i, onward_text_fold (text) };

          g_array_append_val (texts, folded);
        }
    }
  entry->n_texts = texts->len;
  entry->texts = g_memdup2 (texts->data, texts->len * sizeof (Folded));
  entry->fresh = TRUE;
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        registry)
{
  return onward_registry_lookup (registry, id);
}

static gboolean
shows_field (OnwardSearch *self,
             OnwardRecord *record,
             guint         field,
             OnwardLens    lens)
{
  return onward_lens_shows_field (lens, record, field, look_up, self->registry);
}

static gboolean
holds_word (OnwardSearch *self,
            OnwardRecord *record,
            const Entry  *entry,
            const char   *word,
            OnwardLens    lens)
{
  for (guint i = 0; i < entry->n_texts; i++)
    if (strstr (entry->texts[i].text, word) != NULL && shows_field (self, record, entry->texts[i].field, lens))
      return TRUE;

  return FALSE;
}

static gboolean
matches (OnwardSearch            *self,
         OnwardRecord            *record,
         const OnwardSearchWords *words,
         OnwardLens               lens)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);
  guint n_words = onward_search_words_get_n_words (words);

  entry_fill (entry, record);
  for (guint i = 0; i < n_words; i++)
    if (!holds_word (self, record, entry, onward_search_words_get_word (words, i), lens))
      return FALSE;

  return n_words > 0 && onward_lens_shows (lens, record, look_up, self->registry);
}

static gboolean
fill_cb (gpointer data)
{
  OnwardSearch *self = data;
  gint64 end = g_get_monotonic_time () + PORTION_USEC;
  OnwardRecord *record;

  while (g_get_monotonic_time () < end && (record = g_queue_pop_head (&self->stale)) != NULL)
    {
      Entry *entry = g_hash_table_lookup (self->entries, record);

      if (entry != NULL)
        entry_fill (entry, record);
      g_object_unref (record);
    }
  if (!g_queue_is_empty (&self->stale))
    return G_SOURCE_CONTINUE;

  self->idle = 0;

  return G_SOURCE_REMOVE;
}

static void
queue (OnwardSearch *self,
       OnwardRecord *record)
{
  g_queue_push_tail (&self->stale, g_object_ref (record));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

static void
take_up (OnwardSearch *self,
         OnwardRecord *record)
{
  Entry *entry = g_hash_table_lookup (self->entries, record);

  if (onward_record_is_gone (record))
    {
      g_hash_table_remove (self->entries, record);
    }
  else if (entry == NULL)
    {
      g_hash_table_insert (self->entries, g_object_ref (record), g_new0 (Entry, 1));
      queue (self, record);
    }
  else if (entry->fresh)
    {
      entry_clear (entry);
      queue (self, record);
    }
}

/* The registry is about to let its records notify, so this comes after them. */
static gboolean
changed_cb (gpointer data)
{
  ONWARD_SEARCH (data)->changed = 0;
  g_signal_emit (data, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
registry_changed_cb (OnwardSearch                *self,
                     const OnwardRegistryChanges *changes)
{
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      GHashTableIter iter;
      gpointer record;

      g_hash_table_iter_init (&iter, changes->changed[kind]);
      while (g_hash_table_iter_next (&iter, &record, NULL))
        take_up (self, record);
    }

  if (self->changed == 0)
    self->changed = g_idle_add_full (G_PRIORITY_DEFAULT, changed_cb, self, NULL);
}

static void
onward_search_dispose (GObject *object)
{
  OnwardSearch *self = ONWARD_SEARCH (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->changed, g_source_remove);
  g_queue_clear_full (&self->stale, g_object_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->registry);

  G_OBJECT_CLASS (onward_search_parent_class)->dispose (object);
}

static void
onward_search_class_init (OnwardSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_search_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_SEARCH, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_search_init (OnwardSearch *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, g_object_unref, entry_free);
  g_queue_init (&self->stale);
}

OnwardSearch *
onward_search_new (OnwardProfile *profile)
{
  OnwardSearch *self = g_object_new (ONWARD_TYPE_SEARCH, NULL);

  self->registry = g_object_ref (onward_profile_get_registry (profile));
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    {
      GPtrArray *records = onward_list_get_records (onward_registry_get_list (self->registry, kind));

      for (guint i = 0; i < records->len; i++)
        take_up (self, g_ptr_array_index (records, i));
    }
  g_signal_connect_object (self->registry, "changed", G_CALLBACK (registry_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

GPtrArray *
onward_search_find (OnwardSearch            *self,
                    const OnwardSearchWords *words,
                    OnwardKind               kind,
                    OnwardLens               lens,
                    guint                    limit,
                    guint                   *n_found)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *records;
  guint n = 0;

  g_return_val_if_fail (ONWARD_IS_SEARCH (self), found);

  records = onward_list_get_records (onward_registry_get_list (self->registry, kind));
  for (guint i = 0; i < records->len; i++)
    {
      OnwardRecord *record = g_ptr_array_index (records, i);

      if (matches (self, record, words, lens) && n++ < limit)
        g_ptr_array_add (found, g_object_ref (record));
    }
  if (n_found != NULL)
    *n_found = n;

  return found;
}

char *
onward_search_get_line (OnwardSearch            *self,
                        const OnwardSearchWords *words,
                        OnwardRecord            *record,
                        OnwardLens               lens,
                        gboolean                 with_title)
{
  const OnwardKindInfo *info;

  g_return_val_if_fail (ONWARD_IS_SEARCH (self), NULL);
  g_return_val_if_fail (ONWARD_IS_RECORD (record), NULL);

  info = onward_schema_get (onward_record_get_kind (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      char *line = NULL;

      if (!(info->fields[i].flags & ONWARD_FIELD_SEARCHABLE) || !shows_field (self, record, i, lens) ||
          (!with_title && g_strcmp0 (info->fields[i].column, info->title) == 0))
        continue;

      line = onward_search_words_excerpt (words, onward_value_get_text (onward_record_get_value (record, i)), LINE_CHARS);
      if (line != NULL)
        return line;
    }

  return NULL;
}
