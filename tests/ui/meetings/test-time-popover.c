/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-time-popover.h"

typedef struct
{
  int   n_picked;
  int   minute;
  int   length;
  char *zone;
} Picked;

static void
keep (Picked     *picked,
      int         minute,
      int         length,
      const char *zone)
{
  picked->n_picked++;
  picked->minute = minute;
  picked->length = length;
  g_free (picked->zone);
  picked->zone = g_strdup (zone);
}

static GtkWidget *
show_popover (Places *places,
              Picked *picked)
{
  GtkWidget *popover = g_object_new (ONWARD_TYPE_TIME_POPOVER, NULL);

  g_signal_connect_swapped (popover, "picked", G_CALLBACK (keep), picked);
  places_show (places, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_parent (popover, places->shown);

  return popover;
}

static void
end (GtkWidget *popover,
     Picked    *picked)
{
  gtk_widget_unparent (popover);
  g_free (picked->zone);
}

static void
type_all (GtkWidget  *popover,
          const char *begins,
          const char *length,
          const char *zone)
{
  ui_type (ui_find (popover, GTK_TYPE_ENTRY, 0), begins);
  ui_type (ui_find (popover, GTK_TYPE_ENTRY, 1), length);
  ui_type (ui_find (popover, GTK_TYPE_ENTRY, 2), zone);
  g_signal_emit_by_name (ui_find (popover, GTK_TYPE_ENTRY, 0), "activate");
}

static void
test_typing (Places       *places,
             gconstpointer data)
{
  Picked picked = { 0 };
  GtkWidget *popover = show_popover (places, &picked);

  onward_time_popover_set_time (ONWARD_TIME_POPOVER (popover), 545, 90, "Europe/London");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (popover, GTK_TYPE_ENTRY, 0))), ==, "09:05");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (popover, GTK_TYPE_ENTRY, 1))), ==, "1 h 30 min");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (popover, GTK_TYPE_ENTRY, 2))), ==, "Europe/London");

  /* What it was opened with can be read again. */
  g_signal_emit_by_name (ui_find (popover, GTK_TYPE_ENTRY, 1), "activate");
  g_assert_cmpint (picked.minute, ==, 545);
  g_assert_cmpint (picked.length, ==, 90);
  g_assert_cmpstr (picked.zone, ==, "Europe/London");

  type_all (popover, "14.15", "", "stockholm");
  g_assert_cmpint (picked.n_picked, ==, 2);
  g_assert_cmpint (picked.minute, ==, 855);
  g_assert_cmpint (picked.length, ==, 0);
  g_assert_cmpstr (picked.zone, ==, "Europe/Stockholm");

  g_signal_emit_by_name (ui_find_button (popover, "No Time Yet"), "clicked");
  g_assert_cmpint (picked.minute, ==, -1);
  g_assert_cmpstr (picked.zone, ==, "");
  end (popover, &picked);
}

static guint
count_notes (GtkWidget *popover)
{
  guint n = 0;
  GtkWidget *label;

  for (guint i = 0; (label = ui_find (popover, GTK_TYPE_LABEL, i)) != NULL; i++)
    n += gtk_widget_get_visible (label) && strstr (gtk_label_get_label (GTK_LABEL (label)), "can be written like") != NULL;

  return n;
}

/* A sentence says what can be read; what was typed stays. */
static void
test_not_read (Places       *places,
               gconstpointer data)
{
  Picked picked = { 0 };
  GtkWidget *popover = show_popover (places, &picked);

  onward_time_popover_set_time (ONWARD_TIME_POPOVER (popover), -1, 0, "");
  g_assert_cmpuint (count_notes (popover), ==, 0);
  type_all (popover, "25:00", "30 h", "Atlantis");
  g_assert_cmpuint (count_notes (popover), ==, 3);
  g_assert_cmpint (picked.n_picked, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_find (popover, GTK_TYPE_ENTRY, 0))), ==, "25:00");

  ui_type (ui_find (popover, GTK_TYPE_ENTRY, 1), "30");
  g_assert_cmpuint (count_notes (popover), ==, 2);
  type_all (popover, "8", "30", "");
  g_assert_cmpuint (count_notes (popover), ==, 0);
  g_assert_cmpint (picked.minute, ==, 480);
  g_assert_cmpint (picked.length, ==, 30);
  g_assert_cmpstr (picked.zone, ==, "");
  end (popover, &picked);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/time-popover/typing", Places, NULL, places_set_up, test_typing, places_tear_down);
  g_test_add ("/time-popover/not-read", Places, NULL, places_set_up, test_not_read, places_tear_down);

  return g_test_run ();
}
