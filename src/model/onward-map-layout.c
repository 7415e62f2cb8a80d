/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-layout.h"

#include <math.h>

#define N_ROWS 7
#define MAX_COLUMNS 36
#define GAP 3.0
/* In widths of a person; to be further apart is no better. */
#define ENOUGH_ROOM 1.7
#define GROWTH 1.18
/* What part of a ring's piece people can cover at most; those at its edges reach over them. */
#define DENSEST 0.8
#define MAX_STRETCH 1.75

/* How large somebody is drawn, in lines of small text. */
typedef struct
{
  double chip;
  double width;
  guint  text_lines;
} Size;

static const Size sizes[] = {
  { 3.0, 5.8, 2 },
  { 2.6, 4.8, 1 },
  { 2.1, 2.2, 0 },
  { 1.5, 1.55, 0 },
};

/* How far rings and sectors follow the number of people in them, and whether exactly or in large steps. */
typedef struct
{
  double   fairness;
  gboolean exact;
} Sharing;

static const Sharing sharings[] = { { 0, FALSE }, { 0.4, FALSE }, { 0.75, FALSE }, { 0.75, TRUE } };

/* What is tried before smaller chips are: rings and arenas that differ much are worse than fewer words. */
static const guint n_sharings[] = { 2, 2, 4, 4 };

/* Rows within a ring, the middle first. */
static const double rows[N_ROWS] = { 0.5, 0.3, 0.7, 0.15, 0.85, 0.02, 0.98 };

/* Everybody who stands already, in squares as large as one person, so that only those nearby are asked. */
typedef struct
{
  int  *first;
  int  *next;
  guint n_columns;
  guint n_rows;
} Ground;

typedef struct
{
  const OnwardMapCanvas *canvas;
  const OnwardMapPlace  *people;
  guint                  n_people;
  OnwardMapFrame        *frame;
  OnwardMapSpot         *spots;
  const guint           *order;
  const guint           *cells; /* how many belong into each, sectors of a ring after each other */
  Ground                 ground;
} Layout;

static guint
get_cell (const guint *cells,
          guint        ring,
          guint        sector)
{
  return cells[(ring - 1) * ONWARD_MAP_MAX_SECTORS + sector];
}

static double
get_even_edge (guint n_sectors,
               guint sector)
{
  return (double) sector / n_sectors;
}

int
onward_map_sector_middle (guint sector,
                          guint n_sectors)
{
  g_return_val_if_fail (sector < n_sectors, 0);

  return (int) (ONWARD_MAP_FULL_TURN * (get_even_edge (n_sectors, sector) + 0.5 / n_sectors));
}

OnwardMapSpot
onward_map_frame_get_spot (const OnwardMapFrame *self,
                           double                share,
                           double                turn)
{
  double angle = turn * 2 * G_PI;

  return (OnwardMapSpot) { self->centre.x + self->radius_x * share * sin (angle),
                           self->centre.y - self->radius_y * share * cos (angle) };
}

/* A sector may be drawn wider than its even part of the circle; what is kept is as if it were not. */
static double
from_even (const OnwardMapFrame *frame,
           guint                 sector,
           double                turn)
{
  double part = turn * frame->n_sectors - sector;

  return frame->sectors[sector] + part * (frame->sectors[sector + 1] - frame->sectors[sector]);
}

static double
to_even (const OnwardMapFrame *frame,
         guint                 sector,
         double                turn)
{
  double part = (turn - frame->sectors[sector]) / (frame->sectors[sector + 1] - frame->sectors[sector]);

  return (sector + part) / frame->n_sectors;
}

int
onward_map_frame_locate (const OnwardMapFrame *self,
                         const OnwardMapSpot  *spot,
                         guint                *ring,
                         guint                *sector)
{
  double x = (spot->x - self->centre.x) / self->radius_x;
  double y = (spot->y - self->centre.y) / self->radius_y;
  double share = hypot (x, y);
  double turn = atan2 (x, -y) / (2 * G_PI);

  if (turn < 0)
    turn += 1;
  *ring = 1;
  while (*ring < ONWARD_N_RINGS && share > self->edges[*ring])
    (*ring)++;
  *sector = 0;
  while (*sector + 1 < self->n_sectors && turn >= self->sectors[*sector + 1])
    (*sector)++;

  return CLAMP ((int) lround (to_even (self, *sector, turn) * ONWARD_MAP_FULL_TURN), 0, ONWARD_MAP_FULL_TURN - 1);
}

static gboolean
boxes_meet (const OnwardMapBox *a,
            const OnwardMapBox *b)
{
  return a->x < b->x + b->width + GAP && b->x < a->x + a->width + GAP &&
         a->y < b->y + b->height + GAP && b->y < a->y + a->height + GAP;
}

