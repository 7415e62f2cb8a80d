/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-besides.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *first;
  GtkWidget *second;
} Sides;

static Sides
make_sides (gboolean drops)
{
  GtkLayoutManager *layout = g_object_new (ONWARD_TYPE_BESIDES, "least", 400, "share", 60, "drops", drops, NULL);
  Sides sides = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), gtk_label_new ("one"), gtk_label_new ("two") };

  gtk_widget_set_layout_manager (sides.box, layout);
  gtk_box_append (GTK_BOX (sides.box), sides.first);
  gtk_box_append (GTK_BOX (sides.box), sides.second);
  g_object_ref_sink (sides.box);

  return sides;
}

static void
give (Sides *sides,
      int    width)
{
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (sides->box, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL, NULL);
  gtk_widget_size_allocate (sides->box, &place, -1);
}

static GtkAllocation
get_place (GtkWidget *widget)
{
  GtkAllocation place;

  gtk_widget_get_allocation (widget, &place);

  return place;
}

static void
test_sides (void)
{
  Sides sides = make_sides (FALSE);

  give (&sides, 418);
  g_assert_cmpint (get_place (sides.first).width, ==, 240);
  g_assert_cmpint (get_place (sides.second).x, ==, 258);
  g_assert_cmpint (get_place (sides.second).y, ==, 0);

  give (&sides, 399);
  g_assert_cmpint (get_place (sides.first).width, ==, 399);
  g_assert_cmpint (get_place (sides.second).x, ==, 0);
  g_assert_cmpint (get_place (sides.second).y, >=, get_place (sides.first).height);

  /* What cannot be narrower goes below, however wide the window is. */
  gtk_widget_set_size_request (sides.second, 300, -1);
  give (&sides, 418);
  g_assert_cmpint (get_place (sides.second).width, ==, 418);
  g_assert_finalize_object (sides.box);
}

static void
test_drops (void)
{
  Sides sides = make_sides (TRUE);
  int least;

  gtk_widget_set_size_request (sides.second, 390, -1);
  gtk_widget_measure (sides.box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 390);
  give (&sides, 360);
  g_assert_false (gtk_widget_get_child_visible (sides.second));
  give (&sides, 1200);
  g_assert_true (gtk_widget_get_child_visible (sides.second));
  g_assert_cmpint (get_place (sides.second).x, >, 0);
  g_assert_finalize_object (sides.box);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/besides/sides", test_sides);
  g_test_add_func ("/besides/drops", test_drops);

  return g_test_run ();
}
