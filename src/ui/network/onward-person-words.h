/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_person_words_split:
 * @text: what was typed, such as "Anna, my manager"
 * @name: (out) (transfer full): what stands before the first comma
 * @role: (out) (transfer full): what stands behind it, perhaps empty
 *
 * Text without a comma, or with nothing before it, is all name.
 */
void onward_person_words_split (const char *text,
                                char      **name,
                                char      **role);

/**
 * onward_person_words_initials:
 * @name: a name or role
 *
 * Returns: (transfer full): the first letters of its first and last words, in capitals;
 *   empty when it has no letter or digit
 */
char *onward_person_words_initials (const char *name);

G_END_DECLS
