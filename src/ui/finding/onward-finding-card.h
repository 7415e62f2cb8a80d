/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-finding-deck.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_CARD (onward_finding_card_get_type ())

/**
 * OnwardFindingCard:
 *
 * One large card. It takes the focus, so that a screen reader says all that stands on it.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingCard, onward_finding_card, ONWARD, FINDING_CARD, GtkWidget)

/**
 * onward_finding_card_show:
 * @self: a card
 * @text: what stands on it
 * @place: whereabouts it lies, in words
 * @said: what was said to it, in words, "" for nothing yet
 */
void onward_finding_card_show (OnwardFindingCard           *self,
                               const OnwardFindingCardText *text,
                               const char                  *place,
                               const char                  *said);

G_END_DECLS
