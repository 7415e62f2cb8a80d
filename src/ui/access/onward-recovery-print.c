/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-recovery-print"

#include "onward-recovery-print.h"

#include "onward-date.h"
#include "onward-recovery-sheet.h"

typedef struct
{
  char           *name;
  OnwardSecret   *recovery;
  OnwardPrintFunc callback;
  gpointer        data;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->name);
  onward_secret_unref (job->recovery);
  g_free (job);
}

static void
page_drawn_cb (GtkPrintOperation *operation,
               GtkPrintContext   *context,
               int                page,
               Job               *job)
{
  GDate today;

  onward_date_today (&today);
  onward_recovery_sheet_draw (gtk_print_context_get_cairo_context (context),
                              gtk_print_context_get_width (context),
                              job->name,
                              onward_secret_get_bytes (job->recovery),
                              &today);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Job                    *job)
{
  OnwardPrintOutcome outcome = ONWARD_PRINT_CANCELLED;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      outcome = ONWARD_PRINT_SENT;
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      outcome = ONWARD_PRINT_FAULT;
    }

  job->callback (outcome, job->data);
}

void
onward_recovery_print (GtkWindow      *parent,
                       const char     *name,
                       OnwardSecret   *recovery,
                       OnwardPrintFunc callback,
                       gpointer        data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  job->name = g_strdup (name);
  job->recovery = onward_secret_ref (recovery);
  job->callback = callback;
  job->data = data;

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, "Onward");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "onward-job", job, job_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (page_drawn_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
