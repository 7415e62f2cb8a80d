/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-map-tidy.h"

#define N_PEOPLE 24
#define N_TIES 30

static void
make_network (guint32         seed,
              OnwardMapPlace *people,
              OnwardMapTie   *ties)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_PEOPLE; i++)
    people[i] = (OnwardMapPlace) {
      { { (guint8) i } }, (guint) g_rand_int_range (rand, 1, 5), (guint) g_rand_int_range (rand, 0, 4), -1, FALSE,
    }
  ;
  for (guint i = 0; i < N_TIES; i++)
    ties[i] = (OnwardMapTie) { g_rand_int_range (rand, 0, N_PEOPLE), g_rand_int_range (rand, -1, N_PEOPLE) }
  ;
}

static guint
count (OnwardMapPlace     *people,
       const OnwardMapTie *ties,
       OnwardMapSpot      *spots)
{
  OnwardMapBox labels[4] = { { 0, 0, 80, 18 }, { 0, 0, 80, 18 }, { 0, 0, 80, 18 }, { 0, 0, 80, 18 } };
  OnwardMapCanvas canvas = { 900, 700, 16, 4, labels, NULL, -1, { 0, 0 } };
  OnwardMapFrame frame;

  onward_map_layout (&canvas, people, N_PEOPLE, &frame, spots);

  return onward_map_count_crossings (spots, &frame.centre, ties, N_TIES);
}

/* Fewer ties cross, and everybody keeps their arena. */
static void
test_fewer_crossings (void)
{
  guint before = 0, after = 0;

  for (guint32 seed = 1; seed <= 40; seed++)
    {
      OnwardMapPlace people[N_PEOPLE];
      OnwardMapTie ties[N_TIES];
      OnwardMapSpot spots[N_PEOPLE];

      make_network (seed, people, ties);
      before += count (people, ties, spots);
      onward_map_tidy (people, N_PEOPLE, ties, N_TIES, 4);
      after += count (people, ties, spots);
      for (guint i = 0; i < N_PEOPLE; i++)
        {
          g_assert_cmpint (people[i].angle, >=, people[i].sector * ONWARD_MAP_FULL_TURN / 4);
          g_assert_cmpint (people[i].angle, <=, (people[i].sector + 1) * ONWARD_MAP_FULL_TURN / 4);
        }
    }
  g_test_message ("%u crossings before, %u after", before, after);
  g_assert_cmpuint (after * 100, <, before * 85);
}

static void
test_by_hand_stays (void)
{
  OnwardMapPlace people[N_PEOPLE];
  OnwardMapTie ties[N_TIES];
  guint n_moved = 0;

  make_network (3, people, ties);
  for (guint i = 0; i < N_PEOPLE; i += 2)
    {
      people[i].angle = (int) people[i].sector * 90000 + 1234;
      people[i].by_hand = TRUE;
    }
  onward_map_tidy (people, N_PEOPLE, ties, N_TIES, 4);
  for (guint i = 0; i < N_PEOPLE; i++)
    if (i % 2 == 0)
      g_assert_cmpint (people[i].angle, ==, people[i].sector * 90000 + 1234);
    else
      n_moved += people[i].angle >= 0;
  g_assert_cmpuint (n_moved, ==, N_PEOPLE / 2);
}

/* Tidying up what is tidy changes nothing. */
static void
test_twice (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      OnwardMapPlace people[N_PEOPLE], again[N_PEOPLE];
      OnwardMapTie ties[N_TIES];

      make_network (seed, people, ties);
      onward_map_tidy (people, N_PEOPLE, ties, N_TIES, 4);
      for (guint i = 0; i < N_PEOPLE; i++)
        again[i] = people[i];
      onward_map_tidy (again, N_PEOPLE, ties, N_TIES, 4);
      for (guint i = 0; i < N_PEOPLE; i++)
        g_assert_cmpint (again[i].angle, ==, people[i].angle);
    }
}

static void
test_crossings (void)
{
  const OnwardMapSpot spots[] = { { 0, 0 }, { 2, 2 }, { 0, 2 }, { 2, 0 } }, me = { 1, 5 };
  const OnwardMapTie ties[] = { { 0, 1 }, { 2, 3 }, { 0, 3 }, { 1, -1 } };

  g_assert_cmpuint (onward_map_count_crossings (spots, &me, ties, 4), ==, 1);
  g_assert_cmpuint (onward_map_count_crossings (spots, &me, ties + 1, 3), ==, 0);
}

static void
test_nobody (void)
{
  onward_map_tidy (NULL, 0, NULL, 0, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-tidy/fewer-crossings", test_fewer_crossings);
  g_test_add_func ("/map-tidy/by-hand-stays", test_by_hand_stays);
  g_test_add_func ("/map-tidy/twice", test_twice);
  g_test_add_func ("/map-tidy/crossings", test_crossings);
  g_test_add_func ("/map-tidy/nobody", test_nobody);

  return g_test_run ();
}
