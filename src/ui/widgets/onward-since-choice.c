/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-widgets"

#include "onward-since-choice.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-popover.h"
#include "onward-profile-history.h"
#include "onward-wrap-box.h"

struct _OnwardSinceChoice
{
  GtkWidget        parent_instance;

  /* Template widgets */
  GtkWidget       *box;
  GtkWidget       *choices;
  OnwardDayButton *day;
  GtkMenuButton   *moment;
  GtkLabel        *when;

  /* Owned */
  char            *since;
  GPtrArray       *moments; /* nullable: what was kept, latest first */
};

G_DEFINE_FINAL_TYPE (OnwardSinceChoice, onward_since_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SINCE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

#define MOMENT "moment "

/* The moment that was kept, where one is chosen. */
static OnwardRestorePoint *
find_moment (OnwardSinceChoice *self)
{
  gint64 time;

  if (!g_str_has_prefix (self->since, MOMENT))
    return NULL;

  time = g_ascii_strtoll (self->since + strlen (MOMENT), NULL, 10);
  for (guint i = 0; self->moments != NULL && i < self->moments->len; i++)
    if (onward_restore_point_get_time (g_ptr_array_index (self->moments, i)) == time)
      return g_ptr_array_index (self->moments, i);

  return NULL;
}

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

static void
update (OnwardSinceChoice *self)
{
  OnwardRestorePoint *moment = find_moment (self);
  GDate today;
  GDate day;

  onward_date_today (&today);
  if (moment != NULL)
    {
      /* Translators: %s is what somebody called a moment that they kept, such as "Before the talk with Anna" */
      g_autofree char *line = g_strdup_printf (_("Since “%s”"), onward_restore_point_get_name (moment));

      gtk_label_set_label (self->when, line);
    }
  else if (find_day (self->since, &today, &day))
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
  g_clear_pointer (&ONWARD_SINCE_CHOICE (object)->moments, g_ptr_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, OnwardSinceChoice, moment);
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
  OnwardRestorePoint *moment;
  GDate today;
  GDate day;

  g_return_val_if_fail (ONWARD_IS_SINCE_CHOICE (self), 0);

  moment = find_moment (self);
  if (moment != NULL)
    return onward_restore_point_get_time (moment);

  onward_date_today (&today);

  return find_day (self->since, &today, &day) ? onward_date_get_beginning (&day) : 0;
}

const char *
onward_since_choice_get_words (OnwardSinceChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_SINCE_CHOICE (self), NULL);

  return gtk_label_get_label (self->when);
}

void
onward_since_choice_set_moments (OnwardSinceChoice *self,
                                 GPtrArray         *moments)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (ONWARD_IS_SINCE_CHOICE (self) && moments != NULL);

  g_clear_pointer (&self->moments, g_ptr_array_unref);
  self->moments = g_ptr_array_ref (moments);
  for (guint i = 0; i < moments->len; i++)
    {
      OnwardRestorePoint *moment = g_ptr_array_index (moments, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;
      g_autofree char *since = NULL;

      /* The others are days, which have buttons of their own. */
      if (onward_restore_point_get_name (moment) == NULL)
        continue;

      label = onward_popover_escape (onward_restore_point_get_name (moment));
      since = g_strdup_printf (MOMENT "%" G_GINT64_FORMAT, onward_restore_point_get_time (moment));
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "then.since", "s", since);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->moment, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->moment), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  update (self);
}
