/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays a network out and prints it as JSON, with what it took; tests/bench/map.py compares. */
#include <stdlib.h>

#include "onward-map-tidy.h"

#define LINE 16.0
#define N_RUNS 20

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static void
print_people (const OnwardMapSpot *spots,
              guint                n_people)
{
  g_print ("\"spots\": [");
  for (guint i = 0; i < n_people; i++)
    g_print ("%s[%.2f, %.2f]", i > 0 ? ", " : "", spots[i].x, spots[i].y);
  g_print ("]");
}

int
main (int   argc,
      char *argv[])
{
  guint n_people = argc > 1 ? (guint) atoi (argv[1]) : 300, n_ties = argc > 2 ? (guint) atoi (argv[2]) : 900;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree OnwardMapPlace *people = g_new0 (OnwardMapPlace, n_people);
  g_autofree OnwardMapSpot *spots = g_new0 (OnwardMapSpot, n_people);
  g_autofree OnwardMapTie *ties = g_new0 (OnwardMapTie, n_ties);
  OnwardMapBox labels[4] = { { 0, 0, 60, 20 }, { 0, 0, 90, 20 }, { 0, 0, 90, 20 }, { 0, 0, 80, 20 } };
  OnwardMapCanvas canvas = { 900, 700, LINE, 4, labels, NULL, -1, { 0, 0 } };
  OnwardMapFrame frame;
  double start, slowest = 0, tidied;

  for (guint i = 0; i < n_people; i++)
    people[i] = (OnwardMapPlace) {
      { { (guint8) (i >> 8), (guint8) i } }, (guint) g_rand_int_range (rand, 1, 5), (guint) g_rand_int_range (rand, 0, 4), -1, FALSE,
    }
  ;
  /* People know those of their own part more often than others; a third of the ties are with me. */
  for (guint i = 0; i < n_ties; i++)
    {
      int person = g_rand_int_range (rand, 0, (int) n_people), other = g_rand_int_range (rand, 0, (int) n_people);

      while (other == person || (people[other].sector != people[person].sector && g_rand_int_range (rand, 0, 4) > 0))
        other = g_rand_int_range (rand, 0, (int) n_people);
      ties[i] = (OnwardMapTie) { person, i % 3 == 0 ? -1 : other };
    }

  start = now ();
  onward_map_tidy (people, n_people, ties, n_ties, 4);
  tidied = now () - start;
  for (guint i = 0; i < N_RUNS; i++)
    {
      start = now ();
      onward_map_layout (&canvas, people, n_people, &frame, spots);
      slowest = MAX (slowest, now () - start);
    }

  g_print ("{\"layout_ms\": %.3f, \"tidy_ms\": %.3f, \"width\": %.1f, \"height\": %.1f, \"box\": [%.2f, %.2f, %.2f, %.2f], ",
           slowest, tidied, frame.width, frame.height, frame.box.x, frame.box.y, frame.box.width, frame.box.height);
  g_print ("\"me\": [%.2f, %.2f], \"ties\": [", frame.centre.x, frame.centre.y);
  for (guint i = 0; i < n_ties; i++)
    g_print ("%s[%d, %d]", i > 0 ? ", " : "", ties[i].person, ties[i].other);
  g_print ("], ");
  print_people (spots, n_people);
  g_print ("}\n");

  return EXIT_SUCCESS;
}
