/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

/**
 * onward_message_words_starts:
 * @person: somebody to ask for help
 *
 * Composes beginnings of a message from what the person wants from them and what they help with. They are
 * a start to change freely: nothing is sent from here.
 *
 * Returns: (transfer full) (element-type utf8): at least two beginnings, the closest to what was written first
 */
GPtrArray *onward_message_words_starts (OnwardRecord *person);

G_END_DECLS
