/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardPassphraseStrength:
 * @ONWARD_PASSPHRASE_NONE: nothing was typed
 * @ONWARD_PASSPHRASE_WEAK: somebody who knows the person may guess it
 * @ONWARD_PASSPHRASE_FAIR: a patient stranger may guess it
 * @ONWARD_PASSPHRASE_GOOD: it takes a computer very long
 * @ONWARD_PASSPHRASE_STRONG: nobody will guess it
 */
typedef enum
{
  ONWARD_PASSPHRASE_NONE,
  ONWARD_PASSPHRASE_WEAK,
  ONWARD_PASSPHRASE_FAIR,
  ONWARD_PASSPHRASE_GOOD,
  ONWARD_PASSPHRASE_STRONG,
} OnwardPassphraseStrength;

/**
 * OnwardPassphraseFault:
 * @ONWARD_PASSPHRASE_FINE: it can be used
 * @ONWARD_PASSPHRASE_EMPTY: nothing was typed
 * @ONWARD_PASSPHRASE_DIFFERENT: the two fields do not hold the same
 * @ONWARD_PASSPHRASE_TOO_LONG: longer than %ONWARD_PASSPHRASE_MAX characters
 */
typedef enum
{
  ONWARD_PASSPHRASE_FINE,
  ONWARD_PASSPHRASE_EMPTY,
  ONWARD_PASSPHRASE_DIFFERENT,
  ONWARD_PASSPHRASE_TOO_LONG,
} OnwardPassphraseFault;

/** ONWARD_PASSPHRASE_MAX: characters that a passphrase may have. */
#define ONWARD_PASSPHRASE_MAX 4096

/**
 * onward_passphrase_measure:
 * @text: (nullable): a passphrase
 *
 * Asks zxcvbn where it was there at build time, otherwise counts what is in it. Reads only
 * the first hundred bytes: more does not make a good one better.
 *
 * Returns: how hard it is to guess
 */
OnwardPassphraseStrength onward_passphrase_measure (const char *text);

/**
 * onward_passphrase_hint:
 * @strength: how hard a passphrase is to guess
 *
 * Returns: (transfer none): a translated sentence about it
 */
const char *onward_passphrase_hint (OnwardPassphraseStrength strength);

/**
 * onward_passphrase_check:
 * @first: what was typed
 * @second: what was typed the second time
 *
 * No rule about which characters it must have: a passphrase that a person can keep in mind is
 * better than one that pleases a rule.
 *
 * Returns: what stands against using it
 */
OnwardPassphraseFault onward_passphrase_check (const char *first,
                                               const char *second);

/**
 * onward_passphrase_explain:
 * @fault: what stands against using a passphrase
 *
 * Returns: (transfer none): a translated sentence, "" for %ONWARD_PASSPHRASE_FINE
 */
const char *onward_passphrase_explain (OnwardPassphraseFault fault);

G_END_DECLS
