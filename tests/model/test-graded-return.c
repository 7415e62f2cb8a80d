/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-graded-return.h"

#include <string.h>

#define NONE ONWARD_WEEK_NOT_SAID

static void
test_parse (void)
{
  static const struct { const char *text; OnwardGradedReading reading; int minutes; } table[] = {
    { "2", ONWARD_GRADED_READ, 120 },
    { "0", ONWARD_GRADED_READ, 0 },
    { " 3:30 ", ONWARD_GRADED_READ, 210 },
    { "3,5", ONWARD_GRADED_READ, 210 },
    { "3.25", ONWARD_GRADED_READ, 195 },
    { ",5", ONWARD_GRADED_READ, 30 },
    { "2 h", ONWARD_GRADED_READ, 120 },
    { "2h30", ONWARD_GRADED_READ, 150 },
    { "2 h 30 min", ONWARD_GRADED_READ, 150 },
    { "2 tim 15", ONWARD_GRADED_READ, 135 },
    { "1 Std. 5 Min.", ONWARD_GRADED_READ, 65 },
    { "90 min", ONWARD_GRADED_READ, 90 },
    { "0:05", ONWARD_GRADED_READ, 5 },
    { "24", ONWARD_GRADED_READ, 1440 },
    { "25 %", ONWARD_GRADED_READ, 600 },
    { "37,5%", ONWARD_GRADED_READ, 900 },
    { "1,99", ONWARD_GRADED_READ, 119 },
    { NULL, ONWARD_GRADED_NOTHING, 0 },
    { "", ONWARD_GRADED_NOTHING, 0 },
    { " \t", ONWARD_GRADED_NOTHING, 0 },
    { "30", ONWARD_GRADED_TOO_MUCH, 0 },
    { "24:01", ONWARD_GRADED_TOO_MUCH, 0 },
    { "99999999999999999999", ONWARD_GRADED_TOO_MUCH, 0 },
    { "61 %", ONWARD_GRADED_TOO_MUCH, 0 },
    { "-2", ONWARD_GRADED_UNREADABLE, 0 },
    { "3:75", ONWARD_GRADED_UNREADABLE, 0 },
    { "3:5", ONWARD_GRADED_UNREADABLE, 0 },
    { "1,5:30", ONWARD_GRADED_UNREADABLE, 0 },
    { "2 h 70", ONWARD_GRADED_UNREADABLE, 0 },
    { "2 h 3 h", ONWARD_GRADED_UNREADABLE, 0 },
    { "a little", ONWARD_GRADED_UNREADABLE, 0 },
    { "2 3", ONWARD_GRADED_UNREADABLE, 0 },
    { "%", ONWARD_GRADED_UNREADABLE, 0 },
    { "5 % of it", ONWARD_GRADED_UNREADABLE, 0 },
    { "\xe2\x88\x9e", ONWARD_GRADED_UNREADABLE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      int minutes = -7;
      OnwardGradedReading reading = onward_graded_return_parse (table[i].text, ONWARD_GRADED_DAY, 2400, &minutes);

      g_test_message ("\"%s\"", table[i].text);
      g_assert_cmpint (reading, ==, table[i].reading);
      g_assert_cmpint (minutes, ==, reading == ONWARD_GRADED_READ ? table[i].minutes : -7);
    }
}

static void
test_parse_without_contract (void)
{
  int minutes;

  g_assert_cmpint (onward_graded_return_parse ("50%", ONWARD_GRADED_WEEK, 0, &minutes), ==, ONWARD_GRADED_NO_CONTRACT);
}

static void
test_sum (void)
{
  const int nothing[] = { NONE, NONE, NONE, NONE, NONE, NONE, NONE };
  const int zero[] = { NONE, 0, NONE, NONE, NONE, NONE, NONE };
  const int some[] = { 120, NONE, 90, 0, NONE, NONE, 5 };

  g_assert_cmpint (onward_graded_return_sum (nothing), ==, NONE);
  g_assert_cmpint (onward_graded_return_sum (zero), ==, 0);
  g_assert_cmpint (onward_graded_return_sum (some), ==, 215);
  g_assert_true (onward_graded_return_begins_on_monday (some));
  g_assert_false (onward_graded_return_begins_on_monday (zero));
  g_assert_false (onward_graded_return_begins_on_monday (nothing));
}

/* Worked out by hand. */
static void
test_spread (void)
{
  static const struct { int minutes; guint rest; int before[7]; int after[7]; } table[] = {
    /* Ten hours over a working week */
    { 600, 0, { NONE, NONE, NONE, NONE, NONE, NONE, NONE }, { 120, 120, 120, 120, 120, NONE, NONE } },
    /* Wednesday is for rest, and the last quarters go to the first days */
    { 630, 4, { NONE, NONE, NONE, NONE, NONE, NONE, NONE }, { 165, 165, NONE, 150, 150, NONE, NONE } },
    /* Twice as much on the days there are */
    { 480, 0, { NONE, 120, NONE, 90, NONE, NONE, 30 }, { NONE, 240, NONE, 180, NONE, NONE, 60 } },
    /* Less than a quarter of an hour is left over */
    { 125, 0, { 60, 60, NONE, NONE, NONE, NONE, NONE }, { 65, 60, NONE, NONE, NONE, NONE, NONE } },
    /* Rest on every working day does not lose the hours */
    { 75, 31, { NONE, NONE, NONE, NONE, NONE, NONE, NONE }, { 15, 15, 15, 15, 15, NONE, NONE } },
    { 0, 0, { NONE, 120, NONE, NONE, NONE, NONE, NONE }, { NONE, 0, NONE, NONE, NONE, NONE, NONE } },
    { 1440, 0, { NONE, 1, NONE, NONE, NONE, NONE, NONE }, { NONE, 1440, NONE, NONE, NONE, NONE, NONE } },
  };
  int full[7] = { NONE, 120, NONE, NONE, NONE, NONE, NONE };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      int days[7];

      memcpy (days, table[i].before, sizeof days);
      g_assert_true (onward_graded_return_spread (table[i].minutes, table[i].rest, days));
      for (guint j = 0; j < 7; j++)
        g_assert_cmpint (days[j], ==, table[i].after[j]);
    }

  g_assert_false (onward_graded_return_spread (1441, 0, full));
  g_assert_cmpint (full[1], ==, 120);
}

