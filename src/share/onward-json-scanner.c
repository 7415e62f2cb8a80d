/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-share"

#include "onward-config.h"

#include "onward-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-error.h"
#include "onward-text.h"

#define DIGITS_MAX 9

static gboolean
fail_plain (OnwardJsonScanner *self,
            GError           **error)
{
  return onward_json_scanner_fail (self, error, _("Line %u is not JSON."));
}

gboolean
onward_json_scanner_fail (OnwardJsonScanner *self,
                          GError           **error,
                          const char        *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return onward_fail_damaged (error, format, self->line);
#pragma GCC diagnostic pop
}

gboolean
onward_json_scanner_init (OnwardJsonScanner *self,
                          GBytes            *bytes,
                          GError           **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *wrong;

  *self = (OnwardJsonScanner) { .at = data, .end = data + size, .line = 1 };
  if (size > 0 && !g_utf8_validate (data, size, &wrong))
    {
      for (const char *p = data; p < wrong; p++)
        self->line += *p == '\n';
      if (*wrong == '\0')
        return onward_json_scanner_fail (self, error, _("Line %u has a character that no text has."));
      return onward_fail_damaged (error, _("It is not written in UTF-8."));
    }
  self->text = g_string_new (NULL);

  return TRUE;
}

void
onward_json_scanner_clear (OnwardJsonScanner *self)
{
  if (self->text != NULL)
    onward_text_wipe (g_string_free (g_steal_pointer (&self->text), FALSE));
}

char
onward_json_scanner_peek (OnwardJsonScanner *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' || *self->at == '\r' || *self->at == '\n'))
    self->line += *self->at++ == '\n';

  return self->at < self->end ? *self->at : '\0';
}

gboolean
onward_json_scanner_skip (OnwardJsonScanner *self,
                          char               c)
{
  if (onward_json_scanner_peek (self) != c)
    return FALSE;

  self->at++;

  return TRUE;
}

gboolean
onward_json_scanner_expect (OnwardJsonScanner *self,
                            char               c,
                            GError           **error)
{
  char found = onward_json_scanner_peek (self);

  if (found == c)
    return onward_json_scanner_skip (self, c);

  /* One bracket more is good JSON, and more than there can be. */
  if (found == '[' || found == '{')
    return onward_json_scanner_fail (self, error, _("Line %u has too many brackets inside one another."));

  return fail_plain (self, error);
}

/* Four hexadecimal digits. */
static gboolean
read_unit (OnwardJsonScanner *self,
           gunichar          *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        return FALSE;
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

static gboolean
read_character (OnwardJsonScanner *self,
                GError           **error)
{
  gunichar c;
  gunichar low;

  if (!read_unit (self, &c))
    return fail_plain (self, error);

  /* Two halves of one character; a half alone is none. */
  if (c >= 0xD800 && c <= 0xDBFF && self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      self->at += 2;
      if (!read_unit (self, &low))
        return fail_plain (self, error);
      c = low >= 0xDC00 && low <= 0xDFFF ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : 0;
    }
  if (c == 0 || !g_unichar_validate (c))
    return onward_json_scanner_fail (self, error, _("Line %u has a character that no text has."));
  g_string_append_unichar (self->text, c);

  return TRUE;
}

static gboolean
read_escape (OnwardJsonScanner *self,
             GError           **error)
{
  static const char names[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  char c = self->at < self->end ? *self->at++ : '\0';
  const char *found = c != '\0' ? strchr (names, c) : NULL;

  if (c == 'u')
    return read_character (self, error);
  if (found == NULL)
    return fail_plain (self, error);
  g_string_append_c (self->text, meant[found - names]);

  return TRUE;
}

gboolean
onward_json_scanner_read_text (OnwardJsonScanner *self,
                               GError           **error)
{
  if (!onward_json_scanner_skip (self, '"'))
    return fail_plain (self, error);

  g_string_truncate (self->text, 0);
  while (self->at < self->end && *self->at != '"')
    {
      const char *start = self->at;

      if (*self->at == '\\')
        {
          self->at++;
          if (!read_escape (self, error))
            return FALSE;
        }
      else
        {
          while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= ' ')
            self->at++;
          if (self->at == start)
            return fail_plain (self, error);
          if (self->at - start <= ONWARD_TEXT_MAX)
            g_string_append_len (self->text, start, self->at - start);
        }
      if (self->text->len > ONWARD_TEXT_MAX || self->at - start > ONWARD_TEXT_MAX)
        return onward_json_scanner_fail (self, error, _("Line %u has a text that is longer than Onward can keep."));
    }
  if (self->at >= self->end)
    return fail_plain (self, error);
  self->at++;

  return TRUE;
}

/* Nothing may hang on to a number or a word. */
static gboolean
ends_here (OnwardJsonScanner *self)
{
  return self->at >= self->end || strchr (" \t\r\n,]}", *self->at) != NULL;
}

gboolean
onward_json_scanner_read_integer (OnwardJsonScanner *self,
                                  gint64            *integer,
                                  GError           **error)
{
  gboolean below = onward_json_scanner_skip (self, '-');
  const char *start = self->at;

  *integer = 0;
  while (self->at < self->end && g_ascii_isdigit (*self->at) && self->at - start <= DIGITS_MAX)
    *integer = *integer * 10 + g_ascii_digit_value (*self->at++);
  if (self->at == start || self->at - start > DIGITS_MAX || (*start == '0' && self->at - start > 1) || !ends_here (self))
    return onward_json_scanner_fail (self, error, _("Line %u has something that does not belong there."));
  if (below)
    *integer = -*integer;

  return TRUE;
}

gboolean
onward_json_scanner_read_boolean (OnwardJsonScanner *self,
                                  gboolean          *boolean,
                                  GError           **error)
{
  const char *word = onward_json_scanner_peek (self) == 't' ? "true" : "false";
  gsize length = strlen (word);

  *boolean = *word == 't';
  if ((gsize) (self->end - self->at) >= length && memcmp (self->at, word, length) == 0)
    {
      self->at += length;
      if (ends_here (self))
        return TRUE;
    }

  return onward_json_scanner_fail (self, error, _("Line %u has something that does not belong there."));
}
