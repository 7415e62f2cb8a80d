/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-secret"

#include "onward-secret.h"

#include <sodium.h>
#include <string.h>

/* The most characters one character can decompose into (the Unicode Standard, chapter 3.11,
 * bounds NFD at 4; GLib asks for this many). */
#define DECOMPOSED_MAX 18

struct _OnwardSecret
{
  /* Owned: sodium_malloc() memory of size + 1 bytes, read-only once filled. */
  guint8         *bytes;
  gsize           size;
  gatomicrefcount references;
};

G_DEFINE_BOXED_TYPE (OnwardSecret, onward_secret, onward_secret_ref, onward_secret_unref)

/* Returns a secret whose bytes may still be written; seal() ends that. */
static OnwardSecret *
onward_secret_alloc (gsize size)
{
  OnwardSecret *self;
  guint8 *bytes;

  if (sodium_init () < 0 || size == G_MAXSIZE)
    return NULL;

  bytes = sodium_malloc (size + 1);
  if (bytes == NULL)
    return NULL;

  bytes[size] = 0;
  self = g_new0 (OnwardSecret, 1);
  self->bytes = bytes;
  self->size = size;
  g_atomic_ref_count_init (&self->references);

  return self;
}

static OnwardSecret *
onward_secret_seal (OnwardSecret *self)
{
  sodium_mprotect_readonly (self->bytes);

  return self;
}

/* Canonical decomposition with marks in canonical order. g_utf8_normalize() would do, but
 * frees its scratch space without wiping it. */
static gsize
decompose (const char *text,
           gunichar   *out)
{
  gunichar parts[DECOMPOSED_MAX];
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize n_parts = g_unichar_fully_decompose (g_utf8_get_char (p), FALSE, parts, DECOMPOSED_MAX);

      for (gsize i = 0; i < n_parts; i++)
        {
          int class = g_unichar_combining_class (parts[i]);
          gsize at = n;

          while (class != 0 && at > 0 && g_unichar_combining_class (out[at - 1]) > class)
            {
              out[at] = out[at - 1];
              at--;
            }

          out[at] = parts[i];
          n++;
        }
    }

  sodium_memzero (parts, sizeof parts);

  return n;
}

/* Canonical composition in place (the Unicode Standard, D117). */
static gsize
compose (gunichar *chars,
         gsize     n)
{
  gssize starter = -1;
  gsize kept = 0;
  int last_class = -1;

  for (gsize i = 0; i < n; i++)
    {
      int class = g_unichar_combining_class (chars[i]);
      gunichar joined;

      if (starter >= 0 && last_class < class
          && g_unichar_compose (chars[starter], chars[i], &joined))
        {
          chars[starter] = joined;
          continue;
        }

      if (class == 0)
        {
          starter = kept;
          last_class = -1;
        }
      else
        {
          last_class = class;
        }

      chars[kept++] = chars[i];
    }

  return kept;
}

static gsize
decomposed_length (const char *text)
{
  gunichar parts[DECOMPOSED_MAX];
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_fully_decompose (g_utf8_get_char (p), FALSE, parts, DECOMPOSED_MAX);

  sodium_memzero (parts, sizeof parts);

  return n;
}

static OnwardSecret *
encode (const gunichar *chars,
        gsize           n)
{
  OnwardSecret *self;
  gsize size = 0;
  char *end;

  for (gsize i = 0; i < n; i++)
    size += g_unichar_to_utf8 (chars[i], NULL);

  self = onward_secret_alloc (size);
  if (self == NULL)
    return NULL;

  end = (char *) self->bytes;
  for (gsize i = 0; i < n; i++)
    end += g_unichar_to_utf8 (chars[i], end);

  return onward_secret_seal (self);
}

OnwardSecret *
onward_secret_new (gconstpointer bytes,
                   gsize         size)
{
  OnwardSecret *self;

  g_return_val_if_fail (bytes != NULL || size == 0, NULL);

  self = onward_secret_alloc (size);
  if (self == NULL)
    return NULL;

  if (size > 0)
    memcpy (self->bytes, bytes, size);

  return onward_secret_seal (self);
}

OnwardSecret *
onward_secret_new_from_passphrase (const char *text)
{
  OnwardSecret *self = NULL;
  gunichar *chars;
  gsize n;

  g_return_val_if_fail (text != NULL, NULL);

  if (sodium_init () < 0 || !g_utf8_validate (text, -1, NULL))
    return NULL;

  /* sodium_free() wipes. */
  chars = sodium_allocarray (decomposed_length (text) + 1, sizeof (gunichar));
  if (chars == NULL)
    return NULL;

  n = decompose (text, chars);
  n = compose (chars, n);
  self = encode (chars, n);
  sodium_free (chars);

  return self;
}

OnwardSecret *
onward_secret_new_random (gsize size)
{
  OnwardSecret *self = onward_secret_alloc (size);

  if (self == NULL)
    return NULL;

  randombytes_buf (self->bytes, size);

  return onward_secret_seal (self);
}

OnwardSecret *
onward_secret_ref (OnwardSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
onward_secret_unref (OnwardSecret *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  sodium_free (self->bytes);
  g_free (self);
}

gconstpointer
onward_secret_get_bytes (OnwardSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

gsize
onward_secret_get_size (OnwardSecret *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

gboolean
onward_secret_equal (OnwardSecret *a,
                     OnwardSecret *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && sodium_memcmp (a->bytes, b->bytes, a->size) == 0;
}
