/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardPersonParse:
 * @name: (transfer full): a name, initials or a role; never blank unless the text was
 * @role: (transfer full): who they are to me, perhaps empty
 * @arena: (nullable): `work`, `care`, `authorities` or `private`, %NULL when nothing tells
 *
 * What was understood of one line about somebody.
 */
typedef struct
{
  char       *name;
  char       *role;
  const char *arena;
} OnwardPersonParse;

/**
 * onward_person_parse:
 * @text: what was typed
 * @parse: (out caller-allocates): what it says
 *
 * Understands "Anna, my manager", "Anna (manager)", "Anna – manager", "Anna is my manager", "my manager
 * Anna" and "my manager", the same in Swedish, and names with a comma in any script. Every word is kept
 * as it was typed; what is not understood is all name. The arena is a guess from the role, and without a
 * role from a name that is one.
 */
void onward_person_parse (const char        *text,
                          OnwardPersonParse *parse);

/**
 * onward_person_parse_clear:
 * @parse: what onward_person_parse() gave
 */
void onward_person_parse_clear (OnwardPersonParse *parse);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OnwardPersonParse, onward_person_parse_clear)

G_END_DECLS
