/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-date.h"
#include "onward-version-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_VERSION, ONWARD_TYPE_VERSION_ROW), >, 0);
}

static void
test_day (Places       *places,
          gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_VERSION);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_VERSION_ROW, record);
  g_autofree char *iso = NULL;
  g_autofree char *words = NULL;
  GDate today, day;

  places_show_row (places, row);
  onward_date_today (&today);
  g_assert_true (onward_date_parse_iso (onward_record_get_text (record, "kept"), &day));
  words = onward_date_format_long (&day, &today);
  g_assert_true (ui_tree_says (row, words));

  iso = onward_date_to_iso (&today);
  places_set (places, record, "kept", iso);
  g_assert_true (ui_tree_says (row, "Kept today"));
}

static GtkLabel *
find_label (GtkWidget  *row,
            const char *words)
{
  GtkLabel *label = NULL;

  for (guint i = 0; label == NULL || !g_str_equal (gtk_label_get_label (label), words); i++)
    {
      label = GTK_LABEL (ui_find (row, GTK_TYPE_LABEL, i));
      g_assert_nonnull (label);
    }

  return label;
}

/* Nothing of a few words is cut, however narrow it gets. */
static void
test_short (Places       *places,
            gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_VERSION);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_VERSION_ROW, record);
  g_autofree char *words = g_strnfill (240, 'w');

  places_set (places, record, "words", words);
  places_show_row (places, row);
  g_assert_cmpint (gtk_label_get_lines (find_label (row, words)), ==, -1);
  g_assert_cmpint (gtk_label_get_ellipsize (find_label (row, words)), ==, PANGO_ELLIPSIZE_NONE);
}

/* All of long words can be read, and are brought back only where something may be changed. */
static void
test_long (Places       *places,
           gconstpointer data)
{
  OnwardRecord *record = places_first (places, ONWARD_KIND_VERSION);
  GtkWidget *row = places_new_row (places, ONWARD_TYPE_VERSION_ROW, record);
  GtkWidget *back;
  GtkLabel *label;
  g_autofree char *words = g_strnfill (900, 'w');

  places_set (places, record, "words", words);
  places_show_row (places, row);
  label = find_label (row, words);
  g_assert_cmpint (gtk_label_get_lines (label), ==, 3);
  g_object_set (row, "expanded", TRUE, NULL);
  g_assert_cmpint (gtk_label_get_lines (label), ==, -1);
  g_assert_cmpint (gtk_label_get_ellipsize (label), ==, PANGO_ELLIPSIZE_NONE);

  back = ui_find_button (row, "Bring Back");
  g_assert_true (gtk_widget_get_visible (back));
  g_object_set (row, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (back));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/version-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);
  g_test_add ("/version-row/day", Places, NULL, places_set_up, test_day, places_tear_down);
  g_test_add ("/version-row/short", Places, NULL, places_set_up, test_short, places_tear_down);
  g_test_add ("/version-row/long", Places, NULL, places_set_up, test_long, places_tear_down);

  return g_test_run ();
}
