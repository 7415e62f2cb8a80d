/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "onward-secret.h"
#include "onward-vault.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* A file that holds @bytes. */
G_GNUC_UNUSED static int
fuzz_file (const guint8 *bytes,
           gsize         size)
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes, size), ==, size);

  return fd;
}

G_GNUC_UNUSED static OnwardSecret *
fuzz_key (void)
{
  static const guint8 zeros[32];
  static OnwardSecret *key;

  if (key == NULL)
    {
      onward_vault_init ();
      key = onward_secret_new (zeros, sizeof zeros);
    }

  return key;
}
