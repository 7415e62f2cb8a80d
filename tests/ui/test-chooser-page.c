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

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/chooser-page/rows", test_rows);

  return g_test_run ();
}
