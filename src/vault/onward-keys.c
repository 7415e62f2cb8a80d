/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-keys"

#include "onward-keys-private.h"

#include <sodium.h>

#include "onward-format-private.h"

#define CONTEXT "onwardv1"

G_STATIC_ASSERT (sizeof CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);
G_STATIC_ASSERT (ONWARD_KEY_SIZE == crypto_kdf_KEYBYTES);

OnwardSecret *
onward_keys_derive (OnwardSecret *data_key,
                    OnwardKeyUse  use)
{
  guint8 key[ONWARD_KEY_SIZE];
  OnwardSecret *secret;

  g_return_val_if_fail (onward_secret_get_size (data_key) == ONWARD_KEY_SIZE, NULL);

  crypto_kdf_derive_from_key (key, sizeof key, use, CONTEXT, onward_secret_get_bytes (data_key));
  secret = onward_secret_new (key, sizeof key);
  sodium_memzero (key, sizeof key);

  return secret;
}
