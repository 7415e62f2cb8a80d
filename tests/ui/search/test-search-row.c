/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-search-row.h"

static GtkLabel *
get_label (gpointer row,
           guint    nth)
{
  return GTK_LABEL (ui_find (row, GTK_TYPE_LABEL, nth));
}

/* The words of @label that are bold. */
static char *
get_bold (GtkLabel *label)
{
  const char *text = gtk_label_get_label (label);
  PangoAttrList *list = gtk_label_get_attributes (label);
  GSList *attributes = list != NULL ? pango_attr_list_get_attributes (list) : NULL;
  GString *bold = g_string_new (NULL);

  for (GSList *at = attributes; at != NULL; at = at->next)
    {
      PangoAttribute *attribute = at->data;

      if (attribute->klass->type == PANGO_ATTR_WEIGHT)
        g_string_append_printf (bold, "[%.*s]", (int) (attribute->end_index - attribute->start_index), text + attribute->start_index);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);

  return g_string_free (bold, FALSE);
}

static void
test_marks (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (onward_search_row_new ());
  g_autoptr (OnwardSearchWords) words = onward_search_words_new ("asa");
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *left = NULL;

  g_assert_false (gtk_widget_get_visible (row));
  onward_search_row_show (ONWARD_SEARCH_ROW (row), 3, NULL, "Åsa and ÅSA", "Ask Åsa <b>", words);
  title = get_bold (get_label (row, 0));
  line = get_bold (get_label (row, 1));
  g_assert_cmpstr (title, ==, "[Åsa][ÅSA]");
  g_assert_cmpstr (line, ==, "[Åsa]");
  g_assert_cmpstr (gtk_label_get_text (get_label (row, 1)), ==, "Ask Åsa <b>");
  g_assert_cmpuint (onward_search_row_get_place (ONWARD_SEARCH_ROW (row)), ==, 3);
  g_assert_true (gtk_widget_get_visible (row));

  /* Used again, nothing of what it showed may remain. */
  onward_search_row_show (ONWARD_SEARCH_ROW (row), 1, NULL, "Show 3 more", NULL, NULL);
  left = get_bold (get_label (row, 0));
  g_assert_cmpstr (left, ==, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_label (row, 1))));
  g_assert_false (ui_tree_says (row, "sa"));

  onward_search_row_clear (ONWARD_SEARCH_ROW (row));
  g_assert_false (ui_tree_says (row, "more"));
  g_assert_false (gtk_widget_get_visible (row));
}

static void
test_lets_go (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  OnwardProfile *profile = ui_profile_new (root, "Kim");
  g_autoptr (GtkWidget) row = g_object_ref_sink (onward_search_row_new ());
  OnwardId id = ui_profile_add_strength (profile, "I listen");
  OnwardRecord *record = onward_profile_lookup (profile, &id);

  onward_search_row_show (ONWARD_SEARCH_ROW (row), 1, record, "I listen", NULL, NULL);
  g_assert_true (onward_search_row_get_record (ONWARD_SEARCH_ROW (row)) == record);
  onward_search_row_clear (ONWARD_SEARCH_ROW (row));
  g_assert_null (onward_search_row_get_record (ONWARD_SEARCH_ROW (row)));

  g_object_add_weak_pointer (G_OBJECT (record), (gpointer *) &record);
  ui_profile_end (profile);
  g_assert_null (record);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/search-row/marks", test_marks);
  g_test_add_func ("/search-row/lets-go", test_lets_go);

  return g_test_run ();
}
