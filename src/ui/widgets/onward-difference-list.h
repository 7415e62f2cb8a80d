/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-differences.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DIFFERENCE_LIST (onward_difference_list_get_type ())

/**
 * OnwardDifferenceList:
 *
 * Says differences between then and now below their headings; each leads to its record where that
 * is still there.
 */
G_DECLARE_FINAL_TYPE (OnwardDifferenceList, onward_difference_list, ONWARD, DIFFERENCE_LIST, GtkWidget)

/**
 * onward_difference_list_show:
 * @self: a list
 * @differences: (element-type OnwardDifference): what to say, by headings
 */
void onward_difference_list_show (OnwardDifferenceList *self,
                                  GPtrArray            *differences);

G_END_DECLS
