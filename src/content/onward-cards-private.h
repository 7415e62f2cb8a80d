/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-cards.h"

G_BEGIN_DECLS

/**
 * onward_cards_parse:
 * @bytes: cards as JSON
 * @deck: which deck of them
 * @error: return location; %ONWARD_ERROR_DAMAGED when @bytes are not such cards
 *
 * The JSON is an object of decks, `cards`, `prompts` and `invitations`; each is an array of
 * objects with `key`, `title`, `shows` and `family`, all texts. `family` may be left out except
 * in `cards`. `about` says where the words come from and is not read. Anything else is refused,
 * so that a slip shows at once.
 *
 * Returns: (transfer full) (nullable): a list of #OnwardCard
 */
GListModel *onward_cards_parse (GBytes        *bytes,
                                OnwardCardDeck deck,
                                GError       **error);

G_END_DECLS
