/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-chooser-page"

#include "onward-chooser-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-error-text.h"
#include "onward-text.h"

/* As many as one still reads through at a glance; with more, typing a name is quicker. */
#define FEW 12

struct _OnwardChooserPage
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *scroller;
  GtkSearchEntry     *search;
  GtkListBox         *list;

  /* Owned */
  OnwardProfileShelf *shelf;
  GtkFilter          *filter;
  GtkFilterListModel *found;
  char               *wanted;
};

G_DEFINE_FINAL_TYPE (OnwardChooserPage, onward_chooser_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_title (OnwardProfileEntry *entry)
{
  const char *name = onward_profile_entry_get_name (entry);

  return *name != '\0' ? name : _("A profile without a readable name");
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  OnwardProfileEntry *entry = ONWARD_PROFILE_ENTRY (item);
  int problem = onward_profile_entry_get_problem (entry);
  GtkWidget *row = adw_action_row_new ();

  /* Names are the person's own words, so they are never read as markup. That has to be known
   * before the name comes: set together, the row hears of both in no certain order. */
  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_set (row,
                "activatable", TRUE,
                "title", get_title (entry),
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
choose (OnwardChooserPage *self,
        guint              index)
{
  g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->found), index);

  if (entry != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, entry);
    }
}

static void
row_activated_cb (OnwardChooserPage *self,
                  GtkListBoxRow     *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  OnwardChooserPage *self = data;

  return onward_text_contains_folded (get_title (item), self->wanted);
}

static void
searched_cb (OnwardChooserPage *self)
{
  onward_text_wipe (self->wanted);
  self->wanted = onward_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter in the search goes on with the first that is left. */
static void
search_activated_cb (OnwardChooserPage *self)
{
  /* The search waits for a pause in typing; Enter does not. */
  searched_cb (self);
  if (*self->wanted != '\0')
    choose (self, 0);
}

static void
search_stopped_cb (OnwardChooserPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* With few profiles there is nothing to search, and what was typed does not hide any. */
static void
profiles_changed_cb (OnwardChooserPage *self)
{
  gboolean many = g_list_model_get_n_items (G_LIST_MODEL (self->shelf)) > FEW;

  gtk_widget_set_visible (GTK_WIDGET (self->search), many);
  gtk_search_entry_set_key_capture_widget (self->search, many ? GTK_WIDGET (self) : NULL);
  if (!many)
    search_stopped_cb (self);
}

static gboolean
onward_chooser_page_grab_focus (GtkWidget *widget)
{
  OnwardChooserPage *self = ONWARD_CHOOSER_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (gtk_widget_get_visible (GTK_WIDGET (self->search)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
onward_chooser_page_dispose (GObject *object)
{
  OnwardChooserPage *self = ONWARD_CHOOSER_PAGE (object);

  if (self->shelf != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->shelf, self);
    }
  if (self->list != NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }

  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->shelf);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CHOOSER_PAGE);
  g_clear_pointer (&self->wanted, onward_text_wipe);

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
  gtk_widget_class_bind_template_child (widget_class, OnwardChooserPage, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardChooserPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
onward_chooser_page_init (OnwardChooserPage *self)
{
  self->wanted = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
}

GtkWidget *
onward_chooser_page_new (OnwardProfileShelf *shelf)
{
  OnwardChooserPage *self = g_object_new (ONWARD_TYPE_CHOOSER_PAGE, NULL);

  self->shelf = g_object_ref (shelf);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (shelf)), g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->found), make_row, NULL, NULL);
  g_signal_connect_swapped (shelf, "items-changed", G_CALLBACK (profiles_changed_cb), self);
  profiles_changed_cb (self);

  return GTK_WIDGET (self);
}
