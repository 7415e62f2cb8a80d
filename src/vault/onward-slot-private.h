/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-format-private.h"
#include "onward-vault.h"

G_BEGIN_DECLS

/** ONWARD_SLOT_SIZE: bytes a slot takes in the header. */
#define ONWARD_SLOT_SIZE 128

/** ONWARD_SLOT_SALT_SIZE: bytes of salt. */
#define ONWARD_SLOT_SALT_SIZE 16

/**
 * OnwardSlot:
 * @type: an #OnwardSlotType, or another number from a newer version
 * @version: how the key is wrapped; this program knows 1
 * @cost: for a passphrase, otherwise zero
 * @salt: random
 * @nonce: random
 * @wrapped: the data key, sealed
 */
typedef struct
{
  guint16       type;
  guint16       version;
  OnwardKdfCost cost;
  guint8        salt[ONWARD_SLOT_SALT_SIZE];
  guint8        nonce[24];
  guint8        wrapped[ONWARD_KEY_SIZE + ONWARD_TAG_SIZE];
} OnwardSlot;

/**
 * onward_slot_cost_is_allowed:
 * @cost: what a slot asks for
 *
 * Returns: whether it is within the bounds, so that it may be derived at all
 */
gboolean onward_slot_cost_is_allowed (const OnwardKdfCost *cost);

/**
 * onward_slot_read:
 * @self: (out caller-allocated): a slot
 * @bytes: %ONWARD_SLOT_SIZE bytes
 */
void onward_slot_read (OnwardSlot   *self,
                       const guint8 *bytes);

/**
 * onward_slot_write:
 * @self: a slot
 * @bytes: (out caller-allocated): room for %ONWARD_SLOT_SIZE bytes
 */
void onward_slot_write (const OnwardSlot *self,
                        guint8           *bytes);

/**
 * onward_slot_wrap:
 * @self: (out caller-allocated): the new slot
 * @type: what opens it
 * @cost: (nullable): for a passphrase
 * @profile: whose slot it is
 * @secret: the passphrase in form NFC, the key of a recovery code, or 16 to 64 bytes of keyring secret
 * @data_key: what to wrap
 * @error: return location; %ONWARD_ERROR_NO_MEMORY, %ONWARD_ERROR_REFUSED
 *
 * Returns: whether @self was filled
 */
gboolean onward_slot_wrap (OnwardSlot          *self,
                           OnwardSlotType       type,
                           const OnwardKdfCost *cost,
                           const OnwardId      *profile,
                           OnwardSecret        *secret,
                           OnwardSecret        *data_key,
                           GError             **error);

/**
 * onward_slot_unwrap:
 * @self: a slot
 * @profile: whose slot it is
 * @secret: as for onward_slot_wrap()
 * @error: return location; %ONWARD_ERROR_WRONG_PASSPHRASE, %ONWARD_ERROR_NO_MEMORY,
 *   %ONWARD_ERROR_DAMAGED when it asks for a cost out of bounds
 *
 * Returns: (transfer full) (nullable): the data key, or %NULL with @error set
 */
OnwardSecret *onward_slot_unwrap (const OnwardSlot *self,
                                  const OnwardId   *profile,
                                  OnwardSecret     *secret,
                                  GError          **error);

G_END_DECLS
