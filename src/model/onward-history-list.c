/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-history-list.h"

#include "onward-error.h"
#include "onward-history-entry-private.h"
#include "onward-list-private.h"
#include "onward-profile-private.h"
#include "onward-search-words.h"
#include "onward-text.h"

#define PAGE 60
#define MAX_AGAIN 600

struct _OnwardHistoryList
{
  GObject        parent_instance;

  /* Owned */
  OnwardProfile *profile;
  GPtrArray     *entries;
  GCancellable  *reading;
  char          *query;

  OnwardLens     lens;
  gint64         next;
  gboolean       again; /* the page that is read replaces everything */
  gboolean       complete;
};

static void read_page (OnwardHistoryList *self,
                       gboolean           again);

static void onward_history_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardHistoryList, onward_history_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_history_list_list_model_init))

enum
{
  PROP_LOADING = 1,
  PROP_COMPLETE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
holds_word (const OnwardPastEntry *entry,
            const char            *sentence,
            const char            *word)
{
  if (onward_text_contains_folded (sentence, word) || onward_text_contains_folded (entry->title, word))
    return TRUE;

  for (guint i = 0; i < entry->changes->len; i++)
    {
      const OnwardPastChange *change = &g_array_index (entry->changes, OnwardPastChange, i);

      if (onward_text_contains_folded (onward_value_get_text (&change->old), word) ||
          onward_text_contains_folded (onward_value_get_text (&change->new), word))
        return TRUE;
    }

  return FALSE;
}

/* On the store's thread. */
static gboolean
match_words (const OnwardPastEntry *entry,
             gpointer               data)
{
  OnwardSearchWords *words = data;
  char *sentence = onward_history_entry_describe (entry);
  gboolean all = TRUE;

  for (guint i = 0; all && i < onward_search_words_get_n_words (words); i++)
    all = holds_word (entry, sentence, onward_search_words_get_word (words, i));
  onward_text_wipe (sentence);

  return all;
}

static void
free_words (gpointer words)
{
  onward_search_words_free (words);
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        profile)
{
  return onward_profile_lookup (profile, id);
}

/* What was private then and what is private now, neither is shown to two. */
static gboolean
show_to_others (OnwardHistoryList  *self,
                OnwardHistoryEntry *entry)
{
  const OnwardId *subject = onward_history_entry_get_subject (entry);
  OnwardRecord *record = subject != NULL ? onward_profile_lookup (self->profile, subject) : NULL;

  if (record == NULL || !onward_lens_shows (self->lens, record, look_up, self->profile))
    return FALSE;

  onward_history_entry_conceal (entry, onward_record_get_display_title (record));

  return TRUE;
}

static GPtrArray *
make_entries (OnwardHistoryList *self,
              OnwardPastPage    *page)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (page->entries, NULL);
  for (guint i = 0; i < page->entries->len; i++)
    {
      g_autoptr (OnwardHistoryEntry) entry = onward_history_entry_new (g_ptr_array_index (page->entries, i));

      if (self->lens == ONWARD_LENS_ME || show_to_others (self, entry))
        g_ptr_array_add (entries, g_steal_pointer (&entry));
    }

  return entries;
}

/* Rows whose entries read the same stay, with their focus. */
static void
keep_known (OnwardHistoryList *self,
            GPtrArray         *fresh)
{
  g_autoptr (GHashTable) known = g_hash_table_new ((GHashFunc) onward_id_hash, (GEqualFunc) onward_id_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      OnwardHistoryEntry *entry = g_ptr_array_index (self->entries, i);

      g_hash_table_insert (known, (gpointer) onward_history_entry_get_action (entry), entry);
    }

  for (guint i = 0; i < fresh->len; i++)
    {
      OnwardHistoryEntry *entry = g_ptr_array_index (fresh, i);
      OnwardHistoryEntry *old = g_hash_table_lookup (known, onward_history_entry_get_action (entry));

      if (old != NULL && onward_history_entry_reads_like (old, entry))
        {
          g_ptr_array_index (fresh, i) = g_object_ref (old);
          g_object_unref (entry);
        }
    }
}

