/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_TONE_CHOICE (onward_tone_choice_get_type ())

/**
 * OnwardToneChoice:
 *
 * To whom words for work are said: each tone with a line that says what it sounds like.
 *
 * Property: `tone` (the stored word, never %NULL, with notification).
 *
 * Signal `chosen` (tone): the person picked another one; whoever owns this sets it.
 */
G_DECLARE_FINAL_TYPE (OnwardToneChoice, onward_tone_choice, ONWARD, TONE_CHOICE, GtkWidget)

/**
 * onward_tone_choice_get_tone:
 * @self: a tone choice
 *
 * Returns: (transfer none): the stored word
 */
const char *onward_tone_choice_get_tone (OnwardToneChoice *self);

/**
 * onward_tone_choice_set_tone:
 * @self: a tone choice
 * @tone: a stored word
 */
void onward_tone_choice_set_tone (OnwardToneChoice *self,
                                  const char       *tone);

G_END_DECLS
