/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-month-view.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-agenda-row.h"
#include "onward-date.h"
#include "onward-gradual.h"
#include "onward-month-grid.h"

struct _OnwardMonthView
{
  GtkWidget        parent_instance;

  /* Template widgets */
  GtkWidget       *content;
  GtkLabel        *title;
  OnwardMonthGrid *grid;
  GtkLabel        *day_title;
  GtkLabel        *nothing;
  GtkListBox      *list;
  GtkWidget       *to_today;

  /* Owned */
  OnwardAgenda    *agenda;
  GListStore      *on_day;
};

G_DEFINE_FINAL_TYPE (OnwardMonthView, onward_month_view, GTK_TYPE_WIDGET)

static gboolean
is_same (OnwardMonthView *self,
         GPtrArray       *items)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->on_day));

  for (guint i = 0; i < n_items && i < items->len; i++)
    {
      g_autoptr (OnwardAgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->on_day), i);

      if (item != g_ptr_array_index (items, i))
        return FALSE;
    }

  return n_items == items->len;
}

static void
show_day (OnwardMonthView *self)
{
  const GDate *day = onward_month_grid_get_day (self->grid);
  g_autoptr (GPtrArray) items = self->agenda != NULL ? onward_agenda_on (self->agenda, day) : g_ptr_array_new ();
  g_autofree char *words = NULL;
  char month[128];
  GDate today;

  onward_date_today (&today);
  words = onward_date_format_long (day, &today);
  gtk_label_set_label (self->day_title, words);
  /* Translators: a month as strftime() writes it, such as "March 2026" */
  g_date_strftime (month, sizeof month, _("%B %Y"), day);
  gtk_label_set_label (self->title, month);
  if (!is_same (self, items))
    g_list_store_splice (self->on_day, 0, g_list_model_get_n_items (G_LIST_MODEL (self->on_day)), items->pdata, items->len);
  gtk_widget_set_visible (self->to_today, g_date_compare (day, &today) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), items->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), items->len > 0);
}

static void
opened_cb (OnwardMonthView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (OnwardMonthView *self,
                  OnwardAgendaRow *row)
{
  onward_agenda_row_open (row);
}

static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_month_grid_move (ONWARD_MONTH_VIEW (widget)->grid, g_variant_get_int32 (parameter), 0);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GDate today;

  onward_date_today (&today);
  onward_month_view_set_day (ONWARD_MONTH_VIEW (widget), &today);
  onward_month_view_focus (ONWARD_MONTH_VIEW (widget));
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return onward_agenda_row_new (item);
}

static void
onward_month_view_dispose (GObject *object)
{
  OnwardMonthView *self = ONWARD_MONTH_VIEW (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_MONTH_VIEW);
  g_clear_object (&self->on_day);

  G_OBJECT_CLASS (onward_month_view_parent_class)->dispose (object);
}

static void
onward_month_view_class_init (OnwardMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_month_view_dispose;

  g_type_ensure (ONWARD_TYPE_MONTH_GRID);
  gtk_widget_class_install_action (widget_class, "month.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "month.today", NULL, today_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, grid);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, day_title);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, nothing);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardMonthView, to_today);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_month_view_init (OnwardMonthView *self)
{
  g_autoptr (OnwardGradual) gradual = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->on_day = g_list_store_new (ONWARD_TYPE_AGENDA_ITEM);
  gradual = onward_gradual_new (GTK_WIDGET (self->list), G_LIST_MODEL (self->on_day));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (gradual), create_row, NULL, NULL);
  show_day (self);
}

void
onward_month_view_set_agenda (OnwardMonthView *self,
                              OnwardAgenda    *agenda)
{
  g_return_if_fail (ONWARD_IS_MONTH_VIEW (self));

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_set_object (&self->agenda, agenda);
  if (agenda != NULL)
    g_signal_connect_object (agenda, "changed", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
  onward_month_grid_set_agenda (self->grid, agenda);
  show_day (self);
}

const GDate *
onward_month_view_get_day (OnwardMonthView *self)
{
  g_return_val_if_fail (ONWARD_IS_MONTH_VIEW (self), NULL);

  return onward_month_grid_get_day (self->grid);
}

void
onward_month_view_set_day (OnwardMonthView *self,
                           const GDate     *day)
{
  g_return_if_fail (ONWARD_IS_MONTH_VIEW (self));

  onward_month_grid_set_day (self->grid, day);
}

void
onward_month_view_focus (OnwardMonthView *self)
{
  g_return_if_fail (ONWARD_IS_MONTH_VIEW (self));

  onward_month_grid_focus (self->grid);
}
