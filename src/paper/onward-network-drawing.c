/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network-drawing"

#include "onward-network-drawing.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "onward-network-signs-private.h"
#include "onward-pen-private.h"
#include "onward-text.h"

typedef struct
{
  char    *initials;
  char    *label;
  guint    marks;
  gboolean wished;
} Person;

struct _OnwardNetworkDrawing
{
  GPtrArray     *sectors;  /* of titles */
  GArray        *places;
  GPtrArray     *people;
  GArray        *spots;
  GArray        *ties;
  GHashTable    *tied;     /* pairs, so that no tie is drawn twice */
  OnwardMapFrame frame;
  OnwardMapLayer layer;
};

static void
person_free (gpointer data)
{
  Person *person = data;

  onward_text_wipe (person->initials);
  onward_text_wipe (person->label);
  g_free (person);
}

static void
text_free (gpointer text)
{
  onward_text_wipe (text);
}

OnwardNetworkDrawing *
onward_network_drawing_new (void)
{
  OnwardNetworkDrawing *self = g_new0 (OnwardNetworkDrawing, 1);

  self->sectors = g_ptr_array_new_with_free_func (text_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (OnwardMapPlace));
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->spots = g_array_new (FALSE, TRUE, sizeof (OnwardMapSpot));
  self->ties = g_array_new (FALSE, FALSE, sizeof (OnwardNetworkTie));
  self->tied = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
onward_network_drawing_free (OnwardNetworkDrawing *self)
{
  g_ptr_array_unref (self->sectors);
  g_array_unref (self->places);
  g_ptr_array_unref (self->people);
  g_array_unref (self->spots);
  g_array_unref (self->ties);
  g_hash_table_unref (self->tied);
  g_free (self);
}

void
onward_network_drawing_add_sector (OnwardNetworkDrawing *self,
                                   const char           *title)
{
  g_ptr_array_add (self->sectors, g_strdup (title));
}

guint
onward_network_drawing_add_person (OnwardNetworkDrawing *self,
                                   const OnwardMapPlace *place,
                                   const char           *initials,
                                   const char           *label,
                                   guint                 marks,
                                   gboolean              wished)
{
  Person *person = g_new0 (Person, 1);

  person->initials = g_strdup (initials);
  person->label = g_strdup (label);
  person->marks = marks;
  person->wished = wished;
  g_ptr_array_add (self->people, person);
  g_array_append_val (self->places, *place);
  g_array_set_size (self->spots, self->people->len);

  return self->people->len - 1;
}

void
onward_network_drawing_add_tie (OnwardNetworkDrawing   *self,
                                const OnwardNetworkTie *tie)
{
  gint64 low = MIN (tie->person, tie->other), high = MAX (tie->person, tie->other);
  gint64 pair = low * (1 << 24) + high;

  g_return_if_fail (tie->person >= 0 && tie->person < (int) self->people->len);
  g_return_if_fail (tie->other >= -1 && tie->other < (int) self->people->len);

  if (tie->person != tie->other && g_hash_table_add (self->tied, g_memdup2 (&pair, sizeof pair)))
    g_array_append_val (self->ties, *tie);
}

void
onward_network_drawing_set_layer (OnwardNetworkDrawing *self,
                                  OnwardMapLayer        layer)
{
  self->layer = layer;
}

guint
onward_network_drawing_get_n_people (OnwardNetworkDrawing *self)
{
  return self->people->len;
}

guint
onward_network_drawing_get_person_marks (OnwardNetworkDrawing *self,
                                         guint                 person)
{
  g_return_val_if_fail (person < self->people->len, 0);

  return ((Person *) g_ptr_array_index (self->people, person))->marks;
}

OnwardMapPlace *
onward_network_drawing_get_places (OnwardNetworkDrawing *self)
{
  return (OnwardMapPlace *) (gpointer) self->places->data;
}

OnwardMapSpot *
onward_network_drawing_get_spots (OnwardNetworkDrawing *self)
{
  return (OnwardMapSpot *) (gpointer) self->spots->data;
}

const OnwardNetworkTie *
onward_network_drawing_get_ties (OnwardNetworkDrawing *self,
                                 guint                *n_ties)
{
  *n_ties = self->ties->len;

  return (const OnwardNetworkTie *) (gpointer) self->ties->data;
}

const OnwardMapFrame *
onward_network_drawing_get_frame (OnwardNetworkDrawing *self)
{
  return &self->frame;
}

void
onward_network_drawing_arrange (OnwardNetworkDrawing *self,
                                double                width,
                                double                height,
                                double                line,
                                int                   held,
                                const OnwardMapSpot  *held_at)
{
  OnwardMapBox labels[ONWARD_MAP_MAX_SECTORS];
  OnwardMapCanvas canvas = { width, height, line, MIN (self->sectors->len, ONWARD_MAP_MAX_SECTORS), labels, NULL, held, { 0, 0 } };
  OnwardMapFrame before = self->frame;

  g_return_if_fail (self->sectors->len > 0);

  /* About as wide as the words are: measuring them for every frame of a drag would cost more than it gains. */
  for (guint i = 0; i < canvas.n_sectors; i++)
    labels[i] = (OnwardMapBox) {
      0, 0, MIN (g_utf8_strlen (g_ptr_array_index (self->sectors, i), -1) * line * 0.55 + line, line * 13), line * 1.3,
    }
  ;
  if (held_at != NULL)
    canvas.held_at = *held_at;
  if (held >= 0)
    canvas.like = &before;
  onward_map_layout (&canvas, onward_network_drawing_get_places (self), self->people->len, &self->frame,
                     onward_network_drawing_get_spots (self));
}

static void
draw_rings (OnwardNetworkDrawing   *self,
            OnwardPen              *pen,
            const OnwardNetworkInk *ink)
{
  const OnwardMapFrame *frame = &self->frame;

  for (guint i = ONWARD_N_RINGS; i > 0; i--)
    {
      OnwardStroke look = { i <= 2 ? ink->wash : ink->ground, ink->mark, ink->thick ? 2 : 1, i == ONWARD_N_RINGS ? 0 : ink->line * 0.2 };

      onward_pen_ellipse (pen, frame->centre.x, frame->centre.y, frame->radius_x * frame->edges[i],
                          frame->radius_y * frame->edges[i], &look);
    }
}

static void
draw_sectors (OnwardNetworkDrawing   *self,
              OnwardPen              *pen,
              const OnwardNetworkInk *ink)
{
  const OnwardMapFrame *frame = &self->frame;
  OnwardStroke look = { NULL, ink->mark, ink->thick ? 2 : 1, 0 };
  OnwardWriting writing = { ink->line * 0.9, TRUE, ink->soft, 0, 1, PANGO_ALIGN_CENTER };

  for (guint i = 0; i < frame->n_sectors && frame->n_sectors > 1; i++)
    {
      OnwardMapSpot from = onward_map_frame_get_spot (frame, frame->edges[0], frame->sectors[i]);
      OnwardMapSpot to = onward_map_frame_get_spot (frame, 1, frame->sectors[i]);
      double points[] = { from.x, from.y, to.x, to.y };

      onward_pen_lines (pen, points, 2, FALSE, &look);
    }
  for (guint i = 0; i < frame->n_sectors; i++)
    {
      writing.width = frame->labels[i].width;
      onward_pen_write (pen, frame->labels[i].x, frame->labels[i].y, g_ptr_array_index (self->sectors, i), &writing);
    }
}

static void
draw_ties (OnwardNetworkDrawing   *self,
           OnwardPen              *pen,
           const OnwardNetworkInk *ink,
           guint                   first,
           guint                   end,
           const gboolean         *people,
           gboolean                theirs)
{
  const OnwardMapFrame *frame = &self->frame;
  const OnwardMapSpot *spots = onward_network_drawing_get_spots (self);

  for (guint i = first; i < MIN (end, self->ties->len); i++)
    {
      const OnwardNetworkTie *tie = &g_array_index (self->ties, OnwardNetworkTie, i);
      const OnwardMapSpot *from = &spots[tie->person];
      const OnwardMapSpot *to = tie->other < 0 ? &frame->centre : &spots[tie->other];
      double side;

      if (tie->other < 0 && self->layer == ONWARD_MAP_LAYER_ACQUAINTANCE)
        continue;
      if (people != NULL && (people[tie->person] || (tie->other >= 0 && people[tie->other])) != theirs)
        continue;
      /* Ties between others bend away from me, so that they do not cross my own. */
      side = (to->x - from->x) * (frame->centre.y - from->y) - (to->y - from->y) * (frame->centre.x - from->x);
      onward_network_signs_draw_tie (pen, ink, from, frame->chip / 2 + 2, to,
                                     (tie->other < 0 ? frame->me : frame->chip) / 2 + 2,
                                     tie->other < 0 ? 0.05 : side > 0 ? 0.14 : -0.14, tie);
    }
}

static void
draw_ground (OnwardNetworkDrawing   *self,
             OnwardPen              *pen,
             const OnwardNetworkInk *ink)
{
  draw_rings (self, pen, ink);
  draw_sectors (self, pen, ink);
  draw_ties (self, pen, ink, 0, self->ties->len, NULL, FALSE);
}

void
onward_network_drawing_draw_ground (OnwardNetworkDrawing   *self,
                                    cairo_t                *cr,
                                    const OnwardNetworkInk *ink)
{
  OnwardPen pen = { cr, NULL };

  draw_ground (self, &pen, ink);
}

void
onward_network_drawing_draw_rings (OnwardNetworkDrawing   *self,
                                   cairo_t                *cr,
                                   const OnwardNetworkInk *ink)
{
  OnwardPen pen = { cr, NULL };

  draw_rings (self, &pen, ink);
  draw_sectors (self, &pen, ink);
}

void
onward_network_drawing_draw_ties (OnwardNetworkDrawing   *self,
                                  cairo_t                *cr,
                                  const OnwardNetworkInk *ink,
                                  guint                   first,
                                  guint                   end,
                                  const gboolean         *people,
                                  gboolean                theirs)
{
  OnwardPen pen = { cr, NULL };

  draw_ties (self, &pen, ink, first, end, people, theirs);
}

void
onward_network_drawing_draw_marks (cairo_t                *cr,
                                   const OnwardNetworkInk *ink,
                                   double                  chip,
                                   guint                   marks)
{
  OnwardPen pen = { cr, NULL };
  OnwardMapSpot middle = { 0, 0 };

  onward_network_signs_draw_marks (&pen, ink, &middle, chip, marks);
}

guint
onward_network_drawing_get_marks (OnwardMapLayer layer)
{
  static const guint marks[ONWARD_N_MAP_LAYERS] = {
    [ONWARD_MAP_LAYER_SUPPORT] = ONWARD_MAP_MARK_EMOTIONAL | ONWARD_MAP_MARK_PRACTICAL | ONWARD_MAP_MARK_INFORMATION |
                                 ONWARD_MAP_MARK_FEEDBACK | ONWARD_MAP_MARK_WANTED,
    [ONWARD_MAP_LAYER_ENERGY] = ONWARD_MAP_MARK_GIVES | ONWARD_MAP_MARK_TAKES,
    [ONWARD_MAP_LAYER_MAY_KNOW] = ONWARD_MAP_MARK_MAY_KNOW,
    [ONWARD_MAP_LAYER_PLAN] = ONWARD_MAP_MARK_PLAN,
  };

  g_return_val_if_fail (layer < ONWARD_N_MAP_LAYERS, 0);

  return marks[layer];
}

static void
draw_chip (OnwardPen              *pen,
           const OnwardNetworkInk *ink,
           const OnwardMapSpot    *spot,
           double                  chip,
           const char             *words,
           const double           *fill,
           const double           *colour,
           gboolean                dashed)
{
  OnwardStroke look = { fill, ink->accent, ink->thick ? 2 : 1.5, dashed ? ink->line * 0.25 : 0 };
  double size = MIN (chip * 0.36, ink->line * 1.1);
  OnwardWriting writing = { size, TRUE, colour, chip * 1.2, 1, PANGO_ALIGN_CENTER };

  onward_pen_ellipse (pen, spot->x, spot->y, chip / 2, chip / 2, &look);
  onward_pen_write (pen, spot->x - chip * 0.6, spot->y - size * 0.66, words, &writing);
}

static void
draw_people (OnwardNetworkDrawing   *self,
             OnwardPen              *pen,
             const OnwardNetworkInk *ink)
{
  const OnwardMapFrame *frame = &self->frame;
  const OnwardMapSpot *spots = onward_network_drawing_get_spots (self);
  OnwardWriting writing = { ink->line * 0.8, FALSE, ink->ink, frame->box.width, frame->text_lines, PANGO_ALIGN_CENTER };

  draw_chip (pen, ink, &frame->centre, frame->me, C_("the person in the middle of a map", "Me"), ink->accent, ink->card, FALSE);
  for (guint i = 0; i < self->people->len; i++)
    {
      const Person *person = g_ptr_array_index (self->people, i);

      draw_chip (pen, ink, &spots[i], frame->chip, person->initials, ink->card, ink->ink, person->wished);
      if (frame->text_lines > 0)
        onward_pen_write (pen, spots[i].x + frame->box.x, spots[i].y + frame->chip / 2 + 1, person->label, &writing);
      onward_network_signs_draw_marks (pen, ink, &spots[i], frame->chip,
                                       person->marks & onward_network_drawing_get_marks (self->layer));
    }
}

double
onward_network_drawing_draw_legend (cairo_t                *cr,
                                    const OnwardNetworkInk *ink,
                                    double                  width,
                                    OnwardMapLayer          layer)
{
  OnwardPen pen = { cr, NULL };

  return onward_network_signs_draw_legend (cr != NULL ? &pen : NULL, ink, 0, 0, width, layer);
}

double
onward_network_drawing_get_full_height (OnwardNetworkDrawing   *self,
                                        const OnwardNetworkInk *ink)
{
  return self->frame.height + ink->line +
         onward_network_drawing_draw_legend (NULL, ink, self->frame.width - 2 * ink->line, self->layer);
}

static void
draw_all (OnwardNetworkDrawing   *self,
          OnwardPen              *pen,
          const OnwardNetworkInk *ink)
{
  draw_ground (self, pen, ink);
  draw_people (self, pen, ink);
  onward_network_signs_draw_legend (pen, ink, ink->line, self->frame.height + ink->line * 0.5,
                                    self->frame.width - 2 * ink->line, self->layer);
}

void
onward_network_drawing_draw_map (OnwardNetworkDrawing   *self,
                                 cairo_t                *cr,
                                 const OnwardNetworkInk *ink)
{
  OnwardPen pen = { cr, NULL };

  draw_ground (self, &pen, ink);
  draw_people (self, &pen, ink);
}

void
onward_network_drawing_draw (OnwardNetworkDrawing   *self,
                             cairo_t                *cr,
                             const OnwardNetworkInk *ink)
{
  OnwardPen pen = { cr, NULL };

  draw_all (self, &pen, ink);
}

char *
onward_network_drawing_to_svg (OnwardNetworkDrawing   *self,
                               const OnwardNetworkInk *ink,
                               const char             *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  OnwardPen pen = { NULL, svg };
  int width = (int) ceil (self->frame.width), height = (int) ceil (onward_network_drawing_get_full_height (self, ink));
  double paper[] = { 0, 0, width, 0, width, height, 0, height };
  OnwardStroke ground = { ink->ground, NULL, 0, 0 };

  g_string_append_printf (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
                          "<title>%s</title>\n", width, height, width, height, escaped);
  onward_pen_lines (&pen, paper, 4, TRUE, &ground);
  draw_all (self, &pen, ink);
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}
