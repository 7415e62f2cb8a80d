/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-tidy.h"

#include <math.h>
#include <string.h>

#define N_SWEEPS 8
/* Comparing every two ties of a large network would take too long; the last sweep is good there, too. */
#define MAX_COMPARED 400

typedef struct
{
  guint  person;
  double pull;
} Wish;

typedef struct
{
  OnwardMapPlace     *people;
  guint               n_people;
  const OnwardMapTie *ties;
  guint               n_ties;
  guint               n_sectors;
  OnwardMapSpot      *spots;
  Wish               *wishes;
} Tidy;

static gboolean
may_move (const OnwardMapPlace *person)
{
  return !person->by_hand || person->angle < 0;
}

/* On a round map, which is all that crossings depend on. */
static void
stand (Tidy *self)
{
  for (guint i = 0; i < self->n_people; i++)
    {
      double angle = (double) self->people[i].angle / ONWARD_MAP_FULL_TURN * 2 * G_PI;

      self->spots[i] = (OnwardMapSpot) { self->people[i].ring * sin (angle), -(self->people[i].ring * cos (angle)) };
    }
}

static double
get_side (const OnwardMapSpot *a,
          const OnwardMapSpot *b,
          const OnwardMapSpot *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

guint
onward_map_count_crossings (const OnwardMapSpot *spots,
                            const OnwardMapSpot *me,
                            const OnwardMapTie  *ties,
                            guint                n_ties)
{
  guint n = 0;

  for (guint i = 0; i < n_ties; i++)
    for (guint j = 0; j < i; j++)
      {
        const OnwardMapSpot *a = &spots[ties[i].person], *b = ties[i].other < 0 ? me : &spots[ties[i].other];
        const OnwardMapSpot *c = &spots[ties[j].person], *d = ties[j].other < 0 ? me : &spots[ties[j].other];

        if (a != c && a != d && b != c && b != d &&
            get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0)
          n++;
      }

  return n;
}

static int
compare_wishes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Tidy *self = data;
  const Wish *one = a, *two = b;
  const OnwardMapPlace *first = &self->people[one->person], *second = &self->people[two->person];

  if (first->sector != second->sector)
    return first->sector < second->sector ? -1 : 1;
  if (first->ring != second->ring)
    return first->ring < second->ring ? -1 : 1;
  if (one->pull != two->pull)
    return one->pull < two->pull ? -1 : 1;

  return onward_id_compare (&first->id, &second->id);
}

/* Those of one ring and arena, side by side in the order of their wishes. */
static void
spread (Tidy *self,
        guint n_wishes)
{
  g_qsort_with_data (self->wishes, (int) n_wishes, sizeof (Wish), compare_wishes, self);
  for (guint start = 0, end; start < n_wishes; start = end)
    {
      const OnwardMapPlace *first = &self->people[self->wishes[start].person];
      double width = (double) ONWARD_MAP_FULL_TURN / self->n_sectors;

      for (end = start + 1; end < n_wishes; end++)
        {
          const OnwardMapPlace *other = &self->people[self->wishes[end].person];

          if (other->sector != first->sector || other->ring != first->ring)
            break;
        }
      /* A little out of line with the next ring, so that ties to me pass between. */
      for (guint i = start; i < end; i++)
        self->people[self->wishes[i].person].angle =
          (int) (width * (first->sector + (i - start + (first->ring % 2 == 0 ? 0.45 : 0.55)) / (end - start)));
    }
}

/* How far round, from the middle of their arena, the ties of everybody pull them. */
static guint
wish (Tidy   *self,
      double *pulls,
      guint  *n_pulls)
{
  guint n = 0;

  memset (pulls, 0, self->n_people * sizeof *pulls);
  memset (n_pulls, 0, self->n_people * sizeof *n_pulls);
  for (guint i = 0; i < self->n_ties; i++)
    for (guint end = 0; end < 2; end++)
      {
        int person = end == 0 ? self->ties[i].person : self->ties[i].other;
        int other = end == 0 ? self->ties[i].other : self->ties[i].person;
        int by;

        if (person < 0 || other < 0 || person == other)
          continue;
        by = self->people[other].angle - onward_map_sector_middle (self->people[person].sector, self->n_sectors);
        /* The short way round. */
        by = (by % ONWARD_MAP_FULL_TURN + ONWARD_MAP_FULL_TURN * 3 / 2) % ONWARD_MAP_FULL_TURN - ONWARD_MAP_FULL_TURN / 2;
        pulls[person] += by;
        n_pulls[person]++;
      }
  for (guint i = 0; i < self->n_people; i++)
    if (may_move (&self->people[i]))
      self->wishes[n++] = (Wish) { i, n_pulls[i] > 0 ? pulls[i] / n_pulls[i] : 0 }
  ;

  return n;
}

void
onward_map_tidy (OnwardMapPlace     *people,
                 guint               n_people,
                 const OnwardMapTie *ties,
                 guint               n_ties,
                 guint               n_sectors)
{
  g_autofree OnwardMapSpot *spots = g_new0 (OnwardMapSpot, MAX (n_people, 1));
  g_autofree Wish *wishes = g_new0 (Wish, MAX (n_people, 1));
  g_autofree double *pulls = g_new0 (double, MAX (n_people, 1));
  g_autofree guint *n_pulls = g_new0 (guint, MAX (n_people, 1));
  g_autofree int *best = g_new0 (int, MAX (n_people, 1));
  g_autofree gboolean *moves = g_new0 (gboolean, MAX (n_people, 1));
  Tidy self = { people, n_people, ties, n_ties, n_sectors, spots, wishes };
  const OnwardMapSpot me = { 0, 0 };
  guint fewest = G_MAXUINT;
  guint n = 0;

  for (guint i = 0; i < n_people; i++)
    {
      moves[i] = may_move (&people[i]);
      if (moves[i])
        wishes[n++] = (Wish) { i, 0 }
      ;
    }
  spread (&self, n);
  for (guint i = 0; i < n_people; i++)
    if (moves[i])
      people[i].by_hand = FALSE;
  for (guint sweep = 0; sweep <= N_SWEEPS; sweep++)
    {
      guint crossings = 0;

      if (n_ties <= MAX_COMPARED)
        {
          stand (&self);
          crossings = onward_map_count_crossings (spots, &me, ties, n_ties);
        }
      if (n_ties > MAX_COMPARED || crossings < fewest)
        for (guint i = 0; i < n_people; i++)
          best[i] = people[i].angle;
      fewest = MIN (fewest, crossings);
      spread (&self, wish (&self, pulls, n_pulls));
    }
  for (guint i = 0; i < n_people; i++)
    people[i].angle = best[i];
}
