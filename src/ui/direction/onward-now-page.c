/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-now-page.h"

#include "onward-config.h"

#include "onward-amount.h"
#include "onward-besides.h"
#include "onward-edit-text.h"
#include "onward-factor-row.h"
#include "onward-plan-choice.h"
#include "onward-working-list.h"

#define N_EFFECTS 3

struct _OnwardNowPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkWidget         *content;
  OnwardAmount      *amount;
  OnwardEditText    *can_do;
  OnwardWorkingList *lists[N_EFFECTS];

  /* Owned */
  OnwardPlanChoice  *choice;
  OnwardFilterList  *factors[N_EFFECTS];
};

G_DEFINE_FINAL_TYPE (OnwardNowPage, onward_now_page, ONWARD_TYPE_PAGE)

/* In the order of the page. */
static const char *const effects[N_EFFECTS] = { "gives", "takes", "obstacle" };

static gboolean
has_effect (OnwardRecord *record,
            gpointer      effect)
{
  return g_str_equal (onward_record_get_text (record, "effect"), effect);
}

static void
plan_changed_cb (OnwardNowPage *self)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardId id = plan != NULL ? *onward_record_get_id (plan) : onward_id_new ();

  onward_amount_set_plan (self->amount, profile, plan);
  onward_edit_text_set_field (self->can_do, profile, plan, "can_do");
  for (guint i = 0; i < N_EFFECTS; i++)
    onward_filter_list_set_reference (self->factors[i], "plan", &id);
  gtk_widget_set_visible (self->content, plan != NULL);
}

static void
place_cb (OnwardNowPage     *self,
          OnwardAction      *action,
          const OnwardId    *id,
          OnwardWorkingList *list)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

  if (plan != NULL)
    onward_action_set_reference (action, ONWARD_KIND_FACTOR, id, "plan", onward_record_get_id (plan));
  for (guint i = 0; i < N_EFFECTS; i++)
    if (self->lists[i] == list)
      onward_action_set_text (action, ONWARD_KIND_FACTOR, id, "effect", effects[i]);
}

static void
onward_now_page_focus_start (OnwardPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (ONWARD_NOW_PAGE (page)->content), GTK_DIR_TAB_FORWARD);
}

static gboolean
onward_now_page_show_record (OnwardPage   *page,
                             OnwardRecord *record)
{
  OnwardNowPage *self = ONWARD_NOW_PAGE (page);

  onward_plan_choice_choose (self->choice,
                             onward_profile_lookup (onward_page_get_profile (page),
                                                    onward_record_get_reference (record, "plan")));
  for (guint i = 0; i < N_EFFECTS; i++)
    if (has_effect (record, (gpointer) effects[i]))
      return onward_working_list_show (self->lists[i], record);

  return FALSE;
}

static void
onward_now_page_constructed (GObject *object)
{
  OnwardNowPage *self = ONWARD_NOW_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  OnwardId nothing = onward_id_new ();

  G_OBJECT_CLASS (onward_now_page_parent_class)->constructed (object);

  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  for (guint i = 0; i < N_EFFECTS; i++)
    {
      self->factors[i] = onward_profile_list_of (profile, ONWARD_KIND_FACTOR, lens, "plan", &nothing);
      onward_filter_list_set_func (self->factors[i], has_effect, (gpointer) effects[i], NULL);
      onward_working_list_setup (self->lists[i], profile, lens, ONWARD_KIND_FACTOR, self->factors[i],
                                 ONWARD_TYPE_FACTOR_ROW);
    }
  g_signal_connect_object (self->choice, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}

static void
onward_now_page_dispose (GObject *object)
{
  OnwardNowPage *self = ONWARD_NOW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_NOW_PAGE);
  for (guint i = 0; i < N_EFFECTS; i++)
    g_clear_object (&self->factors[i]);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (onward_now_page_parent_class)->dispose (object);
}

static void
onward_now_page_class_init (OnwardNowPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_now_page_constructed;
  object_class->dispose = onward_now_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_now_page_focus_start;
  ONWARD_PAGE_CLASS (klass)->show_record = onward_now_page_show_record;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);

  g_type_ensure (ONWARD_TYPE_AMOUNT);
  g_type_ensure (ONWARD_TYPE_BESIDES);
  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-now-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNowPage, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardNowPage, amount);
  gtk_widget_class_bind_template_child (widget_class, OnwardNowPage, can_do);
  for (guint i = 0; i < N_EFFECTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, effects[i], FALSE,
                                               G_STRUCT_OFFSET (OnwardNowPage, lists) + i * sizeof (OnwardWorkingList *));
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
onward_now_page_init (OnwardNowPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
