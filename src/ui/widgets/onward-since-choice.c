/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-widgets"

#include "onward-since-choice.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-wrap-box.h"

struct _OnwardSinceChoice
{
  GtkWidget        parent_instance;

  /* Template widgets */
  GtkWidget       *box;
  GtkWidget       *choices;
  OnwardDayButton *day;
  GtkLabel        *when;

  /* Owned */
  char            *since;
};

G_DEFINE_FINAL_TYPE (OnwardSinceChoice, onward_since_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SINCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Returns whether there is a day: since somebody began there is none. */
static gboolean
find_day (const char  *since,
          const GDate *today,
          GDate       *day)
{
  *day = *today;
  if (g_str_equal (since, "weeks"))
    g_date_subtract_days (day, 14);
  else if (g_str_equal (since, "month"))
    g_date_subtract_months (day, 1);
  else if (g_str_equal (since, "half-year"))
    g_date_subtract_months (day, 6);
  else
    return onward_date_parse_iso (since, day);

  return TRUE;
}

/* The day begins where the person is. */
static gint64
get_beginning (const GDate *day)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day),
                                                          g_date_get_day (day), 0, 0, 0);

  return g_date_time_to_unix (midnight) * 1000;
}

static void
update (OnwardSinceChoice *self)
{
  GDate today;
  GDate day;

  onward_date_today (&today);
  if (find_day (self->since, &today, &day))
    {
      g_autofree char *words = onward_date_format_long (&day, &today);
      /* Translators: %s is a day, such as "Monday 9 November" */
      g_autofree char *line = g_strdup_printf (_("Since %s"), words);

      gtk_label_set_label (self->when, line);
    }
  else
    {
      gtk_label_set_label (self->when, _("Since I began"));
    }
  /* Only a day that was picked stands in the button; the others have buttons of their own. */
  onward_day_button_set_day (self->day, onward_date_parse_iso (self->since, &day) ? self->since : "");
}

static void
picked_cb (OnwardSinceChoice *self,
           const char        *day)
{
  g_object_set (self, "since", day, NULL);
}

/* On what is chosen, or on the day, which comes last. */
static gboolean
onward_since_choice_grab_focus (GtkWidget *widget)
{
  GtkWidget *choice = gtk_widget_get_first_child (ONWARD_SINCE_CHOICE (widget)->choices);

  while (gtk_widget_get_next_sibling (choice) != NULL &&
         !(GTK_IS_TOGGLE_BUTTON (choice) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (choice))))
    choice = gtk_widget_get_next_sibling (choice);

  return gtk_widget_child_focus (choice, GTK_DIR_TAB_FORWARD);
}

static void
onward_since_choice_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SINCE:
      g_value_set_string (value, ONWARD_SINCE_CHOICE (object)->since);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_since_choice_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardSinceChoice *self = ONWARD_SINCE_CHOICE (object);

  switch (prop_id)
    {
    case PROP_SINCE:
      if (g_strcmp0 (self->since, g_value_get_string (value)) == 0)
        return;
      g_free (self->since);
      self->since = g_value_dup_string (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_since_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_SINCE_CHOICE);

  G_OBJECT_CLASS (onward_since_choice_parent_class)->dispose (object);
}

static void
onward_since_choice_finalize (GObject *object)
{
  g_free (ONWARD_SINCE_CHOICE (object)->since);

  G_OBJECT_CLASS (onward_since_choice_parent_class)->finalize (object);
}

static void
onward_since_choice_class_init (OnwardSinceChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_since_choice_get_property;
  object_class->set_property = onward_since_choice_set_property;
  object_class->dispose = onward_since_choice_dispose;
  object_class->finalize = onward_since_choice_finalize;
  widget_class->grab_focus = onward_since_choice_grab_focus;

  properties[PROP_SINCE] =
    g_param_spec_string ("since", NULL, NULL, "month",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "then.since", "since");

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-since-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardSinceChoice, box);
  gtk_widget_class_bind_template_child (widget_class, OnwardSinceChoice, choices);
  gtk_widget_class_bind_template_child (widget_class, OnwardSinceChoice, day);
  gtk_widget_class_bind_template_child (widget_class, OnwardSinceChoice, when);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
onward_since_choice_init (OnwardSinceChoice *self)
{
  self->since = g_strdup ("month");
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

gint64
onward_since_choice_get_time (OnwardSinceChoice *self)
{
  GDate today;
  GDate day;

  g_return_val_if_fail (ONWARD_IS_SINCE_CHOICE (self), 0);

  onward_date_today (&today);

  return find_day (self->since, &today, &day) ? get_beginning (&day) : 0;
}

const char *
onward_since_choice_get_words (OnwardSinceChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_SINCE_CHOICE (self), NULL);

  return gtk_label_get_label (self->when);
}
