/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-selection.h"

struct _OnwardSelection
{
  GObject    parent_instance;

  /* Owned */
  GPtrArray *records;
  gboolean   active;
};

G_DEFINE_FINAL_TYPE (OnwardSelection, onward_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ACTIVE,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_active (OnwardSelection *self,
            gboolean         active)
{
  if (self->active == active)
    return;

  self->active = active;
  g_ptr_array_set_size (self->records, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
onward_selection_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value, ONWARD_SELECTION (object)->active);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_selection_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_ACTIVE)
    set_active (ONWARD_SELECTION (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_selection_finalize (GObject *object)
{
  g_ptr_array_unref (ONWARD_SELECTION (object)->records);

  G_OBJECT_CLASS (onward_selection_parent_class)->finalize (object);
}

static void
onward_selection_class_init (OnwardSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = onward_selection_get_property;
  object_class->set_property = onward_selection_set_property;
  object_class->finalize = onward_selection_finalize;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
onward_selection_init (OnwardSelection *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardSelection *
onward_selection_new (void)
{
  return g_object_new (ONWARD_TYPE_SELECTION, NULL);
}

gboolean
onward_selection_get_active (OnwardSelection *self)
{
  g_return_val_if_fail (ONWARD_IS_SELECTION (self), FALSE);

  return self->active;
}

void
onward_selection_choose (OnwardSelection *self,
                         OnwardRecord    *record,
                         gboolean         chosen)
{
  g_return_if_fail (ONWARD_IS_SELECTION (self));

  if (!self->active || onward_selection_contains (self, record) == chosen)
    return;

  if (chosen)
    g_ptr_array_add (self->records, g_object_ref (record));
  else
    g_ptr_array_remove (self->records, record);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
onward_selection_contains (OnwardSelection *self,
                           OnwardRecord    *record)
{
  g_return_val_if_fail (ONWARD_IS_SELECTION (self), FALSE);

  return g_ptr_array_find (self->records, record, NULL);
}

GPtrArray *
onward_selection_get_records (OnwardSelection *self)
{
  GPtrArray *there = g_ptr_array_new ();

  g_return_val_if_fail (ONWARD_IS_SELECTION (self), there);

  for (guint i = 0; i < self->records->len; i++)
    if (!onward_record_is_gone (g_ptr_array_index (self->records, i)))
      g_ptr_array_add (there, g_ptr_array_index (self->records, i));

  return there;
}
