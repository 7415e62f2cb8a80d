/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-chooser-page.h"
#include "onward-error-text.h"

static void
make_profile (const char *root,
              const char *name)
{
  OnwardProfile *profile = ui_profile_new (root, name);

  ui_profile_close (profile);
  g_object_unref (profile);
}

static void
test_rows (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  g_autofree char *broken = g_build_filename (root, "00000000", NULL);
  g_autofree char *header = g_build_filename (broken, "header", NULL);
  g_autoptr (OnwardProfileShelf) shelf = onward_profile_shelf_new (root);
  g_autoptr (OnwardProfileEntry) chosen = NULL;
  GtkWidget *page;
  GtkListBox *list;

  make_profile (root, "Zz<b>&amp; 🌿");
  g_assert_cmpint (g_mkdir (broken, 0700), ==, 0);
  g_assert_true (g_file_set_contents (header, "nonsense", -1, NULL));
  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 2);

  page = g_object_ref_sink (onward_chooser_page_new (shelf));
  list = GTK_LIST_BOX (ui_find (page, GTK_TYPE_LIST_BOX, 0));
  g_signal_connect (page, "chosen", G_CALLBACK (ui_keep_object), &chosen);

  /* As it was typed, not as markup. */
  g_assert_true (ui_tree_says (page, "Zz<b>&amp; 🌿"));
  g_assert_true (ui_tree_says (page, onward_error_text_get (ONWARD_ERROR_DAMAGED).line));

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (shelf), i);

      g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, i));
      g_assert_true (chosen == entry);
    }

  g_assert_finalize_object (page);
  onward_demo_remove_folder (root);
}

static OnwardProfileShelf *
make_shelf (const char *root,
            int         n)
{
  OnwardProfileShelf *shelf = onward_profile_shelf_new (root);

  /* One is made as everybody's is; the others are headers that cannot be read, which is as quick to list. */
  for (int i = 0; i < n - 1; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08x", i);
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autofree char *header = g_build_filename (folder, "header", NULL);

      g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
      g_assert_true (g_file_set_contents (header, "nonsense", -1, NULL));
    }
  make_profile (root, "Åsa <i>");
  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, n);

  return shelf;
}

static int
count_shown (GtkListBox *list)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (list, n) != NULL)
    n++;

  return n;
}

static void
test_search (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  g_autoptr (OnwardProfileShelf) shelf = make_shelf (root, 13);
  g_autoptr (OnwardProfileEntry) chosen = NULL;
  GtkWidget *page = g_object_ref_sink (onward_chooser_page_new (shelf));
  GtkWidget *search = ui_find (page, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkListBox *list = GTK_LIST_BOX (ui_find (page, GTK_TYPE_LIST_BOX, 0));

  g_signal_connect (page, "chosen", G_CALLBACK (ui_keep_object), &chosen);
  g_assert_true (gtk_widget_get_visible (search));
  g_assert_cmpint (count_shown (list), ==, 13);

  /* Enter with nothing typed chooses nobody. */
  g_signal_emit_by_name (search, "activate");
  g_assert_null (chosen);

  /* Without case and without the ring, at once, without waiting for a pause. */
  gtk_editable_set_text (GTK_EDITABLE (search), "ASA <");
  g_signal_emit_by_name (search, "activate");
  g_assert_nonnull (chosen);
  g_assert_cmpstr (onward_profile_entry_get_name (chosen), ==, "Åsa <i>");
  g_assert_cmpint (count_shown (list), ==, 1);

  g_clear_object (&chosen);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody has this");
  g_signal_emit_by_name (search, "activate");
  g_assert_null (chosen);
  g_assert_cmpint (count_shown (list), ==, 0);

  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpint (count_shown (list), ==, 13);

  g_assert_finalize_object (page);
  onward_demo_remove_folder (root);
}

static void
test_few (void)
{
  g_autofree char *root = onward_demo_make_folder (NULL);
  g_autoptr (OnwardProfileShelf) shelf = make_shelf (root, 12);
  GtkWidget *page = g_object_ref_sink (onward_chooser_page_new (shelf));

  g_assert_false (gtk_widget_get_visible (ui_find (page, GTK_TYPE_SEARCH_ENTRY, 0)));

  /* One more comes while the page is there. */
  make_profile (root, "Zz");
  g_assert_true (onward_profile_shelf_refresh (shelf, NULL));
  g_assert_true (gtk_widget_get_visible (ui_find (page, GTK_TYPE_SEARCH_ENTRY, 0)));

  g_assert_finalize_object (page);
  onward_demo_remove_folder (root);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/chooser-page/rows", test_rows);
  g_test_add_func ("/chooser-page/search", test_search);
  g_test_add_func ("/chooser-page/few", test_few);

  return g_test_run ();
}
