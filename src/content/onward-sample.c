/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-sample.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "onward-content-private.h"
#include "onward-date.h"
#include "onward-error.h"
#include "onward-order.h"
#include "onward-sample-private.h"
#include "onward-text.h"

#define NAME_MEMBER "@"
#define MONDAY "monday"

/* A sample is three deep; json-glib goes as deep as it is told, to the end of the stack. */
#define DEPTH_MAX 16

/* Far enough for any sample, and small enough that a day plus this is still a day. */
#define DAYS_MAX 999

typedef struct
{
  OnwardKind  kind;
  OnwardId    id;
  JsonObject *columns;
} Entry;

typedef struct
{
  OnwardAction *action;
  const GDate  *today;

  GArray       *entries;
  GHashTable   *names;
  char         *last_position[ONWARD_N_KINDS];
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->action, onward_action_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);

  for (guint i = 0; i < ONWARD_N_KINDS; i++)
    g_clear_pointer (&self->last_position[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* The words of a JSON text, NULL for any other node. */
static const char *
node_text (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
node_is (JsonNode *node,
         GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
set_name (Reading  *self,
          guint     index,
          JsonNode *node,
          GError  **error)
{
  const char *name = node_text (node);

  if (name == NULL || *name == '\0')
    return onward_fail_damaged (error, "The name of a record is not a text");
  if (!g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (index)))
    return onward_fail_damaged (error, "Two records are named %s", name);

  return TRUE;
}

static gboolean
read_reference (Reading           *self,
                const OnwardField *field,
                const char        *text,
                OnwardValue       *value,
                GError           **error)
{
  gpointer index;
  Entry *target;

  if (text == NULL || *text != '@')
    return onward_fail_damaged (error, "Column %s is not a reference", field->column);
  if (!g_hash_table_lookup_extended (self->names, text + 1, NULL, &index))
    return onward_fail_damaged (error, "No record is named %s", text + 1);

  target = &g_array_index (self->entries, Entry, GPOINTER_TO_UINT (index));
  if (field->refers_to != ONWARD_KIND_ANY && field->refers_to != target->kind)
    return onward_fail_damaged (error, "Column %s cannot refer to %s", field->column, text + 1);

  onward_value_set_id (value, &target->id);

  return TRUE;
}

static gboolean
read_day (Reading           *self,
          const OnwardField *field,
          const char        *text,
          OnwardValue       *value,
          GError           **error)
{
  g_autofree char *iso = NULL;
  gboolean weeks = text != NULL && g_str_has_prefix (text, MONDAY);
  const char *count = weeks ? text + strlen (MONDAY) : text;
  gint64 days;
  GDate day;

  /* The sign is what makes it relative; a bare number could be meant as anything. */
  if (count == NULL || (*count != '+' && *count != '-') ||
      !g_ascii_string_to_signed (count, 10, -DAYS_MAX, DAYS_MAX, &days, NULL))
    return onward_fail_damaged (error, "Column %s is not a day counted from today", field->column);

  day = *self->today;
  if (weeks)
    {
      g_date_subtract_days (&day, g_date_get_weekday (&day) - G_DATE_MONDAY);
      days *= 7;
    }
  if (days < 0)
    g_date_subtract_days (&day, -days);
  else
    g_date_add_days (&day, days);

  iso = onward_date_to_iso (&day);
  onward_value_set_text (value, iso);

  return TRUE;
}

static gboolean
read_text (const OnwardField *field,
           const char        *text,
           OnwardValue       *value,
           GError           **error)
{
  g_autofree char *clean = NULL;

  if (text == NULL)
    return onward_fail_damaged (error, "Column %s is not a text", field->column);

  /* What cleaning would change is a slip in the file, not something to mend in silence. */
  clean = onward_text_clean (text, (field->flags & ONWARD_FIELD_MULTI_LINE) == 0);
  if (*clean == '\0' || strcmp (clean, text) != 0)
    return onward_fail_damaged (error, "Column %s is empty or not clean", field->column);

  onward_value_set_text (value, text);

  return TRUE;
}

static gboolean
read_value (Reading           *self,
            const OnwardField *field,
            JsonNode          *node,
            OnwardValue       *value,
            GError           **error)
{
  const char *text = node_text (node);

  switch (field->type)
    {
    case ONWARD_FIELD_TEXT:
      return read_text (field, text, value, error);

    case ONWARD_FIELD_CHOICE:
      if (text == NULL || !g_strv_contains (field->choices, text))
        return onward_fail_damaged (error, "Column %s does not know that choice", field->column);
      onward_value_set_text (value, text);
      return TRUE;

    case ONWARD_FIELD_DATE:
      return read_day (self, field, text, value, error);

    case ONWARD_FIELD_INTEGER:
      if (!node_is (node, G_TYPE_INT64))
        return onward_fail_damaged (error, "Column %s is not a number", field->column);
      onward_value_set_integer (value, json_node_get_int (node));
      return TRUE;

    case ONWARD_FIELD_BOOLEAN:
      if (!node_is (node, G_TYPE_BOOLEAN) || !json_node_get_boolean (node))
        return onward_fail_damaged (error, "Column %s is neither true nor left out", field->column);
      onward_value_set_integer (value, 1);
      return TRUE;

    case ONWARD_FIELD_REFERENCE:
      return read_reference (self, field, text, value, error);

    case ONWARD_FIELD_ORDER:
    default:
      return onward_fail_damaged (error, "Column %s follows from the order of the file", field->column);
    }
}

static gboolean
read_column (Reading    *self,
             Entry      *entry,
             const char *column,
             JsonNode   *node,
             GError    **error)
{
  const OnwardKindInfo *info = onward_schema_get (entry->kind);
  g_auto (OnwardValue) value = { 0 };
  int field = onward_schema_find_field (entry->kind, column);

  if (field < 0)
    return onward_fail_damaged (error, "Table %s has no column %s", info->table, column);
  if (!read_value (self, &info->fields[field], node, &value, error))
    return FALSE;
  if (!onward_field_accepts (&info->fields[field], &value))
    return onward_fail_damaged (error, "Column %s does not take that", column);

  onward_action_set_value (self->action, entry->kind, &entry->id, field, &value);

  return TRUE;
}

static void
set_position (Reading *self,
              Entry   *entry)
{
  char **last = &self->last_position[entry->kind];
  char *position;

  if (!onward_schema_has_field (entry->kind, "position"))
    return;

  position = onward_order_between (*last, NULL);
  onward_action_set_text (self->action, entry->kind, &entry->id, "position", position);
  g_free (*last);
  *last = position;
}

static gboolean
read_entry (Reading *self,
            Entry   *entry,
            GError **error)
{
  const OnwardKindInfo *info = onward_schema_get (entry->kind);
  JsonObjectIter iter;
  const char *column;
  JsonNode *node;

  if (info->title != NULL && !json_object_has_member (entry->columns, info->title))
    return onward_fail_damaged (error, "A record of table %s lacks its %s", info->table, info->title);

  set_position (self, entry);

  json_object_iter_init_ordered (&iter, entry->columns);
  while (json_object_iter_next_ordered (&iter, &column, &node))
    {
      if (strcmp (column, NAME_MEMBER) == 0)
        continue;
      if (!read_column (self, entry, column, node, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
list_table (Reading    *self,
            const char *table,
            JsonNode   *node,
            GError    **error)
{
  JsonArray *records;
  OnwardKind kind;

  if (!onward_schema_find_kind (table, &kind))
    return onward_fail_damaged (error, "There is no table %s", table);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return onward_fail_damaged (error, "Table %s is not a list", table);

  /* The action is about the kind that comes first, so that its subject, the first record, fits. */
  if (self->action == NULL)
    self->action = onward_action_new (ONWARD_VERB_START, kind, NULL);

  records = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonNode *record = json_array_get_element (records, i);
      Entry entry = { .kind = kind };

      if (!JSON_NODE_HOLDS_OBJECT (record))
        return onward_fail_damaged (error, "Table %s holds something that is not a record", table);

      entry.columns = json_node_get_object (record);
      entry.id = onward_action_create (self->action, kind);
      g_array_append_val (self->entries, entry);

      if (json_object_has_member (entry.columns, NAME_MEMBER) &&
          !set_name (self, self->entries->len - 1, json_object_get_member (entry.columns, NAME_MEMBER), error))
        return FALSE;
    }

  return TRUE;
}

/* Records are made first and filled then, so that they may refer to later ones. */
static gboolean
read_tables (Reading    *self,
             JsonObject *tables,
             GError    **error)
{
  JsonObjectIter iter;
  const char *table;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, tables);
  while (json_object_iter_next_ordered (&iter, &table, &node))
    if (!list_table (self, table, node, error))
      return FALSE;

  if (self->entries->len == 0)
    return onward_fail_damaged (error, "A sample without records");

  for (guint i = 0; i < self->entries->len; i++)
    if (!read_entry (self, &g_array_index (self->entries, Entry, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
is_too_deep (const char *data,
             gsize       size)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (in_text && data[i] == '\\')
        i++;
      else if (data[i] == '"')
        in_text = !in_text;
      else if (!in_text && (data[i] == '[' || data[i] == '{') && ++depth > DEPTH_MAX)
        return TRUE;
      else if (!in_text && (data[i] == ']' || data[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

OnwardAction *
onward_sample_parse (GBytes      *bytes,
                     const GDate *today,
                     GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) local_error = NULL;
  g_auto (Reading) reading = { 0 };
  const char *data;
  JsonNode *root;
  gsize size;

  data = g_bytes_get_data (bytes, &size);
  if (is_too_deep (data, size))
    {
      onward_fail_damaged (error, "The sample is nested too deeply");
      return NULL;
    }

  parser = json_parser_new_immutable ();
  if (size == 0 || !json_parser_load_from_data (parser, data, size, &local_error))
    {
      onward_fail_damaged (error, "The sample is not JSON: %s", local_error != NULL ? local_error->message : "nothing there");
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      onward_fail_damaged (error, "The sample is not an object of tables");
      return NULL;
    }

  reading.today = today;
  reading.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  reading.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!read_tables (&reading, json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&reading.action);
}

OnwardAction *
onward_sample_load (const char *const *languages,
                    GError           **error)
{
  g_autoptr (GBytes) bytes = onward_content_find ("sample", languages, error);
  GDate today;

  if (bytes == NULL)
    return NULL;

  onward_date_today (&today);

  return onward_sample_parse (bytes, &today, error);
}
