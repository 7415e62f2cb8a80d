/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OnwardPeopleHint:
 * @key: the same in every language, such as `easier-day`
 * @title: a question, or a role
 * @hint: one line below a question, "" for a role
 * @arena: `work`, `care`, `authorities` or `private`: where the answer or role most often belongs
 * @wished: whether it asks for somebody who is missing
 *
 * A question that leads to somebody, or a usual role.
 */
typedef struct
{
  char    *key;
  char    *title;
  char    *hint;
  char    *arena;
  gboolean wished;
} OnwardPeopleHint;

/**
 * OnwardPeopleGuide:
 * @questions: (element-type OnwardPeopleHint): what to ask, one at a time
 * @roles: (element-type OnwardPeopleHint): whom a way back to work often meets
 *
 * What helps to think of people. The roles follow what guidance on returning to work names in several
 * countries; the words are our own.
 */
typedef struct
{
  GPtrArray *questions;
  GPtrArray *roles;
} OnwardPeopleGuide;

/**
 * onward_people_guide_load:
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first, as
 *   g_get_language_names() gives them; English when there is nothing in any of them
 * @error: return location; %ONWARD_ERROR_DAMAGED when the file cannot be read
 *
 * Reads `resources/content/network-….json`. Every language has the same keys in the same order.
 *
 * Returns: (transfer full) (nullable): the guide
 */
OnwardPeopleGuide *onward_people_guide_load (const char *const *languages,
                                             GError           **error);

/**
 * onward_people_guide_parse:
 * @bytes: a guide as JSON
 * @error: return location; %ONWARD_ERROR_DAMAGED when @bytes are not such a guide
 *
 * Anything that it does not know is refused, so that a slip shows at once.
 *
 * Returns: (transfer full) (nullable): the guide
 */
OnwardPeopleGuide *onward_people_guide_parse (GBytes  *bytes,
                                              GError **error);

/**
 * onward_people_guide_free:
 * @self: (nullable): a guide
 */
void onward_people_guide_free (OnwardPeopleGuide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardPeopleGuide, onward_people_guide_free)

G_END_DECLS
