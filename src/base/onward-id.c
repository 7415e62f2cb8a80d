/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-id"

#include "onward-id.h"

#include <string.h>
#include <unistd.h>

G_DEFINE_BOXED_TYPE (OnwardId, onward_id, onward_id_copy, g_free)

#define RAND_A_MAX 0xfffu
#define RAND_B_MAX G_GUINT64_CONSTANT (0x3fffffffffffffff)

/* RFC 9562, section 6.2, method 2: within a millisecond, or when the wall clock went back, the
 * random part grows by a random step, so that ids of one process never run backwards. */
G_LOCK_DEFINE_STATIC (last);
static guint64 last_ms;
static guint last_a;
static guint64 last_b;

static void
random_bytes (gpointer buffer,
              gsize    size)
{
  if (getentropy (buffer, size) != 0)
    g_error ("The system gives no random numbers");
}

static void
advance (guint64 ms)
{
  guint64 random[2];

  random_bytes (random, sizeof random);

  if (ms > last_ms)
    {
      last_ms = ms;
      /* The top bit stays free, so that there is room to grow within the millisecond. */
      last_a = random[0] & (RAND_A_MAX >> 1);
      last_b = random[1] & RAND_B_MAX;
      return;
    }

  last_b += 1 + (random[0] & G_MAXUINT32);
  if (last_b > RAND_B_MAX)
    {
      last_b &= RAND_B_MAX;
      last_a++;
    }
  if (last_a > RAND_A_MAX)
    {
      last_a = 0;
      last_ms++;
    }
}

OnwardId
onward_id_new (void)
{
  guint64 ms = g_get_real_time () / 1000;
  guint64 high;
  guint64 low;
  OnwardId id;

  G_LOCK (last);
  advance (ms);
  high = GUINT64_TO_BE (last_ms << 16 | 0x7000 | last_a);
  low = GUINT64_TO_BE (G_GUINT64_CONSTANT (0x8000000000000000) | last_b);
  G_UNLOCK (last);

  memcpy (id.bytes, &high, sizeof high);
  memcpy (id.bytes + sizeof high, &low, sizeof low);

  return id;
}

gboolean
onward_id_is_none (const OnwardId *id)
{
  static const OnwardId none;

  return id == NULL || memcmp (id->bytes, none.bytes, ONWARD_ID_SIZE) == 0;
}

gboolean
onward_id_equal (gconstpointer a,
                 gconstpointer b)
{
  return onward_id_compare (a, b) == 0;
}

guint
onward_id_hash (gconstpointer id)
{
  guint hash;

  /* The last bytes are the random ones. */
  memcpy (&hash, ((const OnwardId *) id)->bytes + ONWARD_ID_SIZE - sizeof hash, sizeof hash);

  return hash;
}

int
onward_id_compare (const OnwardId *a,
                   const OnwardId *b)
{
  return memcmp (a->bytes, b->bytes, ONWARD_ID_SIZE);
}

OnwardId *
onward_id_copy (const OnwardId *id)
{
  return g_memdup2 (id, sizeof *id);
}

static gboolean
is_hyphen_place (gsize i)
{
  return i == 8 || i == 13 || i == 18 || i == 23;
}

const char *
onward_id_to_string (const OnwardId *id,
                     char           *buffer)
{
  static const char digits[] = "0123456789abcdef";
  gsize place = 0;

  for (gsize i = 0; i < ONWARD_ID_SIZE; i++)
    {
      if (is_hyphen_place (place))
        buffer[place++] = '-';
      buffer[place++] = digits[id->bytes[i] >> 4];
      buffer[place++] = digits[id->bytes[i] & 0xf];
    }
  buffer[place] = '\0';

  return buffer;
}

gboolean
onward_id_parse (const char *text,
                 OnwardId   *id)
{
  OnwardId parsed;
  gsize nibble = 0;

  if (text == NULL || strnlen (text, ONWARD_ID_STRING_SIZE) != ONWARD_ID_STRING_SIZE - 1)
    return FALSE;

  for (gsize i = 0; i < ONWARD_ID_STRING_SIZE - 1; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (is_hyphen_place (i))
        {
          if (text[i] != '-')
            return FALSE;
          continue;
        }
      if (digit < 0)
        return FALSE;

      if (nibble % 2 == 0)
        parsed.bytes[nibble / 2] = digit << 4;
      else
        parsed.bytes[nibble / 2] |= digit;
      nibble++;
    }

  *id = parsed;

  return TRUE;
}
