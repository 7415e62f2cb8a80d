/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-edit"

#include "onward-edit.h"

#include "onward-messages.h"
#include "onward-page.h"

typedef struct
{
  GtkWidget *speaker; /* weak: outlives the row, which may go with the removal it asked for */
  OnwardVerb verb;
  OnwardKind kind;
  char      *words; /* nullable */
  OnwardId   shown; /* none when the window stays where it is */
} Edit;

static void
edit_free (Edit *edit)
{
  g_clear_weak_pointer (&edit->speaker);
  g_free (edit->words);
  g_free (edit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edit, edit_free)

static void
action_applied_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  OnwardProfile *profile = ONWARD_PROFILE (source);
  g_autoptr (Edit) edit = user_data;
  g_autoptr (GError) error = NULL;
  OnwardId action;
  gboolean done = onward_profile_write_finish (profile, result, &action, &error);

  if (edit->speaker == NULL)
    {
      return;
    }

  if (!done)
    {
      onward_messages_error (edit->speaker, error);
      return;
    }

  if (edit->words != NULL)
    {
      onward_messages_say (edit->speaker, edit->words, &action);
    }
  else if (edit->verb == ONWARD_VERB_REMOVE)
    {
      onward_messages_done (edit->speaker, edit->verb, edit->kind, &action);
    }

  if (!onward_id_is_none (&edit->shown))
    {
      char text[ONWARD_ID_STRING_SIZE];

      gtk_widget_activate_action (edit->speaker, "win.show-record", "s", onward_id_to_string (&edit->shown, text));
    }
}

static GtkWidget *
find_speaker (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ONWARD_TYPE_PAGE);

  return page ? page : widget;
}

void
onward_edit_apply (GtkWidget     *widget,
                   OnwardProfile *profile,
                   OnwardAction  *action)
{
  onward_edit_apply_saying (widget, profile, action, NULL);
}

void
onward_edit_apply_saying (GtkWidget     *widget,
                          OnwardProfile *profile,
                          OnwardAction  *action,
                          const char    *words)
{
  onward_edit_apply_leading (widget, profile, action, words, NULL);
}

void
onward_edit_apply_leading (GtkWidget      *widget,
                           OnwardProfile  *profile,
                           OnwardAction   *action,
                           const char     *words,
                           const OnwardId *shown)
{
  g_autoptr (OnwardAction) owned = action;
  Edit *edit = g_new0 (Edit, 1);

  edit->verb = onward_action_get_verb (action);
  edit->kind = onward_action_get_kind (action);
  edit->words = g_strdup (words);
  if (shown != NULL)
    edit->shown = *shown;
  g_set_weak_pointer (&edit->speaker, find_speaker (widget));

  onward_profile_apply_async (profile, owned, action_applied_cb, edit);
}
