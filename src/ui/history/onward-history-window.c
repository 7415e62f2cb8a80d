/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-history-window.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-empty-state.h"
#include "onward-error-text.h"
#include "onward-history-list.h"
#include "onward-history-row.h"
#include "onward-history-time.h"
#include "onward-lock-warning.h"
#include "onward-points-page.h"
#include "onward-removed-page.h"

#define POINT_KEY "onward-history-point"
#define ID_KEY "onward-history-action"

struct _OnwardHistoryWindow
{
  AdwWindow          parent_instance;

  /* Template */
  AdwToastOverlay   *toasts;
  AdwViewStack      *stack;
  AdwViewStackPage  *points_tab;
  AdwViewStackPage  *removed_tab;
  GtkWidget         *switcher;
  GtkWidget         *search;
  GtkWidget         *scroller;
  GtkListView       *list;
  GtkWidget         *nothing;
  OnwardPointsPage  *points;
  OnwardRemovedPage *removed;

  /* Owned */
  OnwardProfile     *profile;
  OnwardHistoryList *entries;
};

G_DEFINE_FINAL_TYPE (OnwardHistoryWindow, onward_history_window, ADW_TYPE_WINDOW)

static void
say (OnwardHistoryWindow *self,
     const char          *words)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

static void
say_error (OnwardHistoryWindow *self,
           const GError        *error)
{
  if (!g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_CLOSED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, onward_error_text_get (onward_error_text_code (error)).line);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OnwardHistoryWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  /* It may have been closed meanwhile. */
  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error) && self->profile != NULL)
    say_error (self, error);
}

static void
undo_cb (OnwardHistoryWindow *self,
         OnwardHistoryRow    *row)
{
  OnwardHistoryEntry *entry = onward_history_row_get_entry (row);

  if (entry != NULL)
    onward_profile_undo_async (self->profile, onward_history_entry_get_action (entry), undone_cb, g_object_ref (self));
}

static void
toast_undo_cb (OnwardHistoryWindow *self,
               AdwToast            *toast)
{
  OnwardId id;

  if (self->profile != NULL && onward_id_parse (g_object_get_data (G_OBJECT (toast), ID_KEY), &id))
    onward_profile_undo_async (self->profile, &id, undone_cb, g_object_ref (self));
}

static void
done_cb (OnwardHistoryWindow *self,
         const char          *words,
         const char          *action)
{
  AdwToast *toast = adw_toast_new (words);

  if (action != NULL)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      g_object_set_data_full (G_OBJECT (toast), ID_KEY, g_strdup (action), g_free);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_undo_cb), self, G_CONNECT_SWAPPED);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
keep_point_cb (OnwardHistoryWindow *self,
               AdwToast            *toast)
{
  if (self->points != NULL)
    onward_points_page_keep (self->points, g_object_get_data (G_OBJECT (toast), POINT_KEY));
}

static void
forgot_cb (OnwardHistoryWindow *self,
           OnwardRestorePoint  *point)
{
  AdwToast *toast = adw_toast_new (_("Moment forgotten"));

  /* It is in no history, so there is no other way back. */
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Undo"));
  g_object_set_data_full (G_OBJECT (toast), POINT_KEY, g_object_ref (point), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (keep_point_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
refused_cb (OnwardHistoryWindow *self,
            const GError        *error)
{
  say_error (self, error);
}

/* The record shows itself in its place, and this window is not in the way of it. */
static void
activate_cb (OnwardHistoryWindow *self,
             guint                position)
{
  g_autoptr (OnwardHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  g_autoptr (GtkWindow) parent = NULL;
  const OnwardId *subject = entry != NULL ? onward_history_entry_get_subject (entry) : NULL;
  char text[ONWARD_ID_STRING_SIZE];

  if (subject == NULL || onward_profile_lookup (self->profile, subject) == NULL)
    {
      say (self, _("This is not there any more"));
      return;
    }

  parent = gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL
           ? g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self))) : NULL;
  onward_id_to_string (subject, text);
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "s", text);
}

