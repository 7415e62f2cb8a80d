/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-wrap-box.h"

static GtkWidget *
make_box (int width)
{
  GtkWidget *box = g_object_new (ONWARD_TYPE_WRAP_BOX, "spacing", 10, NULL);

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, width, 20);
      onward_wrap_box_insert_before (ONWARD_WRAP_BOX (box), child, NULL);
    }

  return g_object_ref_sink (box);
}

static int
height_for (GtkWidget *box,
            int        width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
test_lines (Places       *places,
            gconstpointer data)
{
  GtkWidget *box = make_box (100);
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 320);
  g_assert_cmpint (height_for (box, 320), ==, 20);
  g_assert_cmpint (height_for (box, 319), ==, 50);
  g_assert_cmpint (height_for (box, 100), ==, 80);

  /* What is hidden takes no room, also no spacing. */
  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  g_assert_cmpint (height_for (box, 210), ==, 20);
  g_assert_finalize_object (box);
}

static void
test_direction (Places       *places,
                gconstpointer data)
{
  GtkWidget *box = make_box (100);
  graphene_rect_t bounds;

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_set_size_request (box, 400, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  places_show (places, box);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (box), box, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, ==, gtk_widget_get_width (box));
  g_object_unref (box);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/wrap-box/lines", Places, NULL, places_set_up, test_lines, places_tear_down);
  g_test_add ("/wrap-box/direction", Places, NULL, places_set_up, test_direction, places_tear_down);

  return g_test_run ();
}
