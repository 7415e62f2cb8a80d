/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-agenda-list.h"

#include "calendar-fixture.h"
#include "onward-agenda-row.h"

static OnwardAgendaList *
show_list (Places *places)
{
  OnwardAgendaList *list = g_object_new (ONWARD_TYPE_AGENDA_LIST, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (list));
  places_show (places, scroller);

  return list;
}

static guint
count_rows (OnwardAgendaList *list)
{
  guint n_rows = 0;

  while (ui_find (list, ONWARD_TYPE_AGENDA_ROW, n_rows) != NULL)
    n_rows++;

  return n_rows;
}

/* What is past stays out of the way until somebody asks for it. */
static void
test_earlier (Places       *places,
              gconstpointer data)
{
  OnwardAgendaList *list = show_list (places);
  g_autoptr (OnwardAgenda) agenda = onward_agenda_new (places->profile, ONWARD_LENS_ME, NULL);
  OnwardRecord *plan = places_add_empty (places, ONWARD_KIND_PLAN);

  onward_agenda_set_plan (agenda, onward_record_get_id (plan));
  onward_plan_choice_choose (onward_plan_choice_get (places->profile, ONWARD_LENS_ME), plan);
  onward_agenda_list_set_agenda (list, agenda);
  ui_settle ();
  calendar_add_meeting (places, "Long past", "2001-05-06", 600);
  ui_settle ();
  g_assert_false (ui_tree_says (GTK_WIDGET (list), "Long past"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list), "agenda.earlier", NULL));
  onward_pump_until (ui_tree_says (GTK_WIDGET (list), "Long past"), 10);
  g_assert_true (ui_tree_says (GTK_WIDGET (list), "Sunday 6 May 2001"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (list), "agenda.earlier", NULL));
  ui_settle ();
  g_assert_false (ui_tree_says (GTK_WIDGET (list), "Long past"));
  onward_agenda_list_set_agenda (list, NULL);
  ui_settle ();
  g_assert_cmpuint (count_rows (list), ==, 0);
  g_assert_true (ui_tree_says (GTK_WIDGET (list), "Nothing with a day lies ahead."));
}

/* One heading for a day, one for a week. */
static void
test_headings (Places       *places,
               gconstpointer data)
{
  OnwardAgendaList *list = show_list (places);
  g_autoptr (OnwardAgenda) agenda = NULL;
  guint n_headers = 0;

  calendar_use_empty_plan (places);
  calendar_add_week (places, "2031-05-05", 60);
  calendar_add_meeting (places, "On Monday", "2031-05-05", 600);
  calendar_add_meeting (places, "Later on Monday", "2031-05-05", 700);
  agenda = calendar_agenda (places);
  onward_agenda_list_set_agenda (list, agenda);
  onward_pump_until (ui_tree_says (GTK_WIDGET (list), "Later on Monday"), 10);
  g_assert_true (ui_tree_says (GTK_WIDGET (list), "The week from Monday 5 May 2031"));
  for (guint i = 0; i < count_rows (list); i++)
    {
      GtkListBoxRow *row = GTK_LIST_BOX_ROW (ui_find (list, ONWARD_TYPE_AGENDA_ROW, i));
      GtkWidget *header = gtk_list_box_row_get_header (row);

      if (header != NULL && strstr (gtk_label_get_label (GTK_LABEL (header)), "5 May 2031") != NULL)
        n_headers++;
    }
  g_assert_cmpuint (n_headers, ==, 2);
}

static void
test_name_day (Places       *places,
               gconstpointer data)
{
  g_autoptr (OnwardAgendaItem) item = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  GDate day = calendar_day ("2031-05-05");
  GDate today = calendar_day ("2031-01-05");

  item = onward_agenda_item_new (ONWARD_AGENDA_STEP, places_first (places, ONWARD_KIND_STEP), &day, &day);
  same = onward_agenda_list_name_day (item, &day);
  other = onward_agenda_list_name_day (item, &today);
  g_assert_cmpstr (same, ==, "Today, Monday 5 May");
  g_assert_cmpstr (other, ==, "Monday 5 May");
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/agenda-list/earlier", Places, NULL, places_set_up, test_earlier, places_tear_down);
  g_test_add ("/agenda-list/headings", Places, NULL, places_set_up, test_headings, places_tear_down);
  g_test_add ("/agenda-list/name-day", Places, NULL, places_set_up, test_name_day, places_tear_down);

  return g_test_run ();
}
