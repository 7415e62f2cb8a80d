/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_wiping_heap_begin:
 *
 * From now on every block that any library of this process frees is wiped first. Only in a
 * program that links `onward-wiping-heap.c`. Begin before the person can type anything; until
 * then wiping would only make the start slower. Under AddressSanitizer it does nothing.
 */
void onward_wiping_heap_begin (void);

G_END_DECLS
