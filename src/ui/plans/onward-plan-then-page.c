/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plans"

#include "onward-plan-then-page.h"

#include "onward-config.h"

#include "onward-difference-list.h"
#include "onward-empty-state.h"
#include "onward-messages.h"
#include "onward-plan-choice.h"
#include "onward-plan-differences.h"
#include "onward-profile-then.h"
#include "onward-since-choice.h"

struct _OnwardPlanThenPage
{
  OnwardPage            parent_instance;

  /* Template widgets */
  OnwardSinceChoice    *since;
  OnwardDifferenceList *differences;
  GtkWidget            *empty;

  /* Owned */
  GCancellable         *reading;
};

G_DEFINE_FINAL_TYPE (OnwardPlanThenPage, onward_plan_then_page, ONWARD_TYPE_PAGE)

static void
show (OnwardPlanThenPage *self,
      OnwardProfile      *then)
{
  OnwardProfile *now = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  OnwardRecord *plan = onward_plan_choice_get_plan (onward_plan_choice_get (now, lens));
  g_autoptr (GPtrArray) found = plan != NULL
                                ? onward_plan_differences (then, now, onward_record_get_id (plan), lens)
                                : onward_differences_new ();

  onward_difference_list_show (self->differences, found);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), found->len > 0);
  gtk_widget_set_visible (self->empty, found->len == 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) then = onward_profile_read_then_finish (ONWARD_PROFILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (then != NULL)
    show (data, then);
  else
    onward_messages_error (GTK_WIDGET (data), error);
}

static void
stop (OnwardPlanThenPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
update (OnwardPlanThenPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  stop (self);
  self->reading = g_cancellable_new ();
  onward_profile_read_then_async (onward_page_get_profile (ONWARD_PAGE (self)),
                                  onward_since_choice_get_time (self->since), self->reading, read_cb, self);
}

static void
onward_plan_then_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (onward_plan_then_page_parent_class)->map (widget);

  update (ONWARD_PLAN_THEN_PAGE (widget));
}

static void
onward_plan_then_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (onward_plan_then_page_parent_class)->constructed (object);

  onward_profile_follow (onward_page_get_profile (ONWARD_PAGE (object)), G_CALLBACK (update), object);
}

static void
onward_plan_then_page_focus_start (OnwardPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ONWARD_PLAN_THEN_PAGE (page)->since));
}

static void
onward_plan_then_page_dispose (GObject *object)
{
  stop (ONWARD_PLAN_THEN_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PLAN_THEN_PAGE);

  G_OBJECT_CLASS (onward_plan_then_page_parent_class)->dispose (object);
}

static void
onward_plan_then_page_class_init (OnwardPlanThenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = onward_plan_then_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = onward_plan_then_page_dispose;
  widget_class->map = onward_plan_then_page_map;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_plan_then_page_focus_start;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "workspace.leave", NULL);
  g_type_ensure (ONWARD_TYPE_DIFFERENCE_LIST);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_SINCE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/plans/onward-plan-then-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanThenPage, since);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanThenPage, differences);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanThenPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
onward_plan_then_page_init (OnwardPlanThenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
