/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_WORKSPACE (onward_workspace_get_type ())

/**
 * OnwardWorkspace:
 *
 * The application with one profile open: the six places, the banner and the toasts. Each
 * page is made when its place is first shown; all of it goes with the workspace when the
 * profile is locked. Property: `profile` (construct-only).
 */
G_DECLARE_FINAL_TYPE (OnwardWorkspace, onward_workspace, ONWARD, WORKSPACE, GtkWidget)

/**
 * onward_workspace_new:
 * @profile: an open profile
 *
 * Returns: (transfer floating): a workspace that shows Today
 */
GtkWidget *onward_workspace_new (OnwardProfile * profile);

/**
 * onward_workspace_get_profile:
 * @self: a workspace
 *
 * Returns: (transfer none): its profile
 */
OnwardProfile *onward_workspace_get_profile (OnwardWorkspace *self);

/**
 * onward_workspace_show_place:
 * @self: a workspace
 * @name: the name of a place; another one does nothing
 *
 * Goes there and puts the focus where the place begins.
 */
void onward_workspace_show_place (OnwardWorkspace *self,
                                  const char      *name);

/**
 * onward_workspace_step_place:
 * @self: a workspace
 * @by: 1 for the next place, -1 for the one before; goes round at the ends
 */
void onward_workspace_step_place (OnwardWorkspace *self,
                                  int              by);

/**
 * onward_workspace_show_record:
 * @self: a workspace
 * @record: a record
 *
 * Goes to the place where @record is kept and puts the focus on its row.
 *
 * Returns: whether there is such a row
 */
gboolean onward_workspace_show_record (OnwardWorkspace *self,
                                       OnwardRecord    *record);

/**
 * onward_workspace_show_search:
 * @self: a workspace
 *
 * Lets the person look for something, through the lens of the place that is shown. Esc goes back
 * to that place and to the focus that was there.
 */
void onward_workspace_show_search (OnwardWorkspace *self);

/**
 * onward_workspace_get_place:
 * @self: a workspace
 *
 * Returns: (transfer none): the name of the place that is shown
 */
const char *onward_workspace_get_place (OnwardWorkspace *self);

/**
 * onward_workspace_add_toast:
 * @self: a workspace
 * @toast: (transfer full): what to say
 */
void onward_workspace_add_toast (OnwardWorkspace *self,
                                 AdwToast        *toast);

/**
 * onward_workspace_show_page:
 * @self: a workspace
 * @type: an #OnwardPage type that is no place
 *
 * Shows a page that belongs to a place, for whoever looks at the place now. Its action
 * `workspace.leave` goes back to the place.
 */
void onward_workspace_show_page (OnwardWorkspace *self,
                                 GType            type);

G_END_DECLS
