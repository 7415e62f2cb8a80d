/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-plan.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardPlan, onward_plan, ONWARD_KIND_PLAN);

const char *
onward_plan_get_title (OnwardPlan *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}
