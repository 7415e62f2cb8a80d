/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-config.h"

#include "onward-data-file-private.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "onward-date.h"
#include "onward-error.h"
#include "onward-text.h"

#define DEPTH_MAX 12
#define LANGUAGES_MAX 24
#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define SMALL "abcdefghijklmnopqrstuvwxyz"

gboolean
onward_data_file_fail (GError    **error,
                       const char *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (ONWARD_ERROR, ONWARD_ERROR_DAMAGED, format, args);
  va_end (args);

  return FALSE;
}

static gboolean
read_all (int      fd,
          char    *buffer,
          gsize    size,
          gsize   *n_read,
          GError **error)
{
  *n_read = 0;
  while (*n_read < size)
    {
      gssize n = read (fd, buffer + *n_read, size - *n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return onward_data_file_fail (error, _("It cannot be read: %s."), g_strerror (errno));
      if (n == 0)
        break;
      *n_read += n;
    }

  return TRUE;
}

GBytes *
onward_data_file_read (const char *path,
                       GError    **error)
{
  g_autofree char *buffer = NULL;
  struct stat info;
  gsize n_read = 0;
  gboolean done;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

  if (fd < 0)
    {
      onward_data_file_fail (error, _("It cannot be opened: %s."), g_strerror (errno));
      return NULL;
    }

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      onward_data_file_fail (error, _("It is not an ordinary file."));
      return NULL;
    }

  /* One byte more tells that there is more, whatever the size said. */
  buffer = g_malloc (ONWARD_DATA_FILE_MAX + 1);
  done = read_all (fd, buffer, ONWARD_DATA_FILE_MAX + 1, &n_read, error);
  close (fd);
  if (!done)
    return NULL;

  return g_bytes_new (buffer, n_read);
}

/* The parser goes deeper for each bracket and takes more than JSON, such as comments, so what
 * could confuse the counting is refused here. */
static gboolean
looks_plain (const char *data,
             gsize       size,
             GError    **error)
{
  guint depth = 0, line = 1;
  gboolean in_text = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      char c = data[i];

      line += c == '\n';
      if (c == '\0')
        return onward_data_file_fail (error, _("Line %u has a character that no text has."), line);
      if (in_text && c == '\\' && i + 1 < size && data[i + 1] != '\n')
        i++;
      else if (c == '"')
        in_text = !in_text;
      else if (!in_text && (c == '[' || c == '{') && ++depth > DEPTH_MAX)
        return onward_data_file_fail (error, _("Line %u has too many brackets inside one another."), line);
      else if (!in_text && (c == ']' || c == '}') && depth > 0)
        depth--;
      else if (!in_text && c != '[' && c != '{' && c != ']' && c != '}' && !g_ascii_isalnum (c) && strchr (" \t\r\n:,+-.", c) == NULL)
        return onward_data_file_fail (error, _("Line %u is not JSON: something stands outside the quotation marks."), line);
    }

  return TRUE;
}

static void
parse_error_cb (JsonParser *parser,
                GError     *error,
                gpointer    data)
{
  *(guint *) data = json_parser_get_current_line (parser);
}

static JsonNode *
fail_in_line (guint    line,
              GError **error)
{
  if (line > 0)
    onward_data_file_fail (error, _("Line %u is not JSON."), line);
  else
    onward_data_file_fail (error, _("It is not JSON."));

  return NULL;
}

JsonNode *
onward_data_file_parse (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;
  guint line = 0;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > ONWARD_DATA_FILE_MAX)
    {
      onward_data_file_fail (error, _("It is larger than %u kilobytes."), ONWARD_DATA_FILE_MAX / 1024);
      return NULL;
    }
  if (size == 0)
    {
      onward_data_file_fail (error, _("There is nothing in it."));
      return NULL;
    }
  if (!looks_plain (data, size, error))
    return NULL;
  if (!g_utf8_validate (data, size, NULL))
    {
      onward_data_file_fail (error, _("It is not written in UTF-8."));
      return NULL;
    }

  g_signal_connect (parser, "error", G_CALLBACK (parse_error_cb), &line);
  if (json_parser_load_from_data (parser, data, size, NULL))
    root = json_parser_get_root (parser);
  else
    return fail_in_line (line, error);

  if (root == NULL)
    {
      onward_data_file_fail (error, _("There is nothing in it."));
      return NULL;
    }
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      onward_data_file_fail (error, _("It does not begin with a curly bracket."));
      return NULL;
    }

  return json_node_ref (root);
}

/* What a file calls something, fit for a sentence. */
static char *
shorten (const char *name)
{
  g_autofree char *clean = onward_text_clean (name, TRUE);

  return g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), 40));
}

JsonObject *
onward_data_file_check (JsonNode               *node,
                        const OnwardDataMember *members,
                        guint                   n_members,
                        GError                **error)
{
  JsonObject *object;
  JsonObjectIter iter;
  const char *name;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      onward_data_file_fail (error, _("Here a curly bracket is needed."));
      return NULL;
    }

  object = json_node_get_object (node);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      gboolean known = FALSE;

      for (guint i = 0; i < n_members; i++)
        known = known || g_str_equal (members[i].name, name);
      if (!known)
        {
          g_autofree char *words = shorten (name);

          onward_data_file_fail (error, _("“%s” does not belong here."), words);
          return NULL;
        }
    }
  for (guint i = 0; i < n_members; i++)
    if (members[i].needed && !json_object_has_member (object, members[i].name))
      {
        onward_data_file_fail (error, _("“%s” is needed here."), members[i].name);
        return NULL;
      }

  return object;
}

