/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-memory-private.h"

G_BEGIN_DECLS

/** ONWARD_BLOCK: bytes in one block of an image. */
#define ONWARD_BLOCK ((gsize) 4096)

/**
 * onward_changes_write:
 * @image: the new state
 * @before: (element-type gsize guint8): by number, the %ONWARD_BLOCK bytes that each changed
 *   block held
 * @old_size: bytes in the state before
 * @time: when, in milliseconds since 1970-01-01 UTC
 * @size: (out): how many bytes
 *
 * Lists the runs of bytes that differ, so that a small edit is a small record.
 *
 * Returns: (transfer full) (nullable): what a log record holds, for onward_memory_free(), or
 *   %NULL without memory
 */
guint8 *onward_changes_write (const OnwardImage *image,
                              GHashTable        *before,
                              gsize              old_size,
                              gint64             time,
                              gsize             *size);

/**
 * onward_changes_apply:
 * @image: the state before
 * @bytes: from onward_changes_write()
 * @size: how many bytes
 * @time: (out): when they were made
 *
 * Returns: %FALSE, with @image unchanged, if @bytes are no such changes or there is no memory
 */
gboolean onward_changes_apply (OnwardImage  *image,
                               const guint8 *bytes,
                               gsize         size,
                               gint64       *time);

G_END_DECLS
