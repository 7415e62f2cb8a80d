/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-list-private.h"

#include <string.h>

#include "onward-record-private.h"

struct _OnwardList
{
  GObject    parent_instance;

  /* Owned */
  GPtrArray *records;

  OnwardKind kind;
};

static void onward_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardList, onward_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_list_model_init))

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return onward_list_compare (*(OnwardRecord *const *) a, *(OnwardRecord *const *) b);
}

/* The longest increasing run of numbers in @places, skipping the negative ones: these rows
 * need not move (Schensted's patience sorting, O(n log n)). Returns which ones they are. */
static gboolean *
find_staying (const int *places,
              guint      n_places)
{
  gboolean *staying = g_new0 (gboolean, MAX (n_places, 1));
  g_autofree guint *tails = g_new (guint, MAX (n_places, 1));
  g_autofree int *before = g_new (int, MAX (n_places, 1));
  guint length = 0;

  for (guint i = 0; i < n_places; i++)
    {
      guint low = 0;
      guint high = length;

      if (places[i] < 0)
        continue;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (places[tails[middle]] < places[i])
            low = middle + 1;
          else
            high = middle;
        }

      before[i] = low > 0 ? (int) tails[low - 1] : -1;
      tails[low] = i;
      length = MAX (length, low + 1);
    }

  for (int i = length > 0 ? (int) tails[length - 1] : -1; i >= 0; i = before[i])
    staying[i] = TRUE;

  return staying;
}

static void
remove_runs (GListModel     *model,
             GPtrArray      *items,
             guint           start,
             guint           n_old,
             const gboolean *stays)
{
  guint end = n_old;

  while (end > 0)
    {
      guint begin;

      if (stays[end - 1])
        {
          end--;
          continue;
        }

      for (begin = end; begin > 0 && !stays[begin - 1]; begin--)
        ;

      g_ptr_array_remove_range (items, start + begin, end - begin);
      g_list_model_items_changed (model, start + begin, end - begin, 0);
      end = begin;
    }
}

static void
add_runs (GListModel     *model,
          GPtrArray      *items,
          GPtrArray      *wanted,
          guint           start,
          guint           n_new,
          const gboolean *stays)
{
  guint begin = 0;

  while (begin < n_new)
    {
      guint end;

      if (stays[begin])
        {
          begin++;
          continue;
        }

      for (end = begin; end < n_new && !stays[end]; end++)
        g_ptr_array_insert (items, start + end, g_object_ref (g_ptr_array_index (wanted, start + end)));

      g_list_model_items_changed (model, start + begin, 0, end - begin);
      begin = end;
    }
}

static GType
onward_list_get_item_type (GListModel *model)
{
  return onward_record_type_for_kind (ONWARD_LIST (model)->kind);
}

static guint
onward_list_get_n_items (GListModel *model)
{
  return ONWARD_LIST (model)->records->len;
}

static gpointer
onward_list_get_item (GListModel *model,
                      guint       position)
{
  OnwardList *self = ONWARD_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
onward_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = onward_list_get_item_type;
  iface->get_n_items = onward_list_get_n_items;
  iface->get_item = onward_list_get_item;
}

static void
onward_list_finalize (GObject *object)
{
  OnwardList *self = ONWARD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (onward_list_parent_class)->finalize (object);
}

static void
onward_list_class_init (OnwardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = onward_list_finalize;
}

static void
onward_list_init (OnwardList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardList *
onward_list_new (OnwardKind kind)
{
  OnwardList *self = g_object_new (ONWARD_TYPE_LIST, NULL);

  self->kind = kind;

  return self;
}

int
onward_list_compare (OnwardRecord *a,
                     OnwardRecord *b)
{
  int order = strcmp (onward_record_get_order (a), onward_record_get_order (b));

  return order != 0 ? order : onward_id_compare (onward_record_get_id (a), onward_record_get_id (b));
}

void
onward_list_update (OnwardList *self,
                    GHashTable *touched)
{
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer record;
  guint next = 0;

  g_return_if_fail (ONWARD_IS_LIST (self));

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    if (!onward_record_is_gone (record))
      g_ptr_array_add (placed, record);
  g_ptr_array_sort (placed, compare_pointers);

  for (guint i = 0; i < self->records->len; i++)
    {
      record = g_ptr_array_index (self->records, i);
      if (g_hash_table_contains (touched, record))
        continue;

      while (next < placed->len && onward_list_compare (g_ptr_array_index (placed, next), record) < 0)
        g_ptr_array_add (wanted, g_object_ref (g_ptr_array_index (placed, next++)));
      g_ptr_array_add (wanted, g_object_ref (record));
    }
  while (next < placed->len)
    g_ptr_array_add (wanted, g_object_ref (g_ptr_array_index (placed, next++)));

  onward_list_become (G_LIST_MODEL (self), self->records, wanted);
}

GPtrArray *
onward_list_get_records (OnwardList *self)
{
  g_return_val_if_fail (ONWARD_IS_LIST (self), NULL);

  return self->records;
}

void
onward_list_become (GListModel *model,
                    GPtrArray  *items,
                    GPtrArray  *wanted)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autofree int *sequence = NULL;
  g_autofree gboolean *new_stays = NULL;
  g_autofree gboolean *old_stays = NULL;
  guint start = 0;
  guint n_old = items->len;
  guint n_new = wanted->len;

  while (start < n_old && start < n_new && items->pdata[start] == wanted->pdata[start])
    start++;
  while (n_old > start && n_new > start && items->pdata[n_old - 1] == wanted->pdata[n_new - 1])
    {
      n_old--;
      n_new--;
    }
  n_old -= start;
  n_new -= start;

  for (guint i = 0; i < n_old; i++)
    g_hash_table_insert (places, items->pdata[start + i], GUINT_TO_POINTER (i + 1));

  sequence = g_new (int, MAX (n_new, 1));
  for (guint i = 0; i < n_new; i++)
    sequence[i] = (int) GPOINTER_TO_UINT (g_hash_table_lookup (places, wanted->pdata[start + i])) - 1;

  new_stays = find_staying (sequence, n_new);
  old_stays = g_new0 (gboolean, MAX (n_old, 1));
  for (guint i = 0; i < n_new; i++)
    if (new_stays[i])
      old_stays[sequence[i]] = TRUE;

  /* A handler may drop the last reference to the model. */
  g_object_ref (model);
  remove_runs (model, items, start, n_old, old_stays);
  add_runs (model, items, wanted, start, n_new, new_stays);
  g_object_unref (model);
}
