/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-finding-answers.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_QUESTIONS (onward_finding_questions_get_type ())

/**
 * OnwardFindingQuestions:
 *
 * One question at a time, answered in a sentence, which may become a strength or a story; or what
 * somebody else said, which becomes a suggestion. What is written is saved while it is written. A
 * question can be put off, which asks it again after the others, or passed over.
 *
 * Property: `others` (construct-only): whether somebody else is asked.
 *
 * Signal: `finished`, after the last question.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingQuestions, onward_finding_questions, ONWARD, FINDING_QUESTIONS, GtkWidget)

/**
 * onward_finding_questions_setup:
 * @self: questions
 * @cards: a list of #OnwardCard
 * @answers: the answers
 *
 * Gives it what to ask, once.
 */
void onward_finding_questions_setup (OnwardFindingQuestions *self,
                                     GListModel             *cards,
                                     OnwardFindingAnswers   *answers);

/**
 * onward_finding_questions_begin:
 * @self: questions
 *
 * Goes on where the person stopped: at the first question to which nothing was said, or at the first
 * that was put off, or at the first of all. The focus goes there.
 */
void onward_finding_questions_begin (OnwardFindingQuestions *self);

/**
 * onward_finding_questions_get_n_answered:
 * @self: questions
 *
 * Returns: how many have an answer
 */
guint onward_finding_questions_get_n_answered (OnwardFindingQuestions *self);

G_END_DECLS
