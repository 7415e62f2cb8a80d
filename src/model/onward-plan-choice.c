/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-plan-choice.h"

struct _OnwardPlanChoice
{
  GObject           parent_instance;

  /* Owned. The lists hold nothing of the profile but its records, so that it can keep a choice. */
  OnwardFilterList *plans;
  OnwardFilterList *followed;
  OnwardRecord     *chosen;
  OnwardRecord     *current;
  OnwardRecord     *plan;
};

G_DEFINE_FINAL_TYPE (OnwardPlanChoice, onward_plan_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CURRENT,
  PROP_PLAN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_followed (OnwardRecord *record,
             gpointer      data)
{
  return g_str_equal (onward_record_get_text (record, "state"), "current");
}

static OnwardRecord *
get_first (OnwardFilterList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list)) > 0 ? onward_filter_list_get_record (list, 0) : NULL;
}

static void
update (OnwardPlanChoice *self)
{
  OnwardRecord *current = get_first (self->followed);
  OnwardRecord *plan;

  if (self->chosen != NULL && !onward_filter_list_find (self->plans, self->chosen, NULL))
    g_clear_object (&self->chosen);

  plan = self->chosen != NULL ? self->chosen : current;
  if (plan == NULL)
    plan = get_first (self->plans);

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->current, current))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  if (g_set_object (&self->plan, plan))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
onward_plan_choice_dispose (GObject *object)
{
  OnwardPlanChoice *self = ONWARD_PLAN_CHOICE (object);

  g_clear_object (&self->plans);
  g_clear_object (&self->followed);
  g_clear_object (&self->chosen);
  g_clear_object (&self->current);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (onward_plan_choice_parent_class)->dispose (object);
}

static void
onward_plan_choice_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardPlanChoice *self = ONWARD_PLAN_CHOICE (object);

  switch (property_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;

    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_plan_choice_class_init (OnwardPlanChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_plan_choice_dispose;
  object_class->get_property = onward_plan_choice_get_property;

  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_plan_choice_init (OnwardPlanChoice *self)
{
}

static OnwardPlanChoice *
make_choice (OnwardProfile *profile,
             OnwardLens     lens)
{
  OnwardPlanChoice *self = g_object_new (ONWARD_TYPE_PLAN_CHOICE, NULL);

  self->plans = onward_profile_list (profile, ONWARD_KIND_PLAN, lens);
  self->followed = onward_profile_list (profile, ONWARD_KIND_PLAN, lens);
  onward_filter_list_set_func (self->followed, is_followed, NULL, NULL);
  g_signal_connect_object (self->plans, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->followed, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

OnwardPlanChoice *
onward_plan_choice_get (OnwardProfile *profile,
                        OnwardLens     lens)
{
  g_autofree char *key = g_strdup_printf ("onward-plan-choice-%d", lens);
  OnwardPlanChoice *self;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);

  self = g_object_get_data (G_OBJECT (profile), key);
  if (self == NULL)
    {
      self = make_choice (profile, lens);
      g_object_set_data_full (G_OBJECT (profile), key, self, g_object_unref);
    }

  return self;
}

OnwardRecord *
onward_plan_choice_get_current (OnwardPlanChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_PLAN_CHOICE (self), NULL);

  return self->current;
}

OnwardRecord *
onward_plan_choice_get_plan (OnwardPlanChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_PLAN_CHOICE (self), NULL);

  return self->plan;
}

OnwardFilterList *
onward_plan_choice_get_plans (OnwardPlanChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_PLAN_CHOICE (self), NULL);

  return self->plans;
}

void
onward_plan_choice_choose (OnwardPlanChoice *self,
                           OnwardRecord     *plan)
{
  g_return_if_fail (ONWARD_IS_PLAN_CHOICE (self));

  if (plan == self->current)
    plan = NULL;
  g_set_object (&self->chosen, plan);
  update (self);
}
