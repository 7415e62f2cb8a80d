/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-people-guide.h"

#include <json-glib/json-glib.h>

#include "onward-content-private.h"
#include "onward-error.h"
#include "onward-schema.h"
#include "onward-text.h"

static void
free_hint (gpointer data)
{
  OnwardPeopleHint *hint = data;

  g_free (hint->key);
  g_free (hint->title);
  g_free (hint->hint);
  g_free (hint->arena);
  g_free (hint);
}

static gboolean
is_arena (const char *text)
{
  return g_strv_contains (onward_schema_get_choices (ONWARD_KIND_PERSON, "arena"), text);
}

static gboolean
read_member (OnwardPeopleHint *hint,
             const char       *member,
             JsonNode         *node,
             GError          **error)
{
  g_autofree char *clean = NULL;

  if (g_str_equal (member, "wished") && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      hint->wished = json_node_get_boolean (node);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return onward_fail_damaged (error, "The %s of a hint is not a text", member);

  clean = onward_text_clean (json_node_get_string (node), TRUE);
  if (*clean == '\0' || !g_str_equal (clean, json_node_get_string (node)))
    return onward_fail_damaged (error, "The %s of a hint is empty or not clean", member);

  if (g_str_equal (member, "key"))
    hint->key = g_steal_pointer (&clean);
  else if (g_str_equal (member, "title"))
    hint->title = g_steal_pointer (&clean);
  else if (g_str_equal (member, "hint"))
    hint->hint = g_steal_pointer (&clean);
  else if (g_str_equal (member, "arena") && is_arena (clean))
    hint->arena = g_steal_pointer (&clean);
  else
    return onward_fail_damaged (error, "A hint does not take %s as its %s", json_node_get_string (node), member);

  return TRUE;
}

static gboolean
read_hint (GPtrArray *hints,
           JsonNode  *node,
           GError   **error)
{
  OnwardPeopleHint *hint = g_new0 (OnwardPeopleHint, 1);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  g_ptr_array_add (hints, hint);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return onward_fail_damaged (error, "A hint is not an object");

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, &value))
    if (!read_member (hint, member, value, error))
      return FALSE;

  if (hint->key == NULL || hint->title == NULL || hint->arena == NULL)
    return onward_fail_damaged (error, "Hint %s is not whole", hint->key != NULL ? hint->key : "without a key");
  if (hint->hint == NULL)
    hint->hint = g_strdup ("");

  return TRUE;
}

static gboolean
read_hints (GPtrArray  *hints,
            JsonObject *object,
            const char *member,
            GError    **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return onward_fail_damaged (error, "There are no %s", member);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    if (!read_hint (hints, json_array_get_element (json_node_get_array (node), i), error))
      return FALSE;

  return TRUE;
}

OnwardPeopleGuide *
onward_people_guide_parse (GBytes  *bytes,
                           GError **error)
{
  g_autoptr (OnwardPeopleGuide) guide = g_new0 (OnwardPeopleGuide, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  const char *data;
  JsonNode *root;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  guide->questions = g_ptr_array_new_with_free_func (free_hint);
  guide->roles = g_ptr_array_new_with_free_func (free_hint);
  data = g_bytes_get_data (bytes, &size);
  root = size > 0 && json_parser_load_from_data (parser, data, size, NULL) ? json_parser_get_root (parser) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      onward_fail_damaged (error, "The guide is not a JSON object");
      return NULL;
    }
  if (!read_hints (guide->questions, json_node_get_object (root), "questions", error) ||
      !read_hints (guide->roles, json_node_get_object (root), "roles", error))
    return NULL;

  return g_steal_pointer (&guide);
}

OnwardPeopleGuide *
onward_people_guide_load (const char *const *languages,
                          GError           **error)
{
  g_autoptr (GBytes) bytes = onward_content_find ("network", languages, error);

  return bytes != NULL ? onward_people_guide_parse (bytes, error) : NULL;
}

void
onward_people_guide_free (OnwardPeopleGuide *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->roles);
  g_free (self);
}
