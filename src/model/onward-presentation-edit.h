/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/* What can be done with a presentation beyond typing, each as one action that can be undone. */

/**
 * OnwardPresentationUse:
 * @strength: a strength that a presentation is made of
 * @story: (nullable): the story that goes with it
 *
 * The records are borrowed from the profile.
 */
typedef struct
{
  OnwardRecord *strength;
  OnwardRecord *story;
} OnwardPresentationUse;

/**
 * onward_presentation_edit_list:
 * @profile: an open profile
 * @presentation: a presentation
 * @lens: who looks
 *
 * Returns: (transfer full) (element-type OnwardPresentationUse): what it is made of, in the order
 *   in which it was chosen
 */
GArray *onward_presentation_edit_list (OnwardProfile *profile,
                                       OnwardRecord  *presentation,
                                       OnwardLens     lens);

/**
 * onward_presentation_edit_find:
 * @uses: (element-type OnwardPresentationUse): from onward_presentation_edit_list()
 * @strength: a strength
 *
 * Returns: (transfer none) (nullable): how @strength is used, as long as @uses is there
 */
OnwardPresentationUse *onward_presentation_edit_find (GArray       *uses,
                                                      OnwardRecord *strength);

/**
 * onward_presentation_edit_compose:
 * @profile: an open profile
 * @presentation: a presentation
 * @lens: who looks
 *
 * Only what was chosen by name goes in, and of that only what @lens shows.
 *
 * Returns: (transfer full): sentences in the tone of @presentation, a paragraph for each strength
 *   it is made of, as onward_words_compose() words them; empty when nothing is chosen
 */
char *onward_presentation_edit_compose (OnwardProfile *profile,
                                        OnwardRecord  *presentation,
                                        OnwardLens     lens);

/**
 * onward_presentation_edit_is_just_for_me:
 * @profile: an open profile
 * @presentation: a presentation
 *
 * Returns: whether it holds something that others do not see although they see the presentation
 */
gboolean onward_presentation_edit_is_just_for_me (OnwardProfile *profile,
                                                  OnwardRecord  *presentation);

/**
 * onward_presentation_edit_use:
 * @profile: an open profile
 * @presentation: a presentation
 * @strength: a strength
 * @story: (nullable): one of its stories
 * @used: whether the presentation is made of it
 *
 * There is one story for a strength at most: another one takes its place.
 *
 * Returns: (transfer full) (nullable): the action, %NULL when it is like that already
 */
OnwardAction *onward_presentation_edit_use (OnwardProfile *profile,
                                            OnwardRecord  *presentation,
                                            OnwardRecord  *strength,
                                            OnwardRecord  *story,
                                            gboolean       used);

/**
 * onward_presentation_edit_replace:
 * @profile: an open profile
 * @presentation: a presentation
 * @now: what its text is on the screen
 * @words: what its text shall be
 *
 * @now is kept as a version, unless it is empty or kept already.
 *
 * Returns: (transfer full) (nullable): the action, %NULL when @words is @now
 */
OnwardAction *onward_presentation_edit_replace (OnwardProfile *profile,
                                                OnwardRecord  *presentation,
                                                const char    *now,
                                                const char    *words);

/**
 * onward_presentation_edit_keep:
 * @profile: an open profile
 * @presentation: a presentation
 * @words: what its text is on the screen
 *
 * Returns: (transfer full) (nullable): an action that keeps @words as a version of today, %NULL when
 *   they are empty or kept already
 */
OnwardAction *onward_presentation_edit_keep (OnwardProfile *profile,
                                             OnwardRecord  *presentation,
                                             const char    *words);

/**
 * onward_presentation_edit_duplicate:
 * @profile: an open profile
 * @presentation: a presentation
 * @words: what its text is on the screen
 *
 * Returns: (transfer full): an action that adds one like it right behind it, made of the same
 *   strengths and as private; its subject is the new one
 */
OnwardAction *onward_presentation_edit_duplicate (OnwardProfile *profile,
                                                  OnwardRecord  *presentation,
                                                  const char    *words);

G_END_DECLS
