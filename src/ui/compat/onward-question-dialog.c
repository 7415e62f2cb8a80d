/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-question-dialog"

#include "onward-question-dialog.h"

#include <adwaita.h>

typedef struct
{
  OnwardQuestionFunc callback;
  gpointer           data;
  gboolean           answered;
  gboolean           yes;
} Question;

static gboolean
answer (gpointer data)
{
  Question *question = data;

  question->callback (question->yes, question->data);

  return G_SOURCE_REMOVE;
}

/* When the dialog has gone: what follows may close every dialog, and this one is still busy with its own end. */
static void
dialog_responded_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     Question         *question)
{
  Question *answered;

  if (question->answered)
    {
      return;
    }

  question->answered = TRUE;
  answered = g_memdup2 (question, sizeof *question);
  answered->yes = g_str_equal (response, "go-on");
  g_idle_add_full (G_PRIORITY_DEFAULT, answer, answered, g_free);
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
  Question *question = g_new0 (Question, 1);

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
