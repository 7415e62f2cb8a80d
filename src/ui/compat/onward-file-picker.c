/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-file-picker"

#include "onward-file-picker.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GtkFileChooserNative *dialog;
  GtkWidget            *owner; /* weak */
  gulong                unrealize;
  char                 *suffix;
  OnwardFilePickedFunc  callback;
  gpointer              data;
} Picking;

static void
picking_end (Picking *picking)
{
  if (picking->owner != NULL)
    g_signal_handler_disconnect (picking->owner, picking->unrealize);
  g_clear_weak_pointer (&picking->owner);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (picking->dialog));
  g_object_unref (picking->dialog);
  g_free (picking->suffix);
  g_free (picking);
}

static void
responded_cb (Picking *picking,
              int      response)
{
  g_autoptr (GFile) file = NULL;
  OnwardFilePickedFunc callback = picking->callback;
  gpointer data = picking->data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (picking->dialog));

      if (chosen != NULL && picking->suffix == NULL)
        file = g_object_ref (chosen);
      else if (chosen != NULL)
        file = onward_file_picker_complete (chosen, picking->suffix);
    }
  picking_end (picking);
  if (file != NULL)
    callback (file, data);
}

GFile *
onward_file_picker_complete (GFile      *file,
                             const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) completed = NULL;

  /* A portal hands out the one file that it asked about, which cannot be called anything else. */
  if (name == NULL || folder == NULL || strchr (name + 1, '.') != NULL || g_file_query_exists (file, NULL))
    return g_object_ref (file);

  whole = g_strconcat (name, ".", suffix, NULL);
  completed = g_file_get_child (folder, whole);

  /* Nobody was asked whether that one may be replaced. */
  return g_object_ref (g_file_query_exists (completed, NULL) ? file : completed);
}

static Picking *
picking_new (GtkWidget           *owner,
             GtkFileChooserAction action,
             const char          *title,
             const char          *kind,
             const char *const   *suffixes,
             OnwardFilePickedFunc callback,
             gpointer             data)
{
  gboolean saves = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  GtkRoot *root = gtk_widget_get_root (owner);
  Picking *picking = g_new0 (Picking, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  picking->callback = callback;
  picking->data = data;
  picking->suffix = saves ? g_strdup (suffixes[0]) : NULL;
  picking->dialog = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                 action, saves ? _("_Save") : _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (picking->dialog), TRUE);
  gtk_file_filter_set_name (filter, kind);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (picking->dialog), filter);
  g_signal_connect_swapped (picking->dialog, "response", G_CALLBACK (responded_cb), picking);
  g_set_weak_pointer (&picking->owner, owner);
  picking->unrealize = g_signal_connect_swapped (owner, "unrealize", G_CALLBACK (picking_end), picking);

  return picking;
}

void
onward_file_picker_save (GtkWidget           *owner,
                         const char          *title,
                         const char          *name,
                         const char          *kind,
                         const char          *suffix,
                         OnwardFilePickedFunc callback,
                         gpointer             data)
{
  const char *const suffixes[] = { suffix, NULL };
  Picking *picking = picking_new (owner, GTK_FILE_CHOOSER_ACTION_SAVE, title, kind, suffixes, callback, data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (picking->dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (picking->dialog));
}

void
onward_file_picker_open (GtkWidget           *owner,
                         const char          *title,
                         const char          *kind,
                         const char *const   *suffixes,
                         OnwardFilePickedFunc callback,
                         gpointer             data)
{
  Picking *picking = picking_new (owner, GTK_FILE_CHOOSER_ACTION_OPEN, title, kind, suffixes, callback, data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (picking->dialog));
}
