/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network-drawing"

#include "onward-network-signs-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double x;
  double y;
} Vector;

static Vector
get_direction (double from_x,
               double from_y,
               double to_x,
               double to_y)
{
  double length = MAX (hypot (to_x - from_x, to_y - from_y), 0.001);

  return (Vector) { (to_x - from_x) / length, (to_y - from_y) / length };
}

static Vector
get_point (const double points[8],
           double       t)
{
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (Vector) { a *points[0] + b * points[2] + c * points[4] + d * points[6],
                      a *points[1] + b * points[3] + c * points[5] + d * points[7] };
}

static void
draw_arrow (OnwardPen              *pen,
            const OnwardNetworkInk *ink,
            double                  x,
            double                  y,
            Vector                  along)
{
  OnwardStroke look = { ink->mark, NULL, 0, 0 };
  double size = ink->line * 0.55;
  double points[] = {
    x, y,
    x - along.x * size - along.y * size * 0.5, y - along.y * size + along.x * size * 0.5,
    x - along.x * size + along.y * size * 0.5, y - along.y * size - along.x * size * 0.5,
  };

  onward_pen_lines (pen, points, 3, TRUE, &look);
}

/* Short strokes across the line, as many as it has room for. */
static void
draw_crosses (OnwardPen              *pen,
              const OnwardNetworkInk *ink,
              const double            points[8],
              double                  length)
{
  OnwardStroke look = { NULL, ink->mark, 1.6, 0 };
  double half = ink->line * 0.3;
  int n = CLAMP ((int) (length / (ink->line * 1.4)), 1, 5);

  for (int i = 1; i <= n; i++)
    {
      double t = 0.5 + (i - (n + 1) / 2.0) * MIN (0.14, 0.7 / n);
      Vector at = get_point (points, t), next = get_point (points, t + 0.02);
      Vector along = get_direction (at.x, at.y, next.x, next.y);
      double stroke[] = {
        at.x + (along.y + along.x) * half, at.y + (along.y - along.x) * half,
        at.x - (along.y + along.x) * half, at.y - (along.y - along.x) * half,
      };

      onward_pen_lines (pen, stroke, 2, FALSE, &look);
    }
}

void
onward_network_signs_draw_tie (OnwardPen              *pen,
                               const OnwardNetworkInk *ink,
                               const OnwardMapSpot    *from,
                               double                  from_room,
                               const OnwardMapSpot    *to,
                               double                  to_room,
                               double                  bend,
                               const OnwardNetworkTie *tie)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  double middle_x = (from->x + to->x) / 2 + (to->y - from->y) * bend;
  double middle_y = (from->y + to->y) / 2 - (to->x - from->x) * bend;
  Vector out = get_direction (from->x, from->y, middle_x, middle_y);
  Vector in = get_direction (to->x, to->y, middle_x, middle_y);
  gboolean strong = g_str_equal (tie->strength, "strong"), thin = g_str_equal (tie->strength, "thin");
  gboolean to_from = !g_str_equal (tie->direction, "gives"), to_to = !g_str_equal (tie->direction, "takes");
  double head = ink->line * 0.45;
  OnwardStroke look = { NULL, ink->mark, strong ? 3 : thin ? 1 : 1.6, thin ? ink->line * 0.35 : 0 };
  double points[8];

  if (length < from_room + to_room + 2)
    return;
  if (ink->thick)
    look.width = MAX (look.width, 2);
  /* A line ends inside of its arrow's head, not at its point. */
  points[0] = from->x + out.x * (from_room + (to_from ? head : 0));
  points[1] = from->y + out.y * (from_room + (to_from ? head : 0));
  points[6] = to->x + in.x * (to_room + (to_to ? head : 0));
  points[7] = to->y + in.y * (to_room + (to_to ? head : 0));
  points[2] = points[0] + (middle_x - points[0]) * 2 / 3;
  points[3] = points[1] + (middle_y - points[1]) * 2 / 3;
  points[4] = points[6] + (middle_x - points[6]) * 2 / 3;
  points[5] = points[7] + (middle_y - points[7]) * 2 / 3;
  onward_pen_curve (pen, points, &look);
  if (!strong && !thin)
    draw_crosses (pen, ink, points, length);
  if (to_from)
    draw_arrow (pen, ink, from->x + out.x * from_room, from->y + out.y * from_room, (Vector) { -out.x, -out.y });
  if (to_to)
    draw_arrow (pen, ink, to->x + in.x * to_room, to->y + in.y * to_room, (Vector) { -in.x, -in.y });
}

