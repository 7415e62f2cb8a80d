/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "centre.h"
#include "onward-data-troubles.h"
#include "onward-template-row.h"
#include "onward-templates-page.h"

#define OWN_TEMPLATES 8

static GtkWidget *
row_at (Places *places,
        guint   index)
{
  return ui_find (places->shown, ONWARD_TYPE_TEMPLATE_ROW, index);
}

static GtkWidget *
find_row (Places     *places,
          const char *id)
{
  GtkWidget *row;

  onward_pump_until (row_at (places, OWN_TEMPLATES) != NULL, 10);
  for (guint i = 0; (row = row_at (places, i)) != NULL; i++)
    if (g_str_equal (onward_template_get_id (onward_template_row_get_template (ONWARD_TEMPLATE_ROW (row))), id))
      return row;
  g_assert_not_reached ();
}

static guint
count_suggested (Places *places)
{
  g_autoptr (OnwardFilterList) steps = onward_profile_list (places->profile, ONWARD_KIND_STEP, ONWARD_LENS_ME);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    n += g_str_equal (onward_record_get_text (onward_filter_list_get_record (steps, i), "status"), "suggested");

  return n;
}

/* Those of the centre stand with ours, and its bad file is named with what is wrong. */
static void
test_centre (Places       *places,
             gconstpointer data)
{
  find_row (places, "our-centre");
  g_assert_null (row_at (places, OWN_TEMPLATES + 1));
  g_assert_true (ui_tree_says (places->shown, "bad.json in "));
  g_assert_true (ui_tree_says (places->shown, "“id” is needed here."));
}

static gboolean
is_used (GtkWidget *row)
{
  gboolean used;

  g_object_get (row, "used", &used, NULL);

  return used;
}

static void
test_use (Places       *places,
          gconstpointer data)
{
  GtkWidget *row = find_row (places, "nl-plan");
  guint n_before = count_suggested (places);
  guint n_steps = onward_template_get_n_steps (onward_template_row_get_template (ONWARD_TEMPLATE_ROW (row)));

  g_assert_false (is_used (row));
  g_signal_emit_by_name (ui_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), "clicked");
  g_signal_emit_by_name (ui_find_button (row, "Use This"), "clicked");
  onward_pump_until (count_suggested (places) == n_before + n_steps, 10);
  g_assert_true (is_used (row));
  g_assert_false (is_used (find_row (places, "any-blank")));

  /* Again adds nothing. */
  g_signal_emit_by_name (ui_find_button (row, "Use This"), "clicked");
  ui_settle ();
  g_assert_cmpuint (count_suggested (places), ==, n_before + n_steps);

  places_undo (places);
  onward_pump_until (count_suggested (places) == n_before, 10);
  g_assert_false (is_used (row));
}

/* What it adds, in the largest text and the narrowest window, without scrolling sideways. */
static void
test_narrow (Places       *places,
             gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = find_row (places, "se-employer-plan");
  int dpi, minimum;

  g_signal_emit_by_name (ui_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), "clicked");
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  ui_settle ();
  gtk_widget_measure (gtk_widget_get_parent (row), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (minimum, <=, 360 - 2 * 18);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  ui_settle ();
}

/* Without a plan it begins one. */
static void
test_begin (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardFilterList) plans = onward_profile_list (places->profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_REMOVE, ONWARD_KIND_PLAN, NULL);
  GtkWidget *row;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plans)); i++)
    onward_action_remove (action, ONWARD_KIND_PLAN, onward_record_get_id (onward_filter_list_get_record (plans, i)));
  ui_profile_apply (places->profile, action);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plans)), ==, 0);

  row = find_row (places, "se-employer-plan");
  g_signal_emit_by_name (ui_find_button (row, "Use This"), "clicked");
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (plans)) == 1, 10);
  g_assert_cmpstr (onward_record_get_text (onward_filter_list_get_record (plans, 0), "template"), ==, "se-employer-plan");
  g_assert_true (is_used (row));
}

int
main (int   argc,
      char *argv[])
{
  char *centre = centre_make ("templates", "{ 'format': 1, 'id': 'our-centre', 'checked': '2026-11-23', 'source': 'Us',"
                              "'title': 'Our way', 'about': 'For us', 'phases': [ { 'title': 'First' } ] }");
  int result;

  ui_fixture_init (&argc, &argv);

  g_test_add ("/templates-page/centre", Places, onward_templates_page_get_type, places_set_up, test_centre, places_tear_down);
  g_test_add ("/templates-page/use", Places, onward_templates_page_get_type, places_set_up, test_use, places_tear_down);
  g_test_add ("/templates-page/narrow", Places, onward_templates_page_get_type, places_set_up, test_narrow, places_tear_down);
  g_test_add ("/templates-page/begin", Places, onward_templates_page_get_type, places_set_up, test_begin, places_tear_down);
  result = g_test_run ();
  centre_remove (centre, "templates");

  return result;
}
