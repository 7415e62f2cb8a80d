/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-gradual.h"

#define N_ALL 300

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  GtkWidget *label = gtk_label_new (gtk_string_object_get_string (item));

  gtk_widget_set_size_request (label, -1, 40);

  return label;
}

static GtkStringList *
make_items (guint n)
{
  GtkStringList *items = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      gtk_string_list_append (items, text);
    }

  return items;
}

/* What is shown is always the beginning of what there is. */
static void
assert_beginning (GListModel *shown,
                  GListModel *all)
{
  guint n = g_list_model_get_n_items (shown);

  g_assert_cmpuint (n, <=, g_list_model_get_n_items (all));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) a = g_list_model_get_item (shown, i);
      g_autoptr (GObject) b = g_list_model_get_item (all, i);

      g_assert_true (a == b);
    }
  g_assert_null (g_list_model_get_item (shown, n));
}

static void
count_changes (GListModel *model,
               guint       position,
               guint       removed,
               guint       added,
               guint      *sum)
{
  *sum += removed + added;
}

/* At random: the same minimal changes as below, and rows that are there stay. */
static void
test_changes (void)
{
  g_autoptr (GtkStringList) all = make_items (40);
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_list_box_new ());
  g_autoptr (OnwardGradual) shown = onward_gradual_new (box, G_LIST_MODEL (all));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (shown));
  guint n_changed = 0;

  /* Until it is on the screen only what can take the focus. */
  g_assert_cmpuint (n, ==, 1);
  gtk_list_box_bind_model (GTK_LIST_BOX (box), G_LIST_MODEL (shown), make_row, NULL, NULL);
  g_signal_connect (shown, "items-changed", G_CALLBACK (count_changes), &n_changed);
  for (guint i = 0; i < 2000; i++)
    {
      guint length = g_list_model_get_n_items (G_LIST_MODEL (all));
      guint at = g_test_rand_int_range (0, length + 1);
      guint removed = at < length ? g_test_rand_int_range (0, MIN (3, length - at) + 1) : 0;
      const char *const added[] = { "new", "newer", NULL };

      n_changed = 0;
      gtk_string_list_splice (all, at, removed, length > 60 ? NULL : added + g_test_rand_int_range (0, 3));
      assert_beginning (G_LIST_MODEL (shown), G_LIST_MODEL (all));
      g_assert_cmpuint (n_changed, <=, removed + 2);
      n = g_list_model_get_n_items (G_LIST_MODEL (shown));
      g_assert_true (n == 0 || gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), n - 1) != NULL);
      g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), n));
    }

  /* All of it goes, and all comes back bit by bit. */
  gtk_string_list_splice (all, 0, g_list_model_get_n_items (G_LIST_MODEL (all)), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, 0);
  gtk_string_list_append (all, "one");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, 1);

  onward_gradual_ensure (shown, 0);
  onward_gradual_ensure (shown, 500);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, 1);
  gtk_list_box_bind_model (GTK_LIST_BOX (box), NULL, NULL, NULL, NULL);
}

static void
test_scrolling (void)
{
  g_autoptr (GtkStringList) all = make_items (N_ALL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_list_box_new ();
  g_autoptr (OnwardGradual) shown = onward_gradual_new (box, G_LIST_MODEL (all));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint n;

  gtk_list_box_bind_model (GTK_LIST_BOX (box), G_LIST_MODEL (shown), make_row, NULL, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));

  /* More than is in sight, and far from all. */
  onward_pump_until (gtk_adjustment_get_upper (adjustment) > 1.5 * 400, 5);
  onward_pump_for (300);
  n = g_list_model_get_n_items (G_LIST_MODEL (shown));
  g_assert_cmpuint (n, <, N_ALL / 3);

  onward_gradual_ensure (shown, n + 20);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, n + 21);

  /* Going on scrolling leads to the end. */
  for (guint i = 0; i < 2000 && g_list_model_get_n_items (G_LIST_MODEL (shown)) < N_ALL; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      onward_pump_for (30);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shown)), ==, N_ALL);
  assert_beginning (G_LIST_MODEL (shown), G_LIST_MODEL (all));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_no_scroller (void)
{
  g_autoptr (GtkStringList) all = make_items (50);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_list_box_new ();
  g_autoptr (OnwardGradual) shown = onward_gradual_new (box, G_LIST_MODEL (all));

  gtk_list_box_bind_model (GTK_LIST_BOX (box), G_LIST_MODEL (shown), make_row, NULL, NULL);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  onward_pump_until (g_list_model_get_n_items (G_LIST_MODEL (shown)) == 50, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/gradual/changes", test_changes);
  g_test_add_func ("/gradual/scrolling", test_scrolling);
  g_test_add_func ("/gradual/no-scroller", test_no_scroller);

  return g_test_run ();
}
