/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-agenda-row.h"

#include "calendar-fixture.h"

static void
test_words (Places       *places,
            gconstpointer data)
{
  OnwardRecord *meeting = calendar_add_meeting (places, "With HR", "2031-05-06", 600);
  g_autoptr (OnwardAgenda) agenda = calendar_agenda (places);
  GDate day = calendar_day ("2031-05-06");
  g_autoptr (GPtrArray) items = onward_agenda_on (agenda, &day);
  GtkWidget *row = onward_agenda_row_new (g_ptr_array_index (items, 0));
  g_autofree char *opened = NULL;
  char id[ONWARD_ID_STRING_SIZE];

  places_show_row (places, row);
  g_assert_true (onward_agenda_row_get_item (ONWARD_AGENDA_ROW (row)) == g_ptr_array_index (items, 0));
  g_assert_true (ui_tree_says (row, "With HR"));
  g_assert_true (ui_tree_says (row, "10:00 · Meeting"));
  places_set (places, meeting, "title", "");
  g_assert_false (ui_tree_says (row, "With HR"));
  g_assert_true (ui_tree_says (row, "Meeting"));

  calendar_hear (places, &opened);
  onward_agenda_row_open (ONWARD_AGENDA_ROW (row));
  g_assert_cmpstr (opened, ==, onward_id_to_string (onward_record_get_id (meeting), id));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/agenda-row/words", Places, NULL, places_set_up, test_words, places_tear_down);

  return g_test_run ();
}
