/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-chooser-page"

#include "onward-chooser-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-error-text.h"

struct _OnwardChooserPage
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *scroller;
  GtkListBox         *list;

  /* Owned */
  OnwardProfileShelf *shelf;
};

G_DEFINE_FINAL_TYPE (OnwardChooserPage, onward_chooser_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  OnwardProfileEntry *entry = ONWARD_PROFILE_ENTRY (item);
  int problem = onward_profile_entry_get_problem (entry);
  const char *name = onward_profile_entry_get_name (entry);
  GtkWidget *row = adw_action_row_new ();

  /* Names are the person's own words, so they are never read as markup. That has to be known
   * before the name comes: set together, the row hears of both in no certain order. */
  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_set (row,
                "activatable", TRUE,
                "title", *name != '\0' ? name : _("A profile without a readable name"),
                "title-lines", 2,
                NULL);

  if (problem >= 0)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), onward_error_text_get (problem).line);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-information-symbolic"));
    }

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
row_activated_cb (OnwardChooserPage *self,
                  GtkListBoxRow     *row)
{
  int index = gtk_list_box_row_get_index (row);
  g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shelf), index);

  if (entry != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, entry);
    }
}

static gboolean
onward_chooser_page_grab_focus (GtkWidget *widget)
{
  OnwardChooserPage *self = ONWARD_CHOOSER_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
onward_chooser_page_dispose (GObject *object)
{
  OnwardChooserPage *self = ONWARD_CHOOSER_PAGE (object);

  if (self->list != NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }

  g_clear_object (&self->shelf);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CHOOSER_PAGE);

  G_OBJECT_CLASS (onward_chooser_page_parent_class)->dispose (object);
}

static void
onward_chooser_page_class_init (OnwardChooserPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_chooser_page_dispose;
  widget_class->grab_focus = onward_chooser_page_grab_focus;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, ONWARD_TYPE_PROFILE_ENTRY);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-chooser-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardChooserPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardChooserPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
onward_chooser_page_init (OnwardChooserPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_chooser_page_new (OnwardProfileShelf *shelf)
{
  OnwardChooserPage *self = g_object_new (ONWARD_TYPE_CHOOSER_PAGE, NULL);

  self->shelf = g_object_ref (shelf);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shelf), make_row, NULL, NULL);

  return GTK_WIDGET (self);
}
