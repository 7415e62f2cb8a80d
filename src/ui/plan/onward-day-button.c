/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-day-button.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-day-popover.h"
#include "onward-graded-words.h"
#include "onward-popover.h"

struct _OnwardDayButton
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;

  /* Owned */
  char          *day;
  char          *label;
  char          *none;
  gboolean       optional;
  gboolean       week;
  gboolean       ahead;
};

G_DEFINE_FINAL_TYPE (OnwardDayButton, onward_day_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DAY,
  PROP_LABEL,
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

static const char *
get_none (OnwardDayButton *self)
{
  if (self->none != NULL)
    return self->none;

  return self->optional ? _("When I’m ready") : _("Another day");
}

static void
update (OnwardDayButton *self)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GDate day, today;
  gboolean past = FALSE;

  onward_date_today (&today);
  if (!onward_date_parse_iso (self->day, &day))
    {
      words = g_strdup (get_none (self));
    }
  else if (self->week)
    {
      /* The calendar has no Monday before its first day. */
      if (g_date_get_julian (&day) > 7)
        g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
      words = onward_graded_words_of_week (&day, &today);
      past = g_date_days_between (&day, &today) > 6;
    }
  else
    {
      words = onward_date_format_long (&day, &today);
      past = g_date_compare (&day, &today) < 0;
    }
  if (past && self->ahead)
    {
      char *day_words = g_steal_pointer (&words);

      /* Translators: of a step that is still to be done, with its day or week, such as "was meant for Tuesday 3 March" */
      words = g_strdup_printf (_("was meant for %s"), day_words);
      g_free (day_words);
    }
  name = self->label != NULL ? g_strdup_printf (_("%s: %s"), self->label, words)
         /* Translators: the day of a step, such as "Day: Tuesday 3 March" */
                             : g_strdup_printf (_("Day: %s"), words);
  gtk_label_set_label (self->words, self->label != NULL ? name : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
picked_cb (OnwardDayButton *self,
           const char      *day)
{
  if (!g_str_equal (day, self->day))
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, day);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  OnwardDayButton *self = data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = g_object_new (ONWARD_TYPE_DAY_POPOVER, NULL);
  g_object_bind_property (self, "day", popover, "day", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "optional", popover, "optional", G_BINDING_SYNC_CREATE);
  if (self->none != NULL)
    g_object_set (popover, "none", self->none, NULL);
  g_signal_connect_swapped (popover, "picked", G_CALLBACK (picked_cb), self);
  onward_popover_hang (button, popover);
}

static void
onward_day_button_dispose (GObject *object)
{
  OnwardDayButton *self = ONWARD_DAY_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DAY_BUTTON);
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->none, g_free);

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
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_NONE:
      g_value_set_string (value, self->none);
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, self->optional);
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
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NONE:
      g_free (self->none);
      self->none = g_value_dup_string (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_OPTIONAL:
      if (self->optional == g_value_get_boolean (value))
        return;
      self->optional = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
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
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NONE] =
    g_param_spec_string ("none", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPTIONAL] =
    g_param_spec_boolean ("optional", NULL, NULL, TRUE,
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
}

static void
onward_day_button_init (OnwardDayButton *self)
{
  self->day = g_strdup ("");
  self->optional = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
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

void
onward_day_button_set_week (OnwardDayButton *self,
                            gboolean         week)
{
  g_return_if_fail (ONWARD_IS_DAY_BUTTON (self));

  self->week = week;
  update (self);
}

void
onward_day_button_set_ahead (OnwardDayButton *self,
                             gboolean         ahead)
{
  g_return_if_fail (ONWARD_IS_DAY_BUTTON (self));

  self->ahead = ahead;
  update (self);
}