static OnwardMapBox
get_box (const OnwardMapFrame *frame,
         const OnwardMapSpot  *spot)
{
  return (OnwardMapBox) { spot->x + frame->box.x, spot->y + frame->box.y, frame->box.width, frame->box.height };
}

/* The square somebody stands in, and nowhere outside of the ground. */
static void
get_square (const Layout        *self,
            const OnwardMapSpot *spot,
            int                 *column,
            int                 *row)
{
  *column = CLAMP ((int) (spot->x / self->frame->box.width), 0, (int) self->ground.n_columns - 1);
  *row = CLAMP ((int) (spot->y / self->frame->box.height), 0, (int) self->ground.n_rows - 1);
}

static void
stand (Layout              *self,
       guint                who,
       const OnwardMapSpot *spot)
{
  int column, row;
  int *first;

  get_square (self, spot, &column, &row);
  first = &self->ground.first[row * self->ground.n_columns + column];
  self->spots[who] = *spot;
  self->ground.next[who] = *first;
  *first = (int) who;
}

/* How far it is to the nearest one, in widths and heights of a person; 0 when it is too near. Those around are
 * looked at before those further off: where it is crowded, that ends it. */
static double
get_room (const Layout        *self,
          const OnwardMapSpot *spot)
{
  double width = 1 / (self->frame->box.width + GAP), height = 1 / (self->frame->box.height + GAP);
  double room = ENOUGH_ROOM * ENOUGH_ROOM;
  int column, row;

  get_square (self, spot, &column, &row);
  for (int reach = 1; reach <= 2; reach++)
    for (int r = MAX (row - reach, 0); r <= MIN (row + reach, (int) self->ground.n_rows - 1); r++)
      for (int c = MAX (column - reach, 0); c <= MIN (column + reach, (int) self->ground.n_columns - 1); c++)
        {
          if (reach == 2 && ABS (r - row) < 2 && ABS (c - column) < 2)
            continue;
          for (int who = self->ground.first[r * self->ground.n_columns + c]; who >= 0; who = self->ground.next[who])
            {
              double x = fabs (self->spots[who].x - spot->x) * width, y = fabs (self->spots[who].y - spot->y) * height;

              if (x < 1 && y < 1)
                return 0;
              room = MIN (room, x * x + y * y);
            }
        }

  return sqrt (room);
}

/* On the paper, and neither on me nor on the name of an arena. */
static gboolean
is_allowed (const Layout        *self,
            const OnwardMapSpot *spot)
{
  const OnwardMapFrame *frame = self->frame;
  OnwardMapBox box = get_box (frame, spot);
  OnwardMapBox me = { frame->centre.x - frame->me / 2, frame->centre.y - frame->me / 2,
                      frame->me, frame->me + (frame->box.height - frame->chip) / 2 };

  if (box.x < 1 || box.y < 1 || box.x + box.width > frame->width - 1 || box.y + box.height > frame->height - 1 ||
      boxes_meet (&box, &me))
    return FALSE;
  for (guint i = 0; i < frame->n_sectors; i++)
    if (boxes_meet (&box, &frame->labels[i]))
      return FALSE;

  return TRUE;
}

/* The best free place in the person's ring and sector: where they were put, or else where there is most room. */
static gboolean
place (Layout *self,
       guint   who)
{
  const OnwardMapPlace *person = &self->people[who];
  const OnwardMapFrame *frame = self->frame;
  double inner = frame->edges[person->ring - 1], outer = frame->edges[person->ring];
  double start = frame->sectors[person->sector], end = frame->sectors[person->sector + 1];
  double arc = (end - start) * (inner + outer) * G_PI * MAX (frame->radius_x, frame->radius_y);
  int n_columns = CLAMP ((int) (arc / frame->box.width * 3), 3, MAX (MAX_COLUMNS, (int) get_cell (self->cells, person->ring, person->sector)));
  double even = (double) person->angle / ONWARD_MAP_FULL_TURN * frame->n_sectors;
  gboolean chosen = person->angle >= 0 && even >= person->sector && even <= person->sector + 1;
  double wish = chosen ? from_even (frame, person->sector, (double) person->angle / ONWARD_MAP_FULL_TURN) : (start + end) / 2;
  double best = -G_MAXDOUBLE;
  OnwardMapSpot found = { 0, 0 };

  for (guint i = 0; i < N_ROWS; i++)
    for (int j = chosen ? -1 : 0; j < n_columns; j++)
      {
        double turn = j < 0 ? wish : start + (end - start) * (j + (i % 2 == 0 ? 0.5 : 0.25)) / n_columns;
        double off = fabs (turn - wish) / (end - start);
        double score = -0.7 * fabs (rows[i] - 0.5) - (chosen ? 8 : 1.1) * off - (off > 0.36 && !chosen ? 0.6 : 0);
        OnwardMapSpot spot;
        double room;

        if (score + (chosen ? 0 : ENOUGH_ROOM) <= best)
          continue;
        spot = onward_map_frame_get_spot (frame, inner + (outer - inner) * rows[i], turn);
        room = is_allowed (self, &spot) ? get_room (self, &spot) : 0;
        if (room == 0)
          continue;
        score += chosen ? 0 : room;
        if (score > best)
          {
            best = score;
            found = spot;
          }
      }
  if (best == -G_MAXDOUBLE)
    return FALSE;
  stand (self, who, &found);

  return TRUE;
}

