/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-adjustments"

#include "onward-adjustments-page.h"

#include "onward-config.h"

#include "onward-adjustment-library.h"
#include "onward-adjustment-row.h"
#include "onward-empty-state.h"

struct _OnwardAdjustmentsPage
{
  OnwardPlanPart           parent_instance;

  /* Template widgets */
  OnwardWorkingList       *list;
  GtkToggleButton         *browse;
  OnwardAdjustmentLibrary *library;
};

G_DEFINE_FINAL_TYPE (OnwardAdjustmentsPage, onward_adjustments_page, ONWARD_TYPE_PLAN_PART)

/* The ideas are read when somebody wants to look through them. */
static void
browse_cb (OnwardAdjustmentsPage *self)
{
  if (!gtk_toggle_button_get_active (self->browse))
    return;

  onward_adjustment_library_setup (self->library, onward_page_get_profile (ONWARD_PAGE (self)),
                                   onward_working_list_get_records (self->list));
  onward_adjustment_library_set_plan (self->library, onward_plan_part_get_plan (ONWARD_PLAN_PART (self)));
}

static void
browsed_cb (OnwardAdjustmentsPage *self)
{
  if (gtk_toggle_button_get_active (self->browse))
    gtk_widget_grab_focus (GTK_WIDGET (self->library));
}

static void
onward_adjustments_page_plan_changed (OnwardPlanPart *part,
                                      OnwardRecord   *plan)
{
  onward_adjustment_library_set_plan (ONWARD_ADJUSTMENTS_PAGE (part)->library, plan);
}

static void
onward_adjustments_page_constructed (GObject *object)
{
  OnwardAdjustmentsPage *self = ONWARD_ADJUSTMENTS_PAGE (object);

  G_OBJECT_CLASS (onward_adjustments_page_parent_class)->constructed (object);

  onward_plan_part_add_list (ONWARD_PLAN_PART (self), self->list, ONWARD_KIND_ADJUSTMENT, ONWARD_TYPE_ADJUSTMENT_ROW);
}

static void
onward_adjustments_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_ADJUSTMENTS_PAGE);

  G_OBJECT_CLASS (onward_adjustments_page_parent_class)->dispose (object);
}

static void
onward_adjustments_page_class_init (OnwardAdjustmentsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_adjustments_page_constructed;
  object_class->dispose = onward_adjustments_page_dispose;
  ONWARD_PLAN_PART_CLASS (klass)->plan_changed = onward_adjustments_page_plan_changed;

  g_type_ensure (ONWARD_TYPE_ADJUSTMENT_LIBRARY);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/adjustments/onward-adjustments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentsPage, browse);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentsPage, library);
  gtk_widget_class_bind_template_callback (widget_class, browse_cb);
  gtk_widget_class_bind_template_callback (widget_class, browsed_cb);
}

static void
onward_adjustments_page_init (OnwardAdjustmentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
