/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-secret.h"

G_BEGIN_DECLS

/**
 * OnwardKeyUse:
 *
 * What a key made from the data key is for. The numbers are part of the format.
 */
typedef enum
{
  ONWARD_KEY_SNAPSHOT = 1,
  ONWARD_KEY_LOG = 2,
  ONWARD_KEY_LOG_HEADS = 3,
  ONWARD_KEY_HEADER = 4,
} OnwardKeyUse;

/**
 * onward_keys_derive:
 * @data_key: a profile's data key
 * @use: what for
 *
 * Returns: (transfer full) (nullable): the key for @use, or %NULL without memory
 */
OnwardSecret *onward_keys_derive (OnwardSecret *data_key,
                                  OnwardKeyUse  use);

G_END_DECLS
