/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that remembers in which order it was asked to write: it stands behind the vault's seam,
 * lets every call through and takes it down. Afterwards it can show what a power cut after any
 * of the calls may have left: what was synced is there, everything else is there, gone or torn. */

/**
 * OnwardDiskLie:
 * @ONWARD_DISK_HONEST: a sync is a sync
 * @ONWARD_DISK_NO_FSYNC: syncing a file does nothing
 * @ONWARD_DISK_NO_DIR_FSYNC: syncing a folder does nothing
 *
 * Which sync the disk pretends. The simulator must find losses with each but the first.
 */
typedef enum
{
  ONWARD_DISK_HONEST,
  ONWARD_DISK_NO_FSYNC,
  ONWARD_DISK_NO_DIR_FSYNC,
} OnwardDiskLie;

/**
 * OnwardDiskMark:
 * @ONWARD_DISK_BEGUN: something was asked for
 * @ONWARD_DISK_DONE: it was acknowledged
 */
typedef enum
{
  ONWARD_DISK_BEGUN,
  ONWARD_DISK_DONE,
} OnwardDiskMark;

/** ONWARD_DISK_KINDS: how many kinds of things can be marked. */
#define ONWARD_DISK_KINDS 4

/** OnwardDiskMarks: the last value of each kind that was begun and that was acknowledged. */
typedef struct
{
  int begun[ONWARD_DISK_KINDS];
  int done[ONWARD_DISK_KINDS];
} OnwardDiskMarks;

/**
 * onward_disk_sim_start:
 * @root: an empty folder; everything that happens in it is taken down
 */
void onward_disk_sim_start (const char *root);

/**
 * onward_disk_sim_stop:
 *
 * Puts the seam back.
 *
 * Returns: how many calls were taken down
 */
guint onward_disk_sim_stop (void);

/**
 * onward_disk_sim_mark:
 * @mark: what happened
 * @kind: to what kind of thing
 * @value: to which
 */
void onward_disk_sim_mark (OnwardDiskMark mark,
                           guint          kind,
                           int            value);

/**
 * onward_disk_sim_rewind:
 * @lie: which syncs count for nothing from now on
 */
void onward_disk_sim_rewind (OnwardDiskLie lie);

/**
 * onward_disk_sim_step:
 *
 * Returns: whether there was another call, which has happened now
 */
gboolean onward_disk_sim_step (void);

/**
 * onward_disk_sim_get_marks:
 *
 * Returns: (transfer none): what had been begun and acknowledged by now
 */
const OnwardDiskMarks *onward_disk_sim_get_marks (void);

/**
 * onward_disk_sim_write:
 * @root: an empty folder
 * @rand: decides what was on its way
 *
 * Fills @root with what the disk may hold after a power cut now.
 */
void onward_disk_sim_write (const char *root,
                            GRand      *rand);

/**
 * onward_disk_sim_clear:
 *
 * Forgets everything.
 */
void onward_disk_sim_clear (void);

G_END_DECLS
