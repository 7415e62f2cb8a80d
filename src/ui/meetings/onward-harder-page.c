/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-harder-page.h"

#include "onward-config.h"

#include "onward-contingency-row.h"
#include "onward-empty-state.h"

struct _OnwardHarderPage
{
  OnwardPlanPart     parent_instance;

  /* Template widgets */
  OnwardWorkingList *list;
};

G_DEFINE_FINAL_TYPE (OnwardHarderPage, onward_harder_page, ONWARD_TYPE_PLAN_PART)

static void
onward_harder_page_constructed (GObject *object)
{
  OnwardHarderPage *self = ONWARD_HARDER_PAGE (object);

  G_OBJECT_CLASS (onward_harder_page_parent_class)->constructed (object);

  onward_plan_part_add_list (ONWARD_PLAN_PART (self), self->list, ONWARD_KIND_CONTINGENCY, ONWARD_TYPE_CONTINGENCY_ROW);
}

static void
onward_harder_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_HARDER_PAGE);

  G_OBJECT_CLASS (onward_harder_page_parent_class)->dispose (object);
}

static void
onward_harder_page_class_init (OnwardHarderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_harder_page_constructed;
  object_class->dispose = onward_harder_page_dispose;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-harder-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHarderPage, list);
}

static void
onward_harder_page_init (OnwardHarderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
