/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-secret.h"

G_BEGIN_DECLS

/**
 * OnwardPrintOutcome:
 * @ONWARD_PRINT_SENT: it went to the printer or to a file
 * @ONWARD_PRINT_CANCELLED: the person closed the dialog
 * @ONWARD_PRINT_FAULT: the printer did not take it
 *
 * How printing ended.
 */
typedef enum
{
  ONWARD_PRINT_SENT,
  ONWARD_PRINT_CANCELLED,
  ONWARD_PRINT_FAULT,
} OnwardPrintOutcome;

/**
 * OnwardPrintFunc:
 * @outcome: how it ended
 * @data: what was given with the function
 */
typedef void (*OnwardPrintFunc) (OnwardPrintOutcome outcome,
                                 gpointer           data);

/**
 * onward_recovery_print:
 * @parent: (nullable): the window it belongs to
 * @name: the profile's name
 * @recovery: its recovery code
 * @callback: called when printing ended
 * @data: given to @callback
 *
 * Opens the print dialog for a recovery sheet. The print job itself is named "Onward" only,
 * since printers keep and show the names of jobs.
 */
void onward_recovery_print (GtkWindow      *parent,
                            const char     *name,
                            OnwardSecret   *recovery,
                            OnwardPrintFunc callback,
                            gpointer        data);

G_END_DECLS
