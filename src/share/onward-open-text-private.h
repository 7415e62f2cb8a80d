/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_open_text_hash_id:
 * @id: an #OnwardId of a file
 *
 * Unlike that of onward_id_hash(), whoever wrote the file cannot choose it: ids that all hash alike would take a
 * hash table hours.
 *
 * Returns: a hash of all of @id, another one each time the program runs
 */
guint onward_open_text_hash_id (gconstpointer id);

G_END_DECLS
