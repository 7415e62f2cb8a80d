/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_ID (onward_id_get_type ())

/** ONWARD_ID_SIZE: bytes in an id. */
#define ONWARD_ID_SIZE 16

/** ONWARD_ID_STRING_SIZE: bytes that the text of an id takes, with the final NUL. */
#define ONWARD_ID_STRING_SIZE 37

/**
 * OnwardId:
 *
 * A UUID version 7 (RFC 9562, section 5.7) as a plain value. All zero means "none".
 */
typedef struct
{
  guint8 bytes[ONWARD_ID_SIZE];
} OnwardId;

/**
 * onward_id_get_type:
 *
 * Returns: the boxed type, so that ids can be properties
 */
GType onward_id_get_type (void);

/**
 * onward_id_new:
 *
 * Returns: a new id, later in order than every id this process made before
 */
OnwardId onward_id_new (void);

/**
 * onward_id_is_none:
 * @id: (nullable): an id
 *
 * Returns: whether @id is %NULL or all zero
 */
gboolean onward_id_is_none (const OnwardId *id);

/**
 * onward_id_equal:
 * @a: an id
 * @b: an id
 *
 * Returns: whether both are the same; fits #GEqualFunc
 */
gboolean onward_id_equal (gconstpointer a,
                          gconstpointer b);

/**
 * onward_id_hash:
 * @id: an id
 *
 * Returns: a hash of @id; fits #GHashFunc
 */
guint onward_id_hash (gconstpointer id);

/**
 * onward_id_compare:
 * @a: an id
 * @b: an id
 *
 * Returns: less than, equal to or greater than 0, in order of making
 */
int onward_id_compare (const OnwardId *a,
                       const OnwardId *b);

/**
 * onward_id_copy:
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): a copy to be freed with g_free()
 */
OnwardId *onward_id_copy (const OnwardId *id);

/**
 * onward_id_to_string:
 * @id: an id
 * @buffer: (out caller-allocated): room for %ONWARD_ID_STRING_SIZE bytes
 *
 * Returns: @buffer, holding the 36 lower-case characters of RFC 9562
 */
const char *onward_id_to_string (const OnwardId *id,
                                 char           *buffer);

/**
 * onward_id_parse:
 * @text: 36 characters as onward_id_to_string() writes them, in either case
 * @id: (out): the id
 *
 * Returns: whether @text is an id; @id is untouched when it is not
 */
gboolean onward_id_parse (const char *text,
                          OnwardId   *id);

G_END_DECLS
