/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-record-private.h"

#include <string.h>

#include "onward-adjustment.h"
#include "onward-answer.h"
#include "onward-arena.h"
#include "onward-consent.h"
#include "onward-contingency.h"
#include "onward-factor.h"
#include "onward-link.h"
#include "onward-meeting.h"
#include "onward-message.h"
#include "onward-person.h"
#include "onward-phase.h"
#include "onward-plan.h"
#include "onward-presentation.h"
#include "onward-step.h"
#include "onward-story.h"
#include "onward-strategy.h"
#include "onward-strength.h"
#include "onward-text.h"
#include "onward-tie.h"
#include "onward-version.h"
#include "onward-week.h"

typedef struct
{
  OnwardId     id;
  OnwardValue *values;
  char        *display_title;
  gboolean     gone;
} OnwardRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OnwardRecord, onward_record, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_DISPLAY_TITLE,
  PROP_GONE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The properties of the fields of each kind; their ids follow the ones above. */
static GParamSpec **field_properties[ONWARD_N_KINDS];

static OnwardRecordPrivate *
get_private (OnwardRecord *self)
{
  return onward_record_get_instance_private (self);
}

static const OnwardKindInfo *
get_info (OnwardRecord *self)
{
  return onward_schema_get (ONWARD_RECORD_GET_CLASS (self)->kind);
}

static guint
find_field (OnwardRecord *self,
            const char   *column)
{
  int field = onward_schema_find_field (onward_record_get_kind (self), column);

  if (field < 0)
    g_error ("A %s has no field “%s”", get_info (self)->table, column);

  return field;
}

/* A choice that nobody made reads as its first word. */
static const char *
read_text (const OnwardField *field,
           const OnwardValue *value)
{
  if (field->type == ONWARD_FIELD_CHOICE && value->type == ONWARD_VALUE_NONE)
    return field->choices[0];

  return onward_value_get_text (value);
}

static gboolean
reads_same (const OnwardField *field,
            const OnwardValue *a,
            const OnwardValue *b)
{
  if (field->type == ONWARD_FIELD_CHOICE)
    return strcmp (read_text (field, a), read_text (field, b)) == 0;

  return onward_value_equal (a, b);
}

static void
refresh_title (OnwardRecord *self)
{
  OnwardRecordPrivate *priv = get_private (self);
  const OnwardKindInfo *info = get_info (self);
  char *title;

  if (info->title == NULL)
    return;

  title = onward_text_clean (onward_record_get_text (self, info->title), TRUE);
  if (*title == '\0' && info->stand_in != NULL)
    {
      g_free (title);
      title = onward_text_clean (onward_record_get_text (self, info->stand_in), TRUE);
    }
  if (strcmp (title, onward_record_get_display_title (self)) == 0)
    {
      onward_text_wipe (title);
      return;
    }

  g_clear_pointer (&priv->display_title, onward_text_wipe);
  priv->display_title = title;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_TITLE]);
}

static void
set_field (OnwardRecord      *self,
           guint              field,
           const OnwardValue *value)
{
  OnwardRecordPrivate *priv = get_private (self);
  OnwardKind kind = onward_record_get_kind (self);
  gboolean same = reads_same (&onward_schema_get (kind)->fields[field], &priv->values[field], value);

  onward_value_assign (&priv->values[field], value);
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), field_properties[kind][field]);
}

static GParamSpec *
make_property (const OnwardField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  g_autofree char *spelled = g_strdelimit (g_strdup (field->column), "_", '-');
  const char *name = g_intern_string (spelled);

  switch (field->type)
    {
    case ONWARD_FIELD_TEXT:
    case ONWARD_FIELD_CHOICE:
    case ONWARD_FIELD_DATE:
    case ONWARD_FIELD_ORDER:
      return g_param_spec_string (name, NULL, NULL, field->choices != NULL ? field->choices[0] : "", flags);

    case ONWARD_FIELD_INTEGER:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

    case ONWARD_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

    case ONWARD_FIELD_REFERENCE:
      return g_param_spec_boxed (name, NULL, NULL, ONWARD_TYPE_ID, flags);

    default:
      g_assert_not_reached ();
    }
}