static void
search_changed_cb (OnwardHistoryWindow *self)
{
  onward_history_list_set_query (self->entries, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (OnwardHistoryWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
edge_reached_cb (OnwardHistoryWindow *self,
                 GtkPositionType      edge)
{
  if (edge == GTK_POS_BOTTOM)
    onward_history_list_load_more (self->entries);
}

static void
entries_changed_cb (OnwardHistoryWindow *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0 &&
                  !onward_history_list_get_loading (self->entries);

  gtk_widget_set_visible (self->nothing, none);
  gtk_widget_set_visible (self->scroller, !none);
}

/* The day stands above its newest entry. */
static gboolean
is_first_of_day (OnwardHistoryWindow *self,
                 OnwardHistoryEntry  *entry,
                 guint                position)
{
  g_autoptr (OnwardHistoryEntry) newer = position > 0
                                         ? g_list_model_get_item (G_LIST_MODEL (self->entries), position - 1) : NULL;

  return newer == NULL || !onward_history_time_same_day (onward_history_entry_get_time (newer),
                                                         onward_history_entry_get_time (entry));
}

static void
setup_cb (OnwardHistoryWindow *self,
          GtkListItem         *item)
{
  GtkWidget *row = g_object_new (ONWARD_TYPE_HISTORY_ROW, NULL);

  g_signal_connect_object (row, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (OnwardHistoryWindow *self,
         GtkListItem         *item)
{
  OnwardHistoryEntry *entry = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);

  onward_history_row_set_entry (ONWARD_HISTORY_ROW (gtk_list_item_get_child (item)), entry,
                                is_first_of_day (self, entry, position));

  /* The next page is there before the person is. */
  if (position + 20 > g_list_model_get_n_items (G_LIST_MODEL (self->entries)))
    onward_history_list_load_more (self->entries);
}

static void
unbind_cb (OnwardHistoryWindow *self,
           GtkListItem         *item)
{
  onward_history_row_set_entry (ONWARD_HISTORY_ROW (gtk_list_item_get_child (item)), NULL, FALSE);
}

/* Older pages that come in at the end change nothing there. */
static void
reload_cb (OnwardHistoryWindow *self,
           guint                position,
           guint                n_removed)
{
  if (position > 0 && n_removed == 0)
    return;

  onward_points_page_reload (self->points);
  onward_removed_page_reload (self->removed);
}

/* The keys of the window behind go on working here. */
static gboolean
pass_on_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  return parent != NULL &&
         gtk_widget_activate_action (GTK_WIDGET (parent), g_variant_get_string (arguments, NULL), NULL);
}

static void
onward_history_window_dispose (GObject *object)
{
  OnwardHistoryWindow *self = ONWARD_HISTORY_WINDOW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HISTORY_WINDOW);
  g_clear_object (&self->entries);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_history_window_parent_class)->dispose (object);
}

static void
onward_history_window_class_init (OnwardHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_history_window_dispose;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_POINTS_PAGE);
  g_type_ensure (ONWARD_TYPE_REMOVED_PAGE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, pass_on_cb, "s", "win.lock");
  g_type_ensure (ONWARD_TYPE_LOCK_WARNING);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/history/onward-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, points_tab);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, removed_tab);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, search);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, points);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryWindow, removed);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgot_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_reached_cb);
}

static void
onward_history_window_init (OnwardHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_entries (OnwardHistoryWindow *self,
              OnwardLens           lens)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->entries = onward_history_list_new (self->profile, lens);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::loading", G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->entries)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWindow *
onward_history_window_new (GtkWindow     *parent,
                           OnwardProfile *profile,
                           OnwardLens     lens)
{
  OnwardHistoryWindow *self = g_object_new (ONWARD_TYPE_HISTORY_WINDOW, "transient-for", parent, NULL);

  self->profile = g_object_ref (profile);
  show_entries (self, lens);
  if (lens == ONWARD_LENS_ME)
    {
      onward_points_page_set_profile (self->points, profile);
      onward_removed_page_set_profile (self->removed, profile);
      /* What is undone or done again here changes what there is to bring back. */
      g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (reload_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      adw_view_stack_page_set_visible (self->points_tab, FALSE);
      adw_view_stack_page_set_visible (self->removed_tab, FALSE);
      gtk_widget_set_visible (self->switcher, FALSE);
    }

  return GTK_WINDOW (self);
}

void
onward_history_window_show_removed (OnwardHistoryWindow *self)
{
  g_return_if_fail (ONWARD_IS_HISTORY_WINDOW (self));

  if (adw_view_stack_page_get_visible (self->removed_tab))
    adw_view_stack_set_visible_child_name (self->stack, "removed");
}
