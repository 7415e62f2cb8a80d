/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-factor.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardFactor, onward_factor, ONWARD_KIND_FACTOR);
