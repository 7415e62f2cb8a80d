/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-calendar-save.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-export-row.h"
#include "onward-file-picker.h"
#include "onward-gradual.h"
#include "onward-messages.h"
#include "onward-text.h"
#include "onward-wrap-box.h"

struct _OnwardCalendarSave
{
  GtkWidget             parent_instance;

  /* Template widgets */
  GtkWidget            *content;
  GtkListBox           *list;
  GtkWidget            *nothing;
  GtkLabel             *count;
  GtkToggleButton      *whole;
  GtkTextView          *text;

  /* Owned */
  OnwardCalendarExport *export;
  GCancellable         *writing;
};

G_DEFINE_FINAL_TYPE (OnwardCalendarSave, onward_calendar_save, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OWN_WORDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
get_n_chosen (OnwardCalendarSave *self)
{
  guint n_chosen = 0;

  if (self->export != NULL)
    g_object_get (self->export, "n-chosen", &n_chosen, NULL);

  return n_chosen;
}

/* Nothing is made of it before somebody wants to read it. */
static void
show_text (OnwardCalendarSave *self)
{
  char *text = NULL;

  if (self->export != NULL && gtk_toggle_button_get_active (self->whole))
    text = onward_calendar_export_dup_text (self->export);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text != NULL ? text : "", -1);
  onward_text_wipe (text);
}

static void
refresh (OnwardCalendarSave *self)
{
  guint n_chosen = get_n_chosen (self);
  gboolean any = self->export != NULL &&
                 g_list_model_get_n_items (G_LIST_MODEL (onward_calendar_export_get_agenda (self->export))) > 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%u thing goes into the file.", "%u things go into the file.", n_chosen),
                                            n_chosen);

  gtk_label_set_label (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.save", n_chosen > 0 && self->writing == NULL);
  show_text (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (OnwardCalendarSave) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = onward_calendar_export_write_finish (ONWARD_CALENDAR_EXPORT (source), result, &error);

  /* Given up meanwhile: nobody is there to be told. */
  if (self->writing == NULL)
    return;

  g_clear_object (&self->writing);
  refresh (self);
  if (written)
    onward_messages_say (GTK_WIDGET (self), _("The calendar file is saved."), NULL);
  else
    onward_messages_error (GTK_WIDGET (self), error);
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  onward_calendar_save_write (data, file);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  /* Translators: the name of a file; the .ics has to stay */
  onward_file_picker_save (widget, _("Save the Calendar File"), _("calendar.ics"), _("Calendar files"), "ics", picked_cb, widget);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardCalendarSave *self = ONWARD_CALENDAR_SAVE (widget);

  if (self->export != NULL)
    onward_calendar_export_choose_all (self->export, g_variant_get_boolean (parameter));
}

static void
row_activated_cb (OnwardCalendarSave *self,
                  OnwardExportRow    *row)
{
  onward_export_row_toggle (row);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  return onward_export_row_new (ONWARD_CALENDAR_SAVE (data)->export, item);
}

static void
onward_calendar_save_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  OnwardCalendarSave *self = ONWARD_CALENDAR_SAVE (object);

  switch (prop_id)
    {
    case PROP_OWN_WORDS:
      if (self->export != NULL)
        g_object_get_property (G_OBJECT (self->export), "own-words", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_save_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  OnwardCalendarSave *self = ONWARD_CALENDAR_SAVE (object);

  switch (prop_id)
    {
    case PROP_OWN_WORDS:
      if (self->export == NULL)
        return;
      g_object_set_property (G_OBJECT (self->export), "own-words", value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_save_dispose (GObject *object)
{
  OnwardCalendarSave *self = ONWARD_CALENDAR_SAVE (object);

  if (self->content != NULL)
    onward_calendar_save_set_export (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CALENDAR_SAVE);

  G_OBJECT_CLASS (onward_calendar_save_parent_class)->dispose (object);
}

static void
onward_calendar_save_class_init (OnwardCalendarSaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_calendar_save_get_property;
  object_class->set_property = onward_calendar_save_set_property;
  object_class->dispose = onward_calendar_save_dispose;

  properties[PROP_OWN_WORDS] =
    g_param_spec_boolean ("own-words", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_property_action (widget_class, "calendar.own-words", "own-words");
  gtk_widget_class_install_action (widget_class, "calendar.choose", "b", choose_action);
  gtk_widget_class_install_action (widget_class, "calendar.save", NULL, save_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-calendar-save.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, nothing);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, count);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, whole);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarSave, text);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
}

static void
onward_calendar_save_init (OnwardCalendarSave *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* It would keep what stood there before. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->text), FALSE);
  refresh (self);
}

void
onward_calendar_save_set_export (OnwardCalendarSave   *self,
                                 OnwardCalendarExport *export)
{
  g_return_if_fail (ONWARD_IS_CALENDAR_SAVE (self));

  if (self->export == export)
    return;

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  if (self->export != NULL)
    g_signal_handlers_disconnect_by_data (self->export, self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_set_object (&self->export, export);
  if (export != NULL)
    {
      g_autoptr (OnwardGradual) gradual = onward_gradual_new (GTK_WIDGET (self->list),
                                                              G_LIST_MODEL (onward_calendar_export_get_agenda (export)));

      gtk_list_box_bind_model (self->list, G_LIST_MODEL (gradual), create_row, self, NULL);
      g_signal_connect_object (export, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  gtk_toggle_button_set_active (self->whole, FALSE);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWN_WORDS]);
}

void
onward_calendar_save_write (OnwardCalendarSave *self,
                            GFile              *file)
{
  g_return_if_fail (ONWARD_IS_CALENDAR_SAVE (self) && G_IS_FILE (file));

  if (self->export == NULL || self->writing != NULL)
    return;

  self->writing = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.save", FALSE);
  onward_calendar_export_write_async (self->export, file, self->writing, written_cb, g_object_ref (self));
}
