/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-draft-private.h"

#include <string.h>

#include "onward-action.h"
#include "onward-profile-private.h"
#include "onward-text.h"

/* Milliseconds after the last change. */
#define PAUSE 1000

struct _OnwardDraft
{
  GObject            parent_instance;

  /* Borrowed, from the schema */
  const OnwardField *field;

  /* Owned */
  OnwardProfile     *profile;
  OnwardRecord      *record;
  char              *text;
  char              *sent; /* what the latest commit under way holds */
  GError            *refusal;

  guint              serial;
  guint              pause;
  guint              timeout;
  gboolean           is_title;
  gboolean           dirty;
};

G_DEFINE_FINAL_TYPE (OnwardDraft, onward_draft, G_TYPE_OBJECT)

enum
{
  PROP_TEXT = 1,
  PROP_DIRTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A commit that is under way, which the draft may not live to see. */
typedef struct
{
  GWeakRef draft;
  guint    serial;
} Commit;

static char *
clean (OnwardDraft *self)
{
  return onward_text_clean (self->text, !(self->field->flags & ONWARD_FIELD_MULTI_LINE));
}

static const char *
get_record_text (OnwardDraft *self)
{
  return onward_record_get_text (self->record, self->field->column);
}

/* What the field holds once every commit under way is done. */
static const char *
get_coming_text (OnwardDraft *self)
{
  return self->sent != NULL ? self->sent : get_record_text (self);
}

static void
replace_text (OnwardDraft *self,
              const char  *text)
{
  if (strcmp (self->text, text) == 0)
    return;

  g_clear_pointer (&self->text, onward_text_wipe);
  self->text = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
update_dirty (OnwardDraft *self)
{
  char *cleaned = clean (self);
  gboolean dirty = !onward_record_is_gone (self->record) &&
                   (self->sent != NULL || strcmp (cleaned, get_record_text (self)) != 0);

  onward_text_wipe (cleaned);

  if (dirty == self->dirty)
    return;

  self->dirty = dirty;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Commit *commit = user_data;
  g_autoptr (OnwardDraft) self = g_weak_ref_get (&commit->draft);
  g_autoptr (GError) error = NULL;
  gboolean latest = self != NULL && self->serial == commit->serial;

  g_weak_ref_clear (&commit->draft);
  g_free (commit);

  onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error);
  if (!latest)
    return;

  g_clear_pointer (&self->sent, onward_text_wipe);
  update_dirty (self);
  if (error != NULL && self->dirty)
    {
      g_clear_error (&self->refusal);
      self->refusal = g_error_copy (error);
      g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
    }
}

static void
send (OnwardDraft *self,
      const char  *cleaned)
{
  OnwardKind kind = onward_record_get_kind (self->record);
  const OnwardId *id = onward_record_get_id (self->record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, kind, id);
  Commit *commit = g_new0 (Commit, 1);

  onward_action_set_text (action, kind, id, self->field->column, cleaned);
  g_clear_pointer (&self->sent, onward_text_wipe);
  self->sent = g_strdup (cleaned);
  g_clear_error (&self->refusal);

  commit->serial = ++self->serial;
  g_weak_ref_init (&commit->draft, self);
  onward_profile_apply_async (self->profile, action, on_committed, commit);
}

/* The field of somebody who thinks about a new title stays empty until they leave it. */
static void
commit_text (OnwardDraft *self,
             gboolean     leaving)
{
  char *cleaned;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->dirty)
    return;

  cleaned = clean (self);
  if (self->is_title && *cleaned == '\0' && *get_coming_text (self) != '\0')
    {
      if (leaving)
        replace_text (self, get_coming_text (self));
    }
  else if (strcmp (cleaned, get_coming_text (self)) != 0)
    {
      send (self, cleaned);
    }

  onward_text_wipe (cleaned);
  update_dirty (self);
}

