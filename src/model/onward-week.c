/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-week.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardWeek, onward_week, ONWARD_KIND_WEEK);
