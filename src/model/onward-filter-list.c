/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-filter-list-private.h"

#include "onward-order.h"
#include "onward-record-private.h"
#include "onward-text.h"

/* Beyond this many changed records it is cheaper to look at all. */
#define FEW 16

struct _OnwardFilterList
{
  GObject          parent_instance;

  /* Owned */
  OnwardRegistry  *registry;
  GPtrArray       *records;
  char            *folded;

  OnwardRecordFunc func;
  gpointer         data;
  GDestroyNotify   destroy;

  OnwardKind       kind;
  OnwardLens       lens;
  int              reference;
  OnwardId         target;
  int              first; /* the switch field whose records come first, or -1 */
  guint            n_first;

  gboolean         filtering;
  gboolean         again;
};

static void onward_filter_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardFilterList, onward_filter_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_filter_list_model_init))

enum
{
  PROP_N_ITEMS = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        registry)
{
  return onward_registry_lookup (registry, id);
}

/* What the lens hides must not be found either. */
static gboolean
matches_search (OnwardFilterList *self,
                OnwardRecord     *record)
{
  const OnwardKindInfo *info = onward_schema_get (self->kind);

  if (self->folded == NULL)
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & ONWARD_FIELD_SEARCHABLE) &&
        onward_lens_shows_field (self->lens, record, i, look_up, self->registry) &&
        onward_text_contains_folded (onward_value_get_text (onward_record_get_value (record, i)), self->folded))
      return TRUE;

  return FALSE;
}

static gboolean
matches_reference (OnwardFilterList *self,
                   OnwardRecord     *record)
{
  const OnwardId *id;

  if (self->reference < 0)
    return TRUE;

  id = onward_value_get_id (onward_record_get_value (record, self->reference));
  if (id == NULL)
    return onward_id_is_none (&self->target);

  return onward_id_equal (id, &self->target);
}

static gboolean
keeps (OnwardFilterList *self,
       OnwardRecord     *record)
{
  return matches_reference (self, record) &&
         onward_lens_shows (self->lens, record, look_up, self->registry) &&
         (self->func == NULL || self->func (record, self->data)) &&
         matches_search (self, record);
}

static gboolean
is_first (OnwardFilterList *self,
          OnwardRecord     *record)
{
  return self->first >= 0 && record != NULL && onward_value_get_integer (onward_record_get_value (record, self->first)) != 0;
}

static GPtrArray *
collect (OnwardFilterList *self)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *all;

  self->n_first = 0;

  if (self->reference >= 0)
    all = onward_registry_find_referrers (self->registry, self->kind, self->reference, &self->target);
  else
    all = onward_list_get_records (onward_registry_get_list (self->registry, self->kind));

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      OnwardRecord *record = g_ptr_array_index (all, i);

      if (keeps (self, record))
        g_ptr_array_insert (kept, is_first (self, record) ? (int) self->n_first++ : -1, g_object_ref (record));
    }

  return kept;
}

/* Whether the list may look different after @changes. What another kind holds counts only where
 * the lens asks the parents whether they are private. */
static gboolean
concerns (OnwardFilterList            *self,
          const OnwardRegistryChanges *changes)
{
  GHashTable *changed = changes->changed[self->kind];
  GHashTableIter iter;
  gpointer record;

  if (self->lens != ONWARD_LENS_ME || g_hash_table_size (changed) > FEW)
    return TRUE;

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    {
      guint index = 0;
      gboolean is_in = g_ptr_array_find (self->records, record, &index);
      gboolean belongs = !onward_record_is_gone (record) && keeps (self, record);

      if (is_in != belongs || (is_in && g_hash_table_contains (changes->placed[self->kind], record)))
        return TRUE;
      if (is_in && (index < self->n_first) != is_first (self, record))
        return TRUE;
    }

  return FALSE;
}

