/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-template.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TEMPLATE_ROW (onward_template_row_get_type ())

/**
 * OnwardTemplateRow:
 *
 * A template: what it is, where it is from, and on a press what it would add. Its signal `use` asks
 * for that to be done. Properties: `editable`, and `used`: whether the plan was begun with it.
 */
G_DECLARE_FINAL_TYPE (OnwardTemplateRow, onward_template_row, ONWARD, TEMPLATE_ROW, GtkListBoxRow)

/**
 * onward_template_row_new:
 * @template: a template
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *onward_template_row_new (OnwardTemplate *template);

/**
 * onward_template_row_get_template:
 * @self: a row
 *
 * Returns: (transfer none): its template
 */
OnwardTemplate *onward_template_row_get_template (OnwardTemplateRow *self);

G_END_DECLS
