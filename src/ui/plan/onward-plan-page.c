/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-plan-page.h"

#include "onward-config.h"

#include "onward-edit.h"
#include "onward-empty-state.h"
#include "onward-next-step.h"
#include "onward-phase-row.h"
#include "onward-plan-header.h"
#include "onward-plan-phases.h"

struct _OnwardPlanPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkWidget         *path;
  OnwardWorkingList *list;
  OnwardPlanHeader  *header;

  /* Owned */
  OnwardPlanChoice  *choice;
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
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);
  /* An id that nothing has, so that no phases are shown without a plan. */
  OnwardId id = plan != NULL ? *onward_record_get_id (plan) : onward_id_new ();

  onward_filter_list_set_reference (self->phases, "plan", &id);
  gtk_widget_set_visible (self->path, plan != NULL);
}

static void
place_cb (OnwardPlanPage *self,
          OnwardAction   *action,
          const OnwardId *id)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

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

static gboolean
show_phase (OnwardPlanPage *self,
            OnwardRecord   *phase,
            OnwardRecord   *step)
{
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardRecordRow *row;

  onward_plan_choice_choose (self->choice,
                             onward_profile_lookup (profile, onward_record_get_reference (phase, "plan")));
  if (step == NULL)
    return onward_working_list_show (self->list, phase);

  row = onward_working_list_get_row (self->list, phase);

  return row != NULL && onward_working_list_show (onward_phase_row_get_steps (ONWARD_PHASE_ROW (row)), step);
}

static gboolean
onward_plan_page_show_record (OnwardPage   *page,
                              OnwardRecord *record)
{
  OnwardPlanPage *self = ONWARD_PLAN_PAGE (page);
  OnwardRecord *phase;

  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_PLAN:
      onward_plan_choice_choose (self->choice, record);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return TRUE;

    case ONWARD_KIND_PHASE:
      return show_phase (self, record, NULL);

    case ONWARD_KIND_STEP:
      phase = onward_profile_lookup (onward_page_get_profile (page), onward_record_get_reference (record, "phase"));
      return phase != NULL && show_phase (self, phase, record);

    default:
      return FALSE;
    }
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
  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  g_signal_connect_object (self->choice, "notify::plan",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next_step, "notify::step",
                           G_CALLBACK (step_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  onward_plan_header_setup (self->header, profile, lens);
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
  g_clear_object (&self->choice);

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
  ONWARD_PAGE_CLASS (klass)->show_record = onward_plan_page_show_record;

  properties[PROP_NEXT_STEP] =
    g_param_spec_object ("next-step", NULL, NULL, ONWARD_TYPE_RECORD,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_PLAN_HEADER);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanPage, path);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanPage, header);
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
