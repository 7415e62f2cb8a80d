/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-choice-chip.h"
#include "onward-empty-state.h"
#include "onward-strength-batch.h"
#include "onward-strength-filter.h"
#include "onward-strength-uses.h"
#include "onward-strengths-page.h"

/* The family chosen beside the entry goes with what is added. */
static void
test_family (Places       *places,
             gconstpointer data)
{
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);
  GtkWidget *chip = ui_find (places->shown, ONWARD_TYPE_CHOICE_CHIP, 0);
  guint n_before = 0;
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);

  n_before = g_list_model_get_n_items (G_LIST_MODEL (list));
  gtk_widget_activate_action (chip, "choice.value", "s", "hands");
  ui_type (entry, "I mend things");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (list)) > n_before, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (list, 0), "title"), ==, "I mend things");
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (list, 0), "family"), ==, "hands");
}

static void
test_page (Places       *places,
           gconstpointer data)
{
  GtkWidget *empty = ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0);
  g_autoptr (OnwardFilterList) list = onward_profile_list (places->profile, ONWARD_KIND_STRENGTH, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_STRENGTH, NULL);

  g_assert_false (gtk_widget_get_visible (empty));
  g_assert_cmpstr (onward_page_get_title (ONWARD_PAGE (places->shown)), ==, "Strengths");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (list, i);

      onward_pump_until (ui_tree_says (places->shown, onward_record_get_text (record, "title")), 10);
      onward_action_remove (action, ONWARD_KIND_STRENGTH, onward_record_get_id (record));
    }
  ui_profile_apply (places->profile, action);
  g_assert_true (gtk_widget_get_visible (empty));
  onward_page_focus_start (ONWARD_PAGE (places->shown));
  g_assert_true (places_has_focus (places, ui_find (places->shown, GTK_TYPE_ENTRY, 0)));
}

/* What is private has no widget where two people look, and nothing can be changed there. */
static void
test_together (Places       *places,
               gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_STRENGTH);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_HIDE, ONWARD_KIND_STRENGTH, onward_record_get_id (record));
  GtkWidget *page;

  page = g_object_new (ONWARD_TYPE_STRENGTHS_PAGE, "profile", places->profile, "lens", ONWARD_LENS_TOGETHER, NULL);
  places_show (places, page);
  g_assert_true (ui_tree_says (page, onward_record_get_text (record, "title")));
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, onward_record_get_id (record), "private", 1);
  ui_profile_apply (places->profile, action);
  g_assert_false (ui_tree_says (page, onward_record_get_text (record, "title")));
  g_assert_false (gtk_widget_get_visible (ui_find (page, ONWARD_TYPE_ADD_ROW, 0)));
}

static OnwardFilterList *
get_shown (Places *places)
{
  return onward_working_list_get_records (ONWARD_WORKING_LIST (ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, 0)));
}

static guint
count (OnwardFilterList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
test_pinned_first (Places       *places,
                   gconstpointer data)
{
  OnwardFilterList *shown = get_shown (places);
  OnwardRecord *last = onward_filter_list_get_record (shown, count (shown) - 1);
  OnwardRecord *first = onward_filter_list_get_record (shown, 0);
  const OnwardId *id = onward_record_get_id (last);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_PIN, ONWARD_KIND_STRENGTH, id);

  g_assert_cmpint (onward_record_get_integer (first, "pinned"), !=, 0);
  g_assert_cmpint (onward_record_get_integer (last, "pinned"), ==, 0);
  onward_action_set_integer (action, ONWARD_KIND_STRENGTH, id, "pinned", 1);
  gtk_widget_grab_focus (GTK_WIDGET (onward_working_list_get_row (ONWARD_WORKING_LIST (ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, 0)), last)));
  ui_profile_apply (places->profile, action);
  ui_settle ();
  g_assert_true (places_has_focus (places, onward_working_list_get_row (ONWARD_WORKING_LIST (ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, 0)), last)));
  for (guint i = 0, after = 0; i < count (shown); i++)
    {
      after += onward_record_get_integer (onward_filter_list_get_record (shown, i), "pinned") == 0;
      g_assert_true (after == 0 || onward_record_get_integer (onward_filter_list_get_record (shown, i), "pinned") == 0);
    }
}

