/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_TEXT_MAX: bytes that one text field may hold. */
#define ONWARD_TEXT_MAX (1024 * 1024)

/**
 * onward_text_clean:
 * @text: (nullable): anything, also text that is not UTF-8
 * @one_line: whether line ends become spaces
 *
 * Makes text safe to keep and to show: bad bytes become U+FFFD, CR LF becomes LF, control
 * characters other than LF and tab are left out, white space at both ends goes. Unpaired
 * direction overrides and isolates are closed at the end of their line, so that one
 * title cannot turn the text around it. Emoji, joiners and right-to-left text stay.
 *
 * Returns: (transfer full): the clean text, perhaps empty
 */
char *onward_text_clean (const char *text,
                         gboolean    one_line);

/**
 * onward_text_fold:
 * @text: (nullable): text
 *
 * Returns: (transfer full): @text without case and diacritics, for comparing and finding
 */
char *onward_text_fold (const char *text);

/**
 * onward_text_contains_folded:
 * @text: (nullable): text
 * @folded: what to look for, from onward_text_fold()
 *
 * Returns: whether @folded stands somewhere in the folded @text; an empty @folded always does
 */
gboolean onward_text_contains_folded (const char *text,
                                      const char *folded);

/**
 * onward_text_is_blank:
 * @text: (nullable): text
 *
 * Returns: whether there is nothing but white space in it
 */
gboolean onward_text_is_blank (const char *text);

/**
 * onward_text_wipe:
 * @text: (nullable) (transfer full) (type utf8): what somebody wrote
 *
 * Overwrites @text up to its end and frees it, as every copy of it has to go. It does not take a
 * `char *`, so that it can stand wherever g_free() does.
 */
void onward_text_wipe (gpointer text);

G_END_DECLS
