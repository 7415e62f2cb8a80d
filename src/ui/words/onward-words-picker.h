/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WORDS_PICKER (onward_words_picker_get_type ())

/**
 * OnwardWordsPicker:
 *
 * All strengths to choose from, pinned ones first, and for each that is chosen its stories, of
 * which one may go with it. Each tick is an action of its own.
 */
G_DECLARE_FINAL_TYPE (OnwardWordsPicker, onward_words_picker, ONWARD, WORDS_PICKER, GtkWidget)

/**
 * onward_words_picker_set_presentation:
 * @self: a picker
 * @profile: the profile
 * @lens: who looks
 * @presentation: (nullable): for which words to choose, %NULL to forget them
 */
void onward_words_picker_set_presentation (OnwardWordsPicker *self,
                                           OnwardProfile     *profile,
                                           OnwardLens         lens,
                                           OnwardRecord      *presentation);

G_END_DECLS
