/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-plan-header.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-choice-words.h"
#include "onward-edit-text.h"
#include "onward-popover.h"
#include "onward-wrap-box.h"

struct _OnwardPlanHeader
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  OnwardEditText   *title;
  GtkLabel         *state;
  GtkMenuButton    *chooser;
  GtkWidget        *back;
  GtkWidget        *ways;
  GtkWidget        *beside;

  /* Owned */
  OnwardProfile    *profile;
  OnwardPlanChoice *choice;
  OnwardRecord     *plan;
  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardPlanHeader, onward_plan_header, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_state (OnwardPlanHeader *self)
{
  OnwardRecord *current = onward_plan_choice_get_current (self->choice);
  gboolean other = self->plan != NULL && self->plan != current;

  gtk_label_set_label (self->state, other
                       ? onward_choice_words (ONWARD_KIND_PLAN, "state", onward_record_get_text (self->plan, "state"))
                       : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), other);
  gtk_widget_set_visible (self->back, other && current != NULL);
}

static void
plan_changed_cb (OnwardPlanHeader *self)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

  if (self->plan != plan)
    {
      if (self->plan != NULL)
        g_signal_handlers_disconnect_by_func (self->plan, show_state, self);
      g_set_object (&self->plan, plan);
      if (plan != NULL)
        g_signal_connect_object (plan, "notify::state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
      onward_edit_text_set_field (self->title, self->profile, plan, "title");
    }
  show_state (self);
}

static void
plans_changed_cb (OnwardPlanHeader *self)
{
  GListModel *plans = G_LIST_MODEL (onward_plan_choice_get_plans (self->choice));

  gtk_widget_set_visible (GTK_WIDGET (self->chooser), g_list_model_get_n_items (plans) > 1);
}

/* The plans are named when somebody wants to choose. */
static void
make_menu (GtkMenuButton *button,
           gpointer       data)
{
  OnwardPlanHeader *self = ONWARD_PLAN_HEADER (data);
  OnwardFilterList *plans = onward_plan_choice_get_plans (self->choice);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plans)); i++)
    {
      OnwardRecord *plan = onward_filter_list_get_record (plans, i);
      char id[ONWARD_ID_STRING_SIZE];
      /* Translators: what a plan is called and what it is, such as "Back to the library: A Draft" */
      g_autofree char *words = g_strdup_printf (_("%s: %s"), onward_plan_header_name (plan),
                                                onward_choice_words (ONWARD_KIND_PLAN, "state",
                                                                     onward_record_get_text (plan, "state")));
      g_autofree char *label = onward_popover_escape (words);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "header.plan", "s",
                                         onward_id_to_string (onward_record_get_id (plan), id));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardPlanHeader *self = ONWARD_PLAN_HEADER (widget);
  OnwardId id;

  if (onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    onward_plan_choice_choose (self->choice, onward_profile_lookup (self->profile, &id));
}

static void
back_cb (OnwardPlanHeader *self)
{
  onward_plan_choice_choose (self->choice, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
onward_plan_header_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_EDITABLE:
      g_value_set_boolean (value, ONWARD_PLAN_HEADER (object)->editable);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_plan_header_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardPlanHeader *self = ONWARD_PLAN_HEADER (object);

  switch (property_id)
    {
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_plan_header_dispose (GObject *object)
{
  OnwardPlanHeader *self = ONWARD_PLAN_HEADER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PLAN_HEADER);
  g_clear_object (&self->plan);
  g_clear_object (&self->choice);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_plan_header_parent_class)->dispose (object);
}

static void
onward_plan_header_class_init (OnwardPlanHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_plan_header_get_property;
  object_class->set_property = onward_plan_header_set_property;
  object_class->dispose = onward_plan_header_dispose;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "header.plan", "s", plan_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/direction/onward-plan-header.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, state);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, chooser);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, ways);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanHeader, beside);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
let_wrap (GtkWidget *ways)
{
  for (GtkWidget *way = gtk_widget_get_first_child (ways); way != NULL; way = gtk_widget_get_next_sibling (way))
    onward_button_let_wrap (GTK_BUTTON (way));
}

static void
onward_plan_header_init (OnwardPlanHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->chooser, make_menu, self, NULL);
  let_wrap (self->ways);
  let_wrap (self->beside);
}

void
onward_plan_header_setup (OnwardPlanHeader *self,
                          OnwardProfile    *profile,
                          OnwardLens        lens)
{
  g_return_if_fail (ONWARD_IS_PLAN_HEADER (self));
  g_return_if_fail (self->choice == NULL);

  self->profile = g_object_ref (profile);
  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  g_signal_connect_object (self->choice, "notify", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (onward_plan_choice_get_plans (self->choice), "items-changed",
                           G_CALLBACK (plans_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
  plans_changed_cb (self);
}

const char *
onward_plan_header_name (OnwardRecord *plan)
{
  const char *title = onward_record_get_display_title (plan);

  return *title != '\0' ? title : _("A plan without a name");
}