static gboolean
on_pause_ended (gpointer user_data)
{
  OnwardDraft *self = user_data;

  self->timeout = 0;
  commit_text (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
on_field_changed (OnwardDraft *self)
{
  if (onward_record_is_gone (self->record))
    return;

  if (!self->dirty)
    {
      char *cleaned = clean (self);

      /* "I am " stays as it is typed after "I am" was saved. */
      if (strcmp (cleaned, get_record_text (self)) != 0)
        replace_text (self, get_record_text (self));
      onward_text_wipe (cleaned);
    }

  update_dirty (self);
}

/* There is nothing to save it in any more, and after locking no word may be left. */
static void
on_gone (OnwardDraft *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->serial++;
  g_clear_pointer (&self->sent, onward_text_wipe);
  g_clear_error (&self->refusal);
  replace_text (self, "");
  update_dirty (self);
}

static void
onward_draft_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  OnwardDraft *self = ONWARD_DRAFT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_DIRTY:
      g_value_set_boolean (value, self->dirty);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_draft_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      onward_draft_set_text (ONWARD_DRAFT (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_draft_dispose (GObject *object)
{
  OnwardDraft *self = ONWARD_DRAFT (object);

  if (self->profile != NULL)
    {
      commit_text (self, TRUE);
      onward_profile_remove_draft (self->profile, self);
    }
  g_clear_object (&self->record);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_draft_parent_class)->dispose (object);
}

static void
onward_draft_finalize (GObject *object)
{
  OnwardDraft *self = ONWARD_DRAFT (object);

  g_clear_pointer (&self->text, onward_text_wipe);
  g_clear_pointer (&self->sent, onward_text_wipe);
  g_clear_error (&self->refusal);

  G_OBJECT_CLASS (onward_draft_parent_class)->finalize (object);
}

static void
onward_draft_class_init (OnwardDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = onward_draft_get_property;
  object_class->set_property = onward_draft_set_property;
  object_class->dispose = onward_draft_dispose;
  object_class->finalize = onward_draft_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REFUSED] = g_signal_new ("refused", ONWARD_TYPE_DRAFT, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
onward_draft_init (OnwardDraft *self)
{
  self->pause = PAUSE;
}

OnwardDraft *
onward_draft_new (OnwardProfile *profile,
                  OnwardRecord  *record,
                  const char    *column)
{
  const OnwardKindInfo *info;
  g_autofree char *detail = NULL;
  OnwardDraft *self;
  int field;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (ONWARD_IS_RECORD (record), NULL);

  info = onward_schema_get (onward_record_get_kind (record));
  field = onward_schema_find_field (onward_record_get_kind (record), column);
  g_return_val_if_fail (field >= 0 && info->fields[field].type == ONWARD_FIELD_TEXT, NULL);

  self = g_object_new (ONWARD_TYPE_DRAFT, NULL);
  self->profile = g_object_ref (profile);
  self->record = g_object_ref (record);
  self->field = &info->fields[field];
  self->is_title = g_strcmp0 (info->title, column) == 0;
  self->text = g_strdup (get_record_text (self));

  detail = g_strdelimit (g_strconcat ("notify::", column, NULL), "_", '-');
  g_signal_connect_object (record, detail, G_CALLBACK (on_field_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (record, "notify::gone", G_CALLBACK (on_gone), self, G_CONNECT_SWAPPED);
  onward_profile_add_draft (profile, self);

  return self;
}

void
onward_draft_set_pause (OnwardDraft *self,
                        guint        milliseconds)
{
  g_return_if_fail (ONWARD_IS_DRAFT (self));

  self->pause = milliseconds;
}

const GError *
onward_draft_get_refusal (OnwardDraft *self)
{
  g_return_val_if_fail (ONWARD_IS_DRAFT (self), NULL);

  return self->refusal;
}

const char *
onward_draft_get_text (OnwardDraft *self)
{
  g_return_val_if_fail (ONWARD_IS_DRAFT (self), "");

  return self->text;
}

void
onward_draft_set_text (OnwardDraft *self,
                       const char  *text)
{
  g_return_if_fail (ONWARD_IS_DRAFT (self));

  if (text == NULL)
    text = "";
  if (strcmp (self->text, text) == 0 || onward_record_is_gone (self->record))
    return;

  g_clear_error (&self->refusal);
  replace_text (self, text);
  update_dirty (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->dirty)
    self->timeout = g_timeout_add (self->pause, on_pause_ended, self);
}

gboolean
onward_draft_get_dirty (OnwardDraft *self)
{
  g_return_val_if_fail (ONWARD_IS_DRAFT (self), FALSE);

  return self->dirty;
}

void
onward_draft_commit (OnwardDraft *self)
{
  g_return_if_fail (ONWARD_IS_DRAFT (self));

  commit_text (self, TRUE);
}

void
onward_draft_revert (OnwardDraft *self)
{
  g_return_if_fail (ONWARD_IS_DRAFT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_error (&self->refusal);
  replace_text (self, get_coming_text (self));
  update_dirty (self);
}
