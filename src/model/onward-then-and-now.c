/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-then-and-now.h"

#include "onward-births.h"
#include "onward-profile-private.h"

struct _OnwardGain
{
  GObject         parent_instance;

  /* Owned */
  OnwardRecord   *record;
  OnwardRecord   *strength;

  OnwardGainGroup group;
  gint64          time;
};

G_DEFINE_FINAL_TYPE (OnwardGain, onward_gain, G_TYPE_OBJECT)

struct _OnwardThenAndNow
{
  GObject        parent_instance;

  /* Owned */
  OnwardProfile *profile;
  GListModel    *watched[3];
  GPtrArray     *gains;
  GCancellable  *reading;

  OnwardLens     lens;
  gint64         since;
  guint          reload;
  gboolean       asked;
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardThenAndNow, onward_then_and_now, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer data)
{
  return onward_profile_lookup (data, id);
}

/* Only what is there and may be seen. */
static OnwardRecord *
find (OnwardThenAndNow *self,
      const OnwardId   *id)
{
  OnwardRecord *record = onward_profile_lookup (self->profile, id);

  if (record == NULL || onward_record_is_gone (record) ||
      !onward_lens_shows (self->lens, record, look_up, self->profile))
    return NULL;

  return record;
}

static OnwardRecord *
find_strength (OnwardThenAndNow *self,
               OnwardRecord     *record)
{
  if (record == NULL)
    return NULL;
  if (onward_record_get_kind (record) == ONWARD_KIND_STRENGTH)
    return record;
  if (onward_record_get_kind (record) == ONWARD_KIND_STORY)
    return find (self, onward_record_get_reference (record, "strength"));

  return NULL;
}

static OnwardGain *
gain_new (OnwardGainGroup group,
          OnwardRecord   *record,
          OnwardRecord   *strength,
          gint64          time)
{
  OnwardGain *self = g_object_new (ONWARD_TYPE_GAIN, NULL);

  self->group = group;
  self->record = g_object_ref (record);
  self->strength = g_object_ref (strength);
  self->time = time;

  return self;
}

static gboolean
is_used_in (OnwardRecord *record)
{
  OnwardKind kind = onward_record_get_kind (record);

  return kind == ONWARD_KIND_STEP || kind == ONWARD_KIND_STRATEGY || kind == ONWARD_KIND_PRESENTATION;
}

static OnwardGain *
make_gain (OnwardThenAndNow  *self,
           const OnwardBirth *birth)
{
  OnwardRecord *record = find (self, &birth->id);
  OnwardRecord *user;
  OnwardRecord *strength;

  if (record == NULL)
    return NULL;

  switch (birth->kind)
    {
    case ONWARD_KIND_STRENGTH:
      return gain_new (ONWARD_GAIN_ADDED, record, record, birth->time);

    case ONWARD_KIND_STORY:
      strength = find_strength (self, record);
      return strength != NULL ? gain_new (ONWARD_GAIN_RETOLD, record, strength, birth->time) : NULL;

    case ONWARD_KIND_LINK:
      user = find (self, onward_record_get_reference (record, "source"));
      strength = find_strength (self, find (self, onward_record_get_reference (record, "target")));
      if (user == NULL || strength == NULL || !is_used_in (user))
        return NULL;
      return gain_new (ONWARD_GAIN_USED, user, strength, birth->time);

    default:
      return NULL;
    }
}

static guint
hash_use (gconstpointer data)
{
  const OnwardGain *gain = data;

  return g_direct_hash (gain->record) ^ (g_direct_hash (gain->strength) * 31);
}

static gboolean
equal_use (gconstpointer a,
           gconstpointer b)
{
  const OnwardGain *first = a;
  const OnwardGain *second = b;

  return first->record == second->record && first->strength == second->strength;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  OnwardGain *first = *(OnwardGain *const *) a;
  OnwardGain *second = *(OnwardGain *const *) b;

  if (first->group != second->group)
    return (int) first->group - (int) second->group;
  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;

  /* Equal times must not shuffle when the list is made again. */
  if (first->record != second->record)
    return onward_id_compare (onward_record_get_id (second->record), onward_record_get_id (first->record));

  return onward_id_compare (onward_record_get_id (second->strength), onward_record_get_id (first->strength));
}

