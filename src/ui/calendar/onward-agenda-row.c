/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-agenda-row.h"

#include "onward-config.h"

#include "onward-agenda-words.h"

struct _OnwardAgendaRow
{
  GtkListBoxRow     parent_instance;

  /* Template widgets */
  GtkImage         *symbol;
  GtkLabel         *words;
  GtkLabel         *how;

  /* Owned */
  OnwardAgendaItem *item;
};

G_DEFINE_FINAL_TYPE (OnwardAgendaRow, onward_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const icons[ONWARD_N_AGENDA_KINDS] = {
  [ONWARD_AGENDA_WEEK] = "onward-today-symbolic",
  [ONWARD_AGENDA_STEP] = "onward-plan-symbolic",
  [ONWARD_AGENDA_MEETING] = "onward-together-symbolic",
  [ONWARD_AGENDA_FOLLOW_UP] = "onward-together-symbolic",
  [ONWARD_AGENDA_START] = "onward-hands-symbolic",
  [ONWARD_AGENDA_REVIEW] = "onward-hands-symbolic",
  [ONWARD_AGENDA_CONTACT] = "onward-network-symbolic",
};

static void
refresh (OnwardAgendaRow *self)
{
  g_autofree char *words = onward_agenda_words_describe (self->item);
  g_autofree char *time = onward_agenda_words_time (self->item);
  const char *kind = onward_agenda_words_kind (onward_agenda_item_get_kind (self->item));
  g_autofree char *how = *time != '\0' ? g_strdup_printf ("%s · %s", time, kind) : g_strdup (kind);
  g_autofree char *name = g_strdup_printf ("%s, %s", words, how);

  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->how, how);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
onward_agenda_row_dispose (GObject *object)
{
  OnwardAgendaRow *self = ONWARD_AGENDA_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_AGENDA_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (onward_agenda_row_parent_class)->dispose (object);
}

static void
onward_agenda_row_class_init (OnwardAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_agenda_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaRow, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardAgendaRow, how);
}

static void
onward_agenda_row_init (OnwardAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_agenda_row_new (OnwardAgendaItem *item)
{
  OnwardAgendaRow *self = g_object_new (ONWARD_TYPE_AGENDA_ROW, NULL);

  self->item = g_object_ref (item);
  gtk_image_set_from_icon_name (self->symbol, icons[onward_agenda_item_get_kind (item)]);
  g_signal_connect_object (onward_agenda_item_get_record (item), "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

OnwardAgendaItem *
onward_agenda_row_get_item (OnwardAgendaRow *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ROW (self), NULL);

  return self->item;
}

void
onward_agenda_row_open (OnwardAgendaRow *self)
{
  char id[ONWARD_ID_STRING_SIZE];

  g_return_if_fail (ONWARD_IS_AGENDA_ROW (self));

  onward_id_to_string (onward_record_get_id (onward_agenda_item_get_record (self->item)), id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", id);
}
