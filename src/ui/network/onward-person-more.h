/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-person-lists.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_MORE (onward_person_more_get_type ())

/**
 * OnwardPersonMore:
 *
 * Everything about somebody that only an unfolded row shows. Property: `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonMore, onward_person_more, ONWARD, PERSON_MORE, GtkWidget)

/**
 * onward_person_more_new:
 * @profile: the profile
 * @lens: who looks
 *
 * Returns: (transfer floating): a widget that shows nobody yet
 */
OnwardPersonMore *onward_person_more_new (OnwardProfile *profile,
                                          OnwardLens lens);

/**
 * onward_person_more_set_person:
 * @self: the widget
 * @person: (nullable): who
 */
void onward_person_more_set_person (OnwardPersonMore *self,
                                    OnwardRecord     *person);

/**
 * onward_person_more_get_lists:
 * @self: the widget
 *
 * Returns: (transfer none): their ties, consents and drafts
 */
OnwardPersonLists *onward_person_more_get_lists (OnwardPersonMore *self);

G_END_DECLS
