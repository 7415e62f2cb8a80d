/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-edit.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-edit.h"
#include "onward-messages.h"
#include "onward-person-parse.h"
#include "onward-person-words.h"
#include "onward-ties.h"

static OnwardAction *
start_adding (OnwardProfile *profile,
              OnwardLens     lens,
              const char    *name,
              const char    *arena,
              OnwardId      *id)
{
  g_autoptr (OnwardFilterList) people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  g_autofree char *order = onward_filter_list_order_for (people, g_list_model_get_n_items (G_LIST_MODEL (people)), NULL);
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PERSON, NULL);

  *id = onward_action_create (action, ONWARD_KIND_PERSON);
  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "position", order);
  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "name", name);
  onward_action_set_text (action, ONWARD_KIND_PERSON, id, "arena", arena);

  return action;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (OnwardAddRow) add_row = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error);

  onward_add_row_done (add_row, saved);
  if (!saved)
    onward_messages_error (GTK_WIDGET (add_row), error);
}

void
onward_person_edit_add (OnwardAddRow  *source,
                        OnwardProfile *profile,
                        OnwardLens     lens,
                        const char    *text,
                        const char    *arena,
                        gboolean       wished)
{
  g_auto (OnwardPersonParse) parse = { 0 };
  g_autoptr (OnwardAction) action = NULL;
  OnwardId id;

  onward_person_parse (text, &parse);
  if (parse.arena != NULL)
    arena = parse.arena;

  /* A name alone is most often somebody close. */
  action = start_adding (profile, lens, parse.name, arena != NULL ? arena : "private", &id);
  if (*parse.role != '\0')
    onward_action_set_text (action, ONWARD_KIND_PERSON, &id, "role", parse.role);
  if (wished)
    onward_action_set_integer (action, ONWARD_KIND_PERSON, &id, "wished", 1);

  onward_add_row_wait (source);
  onward_profile_apply_async (profile, action, added_cb, g_object_ref (source));
}

void
onward_person_edit_add_role (GtkWidget     *widget,
                             OnwardProfile *profile,
                             OnwardLens     lens,
                             const char    *role,
                             const char    *arena)
{
  OnwardId id;

  onward_edit_apply (widget, profile, start_adding (profile, lens, role, arena, &id));
}

void
onward_person_edit_set_ring (GtkWidget     *widget,
                             OnwardProfile *profile,
                             OnwardRecord  *person,
                             guint          ring)
{
  const OnwardId *id = onward_record_get_id (person);
  OnwardAction *action;

  g_return_if_fail (ring <= ONWARD_N_RINGS);

  if (onward_person_words_get_ring (person) == ring)
    return;

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, id);
  if (ring > 0)
    {
      onward_action_set_integer (action, ONWARD_KIND_PERSON, id, "ring", ring);
    }
  else
    {
      const OnwardValue none = { ONWARD_VALUE_NONE };

      onward_action_set_value (action, ONWARD_KIND_PERSON, id,
                               onward_schema_find_field (ONWARD_KIND_PERSON, "ring"), &none);
    }
  onward_edit_apply (widget, profile, action);
}

void
onward_person_edit_set_arena (GtkWidget     *widget,
                              OnwardProfile *profile,
                              OnwardLens     lens,
                              OnwardRecord  *person,
                              guint          arena)
{
  OnwardArenas *arenas = onward_arenas_get (profile, lens);
  OnwardAction *action;

  if (onward_arenas_find (arenas, person) == arena)
    return;

  action = onward_action_new (ONWARD_VERB_MOVE, ONWARD_KIND_PERSON, onward_record_get_id (person));
  onward_arenas_place (arenas, action, onward_record_get_id (person), arena);
  onward_edit_apply (widget, profile, action);
}

gboolean
onward_person_edit_can_tie (OnwardProfile *profile,
                            OnwardLens     lens,
                            OnwardRecord  *person,
                            OnwardRecord  *other)
{
  return person != other &&
         onward_ties_find (onward_ties_get (profile, lens), onward_record_get_id (person),
                           other != NULL ? onward_record_get_id (other) : NULL) == NULL;
}

gboolean
onward_person_edit_tie (GtkWidget     *widget,
                        OnwardProfile *profile,
                        OnwardLens     lens,
                        OnwardRecord  *person,
                        OnwardRecord  *other)
{
  OnwardAction *action;
  OnwardId tie;

  if (!onward_person_edit_can_tie (profile, lens, person, other))
    {
      onward_messages_say (widget,
                           person == other ? _("A tie joins two people. Choose somebody else.")
                                           : _("These two have a tie already."),
                           NULL);
      return FALSE;
    }

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  tie = onward_action_create (action, ONWARD_KIND_TIE);
  onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "person", onward_record_get_id (person));
  if (other != NULL)
    onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "other", onward_record_get_id (other));
  onward_edit_apply (widget, profile, action);

  return TRUE;
}
