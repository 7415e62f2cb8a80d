/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FACTOR_ROW (onward_factor_row_get_type ())

/**
 * OnwardFactorRow:
 *
 * Something that is in the way, gives energy or takes it, and which part of life it belongs to.
 * What is in the way has what meets it below: strengths, strategies, people, adjustments.
 */
G_DECLARE_FINAL_TYPE (OnwardFactorRow, onward_factor_row, ONWARD, FACTOR_ROW, OnwardRecordRow)

/**
 * onward_factor_row_get_kinds:
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds): what can meet an obstacle, in the order it is offered
 */
const OnwardKind *onward_factor_row_get_kinds (guint *n_kinds);

G_END_DECLS
