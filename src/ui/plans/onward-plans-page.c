/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plans"

#include "onward-plans-page.h"

#include "onward-config.h"

#include "onward-plan-choice.h"
#include "onward-plan-phases.h"
#include "onward-plan-row.h"
#include "onward-working-list.h"

struct _OnwardPlansPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  OnwardWorkingList *list;

  /* Borrowed: it belongs to the profile */
  OnwardPlanChoice  *choice;
};

G_DEFINE_FINAL_TYPE (OnwardPlansPage, onward_plans_page, ONWARD_TYPE_PAGE)

static void
place_cb (OnwardPlansPage *self,
          OnwardAction    *action,
          const OnwardId  *id)
{
  if (onward_plan_choice_get_current (self->choice) != NULL)
    onward_action_set_text (action, ONWARD_KIND_PLAN, id, "state", "draft");
  onward_plan_phases_add (action, id);
}

static void
onward_plans_page_focus_start (OnwardPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (ONWARD_PLANS_PAGE (page)->list), GTK_DIR_TAB_FORWARD);
}

static void
onward_plans_page_constructed (GObject *object)
{
  OnwardPlansPage *self = ONWARD_PLANS_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_plans_page_parent_class)->constructed (object);

  self->choice = onward_plan_choice_get (profile, lens);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_PLAN, onward_plan_choice_get_plans (self->choice),
                             ONWARD_TYPE_PLAN_ROW);
}

static void
onward_plans_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PLANS_PAGE);

  G_OBJECT_CLASS (onward_plans_page_parent_class)->dispose (object);
}

static void
onward_plans_page_class_init (OnwardPlansPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_plans_page_constructed;
  object_class->dispose = onward_plans_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_plans_page_focus_start;

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/plans/onward-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlansPage, list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_plans_page_init (OnwardPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
