/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Goes through JSON that somebody else may have written, one piece after the other: it keeps no tree and
 * never calls itself, so that neither a million rows nor a hundred thousand brackets cost anything
 * before they are refused. What is wrong comes as %ONWARD_ERROR_DAMAGED with a translated sentence for
 * the window that says the line and no word of the file. */

/**
 * OnwardJsonScanner:
 * @at: where it stands
 * @end: behind the last byte
 * @line: which line that is, the first one 1
 * @text: the text or the name that was read last
 */
typedef struct
{
  const char *at;
  const char *end;
  guint       line;
  GString    *text;
} OnwardJsonScanner;

/**
 * onward_json_scanner_init:
 * @self: (out caller-allocated): a scanner
 * @bytes: what to go through; has to stay
 * @error: return location
 *
 * Returns: whether @bytes is UTF-8 without a NUL; otherwise there is nothing to clear
 */
gboolean onward_json_scanner_init (OnwardJsonScanner *self,
                                   GBytes            *bytes,
                                   GError           **error);

/**
 * onward_json_scanner_clear:
 * @self: a scanner; what it read last is wiped
 */
void onward_json_scanner_clear (OnwardJsonScanner *self);

/**
 * onward_json_scanner_peek:
 * @self: a scanner
 *
 * Goes over white space.
 *
 * Returns: the character that stands there, 0 at the end
 */
char onward_json_scanner_peek (OnwardJsonScanner *self);

/**
 * onward_json_scanner_skip:
 * @self: a scanner
 * @c: a bracket, a comma or a colon
 *
 * Returns: whether @c stood there next; it is behind then
 */
gboolean onward_json_scanner_skip (OnwardJsonScanner *self,
                                   char               c);

/**
 * onward_json_scanner_expect:
 * @self: a scanner
 * @c: a bracket, a comma or a colon
 * @error: return location
 *
 * Returns: whether @c stood there next, as onward_json_scanner_skip()
 */
gboolean onward_json_scanner_expect (OnwardJsonScanner *self,
                                     char               c,
                                     GError           **error);

/**
 * onward_json_scanner_read_text:
 * @self: a scanner
 * @error: return location
 *
 * Reads what stands in quotation marks into `text`, at most %ONWARD_TEXT_MAX bytes of it.
 *
 * Returns: whether a text stood there
 */
gboolean onward_json_scanner_read_text (OnwardJsonScanner *self,
                                        GError           **error);

/**
 * onward_json_scanner_read_integer:
 * @self: a scanner
 * @integer: (out): a whole number of at most nine digits
 * @error: return location
 *
 * Returns: whether one stood there
 */
gboolean onward_json_scanner_read_integer (OnwardJsonScanner *self,
                                           gint64            *integer,
                                           GError           **error);

/**
 * onward_json_scanner_read_boolean:
 * @self: a scanner
 * @boolean: (out): true or false
 * @error: return location
 *
 * Returns: whether one of these words stood there
 */
gboolean onward_json_scanner_read_boolean (OnwardJsonScanner *self,
                                           gboolean          *boolean,
                                           GError           **error);

/**
 * onward_json_scanner_fail:
 * @self: a scanner
 * @error: return location
 * @format: a translated sentence that holds `%u` for the line and nothing else
 *
 * Returns: %FALSE
 */
gboolean onward_json_scanner_fail (OnwardJsonScanner *self,
                                   GError           **error,
                                   const char        *format);

G_END_DECLS
