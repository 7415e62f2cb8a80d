/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-finding-answers.h"
#include "onward-finding-deck.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_KEPT_ROW (onward_finding_kept_row_get_type ())

/**
 * OnwardFindingKeptRow:
 *
 * A card that fits: its words, own words for it, and the way into the strengths.
 *
 * Signal: `typed`, when the person has done writing own words.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingKeptRow, onward_finding_kept_row, ONWARD, FINDING_KEPT_ROW, GtkListBoxRow)

/**
 * onward_finding_kept_row_new:
 * @answers: what was said so far
 * @text: the card, of a deck that outlives the row
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *onward_finding_kept_row_new (OnwardFindingAnswers        *answers,
                                        const OnwardFindingCardText *text);

/**
 * onward_finding_kept_row_get_typing:
 * @self: a row
 *
 * Returns: whether own words are being written in it
 */
gboolean onward_finding_kept_row_get_typing (OnwardFindingKeptRow *self);

G_END_DECLS
