/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-data-folder.h"
#include "onward-template-row.h"

/* One of those that come with Onward. */
static OnwardTemplate *
load (const char *id)
{
  const char *const languages[] = { "en", NULL };
  g_autoptr (OnwardDataFolder) folder = onward_templates_load (NULL, languages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (folder->items)); i++)
    {
      g_autoptr (OnwardTemplate) template = g_list_model_get_item (G_LIST_MODEL (folder->items), i);

      if (g_str_equal (onward_template_get_id (template), id))
        return g_steal_pointer (&template);
    }
  g_assert_not_reached ();
}

static void
count_cb (OnwardTemplateRow *row,
          guint             *n)
{
  (*n)++;
}

/* Country, day and source stand there at once; what it adds on a press. */
static void
test_opens (Places       *places,
            gconstpointer data)
{
  g_autoptr (OnwardTemplate) template = load ("gb-fit-note");
  GtkWidget *row = onward_template_row_new (template);
  GtkWidget *open = ui_find (row, GTK_TYPE_TOGGLE_BUTTON, 0);
  const char *step = "Agree on a first day, in the middle of a week";

  places_show_row (places, row);
  g_assert_true (ui_tree_says (row, "After a fit note: may be fit for work"));
  g_assert_true (ui_tree_says (row, "United Kingdom"));
  g_assert_true (ui_tree_says (row, "Checked on"));
  g_assert_true (ui_tree_says (row, "acas.org.uk"));
  g_assert_false (ui_tree_says (row, step));
  g_assert_false (gtk_widget_get_mapped (ui_find_button (row, "Use This")));

  g_signal_emit_by_name (open, "clicked");
  ui_settle ();
  g_assert_true (ui_tree_says (row, step));
  g_assert_true (ui_tree_says (row, "Talk about my fit note"));
  g_assert_true (ui_tree_says (row, "Amended duties"));
  g_assert_true (gtk_widget_get_mapped (ui_find_button (row, "Use This")));

  /* Once, however often it is opened. */
  g_signal_emit_by_name (open, "clicked");
  g_signal_emit_by_name (open, "clicked");
  ui_settle ();
  for (guint i = 0, n = 0;; i++)
    {
      GtkWidget *label = ui_find (row, GTK_TYPE_LABEL, i);

      if (label == NULL)
        {
          g_assert_cmpuint (n, ==, 1);
          break;
        }
      n += g_str_equal (gtk_label_get_label (GTK_LABEL (label)), step);
    }
}

static void
test_use (Places       *places,
          gconstpointer data)
{
  g_autoptr (OnwardTemplate) template = load ("any-blank");
  GtkWidget *row = onward_template_row_new (template);
  GtkWidget *use = ui_find_button (row, "Use This");
  guint n = 0;

  places_show_row (places, row);
  g_signal_connect (row, "use", G_CALLBACK (count_cb), &n);
  g_assert_false (gtk_widget_get_sensitive (use));
  g_signal_emit_by_name (use, "clicked");
  g_assert_cmpuint (n, ==, 0);

  g_object_set (row, "editable", TRUE, NULL);
  g_assert_true (gtk_widget_get_sensitive (use));
  g_signal_emit_by_name (use, "clicked");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (onward_template_row_get_template (ONWARD_TEMPLATE_ROW (row)) == template);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/template-row/opens", Places, NULL, places_set_up, test_opens, places_tear_down);
  g_test_add ("/template-row/use", Places, NULL, places_set_up, test_use, places_tear_down);

  return g_test_run ();
}
