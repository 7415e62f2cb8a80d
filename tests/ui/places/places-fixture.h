/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-fixture.h"

#include "onward-edit-text.h"
#include "onward-page.h"
#include "onward-record-row.h"
#include "onward-working-list.h"

/* The sample profile and a window that shows one page of it, or one widget. */
typedef struct
{
  char          *root;
  OnwardProfile *profile;
  GtkWidget     *window;
  GtkWidget     *shown;
} Places;

static inline void
places_set_up (Places       *places,
               gconstpointer data)
{
  GType (*get_page_type) (void) = data;

  places->root = onward_demo_make_folder (NULL);
  places->profile = ui_profile_new (places->root, "Kim");
  places->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (places->window), 700, 700);
  if (get_page_type != NULL)
    {
      places->shown = g_object_new (get_page_type (), "profile", places->profile, "lens", ONWARD_LENS_ME, NULL);
      gtk_window_set_child (GTK_WINDOW (places->window), places->shown);
      gtk_window_present (GTK_WINDOW (places->window));
      ui_settle ();
    }
}

/* Pinned strengths come first; these tests want all of them in one row. */
static inline void
places_set_up_unpinned (Places       *places,
                        gconstpointer data)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_UNPIN, ONWARD_KIND_STRENGTH, NULL);
  g_autoptr (OnwardFilterList) list = NULL;

  places_set_up (places, data);
  list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    onward_action_set_integer (action, ONWARD_KIND_STRENGTH,
                               onward_record_get_id (onward_filter_list_get_record (list, i)), "pinned", 0);
  ui_profile_apply (places->profile, action);
  ui_settle ();
}

static inline void
places_tear_down (Places       *places,
                  gconstpointer data)
{
  if (places->shown != NULL)
    g_object_add_weak_pointer (G_OBJECT (places->shown), (gpointer *) &places->shown);
  gtk_window_destroy (GTK_WINDOW (places->window));
  g_clear_object (&places->window);

  /* Nothing keeps a widget with somebody's words in it. */
  onward_pump_until (places->shown == NULL, 30);
  ui_profile_end (places->profile);
  onward_demo_remove_folder (places->root);
  g_free (places->root);
}

static inline void
places_show (Places    *places,
             GtkWidget *widget)
{
  places->shown = widget;
  gtk_window_set_child (GTK_WINDOW (places->window), widget);
  gtk_window_present (GTK_WINDOW (places->window));
  ui_settle ();
}

/* The sample has people on the map, so that the page of the network begins with it. */
static inline void
places_show_people (Places *places)
{
  GtkWidget *map = ui_find_button (places->shown, "Map");

  onward_pump_until (gtk_widget_get_mapped (map), 10);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (map)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (places->shown, "List")), TRUE);
  ui_settle ();
}

/* A row has its place in a list, alone. */
static inline void
places_show_row (Places    *places,
                 GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  places_show (places, list);
}

/* The @nth working list of the page itself, not of its rows. */
static inline OnwardWorkingList *
places_list (Places *places,
             guint   nth)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *list = ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, i);

      g_assert_nonnull (list);
      if (gtk_widget_get_ancestor (list, ONWARD_TYPE_RECORD_ROW) == NULL && nth-- == 0)
        return ONWARD_WORKING_LIST (list);
    }
}

/* Rows come with the frames: waits until those up to @index have their places. */
static inline void
places_wait_for_rows (OnwardWorkingList *list,
                      guint              index)
{
  OnwardFilterList *records = onward_working_list_get_records (list);
  OnwardRecordRow *row = onward_working_list_get_row (list, onward_filter_list_get_record (records, index));

  onward_pump_until (gtk_widget_get_width (GTK_WIDGET (row)) > 0, 10);
}

/* Whether the window's focus is at or in @widget. */
static inline gboolean
places_has_focus (Places  *places,
                  gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (places->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Does what the class of @widget bound to @trigger, such as "<Alt>Down". */
static inline gboolean
places_press (gpointer    widget,
              const char *trigger)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *text = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (text, trigger))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static inline OnwardRecord *
places_first (Places    *places,
              OnwardKind kind)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, kind, ONWARD_LENS_ME);

  return onward_filter_list_get_record (list, 0);
}

/* A record with nothing in it. */
static inline OnwardRecord *
places_add_empty (Places    *places,
                  OnwardKind kind)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, kind, NULL);
  OnwardId id = onward_action_create (action, kind);

  if (onward_schema_has_field (kind, "position"))
    onward_action_set_text (action, kind, &id, "position", "zz");
  ui_profile_apply (places->profile, action);

  return onward_profile_lookup (places->profile, &id);
}

static inline void
places_set (Places       *places,
            OnwardRecord *record,
            const char   *column,
            const char   *text)
{
  OnwardKind kind = onward_record_get_kind (record);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_EDIT, kind, onward_record_get_id (record));

  onward_action_set_text (action, kind, onward_record_get_id (record), column, text);
  ui_profile_apply (places->profile, action);
}

static inline void
places_undo (Places *places)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  onward_profile_undo_async (places->profile, NULL, ui_keep_result, &result);
  onward_pump_until (result != NULL, 30);
  g_assert_true (onward_profile_write_finish (places->profile, result, NULL, &error));
  g_assert_no_error (error);
}

static inline GtkWidget *
places_new_row (Places       *places,
                GType         type,
                OnwardRecord *record)
{
  return g_object_new (type,
                       "profile", places->profile,
                       "lens", ONWARD_LENS_ME,
                       "editable", TRUE,
                       "record", record,
                       NULL);
}

/* Gives one row each record of its kind in turn and then one with nothing in it: no word of an
 * earlier record may remain. Returns how many words were looked for. */
static inline guint
places_check_rebinding (Places    *places,
                        OnwardKind kind,
                        GType      row_type)
{
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, kind, ONWARD_LENS_ME);
  const OnwardKindInfo *info = onward_schema_get (kind);
  guint n_records = g_list_model_get_n_items (G_LIST_MODEL (list));
  OnwardRecord *empty = places_add_empty (places, kind);
  GtkWidget *row = places_new_row (places, row_type, onward_filter_list_get_record (list, 0));
  guint n_words = 0;

  places_show_row (places, row);
  g_object_set (row, "expanded", TRUE, NULL);
  for (guint i = 0; i < n_records; i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);

      if (record == empty)
        continue;
      for (guint nothing = 0; nothing < 2; nothing++)
        {
          g_object_set (row, "record", record, NULL);
          for (guint j = 0; j < info->n_fields; j++)
            if (info->fields[j].type == ONWARD_FIELD_TEXT && !g_str_equal (info->fields[j].column, "suggested_by") &&
                *onward_record_get_text (record, info->fields[j].column) != '\0')
              {
                g_assert_true (ui_tree_says (row, onward_record_get_text (record, info->fields[j].column)));
                n_words++;
              }

          g_object_set (row, "record", nothing ? NULL : empty, NULL);
          for (guint j = 0; j < info->n_fields; j++)
            if (info->fields[j].type == ONWARD_FIELD_TEXT &&
                *onward_record_get_text (record, info->fields[j].column) != '\0')
              g_assert_false (ui_tree_says (row, onward_record_get_text (record, info->fields[j].column)));
        }
    }

  return n_words;
}
