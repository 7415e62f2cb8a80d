/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-shift.h"

#include "onward-config.h"

struct _OnwardHoursShift
{
  GtkPopover      parent_instance;

  /* Template widgets */
  GtkSpinButton  *weeks;
  GtkCheckButton *earlier;
  GtkCheckButton *too;
};

G_DEFINE_FINAL_TYPE (OnwardHoursShift, onward_hours_shift, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
move_cb (OnwardHoursShift *self)
{
  int weeks;

  gtk_spin_button_update (self->weeks);
  weeks = gtk_spin_button_get_value_as_int (self->weeks);
  if (gtk_check_button_get_active (self->earlier))
    weeks = -weeks;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, weeks, gtk_check_button_get_active (self->too));
}

static void
onward_hours_shift_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_HOURS_SHIFT);

  G_OBJECT_CLASS (onward_hours_shift_parent_class)->dispose (object);
}

static void
onward_hours_shift_class_init (OnwardHoursShiftClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_hours_shift_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/hours/onward-hours-shift.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursShift, weeks);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursShift, earlier);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursShift, too);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
}

static void
onward_hours_shift_init (OnwardHoursShift *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The number has a signal of its own for Enter only from GTK 4.14 on. */
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->weeks)), "activate",
                           G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
}