/* The shapes of the signs, within a square from -1 to 1. */
static const double heart[] = { 0, 0.7, -0.75, -0.05, -0.62, -0.55, -0.25, -0.6, 0, -0.28, 0.25, -0.6, 0.62, -0.55, 0.75, -0.05 };
static const double tick[] = { -0.55, 0.05, -0.15, 0.45, 0.55, -0.45 };
static const double letter_i[] = { 0, -0.1, 0, 0.6 };
static const double dot_of_i[] = { 0, -0.6, 0, -0.4 };
static const double bubble[] = { -0.65, -0.55, 0.65, -0.55, 0.65, 0.2, 0, 0.2, -0.4, 0.65, -0.35, 0.2, -0.65, 0.2 };
static const double star[] = {
  0, -0.75, 0.18, -0.24, 0.71, -0.23, 0.29, 0.09, 0.44, 0.61, 0, 0.3, -0.44, 0.61, -0.29, 0.09, -0.71, -0.23, -0.18, -0.24,
};
static const double up[] = { 0, -0.65, 0.6, 0.45, -0.6, 0.45 };
static const double down[] = { 0, 0.65, 0.6, -0.45, -0.6, -0.45 };
static const double sheet[] = { -0.45, -0.65, 0.45, -0.65, 0.45, 0.65, -0.45, 0.65 };
static const double sheet_lines[] = { -0.2, -0.2, 0.2, -0.2, 0.2, 0.15, -0.2, 0.15 };
static const double flag[] = { -0.4, 0.75, -0.4, -0.7, 0.6, -0.35, -0.4, 0 };

static const struct
{
  const double *points;
  guint         n_points;
  gboolean      filled;
  const double *more;
  guint         n_more;
} shapes[ONWARD_N_MAP_MARKS] = {
  { heart, G_N_ELEMENTS (heart) / 2, TRUE, NULL, 0 },
  { tick, 3, FALSE, NULL, 0 },
  { letter_i, 2, FALSE, dot_of_i, 2 },
  { bubble, G_N_ELEMENTS (bubble) / 2, TRUE, NULL, 0 },
  { star, G_N_ELEMENTS (star) / 2, TRUE, NULL, 0 },
  { up, 3, TRUE, NULL, 0 },
  { down, 3, FALSE, NULL, 0 },
  { sheet, 4, FALSE, sheet_lines, 4 },
  { flag, 4, TRUE, NULL, 0 },
};

static void
draw_shape (OnwardPen          *pen,
            const double       *points,
            guint               n_points,
            gboolean            closed,
            double              x,
            double              y,
            double              size,
            const OnwardStroke *look)
{
  double moved[2 * 16];

  g_assert (n_points <= G_N_ELEMENTS (moved) / 2);
  for (guint i = 0; i < n_points; i++)
    {
      moved[2 * i] = x + points[2 * i] * size;
      moved[2 * i + 1] = y + points[2 * i + 1] * size;
    }
  onward_pen_lines (pen, moved, n_points, closed, look);
}

static void
draw_mark (OnwardPen              *pen,
           const OnwardNetworkInk *ink,
           guint                   mark,
           double                  x,
           double                  y,
           double                  radius)
{
  OnwardStroke round = { ink->card, ink->accent, ink->thick ? 2 : 1.2, 0 };
  OnwardStroke filled = { ink->accent, ink->accent, 1, 0 };
  OnwardStroke lines = { NULL, ink->accent, MAX (1.4, radius * 0.16), 0 };
  gboolean closed = mark >= 6;

  onward_pen_ellipse (pen, x, y, radius, radius, &round);
  draw_shape (pen, shapes[mark].points, shapes[mark].n_points, closed || shapes[mark].filled, x, y, radius * 0.72,
              shapes[mark].filled ? &filled : &lines);
  if (shapes[mark].n_more > 0)
    draw_shape (pen, shapes[mark].more, shapes[mark].n_more, FALSE, x, y, radius * 0.72, &lines);
}

