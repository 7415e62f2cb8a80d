/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-day-button.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"

struct _OnwardDayButton
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;
  GtkEntry      *entry;
  GtkLabel      *note;
  GtkCalendar   *calendar;

  /* Owned */
  char          *day;
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (OnwardDayButton, onward_day_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DAY,
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
update (OnwardDayButton *self)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GDate day, today;

  onward_date_today (&today);
  words = onward_date_parse_iso (self->day, &day) ? onward_date_format_long (&day, &today)
                                                  : g_strdup (_("When I’m ready"));
  /* Translators: the day of a step, such as "Day: Tuesday 3 March" */
  name = g_strdup_printf (_("Day: %s"), words);
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
pick (OnwardDayButton *self,
      const char      *day)
{
  gtk_menu_button_popdown (self->button);
  if (!g_str_equal (day, self->day))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, day);
}

static void
load (OnwardDayButton *self)
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
typed_cb (OnwardDayButton *self)
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
changed_cb (OnwardDayButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
}

static void
take_day_cb (OnwardDayButton *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  pick (self, iso);
}

static void
day_selected_cb (OnwardDayButton *self)
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
ready_cb (OnwardDayButton *self)
{
  pick (self, "");
}

static void
onward_day_button_dispose (GObject *object)
{
  OnwardDayButton *self = ONWARD_DAY_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DAY_BUTTON);
  g_clear_pointer (&self->day, g_free);

  G_OBJECT_CLASS (onward_day_button_parent_class)->dispose (object);
}

static void
onward_day_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  OnwardDayButton *self = ONWARD_DAY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_day_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  OnwardDayButton *self = ONWARD_DAY_BUTTON (object);

  switch (prop_id)
    {
    case PROP_DAY:
      onward_day_button_set_day (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_day_button_class_init (OnwardDayButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_day_button_dispose;
  object_class->get_property = onward_day_button_get_property;
  object_class->set_property = onward_day_button_set_property;

  properties[PROP_DAY] =
    g_param_spec_string ("day", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "daybutton");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-day-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardDayButton, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayButton, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayButton, entry);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayButton, note);
  gtk_widget_class_bind_template_child (widget_class, OnwardDayButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
}

static void
onward_day_button_init (OnwardDayButton *self)
{
  self->day = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

const char *
onward_day_button_get_words (OnwardDayButton *self)
{
  g_return_val_if_fail (ONWARD_IS_DAY_BUTTON (self), NULL);

  return gtk_label_get_label (self->words);
}

void
onward_day_button_set_day (OnwardDayButton *self,
                           const char      *day)
{
  g_return_if_fail (ONWARD_IS_DAY_BUTTON (self));

  if (g_strcmp0 (self->day, day) == 0)
    return;

  g_free (self->day);
  self->day = g_strdup (day != NULL ? day : "");
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}
