/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-id.h"

/**
 * PlainSqlite:
 *
 * The same tables, rows and writes as Onward's store makes for an edit, in a file of plain SQLite,
 * or of SQLCipher where that library stands in for it. Everything ends the program on an error.
 */
typedef struct _PlainSqlite PlainSqlite;

/**
 * plain_sqlite_create:
 * @folder: where the file goes
 * @journal: `wal` or `delete`
 * @schema: path of `0001-start.sql`
 * @key: (nullable): 64 hexadecimal digits to seal it with, without deriving; needs SQLCipher
 * @ids: strengths to begin with
 * @n_ids: how many
 *
 * Returns: (transfer full): the open file
 */
PlainSqlite *plain_sqlite_create (const char     *folder,
                                  const char     *journal,
                                  const char     *schema,
                                  const char     *key,
                                  const OnwardId *ids,
                                  guint           n_ids);

/**
 * plain_sqlite_edit:
 * @self: an open file
 * @id: one of its strengths
 * @number: makes the new title unlike the others
 *
 * Returns: how many milliseconds it took until it was synced
 */
double plain_sqlite_edit (PlainSqlite    *self,
                          const OnwardId *id,
                          guint           number);

/**
 * plain_sqlite_reopen:
 * @self: an open file, which is closed first
 *
 * Opens it again and reads every strength with its words, as a program does that begins.
 *
 * Returns: how many milliseconds opening and reading took
 */
double plain_sqlite_reopen (PlainSqlite *self);

/**
 * plain_sqlite_free:
 * @self: (transfer full): an open file
 */
void plain_sqlite_free (PlainSqlite *self);
