/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-keyring.h"

G_BEGIN_DECLS

/**
 * onward_portal_keyring_new:
 *
 * Returns: (transfer full): the Secret portal, which has one secret for an application and gives it
 *   to nobody else. A profile's key is BLAKE2b-256 keyed with that secret over `onward keyring`
 *   and the profile's id.
 */
OnwardKeyring *onward_portal_keyring_new (void);

G_END_DECLS
