/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-together"

#include "onward-together-page.h"

#include "onward-config.h"

#include "onward-empty-state.h"

struct _OnwardTogetherPage
{
  OnwardPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardTogetherPage, onward_together_page, ONWARD_TYPE_PAGE)

static void
onward_together_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_TOGETHER_PAGE);

  G_OBJECT_CLASS (onward_together_page_parent_class)->dispose (object);
}

static void
onward_together_page_class_init (OnwardTogetherPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_together_page_dispose;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/together/onward-together-page.ui");
}

static void
onward_together_page_init (OnwardTogetherPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
