/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-config.h"

#include "onward-open-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-error.h"
#include "onward-json-scanner-private.h"
#include "onward-open-text-private.h"
#include "onward-text.h"

typedef struct
{
  OnwardJsonScanner scanner;
  GCancellable     *cancellable;

  GPtrArray        *rows[ONWARD_N_KINDS];
  GHashTable       *by_id;
  guint             n_rows;
  guint             n_values;
  gboolean          written;
  char             *name;
} Reading;

/* One record, with the line it began in, which is where somebody looks for what is wrong. */
typedef struct
{
  OnwardRow *row;
  guint      line;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  onward_row_free (self->row);
  g_free (self);
}

static void
reading_clear (Reading *self)
{
  onward_json_scanner_clear (&self->scanner);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    g_clear_pointer (&self->rows[kind], g_ptr_array_unref);
  g_clear_pointer (&self->name, onward_text_wipe);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

guint
onward_open_text_hash_id (gconstpointer id)
{
  static gsize seed;
  guint64 halves[2];
  guint64 hash;

  if (g_once_init_enter (&seed))
    g_once_init_leave (&seed, ((gsize) g_random_int () << 1) | 1);

  memcpy (halves, id, sizeof halves);
  hash = (halves[0] ^ seed) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  hash = (hash ^ (hash >> 29) ^ halves[1]) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  hash = (hash ^ (hash >> 32)) * (seed | 1);

  return hash >> 16;
}

static gboolean
fail (Reading    *self,
      GError    **error,
      const char *format)
{
  return onward_json_scanner_fail (&self->scanner, error, format);
}

static gboolean
fail_misplaced (Reading *self,
                GError **error)
{
  return fail (self, error, _("Line %u has something that does not belong there."));
}

static gboolean
read_id (Reading  *self,
         OnwardId *id,
         GError  **error)
{
  if (!onward_json_scanner_read_text (&self->scanner, error))
    return FALSE;
  if (!onward_id_parse (self->scanner.text->str, id) || onward_id_is_none (id))
    return fail (self, error, _("Line %u has an id that is none."));

  return TRUE;
}

static gboolean
read_words (Reading           *self,
            const OnwardField *field,
            OnwardValue       *value,
            GError           **error)
{
  char *clean;

  if (!onward_json_scanner_read_text (&self->scanner, error))
    return FALSE;

  clean = onward_text_clean (self->scanner.text->str, (field->flags & ONWARD_FIELD_MULTI_LINE) == 0);
  onward_value_set_text (value, field->type == ONWARD_FIELD_TEXT ? clean : self->scanner.text->str);
  onward_text_wipe (clean);

  return TRUE;
}

static gboolean
read_value (Reading           *self,
            const OnwardField *field,
            OnwardValue       *value,
            GError           **error)
{
  gint64 integer;
  gboolean boolean;
  OnwardId id;

  switch (field->type)
    {
    case ONWARD_FIELD_TEXT:
    case ONWARD_FIELD_CHOICE:
    case ONWARD_FIELD_DATE:
    case ONWARD_FIELD_ORDER:
      if (onward_json_scanner_peek (&self->scanner) != '"')
        return fail_misplaced (self, error);
      return read_words (self, field, value, error);

    case ONWARD_FIELD_INTEGER:
      if (!onward_json_scanner_read_integer (&self->scanner, &integer, error))
        return FALSE;
      if (ABS (integer) > ONWARD_OPEN_TEXT_INTEGER_MAX)
        return fail_misplaced (self, error);
      onward_value_set_integer (value, integer);
      return TRUE;

    case ONWARD_FIELD_BOOLEAN:
      if (!onward_json_scanner_read_boolean (&self->scanner, &boolean, error))
        return FALSE;
      if (boolean)
        onward_value_set_integer (value, 1);
      return TRUE;

    case ONWARD_FIELD_REFERENCE:
      if (onward_json_scanner_peek (&self->scanner) != '"')
        return fail_misplaced (self, error);
      if (!read_id (self, &id, error))
        return FALSE;
      onward_value_set_id (value, &id);
      return TRUE;

    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_member (Reading   *self,
             OnwardRow *row,
             gboolean  *seen,
             GError   **error)
{
  const OnwardKindInfo *info = onward_schema_get (row->kind);
  gboolean is_id;
  int field;

  if (!onward_json_scanner_read_text (&self->scanner, error))
    return FALSE;

  is_id = g_str_equal (self->scanner.text->str, "id");
  field = is_id ? (int) info->n_fields : onward_schema_find_field (row->kind, self->scanner.text->str);
  if (field < 0)
    return fail (self, error, _("Line %u has something that this Onward does not know. A newer one may have written it."));
  if (seen[field])
    return fail_misplaced (self, error);
  seen[field] = TRUE;

  if (!onward_json_scanner_expect (&self->scanner, ':', error))
    return FALSE;
  if (is_id)
    return read_id (self, &row->id, error);
  if (!read_value (self, &info->fields[field], &row->values[field], error))
    return FALSE;
  if (row->values[field].type != ONWARD_VALUE_NONE && !onward_field_accepts (&info->fields[field], &row->values[field]))
    return fail_misplaced (self, error);
  if (++self->n_values > ONWARD_OPEN_TEXT_VALUES_MAX)
    return onward_fail_damaged (error, _("It holds more than Onward can take in."));

  return TRUE;
}

/* Every record has an id, and where an order is kept, a place in it. */
static gboolean
check_row (Reading   *self,
           OnwardRow *row,
           GError   **error)
{
  const OnwardKindInfo *info = onward_schema_get (row->kind);

  if (onward_id_is_none (&row->id))
    return fail (self, error, _("Line %u has an id that is none."));
  for (guint i = 0; i < info->n_fields; i++)
    if (row->values[i].type == ONWARD_VALUE_NONE && !onward_field_accepts (&info->fields[i], &row->values[i]))
      return fail (self, error, _("Line %u has a record without its position."));
  if (g_hash_table_contains (self->by_id, &row->id))
    return fail (self, error, _("Line %u has an id that was there before."));

  return TRUE;
}

static gboolean
read_row (Reading   *self,
          OnwardKind kind,
          GError   **error)
{
  g_autofree gboolean *seen = g_new0 (gboolean, onward_schema_get (kind)->n_fields + 1);
  static const OnwardId none;
  Entry *entry;

  if (++self->n_rows > ONWARD_OPEN_TEXT_RECORDS_MAX)
    return onward_fail_damaged (error, _("It holds more than Onward can take in."));
  if (!onward_json_scanner_expect (&self->scanner, '{', error))
    return FALSE;

  entry = g_new0 (Entry, 1);
  entry->row = onward_row_new (kind, &none);
  entry->line = self->scanner.line;
  g_ptr_array_add (self->rows[kind], entry);
  if (onward_json_scanner_peek (&self->scanner) != '}')
    do
      if (!read_member (self, entry->row, seen, error))
        return FALSE;
    while (onward_json_scanner_skip (&self->scanner, ','));
  if (!onward_json_scanner_expect (&self->scanner, '}', error) || !check_row (self, entry->row, error))
    return FALSE;
  g_hash_table_insert (self->by_id, &entry->row->id, entry->row);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
read_table (Reading   *self,
            OnwardKind kind,
            GError   **error)
{
  if (self->rows[kind] != NULL)
    return fail_misplaced (self, error);
  if (!onward_json_scanner_expect (&self->scanner, '[', error))
    return FALSE;

  self->rows[kind] = g_ptr_array_new_with_free_func (entry_free);
  if (onward_json_scanner_skip (&self->scanner, ']'))
    return TRUE;
  do
    if (!read_row (self, kind, error))
      return FALSE;
  while (onward_json_scanner_skip (&self->scanner, ','));

  return onward_json_scanner_expect (&self->scanner, ']', error);
}

static gboolean
read_name (Reading *self,
           GError **error)
{
  if (self->name != NULL)
    return fail_misplaced (self, error);
  if (!onward_json_scanner_read_text (&self->scanner, error))
    return FALSE;
  self->name = onward_text_clean (self->scanner.text->str, TRUE);

  return TRUE;
}

static gboolean
read_part (Reading *self,
           GError **error)
{
  g_autofree char *part = NULL;
  OnwardKind kind;

  if (!onward_json_scanner_read_text (&self->scanner, error))
    return FALSE;
  part = g_strdup (self->scanner.text->str);
  if (!onward_json_scanner_expect (&self->scanner, ':', error))
    return FALSE;

  if (g_str_equal (part, "name"))
    return read_name (self, error);
  if (onward_schema_find_kind (part, &kind))
    return read_table (self, kind, error);
  if (!g_str_equal (part, "written"))
    return fail (self, error, _("Line %u has something that this Onward does not know. A newer one may have written it."));
  if (self->written)
    return fail_misplaced (self, error);
  self->written = TRUE;

  return onward_json_scanner_read_text (&self->scanner, error);
}

static gboolean
fail_other (GError **error)
{
  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY, "not a profile in open form");

  return FALSE;
}

/* A database, a picture or a letter is nothing to look for lines in. */
static gboolean
begins_well (GBytes  *bytes,
             GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize at = 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;

  return (at < size && data[at] == '{') || fail_other (error);
}

/* The version comes first, so that nobody has to read on to know what it is. */
static gboolean
read_version (Reading *self,
              GError **error)
{
  g_autoptr (GError) reason = NULL;
  gint64 version;

  if (!onward_json_scanner_skip (&self->scanner, '{') ||
      onward_json_scanner_peek (&self->scanner) != '"' ||
      !onward_json_scanner_read_text (&self->scanner, &reason) ||
      !g_str_equal (self->scanner.text->str, "onward") ||
      !onward_json_scanner_skip (&self->scanner, ':') ||
      !onward_json_scanner_read_integer (&self->scanner, &version, &reason) ||
      version < 1)
    return fail_other (error);
  if (version > ONWARD_OPEN_TEXT_VERSION)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NEWER_FORMAT, "a newer open form");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_all (Reading *self,
          GError **error)
{
  if (!read_version (self, error))
    return FALSE;

  while (onward_json_scanner_skip (&self->scanner, ','))
    if (!read_part (self, error))
      return FALSE;
  if (!onward_json_scanner_expect (&self->scanner, '}', error))
    return FALSE;
  if (onward_json_scanner_peek (&self->scanner) != '\0' || self->scanner.at < self->scanner.end)
    return fail (self, error, _("Line %u is not JSON."));

  return TRUE;
}

static gboolean
fits (const OnwardRow   *row,
      const OnwardField *field,
      const OnwardRow   *target)
{
  if (target == NULL)
    return FALSE;

  return field->refers_to == ONWARD_KIND_ANY ? target->kind < row->kind : target->kind == field->refers_to;
}

static gboolean
check_references (Reading *self,
                  Entry   *entry,
                  GError **error)
{
  const OnwardKindInfo *info = onward_schema_get (entry->row->kind);

  self->scanner.line = entry->line;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const OnwardId *target = onward_value_get_id (&entry->row->values[i]);

      if (target == NULL)
        continue;
      if (!fits (entry->row, &info->fields[i], g_hash_table_lookup (self->by_id, target)))
        return fail (self, error, _("Line %u refers to something that is not in the file."));
    }

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* Follows who belongs to whom from @row on. @walks knows in which walk a record was met first: what was met in an
 * earlier one is known to end. */
static gboolean
goes_round (Reading    *self,
            OnwardRow  *row,
            guint       field,
            GHashTable *walks,
            guint       walk)
{
  while (row != NULL)
    {
      guint met = GPOINTER_TO_UINT (g_hash_table_lookup (walks, row));
      const OnwardId *next = onward_value_get_id (&row->values[field]);

      if (met != 0)
        return met == walk;
      g_hash_table_insert (walks, row, GUINT_TO_POINTER (walk));
      row = next != NULL ? g_hash_table_lookup (self->by_id, next) : NULL;
    }

  return FALSE;
}

/* A record hangs on kinds before its own, so only what hangs on its own kind can go in a circle. */
static gboolean
check_circles (Reading   *self,
               OnwardKind kind,
               guint      field,
               GError   **error)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows[kind]->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->rows[kind], i);

      self->scanner.line = entry->line;
      if (goes_round (self, entry->row, field, walks, i + 1))
        return fail (self, error, _("Line %u is part of something that is part of it."));
    }

  return TRUE;
}

