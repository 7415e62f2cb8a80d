/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strength-row.h"
#include "onward-strengths-page.h"

typedef struct
{
  OnwardWorkingList *list;
  GListModel        *records;
} View;

static View
get_view (Places *places)
{
  OnwardWorkingList *list = ONWARD_WORKING_LIST (ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, 0));

  return (View) { list, G_LIST_MODEL (onward_working_list_get_records (list)) };
}

static OnwardRecord *
nth (View *view,
     guint index)
{
  return onward_filter_list_get_record (ONWARD_FILTER_LIST (view->records), index);
}

static GtkWidget *
row_of (View         *view,
        OnwardRecord *record)
{
  return GTK_WIDGET (onward_working_list_get_row (view->list, record));
}

static GtkWidget *
get_entry (View *view)
{
  return ui_find (onward_working_list_get_add_row (view->list), GTK_TYPE_ENTRY, 0);
}

static void
test_add (Places       *places,
          gconstpointer data)
{
  View view = get_view (places);
  guint n_before = g_list_model_get_n_items (view.records);
  GtkWidget *entry = get_entry (&view);

  gtk_widget_grab_focus (entry);
  ui_type (entry, "I bake bread 🍞");
  g_signal_emit_by_name (entry, "activate");

  /* While it is being saved the words stay, and a second Enter adds nothing. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "I bake bread 🍞");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (view.records) > n_before, 10);
  ui_settle ();

  g_assert_cmpuint (g_list_model_get_n_items (view.records), ==, n_before + 1);
  g_assert_cmpstr (onward_record_get_text (nth (&view, 0), "title"), ==, "I bake bread 🍞");
  g_assert_true (ui_tree_says (row_of (&view, nth (&view, 0)), "I bake bread 🍞"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (places_has_focus (places, entry));

  /* What was added does not come back into the entry. */
  gtk_widget_activate_action (ui_find (entry, GTK_TYPE_TEXT, 0), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  places_undo (places);
  g_assert_cmpuint (g_list_model_get_n_items (view.records), ==, n_before);
}

static void
test_add_blank (Places       *places,
                gconstpointer data)
{
  View view = get_view (places);
  guint n_before = g_list_model_get_n_items (view.records);
  GtkWidget *entry = get_entry (&view);

  ui_type (entry, "  \t ");
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (view.records), ==, n_before);
  g_assert_false (gtk_widget_get_sensitive (ui_find_button (places->shown, "Add")));
}

static void
test_remove (Places       *places,
             gconstpointer data)
{
  View view = get_view (places);
  guint n_before = g_list_model_get_n_items (view.records);
  OnwardRecord *second = nth (&view, 1);
  OnwardRecord *third = nth (&view, 2);
  OnwardId id = *onward_record_get_id (second);

  gtk_widget_grab_focus (row_of (&view, second));
  g_assert_true (places_press (row_of (&view, second), "Delete"));
  onward_pump_until (g_list_model_get_n_items (view.records) < n_before, 10);
  ui_settle ();
  g_assert_true (places_has_focus (places, row_of (&view, third)));

  places_undo (places);
  g_assert_true (onward_id_equal (onward_record_get_id (nth (&view, 1)), &id));
  g_assert_cmpuint (g_list_model_get_n_items (view.records), ==, n_before);
}

/* At the end of the list the neighbour above is the nearest, then the entry. */
static void
test_remove_all (Places       *places,
                 gconstpointer data)
{
  View view = get_view (places);
  guint n_left;

  while ((n_left = g_list_model_get_n_items (view.records)) > 0)
    {
      OnwardRecord *above = n_left > 1 ? nth (&view, n_left - 2) : NULL;
      GtkWidget *row = row_of (&view, nth (&view, n_left - 1));

      gtk_widget_grab_focus (row);
      gtk_widget_activate_action (row, "row.remove", NULL);
      onward_pump_until (g_list_model_get_n_items (view.records) < n_left, 10);
      ui_settle ();
      if (above != NULL)
        g_assert_true (places_has_focus (places, row_of (&view, above)));
    }
  g_assert_true (places_has_focus (places, onward_working_list_get_add_row (view.list)));
}

static void
test_move (Places       *places,
           gconstpointer data)
{
  View view = get_view (places);
  guint last = g_list_model_get_n_items (view.records) - 1;
  OnwardRecord *first = nth (&view, 0);
  OnwardRecord *second = nth (&view, 1);

  g_object_set (row_of (&view, first), "expanded", TRUE, NULL);
  gtk_widget_grab_focus (row_of (&view, first));

  /* Beyond the top there is nothing, and nothing happens. */
  places_press (row_of (&view, first), "<Alt>Up");
  ui_settle ();
  g_assert_true (nth (&view, 0) == first);

  g_assert_true (places_press (row_of (&view, first), "<Alt>Down"));
  onward_pump_until (nth (&view, 1) == first, 10);
  g_assert_true (nth (&view, 0) == second);
  ui_settle ();
  g_assert_true (places_has_focus (places, row_of (&view, first)));
  g_assert_true (onward_record_row_get_expanded (ONWARD_RECORD_ROW (row_of (&view, first))));

  gtk_widget_activate_action (row_of (&view, first), "row.move-up", NULL);
  onward_pump_until (nth (&view, 0) == first, 10);

  /* As a drop at the very bottom does. */
  onward_working_list_put (view.list, first, last);
  onward_pump_until (nth (&view, last) == first, 10);
  places_undo (places);
  g_assert_true (nth (&view, 0) == first);
}