static gboolean
place_everybody (Layout *self)
{
  const OnwardMapFrame *frame = self->frame;
  gboolean placed = TRUE;

  self->ground.n_columns = (guint) (frame->width / frame->box.width) + 1;
  self->ground.n_rows = (guint) (frame->height / frame->box.height) + 1;
  self->ground.first = g_new (int, self->ground.n_columns * self->ground.n_rows);
  self->ground.next = g_new (int, MAX (self->n_people, 1));
  for (guint i = 0; i < self->ground.n_columns * self->ground.n_rows; i++)
    self->ground.first[i] = -1;

  if (self->canvas->held >= 0)
    stand (self, (guint) self->canvas->held, &self->canvas->held_at);
  for (guint i = 0; placed && i < self->n_people; i++)
    if ((int) self->order[i] != self->canvas->held)
      placed = place (self, self->order[i]);
  g_free (self->ground.first);
  g_free (self->ground.next);

  return placed;
}

/* Names stand where the outermost ring leaves the corners free, or else just inside of the edge. */
static void
place_labels (const OnwardMapCanvas *canvas,
              OnwardMapFrame        *frame)
{
  for (guint i = 0; i < frame->n_sectors; i++)
    {
      double turn = (frame->sectors[i] + frame->sectors[i + 1]) / 2;
      OnwardMapSpot spot = onward_map_frame_get_spot (frame, 1.36, turn);
      double width = MIN (canvas->labels[i].width, frame->width / 2 - 8), height = canvas->labels[i].height;

      frame->labels[i] = (OnwardMapBox) {
        CLAMP (spot.x - width / 2, 4, frame->width - width - 4),
        CLAMP (spot.y - height / 2, 2, frame->height - height - 2),
        width, height,
      };
    }
}

/* What part of all a ring or sector gets: an even one, or one for the number of people in it. That number is
 * taken in steps, so that somebody new seldom moves every border. */
static void
share_out (const guint   *numbers,
           guint          n_numbers,
           const Sharing *sharing,
           double        *shares)
{
  double all = 0, sum = 0;

  for (guint i = 0; i < n_numbers; i++)
    all += numbers[i];
  for (guint i = 0; i < n_numbers; i++)
    {
      shares[i] = sharing->exact || all == 0 ? numbers[i] : round (8 * numbers[i] / all);
      sum += shares[i];
    }
  for (guint i = 0; i < n_numbers; i++)
    shares[i] = sum > 0 ? (1 - sharing->fairness) / n_numbers + sharing->fairness * shares[i] / sum : 1.0 / n_numbers;
}

