/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-keyring-text"

#include "onward-keyring-text.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

const char *
onward_keyring_text_opening (OnwardKeyringState state)
{
  switch (state)
    {
    case ONWARD_KEYRING_NOTHING:
      return _("The keyring of this computer has no key for this profile. Your passphrase opens it.");

    case ONWARD_KEYRING_LOCKED:
      return _("The keyring of this computer is closed. Type your passphrase, or open the keyring.");

    case ONWARD_KEYRING_REFUSED:
      return _("The keyring stayed closed. Your passphrase opens the profile.");

    case ONWARD_KEYRING_ABSENT:
      return _("This computer offers no keyring now. Your passphrase opens the profile.");

    case ONWARD_KEYRING_SILENT:
      return _("The keyring did not answer. Your passphrase opens the profile.");

    case ONWARD_KEYRING_FOUND:
    case ONWARD_KEYRING_STRANGE:
    default:
      return _("What the keyring kept does not fit this profile. Your passphrase opens it.");
    }
}

const char *
onward_keyring_text_joining (OnwardKeyringState state)
{
  switch (state)
    {
    case ONWARD_KEYRING_ABSENT:
      return _("This computer offers no keyring. Nothing was changed, and your passphrase opens the profile as before.");

    case ONWARD_KEYRING_SILENT:
      return _("The keyring did not answer. Nothing was changed, and your passphrase opens the profile as before.");

    case ONWARD_KEYRING_FOUND:
    case ONWARD_KEYRING_NOTHING:
    case ONWARD_KEYRING_LOCKED:
    case ONWARD_KEYRING_REFUSED:
    case ONWARD_KEYRING_STRANGE:
    default:
      return _("The keyring took no key. Nothing was changed, and your passphrase opens the profile as before.");
    }
}
