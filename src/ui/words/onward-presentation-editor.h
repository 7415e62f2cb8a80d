/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PRESENTATION_EDITOR (onward_presentation_editor_get_type ())

/**
 * OnwardPresentationEditor:
 *
 * Words for work: for whom, made of what, the words themselves, and how they were before. Property:
 * `editable`. Signal `copied` (id): a copy was added under that id and wants to be shown.
 */
G_DECLARE_FINAL_TYPE (OnwardPresentationEditor, onward_presentation_editor, ONWARD, PRESENTATION_EDITOR, GtkWidget)

/**
 * onward_presentation_editor_set_presentation:
 * @self: an editor
 * @profile: the profile
 * @lens: who looks
 * @presentation: (nullable): what to edit, %NULL to forget it
 *
 * What was being typed before is committed. Each editor is for one presentation.
 */
void onward_presentation_editor_set_presentation (OnwardPresentationEditor *self,
                                                  OnwardProfile            *profile,
                                                  OnwardLens                lens,
                                                  OnwardRecord             *presentation);

/**
 * onward_presentation_editor_get_presentation:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what is edited
 */
OnwardRecord *onward_presentation_editor_get_presentation (OnwardPresentationEditor *self);

/**
 * onward_presentation_editor_show_version:
 * @self: an editor
 * @version: an earlier wording of what is edited
 *
 * Returns: whether it is on the screen
 */
gboolean onward_presentation_editor_show_version (OnwardPresentationEditor *self,
                                                  OnwardRecord             *version);

G_END_DECLS
