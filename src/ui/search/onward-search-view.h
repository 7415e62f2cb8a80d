/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_SEARCH_VIEW (onward_search_view_get_type ())

/**
 * OnwardSearchView:
 *
 * Where the person looks for what they wrote: a field, and below it what was found while it is
 * typed, by place. Opening a result activates `win.show-record`. Signal: `closed`, after Esc.
 */
G_DECLARE_FINAL_TYPE (OnwardSearchView, onward_search_view, ONWARD, SEARCH_VIEW, GtkWidget)

/**
 * onward_search_view_new:
 * @profile: an open profile
 *
 * Returns: (transfer floating): a view for it
 */
GtkWidget *onward_search_view_new (OnwardProfile *profile);

/**
 * onward_search_view_begin:
 * @self: a view
 * @lens: who looks
 *
 * Puts the focus in the field, with what was looked for last selected, so that typing replaces it.
 */
void onward_search_view_begin (OnwardSearchView *self,
                               OnwardLens        lens);

G_END_DECLS
