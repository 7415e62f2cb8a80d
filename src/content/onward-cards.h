/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * OnwardCardDeck:
 * @ONWARD_CARD_DECK_STRENGTHS: for the card sort: a strength, and how it may show
 * @ONWARD_CARD_DECK_PROMPTS: a question that leads to a strength, and a hint for answering it
 * @ONWARD_CARD_DECK_INVITATIONS: what to ask somebody else, and a hint whom and how
 * @ONWARD_N_CARD_DECKS: how many decks there are
 *
 * The three ways of finding strengths.
 */
typedef enum
{
  ONWARD_CARD_DECK_STRENGTHS,
  ONWARD_CARD_DECK_PROMPTS,
  ONWARD_CARD_DECK_INVITATIONS,
  ONWARD_N_CARD_DECKS,
} OnwardCardDeck;

#define ONWARD_TYPE_CARD (onward_card_get_type ())

/**
 * OnwardCard:
 *
 * One card of a deck. It never changes, so its properties may be bound once.
 *
 * Properties, all for reading: `key`, `asked`, `family`, `title`, `shows`, as the getters give them.
 */
G_DECLARE_FINAL_TYPE (OnwardCard, onward_card, ONWARD, CARD, GObject)

/**
 * onward_card_get_key:
 * @self: a card
 *
 * The key is the same in every language and in every version of Onward. No two cards of a deck
 * share one.
 *
 * Returns: (transfer none): small letters, digits and hyphens, such as `calm-with-upset-people`
 */
const char *onward_card_get_key (OnwardCard *self);

/**
 * onward_card_get_asked:
 * @self: a card
 *
 * What an answer keeps in its column `asked`: `card`, `prompt` or `invitation`, a colon and the key.
 *
 * Returns: (transfer none): such as `card:calm-with-upset-people`
 */
const char *onward_card_get_asked (OnwardCard *self);

/**
 * onward_card_get_family:
 * @self: a card
 *
 * For a prompt it is a guess where the answer will belong.
 *
 * Returns: (transfer none) (nullable): `heart`, `head`, `hands` or `around`; NULL where nothing
 *   can be guessed. A card of %ONWARD_CARD_DECK_STRENGTHS always has one.
 */
const char *onward_card_get_family (OnwardCard *self);

/**
 * onward_card_get_title:
 * @self: a card
 *
 * Returns: (transfer none): a strength in the first person, a question, or what to ask somebody
 */
const char *onward_card_get_title (OnwardCard *self);

/**
 * onward_card_get_shows:
 * @self: a card
 *
 * Returns: (transfer none): one line: how the strength may show, or a hint
 */
const char *onward_card_get_shows (OnwardCard *self);

/**
 * onward_cards_load:
 * @deck: which deck
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first, as
 *   g_get_language_names() gives them; English when there are no cards in any of them
 * @error: return location; %ONWARD_ERROR_DAMAGED when the cards cannot be read
 *
 * Reads one deck of `resources/content/cards-….json`, in the order in which it is meant to be
 * gone through. Every language has the same keys in the same order.
 *
 * Returns: (transfer full) (nullable): a list of #OnwardCard
 */
GListModel *onward_cards_load (OnwardCardDeck     deck,
                               const char *const *languages,
                               GError           **error);

/**
 * onward_cards_find:
 * @cards: a deck from onward_cards_load()
 * @key: (nullable): a key, or what onward_card_get_asked() gives
 *
 * Returns: (transfer none) (nullable): the card, owned by @cards; NULL when there is none in this
 *   deck, as after a card was taken out of Onward
 */
OnwardCard *onward_cards_find (GListModel *cards,
                               const char *key);

G_END_DECLS
