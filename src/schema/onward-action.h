/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-id.h"
#include "onward-schema.h"

G_BEGIN_DECLS

/**
 * OnwardVerb:
 * @ONWARD_VERB_START: what a new profile begins with; cannot be undone
 * @ONWARD_VERB_ADD: a record was added
 * @ONWARD_VERB_EDIT: words of a record were changed
 * @ONWARD_VERB_REMOVE: a record was removed
 * @ONWARD_VERB_MOVE: a record was moved to another place
 * @ONWARD_VERB_MARK: a choice or a day of a record was changed
 * @ONWARD_VERB_PIN: a record was pinned
 * @ONWARD_VERB_UNPIN: a record was unpinned
 * @ONWARD_VERB_HIDE: a record was made private
 * @ONWARD_VERB_SHOW: a record is no longer private
 * @ONWARD_VERB_LINK: a record was linked to another
 * @ONWARD_VERB_UNLINK: a link was taken away
 * @ONWARD_VERB_RESTORE: everything was brought to an earlier state; about a restore point, not a record
 * @ONWARD_VERB_RETURN: a record that was removed was brought back
 * @ONWARD_VERB_IMPORT: what a file held was added; about its first record
 * @ONWARD_VERB_USE: what a template suggests was added; about the plan
 *
 * What a gesture did, from which its label is worded. Stored by name
 * (onward_verb_get_name()), never by number.
 */
typedef enum
{
  ONWARD_VERB_START,
  ONWARD_VERB_ADD,
  ONWARD_VERB_EDIT,
  ONWARD_VERB_REMOVE,
  ONWARD_VERB_MOVE,
  ONWARD_VERB_MARK,
  ONWARD_VERB_PIN,
  ONWARD_VERB_UNPIN,
  ONWARD_VERB_HIDE,
  ONWARD_VERB_SHOW,
  ONWARD_VERB_LINK,
  ONWARD_VERB_UNLINK,
  ONWARD_VERB_RESTORE,
  ONWARD_VERB_RETURN,
  ONWARD_VERB_IMPORT,
  ONWARD_VERB_USE,
} OnwardVerb;

#define ONWARD_N_VERBS (ONWARD_VERB_USE + 1)

/**
 * OnwardOpType:
 * @ONWARD_OP_CREATE: a new record, all fields empty
 * @ONWARD_OP_SET: one field gets a value
 * @ONWARD_OP_REMOVE: a record goes, and what hangs on it with it
 */
typedef enum
{
  ONWARD_OP_CREATE,
  ONWARD_OP_SET,
  ONWARD_OP_REMOVE,
} OnwardOpType;

/**
 * OnwardOp:
 * @type: what happens
 * @kind: the kind of the record
 * @id: the record
 * @field: the index of the field in the kind's schema, for %ONWARD_OP_SET
 * @value: the new value, for %ONWARD_OP_SET
 */
typedef struct
{
  OnwardOpType type;
  OnwardKind   kind;
  OnwardId     id;
  guint        field;
  OnwardValue  value;
} OnwardOp;

#define ONWARD_TYPE_ACTION (onward_action_get_type ())

/**
 * OnwardAction:
 *
 * All that one gesture of the person changes: applied whole or not at all, undone as one.
 * Built on one thread, then given to onward_profile_apply_async() and not touched again.
 */
typedef struct _OnwardAction OnwardAction;

/**
 * onward_action_get_type:
 *
 * Returns: the boxed type
 */
GType onward_action_get_type (void);

/**
 * onward_action_new:
 * @verb: what the gesture does
 * @kind: the kind of record the gesture is about
 * @subject: (nullable): the record it is about
 *
 * Returns: (transfer full): an action without ops
 */
OnwardAction *onward_action_new (OnwardVerb      verb,
                                 OnwardKind      kind,
                                 const OnwardId *subject);

/**
 * onward_action_ref:
 * @self: an action
 *
 * Returns: (transfer full): @self
 */
OnwardAction *onward_action_ref (OnwardAction *self);

/**
 * onward_action_unref:
 * @self: (nullable): an action
 */
void onward_action_unref (OnwardAction *self);

