/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-recovery-code"

#include "onward-recovery-code-private.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>

#define N_CHARS 30
#define GROUP 5

/* 128 bits of key and 22 of check are 30 characters of 5 bits; the bytes round up to 19. */
#define N_BYTES 19
#define LAST_BITS_MASK 0xfc

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The key followed by the first 22 bits of its hash. */
static void
append_check (guint8 *bytes)
{
  static const char domain[] = "onward recovery code";
  crypto_generichash_state state;
  guint8 hash[crypto_generichash_BYTES_MIN];

  crypto_generichash_init (&state, NULL, 0, sizeof hash);
  crypto_generichash_update (&state, (const guint8 *) domain, sizeof domain - 1);
  crypto_generichash_update (&state, bytes, ONWARD_RECOVERY_KEY_SIZE);
  crypto_generichash_final (&state, hash, sizeof hash);
  memcpy (bytes + ONWARD_RECOVERY_KEY_SIZE, hash, N_BYTES - ONWARD_RECOVERY_KEY_SIZE);
  bytes[N_BYTES - 1] &= LAST_BITS_MASK;
  sodium_memzero (&state, sizeof state);
  sodium_memzero (hash, sizeof hash);
}

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == '_'
         || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION
         || g_unichar_type (c) == G_UNICODE_FORMAT || c == 0x2212;
}

static int
digit_value (gunichar c)
{
  const char *at;

  if (c == 0 || c > 127)
    return -1;

  c = g_ascii_toupper ((char) c);
  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  at = strchr (alphabet, (int) c);

  return at != NULL ? (int) (at - alphabet) : -1;
}

static gboolean
read_digits (const char *text,
             guint8     *bytes)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int value;

      if (is_separator (c))
        continue;

      value = digit_value (c);
      if (value < 0 || n == N_CHARS)
        return FALSE;

      for (guint bit = 0; bit < 5; bit++)
        {
          guint at = n * 5 + bit;

          if (value & (16 >> bit))
            bytes[at / 8] |= 0x80 >> (at % 8);
        }

      n++;
    }

  return n == N_CHARS;
}

OnwardSecret *
onward_recovery_code_format (OnwardSecret *key)
{
  guint8 bytes[N_BYTES];
  char text[N_CHARS + N_CHARS / GROUP];
  OnwardSecret *secret;
  gsize length = 0;

  g_return_val_if_fail (onward_secret_get_size (key) == ONWARD_RECOVERY_KEY_SIZE, NULL);

  memcpy (bytes, onward_secret_get_bytes (key), ONWARD_RECOVERY_KEY_SIZE);
  append_check (bytes);

  for (guint i = 0; i < N_CHARS; i++)
    {
      guint value = 0;

      for (guint at = i * 5; at < i * 5 + 5; at++)
        value = value << 1 | ((bytes[at / 8] >> (7 - at % 8)) & 1);

      if (i > 0 && i % GROUP == 0)
        text[length++] = '-';

      text[length++] = alphabet[value];
    }

  secret = onward_secret_new (text, length);
  sodium_memzero (bytes, sizeof bytes);
  sodium_memzero (text, sizeof text);

  return secret;
}

OnwardSecret *
onward_recovery_code_parse (OnwardSecret *text)
{
  const char *chars = onward_secret_get_bytes (text);
  guint8 bytes[N_BYTES] = { 0 };
  guint8 expected[N_BYTES];
  OnwardSecret *key = NULL;
  int reason = EINVAL;

  errno = EINVAL;
  if (!g_utf8_validate (chars, onward_secret_get_size (text), NULL))
    return NULL;

  if (read_digits (chars, bytes))
    {
      memcpy (expected, bytes, ONWARD_RECOVERY_KEY_SIZE);
      append_check (expected);

      if (sodium_memcmp (bytes, expected, N_BYTES) == 0)
        {
          key = onward_secret_new (bytes, ONWARD_RECOVERY_KEY_SIZE);
          reason = ENOMEM;
        }

      sodium_memzero (expected, sizeof expected);
    }

  sodium_memzero (bytes, sizeof bytes);
  errno = reason;

  return key;
}