void
onward_network_signs_draw_marks (OnwardPen              *pen,
                                 const OnwardNetworkInk *ink,
                                 const OnwardMapSpot    *middle,
                                 double                  chip,
                                 guint                   marks)
{
  double radius = MIN (ink->line * 0.5, chip * 0.22);
  guint n = 0;

  /* From the upper right on round the edge of the chip. */
  for (guint i = 0; i < ONWARD_N_MAP_MARKS; i++)
    if (marks & (1u << i))
      {
        double angle = (0.11 + 0.135 * n++) * 2 * G_PI;

        draw_mark (pen, ink, i, middle->x + sin (angle) * chip * 0.48, middle->y - cos (angle) * chip * 0.48, radius);
      }
}

const char *
onward_network_drawing_name_mark (OnwardMapMark mark)
{
  switch (mark)
    {
    case ONWARD_MAP_MARK_EMOTIONAL:
      return _("Comfort and company");

    case ONWARD_MAP_MARK_PRACTICAL:
      return _("Practical help");

    case ONWARD_MAP_MARK_INFORMATION:
      return _("Information");

    case ONWARD_MAP_MARK_FEEDBACK:
      return _("Says how things go");

    case ONWARD_MAP_MARK_WANTED:
      return _("Something I want from them");

    case ONWARD_MAP_MARK_GIVES:
      return _("Gives energy");

    case ONWARD_MAP_MARK_TAKES:
      return _("Takes energy");

    case ONWARD_MAP_MARK_MAY_KNOW:
      return _("May know something");

    case ONWARD_MAP_MARK_PLAN:
    default:
      return _("Has a part in my plan");
    }
}

/* One entry after the other, in as many lines as the width asks for. */
typedef struct
{
  OnwardPen              *pen;
  const OnwardNetworkInk *ink;
  double                  left;
  double                  right;
  double                  x;
  double                  y;
  double                  sign; /* how wide the sign before the words is */
} Legend;

static void
write_entry (Legend     *legend,
             const char *words,
             double     *sign_x,
             double     *sign_y)
{
  const OnwardNetworkInk *ink = legend->ink;
  double size = ink->line * 0.8;
  /* About as wide as words are; room to spare does no harm. */
  double width = MIN (g_utf8_strlen (words, -1) * size * 0.58 + size, legend->right - legend->left - legend->sign);
  OnwardWriting look = { size, FALSE, ink->ink, width, 2, PANGO_ALIGN_LEFT };

  if (legend->x > legend->left && legend->x + legend->sign + width > legend->right)
    {
      legend->x = legend->left;
      legend->y += ink->line * 1.5;
    }
  if (legend->pen != NULL)
    onward_pen_write (legend->pen, legend->x + legend->sign + size * 0.5, legend->y, words, &look);
  *sign_x = legend->x;
  *sign_y = legend->y + ink->line * 0.5;
  legend->x += legend->sign + width + size * 0.5;
}

static void
write_tie (Legend     *legend,
           const char *words,
           const char *strength,
           const char *direction)
{
  OnwardNetworkTie tie = { 0, -1, strength, direction };
  OnwardMapSpot from, to;
  double x, y;

  legend->sign = legend->ink->line * 2.6;
  write_entry (legend, words, &x, &y);
  from = (OnwardMapSpot) { x, y };
  to = (OnwardMapSpot) { x + legend->sign, y };
  if (legend->pen != NULL)
    onward_network_signs_draw_tie (legend->pen, legend->ink, &from, 0, &to, 0, 0, &tie);
}

double
onward_network_signs_draw_legend (OnwardPen              *pen,
                                  const OnwardNetworkInk *ink,
                                  double                  x,
                                  double                  y,
                                  double                  width,
                                  OnwardMapLayer          layer)
{
  Legend legend = { pen, ink, x, x + width, x, y, 0 };
  guint marks = onward_network_drawing_get_marks (layer);

  write_tie (&legend, _("Strong tie"), "strong", "both");
  write_tie (&legend, _("Thin tie"), "thin", "both");
  write_tie (&legend, _("Strained tie"), "strained", "both");
  write_tie (&legend, _("Support goes where the arrow points"), "strong", "gives");
  legend.sign = ink->line;
  for (guint i = 0; i < ONWARD_N_MAP_MARKS; i++)
    if (marks & (1u << i))
      {
        double sign_x, sign_y;

        write_entry (&legend, onward_network_drawing_name_mark (1u << i), &sign_x, &sign_y);
        if (pen != NULL)
          draw_mark (pen, ink, i, sign_x + ink->line * 0.5, sign_y, ink->line * 0.5);
      }

  return legend.y + ink->line * 1.5 - y;
}