static gboolean
is_same (OnwardGain *a,
         OnwardGain *b)
{
  return a->group == b->group && a->time == b->time && equal_use (a, b);
}

/* Whoever shows the list keeps what stays, and has no more to do than what came and went. */
static void
take_over (OnwardThenAndNow *self,
           GPtrArray        *gains)
{
  guint at = 0;

  while (at < self->gains->len || at < gains->len)
    {
      guint n_removed = 0;
      guint n_added = 0;

      if (at < self->gains->len && at < gains->len &&
          is_same (g_ptr_array_index (self->gains, at), g_ptr_array_index (gains, at)))
        {
          at++;
          continue;
        }

      while (at + n_removed < self->gains->len &&
             (at == gains->len || compare_groups (&self->gains->pdata[at + n_removed], &gains->pdata[at]) < 0))
        n_removed++;
      if (n_removed > 0)
        g_ptr_array_remove_range (self->gains, at, n_removed);
      while (at + n_added < gains->len &&
             (at + n_added == self->gains->len ||
              compare_groups (&gains->pdata[at + n_added], &self->gains->pdata[at + n_added]) < 0))
        {
          g_ptr_array_insert (self->gains, at + n_added, g_object_ref (g_ptr_array_index (gains, at + n_added)));
          n_added++;
        }
      /* A record that came back is another object. */
      if (n_removed == 0 && n_added == 0)
        {
          g_object_unref (g_ptr_array_index (self->gains, at));
          self->gains->pdata[at] = g_object_ref (g_ptr_array_index (gains, at));
          n_removed = n_added = 1;
        }
      g_list_model_items_changed (G_LIST_MODEL (self), at, n_removed, n_added);
      at += n_added;
    }
}

static void
show (OnwardThenAndNow *self,
      GArray           *births)
{
  g_autoptr (GPtrArray) gains = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) uses = g_hash_table_new (hash_use, equal_use);

  for (guint i = 0; i < births->len; i++)
    {
      g_autoptr (OnwardGain) gain = make_gain (self, &g_array_index (births, OnwardBirth, i));

      /* A strength and its story may both be used in one place, which is said once. */
      if (gain == NULL || (gain->group == ONWARD_GAIN_USED && !g_hash_table_add (uses, gain)))
        continue;

      g_ptr_array_add (gains, g_steal_pointer (&gain));
    }
  g_ptr_array_sort (gains, compare_groups);
  take_over (self, gains);
}

static void
stop_reading (OnwardThenAndNow *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OnwardThenAndNow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) births = onward_store_read_births_finish (ONWARD_STORE (source), result, &error);

  /* Another reading is under way, or nobody looks any more. */
  if (self->reading == NULL || self->reading != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->reading);
  if (births != NULL)
    show (self, births);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
