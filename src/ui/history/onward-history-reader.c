/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-history-reader.h"

#define OBJECT_KEY "onward-history-object"

struct _OnwardHistoryReader
{
  GObject               parent_instance;

  /* Borrowed; NULL when the page has gone */
  gpointer              page;
  GtkListBox           *list;
  OnwardHistoryReadFunc read;
  OnwardHistoryRowFunc  append;

  /* Owned */
  GCancellable         *reading;
};

G_DEFINE_FINAL_TYPE (OnwardHistoryReader, onward_history_reader, G_TYPE_OBJECT)

enum
{
  SIGNAL_READ,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_reading (OnwardHistoryReader *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OnwardHistoryReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = onward_profile_read_finish (ONWARD_PROFILE (source), result, &error);
  GtkWidget *row;

  /* Another reading is under way, or everything was put away. */
  if (self->page == NULL || self->reading != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->reading);
  if (found == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
      return;
    }

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < found->len; i++)
    self->append (self->page, g_ptr_array_index (found, i), self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  g_signal_emit (self, signals[SIGNAL_READ], 0, found->len);
}

static void
onward_history_reader_dispose (GObject *object)
{
  onward_history_reader_stop (ONWARD_HISTORY_READER (object));

  G_OBJECT_CLASS (onward_history_reader_parent_class)->dispose (object);
}

static void
onward_history_reader_class_init (OnwardHistoryReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_history_reader_dispose;

  signals[SIGNAL_READ] = g_signal_new ("read", ONWARD_TYPE_HISTORY_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", ONWARD_TYPE_HISTORY_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
onward_history_reader_init (OnwardHistoryReader *self)
{
}

OnwardHistoryReader *
onward_history_reader_new (gpointer              page,
                           GtkListBox           *list,
                           OnwardHistoryReadFunc read,
                           OnwardHistoryRowFunc  append)
{
  OnwardHistoryReader *self = g_object_new (ONWARD_TYPE_HISTORY_READER, NULL);

  self->page = page;
  self->list = list;
  self->read = read;
  self->append = append;

  return self;
}

void
onward_history_reader_start (OnwardHistoryReader *self,
                             OnwardProfile       *profile)
{
  g_return_if_fail (ONWARD_IS_HISTORY_READER (self));
  g_return_if_fail (ONWARD_IS_PROFILE (profile));

  forget_reading (self);
  self->reading = g_cancellable_new ();
  self->read (profile, self->reading, read_cb, g_object_ref (self));
}

void
onward_history_reader_stop (OnwardHistoryReader *self)
{
  g_return_if_fail (ONWARD_IS_HISTORY_READER (self));

  self->page = NULL;
  self->list = NULL;
  forget_reading (self);
}

GtkWidget *
onward_history_reader_make_button (OnwardProfile *profile,
                                   gpointer       object,
                                   const char    *label,
                                   const char    *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_sensitive (button, !onward_profile_get_read_only (profile));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  onward_history_reader_set_object (button, object);

  return button;
}

void
onward_history_reader_set_object (GtkWidget *widget,
                                  gpointer   object)
{
  g_object_set_data_full (G_OBJECT (widget), OBJECT_KEY, g_object_ref (object), g_object_unref);
}

gpointer
onward_history_reader_get_object (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), OBJECT_KEY);
}
