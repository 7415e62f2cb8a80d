/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-map-layout.h"

#include <math.h>
#include <string.h>

#define LINE 16.0

static const OnwardMapBox labels[] = {
  { 0, 0, 60, 18 }, { 0, 0, 90, 18 }, { 0, 0, 90, 18 }, { 0, 0, 80, 18 },
  { 0, 0, 80, 18 }, { 0, 0, 80, 18 }, { 0, 0, 80, 18 },
};

static OnwardMapCanvas
make_canvas (double width,
             double height,
             guint  n_sectors)
{
  return (OnwardMapCanvas) { width, height, LINE, n_sectors, labels, NULL, -1, { 0, 0 } };
}

static OnwardMapPlace *
make_people (guint32 seed,
             guint   n_people,
             guint   n_sectors)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  OnwardMapPlace *people = g_new0 (OnwardMapPlace, MAX (n_people, 1));

  for (guint i = 0; i < n_people; i++)
    {
      people[i].id.bytes[0] = (guint8) (i >> 8);
      people[i].id.bytes[1] = (guint8) i;
      people[i].ring = (guint) g_rand_int_range (rand, 1, ONWARD_N_RINGS + 1);
      people[i].sector = (guint) g_rand_int_range (rand, 0, (gint32) n_sectors);
      people[i].angle = -1;
      if (g_rand_int_range (rand, 0, 4) == 0)
        {
          int width = ONWARD_MAP_FULL_TURN / (int) n_sectors;

          people[i].angle = (int) people[i].sector * width + g_rand_int_range (rand, 1, width);
          people[i].by_hand = TRUE;
        }
    }

  return people;
}

static OnwardMapBox
get_box (const OnwardMapFrame *frame,
         const OnwardMapSpot  *spot)
{
  return (OnwardMapBox) { spot->x + frame->box.x, spot->y + frame->box.y, frame->box.width, frame->box.height };
}

static gboolean
overlap (const OnwardMapBox *a,
         const OnwardMapBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Nobody covers anybody, an arena's name or me, and everybody is on the paper, in their ring and sector. */
static void
check (const OnwardMapFrame *frame,
       const OnwardMapPlace *people,
       const OnwardMapSpot  *spots,
       guint                 n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      OnwardMapBox box = get_box (frame, &spots[i]);
      guint ring, sector;

      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.y, >=, 0);
      g_assert_cmpfloat (box.x + box.width, <=, frame->width);
      g_assert_cmpfloat (box.y + box.height, <=, frame->height);
      g_assert_cmpfloat (hypot (spots[i].x - frame->centre.x, spots[i].y - frame->centre.y), >=, (frame->me + frame->chip) / 2);
      for (guint j = 0; j < frame->n_sectors; j++)
        g_assert_false (overlap (&box, &frame->labels[j]));
      for (guint j = 0; j < i; j++)
        {
          OnwardMapBox other = get_box (frame, &spots[j]);

          g_assert_false (overlap (&box, &other));
        }
      onward_map_frame_locate (frame, &spots[i], &ring, &sector);
      g_assert_cmpuint (ring, ==, people[i].ring);
      g_assert_cmpuint (sector, ==, people[i].sector);
    }
}

static void
test_no_overlap (void)
{
  static const struct { double width, height; } canvases[] = { { 900, 700 }, { 360, 640 }, { 1200, 760 }, { 320, 300 } };
  static const guint crowds[] = { 0, 1, 2, 10, 30, 60, 150, 300, 500 };

  for (guint32 seed = 1; seed <= 12; seed++)
    for (guint i = 0; i < G_N_ELEMENTS (canvases); i++)
      for (guint j = 0; j < G_N_ELEMENTS (crowds); j++)
        {
          guint n_sectors = 1 + seed % G_N_ELEMENTS (labels);
          g_autofree OnwardMapPlace *people = make_people (seed, crowds[j], n_sectors);
          g_autofree OnwardMapSpot *spots = g_new0 (OnwardMapSpot, crowds[j] + 1);
          OnwardMapCanvas canvas = make_canvas (canvases[i].width, canvases[i].height, n_sectors);
          OnwardMapFrame frame;

          onward_map_layout (&canvas, people, crowds[j], &frame, spots);
          check (&frame, people, spots, crowds[j]);
        }
}

/* On both sizes of paper that were promised, without growing beyond them. */
static void
test_sixty (void)
{
  static const struct { double width, height; } canvases[] = { { 900, 700 }, { 360, 640 } };

  for (guint32 seed = 1; seed <= 20; seed++)
    for (guint i = 0; i < G_N_ELEMENTS (canvases); i++)
      {
        g_autofree OnwardMapPlace *people = make_people (seed, 60, 4);
        OnwardMapCanvas canvas = make_canvas (canvases[i].width, canvases[i].height, 4);
        OnwardMapSpot spots[60];
        OnwardMapFrame frame;

        onward_map_layout (&canvas, people, 60, &frame, spots);
        g_test_message ("seed %u on %g×%g: grown %.2f, chip %g", seed, canvas.width, canvas.height, frame.width / canvas.width, frame.chip);
        check (&frame, people, spots, 60);
        g_assert_cmpfloat (frame.width, ==, canvas.width);
        g_assert_cmpfloat (frame.height, ==, canvas.height);
        g_assert_cmpfloat (frame.chip, >=, 24);
      }
}

