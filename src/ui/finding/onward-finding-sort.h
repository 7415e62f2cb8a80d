/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-finding-answers.h"
#include "onward-finding-deck.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_SORT (onward_finding_sort_get_type ())

/**
 * OnwardFindingSort:
 *
 * One card after the other, and three replies: very like me, sometimes, not now. Keys 1, 2 and 3
 * reply, Left and Backspace go back a card, Right leaves one for later.
 *
 * Signal: `finished`, when there is no card left to look at, or the person wants to see what they said.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingSort, onward_finding_sort, ONWARD, FINDING_SORT, GtkWidget)

/**
 * onward_finding_sort_setup:
 * @self: a sort
 * @deck: the cards
 * @answers: what was said so far
 *
 * To be called once.
 */
void onward_finding_sort_setup (OnwardFindingSort    *self,
                                OnwardFindingDeck    *deck,
                                OnwardFindingAnswers *answers);

/**
 * onward_finding_sort_begin:
 * @self: a sort
 * @not_now: whether to look again at the cards that were not for now
 *
 * Shows the first card without a reply and puts the focus on it; with @not_now the first of those.
 *
 * Returns: whether there is one
 */
gboolean onward_finding_sort_begin (OnwardFindingSort *self,
                                    gboolean           not_now);

G_END_DECLS
