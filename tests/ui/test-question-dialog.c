/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-question-dialog.h"

static void
answered_cb (gboolean yes,
             gpointer data)
{
  int *answer = data;

  g_assert_cmpint (*answer, ==, -1);
  *answer = yes;
}

static void
check (const char *response,
       int         expected)
{
  int answer = -1;
  GtkWindow *dialog = onward_question_dialog_ask (NULL, "Heading", "Body", "_Stay", "_Go", answered_cb, &answer);

  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "stay");
  if (response != NULL)
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  else
    gtk_window_close (dialog);
  onward_pump_until (answer != -1, 5);
  g_assert_cmpint (answer, ==, expected);
  if (response != NULL)
    gtk_window_destroy (dialog);
  ui_settle ();
}

static void
test_answers (void)
{
  check ("go-on", TRUE);
  check ("stay", FALSE);
  check (NULL, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/question-dialog/answers", test_answers);

  return g_test_run ();
}