static gboolean
read_text (JsonNode   *node,
           const char *member,
           guint       max,
           char      **text,
           GError    **error)
{
  g_autofree char *clean = NULL;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return onward_data_file_fail (error, _("“%s” is not a text."), member);

  clean = onward_text_clean (json_node_get_string (node), max <= ONWARD_DATA_FILE_LINE);
  if (*clean == '\0')
    return onward_data_file_fail (error, _("“%s” is empty."), member);
  if (!g_str_equal (clean, json_node_get_string (node)))
    return onward_data_file_fail (error, _("“%s” has characters that cannot be shown, or begins or ends with a space."), member);
  if (g_utf8_strlen (clean, -1) > max)
    return onward_data_file_fail (error, _("“%s” is longer than %u letters."), member, max);
  *text = g_steal_pointer (&clean);

  return TRUE;
}

/* Which text of an object with languages is the best one. */
static const char *
choose_language (JsonObject        *texts,
                 const char *const *languages)
{
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      g_autofree char *language = g_strndup (languages[i], strcspn (languages[i], "_.@"));
      g_autoptr (GList) names = json_object_get_members (texts);

      for (GList *l = names; l != NULL; l = l->next)
        if (g_str_equal (l->data, language))
          return l->data;
    }

  return "en";
}

static GStrv
read_languages (JsonObject        *texts,
                const char        *member,
                const char *const *languages,
                guint              max,
                GError           **error)
{
  g_autoptr (GPtrArray) wordings = g_ptr_array_new_with_free_func (g_free);
  const char *best = choose_language (texts, languages);
  JsonObjectIter iter;
  const char *language;
  JsonNode *node;

  if (json_object_get_size (texts) == 0 || json_object_get_size (texts) > LANGUAGES_MAX)
    {
      onward_data_file_fail (error, _("“%s” has no language, or too many."), member);
      return NULL;
    }

  json_object_iter_init_ordered (&iter, texts);
  while (json_object_iter_next_ordered (&iter, &language, &node))
    {
      gsize length = strlen (language);
      char *text = NULL;

      if (length < 2 || length > 3 || strspn (language, SMALL) != length)
        {
          onward_data_file_fail (error, _("“%s” has something that is no language, such as “en” or “sv”."), member);
          return NULL;
        }
      if (!read_text (node, member, max, &text, error))
        return NULL;
      g_ptr_array_insert (wordings, g_str_equal (language, best) ? 0 : -1, text);
    }
  g_ptr_array_add (wordings, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&wordings), FALSE);
}

GStrv
onward_data_file_get_wordings (JsonObject        *object,
                               const char        *member,
                               const char *const *languages,
                               guint              max,
                               GError           **error)
{
  JsonNode *node = json_object_get_member (object, member);
  GStrv wordings;
  char *text = NULL;

  if (node == NULL)
    return g_new0 (char *, 1);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_languages (json_node_get_object (node), member, languages, max, error);
  if (!read_text (node, member, max, &text, error))
    return NULL;

  wordings = g_new0 (char *, 2);
  wordings[0] = text;

  return wordings;
}

gboolean
onward_data_file_get_words (JsonObject        *object,
                            const char        *member,
                            const char *const *languages,
                            guint              max,
                            char             **words,
                            GError           **error)
{
  g_auto (GStrv) wordings = onward_data_file_get_wordings (object, member, languages, max, error);

  if (wordings == NULL)
    return FALSE;

  *words = g_strdup (wordings[0]);

  return TRUE;
}

gboolean
onward_data_file_get_list (JsonObject *object,
                           const char *member,
                           guint       max,
                           JsonArray **list,
                           GError    **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *list = NULL;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return onward_data_file_fail (error, _("“%s” is not a list in square brackets."), member);
  *list = json_node_get_array (node);
  if (json_array_get_length (*list) > max)
    return onward_data_file_fail (error, _("“%s” holds more than %u."), member, max);

  return TRUE;
}

gboolean
onward_data_file_get_origin (JsonObject *object,
                             char      **country,
                             GDate      *checked,
                             GError    **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  g_autofree char *code = NULL;
  g_autofree char *day = NULL;

  if (!JSON_NODE_HOLDS_VALUE (format) || json_node_get_value_type (format) != G_TYPE_INT64)
    return onward_data_file_fail (error, _("“format” is not a number."));
  if (json_node_get_int (format) != 1)
    return onward_data_file_fail (error, _("“format” is not 1; it may be meant for a newer Onward."));
  if (!onward_data_file_get_words (object, "country", NULL, ONWARD_DATA_FILE_LINE, &code, error) ||
      !onward_data_file_get_words (object, "checked", NULL, ONWARD_DATA_FILE_LINE, &day, error))
    return FALSE;
  if (code != NULL && (strlen (code) != 2 || strspn (code, CAPITALS) != 2))
    return onward_data_file_fail (error, _("“country” is not two capital letters, such as “SE”."));
  if (!onward_date_parse_iso (day, checked))
    return onward_data_file_fail (error, _("“checked” is not a day such as 2026-11-23."));
  *country = g_steal_pointer (&code);

  return TRUE;
}
