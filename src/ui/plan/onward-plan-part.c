/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-plan-part.h"

#include "onward-plan-choice.h"

typedef struct
{
  OnwardPlanChoice  *choice;
  OnwardRecord      *plan;
  OnwardWorkingList *list; /* borrowed: in the template of the derived class */
  OnwardFilterList  *records;
  OnwardKind         kind;
} OnwardPlanPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OnwardPlanPart, onward_plan_part, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_PLAN,
  PROP_HAS_PLAN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static OnwardPlanPartPrivate *
get_private (gpointer self)
{
  return onward_plan_part_get_instance_private (self);
}

static void
follow_plan (OnwardPlanPartPrivate *priv)
{
  /* An id that nothing has, so that nothing is shown without a plan. */
  OnwardId id = priv->plan != NULL ? *onward_record_get_id (priv->plan) : onward_id_new ();

  if (priv->records != NULL)
    onward_filter_list_set_reference (priv->records, "plan", &id);
}

static void
plan_changed_cb (OnwardPlanPart *self)
{
  OnwardPlanPartPrivate *priv = get_private (self);

  if (!g_set_object (&priv->plan, onward_plan_choice_get_plan (priv->choice)))
    return;

  follow_plan (priv);
  if (ONWARD_PLAN_PART_GET_CLASS (self)->plan_changed != NULL)
    ONWARD_PLAN_PART_GET_CLASS (self)->plan_changed (self, priv->plan);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_PLAN]);
}

static void
place_cb (OnwardPlanPart *self,
          OnwardAction   *action,
          const OnwardId *id)
{
  OnwardPlanPartPrivate *priv = get_private (self);

  if (priv->plan != NULL)
    onward_action_set_reference (action, priv->kind, id, "plan", onward_record_get_id (priv->plan));
}

static gboolean
onward_plan_part_show_record (OnwardPage   *page,
                              OnwardRecord *record)
{
  OnwardPlanPartPrivate *priv = get_private (page);
  const OnwardId *plan;

  if (priv->records == NULL || onward_record_get_kind (record) != priv->kind)
    return FALSE;

  plan = onward_record_get_reference (record, "plan");
  if (plan != NULL)
    onward_plan_choice_choose (priv->choice, onward_profile_lookup (onward_page_get_profile (page), plan));

  return onward_working_list_show (priv->list, record);
}

static void
onward_plan_part_focus_start (OnwardPage *page)
{
  OnwardPlanPartPrivate *priv = get_private (page);

  if (priv->plan != NULL && priv->list != NULL)
    onward_working_list_focus (priv->list);
  else
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
onward_plan_part_constructed (GObject *object)
{
  OnwardPlanPartPrivate *priv = get_private (object);
  OnwardPage *page = ONWARD_PAGE (object);

  G_OBJECT_CLASS (onward_plan_part_parent_class)->constructed (object);

  priv->choice = g_object_ref (onward_plan_choice_get (onward_page_get_profile (page), onward_page_get_lens (page)));
  g_signal_connect_object (priv->choice, "notify::plan", G_CALLBACK (plan_changed_cb), object, G_CONNECT_SWAPPED);
  plan_changed_cb (ONWARD_PLAN_PART (object));
}

static void
onward_plan_part_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OnwardPlanPartPrivate *priv = get_private (object);

  switch (prop_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, priv->plan);
      break;
    case PROP_HAS_PLAN:
      g_value_set_boolean (value, priv->plan != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_plan_part_dispose (GObject *object)
{
  OnwardPlanPartPrivate *priv = get_private (object);

  g_clear_object (&priv->records);
  g_clear_object (&priv->plan);
  g_clear_object (&priv->choice);

  G_OBJECT_CLASS (onward_plan_part_parent_class)->dispose (object);
}

static void
onward_plan_part_class_init (OnwardPlanPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = onward_plan_part_constructed;
  object_class->dispose = onward_plan_part_dispose;
  object_class->get_property = onward_plan_part_get_property;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_plan_part_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_plan_part_show_record;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, ONWARD_TYPE_RECORD, flags);
  properties[PROP_HAS_PLAN] = g_param_spec_boolean ("has-plan", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "workspace.leave", NULL);
}

static void
onward_plan_part_init (OnwardPlanPart *self)
{
}

OnwardRecord *
onward_plan_part_get_plan (OnwardPlanPart *self)
{
  g_return_val_if_fail (ONWARD_IS_PLAN_PART (self), NULL);

  return get_private (self)->plan;
}

void
onward_plan_part_add_list (OnwardPlanPart    *self,
                           OnwardWorkingList *list,
                           OnwardKind         kind,
                           GType              row_type)
{
  OnwardPlanPartPrivate *priv = get_private (self);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  g_return_if_fail (ONWARD_IS_PLAN_PART (self));
  g_return_if_fail (priv->list == NULL);

  priv->list = list;
  priv->kind = kind;
  priv->records = onward_profile_list (profile, kind, lens);
  follow_plan (priv);
  g_signal_connect_object (list, "place", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  onward_working_list_setup (list, profile, lens, kind, priv->records, row_type);
}