/* A handler of items-changed may ask for another filter; that has to wait for its end. */
static void
refilter (OnwardFilterList *self)
{
  guint n_before = self->records->len;

  self->again = TRUE;
  if (self->filtering)
    return;

  g_object_ref (self);
  self->filtering = TRUE;
  while (self->again)
    {
      g_autoptr (GPtrArray) wanted = NULL;

      self->again = FALSE;
      wanted = collect (self);
      onward_list_become (G_LIST_MODEL (self), self->records, wanted);
    }
  self->filtering = FALSE;

  if (self->records->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_unref (self);
}

static void
registry_changed_cb (OnwardFilterList            *self,
                     const OnwardRegistryChanges *changes)
{
  if (self->filtering || concerns (self, changes))
    refilter (self);
}

/* The visible records but for @moving, of which @index is the place. */
static OnwardRecord *
visible_without (OnwardFilterList *self,
                 guint             index,
                 OnwardRecord     *moving)
{
  guint position;

  if (moving != NULL && onward_filter_list_find (self, moving, &position) && index >= position)
    index++;

  return index < self->records->len ? g_ptr_array_index (self->records, index) : NULL;
}

/* The record next to @record, in either direction, but for @moving; the one at that end
 * without @record. */
static OnwardRecord *
neighbour (OnwardFilterList *self,
           OnwardRecord     *record,
           int               step,
           OnwardRecord     *moving)
{
  GPtrArray *all = onward_list_get_records (onward_registry_get_list (self->registry, self->kind));
  guint found;
  int index = step > 0 ? -1 : (int) all->len;

  if (record != NULL && g_ptr_array_find (all, record, &found))
    index = found;

  do
    index += step;
  while (index >= 0 && index < (int) all->len && g_ptr_array_index (all, index) == moving);

  return index >= 0 && index < (int) all->len ? g_ptr_array_index (all, index) : NULL;
}

/* As neighbour(), beyond all that hold the key of @record, as the first steps of two phases do: between equal keys there is
 * no place. */
static OnwardRecord *
neighbour_apart (OnwardFilterList *self,
                 OnwardRecord     *record,
                 int               step,
                 OnwardRecord     *moving)
{
  OnwardRecord *other = record;

  do
    other = neighbour (self, other, step, moving);
  while (other != NULL && g_str_equal (onward_record_get_order (other), onward_record_get_order (record)));

  return other;
}

static GType
onward_filter_list_get_item_type (GListModel *model)
{
  return onward_record_type_for_kind (ONWARD_FILTER_LIST (model)->kind);
}

static guint
onward_filter_list_get_n_items (GListModel *model)
{
  return ONWARD_FILTER_LIST (model)->records->len;
}

static gpointer
onward_filter_list_get_item (GListModel *model,
                             guint       position)
{
  OnwardFilterList *self = ONWARD_FILTER_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
onward_filter_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = onward_filter_list_get_item_type;
  iface->get_n_items = onward_filter_list_get_n_items;
  iface->get_item = onward_filter_list_get_item;
}

static void
onward_filter_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, ONWARD_FILTER_LIST (object)->records->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_filter_list_dispose (GObject *object)
{
  OnwardFilterList *self = ONWARD_FILTER_LIST (object);

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->destroy = NULL;
  self->func = NULL;
  g_clear_object (&self->registry);

  G_OBJECT_CLASS (onward_filter_list_parent_class)->dispose (object);
}

static void
onward_filter_list_finalize (GObject *object)
{
  OnwardFilterList *self = ONWARD_FILTER_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->folded, onward_text_wipe);

  G_OBJECT_CLASS (onward_filter_list_parent_class)->finalize (object);
}

