/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_ADJUSTMENT_IDEA (onward_adjustment_idea_get_type ())

/**
 * OnwardAdjustmentIdea:
 *
 * Something that can make work easier, to be looked through and taken over. It never changes.
 */
G_DECLARE_FINAL_TYPE (OnwardAdjustmentIdea, onward_adjustment_idea, ONWARD, ADJUSTMENT_IDEA, GObject)

/**
 * onward_adjustment_idea_get_key:
 * @self: an idea
 *
 * Returns: (transfer none): small letters, digits and hyphens, the same in every language and version
 */
const char *onward_adjustment_idea_get_key (OnwardAdjustmentIdea *self);

/**
 * onward_adjustment_idea_get_function:
 * @self: an idea
 *
 * Returns: (transfer none): what it helps with, one of the choices of the field `function` of an adjustment
 */
const char *onward_adjustment_idea_get_function (OnwardAdjustmentIdea *self);

/**
 * onward_adjustment_idea_get_title:
 * @self: an idea
 *
 * Returns: (transfer none): what is to be different
 */
const char *onward_adjustment_idea_get_title (OnwardAdjustmentIdea *self);

/**
 * onward_adjustment_idea_get_why:
 * @self: an idea
 *
 * Returns: (transfer none): what the person can do then, in the first person
 */
const char *onward_adjustment_idea_get_why (OnwardAdjustmentIdea *self);

/**
 * onward_adjustment_idea_matches:
 * @self: an idea
 * @function: (nullable): what it shall help with; %NULL for anything
 * @folded: what is looked for, from onward_text_fold(); words may stand in any order
 *
 * Returns: whether it is for that and has all those words
 */
gboolean onward_adjustment_idea_matches (OnwardAdjustmentIdea *self,
                                         const char           *function,
                                         const char           *folded);

/**
 * onward_adjustment_ideas_load:
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first, as
 *   g_get_language_names() gives them; English when there are no ideas in any of them
 * @error: return location; %ONWARD_ERROR_DAMAGED when the ideas cannot be read
 *
 * Reads `resources/content/adjustments-….json`. Every language has the same keys in the same order;
 * what helps with the same stands together.
 *
 * Returns: (transfer full) (nullable): a list of #OnwardAdjustmentIdea
 */
GListModel *onward_adjustment_ideas_load (const char *const *languages,
                                          GError           **error);

/**
 * onward_adjustment_ideas_names_diagnosis:
 * @text: (nullable): what a person wrote
 *
 * For a hint, never to stop anybody: words that an employer need not read, in any language of Onward.
 *
 * Returns: whether one of them begins somewhere in @text
 */
gboolean onward_adjustment_ideas_names_diagnosis (const char *text);

G_END_DECLS