static void
test_filter (Places       *places,
             gconstpointer data)
{
  OnwardFilterList *shown = get_shown (places);
  GtkWidget *filter = ui_find (places->shown, ONWARD_TYPE_STRENGTH_FILTER, 0);
  GtkWidget *family = ui_find (filter, GTK_TYPE_DROP_DOWN, 0);
  GtkWidget *words = ui_find (filter, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *in_plan = ui_find_button (filter, "Used in My Plan");
  GtkWidget *show_all = ui_find_button (filter, "Show All");
  OnwardStrengthUses *uses = onward_strength_uses_get (places->profile, ONWARD_LENS_ME);
  guint n_all, n_plan;

  /* A few need none. */
  g_assert_false (gtk_widget_get_mapped (filter));
  for (guint i = 0; i < 8; i++)
    places_add_empty (places, ONWARD_KIND_STRENGTH);
  ui_settle ();
  n_all = count (shown);
  g_assert_true (gtk_widget_get_mapped (filter));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (family), 1);
  g_assert_cmpuint (count (shown), >, 0);
  g_assert_cmpuint (count (shown), <, n_all);
  for (guint i = 0; i < count (shown); i++)
    g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (shown, i), "family"), ==, "heart");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (family), 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (in_plan), TRUE);
  n_plan = count (shown);
  g_assert_cmpuint (n_plan, >, 0);
  g_assert_cmpuint (n_plan, <, n_all);
  for (guint i = 0; i < n_plan; i++)
    g_assert_true (onward_strength_uses_in_plan (uses, onward_record_get_id (onward_filter_list_get_record (shown, i))));

  /* Words that nothing has: it says so, and leads back. */
  ui_type (words, "zzzz");
  onward_pump_until (count (shown) == 0, 10);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (show_all));
  g_assert_false (gtk_widget_get_visible (ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0)));
  g_signal_emit_by_name (show_all, "clicked");
  g_assert_cmpuint (count (shown), ==, n_all);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, "");
}

/* Neither what is added nor what is looked for stays left out. */
static void
test_filter_gives_way (Places       *places,
                       gconstpointer data)
{
  OnwardFilterList *shown = get_shown (places);
  GtkWidget *filter = ui_find (places->shown, ONWARD_TYPE_STRENGTH_FILTER, 0);
  GtkDropDown *family = GTK_DROP_DOWN (ui_find (filter, GTK_TYPE_DROP_DOWN, 0));
  GtkWidget *entry = ui_find (places->shown, GTK_TYPE_ENTRY, 0);
  guint n_all = count (shown);
  OnwardRecord *other = NULL;

  for (guint i = 0; i < n_all; i++)
    if (!g_str_equal (onward_record_get_text (onward_filter_list_get_record (shown, i), "family"), "hands"))
      other = onward_filter_list_get_record (shown, i);

  gtk_drop_down_set_selected (family, 3);
  g_assert_false (onward_filter_list_find (shown, other, NULL));
  g_assert_true (onward_page_show_record (ONWARD_PAGE (places->shown), other));
  g_assert_true (onward_filter_list_find (shown, other, NULL));

  gtk_drop_down_set_selected (family, 3);
  ui_type (entry, "I notice birds");
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (count (shown) == n_all + 1, 10);
  g_assert_cmpuint (gtk_drop_down_get_selected (family), ==, 0);
}

static OnwardRecord *
add_typed (Places     *places,
           const char *text)
{
  OnwardWorkingList *list = places_list (places, 0);
  OnwardFilterList *records = onward_working_list_get_records (list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (records));
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  GtkWidget *entry = ui_find (onward_working_list_get_add_row (list), GTK_TYPE_ENTRY, 0);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (before, onward_filter_list_get_record (records, i));
  ui_type (entry, text);
  g_signal_emit_by_name (entry, "activate");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (records)) > n, 10);
  for (guint i = 0; i <= n; i++)
    if (!g_ptr_array_find (before, onward_filter_list_get_record (records, i), NULL))
      return onward_filter_list_get_record (records, i);

  g_assert_not_reached ();
}

/* Ten thousand characters are kept, with a sign that there are more than are shown, and the card
 * stays within a few screens; emoji and right-to-left text stay, control characters go. */
static void
test_strange_titles (Places       *places,
                     gconstpointer data)
{
  OnwardWorkingList *list = places_list (places, 0);
  g_autofree char *one_word = g_strnfill (10000, 'w');
  OnwardRecord *record = add_typed (places, one_word);
  OnwardRecordRow *row = onward_working_list_get_row (list, record);
  GtkWidget *words;
  gint64 start;

  onward_pump_until (gtk_widget_get_height (GTK_WIDGET (row)) > 100, 10);
  words = ui_find (onward_record_row_get_title (row), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, one_word);
  g_assert_true (g_str_has_suffix (gtk_label_get_label (GTK_LABEL (words)), "w…"));
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (words))));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (row)), <, 2000);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (row)), <=, gtk_widget_get_width (GTK_WIDGET (list)));

  /* What is not shown is a press of Enter away, and soon there. */
  start = g_get_monotonic_time ();
  onward_record_row_edit (row);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  ui_settle ();
  g_assert_cmpstr (onward_edit_text_get_text (onward_record_row_get_title (row)), ==, one_word);

  record = add_typed (places, "\a אני מקשיב 🌱👩‍👧 and \033[31mstay\177");
  g_assert_cmpstr (onward_record_get_text (record, "title"), ==, "אני מקשיב 🌱👩‍👧 and [31mstay");
}

