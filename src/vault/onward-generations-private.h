/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_GENERATION_DAYS: for how many earlier days the last snapshot is kept. */
#define ONWARD_GENERATION_DAYS 7

/**
 * OnwardGeneration:
 * @number: its number
 * @time: when its state was written, in milliseconds since 1970-01-01 UTC
 * @keep_snapshot: (out): whether its snapshot stays
 * @keep_log: (out): whether its log stays
 */
typedef struct
{
  guint64  number;
  gint64   time;
  gboolean keep_snapshot;
  gboolean keep_log;
} OnwardGeneration;

/**
 * onward_generations_select:
 * @generations: (array length=n): all there are, by falling number; the first is in use
 * @n: how many
 *
 * Keeps the generation in use and the one before with their logs, and the last snapshot of each
 * of the seven latest other days (UTC) on which there is one. Days are counted, not compared
 * with today, so that a wrong clock costs nothing.
 */
void onward_generations_select (OnwardGeneration *generations,
                                gsize             n);

/**
 * onward_generations_name_snapshot:
 * @number: a generation
 *
 * Returns: (transfer full): the name of its snapshot
 */
char *onward_generations_name_snapshot (guint64 number);

/**
 * onward_generations_name_log:
 * @number: a generation
 *
 * Returns: (transfer full): the name of its log
 */
char *onward_generations_name_log (guint64 number);

/**
 * onward_generations_parse_snapshot:
 * @name: a file's name
 * @number: (out): the generation
 *
 * Returns: whether @name is that of a complete snapshot
 */
gboolean onward_generations_parse_snapshot (const char *name,
                                            guint64    *number);

/**
 * onward_generations_parse_log:
 * @name: a file's name
 * @number: (out): the generation
 *
 * Returns: whether @name is that of a log
 */
gboolean onward_generations_parse_log (const char *name,
                                       guint64    *number);

/**
 * onward_generations_list:
 * @names: (element-type utf8): the names in a profile folder
 * @highest: (out): the highest number that any file has
 *
 * Returns: (transfer full) (element-type guint64): the generations that have a snapshot, by
 *   falling number
 */
GArray *onward_generations_list (GPtrArray *names,
                                 guint64   *highest);

G_END_DECLS
