/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-messages"

#include "onward-messages.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-error-text.h"
#include "onward-history.h"
#include "onward-workspace.h"

static void
say (GtkWidget *widget,
     AdwToast  *toast)
{
  GtkWidget *workspace = gtk_widget_get_ancestor (widget, ONWARD_TYPE_WORKSPACE);

  /* Locked, or taken out of the window: nobody is there to be told. */
  if (workspace == NULL)
    {
      g_object_unref (toast);
      return;
    }

  onward_workspace_add_toast (ONWARD_WORKSPACE (workspace), toast);
}

void
onward_messages_say (GtkWidget      *widget,
                     const char     *words,
                     const OnwardId *action)
{
  AdwToast *toast = adw_toast_new (words);

  if (!onward_id_is_none (action))
    {
      char text[ONWARD_ID_STRING_SIZE];

      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo-action");
      adw_toast_set_action_target (toast, "s", onward_id_to_string (action, text));
    }
  else
    {
      /* An answer to what was just pressed comes too late behind what can still be undone. */
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
    }

  say (widget, toast);
}

void
onward_messages_done (GtkWidget      *widget,
                      OnwardVerb      verb,
                      OnwardKind      kind,
                      const OnwardId *action)
{
  onward_messages_say (widget, onward_history_name_action (verb, kind), action);
}

void
onward_messages_error (GtkWidget    *widget,
                       const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED))
    {
      return;
    }

  say (widget, adw_toast_new (onward_error_text_get (onward_error_text_code (error)).line));
}
