/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OnwardImage:
 * @data: the bytes, zero from @size to @capacity
 * @size: how many bytes count
 * @capacity: how many are mapped
 *
 * Growing memory for what the person wrote: pages of its own, left out of core dumps, wiped
 * before they go back to the system. Zero it to start.
 */
typedef struct
{
  guint8 *data;
  gsize   size;
  gsize   capacity;
} OnwardImage;

/** ONWARD_IMAGE_MAX: bytes that one profile may take in memory. */
#define ONWARD_IMAGE_MAX ((gsize) 1024 * 1024 * 1024)

/**
 * onward_image_resize:
 * @self: an image
 * @size: its new size
 *
 * New bytes are zero. Bytes that are cut off are wiped.
 *
 * Returns: %FALSE without memory or beyond %ONWARD_IMAGE_MAX; @self is unchanged then
 */
gboolean onward_image_resize (OnwardImage *self,
                              gsize        size);

/**
 * onward_image_clear:
 * @self: an image; wiped and empty afterwards
 */
void onward_image_clear (OnwardImage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OnwardImage, onward_image_clear)

/**
 * onward_memory_alloc:
 * @size: how many bytes
 *
 * Returns: (transfer full) (nullable): memory that onward_memory_free() wipes
 */
gpointer onward_memory_alloc (gsize size);

/**
 * onward_memory_free:
 * @memory: (nullable): from onward_memory_alloc()
 */
void onward_memory_free (gpointer memory);

/**
 * onward_memory_configure_sqlite:
 *
 * Makes SQLite use memory that is wiped when it is freed. Before SQLite is initialized.
 *
 * Returns: whether SQLite took it
 */
gboolean onward_memory_configure_sqlite (void);

G_END_DECLS