/* As when Onward is locked right after a row was pinned, on a computer too busy to come to rest:
 * nothing that is to be done when it does may keep the words. */
static void
test_gone (Places       *places,
           gconstpointer data)
{
  View view = get_view (places);
  OnwardRecord *third = nth (&view, 2);
  OnwardAction *pin = onward_action_new (ONWARD_VERB_PIN, ONWARD_KIND_STRENGTH, NULL);
  guint busy;

  onward_action_set_integer (pin, ONWARD_KIND_STRENGTH, onward_record_get_id (third), "pinned", 1);
  busy = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE - 1, onward_pump_wake, NULL, NULL);
  gtk_widget_grab_focus (row_of (&view, third));
  ui_profile_apply (places->profile, pin);
  onward_action_unref (pin);
  g_assert_true (nth (&view, 0) == third);

  g_object_add_weak_pointer (G_OBJECT (view.list), (gpointer *) &view.list);
  gtk_window_set_child (GTK_WINDOW (places->window), NULL);
  places->shown = NULL;
  onward_pump_until (view.list == NULL, 10);
  g_source_remove (busy);
}

static void
test_others_stay (Places       *places,
                  gconstpointer data)
{
  View view = get_view (places);
  OnwardRecord *third = nth (&view, 2);
  GtkWidget *row = row_of (&view, third);

  gtk_widget_grab_focus (row);
  ui_profile_add_strength (places->profile, "At the top");
  places_set (places, nth (&view, 2), "title", "Changed meanwhile");
  ui_settle ();

  /* The very same row, and the focus on it. */
  g_assert_true (row_of (&view, third) == row);
  g_assert_true (places_has_focus (places, row));
}

static void
test_edit (Places       *places,
           gconstpointer data)
{
  View view = get_view (places);
  OnwardRecord *first = nth (&view, 0);
  OnwardEditText *title = onward_record_row_get_title (ONWARD_RECORD_ROW (row_of (&view, first)));

  g_assert_true (places_press (row_of (&view, first), "F2"));
  g_assert_true (onward_edit_text_get_editing (title));
  g_assert_true (places_has_focus (places, title));
}

static void
test_read_only (Places       *places,
                gconstpointer data)
{
  View view = get_view (places);
  guint n_before = g_list_model_get_n_items (view.records);
  OnwardRecord *first = nth (&view, 0);
  GtkWidget *row = row_of (&view, first);

  g_object_set (view.list, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (onward_working_list_get_add_row (view.list))));
  places_press (row, "Delete");
  places_press (row, "<Alt>Down");
  places_press (row, "F2");
  g_object_set (row, "private", TRUE, "pinned", FALSE, NULL);
  onward_working_list_put (view.list, first, 1);
  onward_working_list_remove (view.list, first);
  onward_working_list_add (view.list, "Not now", onward_working_list_get_add_row (view.list));
  ui_settle ();

  g_assert_cmpuint (g_list_model_get_n_items (view.records), ==, n_before);
  g_assert_true (nth (&view, 0) == first);
  g_assert_false (onward_record_get_private (first));
  g_assert_false (onward_edit_text_get_editing (onward_record_row_get_title (ONWARD_RECORD_ROW (row))));
  g_assert_true (ui_tree_says (row, onward_record_get_text (first, "title")));
}

/* Whether any words of @widget were drawn the last time its window was. */
static gboolean
draws_words (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) paintable = gdk_paintable_get_current_image (live);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr (GBytes) bytes = NULL;
  gboolean found;

  gdk_paintable_snapshot (paintable, snapshot, 700, 700);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;

  bytes = gsk_render_node_serialize (node);
  found = g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "glyphs:") != NULL;
  gsk_render_node_unref (node);

  return found;
}

/* Only what can be seen is drawn, and it is drawn as soon as it can be. */
static void
test_sight (Places       *places,
            gconstpointer data)
{
  View view = get_view (places);
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (view.list), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  OnwardRecord *last = nth (&view, g_list_model_get_n_items (view.records) - 1);

  /* In one column and a low window, so that the last of them is far below. */
  g_object_set (places->shown, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_set_size_request (places->shown, 360, 300);
  gtk_window_set_default_size (GTK_WINDOW (places->window), 360, 300);
  row_of (&view, last);
  onward_pump_until (gtk_adjustment_get_upper (adjustment) > 2.5 * gtk_adjustment_get_page_size (adjustment), 10);
  onward_pump_until (!draws_words (row_of (&view, last)), 10);
  g_assert_true (draws_words (row_of (&view, nth (&view, 0))));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  onward_pump_until (draws_words (row_of (&view, last)), 10);
  onward_pump_until (!draws_words (row_of (&view, nth (&view, 0))), 10);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/working-list/" name, Places, onward_strengths_page_get_type, places_set_up_unpinned, function, places_tear_down)
  ADD ("add", test_add);
  ADD ("add-blank", test_add_blank);
  ADD ("remove", test_remove);
  ADD ("remove-all", test_remove_all);
  ADD ("move", test_move);
  ADD ("gone", test_gone);
  ADD ("others-stay", test_others_stay);
  ADD ("edit", test_edit);
  ADD ("read-only", test_read_only);
  ADD ("sight", test_sight);

  return g_test_run ();
}
