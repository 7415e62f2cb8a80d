/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-adjustments"

#include "onward-adjustment-idea-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-wrap-box.h"

struct _OnwardAdjustmentIdeaRow
{
  GtkListBoxRow         parent_instance;

  /* Template widgets */
  GtkLabel             *title;
  GtkLabel             *why;
  GtkLabel             *function;
  GtkButton            *add;
  GtkWidget            *taken_mark;

  /* Owned */
  OnwardAdjustmentIdea *idea;
  gboolean              editable;
  gboolean              taken;
};

G_DEFINE_FINAL_TYPE (OnwardAdjustmentIdeaRow, onward_adjustment_idea_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_EDITABLE,
  PROP_TAKEN,
  N_PROPS,
};

enum
{
  SIGNAL_ADD,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update (OnwardAdjustmentIdeaRow *self)
{
  gboolean can_add = self->editable && !self->taken;

  /* A button that goes must not take the focus with it. */
  if (!can_add && gtk_widget_has_focus (GTK_WIDGET (self->add)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->add), can_add);
  gtk_widget_set_visible (self->taken_mark, self->taken);
}

static void
add_cb (OnwardAdjustmentIdeaRow *self)
{
  if (self->editable && !self->taken)
    g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
onward_adjustment_idea_row_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  OnwardAdjustmentIdeaRow *self = ONWARD_ADJUSTMENT_IDEA_ROW (object);

  switch (prop_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    case PROP_TAKEN:
      g_value_set_boolean (value, self->taken);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_adjustment_idea_row_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  OnwardAdjustmentIdeaRow *self = ONWARD_ADJUSTMENT_IDEA_ROW (object);
  gboolean *flag;

  switch (prop_id)
    {
    case PROP_EDITABLE:
      flag = &self->editable;
      break;
    case PROP_TAKEN:
      flag = &self->taken;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*flag == g_value_get_boolean (value))
    return;
  *flag = g_value_get_boolean (value);
  update (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_adjustment_idea_row_dispose (GObject *object)
{
  OnwardAdjustmentIdeaRow *self = ONWARD_ADJUSTMENT_IDEA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_ADJUSTMENT_IDEA_ROW);
  g_clear_object (&self->idea);

  G_OBJECT_CLASS (onward_adjustment_idea_row_parent_class)->dispose (object);
}

static void
onward_adjustment_idea_row_class_init (OnwardAdjustmentIdeaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_adjustment_idea_row_dispose;
  object_class->get_property = onward_adjustment_idea_row_get_property;
  object_class->set_property = onward_adjustment_idea_row_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/adjustments/onward-adjustment-idea-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentIdeaRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentIdeaRow, why);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentIdeaRow, function);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentIdeaRow, add);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentIdeaRow, taken_mark);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
onward_adjustment_idea_row_init (OnwardAdjustmentIdeaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_adjustment_idea_row_new (OnwardAdjustmentIdea *idea)
{
  OnwardAdjustmentIdeaRow *self;
  g_autofree char *name = NULL;
  const char *title;

  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (idea), NULL);

  self = g_object_new (ONWARD_TYPE_ADJUSTMENT_IDEA_ROW, NULL);
  self->idea = g_object_ref (idea);
  title = onward_adjustment_idea_get_title (idea);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->why, onward_adjustment_idea_get_why (idea));
  gtk_label_set_label (self->function, onward_choice_words (ONWARD_KIND_ADJUSTMENT, "function",
                                                            onward_adjustment_idea_get_function (idea)));
  /* Translators: %s is an adjustment at work */
  name = g_strdup_printf (_("Add to my plan: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

OnwardAdjustmentIdea *
onward_adjustment_idea_row_get_idea (OnwardAdjustmentIdeaRow *self)
{
  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA_ROW (self), NULL);

  return self->idea;
}
