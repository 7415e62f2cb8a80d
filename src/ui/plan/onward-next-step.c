/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-next-step.h"

#include "onward-plan-choice.h"

struct _OnwardNextStep
{
  GObject           parent_instance;

  /* Owned */
  OnwardPlanChoice *choice;
  OnwardFilterList *phases;
  OnwardFilterList *steps;
  GPtrArray        *watched;
  OnwardRecord     *plan;
  OnwardRecord     *step;
};

G_DEFINE_FINAL_TYPE (OnwardNextStep, onward_next_step, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_STEP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_open (OnwardRecord *record,
         gpointer      data)
{
  const char *status = onward_record_get_text (record, "status");

  return !g_str_equal (status, "done") && !g_str_equal (status, "paused");
}

static OnwardRecord *
find_step_in (OnwardNextStep *self,
              OnwardRecord   *phase)
{
  guint n_steps = g_list_model_get_n_items (G_LIST_MODEL (self->steps));

  for (guint i = 0; i < n_steps; i++)
    {
      OnwardRecord *step = onward_filter_list_get_record (self->steps, i);
      const OnwardId *id = onward_record_get_reference (step, "phase");

      if (id != NULL && onward_id_equal (id, onward_record_get_id (phase)))
        return step;
    }

  return NULL;
}

static OnwardRecord *
find_step (OnwardNextStep *self)
{
  guint n_phases = g_list_model_get_n_items (G_LIST_MODEL (self->phases));

  for (guint i = 0; self->plan != NULL && i < n_phases; i++)
    {
      OnwardRecord *phase = onward_filter_list_get_record (self->phases, i);
      const OnwardId *plan = onward_record_get_reference (phase, "plan");
      OnwardRecord *step;

      if (plan == NULL || !onward_id_equal (plan, onward_record_get_id (self->plan)))
        continue;
      step = find_step_in (self, phase);
      if (step != NULL)
        return step;
    }

  return NULL;
}

static void
update (OnwardNextStep *self)
{
  if (g_set_object (&self->plan, onward_plan_choice_get_current (self->choice)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  if (g_set_object (&self->step, find_step (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}

static void
unwatch (OnwardNextStep *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[i], update, self);
  g_ptr_array_set_size (self->watched, 0);
}

/* A step that goes to another phase may keep its place among all steps, so each is watched. */
static void
watch (OnwardNextStep *self)
{
  guint n_steps = g_list_model_get_n_items (G_LIST_MODEL (self->steps));

  unwatch (self);
  for (guint i = 0; i < n_steps; i++)
    {
      OnwardRecord *step = onward_filter_list_get_record (self->steps, i);

      g_signal_connect_swapped (step, "notify::phase", G_CALLBACK (update), self);
      g_ptr_array_add (self->watched, g_object_ref (step));
    }
}

static void
steps_changed_cb (OnwardNextStep *self)
{
  watch (self);
  update (self);
}

static void
onward_next_step_dispose (GObject *object)
{
  OnwardNextStep *self = ONWARD_NEXT_STEP (object);

  unwatch (self);
  g_clear_object (&self->choice);
  g_clear_object (&self->phases);
  g_clear_object (&self->steps);
  g_clear_object (&self->plan);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (onward_next_step_parent_class)->dispose (object);
}

static void
onward_next_step_finalize (GObject *object)
{
  OnwardNextStep *self = ONWARD_NEXT_STEP (object);

  g_clear_pointer (&self->watched, g_ptr_array_unref);

  G_OBJECT_CLASS (onward_next_step_parent_class)->finalize (object);
}

static void
onward_next_step_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardNextStep *self = ONWARD_NEXT_STEP (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_next_step_class_init (OnwardNextStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_next_step_dispose;
  object_class->finalize = onward_next_step_finalize;
  object_class->get_property = onward_next_step_get_property;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_next_step_init (OnwardNextStep *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardNextStep *
onward_next_step_new (OnwardProfile *profile,
                      OnwardLens     lens)
{
  OnwardNextStep *self = g_object_new (ONWARD_TYPE_NEXT_STEP, NULL);

  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  self->phases = onward_profile_list (profile, ONWARD_KIND_PHASE, lens);
  self->steps = onward_profile_list (profile, ONWARD_KIND_STEP, lens);
  onward_filter_list_set_func (self->steps, is_open, NULL, NULL);
  g_signal_connect_object (self->choice, "notify::current", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->phases, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->steps, "items-changed", G_CALLBACK (steps_changed_cb), self, G_CONNECT_SWAPPED);
  steps_changed_cb (self);

  return self;
}

OnwardRecord *
onward_next_step_get_plan (OnwardNextStep *self)
{
  g_return_val_if_fail (ONWARD_IS_NEXT_STEP (self), NULL);

  return self->plan;
}

OnwardRecord *
onward_next_step_get_step (OnwardNextStep *self)
{
  g_return_val_if_fail (ONWARD_IS_NEXT_STEP (self), NULL);

  return self->step;
}
