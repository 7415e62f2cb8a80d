/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-history-entry-private.h"

#include "onward-data-folder.h"
#include "onward-history-words.h"
#include "onward-text.h"

struct _OnwardHistoryEntry
{
  GObject          parent_instance;

  /* Owned */
  OnwardPastEntry *past;
  char            *sentence;
};

G_DEFINE_FINAL_TYPE (OnwardHistoryEntry, onward_history_entry, G_TYPE_OBJECT)

static const char *
find_place (const OnwardPastEntry *past)
{
  for (guint i = 0; i < past->changes->len; i++)
    {
      const OnwardPastChange *change = &g_array_index (past->changes, OnwardPastChange, i);

      if (change->target != NULL)
        return change->target;
    }

  return NULL;
}

static char *
find_template (const OnwardPastEntry *past)
{
  int field = onward_schema_find_field (past->kind, "template");

  for (guint i = 0; i < past->changes->len; i++)
    {
      const OnwardPastChange *change = &g_array_index (past->changes, OnwardPastChange, i);

      if ((int) change->field == field)
        return onward_templates_dup_title (onward_value_get_text (&change->new), g_get_language_names ());
    }

  return NULL;
}

static void
onward_history_entry_finalize (GObject *object)
{
  OnwardHistoryEntry *self = ONWARD_HISTORY_ENTRY (object);

  g_clear_pointer (&self->past, onward_past_entry_free);
  g_clear_pointer (&self->sentence, onward_text_wipe);

  G_OBJECT_CLASS (onward_history_entry_parent_class)->finalize (object);
}

static void
onward_history_entry_class_init (OnwardHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_history_entry_finalize;
}

static void
onward_history_entry_init (OnwardHistoryEntry *self)
{
}

char *
onward_history_entry_describe (const OnwardPastEntry *past)
{
  g_autofree char *template = NULL;

  if (past->known && past->verb == ONWARD_VERB_IMPORT)
    return onward_history_words_describe_import (past->n_added);

  if (past->known && past->verb == ONWARD_VERB_USE)
    template = find_template (past);
  if (template != NULL)
    return onward_history_words_describe_template (template);

  return onward_history_words_describe (past->known ? past->verb : ONWARD_N_VERBS, past->kind,
                                        past->title, find_place (past));
}

OnwardHistoryEntry *
onward_history_entry_new (OnwardPastEntry *past)
{
  OnwardHistoryEntry *self = g_object_new (ONWARD_TYPE_HISTORY_ENTRY, NULL);

  self->past = past;
  self->sentence = onward_history_entry_describe (past);

  return self;
}

gboolean
onward_history_entry_reads_like (OnwardHistoryEntry *self,
                                 OnwardHistoryEntry *other)
{
  return onward_id_equal (&self->past->id, &other->past->id) &&
         self->past->state == other->past->state &&
         g_str_equal (self->sentence, other->sentence);
}

void
onward_history_entry_conceal (OnwardHistoryEntry *self,
                              const char         *title)
{
  g_return_if_fail (ONWARD_IS_HISTORY_ENTRY (self));

  if (self->past->title != NULL)
    onward_text_wipe (self->past->title);
  self->past->title = g_strdup (title);
  g_array_set_size (self->past->changes, 0);
  self->past->n_added = 0;
  onward_text_wipe (self->sentence);
  self->sentence = onward_history_entry_describe (self->past);
}

const OnwardId *
onward_history_entry_get_action (OnwardHistoryEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), NULL);

  return &self->past->id;
}

const OnwardId *
onward_history_entry_get_subject (OnwardHistoryEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), NULL);

  if (!self->past->known || self->past->verb == ONWARD_VERB_RESTORE || onward_id_is_none (&self->past->subject))
    return NULL;

  return &self->past->subject;
}

OnwardKind
onward_history_entry_get_kind (OnwardHistoryEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), 0);

  return self->past->kind;
}

const char *
onward_history_entry_get_sentence (OnwardHistoryEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), NULL);

  return self->sentence;
}

gint64
onward_history_entry_get_time (OnwardHistoryEntry *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), 0);

  return self->past->time;
}

OnwardStanding
onward_history_entry_get_standing (OnwardHistoryEntry *self)
{
  static const OnwardStanding standings[] = {
    [ONWARD_PAST_UNDOABLE] = ONWARD_STANDING_UNDOABLE,
    [ONWARD_PAST_CONFLICT] = ONWARD_STANDING_CONFLICT,
    [ONWARD_PAST_UNDONE] = ONWARD_STANDING_UNDONE,
    [ONWARD_PAST_FIXED] = ONWARD_STANDING_FIXED,
  };

  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), ONWARD_STANDING_FIXED);

  return standings[self->past->state];
}

gboolean
onward_history_entry_get_change (OnwardHistoryEntry *self,
                                 guint              *field,
                                 const OnwardValue **old,
                                 const OnwardValue **new)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ENTRY (self), FALSE);

  if (self->past->verb != ONWARD_VERB_EDIT && self->past->verb != ONWARD_VERB_MARK)
    return FALSE;

  for (guint i = 0; i < self->past->changes->len; i++)
    {
      const OnwardPastChange *change = &g_array_index (self->past->changes, OnwardPastChange, i);
      OnwardFieldType type = onward_schema_get (self->past->kind)->fields[change->field].type;

      if (type != ONWARD_FIELD_CHOICE && change->old.type == ONWARD_VALUE_NONE)
        continue;
      if (type != ONWARD_FIELD_CHOICE && type != ONWARD_FIELD_TEXT && type != ONWARD_FIELD_DATE)
        continue;

      *field = change->field;
      *old = &change->old;
      *new = &change->new;

      return TRUE;
    }

  return FALSE;
}
