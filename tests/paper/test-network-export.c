/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-network-export.h"

#include <glib/gstdio.h>
#include <string.h>

static const OnwardNetworkInk ink = {
  { 0, 0, 0 }, { 0.3, 0.3, 0.3 }, { 1, 1, 1 }, { 1, 1, 1 }, { 0.5, 0.5, 0.5 }, { 0, 0.4, 0.4 }, { 0.9, 0.9, 0.9 }, 16, FALSE,
};

static OnwardNetworkDrawing *
make_drawing (guint n_people)
{
  OnwardNetworkDrawing *drawing = onward_network_drawing_new ();

  onward_network_drawing_add_sector (drawing, "Workplace");
  onward_network_drawing_add_sector (drawing, "Homeland");
  for (guint i = 0; i < n_people; i++)
    {
      OnwardMapPlace place = { { { (guint8) (i >> 8), (guint8) i } }, i % 4 + 1, i % 2, -1, FALSE };

      onward_network_drawing_add_person (drawing, &place, "QZ", i == 0 ? "Gardener" : "", 0, FALSE);
    }
  onward_network_drawing_add_tie (drawing, &(OnwardNetworkTie) { 0, -1, "strong", "both" });

  return drawing;
}

/* What independent readers make of a file: their output, or %NULL where they are not installed. */
static char *
read_with (GBytes      *bytes,
           const char  *suffix,
           const char **command)
{
  g_autofree char *folder = g_dir_make_tmp ("onward-export-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("map.", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = 0;

  if (program != NULL)
    {
      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
      for (guint i = 0; command[i] != NULL; i++)
        g_ptr_array_add (argv, (gpointer) (g_str_equal (command[i], "FILE") ? path : command[i]));
      g_ptr_array_add (argv, NULL);
      g_assert_true (g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error));
      g_assert_no_error (error);
      g_assert_true (g_spawn_check_wait_status (status, &error));
      g_unlink (path);
    }
  g_rmdir (folder);

  return output;
}

static void
test_png (void)
{
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing (6);
  g_autoptr (GBytes) bytes = onward_network_export_to_bytes (drawing, &ink, ONWARD_NETWORK_FORMAT_PNG, "My Network");
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 10000);
  g_assert_cmpint (memcmp (data, "\211PNG\r\n", 6), ==, 0);
  /* 1100 units at twice the pixels. */
  g_assert_cmpuint (GUINT32_FROM_BE (*(const guint32 *) (gconstpointer) (data + 16)), ==, 2200);
  g_assert_cmpstr (onward_network_export_get_suffix (ONWARD_NETWORK_FORMAT_PNG), ==, "png");
}

/* Python's own reader finds every word where SVG keeps words. */
static void
test_svg (void)
{
  static const char *command[] = {
    "python3", "-c",
    "import sys, xml.etree.ElementTree as tree\n"
    "root = tree.parse(sys.argv[1]).getroot()\n"
    "print(root.tag, *(part.text for part in root.iter('{http://www.w3.org/2000/svg}text')), sep='\\n')\n",
    "FILE", NULL,
  };
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing (6);
  g_autoptr (GBytes) bytes = onward_network_export_to_bytes (drawing, &ink, ONWARD_NETWORK_FORMAT_SVG, "My Network");
  g_autofree char *words = read_with (bytes, "svg", command);

  if (words == NULL)
    {
      g_test_skip ("there is no python3");
      return;
    }
  g_assert_nonnull (strstr (words, "{http://www.w3.org/2000/svg}svg\n"));
  g_assert_nonnull (strstr (words, "\nQZ\n"));
  g_assert_nonnull (strstr (words, "\nGardener\n"));
  g_assert_nonnull (strstr (words, "\nWorkplace\n"));
  g_assert_nonnull (strstr (words, "\nStrong tie\n"));
}

/* One page, with its words as words. */
static void
check_pdf (guint n_people)
{
  static const char *command[] = { "pdftotext", "-layout", "FILE", "-", NULL };
  g_autoptr (OnwardNetworkDrawing) drawing = make_drawing (n_people);
  g_autoptr (GBytes) bytes = onward_network_export_to_bytes (drawing, &ink, ONWARD_NETWORK_FORMAT_PDF, "My Network");
  g_autofree char *words = NULL;

  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF-", 5), ==, 0);
  words = read_with (bytes, "pdf", command);
  if (words == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (strstr (words, "My Network"));
  g_assert_nonnull (strstr (words, "QZ"));
  g_assert_nonnull (strstr (words, "Workplace"));
  g_assert_nonnull (strstr (words, "Strong tie"));
  /* A form feed ends each page. */
  g_assert_true (strchr (words, '\f') == strrchr (words, '\f'));
}

static void
test_pdf (void)
{
  check_pdf (6);
}

static void
test_many (void)
{
  check_pdf (400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-export/png", test_png);
  g_test_add_func ("/network-export/svg", test_svg);
  g_test_add_func ("/network-export/pdf", test_pdf);
  g_test_add_func ("/network-export/many", test_many);

  return g_test_run ();
}
