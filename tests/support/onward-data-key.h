/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include "onward-header-private.h"

/* What seals everything in @folder, as a reader of it with the passphrase would find it. */
static inline OnwardSecret *
onward_data_key_find (const char   *folder,
                      OnwardSecret *passphrase)
{
  g_autofree OnwardHeader *copies = g_new0 (OnwardHeader, 2);
  int dir = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  OnwardSecret *key;

  g_assert_cmpuint (onward_header_load (dir, copies, NULL, NULL), ==, 2);
  close (dir);
  key = onward_slot_unwrap (&copies[0].slots[0], &copies[0].profile, passphrase, NULL);
  g_assert_nonnull (key);

  return key;
}
