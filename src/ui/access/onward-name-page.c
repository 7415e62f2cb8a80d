/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-name-page"

#include "onward-name-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-access-row.h"

struct _OnwardNamePage
{
  GtkWidget    parent_instance;

  /* Template */
  GtkWidget   *scroller;
  AdwEntryRow *name;
  GtkLabel    *fault;
};

G_DEFINE_FINAL_TYPE (OnwardNamePage, onward_name_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
explain (OnwardNamePage *self,
         const char     *sentence)
{
  onward_access_row_set_fault (self->name, sentence);
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

static void
changed_cb (OnwardNamePage *self)
{
  explain (self, NULL);
}

static void
submit (OnwardNamePage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (*name == '\0')
    {
      explain (self, _("Type the name of your profile to go on."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_NAMED], 0, name);
}

static void
activated_cb (OnwardNamePage *self)
{
  submit (self);
}

static void
submit_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  submit (ONWARD_NAME_PAGE (widget));
}

static gboolean
onward_name_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ONWARD_NAME_PAGE (widget)->name));
}

static void
onward_name_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_NAME_PAGE);

  G_OBJECT_CLASS (onward_name_page_parent_class)->dispose (object);
}

static void
onward_name_page_class_init (OnwardNamePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_name_page_dispose;
  widget_class->grab_focus = onward_name_page_grab_focus;

  signals[SIGNAL_NAMED] =
    g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "name.submit", NULL, submit_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-name-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNamePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardNamePage, name);
  gtk_widget_class_bind_template_child (widget_class, OnwardNamePage, fault);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
onward_name_page_init (OnwardNamePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_access_row_name (self->name);
}

GtkWidget *
onward_name_page_new (void)
{
  return g_object_new (ONWARD_TYPE_NAME_PAGE, NULL);
}
