/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-finding-answers.h"
#include "onward-finding-deck.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_REVIEW (onward_finding_review_get_type ())

/**
 * OnwardFindingReview:
 *
 * What was said to the cards: each that fits can be put into own words, added to the strengths or left.
 *
 * Signal: `again` (not_now), when the person wants to go on with the cards, or to look again at
 * those that were not for now.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingReview, onward_finding_review, ONWARD, FINDING_REVIEW, GtkWidget)

/**
 * onward_finding_review_setup:
 * @self: a review
 * @deck: the cards
 * @answers: what was said so far
 *
 * To be called once.
 */
void onward_finding_review_setup (OnwardFindingReview  *self,
                                  OnwardFindingDeck    *deck,
                                  OnwardFindingAnswers *answers);

/**
 * onward_finding_review_begin:
 * @self: a review
 *
 * Lists what was said by now and puts the focus on the first of it.
 */
void onward_finding_review_begin (OnwardFindingReview *self);

G_END_DECLS
