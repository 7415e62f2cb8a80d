/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-question-dialog"

#include "onward-question-dialog.h"

#include <adwaita.h>

typedef struct
{
  OnwardQuestionFunc callback;
  gpointer           data;
} Question;

static void
dialog_responded_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     Question         *question)
{
  question->callback (g_str_equal (response, "go-on"), question->data);
}

static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

GtkWindow *
onward_question_dialog_ask (GtkWindow         *parent,
                            const char        *heading,
                            const char        *body,
                            const char        *stay,
                            const char        *go_on,
                            OnwardQuestionFunc callback,
                            gpointer           data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  Question *question = g_new (Question, 1);

  question->callback = callback;
  question->data = data;

  adw_message_dialog_add_response (dialog, "stay", stay);
  adw_message_dialog_add_response (dialog, "go-on", go_on);
  adw_message_dialog_set_response_appearance (dialog, "go-on", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "stay");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_data (dialog, "response", G_CALLBACK (dialog_responded_cb), question, question_free, 0);

  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}