/* All of them in the same ring and sector. */
static void
test_one_cell (void)
{
  for (guint ring = 1; ring <= ONWARD_N_RINGS; ring++)
    {
      OnwardMapPlace *people = make_people (1, 300, 4);
      g_autofree OnwardMapSpot *spots = g_new0 (OnwardMapSpot, 300);
      OnwardMapCanvas canvas = make_canvas (900, 700, 4);
      OnwardMapFrame frame;

      for (guint i = 0; i < 300; i++)
        {
          people[i].ring = ring;
          people[i].sector = 2;
          people[i].angle = i % 2 ? 200000 : -1;
        }
      onward_map_layout (&canvas, people, 300, &frame, spots);
      check (&frame, people, spots, 300);
      g_free (people);
    }
}

/* The same people in another order make the same picture. */
static void
test_same_picture (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autofree OnwardMapPlace *people = make_people (seed, 40, 4);
      OnwardMapPlace backwards[40];
      OnwardMapSpot spots[40], again[40];
      OnwardMapCanvas canvas = make_canvas (900, 700, 4);
      OnwardMapFrame frame, other;

      for (guint i = 0; i < 40; i++)
        backwards[i] = people[39 - i];
      onward_map_layout (&canvas, people, 40, &frame, spots);
      onward_map_layout (&canvas, backwards, 40, &other, again);
      for (guint i = 0; i < 40; i++)
        {
          g_assert_cmpfloat (spots[i].x, ==, again[39 - i].x);
          g_assert_cmpfloat (spots[i].y, ==, again[39 - i].y);
        }
    }
}

/* Somebody new moves nobody, as long as the chips stay as large as they are. */
static void
test_stable (void)
{
  guint n_same = 0;

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      guint n_people = 3 + seed % 15;
      g_autofree OnwardMapPlace *people = make_people (seed, n_people + 1, 4);
      g_autofree OnwardMapSpot *spots = g_new0 (OnwardMapSpot, n_people + 1);
      g_autofree OnwardMapSpot *after = g_new0 (OnwardMapSpot, n_people + 1);
      OnwardMapCanvas canvas = make_canvas (900, 700, 4);
      OnwardMapFrame before, frame;

      people[n_people].angle = -1;
      people[n_people].by_hand = FALSE;
      onward_map_layout (&canvas, people, n_people, &before, spots);
      onward_map_layout (&canvas, people, n_people + 1, &frame, after);
      if (memcmp (before.edges, frame.edges, sizeof frame.edges) != 0 || before.chip != frame.chip ||
          memcmp (before.sectors, frame.sectors, sizeof (double) * 5) != 0)
        continue;
      n_same++;
      for (guint i = 0; i < n_people; i++)
        {
          g_assert_cmpfloat (spots[i].x, ==, after[i].x);
          g_assert_cmpfloat (spots[i].y, ==, after[i].y);
        }
    }
  g_test_message ("%u of 60 kept their scale", n_same);
  g_assert_cmpuint (n_same, >=, 42);
}

/* Who was put somewhere stands there, if nobody else was. */
static void
test_by_hand (void)
{
  for (int angle = 1000; angle < ONWARD_MAP_FULL_TURN; angle += 11000)
    {
      g_autofree OnwardMapPlace *people = make_people (3, 12, 4);
      OnwardMapSpot spots[12];
      OnwardMapCanvas canvas = make_canvas (900, 700, 4);
      OnwardMapFrame frame;
      guint ring, sector;

      for (guint i = 0; i < 12; i++)
        people[i].angle = -1;
      people[7].ring = 3;
      people[7].angle = angle;
      people[7].by_hand = TRUE;
      people[7].sector = (guint) (angle / (ONWARD_MAP_FULL_TURN / 4));
      onward_map_layout (&canvas, people, 12, &frame, spots);
      check (&frame, people, spots, 12);
      g_assert_cmpint (ABS (onward_map_frame_locate (&frame, &spots[7], &ring, &sector) - angle), <, 1500);
    }
}

/* Whoever is dragged is where the pointer is, and all others make room. */
static void
test_held (void)
{
  g_autofree OnwardMapPlace *people = make_people (5, 30, 4);
  OnwardMapSpot spots[30], held[30];
  OnwardMapCanvas canvas = make_canvas (900, 700, 4);
  OnwardMapFrame frame;
  guint n_moved = 0;

  onward_map_layout (&canvas, people, 30, &frame, spots);
  canvas.held = 4;
  canvas.held_at = spots[9];
  people[4].ring = people[9].ring;
  people[4].sector = people[9].sector;
  onward_map_layout (&canvas, people, 30, &frame, held);
  check (&frame, people, held, 30);
  g_assert_cmpfloat (held[4].x, ==, spots[9].x);
  g_assert_cmpfloat (held[4].y, ==, spots[9].y);
  for (guint i = 0; i < 30; i++)
    n_moved += i != 4 && held[i].x != spots[i].x;
  g_assert_cmpuint (n_moved, >=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-layout/no-overlap", test_no_overlap);
  g_test_add_func ("/map-layout/sixty", test_sixty);
  g_test_add_func ("/map-layout/one-cell", test_one_cell);
  g_test_add_func ("/map-layout/same-picture", test_same_picture);
  g_test_add_func ("/map-layout/stable", test_stable);
  g_test_add_func ("/map-layout/by-hand", test_by_hand);
  g_test_add_func ("/map-layout/held", test_held);

  return g_test_run ();
}
