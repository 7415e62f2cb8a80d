/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CONTINGENCY (onward_contingency_get_type ())

/**
 * OnwardContingency:
 *
 * An early sign and what is done then.
 */
G_DECLARE_FINAL_TYPE (OnwardContingency, onward_contingency, ONWARD, CONTINGENCY, OnwardRecord)

G_END_DECLS
