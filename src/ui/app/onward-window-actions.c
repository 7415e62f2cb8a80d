/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-window-actions"

#include "onward-window-private.h"

#include "onward-adjustments-page.h"
#include "onward-arenas-page.h"
#include "onward-direction-page.h"
#include "onward-facts-page.h"
#include "onward-calendar-page.h"
#include "onward-edit-text.h"
#include "onward-finding-page.h"
#include "onward-harder-page.h"
#include "onward-history-window.h"
#include "onward-hours-page.h"
#include "onward-meetings-page.h"
#include "onward-matching-page.h"
#include "onward-messages.h"
#include "onward-network-then-page.h"
#include "onward-now-page.h"
#include "onward-places.h"
#include "onward-plan-then-page.h"
#include "onward-plans-page.h"
#include "onward-strength-map-page.h"
#include "onward-templates-page.h"
#include "onward-then-and-now-page.h"
#include "onward-words-page.h"

static const char *const workspace_actions[] = {
  "win.lock", "win.show-place", "win.previous-place", "win.next-place", "win.undo-action",
  "win.show-record", "win.search", "win.history", "win.removed", "win.find-strengths",
  "win.words-for-work", "win.then-and-now", "win.strength-map",
  "win.arenas",
  "win.plan-adjustments", "win.plan-meetings", "win.plan-harder",
  "win.plan-direction", "win.plan-hours",
  "win.plan-calendar",
  "win.plan-now", "win.plan-matching",
  "win.plan-templates", "win.plan-facts",
};

/* A field without a draft, such as one in which something new is being typed, keeps its
 * own account of what can be taken back and tells nobody; what it holds does. */
static gboolean
undo_in_text (GtkText    *text,
              const char *action)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  gtk_widget_activate_action (GTK_WIDGET (text), action, NULL);

  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (text)));
}

static gboolean
undo_in_view (GtkTextView *view,
              gboolean     redo)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  if (redo ? !gtk_text_buffer_get_can_redo (buffer) : !gtk_text_buffer_get_can_undo (buffer))
    {
      return FALSE;
    }

  if (redo)
    {
      gtk_text_buffer_redo (buffer);
    }
  else
    {
      gtk_text_buffer_undo (buffer);
    }

  return TRUE;
}

/* The accelerators of the application win over the focused field, so that it falls to the
 * window to ask the field first. */
static gboolean
undo_typing (OnwardWindow *self,
             gboolean      redo)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *edit = focus ? gtk_widget_get_ancestor (focus, ONWARD_TYPE_EDIT_TEXT) : NULL;

  if (edit != NULL)
    {
      return redo ? onward_edit_text_redo_typing (ONWARD_EDIT_TEXT (edit))
                  : onward_edit_text_undo_typing (ONWARD_EDIT_TEXT (edit));
    }

  if (GTK_IS_TEXT (focus))
    {
      return undo_in_text (GTK_TEXT (focus), redo ? "text.redo" : "text.undo");
    }

  return GTK_IS_TEXT_VIEW (focus) && undo_in_view (GTK_TEXT_VIEW (focus), redo);
}

static void
write_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OnwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  OnwardWorkspace *workspace = onward_window_get_workspace (self);

  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error) && workspace != NULL)
    {
      onward_messages_error (GTK_WIDGET (workspace), error);
    }
}

static OnwardProfile *
get_profile (OnwardWindow *self)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (self);

  return workspace ? onward_workspace_get_profile (workspace) : NULL;
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardWindow *self = ONWARD_WINDOW (widget);
  OnwardProfile *profile = get_profile (self);

  if (profile != NULL && !undo_typing (self, FALSE))
    {
      onward_profile_undo_async (profile, NULL, write_done_cb, g_object_ref (self));
    }
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardWindow *self = ONWARD_WINDOW (widget);
  OnwardProfile *profile = get_profile (self);

  if (profile != NULL && !undo_typing (self, TRUE))
    {
      onward_profile_redo_async (profile, write_done_cb, g_object_ref (self));
    }
}

/* From a toast: exactly the action it told of, whatever was done since. */
static void
undo_action_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OnwardWindow *self = ONWARD_WINDOW (widget);
  OnwardProfile *profile = get_profile (self);
  OnwardId id;

  if (profile != NULL && onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    {
      onward_profile_undo_async (profile, &id, write_done_cb, g_object_ref (self));
    }
}

static void
lock_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_window_lock (ONWARD_WINDOW (widget));
}

static void
show_place_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));

  if (workspace != NULL)
    {
      onward_workspace_show_place (workspace, g_variant_get_string (parameter, NULL));
    }
}

