/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-secret.h"

G_BEGIN_DECLS

/** ONWARD_RECOVERY_KEY_SIZE: bytes in the key that a recovery code stands for. */
#define ONWARD_RECOVERY_KEY_SIZE 16

/**
 * onward_recovery_code_format:
 * @key: %ONWARD_RECOVERY_KEY_SIZE bytes
 *
 * Writes the key in D. Crockford's base32 alphabet (no I, L, O and U), 26 characters with the
 * last 2 bits of check, and 4 characters of check, six groups of five with hyphens.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without memory
 */
OnwardSecret *onward_recovery_code_format (OnwardSecret *key);

/**
 * onward_recovery_code_parse:
 * @text: what was typed: any case, with or without spaces and hyphens, O for 0, I or L for 1
 *
 * Returns: (transfer full) (nullable): the key, or %NULL with errno set: EINVAL if @text is no
 *   recovery code, ENOMEM without memory
 */
OnwardSecret *onward_recovery_code_parse (OnwardSecret *text);

G_END_DECLS
