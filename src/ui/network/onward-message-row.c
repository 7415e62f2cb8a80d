/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-message-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-messages.h"

struct _OnwardMessageRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkWidget      *copy;
};

G_DEFINE_FINAL_TYPE (OnwardMessageRow, onward_message_row, ONWARD_TYPE_RECORD_ROW)

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardEditText *words = onward_record_row_get_title (row);

  if (onward_record_row_get_record (row) == NULL)
    return;

  /* What is being written belongs to it. */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), onward_edit_text_get_text (words));
  onward_edit_text_finish (words);
  onward_messages_say (widget, _("The message is copied. Paste it where you want to send it."), NULL);
}

static void
onward_message_row_refresh (OnwardRecordRow *row,
                            OnwardRecord    *record)
{
  OnwardMessageRow *self = ONWARD_MESSAGE_ROW (row);

  gtk_widget_set_visible (self->copy, record != NULL);
}

static void
onward_message_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_MESSAGE_ROW);

  G_OBJECT_CLASS (onward_message_row_parent_class)->dispose (object);
}

static void
onward_message_row_class_init (OnwardMessageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_message_row_dispose;
  row_class->title_column = "words";
  row_class->refresh = onward_message_row_refresh;

  gtk_widget_class_install_action (widget_class, "row.copy", NULL, copy_action);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/network/onward-message-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMessageRow, copy);
}

static void
onward_message_row_init (OnwardMessageRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("Message"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "plain");
  onward_record_row_add_chip (row, self->copy);
}