static gboolean
check_kind (Reading   *self,
            OnwardKind kind,
            GError   **error)
{
  const OnwardKindInfo *info = onward_schema_get (kind);

  for (guint i = 0; i < self->rows[kind]->len; i++)
    if (!check_references (self, g_ptr_array_index (self->rows[kind], i), error))
      return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == ONWARD_FIELD_REFERENCE && info->fields[i].refers_to == kind &&
        !check_circles (self, kind, i, error))
      return FALSE;

  return TRUE;
}

static void
free_row (gpointer row)
{
  onward_row_free (row);
}

static GPtrArray *
take_rows (Reading *self)
{
  GPtrArray *rows = g_ptr_array_new_full (self->n_rows, free_row);

  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    for (guint i = 0; self->rows[kind] != NULL && i < self->rows[kind]->len; i++)
      {
        Entry *entry = g_ptr_array_index (self->rows[kind], i);

        g_ptr_array_add (rows, g_steal_pointer (&entry->row));
      }

  return rows;
}

GPtrArray *
onward_open_text_read (GBytes       *bytes,
                       char        **name,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_auto (Reading) self = { .cancellable = cancellable };

  *name = NULL;
  if (g_bytes_get_size (bytes) > ONWARD_OPEN_TEXT_MAX)
    {
      onward_fail_damaged (error, _("It holds more than Onward can take in."));
      return NULL;
    }
  if (!begins_well (bytes, error) || !onward_json_scanner_init (&self.scanner, bytes, error))
    return NULL;

  self.by_id = g_hash_table_new (onward_open_text_hash_id, onward_id_equal);
  if (!read_all (&self, error))
    return NULL;
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    if (self.rows[kind] != NULL && !check_kind (&self, kind, error))
      return NULL;
  if (self.n_rows == 0)
    {
      onward_fail_damaged (error, _("There is nothing in it."));
      return NULL;
    }

  *name = self.name != NULL ? g_steal_pointer (&self.name) : g_strdup ("");

  return take_rows (&self);
}