/* For whatever lists records outside of their places. One that was removed since leads nowhere. */
static void
show_record_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));
  OnwardRecord *record = NULL;
  OnwardId id;

  if (workspace != NULL && onward_id_parse (g_variant_get_string (parameter, NULL), &id))
    {
      record = onward_profile_lookup (onward_workspace_get_profile (workspace), &id);
    }
  if (record != NULL)
    {
      onward_workspace_show_record (workspace, record);
    }
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));

  if (workspace != NULL)
    {
      onward_workspace_show_search (workspace);
    }
}

/* Where two people look, the history is for two as well. */
static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));
  int place = workspace != NULL ? onward_places_find (onward_workspace_get_place (workspace)) : -1;
  GtkWindow *history;

  if (place >= 0)
    {
      history = onward_history_window_new (GTK_WINDOW (widget), onward_workspace_get_profile (workspace),
                                           onward_places_get (place)->lens);
      if (g_str_equal (name, "win.removed"))
        onward_history_window_show_removed (ONWARD_HISTORY_WINDOW (history));
      gtk_window_present (history);
    }
}

/* What is found belongs to the strengths, wherever it was asked for. */
static void
find_strengths_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));

  if (workspace != NULL)
    {
      if (!g_str_equal (onward_workspace_get_place (workspace), "strengths"))
        {
          onward_workspace_show_place (workspace, "strengths");
        }
      onward_workspace_show_page (workspace, ONWARD_TYPE_FINDING_PAGE);
    }
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  const struct { const char *action; GType page; } pages[] = {
    { "win.words-for-work", ONWARD_TYPE_WORDS_PAGE },
    { "win.then-and-now", ONWARD_TYPE_THEN_AND_NOW_PAGE },
    { "win.strength-map", ONWARD_TYPE_STRENGTH_MAP_PAGE },
    { "win.arenas", ONWARD_TYPE_ARENAS_PAGE },
    { "win.network-then", ONWARD_TYPE_NETWORK_THEN_PAGE },
    { "win.plan-adjustments", ONWARD_TYPE_ADJUSTMENTS_PAGE },
    { "win.plan-meetings", ONWARD_TYPE_MEETINGS_PAGE },
    { "win.plan-harder", ONWARD_TYPE_HARDER_PAGE },
    { "win.plan-direction", ONWARD_TYPE_DIRECTION_PAGE },
    { "win.plan-hours", ONWARD_TYPE_HOURS_PAGE },
    { "win.plan-calendar", ONWARD_TYPE_CALENDAR_PAGE },
    { "win.plan-now", ONWARD_TYPE_NOW_PAGE },
    { "win.plan-matching", ONWARD_TYPE_MATCHING_PAGE },
    { "win.plan-templates", ONWARD_TYPE_TEMPLATES_PAGE },
    { "win.plan-facts", ONWARD_TYPE_FACTS_PAGE },
    { "win.plans", ONWARD_TYPE_PLANS_PAGE },
    { "win.plan-then", ONWARD_TYPE_PLAN_THEN_PAGE },
  };
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));

  for (guint i = 0; workspace != NULL && i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].action, name))
      onward_workspace_show_page (workspace, pages[i].page);
}

static void
step_place_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (ONWARD_WINDOW (widget));

  if (workspace != NULL)
    {
      onward_workspace_step_place (workspace, g_str_equal (name, "win.next-place") ? 1 : -1);
    }
}

void
onward_window_class_install_actions (OnwardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.undo-action", "s", undo_action_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_action);
  gtk_widget_class_install_action (widget_class, "win.show-record", "s", show_record_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.removed", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.find-strengths", NULL, find_strengths_action);
  gtk_widget_class_install_action (widget_class, "win.words-for-work", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.then-and-now", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.strength-map", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.arenas", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.network-then", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-adjustments", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-then", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-meetings", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-harder", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-direction", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-hours", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-calendar", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-now", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-matching", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-templates", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plan-facts", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.plans", NULL, show_page_action);
  gtk_widget_class_install_action (widget_class, "win.previous-place", NULL, step_place_action);
  gtk_widget_class_install_action (widget_class, "win.next-place", NULL, step_place_action);
}

void
onward_window_update_actions (OnwardWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OnwardProfile *profile = get_profile (self);
  OnwardHistory *history = profile ? onward_profile_get_history (profile) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (workspace_actions); i++)
    {
      gtk_widget_action_set_enabled (widget, workspace_actions[i], profile != NULL);
    }

  gtk_widget_action_set_enabled (widget, "win.undo", history && onward_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", history && onward_history_get_can_redo (history));
}
