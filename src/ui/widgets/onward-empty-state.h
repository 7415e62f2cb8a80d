/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_EMPTY_STATE (onward_empty_state_get_type ())

/**
 * OnwardEmptyState:
 *
 * A quiet drawing and one question, where there is nothing yet. Properties: `drawing` (the
 * name of a symbolic drawing), `title`, `text` and `child` (nullable: a button that leads on).
 */
G_DECLARE_FINAL_TYPE (OnwardEmptyState, onward_empty_state, ONWARD, EMPTY_STATE, GtkWidget)

G_END_DECLS
