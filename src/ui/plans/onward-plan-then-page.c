/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plans"

#include "onward-plan-then-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-plan-choice.h"
#include "onward-plan-differences.h"

struct _OnwardPlanThenPage
{
  OnwardThenPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardPlanThenPage, onward_plan_then_page, ONWARD_TYPE_THEN_PAGE)

static GPtrArray *
onward_plan_then_page_compare (OnwardThenPage *page,
                               OnwardProfile  *then,
                               OnwardProfile  *later)
{
  OnwardProfile *now = onward_page_get_profile (ONWARD_PAGE (page));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (page));
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (now, lens));

  return plan != NULL ? onward_plan_differences (then, later, onward_record_get_id (plan), lens) : onward_differences_new ();
}

static void
onward_plan_then_page_class_init (OnwardPlanThenPageClass *klass)
{
  ONWARD_THEN_PAGE_CLASS (klass)->compare = onward_plan_then_page_compare;
}

static void
onward_plan_then_page_init (OnwardPlanThenPage *self)
{
  g_object_set (self,
                "icon-name", "onward-plan-symbolic",
                "guide", _("What has become of your plan since then. A look back, not a measure."),
                "nothing", _("Nothing in the plan is different from then. A plan may rest."),
                NULL);
}
