/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MESSAGE (onward_message_get_type ())

/**
 * OnwardMessage:
 *
 * A draft to somebody.
 */
G_DECLARE_FINAL_TYPE (OnwardMessage, onward_message, ONWARD, MESSAGE, OnwardRecord)

G_END_DECLS
