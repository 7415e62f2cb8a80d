/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-ground.h"

#include <math.h>

/* Ties that are drawn with one frame: few enough for the rest of its work. */
#define TIES_PER_FRAME 40
/* Frames after which somebody stands still again, and how many of them are worth a new picture. */
#define REST 8
#define MANY_RESTING 6

/* A picture of the rings and of the ties between people who stand still. */
typedef struct
{
  cairo_surface_t *surface;
  GskRenderNode   *node;   /* the same, when it is done */
  gboolean        *moving; /* whose ties are not in it */
  OnwardMapSpot   *spots;  /* where the others stand in it */
  OnwardMapSpot    offset;
  guint            n_drawn;
} Picture;

struct _OnwardMapGround
{
  OnwardNetworkDrawing *drawing;
  OnwardMapSpot        *before; /* where everybody was with the last frame */
  guint                *rested; /* for how many frames they have not moved */
  gboolean             *live;   /* whose ties are drawn with this frame */
  guint                 n_people;
  guint                 held;
  int                   width;
  int                   height;
  int                   scale;
  Picture               done;
  Picture               next;
};

static void
clear_picture (Picture *picture)
{
  g_clear_pointer (&picture->node, gsk_render_node_unref);
  g_clear_pointer (&picture->surface, cairo_surface_destroy);
  g_clear_pointer (&picture->moving, g_free);
  g_clear_pointer (&picture->spots, g_free);
}

OnwardMapGround *
onward_map_ground_new (OnwardNetworkDrawing *drawing,
                       int                   width,
                       int                   height,
                       int                   scale,
                       guint                 held)
{
  OnwardMapGround *self = g_new0 (OnwardMapGround, 1);

  self->drawing = drawing;
  self->n_people = onward_network_drawing_get_n_people (drawing);
  self->before = g_memdup2 (onward_network_drawing_get_spots (drawing), self->n_people * sizeof (OnwardMapSpot));
  self->live = g_new0 (gboolean, self->n_people);
  self->rested = g_new (guint, self->n_people);
  for (guint i = 0; i < self->n_people; i++)
    self->rested[i] = REST;
  self->held = held;
  self->width = width;
  self->height = height;
  self->scale = scale;

  return self;
}

void
onward_map_ground_free (OnwardMapGround *self)
{
  clear_picture (&self->done);
  clear_picture (&self->next);
  g_free (self->before);
  g_free (self->rested);
  g_free (self->live);
  g_free (self);
}

static void
begin_picture (OnwardMapGround     *self,
               Picture             *picture,
               const OnwardMapSpot *offset)
{
  clear_picture (picture);
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width * self->scale, self->height * self->scale);
  cairo_surface_set_device_scale (picture->surface, self->scale, self->scale);
  picture->spots = g_memdup2 (self->before, self->n_people * sizeof (OnwardMapSpot));
  picture->moving = g_new (gboolean, self->n_people);
  for (guint i = 0; i < self->n_people; i++)
    picture->moving[i] = i == self->held || self->rested[i] < REST;
  picture->offset = *offset;
  picture->n_drawn = 0;
}

/* Returns whether all of it is there. */
static gboolean
go_on (OnwardMapGround        *self,
       Picture                *picture,
       const OnwardNetworkInk *ink,
       guint                   n_more)
{
  cairo_t *cr = cairo_create (picture->surface);
  guint n_ties;

  onward_network_drawing_get_ties (self->drawing, &n_ties);
  cairo_translate (cr, -picture->offset.x, -picture->offset.y);
  if (picture->n_drawn == 0)
    onward_network_drawing_draw_rings (self->drawing, cr, ink);
  onward_network_drawing_draw_ties (self->drawing, cr, ink, picture->n_drawn, MIN (n_ties, picture->n_drawn + n_more),
                                    picture->moving, FALSE);
  picture->n_drawn = MIN (n_ties, picture->n_drawn + n_more);
  cairo_destroy (cr);

  return picture->n_drawn == n_ties;
}

static gboolean
is_at (const OnwardMapSpot *a,
       const OnwardMapSpot *b)
{
  return a->x == b->x && a->y == b->y;
}

