/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PEOPLE_ADD (onward_people_add_get_type ())

/**
 * OnwardPeopleAdd:
 *
 * Three ways to add somebody: one line, a list of usual roles, and questions that lead to people.
 */
G_DECLARE_FINAL_TYPE (OnwardPeopleAdd, onward_people_add, ONWARD, PEOPLE_ADD, GtkWidget)

/**
 * onward_people_add_setup:
 * @self: the widget
 * @profile: the profile
 * @lens: who looks
 *
 * Comes once.
 */
void onward_people_add_setup (OnwardPeopleAdd *self,
                              OnwardProfile   *profile,
                              OnwardLens       lens);

/**
 * onward_people_add_focus:
 * @self: the widget
 *
 * Puts the focus into the one line.
 */
void onward_people_add_focus (OnwardPeopleAdd *self);

G_END_DECLS
