/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-export.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-file-out.h"
#include "onward-file-picker.h"
#include "onward-map-ink.h"
#include "onward-map-scene.h"
#include "onward-messages.h"

typedef struct
{
  GtkWidget            *widget;
  OnwardNetworkDrawing *drawing;
  OnwardNetworkFormat   format;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  onward_network_drawing_free (job->drawing);
  g_free (job);
}

OnwardNetworkDrawing *
onward_map_export_draw (OnwardProfile *profile,
                        gboolean       names,
                        OnwardMapLayer layer)
{
  g_autoptr (OnwardMapScene) scene = onward_map_scene_new (profile, ONWARD_LENS_TOGETHER);
  g_autoptr (GPtrArray) people = onward_map_scene_get_people (scene);
  OnwardNetworkDrawing *drawing = onward_map_scene_draw (scene, people, names);

  onward_network_drawing_set_layer (drawing, layer);

  return drawing;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  gboolean written = onward_file_out_write_finish (result, &error);

  /* Locked meanwhile: nobody is there to be told. */
  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (written)
    onward_messages_say (widget, _("The map is saved. What is just for you is not in it."), NULL);
  else
    onward_messages_error (widget, error);
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  GtkWidget *widget = data;
  Job *job = g_object_get_data (G_OBJECT (widget), "onward-map-export");
  OnwardNetworkInk ink = onward_map_ink_get_paper ();
  g_autoptr (GBytes) bytes = NULL;

  if (job == NULL)
    return;
  bytes = onward_network_export_to_bytes (job->drawing, &ink, job->format, _("My Network"));
  g_object_set_data (G_OBJECT (widget), "onward-map-export", NULL);
  onward_file_out_write_async (file, bytes, NULL, written_cb, g_object_ref (widget));
}

void
onward_map_export_save (GtkWidget            *widget,
                        OnwardNetworkDrawing *drawing,
                        OnwardNetworkFormat   format)
{
  const char *suffix = onward_network_export_get_suffix (format);
  /* Translators: the name of a file to begin with; an ending such as .png is added */
  g_autofree char *name = g_strdup_printf ("%s.%s", _("my-network"), suffix);
  const char *kinds[ONWARD_N_NETWORK_FORMATS] = { _("Pictures (PNG)"), _("Drawings (SVG)"), _("Documents (PDF)") };
  Job *job = g_new0 (Job, 1);

  job->drawing = drawing;
  job->format = format;
  /* It goes with the widget, as when the profile is locked while the dialog is open. */
  g_object_set_data_full (G_OBJECT (widget), "onward-map-export", job, job_free);
  onward_file_picker_save (widget, _("Save the Map"), name, kinds[format], suffix, picked_cb, widget);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  OnwardNetworkInk ink = onward_map_ink_get_paper ();

  onward_network_export_draw_page (job->drawing, gtk_print_context_get_cairo_context (context),
                                   gtk_print_context_get_width (context), gtk_print_context_get_height (context),
                                   &ink, _("My Network"));
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Job                    *job)
{
  if (gtk_widget_get_root (job->widget) == NULL)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    onward_messages_say (job->widget, _("The map is sent to the printer. What is just for you is not on it."), NULL);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    onward_messages_say (job->widget, _("The printer could not be reached. The map can be saved as a file, too."), NULL);
}

static void
print_job_free (gpointer data)
{
  g_object_unref (((Job *) data)->widget);
  job_free (data);
}

void
onward_map_export_print (GtkWidget            *widget,
                         OnwardNetworkDrawing *drawing)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->widget = g_object_ref (widget);
  job->drawing = drawing;
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Onward");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "onward-job", job, print_job_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
