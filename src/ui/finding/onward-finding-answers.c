/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-answers.h"

#include "onward-answer.h"
#include "onward-edit.h"

struct _OnwardFindingAnswers
{
  GObject           parent_instance;

  /* Owned */
  OnwardProfile    *profile;
  OnwardFilterList *records;
  GHashTable       *by_asked; /* NULL until somebody asks after a change */
  GPtrArray        *followed;
};

G_DEFINE_FINAL_TYPE (OnwardFindingAnswers, onward_finding_answers, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
answer_changed_cb (OnwardFindingAnswers *self)
{
  g_clear_pointer (&self->by_asked, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
items_changed_cb (OnwardFindingAnswers *self)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->records));

  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->followed, i), answer_changed_cb, self);
  g_ptr_array_set_size (self->followed, 0);

  for (guint i = 0; i < n_records; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (self->records, i);

      g_signal_connect_object (record, "notify", G_CALLBACK (answer_changed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->followed, g_object_ref (record));
    }
  answer_changed_cb (self);
}

static void
ensure_index (OnwardFindingAnswers *self)
{
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (self->records));

  if (self->by_asked != NULL)
    return;

  self->by_asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n_records; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (self->records, i);
      const char *asked = onward_answer_get_asked (ONWARD_ANSWER (record));
      OnwardRecord *other = g_hash_table_lookup (self->by_asked, asked);

      /* Two copies of a profile may both have one; ids rise with time. */
      if (other == NULL || onward_id_compare (onward_record_get_id (other), onward_record_get_id (record)) < 0)
        g_hash_table_replace (self->by_asked, g_strdup (asked), record);
    }
}

static void
onward_finding_answers_dispose (GObject *object)
{
  OnwardFindingAnswers *self = ONWARD_FINDING_ANSWERS (object);

  g_clear_pointer (&self->by_asked, g_hash_table_unref);
  g_clear_pointer (&self->followed, g_ptr_array_unref);
  g_clear_object (&self->records);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_finding_answers_parent_class)->dispose (object);
}

static void
onward_finding_answers_class_init (OnwardFindingAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_finding_answers_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ONWARD_TYPE_FINDING_ANSWERS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_finding_answers_init (OnwardFindingAnswers *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardFindingAnswers *
onward_finding_answers_new (OnwardProfile *profile)
{
  OnwardFindingAnswers *self = g_object_new (ONWARD_TYPE_FINDING_ANSWERS, NULL);

  self->profile = g_object_ref (profile);
  self->records = onward_profile_list (profile, ONWARD_KIND_ANSWER, ONWARD_LENS_ME);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);

  return self;
}

OnwardProfile *
onward_finding_answers_get_profile (OnwardFindingAnswers *self)
{
  g_return_val_if_fail (ONWARD_IS_FINDING_ANSWERS (self), NULL);

  return self->profile;
}

OnwardRecord *
onward_finding_answers_find (OnwardFindingAnswers *self,
                             const char           *asked)
{
  g_return_val_if_fail (ONWARD_IS_FINDING_ANSWERS (self), NULL);
  g_return_val_if_fail (asked != NULL, NULL);

  ensure_index (self);

  return g_hash_table_lookup (self->by_asked, asked);
}

const char *
onward_finding_answers_get_reply (OnwardFindingAnswers *self,
                                  const char           *asked)
{
  OnwardRecord *record = onward_finding_answers_find (self, asked);

  return record != NULL ? onward_answer_get_reply (ONWARD_ANSWER (record)) : "";
}

OnwardRecord *
onward_finding_answers_get_strength (OnwardFindingAnswers *self,
                                     const char           *asked)
{
  OnwardRecord *record = onward_finding_answers_find (self, asked);

  return record != NULL
         ? onward_profile_lookup (self->profile, onward_answer_get_strength (ONWARD_ANSWER (record))) : NULL;
}

/* The answer that is there, or a new one. */
static OnwardId
take_answer (OnwardFindingAnswers *self,
             OnwardAction         *action,
             const char           *asked)
{
  OnwardRecord *record = onward_finding_answers_find (self, asked);
  OnwardId id;

  if (record != NULL)
    return *onward_record_get_id (record);

  id = onward_action_create (action, ONWARD_KIND_ANSWER);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &id, "asked", asked);
  onward_action_set_integer (action, ONWARD_KIND_ANSWER, &id, "private", 1);

  return id;
}