static void
set_frame (Layout        *self,
           const Size    *size,
           double         growth,
           const Sharing *sharing)
{
  const OnwardMapCanvas *canvas = self->canvas;
  OnwardMapFrame *frame = self->frame;
  double text = size->text_lines * canvas->line;
  double ring_shares[ONWARD_N_RINGS], sector_shares[ONWARD_MAP_MAX_SECTORS];
  double inner, sum = 0;
  guint in_ring[ONWARD_N_RINGS] = { 0 };
  guint in_sector[ONWARD_MAP_MAX_SECTORS] = { 0 };

  for (guint i = 0; i < ONWARD_N_RINGS; i++)
    for (guint j = 0; j < self->canvas->n_sectors; j++)
      {
        in_ring[i] += get_cell (self->cells, i + 1, j);
        in_sector[j] += get_cell (self->cells, i + 1, j);
      }
  frame->width = MAX (canvas->width, 8 * canvas->line) * growth;
  frame->height = MAX (canvas->height, 8 * canvas->line) * growth;
  frame->centre = (OnwardMapSpot) { frame->width / 2, frame->height / 2 };
  frame->radius_x = frame->width / 2 - 3;
  frame->radius_y = frame->height / 2 - 3;
  /* Rings are still rings on wide and on high paper. */
  frame->radius_x = MIN (frame->radius_x, frame->radius_y * MAX_STRETCH);
  frame->radius_y = MIN (frame->radius_y, frame->radius_x * MAX_STRETCH);
  frame->n_sectors = canvas->n_sectors;
  frame->chip = size->chip * canvas->line;
  frame->text_lines = size->text_lines;
  frame->box = (OnwardMapBox) { -size->width * canvas->line / 2, -frame->chip / 2, size->width * canvas->line, frame->chip + text };
  frame->me = frame->chip * 1.25;

  inner = CLAMP ((frame->me / 2 + 2) / MIN (frame->radius_x, frame->radius_y), 0.08, 0.3);
  share_out (in_ring, ONWARD_N_RINGS, sharing, ring_shares);
  share_out (in_sector, canvas->n_sectors, sharing, sector_shares);
  frame->edges[0] = inner;
  for (guint i = 0; i < ONWARD_N_RINGS; i++)
    {
      sum += ring_shares[i];
      /* Between even radii, which look best, and even areas, which hold as many; where it is full, areas. */
      frame->edges[i + 1] = sharing->exact ? sqrt (inner * inner + (1 - inner * inner) * sum) : inner + (1 - inner) * pow (sum, 0.66);
    }
  frame->sectors[0] = sum = 0;
  for (guint i = 0; i < frame->n_sectors; i++)
    {
      sum += sector_shares[i];
      frame->sectors[i + 1] = i + 1 == frame->n_sectors ? 1 : sum;
    }
  place_labels (canvas, frame);
}

/* Whether it is worth trying: nobody can stand closer than side by side. */
static gboolean
can_fit (const Layout *self)
{
  const OnwardMapFrame *frame = self->frame;

  for (guint i = 0; i < ONWARD_N_RINGS; i++)
    for (guint j = 0; j < frame->n_sectors; j++)
      {
        double area = G_PI * frame->radius_x * frame->radius_y * (frame->sectors[j + 1] - frame->sectors[j]) *
                      (frame->edges[i + 1] * frame->edges[i + 1] - frame->edges[i] * frame->edges[i]);
        guint n = get_cell (self->cells, i + 1, j);

        if (n > 4 && n * frame->box.width * frame->box.height > area * DENSEST)
          return FALSE;
      }

  return TRUE;
}

static int
compare_people (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const OnwardMapPlace *people = data;
  const OnwardMapPlace *one = &people[*(const guint *) a], *two = &people[*(const guint *) b];
  gboolean first = one->by_hand && one->angle >= 0, second = two->by_hand && two->angle >= 0;

  return first != second ? second - first : onward_id_compare (&one->id, &two->id);
}

static gboolean
try (Layout        *self,
     const Size    *size,
     double         growth,
     const Sharing *sharing)
{
  set_frame (self, size, growth, sharing);

  return can_fit (self) && place_everybody (self);
}

void
onward_map_layout (const OnwardMapCanvas *canvas,
                   const OnwardMapPlace  *people,
                   guint                  n_people,
                   OnwardMapFrame        *frame,
                   OnwardMapSpot         *spots)
{
  g_autofree guint *order = g_new (guint, MAX (n_people, 1));
  guint cells[ONWARD_N_RINGS * ONWARD_MAP_MAX_SECTORS] = { 0 };
  Layout self = { canvas, people, n_people, frame, spots, order, cells };

  g_return_if_fail (canvas->n_sectors >= 1 && canvas->n_sectors <= ONWARD_MAP_MAX_SECTORS);

  for (guint i = 0; i < n_people; i++)
    {
      g_return_if_fail (people[i].ring >= 1 && people[i].ring <= ONWARD_N_RINGS);
      g_return_if_fail (people[i].sector < canvas->n_sectors);
      order[i] = i;
      cells[(people[i].ring - 1) * ONWARD_MAP_MAX_SECTORS + people[i].sector]++;
    }
  g_qsort_with_data (order, (gint) n_people, sizeof (guint), compare_people, (gpointer) people);

  if (canvas->like != NULL)
    {
      *frame = *canvas->like;
      if (place_everybody (&self))
        return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < n_sharings[i]; j++)
      if (try (&self, &sizes[i], 1, &sharings[j]))
        return;
  for (double growth = GROWTH;; growth *= GROWTH)
    if (try (&self, &sizes[G_N_ELEMENTS (sizes) - 1], growth, &sharings[2]))
      return;
}
