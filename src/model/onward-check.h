/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-keyring.h"

G_BEGIN_DECLS

/**
 * OnwardCheck:
 * @words: a translated sentence
 * @trouble: whether there is something to do
 *
 * One thing that was looked at, for whoever looks after a computer. It names no profile and nobody.
 */
typedef struct
{
  char    *words;
  gboolean trouble;
} OnwardCheck;

/**
 * onward_check_setup:
 * @root: the folder that holds profiles
 *
 * Looks at how this computer is set up for Onward: the file of the centre, the folder, core dumps,
 * memory that may be written to a disk.
 *
 * Returns: (transfer full) (element-type OnwardCheck): what was found, in the order to read it in
 */
GPtrArray *onward_check_setup (const char *root);

/**
 * onward_check_traces:
 * @keyring: (nullable): the keyring of this account; %NULL to leave it out
 *
 * Looks for what Onward may have left in this account: profiles, files in the folders for data, settings,
 * caches, state and what is passing, the list of recent files, the keyring. Waits for the keyring for
 * %ONWARD_KEYRING_PATIENCE milliseconds at most; for a process without a window.
 *
 * Returns: (transfer full) (element-type OnwardCheck): what was found, one place each
 */
GPtrArray *onward_check_traces (OnwardKeyring *keyring);

/**
 * onward_check_print:
 * @checks: (element-type OnwardCheck): what was found
 *
 * Prints a line for each, behind a mark that every terminal can show.
 *
 * Returns: an exit status: 0 when there is nothing to do, otherwise 1
 */
int onward_check_print (GPtrArray *checks);

G_END_DECLS