void
onward_finding_answers_reply (OnwardFindingAnswers *self,
                              GtkWidget            *widget,
                              const char           *asked,
                              const char           *reply)
{
  OnwardRecord *record;
  g_autoptr (OnwardAction) action = NULL;
  OnwardId id;

  g_return_if_fail (ONWARD_IS_FINDING_ANSWERS (self));

  if (g_str_equal (onward_finding_answers_get_reply (self, asked), reply))
    return;

  record = onward_finding_answers_find (self, asked);
  action = onward_action_new (record != NULL ? ONWARD_VERB_MARK : ONWARD_VERB_ADD, ONWARD_KIND_ANSWER,
                              record != NULL ? onward_record_get_id (record) : NULL);
  id = take_answer (self, action, asked);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &id, "reply", reply);
  onward_edit_apply (widget, self->profile, g_steal_pointer (&action));
}

void
onward_finding_answers_begin (OnwardFindingAnswers *self,
                              const char           *asked,
                              const char           *reply,
                              const char           *words,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  OnwardRecord *record;
  g_autoptr (OnwardAction) action = NULL;
  OnwardId id;

  g_return_if_fail (ONWARD_IS_FINDING_ANSWERS (self));

  record = onward_finding_answers_find (self, asked);
  action = onward_action_new (record != NULL ? ONWARD_VERB_EDIT : ONWARD_VERB_ADD, ONWARD_KIND_ANSWER,
                              record != NULL ? onward_record_get_id (record) : NULL);
  id = take_answer (self, action, asked);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &id, "reply", reply);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &id, "words", words);
  if (onward_finding_answers_get_strength (self, asked) != NULL)
    {
      onward_action_set_reference (action, ONWARD_KIND_ANSWER, &id, "strength", NULL);
      onward_action_set_text (action, ONWARD_KIND_ANSWER, &id, "suggested_by", "");
    }
  onward_profile_apply_async (self->profile, action, callback, user_data);
}

static OnwardId
add_strength (OnwardFindingAnswers        *self,
              OnwardAction                *action,
              const OnwardFindingStrength *strength)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (self->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  guint end = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autofree char *position = onward_filter_list_order_for (list, end, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_STRENGTH);

  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "position", position);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "title", strength->title);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "family", strength->family);
  if (strength->shows != NULL && *strength->shows != '\0')
    onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "shows", strength->shows);
  onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "provenance",
                          strength->suggested_by != NULL ? "suggested" : "mine");
  if (strength->suggested_by != NULL && *strength->suggested_by != '\0')
    onward_action_set_text (action, ONWARD_KIND_STRENGTH, &id, "suggested_by", strength->suggested_by);

  return id;
}

void
onward_finding_answers_keep (OnwardFindingAnswers        *self,
                             GtkWidget                   *widget,
                             const char                  *asked,
                             const char                  *reply,
                             const OnwardFindingStrength *strength)
{
  g_autoptr (OnwardAction) action = NULL;
  OnwardId kept, answer;

  g_return_if_fail (ONWARD_IS_FINDING_ANSWERS (self));

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STRENGTH, NULL);
  kept = add_strength (self, action, strength);
  answer = take_answer (self, action, asked);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &answer, "reply", reply);
  onward_action_set_reference (action, ONWARD_KIND_ANSWER, &answer, "strength", &kept);
  onward_edit_apply (widget, self->profile, g_steal_pointer (&action));
}

void
onward_finding_answers_keep_story (OnwardFindingAnswers *self,
                                   GtkWidget            *widget,
                                   const char           *asked,
                                   OnwardRecord         *strength,
                                   const char           *what)
{
  g_autoptr (OnwardFilterList) list = NULL;
  g_autoptr (OnwardAction) action = NULL;
  g_autofree char *position = NULL;
  OnwardId story, answer;

  g_return_if_fail (ONWARD_IS_FINDING_ANSWERS (self));

  list = onward_profile_list (self->profile, ONWARD_KIND_STORY, ONWARD_LENS_ME);
  position = onward_filter_list_order_for (list, g_list_model_get_n_items (G_LIST_MODEL (list)), NULL);
  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_STORY, NULL);
  story = onward_action_create (action, ONWARD_KIND_STORY);
  onward_action_set_text (action, ONWARD_KIND_STORY, &story, "position", position);
  onward_action_set_reference (action, ONWARD_KIND_STORY, &story, "strength", onward_record_get_id (strength));
  onward_action_set_text (action, ONWARD_KIND_STORY, &story, "what", what);
  answer = take_answer (self, action, asked);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, &answer, "reply", "said");
  onward_action_set_reference (action, ONWARD_KIND_ANSWER, &answer, "strength", onward_record_get_id (strength));
  onward_edit_apply (widget, self->profile, g_steal_pointer (&action));
}
