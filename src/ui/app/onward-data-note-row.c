/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-app"

#include "onward-data-note-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-data-note.h"
#include "onward-file-out.h"
#include "onward-file-picker.h"

struct _OnwardDataNoteRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardDataNoteRow, onward_data_note_row, ADW_TYPE_ACTION_ROW)

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (OnwardDataNoteRow) self = data;
  gboolean written = onward_file_out_write_finish (result, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               written ? _("The page is saved")
                                       : _("The page could not be saved there. Nothing else is changed; choose another place."));
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  onward_data_note_row_save (data, file);
}

static void
activated_cb (OnwardDataNoteRow *self)
{
  /* Translators: the name of a file to begin with, without what it ends in */
  g_autofree char *name = g_strdup_printf ("%s.pdf", _("what-is-kept-here"));

  onward_file_picker_save (GTK_WIDGET (self), _("Save the Page"), name, _("Documents (PDF)"), "pdf", picked_cb, self);
}

static void
onward_data_note_row_class_init (OnwardDataNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/app/onward-data-note-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
onward_data_note_row_init (OnwardDataNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_data_note_row_save (OnwardDataNoteRow *self,
                           GFile             *file)
{
  g_autoptr (GBytes) bytes = onward_data_note_to_bytes ();

  g_return_if_fail (ONWARD_IS_DATA_NOTE_ROW (self) && G_IS_FILE (file));

  onward_file_out_write_async (file, bytes, NULL, written_cb, g_object_ref (self));
}
