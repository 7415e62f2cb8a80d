/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-day-popover.h"

#include "onward-config.h"

#include "onward-date.h"

struct _OnwardDayPopover
{
  GtkPopover   parent_instance;

  /* Template widgets */
  GtkEntry    *entry;
  GtkLabel    *note;
  GtkCalendar *calendar;
  GtkButton   *none;

  /* Owned */
  char        *day;
  gboolean     optional;
  gboolean     loading;
};

G_DEFINE_FINAL_TYPE (OnwardDayPopover, onward_day_popover, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_NONE,
  PROP_OPTIONAL,
  N_PROPS,
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
pick (OnwardDayPopover *self,
      const char       *day)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, day);
}

static void
load (OnwardDayPopover *self)
{
  g_autoptr (GDateTime) shown = NULL;
  GDate day;

  if (!onward_date_parse_iso (self->day, &day))
    onward_date_today (&day);
  shown = g_date_time_new_local (g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), 0, 0, 0);

  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
  gtk_calendar_select_day (self->calendar, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  self->loading = FALSE;
}

static void
typed_cb (OnwardDayPopover *self)
{
  g_autofree char *iso = NULL;
  GDate day;

  if (onward_date_parse_local (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &day))
    {
      iso = onward_date_to_iso (&day);
      pick (self, iso);
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
    }
}

static void
changed_cb (OnwardDayPopover *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
}

static void
take_day_cb (OnwardDayPopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  pick (self, iso);
}

static void
day_selected_cb (OnwardDayPopover *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *typed = NULL;

  if (self->loading)
    return;

  /* Arrow keys select days, too, so choosing one here only fills the entry. */
  date = gtk_calendar_get_date (self->calendar);
  typed = g_date_time_format (date, "%Y-%m-%d");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
}

static void
ready_cb (OnwardDayPopover *self)
{
  pick (self, "");
}

static void
onward_day_popover_dispose (GObject *object)
{
  OnwardDayPopover *self = ONWARD_DAY_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DAY_POPOVER);
  g_clear_pointer (&self->day, g_free);

  G_OBJECT_CLASS (onward_day_popover_parent_class)->dispose (object);
}

static void
onward_day_popover_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardDayPopover *self = ONWARD_DAY_POPOVER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;
    case PROP_NONE:
      g_value_set_string (value, gtk_button_get_label (self->none));
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_day_popover_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardDayPopover *self = ONWARD_DAY_POPOVER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_free (self->day);
      self->day = g_value_dup_string (value);
      break;
    case PROP_NONE:
      gtk_button_set_label (self->none, g_value_get_string (value));
      break;
    case PROP_OPTIONAL:
      if (self->optional == g_value_get_boolean (value))
        return;
      self->optional = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_day_popover_class_init (OnwardDayPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_day_popover_dispose;
  object_class->get_property = onward_day_popover_get_property;
  object_class->set_property = onward_day_popover_set_property;

  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, "", flags);
  properties[PROP_NONE] = g_param_spec_string ("none", NULL, NULL, NULL, flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-day-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardDayPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayPopover, note);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayPopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayPopover, none);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
}

static void
onward_day_popover_init (OnwardDayPopover *self)
{
  self->day = g_strdup ("");
  self->optional = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
