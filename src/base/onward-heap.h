/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * onward_heap_trim_soon:
 *
 * Gives memory that is no longer used back to the system in a moment, on a thread of its own. For
 * when much was needed for a short time, as to open a profile or to look at a page: a shared, old
 * computer has little of it. Asking again before that moment costs nothing. Does nothing where the C
 * library has no way to.
 */
void onward_heap_trim_soon (void);

G_END_DECLS
