/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

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

/**
 * onward_differences_find_twin:
 * @profile: the other state
 * @lens: who looks
 * @record: a record of one state
 *
 * Returns: (transfer none) (nullable): the same record in @profile, where it is there and may be seen
 */
OnwardRecord *onward_differences_find_twin (OnwardProfile *profile,
                                            OnwardLens     lens,
                                            OnwardRecord  *record);

/**
 * onward_differences_in_field:
 * @then: a record
 * @now: the same record in the other state
 * @column: one of its columns
 *
 * Returns: whether it holds something else now
 */
gboolean onward_differences_in_field (OnwardRecord *then,
                                      OnwardRecord *now,
                                      const char   *column);

/**
 * onward_differences_in_record:
 * @then: a record
 * @now: the same record in the other state
 * @but: (nullable) (array zero-terminated=1): columns that do not count
 *
 * Returns: whether anything is different but where it stands in its list, which says nothing
 */
gboolean onward_differences_in_record (OnwardRecord      *then,
                                       OnwardRecord      *now,
                                       const char *const *but);

G_END_DECLS
