/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-trouble-page"

#include "onward-trouble-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-error-text.h"

struct _OnwardTroublePage
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *scroller;
  GtkLabel  *title;
  GtkLabel  *body;
  GtkWidget *retry;
  GtkWidget *choose;
};

G_DEFINE_FINAL_TYPE (OnwardTroublePage, onward_trouble_page, GTK_TYPE_WIDGET)

static gboolean
onward_trouble_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ONWARD_TROUBLE_PAGE (widget)->retry);
}

static void
onward_trouble_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_TROUBLE_PAGE);

  G_OBJECT_CLASS (onward_trouble_page_parent_class)->dispose (object);
}

static void
onward_trouble_page_class_init (OnwardTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_trouble_page_dispose;
  widget_class->grab_focus = onward_trouble_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTroublePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardTroublePage, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardTroublePage, body);
  gtk_widget_class_bind_template_child (widget_class, OnwardTroublePage, retry);
  gtk_widget_class_bind_template_child (widget_class, OnwardTroublePage, choose);
}

static void
onward_trouble_page_init (OnwardTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
page_new (const char *title,
          const char *body,
          gboolean    can_choose)
{
  OnwardTroublePage *self = g_object_new (ONWARD_TYPE_TROUBLE_PAGE, NULL);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->body, body);
  gtk_widget_set_visible (self->choose, can_choose);

  return GTK_WIDGET (self);
}

GtkWidget *
onward_trouble_page_new (OnwardError code,
                         gboolean    can_choose)
{
  OnwardErrorText text = onward_error_text_get (code);

  return page_new (text.title, text.body, can_choose);
}

GtkWidget *
onward_trouble_page_new_for_file (const char *sentence,
                                  gboolean    can_choose)
{
  /* Translators: %s is a sentence about a file, such as "Line 3 is not JSON." */
  g_autofree char *body = g_strdup_printf (_("%s Nothing was changed. If you have another copy, choose that one."), sentence);

  return page_new (_("This File Cannot Be Read"), body, can_choose);
}