static void
set_complete (OnwardHistoryList *self,
              gboolean           complete)
{
  if (complete == self->complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
take_page (OnwardHistoryList *self,
           OnwardPastPage    *page,
           gboolean           again)
{
  g_autoptr (GPtrArray) entries = make_entries (self, page);
  guint n_before = self->entries->len;

  /* Whoever sees the rows come in may ask for more right away. */
  self->next = page->next;
  set_complete (self, page->next == 0);
  if (again)
    {
      keep_known (self, entries);
      onward_list_become (G_LIST_MODEL (self), self->entries, entries);
    }
  else if (entries->len > 0)
    {
      guint n_added = entries->len;

      for (guint i = 0; i < n_added; i++)
        g_ptr_array_add (self->entries, g_object_ref (g_ptr_array_index (entries, i)));
      g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_added);
    }
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OnwardHistoryList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardPastPage) page = onward_store_read_past_finish (ONWARD_STORE (source), result, &error);
  GCancellable *mine = g_task_get_cancellable (G_TASK (result));
  guint n_before = self->entries->len;
  gboolean again = self->again;

  /* Something else was asked for since. */
  if (mine != self->reading)
    return;

  g_clear_object (&self->reading);
  self->again = FALSE;
  if (page != NULL)
    take_page (self, page, again);
  else
    {
      /* Locked meanwhile, or the log cannot be read: what is there stays. */
      g_debug ("No page of the history: error %d", error->code);
      set_complete (self, TRUE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);

  /* What was looked for is rare, so go on until there is something to see. */
  if (!self->complete && self->reading == NULL &&
      self->entries->len < PAGE && self->entries->len < n_before + PAGE / 2)
    read_page (self, FALSE);
}

static void
read_page (OnwardHistoryList *self,
           gboolean           again)
{
  OnwardSearchWords *words = self->query != NULL ? onward_search_words_new (self->query) : NULL;
  guint limit = again ? CLAMP (self->entries->len, PAGE, MAX_AGAIN) : PAGE;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);

  self->reading = g_cancellable_new ();
  self->again = again;
  onward_store_read_past_async (onward_profile_get_store (self->profile), again ? 0 : self->next, limit,
                                words != NULL ? match_words : NULL, words, words != NULL ? free_words : NULL,
                                self->reading, on_read, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
on_store_changed (OnwardHistoryList *self)
{
  read_page (self, TRUE);
}

static GType
onward_history_list_get_item_type (GListModel *model)
{
  return ONWARD_TYPE_HISTORY_ENTRY;
}

static guint
onward_history_list_get_n_items (GListModel *model)
{
  return ONWARD_HISTORY_LIST (model)->entries->len;
}

static gpointer
onward_history_list_get_item (GListModel *model,
                              guint       position)
{
  OnwardHistoryList *self = ONWARD_HISTORY_LIST (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
onward_history_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = onward_history_list_get_item_type;
  iface->get_n_items = onward_history_list_get_n_items;
  iface->get_item = onward_history_list_get_item;
}

static void
onward_history_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardHistoryList *self = ONWARD_HISTORY_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, onward_history_list_get_loading (self));
      break;

    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_history_list_dispose (GObject *object)
{
  OnwardHistoryList *self = ONWARD_HISTORY_LIST (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->query, onward_text_wipe);
  g_ptr_array_set_size (self->entries, 0);

  G_OBJECT_CLASS (onward_history_list_parent_class)->dispose (object);
}

static void
onward_history_list_finalize (GObject *object)
{
  g_ptr_array_unref (ONWARD_HISTORY_LIST (object)->entries);

  G_OBJECT_CLASS (onward_history_list_parent_class)->finalize (object);
}

static void
onward_history_list_class_init (OnwardHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = onward_history_list_get_property;
  object_class->dispose = onward_history_list_dispose;
  object_class->finalize = onward_history_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_history_list_init (OnwardHistoryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardHistoryList *
onward_history_list_new (OnwardProfile *profile,
                         OnwardLens     lens)
{
  OnwardHistoryList *self = g_object_new (ONWARD_TYPE_HISTORY_LIST, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->complete = lens == ONWARD_LENS_LOCKED;
  if (!self->complete)
    {
      g_signal_connect_object (onward_profile_get_store (profile), "changed", G_CALLBACK (on_store_changed),
                               self, G_CONNECT_SWAPPED);
      read_page (self, FALSE);
    }

  return self;
}

void
onward_history_list_load_more (OnwardHistoryList *self)
{
  g_return_if_fail (ONWARD_IS_HISTORY_LIST (self));

  if (self->reading == NULL && !self->complete)
    read_page (self, FALSE);
}

void
onward_history_list_set_query (OnwardHistoryList *self,
                               const char        *query)
{
  const char *wanted = onward_text_is_blank (query) ? NULL : query;

  g_return_if_fail (ONWARD_IS_HISTORY_LIST (self));

  if (g_strcmp0 (wanted, self->query) == 0 || self->lens == ONWARD_LENS_LOCKED)
    return;

  g_clear_pointer (&self->query, onward_text_wipe);
  self->query = g_strdup (wanted);
  read_page (self, TRUE);
}

gboolean
onward_history_list_get_loading (OnwardHistoryList *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_LIST (self), FALSE);

  return self->reading != NULL;
}

gboolean
onward_history_list_get_complete (OnwardHistoryList *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_LIST (self), FALSE);

  return self->complete;
}
