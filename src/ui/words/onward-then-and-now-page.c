/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-then-and-now-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-day-button.h"
#include "onward-empty-state.h"
#include "onward-gain-row.h"
#include "onward-gradual.h"
#include "onward-then-and-now.h"
#include "onward-wrap-box.h"

#define N_GROUPS 3

struct _OnwardThenAndNowPage
{
  OnwardPage        parent_instance;

  /* Template widgets */
  GtkWidget        *choices;
  OnwardDayButton  *day;
  GtkLabel         *when;
  GtkWidget        *parts[N_GROUPS];
  GtkListBox       *lists[N_GROUPS];
  GtkWidget        *empty;

  /* Owned */
  char             *since;
  OnwardThenAndNow *gains;
};

G_DEFINE_FINAL_TYPE (OnwardThenAndNowPage, onward_then_and_now_page, ONWARD_TYPE_PAGE)

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
update (OnwardThenAndNowPage *self)
{
  GDate today;
  GDate day;
  gboolean has_day;

  if (self->gains == NULL)
    return;

  onward_date_today (&today);
  has_day = find_day (self->since, &today, &day);
  onward_then_and_now_set_since (self->gains, has_day ? get_beginning (&day) : 0);
  if (has_day)
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
picked_cb (OnwardThenAndNowPage *self,
           const char           *day)
{
  g_object_set (self, "since", day, NULL);
}

static void
show_groups (OnwardThenAndNowPage *self)
{
  gboolean any[N_GROUPS] = { FALSE };
  guint n_gains = g_list_model_get_n_items (G_LIST_MODEL (self->gains));

  for (guint i = 0; i < n_gains; i++)
    {
      g_autoptr (OnwardGain) gain = g_list_model_get_item (G_LIST_MODEL (self->gains), i);

      any[onward_gain_get_group (gain)] = TRUE;
    }
  for (guint i = 0; i < N_GROUPS; i++)
    gtk_widget_set_visible (self->parts[i], any[i]);
  gtk_widget_set_visible (self->empty, n_gains == 0 && !onward_then_and_now_get_loading (self->gains));
}

static gboolean
is_in_group (gpointer item,
             gpointer data)
{
  return onward_gain_get_group (item) == GPOINTER_TO_UINT (data);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return onward_gain_row_new (item);
}

static void
row_activated_cb (OnwardThenAndNowPage *self,
                  OnwardGainRow        *row)
{
  OnwardRecord *record = onward_gain_get_record (onward_gain_row_get_gain (row));
  char id[ONWARD_ID_STRING_SIZE];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s",
                              onward_id_to_string (onward_record_get_id (record), id));
}

static void
onward_then_and_now_page_focus_start (OnwardPage *page)
{
  GtkWidget *choice = gtk_widget_get_first_child (ONWARD_THEN_AND_NOW_PAGE (page)->choices);

  /* What is chosen, or the day, which comes last. */
  while (gtk_widget_get_next_sibling (choice) != NULL &&
         !(GTK_IS_TOGGLE_BUTTON (choice) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (choice))))
    choice = gtk_widget_get_next_sibling (choice);
  gtk_widget_child_focus (choice, GTK_DIR_TAB_FORWARD);
}

static void
onward_then_and_now_page_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SINCE:
      g_value_set_string (value, ONWARD_THEN_AND_NOW_PAGE (object)->since);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_then_and_now_page_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  OnwardThenAndNowPage *self = ONWARD_THEN_AND_NOW_PAGE (object);

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
onward_then_and_now_page_constructed (GObject *object)
{
  OnwardThenAndNowPage *self = ONWARD_THEN_AND_NOW_PAGE (object);

  G_OBJECT_CLASS (onward_then_and_now_page_parent_class)->constructed (object);

  self->gains = onward_then_and_now_new (onward_page_get_profile (ONWARD_PAGE (self)),
                                         onward_page_get_lens (ONWARD_PAGE (self)));
  g_signal_connect_object (self->gains, "items-changed", G_CALLBACK (show_groups), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gains, "notify::loading", G_CALLBACK (show_groups), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_in_group, GUINT_TO_POINTER (i), NULL));
      g_autoptr (GtkFilterListModel) group = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->gains)), filter);
      g_autoptr (OnwardGradual) gradual = onward_gradual_new (GTK_WIDGET (self->lists[i]), G_LIST_MODEL (group));

      gtk_list_box_bind_model (self->lists[i], G_LIST_MODEL (gradual), create_row, NULL, NULL);
    }
  update (self);
}

static void
onward_then_and_now_page_dispose (GObject *object)
{
  OnwardThenAndNowPage *self = ONWARD_THEN_AND_NOW_PAGE (object);

  if (self->gains != NULL)
    g_signal_handlers_disconnect_by_data (self->gains, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_THEN_AND_NOW_PAGE);
  g_clear_object (&self->gains);

  G_OBJECT_CLASS (onward_then_and_now_page_parent_class)->dispose (object);
}

static void
onward_then_and_now_page_finalize (GObject *object)
{
  g_free (ONWARD_THEN_AND_NOW_PAGE (object)->since);

  G_OBJECT_CLASS (onward_then_and_now_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const groups[N_GROUPS] = { "added", "used", "told" };

  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_autofree char *list = g_strdup_printf ("%s_list", groups[i]);

      gtk_widget_class_bind_template_child_full (widget_class, groups[i], FALSE,
                                                 G_STRUCT_OFFSET (OnwardThenAndNowPage, parts) + i * sizeof (GtkWidget *));
      gtk_widget_class_bind_template_child_full (widget_class, list, FALSE,
                                                 G_STRUCT_OFFSET (OnwardThenAndNowPage, lists) + i * sizeof (GtkListBox *));
    }
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, choices);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, day);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, when);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenAndNowPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_then_and_now_page_class_init (OnwardThenAndNowPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_then_and_now_page_get_property;
  object_class->set_property = onward_then_and_now_page_set_property;
  object_class->constructed = onward_then_and_now_page_constructed;
  object_class->dispose = onward_then_and_now_page_dispose;
  object_class->finalize = onward_then_and_now_page_finalize;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_then_and_now_page_focus_start;

  properties[PROP_SINCE] =
    g_param_spec_string ("since", NULL, NULL, "month",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "then.since", "since");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-then-and-now-page.ui");
  bind_template (widget_class);
}

static void
onward_then_and_now_page_init (OnwardThenAndNowPage *self)
{
  self->since = g_strdup ("month");
  gtk_widget_init_template (GTK_WIDGET (self));
}
