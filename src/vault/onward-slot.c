/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-slot"

#include "onward-slot-private.h"

#include <sodium.h>

#include "onward-error.h"

#define SLOT_VERSION 1
#define AD_MAGIC "ONWSLOT"
#define AD_SIZE (8 + 2 + 16 + 2 + 8 + ONWARD_SLOT_SALT_SIZE)

/* Offsets in the file. */
enum
{
  AT_TYPE = 0,
  AT_VERSION = 2,
  AT_MEMORY = 4,
  AT_PASSES = 8,
  AT_SALT = 16,
  AT_NONCE = 32,
  AT_WRAPPED = 56,
  AT_END = 104,
};

G_STATIC_ASSERT (ONWARD_SLOT_SALT_SIZE == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (sizeof ((OnwardSlot *) 0)->nonce == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (ONWARD_TAG_SIZE == crypto_aead_xchacha20poly1305_ietf_ABYTES);

static void
write_ad (const OnwardSlot *self,
          const OnwardId   *profile,
          guint8           *ad)
{
  memcpy (ad, AD_MAGIC, 8);
  onward_put_u16 (ad + 8, self->version);
  memcpy (ad + 10, profile->bytes, 16);
  onward_put_u16 (ad + 26, self->type);
  onward_put_u32 (ad + 28, self->cost.memory_kib);
  onward_put_u32 (ad + 32, self->cost.passes);
  memcpy (ad + 36, self->salt, ONWARD_SLOT_SALT_SIZE);
}

static gboolean
derive_passphrase (const OnwardSlot *self,
                   OnwardSecret     *secret,
                   guint8           *key,
                   GError          **error)
{
  if (crypto_pwhash (key, ONWARD_KEY_SIZE, onward_secret_get_bytes (secret),
                     onward_secret_get_size (secret), self->salt, self->cost.passes,
                     (gsize) self->cost.memory_kib * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  /* The bounds were checked before, so memory is the one thing that can be missing. */
  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY, "key derivation: no memory");

  return FALSE;
}

static gboolean
derive_random (const OnwardSlot *self,
               OnwardSecret     *secret,
               guint8           *key,
               GError          **error)
{
  static const char domain[] = "onward slot key";
  crypto_generichash_state state;
  gsize size = onward_secret_get_size (secret);
  guint8 type[2];

  if (size < crypto_generichash_KEYBYTES_MIN || size > crypto_generichash_KEYBYTES_MAX)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE,
                           "a secret of this size opens no slot");
      return FALSE;
    }

  onward_put_u16 (type, self->type);
  crypto_generichash_init (&state, onward_secret_get_bytes (secret), size, ONWARD_KEY_SIZE);
  crypto_generichash_update (&state, (const guint8 *) domain, sizeof domain - 1);
  crypto_generichash_update (&state, type, sizeof type);
  crypto_generichash_update (&state, self->salt, sizeof self->salt);
  crypto_generichash_final (&state, key, ONWARD_KEY_SIZE);
  sodium_memzero (&state, sizeof state);

  return TRUE;
}

static gboolean
derive (const OnwardSlot *self,
        OnwardSecret     *secret,
        guint8           *key,
        GError          **error)
{
  if (self->type == ONWARD_SLOT_PASSPHRASE)
    return derive_passphrase (self, secret, key, error);

  return derive_random (self, secret, key, error);
}

gboolean
onward_slot_cost_is_allowed (const OnwardKdfCost *cost)
{
  return cost->memory_kib >= ONWARD_KDF_FLOOR.memory_kib
         && cost->memory_kib <= ONWARD_KDF_MEMORY_MAX
         && cost->passes >= ONWARD_KDF_FLOOR.passes
         && cost->passes <= ONWARD_KDF_PASSES_MAX;
}

void
onward_slot_read (OnwardSlot   *self,
                  const guint8 *bytes)
{
  self->type = onward_get_u16 (bytes + AT_TYPE);
  self->version = onward_get_u16 (bytes + AT_VERSION);
  self->cost.memory_kib = onward_get_u32 (bytes + AT_MEMORY);
  self->cost.passes = onward_get_u32 (bytes + AT_PASSES);
  memcpy (self->salt, bytes + AT_SALT, sizeof self->salt);
  memcpy (self->nonce, bytes + AT_NONCE, sizeof self->nonce);
  memcpy (self->wrapped, bytes + AT_WRAPPED, sizeof self->wrapped);
}

void
onward_slot_write (const OnwardSlot *self,
                   guint8           *bytes)
{
  memset (bytes, 0, ONWARD_SLOT_SIZE);
  onward_put_u16 (bytes + AT_TYPE, self->type);
  onward_put_u16 (bytes + AT_VERSION, self->version);
  onward_put_u32 (bytes + AT_MEMORY, self->cost.memory_kib);
  onward_put_u32 (bytes + AT_PASSES, self->cost.passes);
  memcpy (bytes + AT_SALT, self->salt, sizeof self->salt);
  memcpy (bytes + AT_NONCE, self->nonce, sizeof self->nonce);
  memcpy (bytes + AT_WRAPPED, self->wrapped, sizeof self->wrapped);
}

gboolean
onward_slot_wrap (OnwardSlot          *self,
                  OnwardSlotType       type,
                  const OnwardKdfCost *cost,
                  const OnwardId      *profile,
                  OnwardSecret        *secret,
                  OnwardSecret        *data_key,
                  GError             **error)
{
  guint8 key[ONWARD_KEY_SIZE];
  guint8 ad[AD_SIZE];

  memset (self, 0, sizeof *self);
  self->type = type;
  self->version = SLOT_VERSION;

  if (type == ONWARD_SLOT_PASSPHRASE)
    {
      if (!onward_slot_cost_is_allowed (cost) || onward_secret_get_size (secret) == 0)
        {
          g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED,
                               "an empty passphrase or a cost out of bounds");
          return FALSE;
        }

      self->cost = *cost;
    }

  randombytes_buf (self->salt, sizeof self->salt);
  randombytes_buf (self->nonce, sizeof self->nonce);

  if (!derive (self, secret, key, error))
    return FALSE;

  write_ad (self, profile, ad);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->wrapped, NULL,
                                              onward_secret_get_bytes (data_key), ONWARD_KEY_SIZE,
                                              ad, sizeof ad, NULL, self->nonce, key);
  sodium_memzero (key, sizeof key);

  return TRUE;
}

OnwardSecret *
onward_slot_unwrap (const OnwardSlot *self,
                    const OnwardId   *profile,
                    OnwardSecret     *secret,
                    GError          **error)
{
  guint8 key[ONWARD_KEY_SIZE];
  guint8 data_key[ONWARD_KEY_SIZE];
  guint8 ad[AD_SIZE];
  OnwardSecret *opened = NULL;

  if (self->version != SLOT_VERSION
      || (self->type == ONWARD_SLOT_PASSPHRASE && !onward_slot_cost_is_allowed (&self->cost)))
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, "a slot out of bounds");
      return NULL;
    }

  if (!derive (self, secret, key, error))
    return NULL;

  write_ad (self, profile, ad);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (data_key, NULL, NULL,
                                                  self->wrapped, sizeof self->wrapped,
                                                  ad, sizeof ad, self->nonce, key) != 0)
    {
      g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE,
                           "the secret does not open the slot");
    }
  else
    {
      opened = onward_secret_new (data_key, sizeof data_key);
      if (opened == NULL)
        g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY, "no memory for a key");
    }

  sodium_memzero (key, sizeof key);
  sodium_memzero (data_key, sizeof data_key);

  return opened;
}
