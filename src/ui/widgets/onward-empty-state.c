/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-empty-state.h"

#include "onward-config.h"

struct _OnwardEmptyState
{
  GtkWidget  parent_instance;

  /* Template widgets */
  GtkBox    *content;
  GtkImage  *image;
  GtkLabel  *title_label;
  GtkLabel  *text_label;

  /* Borrowed */
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (OnwardEmptyState, onward_empty_state, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DRAWING,
  PROP_TITLE,
  PROP_TEXT,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_child (OnwardEmptyState *self,
           GtkWidget        *child)
{
  if (self->child != NULL)
    gtk_box_remove (self->content, self->child);
  self->child = child;
  if (child != NULL)
    gtk_box_append (self->content, child);
}

static void
onward_empty_state_dispose (GObject *object)
{
  OnwardEmptyState *self = ONWARD_EMPTY_STATE (object);

  self->child = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_EMPTY_STATE);

  G_OBJECT_CLASS (onward_empty_state_parent_class)->dispose (object);
}

static void
onward_empty_state_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardEmptyState *self = ONWARD_EMPTY_STATE (object);

  switch (prop_id)
    {
    case PROP_DRAWING:
      g_value_set_string (value, gtk_image_get_icon_name (self->image));
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->text_label));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_empty_state_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardEmptyState *self = ONWARD_EMPTY_STATE (object);

  switch (prop_id)
    {
    case PROP_DRAWING:
      gtk_image_set_from_icon_name (self->image, g_value_get_string (value));
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->title_label, g_value_get_string (value));
      break;
    case PROP_TEXT:
      gtk_label_set_label (self->text_label, g_value_get_string (value));
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_empty_state_class_init (OnwardEmptyStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_empty_state_dispose;
  object_class->get_property = onward_empty_state_get_property;
  object_class->set_property = onward_empty_state_set_property;

  properties[PROP_DRAWING] = g_param_spec_string ("drawing", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "emptystate");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-empty-state.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardEmptyState, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardEmptyState, image);
  gtk_widget_class_bind_template_child (widget_class, OnwardEmptyState, title_label);
  gtk_widget_class_bind_template_child (widget_class, OnwardEmptyState, text_label);
}

static void
onward_empty_state_init (OnwardEmptyState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
