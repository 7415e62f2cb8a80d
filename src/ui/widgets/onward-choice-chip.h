/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-schema.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CHOICE_CHIP (onward_choice_chip_get_type ())

/**
 * OnwardChoiceChip:
 *
 * A small button that shows one word of a choice field and offers the others in a menu.
 *
 * Properties: `label` (the name of the field, for assistive technology) and `value` (the
 * stored word, never %NULL, with notification).
 *
 * Signal `chosen` (value): the person picked another word; whoever owns the chip sets it.
 */
G_DECLARE_FINAL_TYPE (OnwardChoiceChip, onward_choice_chip, ONWARD, CHOICE_CHIP, GtkWidget)

/**
 * onward_choice_chip_new:
 * @kind: a kind
 * @column: a choice field of @kind
 * @label: the name of the field
 *
 * Returns: (transfer full): a chip that shows the first word
 */
GtkWidget *onward_choice_chip_new (OnwardKind kind,
                                   const char *column,
                                   const char *label);

/**
 * onward_choice_chip_get_column:
 * @self: a chip
 *
 * Returns: (transfer none): its field
 */
const char *onward_choice_chip_get_column (OnwardChoiceChip *self);

/**
 * onward_choice_chip_get_value:
 * @self: a chip
 *
 * Returns: (transfer none): the stored word it shows
 */
const char *onward_choice_chip_get_value (OnwardChoiceChip *self);

/**
 * onward_choice_chip_set_value:
 * @self: a chip
 * @value: the stored word to show
 */
void onward_choice_chip_set_value (OnwardChoiceChip *self,
                                   const char       *value);

G_END_DECLS
