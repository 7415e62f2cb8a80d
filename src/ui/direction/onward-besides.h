/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_BESIDES (onward_besides_get_type ())

/**
 * OnwardBesides:
 *
 * Lays two children side by side where there is room, otherwise the second below the first. The
 * property `layout-manager` of a #GtkBox takes it.
 *
 * Properties: `least` (pixels from which they stand side by side), `share` (per cent of the width
 * for the first), `drops` (without room the second is not shown, as what it offers can be had in
 * another way).
 */
G_DECLARE_FINAL_TYPE (OnwardBesides, onward_besides, ONWARD, BESIDES, GtkLayoutManager)

G_END_DECLS
