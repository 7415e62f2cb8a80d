/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WORDS_PAGE (onward_words_page_get_type ())

/**
 * OnwardWordsPage:
 *
 * My words for work: the list of them, one in its editor, and the strengths to make it of. The
 * actions `words.open` (id), `words.choose` and `words.back` lead through them; the last step back
 * leaves the page.
 */
G_DECLARE_FINAL_TYPE (OnwardWordsPage, onward_words_page, ONWARD, WORDS_PAGE, OnwardPage)

G_END_DECLS
