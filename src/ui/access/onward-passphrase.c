/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-passphrase"

#include "onward-passphrase.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#ifdef HAVE_ZXCVBN
#include <zxcvbn.h>
#endif

#define MEASURED_BYTES 100

/* Guesses as powers of ten. 10^6 falls to a person, 10^10 to a stolen disk and a patient
 * stranger: one guess costs Argon2id the better part of a second. */
#define WEAK_BELOW 6.0
#define FAIR_BELOW 9.0
#define GOOD_BELOW 13.0

#ifdef HAVE_ZXCVBN
static double
measure_guesses (const char *text)
{
  const char *known[] = { "onward", NULL };

  return ZxcvbnMatch (text, known, NULL) * M_LN2 / M_LN10;
}

#else
/* Rough, and rather too strict: each different character counts once and a half, each
 * repeated one a little, each new word once more. */
static double
measure_guesses (const char *text)
{
  double guesses = 0;
  gunichar previous = 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean new_word = previous == ' ' && character != ' ';
      gboolean in_a_row = character == previous || character == previous + 1;

      guesses += g_hash_table_add (seen, GUINT_TO_POINTER (character)) && !in_a_row ? 0.8 : 0.2;
      guesses += new_word ? 0.8 : 0;
      previous = character;
    }

  return guesses;
}

#endif

OnwardPassphraseStrength
onward_passphrase_measure (const char *text)
{
  char start[MEASURED_BYTES + 1];
  const char *end;
  double guesses;
  gsize length;

  if (text == NULL || *text == '\0')
    {
      return ONWARD_PASSPHRASE_NONE;
    }

  length = MIN (strlen (text), MEASURED_BYTES);
  memcpy (start, text, length);
  start[length] = '\0';
  if (!g_utf8_validate (start, -1, &end))
    {
      start[end - start] = '\0';
    }

  guesses = measure_guesses (start);
  explicit_bzero (start, sizeof start);

  if (guesses < WEAK_BELOW)
    {
      return ONWARD_PASSPHRASE_WEAK;
    }

  if (guesses < FAIR_BELOW)
    {
      return ONWARD_PASSPHRASE_FAIR;
    }

  return guesses < GOOD_BELOW ? ONWARD_PASSPHRASE_GOOD : ONWARD_PASSPHRASE_STRONG;
}

const char *
onward_passphrase_hint (OnwardPassphraseStrength strength)
{
  switch (strength)
    {
    case ONWARD_PASSPHRASE_WEAK:
      return _("Easy to guess. Four or five words that do not belong together are easier to keep in mind and much stronger.");

    case ONWARD_PASSPHRASE_FAIR:
      return _("Somebody patient could guess this. One more word makes a big difference.");

    case ONWARD_PASSPHRASE_GOOD:
      return _("A good passphrase.");

    case ONWARD_PASSPHRASE_STRONG:
      return _("A strong passphrase.");

    case ONWARD_PASSPHRASE_NONE:
    default:
      return _("Four or five words that do not belong together make a good passphrase.");
    }
}

OnwardPassphraseFault
onward_passphrase_check (const char *first,
                         const char *second)
{
  if (*first == '\0')
    {
      return ONWARD_PASSPHRASE_EMPTY;
    }

  if (g_utf8_strlen (first, -1) > ONWARD_PASSPHRASE_MAX)
    {
      return ONWARD_PASSPHRASE_TOO_LONG;
    }

  return strcmp (first, second) == 0 ? ONWARD_PASSPHRASE_FINE : ONWARD_PASSPHRASE_DIFFERENT;
}

const char *
onward_passphrase_explain (OnwardPassphraseFault fault)
{
  switch (fault)
    {
    case ONWARD_PASSPHRASE_EMPTY:
      return _("Type a passphrase. It keeps what you write to yourself.");

    case ONWARD_PASSPHRASE_DIFFERENT:
      return _("The two passphrases are not the same. Type the second one again.");

    case ONWARD_PASSPHRASE_TOO_LONG:
      return _("This passphrase is too long. It can have up to 4,096 characters.");

    case ONWARD_PASSPHRASE_FINE:
    default:
      return "";
    }
}
