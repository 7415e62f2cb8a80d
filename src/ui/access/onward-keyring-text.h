/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-keyring.h"

G_BEGIN_DECLS

/**
 * onward_keyring_text_opening:
 * @state: how an attempt to open a profile by the keyring ended, without the profile being open
 *
 * Returns: (transfer none): what it means and what to do, in the person's language
 */
const char *onward_keyring_text_opening (OnwardKeyringState state);

/**
 * onward_keyring_text_joining:
 * @state: why the keyring took no key
 *
 * Returns: (transfer none): what it means, in the person's language
 */
const char *onward_keyring_text_joining (OnwardKeyringState state);

G_END_DECLS
