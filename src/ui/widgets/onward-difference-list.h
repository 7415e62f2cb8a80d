/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-id.h"

G_BEGIN_DECLS

/**
 * OnwardDifference:
 * @heading: a translated heading that it stands below, not owned; differences come in its order
 * @words: a translated sentence about then and now
 * @record: the record to go to, the id of nothing where there is none now
 *
 * One thing that is not as it was.
 */
typedef struct
{
  const char *heading;
  char       *words;
  OnwardId    record;
} OnwardDifference;

/**
 * onward_differences_new:
 *
 * Returns: (transfer full) (element-type OnwardDifference): an empty list, which wipes what is in it
 */
GPtrArray *onward_differences_new (void);

/**
 * onward_differences_add:
 * @differences: a list
 * @heading: what it stands below
 * @record: (nullable): where it leads
 * @words: (transfer full): what is not as it was
 */
void onward_differences_add (GPtrArray      *differences,
                             const char     *heading,
                             const OnwardId *record,
                             char           *words);

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
