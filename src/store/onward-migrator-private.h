/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-database-private.h"

G_BEGIN_DECLS

/** ONWARD_SCHEMA_VERSION: how many migrations there are in `resources/sql`. */
#define ONWARD_SCHEMA_VERSION 4

/** ONWARD_MIN_READER: the oldest schema version whose program can read what this one writes. */
#define ONWARD_MIN_READER 1

/**
 * OnwardMeta:
 * @device: this copy of the profile, in clocks
 * @schema_version: the version the database is in
 * @min_reader: the oldest version that can read it
 *
 * What the database says about itself.
 */
typedef struct
{
  OnwardId device;
  gint64   schema_version;
  gint64   min_reader;
} OnwardMeta;

/**
 * onward_migrator_load_scripts:
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the text of each migration in
 *   order, or %NULL when there are not exactly %ONWARD_SCHEMA_VERSION of them
 */
char **onward_migrator_load_scripts (GError **error);

/**
 * onward_migrator_run:
 * @database: a database
 * @scripts: (array zero-terminated=1): all migrations, the first makes version 1
 * @profile: the id of the profile, written into a new database
 * @meta: (out): what the database says in the end
 * @error: return location; %ONWARD_ERROR_NEWER_FORMAT when only a newer version can read it
 *
 * Brings the database to the version of @scripts, each migration and its version number in one
 * transaction, so that being killed leaves a version that can go on. A newer database that can
 * be read is left as it is; the caller sees that from @meta.
 *
 * Returns: whether the database can be read
 */
gboolean onward_migrator_run (OnwardDatabase    *database,
                              const char *const *scripts,
                              const OnwardId    *profile,
                              OnwardMeta        *meta,
                              GError           **error);

G_END_DECLS
