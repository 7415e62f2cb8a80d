/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PERSON_BUTTON (onward_person_button_get_type ())

/**
 * OnwardPersonButton:
 *
 * A small button that shows whom a record names in one of its fields, and offers everybody in the
 * network and nobody. It follows the record and the person.
 *
 * Properties: `label` (what the person is for, such as "Who arranges it"), `editable`.
 */
G_DECLARE_FINAL_TYPE (OnwardPersonButton, onward_person_button, ONWARD, PERSON_BUTTON, GtkWidget)

/**
 * onward_person_button_set_field:
 * @self: a person button
 * @profile: where to save
 * @lens: who looks
 * @record: (nullable): the record; %NULL shows nobody
 * @column: a field of its kind that refers to a person
 */
void onward_person_button_set_field (OnwardPersonButton *self,
                                     OnwardProfile      *profile,
                                     OnwardLens          lens,
                                     OnwardRecord       *record,
                                     const char         *column);

/**
 * onward_person_button_get_person:
 * @self: a person button
 *
 * Returns: (transfer none) (nullable): whom it shows; %NULL also where the lens does not show them
 */
OnwardRecord *onward_person_button_get_person (OnwardPersonButton *self);

/**
 * onward_person_button_get_words:
 * @self: a person button
 *
 * Returns: (transfer none): what it says
 */
const char *onward_person_button_get_words (OnwardPersonButton *self);

G_END_DECLS
