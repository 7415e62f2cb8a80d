/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hardening"

#include "onward-hardening.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

void
onward_harden_process (void)
{
  const struct rlimit no_core = { 0, 0 };

  umask (0077);

  if (setrlimit (RLIMIT_CORE, &no_core) != 0)
    g_message ("core dumps could not be turned off: %s", g_strerror (errno));

  if (prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_message ("the process could not be closed to others: %s", g_strerror (errno));
}
