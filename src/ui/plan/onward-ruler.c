/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-ruler.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"

struct _OnwardRuler
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkWidget     *content;
  GtkLabel      *asks;
  GtkDropDown   *number;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *record;
  char          *label;
  char          *least;
  char          *most;
  gboolean       editable;

  /* Borrowed */
  const char    *column;
  gboolean       showing; /* the list is being set to what is said already */
};

G_DEFINE_FINAL_TYPE (OnwardRuler, onward_ruler, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_LEAST,
  PROP_MOST,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const OnwardValue *
get_value (OnwardRuler *self)
{
  int field = onward_schema_find_field (onward_record_get_kind (self->record), self->column);

  return onward_record_get_value (self->record, field);
}

static void
chosen_cb (OnwardRuler *self)
{
  int number = (int) gtk_drop_down_get_selected (self->number) - 1;
  g_autoptr (OnwardAction) action = NULL;
  g_auto (OnwardValue) value = { 0 };
  OnwardKind kind;

  if (self->showing || self->record == NULL || number == onward_ruler_get_number (self))
    return;

  kind = onward_record_get_kind (self->record);
  if (number >= 0)
    onward_value_set_integer (&value, number);
  action = onward_action_new (ONWARD_VERB_MARK, kind, onward_record_get_id (self->record));
  onward_action_set_value (action, kind, onward_record_get_id (self->record),
                           onward_schema_find_field (kind, self->column), &value);
  onward_edit_apply (GTK_WIDGET (self), self->profile, g_steal_pointer (&action));
}

/* "Not said", and the numbers with words at both ends. */
static void
fill (OnwardRuler *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  if (self->least == NULL || self->most == NULL)
    return;

  gtk_string_list_append (list, _("Not Said"));
  for (int i = 0; i <= ONWARD_RULER_MOST; i++)
    {
      const char *words = i == 0 ? self->least : i == ONWARD_RULER_MOST ? self->most : NULL;
      g_autofree char *line = words != NULL ? g_strdup_printf ("%d – %s", i, words) : g_strdup_printf ("%d", i);

      gtk_string_list_append (list, line);
    }

  self->showing = TRUE;
  gtk_drop_down_set_model (self->number, G_LIST_MODEL (list));
  self->showing = FALSE;
}

static void
set_words (char        **place,
           const GValue *value)
{
  g_free (*place);
  *place = g_value_dup_string (value);
}

static void
onward_ruler_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  OnwardRuler *self = ONWARD_RULER (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_words (&self->label, value);
      gtk_label_set_label (self->asks, self->label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
      break;

    case PROP_LEAST:
      set_words (&self->least, value);
      fill (self);
      break;

    case PROP_MOST:
      set_words (&self->most, value);
      fill (self);
      break;

    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      gtk_widget_set_sensitive (GTK_WIDGET (self->number), self->editable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_ruler_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  OnwardRuler *self = ONWARD_RULER (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_LEAST:
      g_value_set_string (value, self->least);
      break;

    case PROP_MOST:
      g_value_set_string (value, self->most);
      break;

    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_ruler_dispose (GObject *object)
{
  OnwardRuler *self = ONWARD_RULER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_RULER);
  g_clear_object (&self->profile);
  g_clear_object (&self->record);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->least, g_free);
  g_clear_pointer (&self->most, g_free);

  G_OBJECT_CLASS (onward_ruler_parent_class)->dispose (object);
}

static void
onward_ruler_class_init (OnwardRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_ruler_dispose;
  object_class->get_property = onward_ruler_get_property;
  object_class->set_property = onward_ruler_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_LEAST] = g_param_spec_string ("least", NULL, NULL, NULL, flags);
  properties[PROP_MOST] = g_param_spec_string ("most", NULL, NULL, NULL, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/plan/onward-ruler.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardRuler, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardRuler, asks);
  gtk_widget_class_bind_template_child (widget_class, OnwardRuler, number);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
onward_ruler_init (OnwardRuler *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->number), FALSE);
}

void
onward_ruler_set_field (OnwardRuler   *self,
                        OnwardProfile *profile,
                        OnwardRecord  *record,
                        const char    *column)
{
  g_return_if_fail (ONWARD_IS_RULER (self));

  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);
  self->column = g_intern_string (column);

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->number, onward_ruler_get_number (self) + 1);
  self->showing = FALSE;
}

int
onward_ruler_get_number (OnwardRuler *self)
{
  const OnwardValue *value;

  g_return_val_if_fail (ONWARD_IS_RULER (self), -1);

  if (self->record == NULL || onward_record_is_gone (self->record))
    return -1;

  value = get_value (self);

  return value->type == ONWARD_VALUE_INTEGER ? CLAMP (value->integer, 0, ONWARD_RULER_MOST) : -1;
}
