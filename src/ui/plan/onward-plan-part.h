/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-page.h"
#include "onward-working-list.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PLAN_PART (onward_plan_part_get_type ())

/**
 * OnwardPlanPart:
 *
 * A page that shows one side of the plan that is looked at, whichever that is, such as its meetings.
 * Esc goes back to the plan.
 *
 * Properties, read-only, with notification: `plan` (nullable) and `has-plan`.
 */
G_DECLARE_DERIVABLE_TYPE (OnwardPlanPart, onward_plan_part, ONWARD, PLAN_PART, OnwardPage)

struct _OnwardPlanPartClass
{
  OnwardPageClass parent_class;

  /**
   * OnwardPlanPartClass::plan_changed:
   * @self: a page
   * @plan: (nullable): the plan that is looked at now
   *
   * Shows it; called whenever it is another one, and there is none at first.
   */
  void            (*plan_changed) (OnwardPlanPart *self,
                                   OnwardRecord   *plan);
};

/**
 * onward_plan_part_get_plan:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the plan that is looked at
 */
OnwardRecord *onward_plan_part_get_plan (OnwardPlanPart *self);

/**
 * onward_plan_part_add_list:
 * @self: a page
 * @list: its list; a page has one
 * @kind: a kind whose records belong to a plan
 * @row_type: an #OnwardRecordRow type
 *
 * Fills @list with those of the plan that is looked at; what is added or dropped there belongs to it.
 * onward_page_show_record() finds them. For the derived class, once it is constructed.
 */
void onward_plan_part_add_list (OnwardPlanPart    *self,
                                OnwardWorkingList *list,
                                OnwardKind         kind,
                                GType              row_type);

G_END_DECLS