static void
onward_filter_list_class_init (OnwardFilterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = onward_filter_list_get_property;
  object_class->dispose = onward_filter_list_dispose;
  object_class->finalize = onward_filter_list_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_filter_list_init (OnwardFilterList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->reference = -1;
  self->first = -1;
}

/* It is empty still. */
static OnwardFilterList *
make (OnwardRegistry *registry,
      OnwardKind      kind,
      OnwardLens      lens)
{
  OnwardFilterList *self = g_object_new (ONWARD_TYPE_FILTER_LIST, NULL);

  self->registry = g_object_ref (registry);
  self->kind = kind;
  self->lens = lens;
  g_signal_connect_object (registry, "changed", G_CALLBACK (registry_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

OnwardFilterList *
onward_filter_list_new (OnwardRegistry *registry,
                        OnwardKind      kind,
                        OnwardLens      lens)
{
  OnwardFilterList *self = make (registry, kind, lens);

  refilter (self);

  return self;
}

OnwardFilterList *
onward_filter_list_new_of (OnwardRegistry *registry,
                           OnwardKind      kind,
                           OnwardLens      lens,
                           const char     *column,
                           const OnwardId *target)
{
  OnwardFilterList *self = make (registry, kind, lens);

  onward_filter_list_set_reference (self, column, target);

  return self;
}

void
onward_filter_list_set_reference (OnwardFilterList *self,
                                  const char       *column,
                                  const OnwardId   *target)
{
  g_return_if_fail (ONWARD_IS_FILTER_LIST (self));
  g_return_if_fail (onward_schema_has_field (self->kind, column));

  self->reference = onward_schema_find_field (self->kind, column);
  self->target = target != NULL ? *target : (OnwardId) { 0 };
  refilter (self);
}

void
onward_filter_list_set_first (OnwardFilterList *self,
                              const char       *column)
{
  g_return_if_fail (ONWARD_IS_FILTER_LIST (self));
  g_return_if_fail (onward_schema_has_field (self->kind, column));

  self->first = onward_schema_find_field (self->kind, column);
  refilter (self);
}

gboolean
onward_filter_list_fits (OnwardFilterList *self,
                         OnwardRecord     *record,
                         guint             index)
{
  g_return_val_if_fail (ONWARD_IS_FILTER_LIST (self), FALSE);

  return index < self->records->len && is_first (self, record) == (index < self->n_first);
}

void
onward_filter_list_set_func (OnwardFilterList *self,
                             OnwardRecordFunc  func,
                             gpointer          data,
                             GDestroyNotify    destroy)
{
  g_return_if_fail (ONWARD_IS_FILTER_LIST (self));

  if (self->destroy != NULL)
    self->destroy (self->data);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  refilter (self);
}

void
onward_filter_list_set_search (OnwardFilterList *self,
                               const char       *text)
{
  g_return_if_fail (ONWARD_IS_FILTER_LIST (self));

  g_clear_pointer (&self->folded, onward_text_wipe);
  self->folded = onward_text_is_blank (text) ? NULL : onward_text_fold (text);
  refilter (self);
}

OnwardRecord *
onward_filter_list_get_record (OnwardFilterList *self,
                               guint             index)
{
  g_return_val_if_fail (ONWARD_IS_FILTER_LIST (self), NULL);
  g_return_val_if_fail (index < self->records->len, NULL);

  return g_ptr_array_index (self->records, index);
}

gboolean
onward_filter_list_find (OnwardFilterList *self,
                         OnwardRecord     *record,
                         guint            *index)
{
  g_return_val_if_fail (ONWARD_IS_FILTER_LIST (self), FALSE);

  return g_ptr_array_find (self->records, record, index);
}

/* @index, or the end of those that @moving stays among. */
static guint
keep_apart (OnwardFilterList *self,
            guint             index,
            OnwardRecord     *moving)
{
  guint n_first = self->n_first - (is_first (self, moving) && onward_filter_list_find (self, moving, NULL) ? 1 : 0);

  return is_first (self, moving) ? MIN (index, n_first) : MAX (index, n_first);
}

char *
onward_filter_list_order_for (OnwardFilterList *self,
                              guint             index,
                              OnwardRecord     *moving)
{
  OnwardRecord *above;
  OnwardRecord *below;

  g_return_val_if_fail (ONWARD_IS_FILTER_LIST (self), NULL);
  g_return_val_if_fail (onward_schema_has_field (self->kind, "position"), NULL);

  index = keep_apart (self, index, moving);

  /* Right behind the visible record above, so that the hidden ones that follow it stay where
   * they are; at either end of the list beyond all hidden ones. */
  above = index > 0 ? visible_without (self, index - 1, moving) : NULL;
  below = visible_without (self, index, moving);
  if (above != NULL && is_first (self, above) != is_first (self, moving))
    above = below != NULL ? neighbour_apart (self, below, -1, moving) : neighbour (self, NULL, -1, moving);
  else if (index > 0 && above != NULL && below != NULL)
    below = neighbour_apart (self, above, 1, moving);
  else if (index > 0)
    above = neighbour (self, NULL, -1, moving);
  else
    below = neighbour (self, NULL, 1, moving);

  return onward_order_between (above != NULL ? onward_record_get_order (above) : NULL,
                               below != NULL ? onward_record_get_order (below) : NULL);
}
