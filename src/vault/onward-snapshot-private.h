/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-format-private.h"
#include "onward-id.h"
#include "onward-memory-private.h"
#include "onward-secret.h"

G_BEGIN_DECLS

/**
 * OnwardSnapshotInfo:
 * @generation: which snapshot of the profile it is, from 1
 * @time: when its state was written, in milliseconds since 1970-01-01 UTC
 * @size: bytes in the image
 * @tag: the tag of its last part, which stands for all of it
 */
typedef struct
{
  guint64 generation;
  gint64  time;
  guint64 size;
  guint8  tag[ONWARD_TAG_SIZE];
} OnwardSnapshotInfo;

/**
 * onward_snapshot_write:
 * @fd: an empty file
 * @key: the key for %ONWARD_KEY_SNAPSHOT
 * @profile: whose it is
 * @info: (inout): generation, time and size; the tag is filled in
 * @image: what to seal
 *
 * Does not sync.
 *
 * Returns: whether all was written; errno is set if not
 */
gboolean onward_snapshot_write (int                 fd,
                                OnwardSecret       *key,
                                const OnwardId     *profile,
                                OnwardSnapshotInfo *info,
                                const OnwardImage  *image);

/**
 * onward_snapshot_read_info:
 * @fd: a file
 * @key: the key for %ONWARD_KEY_SNAPSHOT
 * @profile: whose it must be
 * @generation: which it must be
 * @info: (out caller-allocated): what its first part says; the tag is not filled
 * @error: return location; %ONWARD_ERROR_DAMAGED, %ONWARD_ERROR_IO, %ONWARD_ERROR_NO_MEMORY
 *
 * Returns: whether @info was filled
 */
gboolean onward_snapshot_read_info (int                 fd,
                                    OnwardSecret       *key,
                                    const OnwardId     *profile,
                                    guint64             generation,
                                    OnwardSnapshotInfo *info,
                                    GError            **error);

/**
 * onward_snapshot_read:
 * @fd: a file
 * @key: the key for %ONWARD_KEY_SNAPSHOT
 * @profile: whose it must be
 * @generation: which it must be
 * @info: (out caller-allocated): about it
 * @image: an empty image to fill; empty again on error
 * @error: return location; as for onward_snapshot_read_info()
 *
 * Returns: whether all of it is what was written
 */
gboolean onward_snapshot_read (int                 fd,
                               OnwardSecret       *key,
                               const OnwardId     *profile,
                               guint64             generation,
                               OnwardSnapshotInfo *info,
                               OnwardImage        *image,
                               GError            **error);

G_END_DECLS
