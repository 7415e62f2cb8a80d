/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PEOPLE_QUESTIONS (onward_people_questions_get_type ())

/**
 * OnwardPeopleQuestions:
 *
 * Questions that lead to people, one at a time. Each may have several answers, or none.
 *
 * Signal `closed`: the person has enough of them.
 */
G_DECLARE_FINAL_TYPE (OnwardPeopleQuestions, onward_people_questions, ONWARD, PEOPLE_QUESTIONS, GtkWidget)

/**
 * onward_people_questions_new:
 * @profile: the profile
 * @lens: who looks
 * @error: return location; %ONWARD_ERROR_DAMAGED when the words that come with Onward cannot be read
 *
 * Returns: (transfer floating) (nullable): the first question
 */
OnwardPeopleQuestions *onward_people_questions_new (OnwardProfile     *profile,
                                                    OnwardLens lens,
                                                    GError **error);

/**
 * onward_people_questions_focus:
 * @self: the questions
 *
 * Puts the focus where the answer is written.
 */
void onward_people_questions_focus (OnwardPeopleQuestions *self);

G_END_DECLS
