/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-step-more.h"

#include "onward-config.h"

#include "onward-edit.h"
#include "onward-edit-text.h"
#include "onward-link-list.h"
#include "onward-ruler.h"

static const OnwardKind linked_kinds[] = {
  ONWARD_KIND_PERSON, ONWARD_KIND_STRENGTH, ONWARD_KIND_STRATEGY, ONWARD_KIND_ADJUSTMENT,
};

/* Each field under the name of its column. */
static const char *const columns[] = {
  "tasks_in", "tasks_out", "signs_working", "signs_pause", "plan_b_if", "plan_b_then", "why_not_lower", "one_up",
};

struct _OnwardStepMore
{
  GtkWidget       parent_instance;

  /* Template widgets */
  GtkWidget      *content;
  GtkCheckButton *week;
  OnwardLinkList *links;
  OnwardRuler    *importance;
  OnwardRuler    *confidence;
  GtkWidget      *talk;
  OnwardEditText *fields[G_N_ELEMENTS (columns)];

  /* Owned */
  OnwardProfile  *profile;
  OnwardRecord   *step;
  gboolean        editable;

  /* Whether the check is being set to what is so already */
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (OnwardStepMore, onward_step_more, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
week_toggled_cb (OnwardStepMore *self)
{
  const OnwardId *id;
  g_autoptr (OnwardAction) action = NULL;

  if (self->showing || self->step == NULL)
    return;

  id = onward_record_get_id (self->step);
  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_STEP, id);
  onward_action_set_text (action, ONWARD_KIND_STEP, id, "day_kind",
                          gtk_check_button_get_active (self->week) ? "week" : "day");
  onward_edit_apply (GTK_WIDGET (self), self->profile, g_steal_pointer (&action));
}

static void
onward_step_more_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_STEP_MORE (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_step_more_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_EDITABLE)
    ONWARD_STEP_MORE (object)->editable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_step_more_dispose (GObject *object)
{
  OnwardStepMore *self = ONWARD_STEP_MORE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STEP_MORE);
  g_clear_object (&self->profile);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (onward_step_more_parent_class)->dispose (object);
}

static void
onward_step_more_class_init (OnwardStepMoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_step_more_dispose;
  object_class->get_property = onward_step_more_get_property;
  object_class->set_property = onward_step_more_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_LINK_LIST);
  g_type_ensure (ONWARD_TYPE_RULER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/plan/onward-step-more.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, week);
  gtk_widget_class_bind_template_callback (widget_class, week_toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, links);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, importance);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, confidence);
  gtk_widget_class_bind_template_child (widget_class, OnwardStepMore, talk);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_widget_class_bind_template_child_full (widget_class, columns[i], FALSE,
                                               G_STRUCT_OFFSET (OnwardStepMore, fields) + i * sizeof (OnwardEditText *));
}

static void
onward_step_more_init (OnwardStepMore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardStepMore *
onward_step_more_new (OnwardProfile *profile,
                      OnwardLens     lens)
{
  OnwardStepMore *self = g_object_new (ONWARD_TYPE_STEP_MORE, NULL);

  self->profile = g_object_ref (profile);
  onward_link_list_setup (self->links, profile, lens, linked_kinds, G_N_ELEMENTS (linked_kinds));

  return self;
}

void
onward_step_more_set_step (OnwardStepMore *self,
                           OnwardRecord   *step)
{
  gboolean any = FALSE;

  g_return_if_fail (ONWARD_IS_STEP_MORE (self));

  g_set_object (&self->step, step);
  self->showing = TRUE;
  gtk_check_button_set_active (self->week, step != NULL && g_str_equal (onward_record_get_text (step, "day_kind"), "week"));
  gtk_widget_set_visible (GTK_WIDGET (self->week), step != NULL && *onward_record_get_text (step, "day") != '\0');
  self->showing = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    onward_edit_text_set_field (self->fields[i], self->profile, step, columns[i]);
  onward_link_list_set_source (self->links, step);
  onward_ruler_set_field (self->importance, self->profile, step, "importance");
  onward_ruler_set_field (self->confidence, self->profile, step, "confidence");

  /* A number is the beginning of a talk; without one there is nothing to ask. */
  any = onward_ruler_get_number (self->importance) >= 0 || onward_ruler_get_number (self->confidence) >= 0;
  gtk_widget_set_visible (self->talk, any);
}
