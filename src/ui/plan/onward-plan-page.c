/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-plan-page.h"

#include "onward-config.h"

#include "onward-edit.h"
#include "onward-empty-state.h"
#include "onward-next-step.h"
#include "onward-phase-row.h"
#include "onward-plan-phases.h"

struct _OnwardPlanPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkStack          *stack;
  OnwardWorkingList *list;

  /* Owned */
  OnwardNextStep    *next_step;
  OnwardFilterList  *phases;
};

G_DEFINE_FINAL_TYPE (OnwardPlanPage, onward_plan_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_NEXT_STEP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
step_changed_cb (OnwardPlanPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_STEP]);
}

static void
plan_changed_cb (OnwardPlanPage *self)
{
  OnwardRecord *plan = onward_next_step_get_plan (self->next_step);
  /* An id that nothing has, so that no phases are shown without a plan. */
  OnwardId id = plan != NULL ? *onward_record_get_id (plan) : onward_id_new ();

  onward_filter_list_set_reference (self->phases, "plan", &id);
  gtk_stack_set_visible_child_name (self->stack, plan != NULL ? "path" : "none");
}

static void
place_cb (OnwardPlanPage *self,
          OnwardAction   *action,
          const OnwardId *id)
{
  OnwardRecord *plan = onward_next_step_get_plan (self->next_step);

  if (plan != NULL)
    onward_action_set_reference (action, ONWARD_KIND_PHASE, id, "plan", onward_record_get_id (plan));
}

static void
start_cb (OnwardPlanPage *self)
{
  onward_edit_apply (GTK_WIDGET (self), onward_page_get_profile (ONWARD_PAGE (self)),
                     onward_plan_start_action ());
}

static void
onward_plan_page_focus_start (OnwardPage *page)
{
  OnwardPlanPage *self = ONWARD_PLAN_PAGE (page);
  OnwardRecord *step = onward_next_step_get_step (self->next_step);
  OnwardRecord *phase = NULL;
  OnwardRecordRow *row = NULL;

  if (step != NULL)
    phase = onward_profile_lookup (onward_page_get_profile (page), onward_record_get_reference (step, "phase"));
  if (phase != NULL)
    row = onward_working_list_get_row (self->list, phase);
  if (row != NULL)
    row = onward_working_list_get_row (onward_phase_row_get_steps (ONWARD_PHASE_ROW (row)), step);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
onward_plan_page_constructed (GObject *object)
{
  OnwardPlanPage *self = ONWARD_PLAN_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_plan_page_parent_class)->constructed (object);

  self->phases = onward_profile_list (profile, ONWARD_KIND_PHASE, lens);
  self->next_step = onward_next_step_new (profile, lens);
  g_signal_connect_object (self->next_step, "notify::plan",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_step, "notify::step",
                           G_CALLBACK (step_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  onward_working_list_setup (self->list, profile, lens, ONWARD_KIND_PHASE, self->phases,
                             ONWARD_TYPE_PHASE_ROW);
}

static void
onward_plan_page_dispose (GObject *object)
{
  OnwardPlanPage *self = ONWARD_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PLAN_PAGE);
  g_clear_object (&self->next_step);
  g_clear_object (&self->phases);

  G_OBJECT_CLASS (onward_plan_page_parent_class)->dispose (object);
}

static void
onward_plan_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardPlanPage *self = ONWARD_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_NEXT_STEP:
      g_value_set_object (value, self->next_step != NULL ? onward_next_step_get_step (self->next_step) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_plan_page_class_init (OnwardPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_plan_page_constructed;
  object_class->dispose = onward_plan_page_dispose;
  object_class->get_property = onward_plan_page_get_property;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_plan_page_focus_start;

  properties[PROP_NEXT_STEP] =
    g_param_spec_object ("next-step", NULL, NULL, ONWARD_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanPage, list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
onward_plan_page_init (OnwardPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardFilterList *
onward_plan_page_get_phases (OnwardPlanPage *self)
{
  g_return_val_if_fail (ONWARD_IS_PLAN_PAGE (self), NULL);

  return self->phases;
}

void
onward_plan_page_move_step (OnwardPlanPage *self,
                            OnwardRecord   *step,
                            OnwardRecord   *phase,
                            gboolean        first)
{
  OnwardRecordRow *row;
  OnwardWorkingList *steps;

  g_return_if_fail (ONWARD_IS_PLAN_PAGE (self));

  row = onward_working_list_get_row (self->list, phase);
  if (row == NULL)
    return;

  steps = onward_phase_row_get_steps (ONWARD_PHASE_ROW (row));
  onward_working_list_put (steps, step,
                           first ? 0 : g_list_model_get_n_items (G_LIST_MODEL (onward_working_list_get_records (steps))));
}