read_now (OnwardThenAndNow *self)
{
  g_clear_handle_id (&self->reload, g_source_remove);
  stop_reading (self);
  self->reading = g_cancellable_new ();
  onward_store_read_births_async (onward_profile_get_store (self->profile), self->since, self->reading,
                                  read_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static gboolean
reload_in_idle (gpointer data)
{
  OnwardThenAndNow *self = data;

  self->reload = 0;
  read_now (self);

  return G_SOURCE_REMOVE;
}

/* One action may change many lists, row by row. What is gone must not stay on the screen
 * until everything was read. */
static void
watched_changed_cb (OnwardThenAndNow *self)
{
  guint i = 0;

  while (i < self->gains->len)
    {
      OnwardGain *gain = g_ptr_array_index (self->gains, i);

      if (find (self, onward_record_get_id (gain->record)) != NULL &&
          find (self, onward_record_get_id (gain->strength)) != NULL)
        {
          i++;
          continue;
        }
      g_ptr_array_remove_index (self->gains, i);
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 0);
    }

  if (self->asked && self->reload == 0)
    self->reload = g_idle_add (reload_in_idle, self);
}

static GType
get_item_type (GListModel *model)
{
  return ONWARD_TYPE_GAIN;
}

static guint
get_n_items (GListModel *model)
{
  return ONWARD_THEN_AND_NOW (model)->gains->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *gains = ONWARD_THEN_AND_NOW (model)->gains;

  return position < gains->len ? g_object_ref (g_ptr_array_index (gains, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
onward_gain_finalize (GObject *object)
{
  OnwardGain *self = ONWARD_GAIN (object);

  g_clear_object (&self->record);
  g_clear_object (&self->strength);

  G_OBJECT_CLASS (onward_gain_parent_class)->finalize (object);
}

static void
onward_gain_class_init (OnwardGainClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_gain_finalize;
}

static void
onward_gain_init (OnwardGain *self)
{
}

static void
onward_then_and_now_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, onward_then_and_now_get_loading (ONWARD_THEN_AND_NOW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_then_and_now_dispose (GObject *object)
{
  OnwardThenAndNow *self = ONWARD_THEN_AND_NOW (object);

  g_clear_handle_id (&self->reload, g_source_remove);
  stop_reading (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->watched); i++)
    g_clear_object (&self->watched[i]);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_then_and_now_parent_class)->dispose (object);
}

static void
onward_then_and_now_finalize (GObject *object)
{
  g_ptr_array_unref (ONWARD_THEN_AND_NOW (object)->gains);

  G_OBJECT_CLASS (onward_then_and_now_parent_class)->finalize (object);
}

static void
onward_then_and_now_class_init (OnwardThenAndNowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = onward_then_and_now_get_property;
  object_class->dispose = onward_then_and_now_dispose;
  object_class->finalize = onward_then_and_now_finalize;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_then_and_now_init (OnwardThenAndNow *self)
{
  self->gains = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardGainGroup
onward_gain_get_group (OnwardGain *self)
{
  g_return_val_if_fail (ONWARD_IS_GAIN (self), ONWARD_GAIN_ADDED);

  return self->group;
}

OnwardRecord *
onward_gain_get_record (OnwardGain *self)
{
  g_return_val_if_fail (ONWARD_IS_GAIN (self), NULL);

  return self->record;
}

OnwardRecord *
onward_gain_get_strength (OnwardGain *self)
{
  g_return_val_if_fail (ONWARD_IS_GAIN (self), NULL);

  return self->strength;
}

gint64
onward_gain_get_time (OnwardGain *self)
{
  g_return_val_if_fail (ONWARD_IS_GAIN (self), 0);

  return self->time;
}

OnwardThenAndNow *
onward_then_and_now_new (OnwardProfile *profile,
                         OnwardLens     lens)
{
  const OnwardKind kinds[] = { ONWARD_KIND_STRENGTH, ONWARD_KIND_STORY, ONWARD_KIND_LINK };
  OnwardThenAndNow *self = g_object_new (ONWARD_TYPE_THEN_AND_NOW, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->watched[i] = G_LIST_MODEL (onward_profile_list (profile, kinds[i], lens));
      g_signal_connect_object (self->watched[i], "items-changed", G_CALLBACK (watched_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return self;
}

void
onward_then_and_now_set_since (OnwardThenAndNow *self,
                               gint64            time)
{
  g_return_if_fail (ONWARD_IS_THEN_AND_NOW (self));

  self->since = time;
  self->asked = TRUE;
  read_now (self);
}

gboolean
onward_then_and_now_get_loading (OnwardThenAndNow *self)
{
  g_return_val_if_fail (ONWARD_IS_THEN_AND_NOW (self), FALSE);

  return self->reading != NULL;
}
