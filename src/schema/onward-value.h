/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-id.h"

G_BEGIN_DECLS

/**
 * OnwardValueType:
 * @ONWARD_VALUE_NONE: nothing there
 * @ONWARD_VALUE_INTEGER: a number, or 0 and 1 for no and yes
 * @ONWARD_VALUE_TEXT: UTF-8 without NUL
 * @ONWARD_VALUE_ID: the id of another record
 */
typedef enum
{
  ONWARD_VALUE_NONE,
  ONWARD_VALUE_INTEGER,
  ONWARD_VALUE_TEXT,
  ONWARD_VALUE_ID,
} OnwardValueType;

/**
 * OnwardValue:
 *
 * What one field of one record holds. Zeroed memory is a valid value (nothing). Owns its text.
 */
typedef struct
{
  OnwardValueType type;
  union
  {
    gint64   integer;
    char    *text;
    OnwardId id;
  };
} OnwardValue;

/**
 * onward_value_set_none:
 * @self: a value
 *
 * Clears @self. Its text is wiped before it is freed.
 */
void onward_value_set_none (OnwardValue *self);

/**
 * onward_value_set_integer:
 * @self: a value
 * @integer: a number
 */
void onward_value_set_integer (OnwardValue *self,
                               gint64       integer);

/**
 * onward_value_set_text:
 * @self: a value
 * @text: (nullable): UTF-8; %NULL and "" both clear the value
 */
void onward_value_set_text (OnwardValue *self,
                            const char  *text);

/**
 * onward_value_set_id:
 * @self: a value
 * @id: (nullable): an id; %NULL and the id of nothing clear the value
 */
void onward_value_set_id (OnwardValue    *self,
                          const OnwardId *id);

/**
 * onward_value_assign:
 * @self: a value
 * @other: the value to copy
 */
void onward_value_assign (OnwardValue       *self,
                          const OnwardValue *other);

/**
 * onward_value_equal:
 * @a: a value
 * @b: a value
 *
 * Returns: whether both hold the same
 */
gboolean onward_value_equal (const OnwardValue *a,
                             const OnwardValue *b);

/**
 * onward_value_get_text:
 * @self: a value
 *
 * Returns: (transfer none): its text, "" when it holds none; never %NULL
 */
const char *onward_value_get_text (const OnwardValue *self);

/**
 * onward_value_get_integer:
 * @self: a value
 *
 * Returns: its number, 0 when it holds none
 */
gint64 onward_value_get_integer (const OnwardValue *self);

/**
 * onward_value_get_id:
 * @self: a value
 *
 * Returns: (transfer none) (nullable): its id, %NULL when it holds none
 */
const OnwardId *onward_value_get_id (const OnwardValue *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OnwardValue, onward_value_set_none)

G_END_DECLS
