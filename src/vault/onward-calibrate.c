/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calibrate"

#include "onward-vault.h"

#include <sodium.h>
#include <unistd.h>

/* The middle of what a person waits for gladly, in seconds. */
#define TARGET 0.75
#define ENOUGH 0.5

/* No more than this part of the computer's memory. */
#define MEMORY_SHARE 4

static double
measure (const OnwardKdfCost *cost)
{
  guint8 salt[crypto_pwhash_SALTBYTES] = { 0 };
  guint8 key[32];
  gint64 start = g_get_monotonic_time ();

  if (crypto_pwhash (key, sizeof key, "onward", 6, salt, cost->passes, (gsize) cost->memory_kib * 1024,
                     crypto_pwhash_ALG_ARGON2ID13) != 0)
    return G_MAXDOUBLE;

  return MAX (1, g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
}

static guint32
memory_bound (void)
{
  gint64 pages = sysconf (_SC_PHYS_PAGES);
  gint64 page_size = sysconf (_SC_PAGESIZE);
  gint64 kib = pages > 0 && page_size > 0 ? pages * (page_size / 1024) / MEMORY_SHARE : 0;

  return (guint32) CLAMP (kib, ONWARD_KDF_FLOOR.memory_kib, ONWARD_KDF_MEMORY_MAX);
}

OnwardKdfCost
onward_kdf_calibrate (void)
{
  OnwardKdfCost cost = ONWARD_KDF_FLOOR;
  double seconds, per_pass;

  onward_vault_init ();
  seconds = measure (&cost);
  if (seconds >= ENOUGH)
    return cost;

  cost.memory_kib = (guint32) CLAMP (cost.memory_kib * (TARGET / seconds), cost.memory_kib, memory_bound ());
  cost.memory_kib -= cost.memory_kib % 1024;
  per_pass = seconds / ONWARD_KDF_FLOOR.passes * cost.memory_kib / ONWARD_KDF_FLOOR.memory_kib;
  cost.passes = (guint32) CLAMP (TARGET / per_pass, ONWARD_KDF_FLOOR.passes, ONWARD_KDF_PASSES_MAX);

  return cost;
}
