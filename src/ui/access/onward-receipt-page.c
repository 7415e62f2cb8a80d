/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-receipt-page"

#include "onward-receipt-page.h"

#include "onward-config.h"

struct _OnwardReceiptPage
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *scroller;
  GtkWidget *copy;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (OnwardReceiptPage, onward_receipt_page, GTK_TYPE_WIDGET)

static gboolean
onward_receipt_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ONWARD_RECEIPT_PAGE (widget)->done);
}

static void
onward_receipt_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_RECEIPT_PAGE);

  G_OBJECT_CLASS (onward_receipt_page_parent_class)->dispose (object);
}

static void
onward_receipt_page_class_init (OnwardReceiptPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_receipt_page_dispose;
  widget_class->grab_focus = onward_receipt_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-receipt-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardReceiptPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardReceiptPage, copy);
  gtk_widget_class_bind_template_child (widget_class, OnwardReceiptPage, done);
}

static void
onward_receipt_page_init (OnwardReceiptPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_receipt_page_new (gboolean with_copy)
{
  OnwardReceiptPage *self = g_object_new (ONWARD_TYPE_RECEIPT_PAGE, NULL);

  gtk_widget_set_visible (self->copy, with_copy);

  return GTK_WIDGET (self);
}
