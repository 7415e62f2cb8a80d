/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-templates"

#include "onward-template-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-country.h"
#include "onward-wrap-box.h"

struct _OnwardTemplateRow
{
  GtkListBoxRow    parent_instance;

  /* Template widgets */
  GtkLabel        *title;
  GtkLabel        *about;
  GtkLabel        *origin;
  GtkLabel        *source;
  GtkToggleButton *open;
  GtkWidget       *used_mark;
  GtkBox          *preview;
  GtkButton       *use;

  /* Owned */
  OnwardTemplate  *template;
  gboolean         editable;
  gboolean         used;
};

G_DEFINE_FINAL_TYPE (OnwardTemplateRow, onward_template_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_EDITABLE,
  PROP_USED,
  N_PROPS,
};

enum
{
  SIGNAL_USE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
add_line (OnwardTemplateRow *self,
          const char        *words,
          const char        *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->preview, label);
}

static void
add_items (OnwardTemplateRow *self,
           GPtrArray         *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const OnwardTemplateItem *item = g_ptr_array_index (items, i);

      add_line (self, item->titles[0], "template-item");
      if (item->words != NULL)
        add_line (self, item->words, "template-note");
    }
}

/* What it adds is written out when somebody wants to see it. */
static void
open_cb (OnwardTemplateRow *self)
{
  const struct { OnwardKind kind; const char *title; } others[] = {
    { ONWARD_KIND_MEETING, _("Meetings") },
    { ONWARD_KIND_ADJUSTMENT, _("What makes work easier") },
  };
  GPtrArray *phases = onward_template_get_items (self->template, ONWARD_KIND_PHASE);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->preview)) != NULL)
    return;

  for (guint i = 0; i < phases->len; i++)
    {
      const OnwardTemplateItem *phase = g_ptr_array_index (phases, i);

      add_line (self, phase->titles[0], "template-heading");
      add_items (self, phase->steps);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      GPtrArray *items = onward_template_get_items (self->template, others[i].kind);

      if (items->len > 0)
        add_line (self, others[i].title, "template-heading");
      add_items (self, items);
    }
}

static void
use_cb (OnwardTemplateRow *self)
{
  if (self->editable)
    g_signal_emit (self, signals[SIGNAL_USE], 0);
}

static void
onward_template_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  OnwardTemplateRow *self = ONWARD_TEMPLATE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_USED:
      g_value_set_boolean (value, self->used);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_template_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardTemplateRow *self = ONWARD_TEMPLATE_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      gtk_widget_set_sensitive (GTK_WIDGET (self->use), self->editable);
      break;
    case PROP_USED:
      if (self->used == g_value_get_boolean (value))
        return;
      self->used = g_value_get_boolean (value);
      gtk_widget_set_visible (self->used_mark, self->used);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_template_row_dispose (GObject *object)
{
  OnwardTemplateRow *self = ONWARD_TEMPLATE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_TEMPLATE_ROW);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (onward_template_row_parent_class)->dispose (object);
}

static void
onward_template_row_class_init (OnwardTemplateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_template_row_dispose;
  object_class->get_property = onward_template_row_get_property;
  object_class->set_property = onward_template_row_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_USED] = g_param_spec_boolean ("used", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_USE] =
    g_signal_new ("use", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/templates/onward-template-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, about);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, origin);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, source);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, open);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, used_mark);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, preview);
  gtk_widget_class_bind_template_child (widget_class, OnwardTemplateRow, use);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
onward_template_row_init (OnwardTemplateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
onward_template_row_new (OnwardTemplate *template)
{
  OnwardTemplateRow *self;
  g_autofree char *checked = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *name = NULL;
  g_autofree char *open = NULL;
  g_autofree char *use = NULL;
  const char *title, *country;

  g_return_val_if_fail (ONWARD_IS_TEMPLATE (template), NULL);

  self = g_object_new (ONWARD_TYPE_TEMPLATE_ROW, NULL);
  self->template = g_object_ref (template);
  title = onward_template_get_title (template);
  country = onward_country_get_name (onward_template_get_country (template));
  checked = onward_country_describe_check (onward_template_get_checked (template));
  /* Translators: a country, and when something was checked */
  origin = g_strdup_printf (_("%s · %s"), country, checked);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->about, onward_template_get_about (template));
  gtk_label_set_label (self->origin, origin);
  gtk_label_set_label (self->source, onward_template_get_source (template));
  name = g_strdup_printf ("%s, %s", title, country);
  set_name (self, name);
  /* Translators: %s is a template */
  open = g_strdup_printf (_("What it adds: %s"), title);
  set_name (self->open, open);
  /* Translators: %s is a template */
  use = g_strdup_printf (_("Use this: %s"), title);
  set_name (self->use, use);

  return GTK_WIDGET (self);
}

OnwardTemplate *
onward_template_row_get_template (OnwardTemplateRow *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE_ROW (self), NULL);

  return self->template;
}
