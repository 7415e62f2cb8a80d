/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-export-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-agenda-list.h"
#include "onward-agenda-words.h"
#include "onward-date.h"

struct _OnwardExportRow
{
  GtkListBoxRow         parent_instance;

  /* Template widgets */
  GtkCheckButton       *check;
  GtkLabel             *title;
  GtkLabel             *when;
  GtkLabel             *here;

  /* Owned */
  OnwardCalendarExport *export;
  OnwardAgendaItem     *item;
  gboolean              loading;
};

G_DEFINE_FINAL_TYPE (OnwardExportRow, onward_export_row, GTK_TYPE_LIST_BOX_ROW)

static char *
tell_when (OnwardAgendaItem *item)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_agenda_list_name_day (item, &today);
  if (onward_agenda_item_get_minute (item) < 0)
    return g_steal_pointer (&day);

  time = onward_agenda_words_time (item);

  return g_strdup_printf ("%s, %s", day, time);
}

static void
refresh (OnwardExportRow *self)
{
  g_autofree char *title = onward_calendar_export_dup_title (self->export, self->item);
  g_autofree char *when = tell_when (self->item);
  g_autofree char *words = onward_agenda_words_describe (self->item);
  g_autofree char *here = NULL;
  g_autofree char *name = NULL;
  gboolean can_choose = onward_calendar_export_can_choose (self->item);

  if (!can_choose)
    here = g_strdup (_("Calendar files do not reach that far."));
  else if (!g_str_equal (title, words))
    /* Translators: %s is what something is called in Onward while it goes out under another title */
    here = g_strdup_printf (_("Only here: %s"), words);

  self->loading = TRUE;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->here, here != NULL ? here : "");
  gtk_widget_set_visible (GTK_WIDGET (self->here), here != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), can_choose);
  gtk_check_button_set_active (self->check, onward_calendar_export_get_chosen (self->export, self->item));
  name = g_strjoin (", ", title, when, here, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->loading = FALSE;
}

static void
toggled_cb (OnwardExportRow *self)
{
  if (!self->loading)
    onward_calendar_export_set_chosen (self->export, self->item, gtk_check_button_get_active (self->check));
}

static void
onward_export_row_dispose (GObject *object)
{
  OnwardExportRow *self = ONWARD_EXPORT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_EXPORT_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->export);

  G_OBJECT_CLASS (onward_export_row_parent_class)->dispose (object);
}

static void
onward_export_row_class_init (OnwardExportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_export_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-export-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardExportRow, check);
  gtk_widget_class_bind_template_child (widget_class, OnwardExportRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardExportRow, when);
  gtk_widget_class_bind_template_child (widget_class, OnwardExportRow, here);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
onward_export_row_init (OnwardExportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_export_row_new (OnwardCalendarExport *export,
                       OnwardAgendaItem     *item)
{
  OnwardExportRow *self = g_object_new (ONWARD_TYPE_EXPORT_ROW, NULL);

  self->export = g_object_ref (export);
  self->item = g_object_ref (item);
  g_signal_connect_object (export, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

void
onward_export_row_toggle (OnwardExportRow *self)
{
  g_return_if_fail (ONWARD_IS_EXPORT_ROW (self));

  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
