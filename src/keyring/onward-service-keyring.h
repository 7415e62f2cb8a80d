/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-keyring.h"

G_BEGIN_DECLS

/**
 * onward_service_keyring_new:
 *
 * Returns: (transfer full): the Secret Service of the session, by libsecret. It keeps an item for
 *   each profile, found by the profile's id; neither it nor its label holds a name.
 */
OnwardKeyring *onward_service_keyring_new (void);

G_END_DECLS
