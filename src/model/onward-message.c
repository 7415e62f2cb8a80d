/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-message.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardMessage, onward_message, ONWARD_KIND_MESSAGE);
