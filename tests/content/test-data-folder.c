/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "data-fixture.h"
#include "onward-data-folder.h"
#include "onward-template.h"

#define OWN_TEMPLATES 8

static char *system_dir, *extra_dir;

static void
put (const char *folder,
     const char *file,
     const char *words)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GBytes) bytes = data_bytes (words);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
}

static char *
template_called (const char *id)
{
  return g_strdup_printf ("{ 'format': 1, 'id': '%s', 'checked': '2026-11-23', 'source': 'Us', 'title': 'Ours', 'about': 'For us',"
                          "'phases': [ { 'title': 'a' } ] }", id);
}

static const char *
trouble_with (OnwardDataFolder *folder,
              const char       *file)
{
  for (guint i = 0; i < folder->troubles->len; i++)
    {
      const OnwardDataTrouble *trouble = g_ptr_array_index (folder->troubles, i);

      if (g_str_equal (trouble->file, file))
        return trouble->words;
    }

  return NULL;
}

static void
empty (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_clear_pointer (&dir, g_dir_close);
}

/* Those of the centre come behind ours; each that cannot be used is named, the others still work. */
static void
test_centre (void)
{
  g_autofree char *folder = g_build_filename (system_dir, "onward", "templates", NULL);
  g_autofree char *link = g_build_filename (folder, "gone.json", NULL);
  g_autofree char *good = template_called ("our-centre");
  g_autofree char *other = template_called ("our-other");
  g_autofree char *ours = template_called ("se-employer-plan");
  g_autoptr (OnwardDataFolder) read = NULL;
  g_autoptr (OnwardTemplate) first = NULL;

  put (folder, "a.json", good);
  put (folder, "b.json", "{\n  'format': 1\n  'id': 'x' }");
  put (folder, "c.json", ours);
  put (folder, "notes.txt", "nothing for us");
  put (folder, ".hidden.json", "nothing for us");
  put (extra_dir, "d.json", other);
  g_assert_cmpint (symlink ("/nowhere/at-all", link), ==, 0);

  read = onward_templates_load (extra_dir, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read->items)), ==, OWN_TEMPLATES + 2);
  first = g_list_model_get_item (G_LIST_MODEL (read->items), OWN_TEMPLATES);
  g_assert_cmpstr (onward_template_get_id (first), ==, "our-centre");
  g_assert_cmpuint (read->troubles->len, ==, 3);
  g_assert_cmpstr (trouble_with (read, "b.json"), ==, "Line 2 is not JSON.");
  g_assert_cmpstr (trouble_with (read, "c.json"), ==, "Another file is for the same already, so this one is not used.");
  g_assert_cmpstr (trouble_with (read, "gone.json"), ==, "It cannot be opened: No such file or directory.");

  empty (folder);
  empty (extra_dir);
}

/* A folder that is named twice is read once. */
static void
test_twice (void)
{
  g_autofree char *folder = g_build_filename (system_dir, "onward", "templates", NULL);
  g_autofree char *good = template_called ("our-centre");
  g_autoptr (OnwardDataFolder) read = NULL;

  put (folder, "a.json", good);
  read = onward_templates_load (folder, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read->items)), ==, OWN_TEMPLATES + 1);
  g_assert_cmpuint (read->troubles->len, ==, 0);
  empty (folder);
}

static void
test_too_many (void)
{
  g_autofree char *good = template_called ("our-centre");
  g_autoptr (OnwardDataFolder) read = NULL;

  for (guint i = 0; i < 101; i++)
    {
      g_autofree char *file = g_strdup_printf ("%u.json", i);

      put (extra_dir, file, good);
    }
  read = onward_templates_load (extra_dir, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (read->items)), ==, OWN_TEMPLATES);
  g_assert_cmpuint (read->troubles->len, ==, 1);
  g_assert_cmpstr (trouble_with (read, extra_dir), ==, "There are more than 100 files in it, so none of them is used.");
  empty (extra_dir);
}

static void
test_no_folder (void)
{
  g_autofree char *file = g_build_filename (extra_dir, "no-folder", NULL);
  g_autoptr (OnwardDataFolder) read = NULL;

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  read = onward_templates_load (file, NULL);
  g_assert_cmpuint (read->troubles->len, ==, 1);
  g_assert_cmpstr (trouble_with (read, file), ==, "This folder cannot be opened.");
  empty (extra_dir);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  system_dir = g_dir_make_tmp ("onward-data-XXXXXX", NULL);
  extra_dir = g_dir_make_tmp ("onward-data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_DIRS", system_dir, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-folder/centre", test_centre);
  g_test_add_func ("/data-folder/twice", test_twice);
  g_test_add_func ("/data-folder/too-many", test_too_many);
  g_test_add_func ("/data-folder/no-folder", test_no_folder);
  result = g_test_run ();

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *path = g_build_filename (system_dir, i < 2 ? "onward" : "", i == 0 ? "templates" : "", NULL);

      g_rmdir (path);
    }
  g_rmdir (extra_dir);
  g_free (system_dir);
  g_free (extra_dir);

  return result;
}
