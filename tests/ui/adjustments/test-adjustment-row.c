/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-adjustment-row.h"
#include "onward-day-button.h"
#include "onward-link-list.h"
#include "onward-linking.h"
#include "onward-person-button.h"

#define HINT "Others may read this one day. It is enough to say what you can do then, without the name of an illness. You decide."

/* A folded row shows no question that was not asked. */
static void
test_fold (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_ADJUSTMENT_ROW, record);
  GtkWidget *parts[] = {
    ui_find (row, ONWARD_TYPE_PERSON_BUTTON, 0), ui_find (row, ONWARD_TYPE_DAY_BUTTON, 0),
    ui_find (row, ONWARD_TYPE_DAY_BUTTON, 1), ui_find (row, ONWARD_TYPE_EDIT_TEXT, 1),
    ui_find (row, ONWARD_TYPE_LINK_LIST, 0),
  };

  places_show_row (places, row);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_false (gtk_widget_get_mapped (parts[i]));
  g_object_set (row, "expanded", TRUE, NULL);
  ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_true (gtk_widget_get_mapped (parts[i]));

  g_signal_emit_by_name (parts[1], "picked", "2027-03-02");
  onward_pump_until (g_str_equal (onward_record_get_text (record, "start"), "2027-03-02"), 10);
  g_signal_emit_by_name (parts[2], "picked", "2027-04-02");
  onward_pump_until (g_str_equal (onward_record_get_text (record, "review"), "2027-04-02"), 10);
  g_object_set (row, "expanded", FALSE, NULL);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (parts[1]));
  g_assert_true (gtk_widget_get_mapped (parts[2]));
  g_assert_true (g_str_has_prefix (onward_day_button_get_words (ONWARD_DAY_BUTTON (parts[1])), "Begins: "));
  g_assert_true (g_str_has_prefix (onward_day_button_get_words (ONWARD_DAY_BUTTON (parts[2])), "Look Again: "));
  g_assert_false (gtk_widget_get_mapped (parts[0]));
}

static gboolean
is_hinted (GtkWidget *row)
{
  GtkWidget *label;

  ui_settle ();
  for (guint i = 0; (label = ui_find (row, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), HINT))
      return gtk_widget_get_mapped (label);

  g_assert_not_reached ();
}

/* The name of an illness is met with a hint and kept as it was written. */
static void
test_hint (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_ADJUSTMENT_ROW, record);

  places_show_row (places, row);
  g_object_set (row, "expanded", TRUE, NULL);
  g_assert_false (is_hinted (row));
  places_set (places, record, "why", "Because of my depression I need calm");
  g_assert_true (is_hinted (row));
  g_assert_cmpstr (onward_record_get_text (record, "why"), ==, "Because of my depression I need calm");
  places_set (places, record, "why", "I keep my thoughts together where it is calm");
  g_assert_false (is_hinted (row));
  places_set (places, record, "title", "Lugn för min ångest");
  g_assert_true (is_hinted (row));
  g_object_set (row, "editable", FALSE, NULL);
  g_assert_false (is_hinted (row));
}

static void
test_links (Places       *places,
            gconstpointer data)
{
  OnwardRecord *record = places_add_empty (places, ONWARD_KIND_ADJUSTMENT);
  OnwardRecord *step = places_first (places, ONWARD_KIND_STEP);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_ADJUSTMENT_ROW, record);
  OnwardLinkList *links = ONWARD_LINK_LIST (ui_find (row, ONWARD_TYPE_LINK_LIST, 0));

  places_show_row (places, row);
  g_object_set (row, "expanded", TRUE, NULL);
  g_assert_true (onward_link_list_takes (links, step));
  onward_link_list_add (links, step);
  onward_pump_until (onward_linking_find (places->profile, record, step) != NULL, 10);
  ui_settle ();
  g_assert_true (ui_tree_says (row, onward_record_get_display_title (step)));
}

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_ADJUSTMENT, ONWARD_TYPE_ADJUSTMENT_ROW), >, 4);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/adjustment-row/fold", Places, NULL, places_set_up, test_fold, places_tear_down);
  g_test_add ("/adjustment-row/hint", Places, NULL, places_set_up, test_hint, places_tear_down);
  g_test_add ("/adjustment-row/links", Places, NULL, places_set_up, test_links, places_tear_down);
  g_test_add ("/adjustment-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);

  return g_test_run ();
}
