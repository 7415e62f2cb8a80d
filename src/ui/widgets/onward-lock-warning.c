/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-lock-warning"

#include "onward-lock-warning.h"

#include "onward-config.h"

#define ROOT_KEY "onward-lock-warning"

struct _OnwardLockWarning
{
  GtkWidget    parent_instance;

  /* Template */
  GtkRevealer *revealer;
  GtkWidget   *band;
  GtkLabel    *label;
};

G_DEFINE_FINAL_TYPE (OnwardLockWarning, onward_lock_warning, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
stay_clicked_cb (OnwardLockWarning *self)
{
  g_signal_emit (self, signals[SIGNAL_STAY], 0);
}

static void
onward_lock_warning_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (onward_lock_warning_parent_class)->root (widget);

  g_object_set_data (G_OBJECT (gtk_widget_get_root (widget)), ROOT_KEY, widget);
}

static void
onward_lock_warning_unroot (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (gtk_widget_get_root (widget)), ROOT_KEY, NULL);

  GTK_WIDGET_CLASS (onward_lock_warning_parent_class)->unroot (widget);
}

static void
onward_lock_warning_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_LOCK_WARNING);

  G_OBJECT_CLASS (onward_lock_warning_parent_class)->dispose (object);
}

static void
onward_lock_warning_class_init (OnwardLockWarningClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_lock_warning_dispose;
  widget_class->root = onward_lock_warning_root;
  widget_class->unroot = onward_lock_warning_unroot;

  signals[SIGNAL_STAY] = g_signal_new ("stay", ONWARD_TYPE_LOCK_WARNING, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-lock-warning.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardLockWarning, revealer);
  gtk_widget_class_bind_template_child (widget_class, OnwardLockWarning, band);
  gtk_widget_class_bind_template_child (widget_class, OnwardLockWarning, label);
  gtk_widget_class_bind_template_callback (widget_class, stay_clicked_cb);
}

static void
onward_lock_warning_init (OnwardLockWarning *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->band),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->label), -1);
}

OnwardLockWarning *
onward_lock_warning_find (GtkWindow *window)
{
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  return g_object_get_data (G_OBJECT (window), ROOT_KEY);
}

void
onward_lock_warning_set_shown (OnwardLockWarning *self,
                               gboolean           shown)
{
  g_return_if_fail (ONWARD_IS_LOCK_WARNING (self));

  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  gtk_revealer_set_reveal_child (self->revealer, shown);
}

gboolean
onward_lock_warning_get_shown (OnwardLockWarning *self)
{
  g_return_val_if_fail (ONWARD_IS_LOCK_WARNING (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}
