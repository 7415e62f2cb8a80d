/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STATEMENT (onward_statement_get_type ())

/**
 * OnwardStatement:
 *
 * Sentences about oneself to take to work, put together from strengths and stories and edited
 * freely. Links from it name what it is made of.
 */
G_DECLARE_FINAL_TYPE (OnwardStatement, onward_statement, ONWARD, STATEMENT, OnwardRecord)

/**
 * onward_statement_get_title:
 * @self: a statement
 *
 * Returns: (transfer none): what it is for
 */
const char *onward_statement_get_title (OnwardStatement *self);

/**
 * onward_statement_get_tone:
 * @self: a statement
 *
 * Returns: (transfer none): `manager`, `application` or `myself`
 */
const char *onward_statement_get_tone (OnwardStatement *self);

/**
 * onward_statement_get_words:
 * @self: a statement
 *
 * Returns: (transfer none): the sentences
 */
const char *onward_statement_get_words (OnwardStatement *self);

G_END_DECLS