/**
 * onward_action_create:
 * @self: an action
 * @kind: a kind
 *
 * Adds a new record. The first record created becomes the subject of an action that has none.
 *
 * Returns: the new record's id, to set its fields with
 */
OnwardId onward_action_create (OnwardAction *self,
                               OnwardKind    kind);

/**
 * onward_action_create_again:
 * @self: an action
 * @kind: a kind
 * @id: a record that was there once
 *
 * Adds a record that was removed. Only the store may apply such an action, for what it restores;
 * from anybody else it is refused.
 */
void onward_action_create_again (OnwardAction   *self,
                                 OnwardKind      kind,
                                 const OnwardId *id);

/**
 * onward_action_remove:
 * @self: an action
 * @kind: the kind of the record
 * @id: the record
 *
 * Removes a record. What refers to it is removed or emptied by the write path, see
 * %ONWARD_FIELD_CLEAR_WITH.
 */
void onward_action_remove (OnwardAction   *self,
                           OnwardKind      kind,
                           const OnwardId *id);

/**
 * onward_action_set_text:
 * @self: an action
 * @kind: the kind of the record
 * @id: the record
 * @column: a text, choice, date or order field of @kind; another name is a programmer's error
 * @text: (nullable): the new text; cleaned with onward_text_clean() for a text field
 */
void onward_action_set_text (OnwardAction   *self,
                             OnwardKind      kind,
                             const OnwardId *id,
                             const char     *column,
                             const char     *text);

/**
 * onward_action_set_integer:
 * @self: an action
 * @kind: the kind of the record
 * @id: the record
 * @column: an integer or boolean field of @kind; 0 empties a boolean
 * @integer: the new number
 */
void onward_action_set_integer (OnwardAction   *self,
                                OnwardKind      kind,
                                const OnwardId *id,
                                const char     *column,
                                gint64          integer);

/**
 * onward_action_set_reference:
 * @self: an action
 * @kind: the kind of the record
 * @id: the record
 * @column: a reference field of @kind
 * @target: (nullable): the record to refer to
 */
void onward_action_set_reference (OnwardAction   *self,
                                  OnwardKind      kind,
                                  const OnwardId *id,
                                  const char     *column,
                                  const OnwardId *target);

/**
 * onward_action_set_value:
 * @self: an action
 * @kind: the kind of the record
 * @id: the record
 * @field: the index of the field in the kind's schema
 * @value: the new value, copied as it is
 */
void onward_action_set_value (OnwardAction      *self,
                              OnwardKind         kind,
                              const OnwardId    *id,
                              guint              field,
                              const OnwardValue *value);

/**
 * onward_action_get_verb:
 * @self: an action
 *
 * Returns: what the gesture does
 */
OnwardVerb onward_action_get_verb (OnwardAction *self);

/**
 * onward_action_get_kind:
 * @self: an action
 *
 * Returns: the kind of record it is about
 */
OnwardKind onward_action_get_kind (OnwardAction *self);

/**
 * onward_action_get_subject:
 * @self: an action
 *
 * Returns: (transfer none) (nullable): the record it is about
 */
const OnwardId *onward_action_get_subject (OnwardAction *self);

/**
 * onward_action_get_n_ops:
 * @self: an action
 *
 * Returns: how many ops it has
 */
guint onward_action_get_n_ops (OnwardAction *self);

/**
 * onward_action_get_op:
 * @self: an action
 * @index: less than onward_action_get_n_ops()
 *
 * Returns: (transfer none): the op
 */
const OnwardOp *onward_action_get_op (OnwardAction *self,
                                      guint         index);

/**
 * onward_verb_get_name:
 * @verb: a verb
 *
 * Returns: (transfer none): the word it is stored by
 */
const char *onward_verb_get_name (OnwardVerb verb);

/**
 * onward_verb_from_name:
 * @name: (nullable): a stored word
 * @verb: (out): its verb
 *
 * Returns: whether this version knows the word
 */
gboolean onward_verb_from_name (const char *name,
                                OnwardVerb *verb);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardAction, onward_action_unref)

G_END_DECLS
