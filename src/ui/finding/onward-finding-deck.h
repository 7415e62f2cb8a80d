/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_DECK (onward_finding_deck_get_type ())

/**
 * OnwardFindingDeck:
 *
 * The cards in the order in which they are shown: the families take turns.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingDeck, onward_finding_deck, ONWARD, FINDING_DECK, GObject)

/**
 * OnwardFindingCardText:
 * @asked: what its answer is found by, such as `card:calm`
 * @family: a word of the field `family`
 * @title: in the first person
 * @shows: one line how it shows
 *
 * What stands on one card.
 */
typedef struct
{
  char       *asked;
  const char *family;
  char       *title;
  char       *shows;
} OnwardFindingCardText;

/**
 * onward_finding_deck_new:
 *
 * Returns: (transfer full): a deck without cards
 */
OnwardFindingDeck *onward_finding_deck_new (void);

/**
 * onward_finding_deck_add:
 * @self: a deck
 * @key: the card's key
 * @family: a word of the field `family`; a card of another one is left out
 * @title: in the first person
 * @shows: one line how it shows
 */
void onward_finding_deck_add (OnwardFindingDeck *self,
                              const char        *key,
                              const char        *family,
                              const char        *title,
                              const char        *shows);

/**
 * onward_finding_deck_get_n_cards:
 * @self: a deck
 *
 * Returns: how many cards it has
 */
guint onward_finding_deck_get_n_cards (OnwardFindingDeck *self);

/**
 * onward_finding_deck_get_card:
 * @self: a deck
 * @index: less than the number of cards
 *
 * Returns: (transfer none): a card
 */
const OnwardFindingCardText *onward_finding_deck_get_card (OnwardFindingDeck *self,
                                                           guint              index);

/**
 * onward_finding_deck_describe_place:
 * @index: which card, from 0
 * @n_cards: of how many
 *
 * Returns: (transfer none): whereabouts it lies, in words without a number
 */
const char *onward_finding_deck_describe_place (guint index,
                                                guint n_cards);

/**
 * onward_finding_deck_describe_progress:
 * @n_answered: how many cards were looked at
 * @n_cards: of how many
 *
 * Returns: (transfer none): where one stopped, in words without a number
 */
const char *onward_finding_deck_describe_progress (guint n_answered,
                                                   guint n_cards);

G_END_DECLS
