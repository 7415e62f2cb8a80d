/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-take-along-row"

#include "onward-take-along-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-error-text.h"
#include "onward-file-picker.h"
#include "onward-parcel-file.h"

struct _OnwardTakeAlongRow
{
  AdwActionRow   parent_instance;

  /* Template */
  GtkSpinner    *spinner;
  GtkWidget     *busy;
  GtkWidget     *forward;

  /* Owned */
  OnwardProfile *profile;
  GCancellable  *writing;
  GFile         *file;
};

G_DEFINE_FINAL_TYPE (OnwardTakeAlongRow, onward_take_along_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_TOLD,
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_busy (OnwardTakeAlongRow *self)
{
  gboolean busy = self->writing != NULL;

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (self->busy, busy);
  gtk_widget_set_visible (self->forward, !busy);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (OnwardTakeAlongRow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = onward_parcel_file_write_finish (ONWARD_PROFILE (source), result, &error);

  /* The window is gone: nobody is there to be told. */
  if (self->spinner == NULL)
    return;

  g_clear_object (&self->writing);
  show_busy (self);
  if (written)
    {
      g_signal_emit (self, signals[SIGNAL_TOLD], 0,
                     _("The copy is there. It was read back and opened, so you can take it along. Your passphrase and your recovery sheet open it."));
      g_signal_emit (self, signals[SIGNAL_TAKEN], 0, self->file);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit (self, signals[SIGNAL_TOLD], 0, _("No copy was taken."));
    }
  else
    {
      g_signal_emit (self, signals[SIGNAL_TOLD], 0, onward_error_text_get (onward_error_text_code (error)).line);
    }
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  onward_take_along_row_write (data, file);
}

static void
activated_cb (OnwardTakeAlongRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Without the name of the profile: such files lie about. */
  g_autofree char *name = g_date_time_format (now, "onward-%Y-%m-%d.onward");

  if (self->writing == NULL)
    onward_file_picker_save (GTK_WIDGET (self), _("Take a Copy Along"), name, _("Copies from Onward"), "onward",
                             picked_cb, self);
}

static void
cancel_cb (OnwardTakeAlongRow *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

static void
onward_take_along_row_dispose (GObject *object)
{
  OnwardTakeAlongRow *self = ONWARD_TAKE_ALONG_ROW (object);

  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  g_clear_object (&self->profile);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_TAKE_ALONG_ROW);

  G_OBJECT_CLASS (onward_take_along_row_parent_class)->dispose (object);
}

static void
onward_take_along_row_class_init (OnwardTakeAlongRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_take_along_row_dispose;

  signals[SIGNAL_TOLD] =
    g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TAKEN] =
    g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-take-along-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTakeAlongRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, OnwardTakeAlongRow, busy);
  gtk_widget_class_bind_template_child (widget_class, OnwardTakeAlongRow, forward);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
onward_take_along_row_init (OnwardTakeAlongRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_busy (self);
}

void
onward_take_along_row_set_profile (OnwardTakeAlongRow *self,
                                   OnwardProfile      *profile)
{
  g_return_if_fail (ONWARD_IS_TAKE_ALONG_ROW (self));

  g_set_object (&self->profile, profile);
}

void
onward_take_along_row_write (OnwardTakeAlongRow *self,
                             GFile              *file)
{
  g_return_if_fail (ONWARD_IS_TAKE_ALONG_ROW (self) && G_IS_FILE (file));

  if (self->writing != NULL)
    return;

  self->writing = g_cancellable_new ();
  g_set_object (&self->file, file);
  show_busy (self);
  onward_parcel_file_write_async (self->profile, file, self->writing, written_cb, g_object_ref (self));
}
