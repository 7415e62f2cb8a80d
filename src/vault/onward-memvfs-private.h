/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "onward-memory-private.h"

G_BEGIN_DECLS

/** ONWARD_MEMVFS_NAME: the name of the VFS. */
#define ONWARD_MEMVFS_NAME "onward-memory"

/**
 * OnwardMemvfs:
 *
 * One database file in memory. What changed since the last sync can be listed, and is taken
 * back when a sync does not succeed.
 */
typedef struct _OnwardMemvfs OnwardMemvfs;

/**
 * OnwardMemvfsSyncFunc:
 * @self: the file, of which something changed
 * @data: what was given with the function
 *
 * Returns: %SQLITE_OK when the change is safe; with any other code the change is taken back
 */
typedef int (*OnwardMemvfsSyncFunc) (OnwardMemvfs *self,
                                     gpointer      data);

/**
 * onward_memvfs_register:
 *
 * Returns: whether SQLite knows the VFS now
 */
gboolean onward_memvfs_register (void);

/**
 * onward_memvfs_new:
 * @image: (transfer full): the file's content; empty afterwards
 * @sync: (scope forever): the commit point
 * @data: given to @sync
 *
 * Returns: (transfer full): the file; free with onward_memvfs_free() after the connection is closed
 */
OnwardMemvfs *onward_memvfs_new (OnwardImage         *image,
                                 OnwardMemvfsSyncFunc sync,
                                 gpointer             data);

/**
 * onward_memvfs_free:
 * @self: (nullable): a file; wiped
 */
void onward_memvfs_free (OnwardMemvfs *self);

/**
 * onward_memvfs_get_name:
 * @self: a file
 *
 * Returns: (transfer none): the one name by which SQLite can open it
 */
const char *onward_memvfs_get_name (OnwardMemvfs *self);

/**
 * onward_memvfs_get_image:
 * @self: a file
 *
 * Returns: (transfer none): its content
 */
const OnwardImage *onward_memvfs_get_image (OnwardMemvfs *self);

/**
 * onward_memvfs_revert:
 * @self: a file
 *
 * Brings back the state of the last sync.
 */
void onward_memvfs_revert (OnwardMemvfs *self);

/**
 * onward_memvfs_settle:
 * @self: a file that no connection has open
 *
 * Leaves what is committed. SQLite cuts a file after the sync of the commit that made it
 * shorter: that stays. Anything else that was not synced is brought back.
 */
void onward_memvfs_settle (OnwardMemvfs *self);

/**
 * onward_memvfs_mark_synced:
 * @self: a file, all of which is in a snapshot now
 *
 * Later changes are listed against the state of now.
 */
void onward_memvfs_mark_synced (OnwardMemvfs *self);

/**
 * onward_memvfs_write_changes:
 * @self: a file
 * @time: when, in milliseconds since 1970-01-01 UTC
 * @size: (out): how many bytes
 *
 * Returns: (transfer full) (nullable): what changed since the last sync, for
 *   onward_memory_free(), or %NULL without memory
 */
guint8 *onward_memvfs_write_changes (OnwardMemvfs *self,
                                     gint64        time,
                                     gsize        *size);

G_END_DECLS
