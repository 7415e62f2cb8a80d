/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-welcome-page"

#include "onward-welcome-page.h"

#include "onward-config.h"

struct _OnwardWelcomePage
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *scroller;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (OnwardWelcomePage, onward_welcome_page, GTK_TYPE_WIDGET)

static gboolean
onward_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ONWARD_WELCOME_PAGE (widget)->begin);
}

static void
onward_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (onward_welcome_page_parent_class)->dispose (object);
}

static void
onward_welcome_page_class_init (OnwardWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_welcome_page_dispose;
  widget_class->grab_focus = onward_welcome_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWelcomePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardWelcomePage, begin);
}

static void
onward_welcome_page_init (OnwardWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_welcome_page_new (void)
{
  return g_object_new (ONWARD_TYPE_WELCOME_PAGE, NULL);
}
