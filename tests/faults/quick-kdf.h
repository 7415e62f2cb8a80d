/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sodium.h>

/* Stands before libsodium's own, for tests that derive thousands of keys: what a passphrase costs
 * is not what they are about. */
int
crypto_pwhash (unsigned char *const key,
               unsigned long long   key_size,
               const char *const    passphrase,
               unsigned long long   size,
               const unsigned char *salt,
               unsigned long long   passes,
               size_t               memory,
               int                  algorithm)
{
  return crypto_generichash (key, key_size, (const unsigned char *) passphrase, size, salt, crypto_pwhash_SALTBYTES);
}
