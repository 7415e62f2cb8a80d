/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-adjustment.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardAdjustment, onward_adjustment, ONWARD_KIND_ADJUSTMENT);