/* Where nothing is yet there is one question, in the field it is answered in. */
static void
test_one_question (Places       *places,
                   gconstpointer data)
{
  GtkWidget *empty = ui_find (places->shown, ONWARD_TYPE_EMPTY_STATE, 0);

  g_assert_false (ui_tree_says (empty, "?"));
  g_assert_true (g_str_has_suffix (gtk_entry_get_placeholder_text (GTK_ENTRY (ui_find (places_list (places, 0), GTK_TYPE_ENTRY, 0))), "?"));
}

/* Several cards, one thing done with all of them, one step back. */
static void
test_several (Places       *places,
              gconstpointer data)
{
  OnwardWorkingList *list = ONWARD_WORKING_LIST (ui_find (places->shown, ONWARD_TYPE_WORKING_LIST, 0));
  OnwardFilterList *shown = get_shown (places);
  GtkWidget *batch = ui_find (places->shown, ONWARD_TYPE_STRENGTH_BATCH, 0);
  OnwardRecord *records[] = { onward_filter_list_get_record (shown, 2), onward_filter_list_get_record (shown, 4) };
  g_autofree char *name = g_strdup_printf ("Choose “%s”", onward_record_get_display_title (records[0]));
  guint n_before = count (shown);
  GtkWidget *check;

  g_assert_false (gtk_widget_get_mapped (batch));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (places->shown, "Choose Several")), TRUE);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (batch));
  g_assert_true (ui_tree_says (batch, "Tick the cards you mean."));

  /* By its box, and by pressing the card, which else would begin to write. */
  check = ui_find (onward_working_list_get_row (list, records[0]), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_activate (GTK_WIDGET (onward_working_list_get_row (list, records[1])));
  onward_pump_until (ui_tree_says (batch, "2 cards are chosen."), 10);

  gtk_widget_activate_action (batch, "batch.private", "b", TRUE);
  onward_pump_until (onward_record_get_private (records[0]) && onward_record_get_private (records[1]), 10);
  gtk_widget_activate_action (batch, "batch.family", "s", "hands");
  onward_pump_until (g_str_equal (onward_record_get_text (records[1], "family"), "hands"), 10);
  g_assert_cmpstr (onward_record_get_text (records[0], "family"), ==, "hands");

  gtk_widget_activate_action (batch, "batch.remove", NULL);
  onward_pump_until (count (shown) == n_before - 2, 10);
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (batch));

  onward_profile_undo_async (places->profile, NULL, NULL, NULL);
  onward_pump_until (count (shown) == n_before, 10);

  /* Esc leaves, and what is pressed afterwards is written in again. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_find_button (places->shown, "Choose Several")), TRUE);
  ui_settle ();
  g_assert_true (places_press (places->shown, "Escape"));
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (batch));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strengths-page/family", Places, onward_strengths_page_get_type, places_set_up_unpinned, test_family, places_tear_down);
  g_test_add ("/strengths-page/page", Places, onward_strengths_page_get_type, places_set_up, test_page, places_tear_down);
  g_test_add ("/strengths-page/pinned-first", Places, onward_strengths_page_get_type, places_set_up, test_pinned_first, places_tear_down);
  g_test_add ("/strengths-page/filter", Places, onward_strengths_page_get_type, places_set_up, test_filter, places_tear_down);
  g_test_add ("/strengths-page/filter-gives-way", Places, onward_strengths_page_get_type, places_set_up, test_filter_gives_way, places_tear_down);
  g_test_add ("/strengths-page/several", Places, onward_strengths_page_get_type, places_set_up, test_several, places_tear_down);
  g_test_add ("/strengths-page/together", Places, NULL, places_set_up, test_together, places_tear_down);

  g_test_add ("/strengths-page/strange-titles", Places, onward_strengths_page_get_type, places_set_up, test_strange_titles, places_tear_down);
  g_test_add ("/strengths-page/one-question", Places, onward_strengths_page_get_type, places_set_up, test_one_question, places_tear_down);

  return g_test_run ();
}
