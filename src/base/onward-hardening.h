/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_harden_process:
 *
 * Keeps what the person writes inside this process: no core dumps (`RLIMIT_CORE` 0), no
 * reading by other processes of the same account (`PR_SET_DUMPABLE` 0), files made with
 * mode 0600 (umask 0077). Call once, first thing in main(). What the system refuses is
 * logged in a word and passed over.
 */
void onward_harden_process (void);

G_END_DECLS
