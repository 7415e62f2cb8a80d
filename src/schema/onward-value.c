/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-value"

#include "onward-value.h"

#include <string.h>

#include "onward-text.h"

void
onward_value_set_none (OnwardValue *self)
{
  if (self->type == ONWARD_VALUE_TEXT)
    onward_text_wipe (self->text);
  memset (self, 0, sizeof *self);
}

void
onward_value_set_integer (OnwardValue *self,
                          gint64       integer)
{
  onward_value_set_none (self);
  self->type = ONWARD_VALUE_INTEGER;
  self->integer = integer;
}

void
onward_value_set_text (OnwardValue *self,
                       const char  *text)
{
  /* Copied first: the text may be the value's own. */
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  onward_value_set_none (self);
  if (copy == NULL)
    return;

  self->type = ONWARD_VALUE_TEXT;
  self->text = copy;
}

void
onward_value_set_id (OnwardValue    *self,
                     const OnwardId *id)
{
  OnwardId copy = { 0 };

  if (id != NULL)
    copy = *id;

  onward_value_set_none (self);
  if (onward_id_is_none (&copy))
    return;

  self->type = ONWARD_VALUE_ID;
  self->id = copy;
}

void
onward_value_assign (OnwardValue       *self,
                     const OnwardValue *other)
{
  if (self == other)
    return;

  switch (other->type)
    {
    case ONWARD_VALUE_NONE:
      onward_value_set_none (self);
      break;
    case ONWARD_VALUE_INTEGER:
      onward_value_set_integer (self, other->integer);
      break;
    case ONWARD_VALUE_TEXT:
      onward_value_set_text (self, other->text);
      break;
    case ONWARD_VALUE_ID:
      onward_value_set_id (self, &other->id);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
onward_value_equal (const OnwardValue *a,
                    const OnwardValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case ONWARD_VALUE_NONE:
      return TRUE;
    case ONWARD_VALUE_INTEGER:
      return a->integer == b->integer;
    case ONWARD_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    case ONWARD_VALUE_ID:
      return onward_id_equal (&a->id, &b->id);
    default:
      g_assert_not_reached ();
    }
}

const char *
onward_value_get_text (const OnwardValue *self)
{
  return self->type == ONWARD_VALUE_TEXT ? self->text : "";
}

gint64
onward_value_get_integer (const OnwardValue *self)
{
  return self->type == ONWARD_VALUE_INTEGER ? self->integer : 0;
}

const OnwardId *
onward_value_get_id (const OnwardValue *self)
{
  return self->type == ONWARD_VALUE_ID ? &self->id : NULL;
}