static void
read_property (OnwardRecord *self,
               guint         field,
               GValue       *value)
{
  const OnwardField *info = &get_info (self)->fields[field];
  const OnwardValue *held = &get_private (self)->values[field];

  switch (info->type)
    {
    case ONWARD_FIELD_INTEGER:
      g_value_set_int64 (value, onward_value_get_integer (held));
      break;

    case ONWARD_FIELD_BOOLEAN:
      g_value_set_boolean (value, onward_value_get_integer (held) != 0);
      break;

    case ONWARD_FIELD_REFERENCE:
      g_value_set_boxed (value, onward_value_get_id (held));
      break;

    default:
      g_value_set_string (value, read_text (info, held));
      break;
    }
}

static void
onward_record_finalize (GObject *object)
{
  OnwardRecord *self = ONWARD_RECORD (object);
  OnwardRecordPrivate *priv = get_private (self);

  for (guint i = 0; i < get_info (self)->n_fields; i++)
    onward_value_set_none (&priv->values[i]);
  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->display_title, onward_text_wipe);

  G_OBJECT_CLASS (onward_record_parent_class)->finalize (object);
}

static void
onward_record_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OnwardRecord *self = ONWARD_RECORD (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_boxed (value, onward_record_get_id (self));
      break;

    case PROP_DISPLAY_TITLE:
      g_value_set_string (value, onward_record_get_display_title (self));
      break;

    case PROP_GONE:
      g_value_set_boolean (value, onward_record_is_gone (self));
      break;

    default:
      read_property (self, prop_id - N_PROPS, value);
      break;
    }
}

