/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-action"

#include "onward-action.h"

#include <string.h>

#include "onward-text.h"

struct _OnwardAction
{
  OnwardVerb verb;
  OnwardKind kind;
  OnwardId   subject;
  GArray    *ops;
};

G_DEFINE_BOXED_TYPE (OnwardAction, onward_action, onward_action_ref, onward_action_unref)

/* Part of the format of the database: words may be added, never changed. */
static const char *const verb_names[ONWARD_N_VERBS] = {
  [ONWARD_VERB_START] = "start",
  [ONWARD_VERB_ADD] = "add",
  [ONWARD_VERB_EDIT] = "edit",
  [ONWARD_VERB_REMOVE] = "remove",
  [ONWARD_VERB_MOVE] = "move",
  [ONWARD_VERB_MARK] = "mark",
  [ONWARD_VERB_PIN] = "pin",
  [ONWARD_VERB_UNPIN] = "unpin",
  [ONWARD_VERB_HIDE] = "hide",
  [ONWARD_VERB_SHOW] = "show",
  [ONWARD_VERB_LINK] = "link",
  [ONWARD_VERB_UNLINK] = "unlink",
  [ONWARD_VERB_RESTORE] = "restore",
  [ONWARD_VERB_RETURN] = "return",
  [ONWARD_VERB_IMPORT] = "import",
  [ONWARD_VERB_USE] = "use",
};

static void
op_clear (gpointer data)
{
  OnwardOp *op = data;

  onward_value_set_none (&op->value);
}

static void
action_clear (gpointer data)
{
  OnwardAction *self = data;

  g_array_unref (self->ops);
}

static OnwardOp *
append_op (OnwardAction   *self,
           OnwardOpType    type,
           OnwardKind      kind,
           const OnwardId *id)
{
  OnwardOp op = { .type = type, .kind = kind, .id = *id };

  g_array_append_val (self->ops, op);

  return &g_array_index (self->ops, OnwardOp, self->ops->len - 1);
}

/* A column that is not there is a slip in the calling code, never something a person can cause. */
static const OnwardField *
find_field (OnwardKind  kind,
            const char *column,
            guint      *index)
{
  int found = onward_schema_find_field (kind, column);

  if (found < 0)
    g_error ("There is no field %s in %s", column, onward_schema_get (kind)->table);

  *index = found;

  return &onward_schema_get (kind)->fields[found];
}

OnwardAction *
onward_action_new (OnwardVerb      verb,
                   OnwardKind      kind,
                   const OnwardId *subject)
{
  OnwardAction *self = g_atomic_rc_box_new0 (OnwardAction);

  self->verb = verb;
  self->kind = kind;
  if (subject != NULL)
    self->subject = *subject;
  self->ops = g_array_new (FALSE, TRUE, sizeof (OnwardOp));
  g_array_set_clear_func (self->ops, op_clear);

  return self;
}

OnwardAction *
onward_action_ref (OnwardAction *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
onward_action_unref (OnwardAction *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, action_clear);
}

OnwardId
onward_action_create (OnwardAction *self,
                      OnwardKind    kind)
{
  OnwardId id = onward_id_new ();

  append_op (self, ONWARD_OP_CREATE, kind, &id);
  if (onward_id_is_none (&self->subject))
    self->subject = id;

  return id;
}

void
onward_action_create_again (OnwardAction   *self,
                            OnwardKind      kind,
                            const OnwardId *id)
{
  append_op (self, ONWARD_OP_CREATE, kind, id);
}

void
onward_action_remove (OnwardAction   *self,
                      OnwardKind      kind,
                      const OnwardId *id)
{
  append_op (self, ONWARD_OP_REMOVE, kind, id);
}

void
onward_action_set_text (OnwardAction   *self,
                        OnwardKind      kind,
                        const OnwardId *id,
                        const char     *column,
                        const char     *text)
{
  g_auto (OnwardValue) value = { 0 };
  const OnwardField *field;
  guint index;

  field = find_field (kind, column, &index);
  if (field->type == ONWARD_FIELD_TEXT)
    {
      char *clean = onward_text_clean (text, !(field->flags & ONWARD_FIELD_MULTI_LINE));

      onward_value_set_text (&value, clean);
      onward_text_wipe (clean);
    }
  else
    {
      onward_value_set_text (&value, text);
    }

  onward_action_set_value (self, kind, id, index, &value);
}

void
onward_action_set_integer (OnwardAction   *self,
                           OnwardKind      kind,
                           const OnwardId *id,
                           const char     *column,
                           gint64          integer)
{
  g_auto (OnwardValue) value = { 0 };
  const OnwardField *field;
  guint index;

  field = find_field (kind, column, &index);
  if (field->type != ONWARD_FIELD_BOOLEAN || integer != 0)
    onward_value_set_integer (&value, integer);

  onward_action_set_value (self, kind, id, index, &value);
}

void
onward_action_set_reference (OnwardAction   *self,
                             OnwardKind      kind,
                             const OnwardId *id,
                             const char     *column,
                             const OnwardId *target)
{
  g_auto (OnwardValue) value = { 0 };
  guint index;

  find_field (kind, column, &index);
  onward_value_set_id (&value, target);
  onward_action_set_value (self, kind, id, index, &value);
}

void
onward_action_set_value (OnwardAction      *self,
                         OnwardKind         kind,
                         const OnwardId    *id,
                         guint              field,
                         const OnwardValue *value)
{
  OnwardOp *op;

  g_return_if_fail (field < onward_schema_get (kind)->n_fields);

  op = append_op (self, ONWARD_OP_SET, kind, id);
  op->field = field;
  onward_value_assign (&op->value, value);
}

OnwardVerb
onward_action_get_verb (OnwardAction *self)
{
  return self->verb;
}

OnwardKind
onward_action_get_kind (OnwardAction *self)
{
  return self->kind;
}

const OnwardId *
onward_action_get_subject (OnwardAction *self)
{
  return onward_id_is_none (&self->subject) ? NULL : &self->subject;
}

guint
onward_action_get_n_ops (OnwardAction *self)
{
  return self->ops->len;
}

const OnwardOp *
onward_action_get_op (OnwardAction *self,
                      guint         index)
{
  g_return_val_if_fail (index < self->ops->len, NULL);

  return &g_array_index (self->ops, OnwardOp, index);
}

const char *
onward_verb_get_name (OnwardVerb verb)
{
  g_return_val_if_fail ((guint) verb < ONWARD_N_VERBS, NULL);

  return verb_names[verb];
}

gboolean
onward_verb_from_name (const char *name,
                       OnwardVerb *verb)
{
  for (guint i = 0; name != NULL && i < ONWARD_N_VERBS; i++)
    if (strcmp (verb_names[i], name) == 0)
      {
        *verb = i;
        return TRUE;
      }

  return FALSE;
}
