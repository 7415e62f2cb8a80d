/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-open-text.h"

#include "onward-date.h"

static void
append_text (GString    *out,
             const char *text)
{
  g_string_append_c (out, '"');
  for (const char *start = text; *start != '\0';)
    {
      const char *p = start;

      while ((guchar) *p >= ' ' && *p != '"' && *p != '\\' && *p != 0x7F)
        p++;
      g_string_append_len (out, start, p - start);
      if (*p == '\n')
        g_string_append (out, "\\n");
      else if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else if (*p != '\0')
        g_string_append_printf (out, "\\u%04x", (guchar) *p);
      start = *p != '\0' ? p + 1 : p;
    }
  g_string_append_c (out, '"');
}

static void
append_value (GString           *out,
              const OnwardField *field,
              const OnwardValue *value)
{
  char id[ONWARD_ID_STRING_SIZE];

  g_string_append_printf (out, ", \"%s\": ", field->column);
  if (value->type == ONWARD_VALUE_ID)
    g_string_append_printf (out, "\"%s\"", onward_id_to_string (&value->id, id));
  else if (value->type == ONWARD_VALUE_TEXT)
    append_text (out, onward_value_get_text (value));
  else if (field->type == ONWARD_FIELD_BOOLEAN)
    g_string_append (out, "true");
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, onward_value_get_integer (value));
}

static void
append_row (GString         *out,
            const OnwardRow *row)
{
  const OnwardKindInfo *info = onward_schema_get (row->kind);
  char id[ONWARD_ID_STRING_SIZE];

  g_string_append_printf (out, "    { \"id\": \"%s\"", onward_id_to_string (&row->id, id));
  for (guint i = 0; i < info->n_fields; i++)
    if (row->values[i].type != ONWARD_VALUE_NONE)
      append_value (out, &info->fields[i], &row->values[i]);
  g_string_append (out, " }");
}

/* A list for each table, also an empty one, so that a reader knows which there are. */
static void
append_kind (GString   *out,
             OnwardKind kind,
             GPtrArray *rows)
{
  gboolean first = TRUE;

  g_string_append_printf (out, ",\n  \"%s\": [", onward_schema_get (kind)->table);
  for (guint i = 0; i < rows->len; i++)
    {
      const OnwardRow *row = g_ptr_array_index (rows, i);

      if (row->kind != kind)
        continue;
      g_string_append (out, first ? "\n" : ",\n");
      append_row (out, row);
      first = FALSE;
    }
  g_string_append (out, first ? "]" : "\n  ]");
}

char *
onward_open_text_write (GPtrArray   *rows,
                        const char  *name,
                        const GDate *day)
{
  GString *out = g_string_new ("{\n");
  g_autofree char *written = onward_date_to_iso (day);

  g_string_append_printf (out, "  \"onward\": %d,\n  \"written\": \"%s\",\n  \"name\": ", ONWARD_OPEN_TEXT_VERSION, written);
  append_text (out, name);
  for (OnwardKind kind = 0; kind < ONWARD_N_KINDS; kind++)
    append_kind (out, kind, rows);
  g_string_append (out, "\n}\n");

  return g_string_free (out, FALSE);
}
