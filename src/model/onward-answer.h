/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_ANSWER (onward_answer_get_type ())

/**
 * OnwardAnswer:
 *
 * What was said to one card or question while finding strengths; for the person alone.
 */
G_DECLARE_FINAL_TYPE (OnwardAnswer, onward_answer, ONWARD, ANSWER, OnwardRecord)

/**
 * onward_answer_get_asked:
 * @self: an answer
 *
 * Returns: (transfer none): the way of finding, a colon and the key of the card or question, such as `card:calm`
 */
const char *onward_answer_get_asked (OnwardAnswer *self);

/**
 * onward_answer_get_reply:
 * @self: an answer
 *
 * Returns: (transfer none): `later`, `not-now`, `sometimes`, `very` or `said`
 */
const char *onward_answer_get_reply (OnwardAnswer *self);

/**
 * onward_answer_get_words:
 * @self: an answer
 *
 * Returns: (transfer none): the answer in own words
 */
const char *onward_answer_get_words (OnwardAnswer *self);

/**
 * onward_answer_get_strength:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the strength it became
 */
const OnwardId *onward_answer_get_strength (OnwardAnswer *self);

G_END_DECLS