/* Out of 40 hours, and of the 38:15 and 37:30 that some contracts have. */
static void
test_percent (void)
{
  static const struct { int minutes; int contract; int percent; int step; } table[] = {
    { 0, 2400, 0, 0 },
    { 300, 2400, 13, 0 },
    { 301, 2400, 13, 25 },
    { 600, 2400, 25, 25 },
    { 900, 2400, 38, 25 },
    { 901, 2400, 38, 50 },
    { 1200, 2400, 50, 50 },
    { 1800, 2400, 75, 75 },
    { 2100, 2400, 88, 75 },
    { 2400, 2400, 100, 100 },
    { 3000, 2400, 125, 100 },
    { 1148, 2295, 50, 50 },
    { 563, 2250, 25, 25 },
    { 1688, 2250, 75, 75 },
    { NONE, 2400, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpint (onward_graded_return_percent (table[i].minutes, table[i].contract), ==, table[i].percent);
      g_assert_cmpint (onward_graded_return_step (table[i].minutes, table[i].contract), ==, table[i].step);
    }
}

static void
test_room_before (void)
{
  g_autoptr (GArray) mondays = g_array_new (FALSE, FALSE, sizeof (GDate));
  static const struct { guint day; guint month; guint year; } days[] = {
    { 7, 12, 2026 }, { 14, 12, 2026 }, { 18, 1, 2027 }, { 18, 1, 2027 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, days[i].day, days[i].month, days[i].year);
      g_array_append_val (mondays, day);
    }

  g_assert_cmpuint (onward_graded_return_room_before (mondays, 0), ==, ONWARD_GRADED_MOST_WEEKS);
  g_assert_cmpuint (onward_graded_return_room_before (mondays, 1), ==, 0);
  g_assert_cmpuint (onward_graded_return_room_before (mondays, 2), ==, 4);
  g_assert_cmpuint (onward_graded_return_room_before (mondays, 3), ==, 0);
  g_assert_cmpuint (onward_graded_return_room_before (mondays, 4), ==, ONWARD_GRADED_MOST_WEEKS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graded-return/parse", test_parse);
  g_test_add_func ("/graded-return/parse-without-contract", test_parse_without_contract);
  g_test_add_func ("/graded-return/sum", test_sum);
  g_test_add_func ("/graded-return/spread", test_spread);
  g_test_add_func ("/graded-return/percent", test_percent);
  g_test_add_func ("/graded-return/room-before", test_room_before);

  return g_test_run ();
}