static void
onward_record_class_init (OnwardRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = onward_record_finalize;
  object_class->get_property = onward_record_get_property;

  properties[PROP_ID] = g_param_spec_boxed ("id", NULL, NULL, ONWARD_TYPE_ID, flags);
  properties[PROP_DISPLAY_TITLE] = g_param_spec_string ("display-title", NULL, NULL, "", flags);
  properties[PROP_GONE] = g_param_spec_boolean ("gone", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_record_init (OnwardRecord *self)
{
}

void
onward_record_class_install_schema (OnwardRecordClass *klass,
                                    OnwardKind         kind)
{
  const OnwardKindInfo *info = onward_schema_get (kind);

  /* GObject does not hand this one down. */
  G_OBJECT_CLASS (klass)->get_property = onward_record_get_property;

  klass->kind = kind;
  field_properties[kind] = g_new0 (GParamSpec *, info->n_fields);

  for (guint i = 0; i < info->n_fields; i++)
    {
      field_properties[kind][i] = make_property (&info->fields[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), N_PROPS + i, field_properties[kind][i]);
    }
}

GType
onward_record_type_for_kind (OnwardKind kind)
{
  switch (kind)
    {
    case ONWARD_KIND_STRENGTH:
      return ONWARD_TYPE_STRENGTH;

    case ONWARD_KIND_STORY:
      return ONWARD_TYPE_STORY;

    case ONWARD_KIND_PLAN:
      return ONWARD_TYPE_PLAN;

    case ONWARD_KIND_PHASE:
      return ONWARD_TYPE_PHASE;

    case ONWARD_KIND_STEP:
      return ONWARD_TYPE_STEP;

    case ONWARD_KIND_PERSON:
      return ONWARD_TYPE_PERSON;

    case ONWARD_KIND_TIE:
      return ONWARD_TYPE_TIE;

    case ONWARD_KIND_STRATEGY:
      return ONWARD_TYPE_STRATEGY;

    case ONWARD_KIND_ANSWER:
      return ONWARD_TYPE_ANSWER;

    case ONWARD_KIND_PRESENTATION:
      return ONWARD_TYPE_PRESENTATION;

    case ONWARD_KIND_VERSION:
      return ONWARD_TYPE_VERSION;

    case ONWARD_KIND_FACTOR:
      return ONWARD_TYPE_FACTOR;

    case ONWARD_KIND_WEEK:
      return ONWARD_TYPE_WEEK;

    case ONWARD_KIND_ADJUSTMENT:
      return ONWARD_TYPE_ADJUSTMENT;

    case ONWARD_KIND_MEETING:
      return ONWARD_TYPE_MEETING;

    case ONWARD_KIND_CONTINGENCY:
      return ONWARD_TYPE_CONTINGENCY;

    case ONWARD_KIND_ARENA:
      return ONWARD_TYPE_ARENA;

    case ONWARD_KIND_CONSENT:
      return ONWARD_TYPE_CONSENT;

    case ONWARD_KIND_MESSAGE:
      return ONWARD_TYPE_MESSAGE;

    case ONWARD_KIND_LINK:
      return ONWARD_TYPE_LINK;

    default:
      g_assert_not_reached ();
    }
}

OnwardRecord *
onward_record_new (const OnwardRow *row)
{
  OnwardRecord *self = g_object_new (onward_record_type_for_kind (row->kind), NULL);
  OnwardRecordPrivate *priv = get_private (self);

  priv->id = row->id;
  priv->values = g_new0 (OnwardValue, get_info (self)->n_fields);
  onward_record_update (self, row);

  return self;
}

OnwardRecord *
onward_record_new_take (OnwardRow *row)
{
  OnwardRecord *self = g_object_new (onward_record_type_for_kind (row->kind), NULL);
  OnwardRecordPrivate *priv = get_private (self);

  priv->id = row->id;
  priv->values = g_steal_pointer (&row->values);
  refresh_title (self);

  return self;
}

void
onward_record_update (OnwardRecord    *self,
                      const OnwardRow *row)
{
  g_return_if_fail (ONWARD_IS_RECORD (self));
  g_return_if_fail (row->kind == onward_record_get_kind (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    set_field (self, i, &row->values[i]);
  refresh_title (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
onward_record_set_gone (OnwardRecord *self)
{
  OnwardRecordPrivate *priv = get_private (self);

  g_return_if_fail (ONWARD_IS_RECORD (self));

  if (priv->gone)
    return;

  priv->gone = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GONE]);
}

void
onward_record_forget (OnwardRecord *self)
{
  const OnwardValue nothing = { 0 };

  g_return_if_fail (ONWARD_IS_RECORD (self));

  g_object_freeze_notify (G_OBJECT (self));
  onward_record_set_gone (self);
  for (guint i = 0; i < get_info (self)->n_fields; i++)
    set_field (self, i, &nothing);
  refresh_title (self);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
onward_record_get_order (OnwardRecord *self)
{
  int field = onward_schema_find_field (onward_record_get_kind (self), "position");

  return field < 0 ? "" : onward_value_get_text (onward_record_get_value (self, field));
}

const OnwardId *
onward_record_get_id (OnwardRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), NULL);

  return &get_private (self)->id;
}

OnwardKind
onward_record_get_kind (OnwardRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), ONWARD_KIND_ANY);

  return ONWARD_RECORD_GET_CLASS (self)->kind;
}

const OnwardValue *
onward_record_get_value (OnwardRecord *self,
                         guint         field)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), NULL);
  g_return_val_if_fail (field < get_info (self)->n_fields, NULL);

  return &get_private (self)->values[field];
}

const char *
onward_record_get_text (OnwardRecord *self,
                        const char   *column)
{
  guint field;

  g_return_val_if_fail (ONWARD_IS_RECORD (self), "");

  field = find_field (self, column);

  return read_text (&get_info (self)->fields[field], &get_private (self)->values[field]);
}

gint64
onward_record_get_integer (OnwardRecord *self,
                           const char   *column)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), 0);

  return onward_value_get_integer (&get_private (self)->values[find_field (self, column)]);
}

const OnwardId *
onward_record_get_reference (OnwardRecord *self,
                             const char   *column)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), NULL);

  return onward_value_get_id (&get_private (self)->values[find_field (self, column)]);
}

const char *
onward_record_get_display_title (OnwardRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), "");

  return get_private (self)->display_title != NULL ? get_private (self)->display_title : "";
}

gboolean
onward_record_get_private (OnwardRecord *self)
{
  return onward_record_get_integer (self, "private") != 0;
}

gboolean
onward_record_is_gone (OnwardRecord *self)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (self), TRUE);

  return get_private (self)->gone;
}
