/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OnwardQuestionFunc:
 * @yes: whether the person chose the answer that goes on
 * @data: what was given with the function
 *
 * Called once; Esc and closing the dialog count as staying.
 */
typedef void (*OnwardQuestionFunc) (gboolean yes,
                                    gpointer data);

/**
 * onward_question_dialog_ask:
 * @parent: the window it belongs to
 * @heading: the question
 * @body: what each answer leads to
 * @stay: the answer that changes nothing, the default
 * @go_on: the answer that cannot be undone
 * @callback: called with the answer
 * @data: given to @callback
 *
 * Asks the one kind of question that is left: something cannot be taken back.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *onward_question_dialog_ask (GtkWindow         *parent,
                                       const char        *heading,
                                       const char        *body,
                                       const char        *stay,
                                       const char        *go_on,
                                       OnwardQuestionFunc callback,
                                       gpointer           data);

G_END_DECLS
