/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-snapshot-private.h"

G_BEGIN_DECLS

/** ONWARD_LOG_HEAD_SIZE: bytes before the first record. */
#define ONWARD_LOG_HEAD_SIZE 64

/** ONWARD_RECORD_HEAD_SIZE: bytes before the sealed part of a record. */
#define ONWARD_RECORD_HEAD_SIZE 56

/**
 * OnwardLog:
 * @fd: the file, or -1
 * @end: where the next record goes
 * @filled: up to where the file holds zeros that a record may go over without changing its size
 * @sequence: of the last record, 0 without any
 * @tag: of the last record, at first of the snapshot
 * @broken: a sync did not succeed or a half record could not be taken back: never append again
 *
 * The records that follow one snapshot, each bound to the one before.
 */
typedef struct
{
  int           fd;
  guint64       generation;
  OnwardId      profile;
  OnwardSecret *key;
  OnwardSecret *heads_key;
  goffset       end;
  goffset       filled;
  guint64       sequence;
  guint8        tag[ONWARD_TAG_SIZE];
  gboolean      broken;
} OnwardLog;

/**
 * OnwardLogEnd:
 * @ONWARD_LOG_WHOLE: everything was replayed; what a torn last write left was not acknowledged
 * @ONWARD_LOG_DAMAGED: there is more behind a record that cannot be read
 */
typedef enum
{
  ONWARD_LOG_WHOLE,
  ONWARD_LOG_DAMAGED,
} OnwardLogEnd;

/**
 * OnwardRecordFunc:
 * @bytes: what was given to onward_log_append()
 * @size: how many bytes
 * @data: what was given with the function
 *
 * Returns: whether the record makes sense
 */
typedef gboolean (*OnwardRecordFunc) (const guint8 *bytes,
                                      gsize         size,
                                      gpointer      data);

/**
 * onward_log_init:
 * @self: (out caller-allocated): a log without a file
 * @fd: its file; owned by @self from now on
 * @snapshot: what it follows
 * @profile: whose it is
 * @key: the key for %ONWARD_KEY_LOG
 * @heads_key: the key for %ONWARD_KEY_LOG_HEADS
 */
void onward_log_init (OnwardLog                *self,
                      int                       fd,
                      const OnwardSnapshotInfo *snapshot,
                      const OnwardId           *profile,
                      OnwardSecret             *key,
                      OnwardSecret             *heads_key);

/**
 * onward_log_clear:
 * @self: a log; its file is closed
 */
void onward_log_clear (OnwardLog *self);

/**
 * onward_log_start:
 * @self: a log with an empty file
 *
 * Writes what stands before the first record. Does not sync.
 *
 * Returns: whether it was written; errno is set if not
 */
gboolean onward_log_start (OnwardLog *self);

/**
 * onward_log_replay:
 * @self: a log with a file that has content
 * @func: (scope call): gets each record
 * @data: given to @func
 * @end: (out): how the file ended
 * @error: return location; %ONWARD_ERROR_IO, %ONWARD_ERROR_NO_MEMORY
 *
 * Afterwards @self is ready for appending when @end is %ONWARD_LOG_WHOLE.
 *
 * Returns: whether the file could be read; a damaged file is no error
 */
gboolean onward_log_replay (OnwardLog       *self,
                            OnwardRecordFunc func,
                            gpointer         data,
                            OnwardLogEnd    *end,
                            GError         **error);

/**
 * onward_log_append:
 * @self: a log that is not broken
 * @bytes: what to seal
 * @size: how many bytes
 *
 * Seals, writes and syncs one record. If that does not succeed the record is taken back, and
 * @self is broken if it cannot be or the sync was what did not succeed.
 *
 * Returns: whether the record is on the disk; errno is set if not
 */
gboolean onward_log_append (OnwardLog    *self,
                            const guint8 *bytes,
                            gsize         size);

G_END_DECLS
