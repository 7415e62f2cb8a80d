/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-reveal.h"

#define N_ROWS 60

static GtkWidget *window;
static GtkWidget *scroller;

static GtkWidget *
make_rows (void)
{
  GtkWidget *box = gtk_list_box_new ();

  for (guint i = 0; i < N_ROWS; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), gtk_label_new ("A row"));
      gtk_list_box_append (GTK_LIST_BOX (box), row);
    }

  return box;
}

static gboolean
is_in_sight (GtkWidget *row)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

/* The row is asked for before anything has a size, as on a page that was just made. */
static void
test_reveal (void)
{
  static const int indexes[] = { N_ROWS - 1, 0, N_ROWS / 2 };
  GtkWidget *box = make_rows ();

  window = gtk_window_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (window), scroller);

  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), indexes[i]));

      onward_reveal (row);
      if (i == 0)
        gtk_window_present (GTK_WINDOW (window));
      onward_pump_until (is_in_sight (row), 5);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);
      g_assert_true (gtk_widget_has_css_class (row, "found"));
    }

  /* The mark is for a moment only, and a row that goes before it ends takes nothing with it. */
  onward_pump_until (!gtk_widget_has_css_class (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0)), "found"), 8);
  onward_reveal (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 3)));
  gtk_window_destroy (GTK_WINDOW (window));
  onward_pump_for (3500);
}

static gboolean
add_above_cb (GtkWidget     *box,
              GdkFrameClock *clock,
              gpointer       data)
{
  guint *n_left = data;

  gtk_list_box_prepend (GTK_LIST_BOX (box), gtk_label_new ("One more"));

  return --*n_left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Rows that come above, one with each frame, do not push it out of sight; whoever scrolls meanwhile is let go. */
static void
test_follows (void)
{
  GtkWidget *box = make_rows ();
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), N_ROWS / 2));
  GtkAdjustment *adjustment;
  guint n_left = 40;

  window = gtk_window_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  onward_pump_until (gtk_widget_get_height (scroller) > 0, 5);
  onward_reveal (row);
  gtk_widget_add_tick_callback (box, add_above_cb, &n_left, NULL);
  onward_pump_until (n_left == 0, 10);
  onward_pump_until (is_in_sight (row), 5);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  onward_reveal (row);
  onward_pump_for (200);
  n_left = 20;
  gtk_widget_add_tick_callback (box, add_above_cb, &n_left, NULL);
  gtk_adjustment_set_value (adjustment, 0);
  onward_pump_until (n_left == 0, 10);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/reveal/scrolls-focuses-marks", test_reveal);
  g_test_add_func ("/reveal/follows", test_follows);

  return g_test_run ();
}
