/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-contingency.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardContingency, onward_contingency, ONWARD_KIND_CONTINGENCY);
