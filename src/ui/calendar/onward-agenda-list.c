/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-agenda-list.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-agenda-row.h"
#include "onward-date.h"
#include "onward-gradual.h"

struct _OnwardAgendaList
{
  GtkWidget           parent_instance;

  /* Template widgets */
  GtkWidget          *content;
  GtkListBox         *list;
  GtkWidget          *nothing;

  /* Owned */
  GtkFilter          *filter;
  GtkFilterListModel *shown;

  gboolean            earlier;
};

G_DEFINE_FINAL_TYPE (OnwardAgendaList, onward_agenda_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EARLIER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  OnwardAgendaList *self = data;
  GDate today;

  onward_date_today (&today);

  return self->earlier || g_date_compare (onward_agenda_item_get_last (item), &today) >= 0;
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return onward_agenda_row_new (item);
}

static gboolean
is_same_day (OnwardAgendaItem *a,
             OnwardAgendaItem *b)
{
  gboolean a_lasts = onward_agenda_item_get_minute (a) < 0;
  gboolean b_lasts = onward_agenda_item_get_minute (b) < 0;

  /* A week has a heading of its own; a meeting over midnight has not. */
  a_lasts = a_lasts && g_date_compare (onward_agenda_item_get_first (a), onward_agenda_item_get_last (a)) != 0;
  b_lasts = b_lasts && g_date_compare (onward_agenda_item_get_first (b), onward_agenda_item_get_last (b)) != 0;

  return a_lasts == b_lasts && g_date_compare (onward_agenda_item_get_first (a), onward_agenda_item_get_first (b)) == 0;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  OnwardAgendaItem *item = onward_agenda_row_get_item (ONWARD_AGENDA_ROW (row));
  g_autofree char *words = NULL;
  GtkWidget *label;
  GDate today;

  if (before != NULL && is_same_day (onward_agenda_row_get_item (ONWARD_AGENDA_ROW (before)), item))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  onward_date_today (&today);
  words = onward_agenda_list_name_day (item, &today);
  label = g_object_new (GTK_TYPE_LABEL, "label", words, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "agenda-day");
  gtk_list_box_row_set_header (row, label);
}

static void
row_activated_cb (OnwardAgendaList *self,
                  OnwardAgendaRow  *row)
{
  onward_agenda_row_open (row);
}

static void
shown_changed_cb (OnwardAgendaList *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
}

static void
onward_agenda_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EARLIER:
      g_value_set_boolean (value, ONWARD_AGENDA_LIST (object)->earlier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_agenda_list_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardAgendaList *self = ONWARD_AGENDA_LIST (object);

  switch (prop_id)
    {
    case PROP_EARLIER:
      if (self->earlier == g_value_get_boolean (value))
        return;
      self->earlier = g_value_get_boolean (value);
      gtk_filter_changed (self->filter, self->earlier ? GTK_FILTER_CHANGE_LESS_STRICT : GTK_FILTER_CHANGE_MORE_STRICT);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_agenda_list_dispose (GObject *object)
{
  OnwardAgendaList *self = ONWARD_AGENDA_LIST (object);

  if (self->shown != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->shown, self);
      gtk_filter_list_model_set_filter (self->shown, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_AGENDA_LIST);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (onward_agenda_list_parent_class)->dispose (object);
}

static void
onward_agenda_list_class_init (OnwardAgendaListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_agenda_list_get_property;
  object_class->set_property = onward_agenda_list_set_property;
  object_class->dispose = onward_agenda_list_dispose;

  properties[PROP_EARLIER] =
    g_param_spec_boolean ("earlier", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "agenda.earlier", "earlier");

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-agenda-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaList, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaList, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_agenda_list_init (OnwardAgendaList *self)
{
  g_autoptr (OnwardGradual) gradual = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
  gradual = onward_gradual_new (GTK_WIDGET (self->list), G_LIST_MODEL (self->shown));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (gradual), create_row, NULL, NULL);
  shown_changed_cb (self);
}

void
onward_agenda_list_set_agenda (OnwardAgendaList *self,
                               OnwardAgenda     *agenda)
{
  g_return_if_fail (ONWARD_IS_AGENDA_LIST (self));

  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (agenda));
}

char *
onward_agenda_list_name_day (OnwardAgendaItem *item,
                             const GDate      *today)
{
  g_autofree char *day = onward_date_format_long (onward_agenda_item_get_first (item), today);

  if (onward_agenda_item_get_minute (item) < 0 &&
      g_date_compare (onward_agenda_item_get_first (item), onward_agenda_item_get_last (item)) != 0)
    /* Translators: %s is a Monday, such as "Monday 23 November" */
    return g_strdup_printf (_("The week from %s"), day);
  if (g_date_compare (onward_agenda_item_get_first (item), today) == 0)
    /* Translators: %s is a day, such as "Tuesday 24 November" */
    return g_strdup_printf (_("Today, %s"), day);

  return g_steal_pointer (&day);
}
