/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STRATEGY (onward_strategy_get_type ())

/**
 * OnwardStrategy:
 *
 * What helps in a hard moment, as an if–then plan.
 */
G_DECLARE_FINAL_TYPE (OnwardStrategy, onward_strategy, ONWARD, STRATEGY, OnwardRecord)

/**
 * onward_strategy_get_title:
 * @self: a strategy
 *
 * Returns: (transfer none): what helps
 */
const char *onward_strategy_get_title (OnwardStrategy * self);

/**
 * onward_strategy_get_situation:
 * @self: a strategy
 *
 * Returns: (transfer none): when it is for
 */
const char *onward_strategy_get_situation (OnwardStrategy *self);

/**
 * onward_strategy_get_early_sign:
 * @self: a strategy
 *
 * Returns: (transfer none): how it begins
 */
const char *onward_strategy_get_early_sign (OnwardStrategy *self);

/**
 * onward_strategy_get_place:
 * @self: a strategy
 *
 * Returns: (transfer none): `anywhere`, `at-work`, `before-work` or `at-home`
 */
const char *onward_strategy_get_place (OnwardStrategy *self);

/**
 * onward_strategy_get_pinned:
 * @self: a strategy
 *
 * Returns: whether it is shown on Today
 */
gboolean onward_strategy_get_pinned (OnwardStrategy *self);

G_END_DECLS
