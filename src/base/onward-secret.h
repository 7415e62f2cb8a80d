/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_SECRET (onward_secret_get_type ())

/**
 * OnwardSecret:
 *
 * Bytes that must leave no copy: held in sodium_malloc() memory (locked, guarded, left out
 * of core dumps), wiped when the last reference goes. References may be held by several
 * threads; the bytes do not change.
 */
typedef struct _OnwardSecret OnwardSecret;

/**
 * onward_secret_get_type:
 *
 * Returns: the boxed type
 */
GType onward_secret_get_type (void);

/**
 * onward_secret_new:
 * @bytes: (array length=size): what to keep; the caller wipes its own copy
 * @size: how many, may be 0
 *
 * Returns: (transfer full) (nullable): a secret, or %NULL without memory
 */
OnwardSecret *onward_secret_new (gconstpointer bytes,
                                 gsize         size);

/**
 * onward_secret_new_from_passphrase:
 * @text: what was typed, UTF-8
 *
 * Brings @text to Unicode form NFC first, so that the same words typed on another keyboard
 * or system open the same lock, and wipes every copy made on the way.
 *
 * Returns: (transfer full) (nullable): a secret, or %NULL without memory or if @text is not UTF-8
 */
OnwardSecret *onward_secret_new_from_passphrase (const char *text);

/**
 * onward_secret_new_random:
 * @size: how many bytes
 *
 * Returns: (transfer full) (nullable): fresh random bytes, or %NULL without memory
 */
OnwardSecret *onward_secret_new_random (gsize size);

/**
 * onward_secret_ref:
 * @self: a secret
 *
 * Returns: (transfer full): @self
 */
OnwardSecret *onward_secret_ref (OnwardSecret *self);

/**
 * onward_secret_unref:
 * @self: (nullable): a secret; wiped with its last reference
 */
void onward_secret_unref (OnwardSecret *self);

/**
 * onward_secret_get_bytes:
 * @self: a secret
 *
 * Returns: (transfer none): its bytes, followed by a NUL that does not count
 */
gconstpointer onward_secret_get_bytes (OnwardSecret *self);

/**
 * onward_secret_get_size:
 * @self: a secret
 *
 * Returns: how many bytes it holds
 */
gsize onward_secret_get_size (OnwardSecret *self);

/**
 * onward_secret_equal:
 * @a: a secret
 * @b: a secret
 *
 * Returns: whether both hold the same, compared in constant time for equal sizes
 */
gboolean onward_secret_equal (OnwardSecret *a,
                              OnwardSecret *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardSecret, onward_secret_unref)

G_END_DECLS