static void
follow (OnwardMapGround *self)
{
  const OnwardMapSpot *spots = onward_network_drawing_get_spots (self->drawing);

  for (guint i = 0; i < self->n_people; i++)
    {
      self->rested[i] = is_at (&spots[i], &self->before[i]) ? MIN (self->rested[i] + 1, REST) : 0;
      self->before[i] = spots[i];
    }
}

/* Whose ties have to be drawn beside the picture. Returns whether another picture would do better: somebody is
 * shown where they no longer are, or several who are left out stand still. */
static gboolean
find_live (OnwardMapGround *self)
{
  gboolean moved = FALSE;
  guint n_resting = 0;

  for (guint i = 0; i < self->n_people; i++)
    {
      gboolean gone = !self->done.moving[i] && !is_at (&self->before[i], &self->done.spots[i]);

      self->live[i] = self->done.moving[i] || gone;
      moved = moved || gone;
      n_resting += self->done.moving[i] && i != self->held && self->rested[i] == REST;
    }

  return moved || n_resting >= MANY_RESTING;
}

/* One node for all frames: the renderer does not draw again what is the same node. */
static void
finish_picture (OnwardMapGround *self,
                Picture         *picture)
{
  cairo_t *cr;

  picture->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  cr = gsk_cairo_node_get_draw_context (picture->node);
  cairo_set_source_surface (cr, picture->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* As small as the lines are: all within is drawn again. */
static void
draw_live (OnwardMapGround        *self,
           GtkSnapshot            *snapshot,
           const OnwardNetworkInk *ink,
           const OnwardMapSpot    *offset)
{
  const OnwardMapSpot *me = &onward_network_drawing_get_frame (self->drawing)->centre;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) self->before[self->held].x, (float) self->before[self->held].y, 0, 0);
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height);
  double longest = 0;
  guint n_ties;
  const OnwardNetworkTie *ties = onward_network_drawing_get_ties (self->drawing, &n_ties);
  cairo_t *cr;

  for (guint i = 0; i < n_ties; i++)
    {
      const OnwardMapSpot *from = &self->before[ties[i].person], *to = ties[i].other < 0 ? me : &self->before[ties[i].other];

      if (!self->live[ties[i].person] && (ties[i].other < 0 || !self->live[ties[i].other]))
        continue;
      graphene_rect_expand (&bounds, &GRAPHENE_POINT_INIT ((float) from->x, (float) from->y), &bounds);
      graphene_rect_expand (&bounds, &GRAPHENE_POINT_INIT ((float) to->x, (float) to->y), &bounds);
      longest = MAX (longest, hypot (to->x - from->x, to->y - from->y));
    }
  /* Curves reach beyond their ends. */
  graphene_rect_inset (&bounds, -(float) (longest * 0.1 + ink->line), -(float) (longest * 0.1 + ink->line));
  graphene_rect_offset (&bounds, -(float) offset->x, -(float) offset->y);
  if (!graphene_rect_intersection (&bounds, &seen, &bounds))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, -offset->x, -offset->y);
  onward_network_drawing_draw_ties (self->drawing, cr, ink, 0, n_ties, self->live, TRUE);
  cairo_destroy (cr);
}

gboolean
onward_map_ground_snapshot (OnwardMapGround        *self,
                            GtkSnapshot            *snapshot,
                            const OnwardNetworkInk *ink,
                            const OnwardMapSpot    *offset)
{
  guint n_ties;
  gboolean anew;

  onward_network_drawing_get_ties (self->drawing, &n_ties);
  follow (self);
  if (self->done.surface == NULL || !is_at (&self->done.offset, offset))
    {
      begin_picture (self, &self->done, offset);
      go_on (self, &self->done, ink, n_ties);
      finish_picture (self, &self->done);
      clear_picture (&self->next);
    }
  anew = find_live (self);
  if (anew)
    {
      if (self->next.surface == NULL)
        begin_picture (self, &self->next, offset);
      if (go_on (self, &self->next, ink, TIES_PER_FRAME))
        {
          clear_picture (&self->done);
          self->done = self->next;
          self->next = (Picture) { 0 };
          finish_picture (self, &self->done);
          anew = find_live (self);
        }
    }

  gtk_snapshot_append_node (snapshot, self->done.node);
  draw_live (self, snapshot, ink, offset);

  return !anew;
}
