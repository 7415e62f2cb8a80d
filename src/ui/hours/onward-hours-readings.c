/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-readings.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-graded-readings.h"
#include "onward-messages.h"
#include "onward-wrap-box.h"

static const char *const names[] = { "rows", "percent", "fit-note" };

struct _OnwardHoursReadings
{
  GtkWidget  parent_instance;

  /* Template widgets */
  GtkWidget *content;
  GtkLabel  *text;
  GtkWidget *copy;

  /* Owned */
  char      *texts[G_N_ELEMENTS (names)];
  guint      reading;
};

G_DEFINE_FINAL_TYPE (OnwardHoursReadings, onward_hours_readings, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update (OnwardHoursReadings *self)
{
  const char *text = onward_hours_readings_get_text (self);

  gtk_label_set_label (self->text, *text != '\0' ? text
                       : _("Say above how many hours a full week has. Then this can be read in per cent."));
  gtk_widget_set_sensitive (self->copy, *text != '\0');
}

static void
copy_cb (OnwardHoursReadings *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), onward_hours_readings_get_text (self));
  onward_messages_say (GTK_WIDGET (self), _("Copied, until you lock"), NULL);
}

static void
onward_hours_readings_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_string (value, names[ONWARD_HOURS_READINGS (object)->reading]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_hours_readings_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  OnwardHoursReadings *self = ONWARD_HOURS_READINGS (object);

  switch (prop_id)
    {
    case PROP_READING:
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_strcmp0 (names[i], g_value_get_string (value)) == 0 && self->reading != i)
          {
            self->reading = i;
            update (self);
            g_object_notify_by_pspec (object, pspec);
          }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_hours_readings_dispose (GObject *object)
{
  OnwardHoursReadings *self = ONWARD_HOURS_READINGS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HOURS_READINGS);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&self->texts[i], g_free);

  G_OBJECT_CLASS (onward_hours_readings_parent_class)->dispose (object);
}

static void
onward_hours_readings_class_init (OnwardHoursReadingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_hours_readings_get_property;
  object_class->set_property = onward_hours_readings_set_property;
  object_class->dispose = onward_hours_readings_dispose;

  properties[PROP_READING] =
    g_param_spec_string ("reading", NULL, NULL, names[0],
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "readings.reading", "reading");

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/hours/onward-hours-readings.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursReadings, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursReadings, text);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursReadings, copy);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
onward_hours_readings_init (OnwardHoursReadings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_hours_readings_show (OnwardHoursReadings *self,
                            GPtrArray           *weeks,
                            int                  contract,
                            const char *const   *adaptations)
{
  g_return_if_fail (ONWARD_IS_HOURS_READINGS (self));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (self->texts[i]);
  self->texts[0] = onward_graded_readings_rows (weeks);
  self->texts[1] = onward_graded_readings_percent (weeks, contract);
  self->texts[2] = onward_graded_readings_fit_note (weeks, adaptations);
  update (self);
}

const char *
onward_hours_readings_get_text (OnwardHoursReadings *self)
{
  g_return_val_if_fail (ONWARD_IS_HOURS_READINGS (self), "");

  return self->texts[self->reading] != NULL ? self->texts[self->reading] : "";
}
