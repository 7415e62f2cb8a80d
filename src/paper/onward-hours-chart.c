/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours-chart"

#include "onward-hours-chart.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "onward-pen-private.h"
#include "onward-text.h"

#define N_DAYS ONWARD_HOURS_CHART_N_DAYS

/* In heights of a letter */
#define BAR 0.6
#define BETWEEN_WEEKS 1.1
#define HIGHEST 5.0
#define BETWEEN_LINES 1.2
#define SMALL 0.85

/* Few weeks are drawn wider, but not until they are walls. */
#define WIDEST 2.2

/* A day of that many minutes reaches the top, when none is longer. */
#define USUAL_DAY (4 * 60)

struct _OnwardHoursChart
{
  GPtrArray *weeks;
};

/* What is drawn with, and how large things are. */
typedef struct
{
  OnwardPen             pen;
  const OnwardHoursInk *ink;
  double                bar;
  double                week;
  double                high;
  double                line;
  int                   most;
  guint                 n_across;
} Drawing;

static void
week_free (gpointer data)
{
  OnwardHoursWeek *week = data;

  g_free ((char *) week->label);
  g_free ((char *) week->caption);
  onward_text_wipe ((char *) week->words);
  g_free (week);
}

OnwardHoursChart *
onward_hours_chart_new (void)
{
  OnwardHoursChart *self = g_new0 (OnwardHoursChart, 1);

  self->weeks = g_ptr_array_new_with_free_func (week_free);

  return self;
}

void
onward_hours_chart_free (OnwardHoursChart *self)
{
  g_ptr_array_unref (self->weeks);
  g_free (self);
}

void
onward_hours_chart_add (OnwardHoursChart      *self,
                        const OnwardHoursWeek *week)
{
  OnwardHoursWeek *copy = g_memdup2 (week, sizeof *week);

  copy->label = g_strdup (week->label);
  copy->caption = g_strdup (week->caption);
  copy->words = g_strdup (week->words);
  g_ptr_array_add (self->weeks, copy);
}

static int
find_most (OnwardHoursChart *self)
{
  int most = USUAL_DAY;

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const OnwardHoursWeek *week = g_ptr_array_index (self->weeks, i);

      for (guint day = 0; day < N_DAYS; day++)
        most = MAX (most, MAX (week->planned[day], week->lived[day]));
    }

  return most;
}

static void
draw_box (Drawing            *drawing,
          double              x,
          double              y,
          double              width,
          double              height,
          const OnwardStroke *look)
{
  const double corners[] = { x, y, x + width, y, x + width, y + height, x, y + height };

  onward_pen_lines (&drawing->pen, corners, 4, TRUE, look);
}

/* Slanting lines that end where the box does. */
static void
draw_hatching (Drawing *drawing,
               double   x,
               double   y,
               double   width,
               double   height)
{
  const OnwardStroke look = { .stroke = drawing->ink->soft, .width = 1 };

  for (double at = width; at <= height; at += MAX (drawing->line / 4, 3))
    {
      const double ends[] = { x, y + at, x + width, y + at - width };

      onward_pen_lines (&drawing->pen, ends, 2, FALSE, &look);
    }
}

static void
draw_day (Drawing               *drawing,
          const OnwardHoursWeek *week,
          guint                  day,
          double                 x,
          double                 ground)
{
  const OnwardStroke outline = { .stroke = drawing->ink->ink, .width = 2 };
  const OnwardStroke filled = { .fill = drawing->ink->accent };
  double width = floor (drawing->bar) - 4;
  double planned = drawing->high * MAX (week->planned[day], 0) / drawing->most;
  double lived = drawing->high * MAX (week->lived[day], 0) / drawing->most;

  /* Whole pixels, so that lines are sharp. */
  x = round (x) + 2;
  ground = round (ground);
  planned = round (planned);
  lived = round (lived);
  if (week->rest & (1u << day))
    draw_hatching (drawing, x, ground - drawing->high / 3, width, drawing->high / 3);
  if (lived > 0)
    draw_box (drawing, x, ground - lived, width, lived, &filled);
  if (planned > 0)
    draw_box (drawing, x, ground - planned, width, planned, &outline);
}

static double
write_words (Drawing      *drawing,
             const char   *words,
             double        size,
             const double *colour,
             double        x,
             double        y,
             double        width)
{
  const OnwardWriting look = { size, FALSE, colour, width, 1, PANGO_ALIGN_LEFT };

  return onward_pen_write (&drawing->pen, x, y, words, &look);
}

static void
draw_week (Drawing               *drawing,
           const OnwardHoursWeek *week,
           double                 x,
           double                 y)
{
  const OnwardStroke ground_look = { .stroke = drawing->ink->hairline, .width = 1 };
  double room = N_DAYS * drawing->bar;
  double ground = y + drawing->high;
  const double ground_line[] = { x, ground + 0.5, x + room, ground + 0.5 };
  double size = drawing->ink->text_size * SMALL;

  for (guint day = 0; day < N_DAYS; day++)
    draw_day (drawing, week, day, x + day * drawing->bar, ground);
  onward_pen_lines (&drawing->pen, ground_line, 2, FALSE, &ground_look);
  write_words (drawing, week->label, size, drawing->ink->ink, x, ground + 4, drawing->week - 2);
  write_words (drawing, week->caption, size, drawing->ink->soft, x, ground + 4 + drawing->line, drawing->week - 2);
}

/* What outlines, fillings and hatching mean; each goes to the next line when it finds no room. */
static double
draw_legend (Drawing *drawing,
             double   width)
{
  const char *const words[] = { _("Planned"), _("Lived"), _("Day of rest") };
  const OnwardStroke outline = { .stroke = drawing->ink->ink, .width = 2 };
  const OnwardStroke filled = { .fill = drawing->ink->accent };
  double side = drawing->line * 0.7;
  double x = 0, y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double room = side * 1.5 + drawing->line * 0.62 * g_utf8_strlen (words[i], -1);
      double box = y + (drawing->line - side) / 2;

      if (x > 0 && x + room > width)
        {
          x = 0;
          y += drawing->line;
          box += drawing->line;
        }
      if (drawing->pen.cr != NULL)
        {
          if (i == 2)
            draw_hatching (drawing, x + 1, box, side * 0.6, side);
          else
            draw_box (drawing, x + 1, box, side * 0.6, side, i == 0 ? &outline : &filled);
          write_words (drawing, words[i], drawing->ink->text_size * SMALL, drawing->ink->soft, x + side * 1.2, y,
                       width - x - side);
        }
      x += room;
    }

  return y + drawing->line * 1.8;
}

double
onward_hours_chart_draw (OnwardHoursChart     *self,
                         cairo_t              *cr,
                         double                width,
                         const OnwardHoursInk *ink)
{
  Drawing drawing = { .pen = { .cr = cr }, .ink = ink };
  double top, height, room;

  if (self->weeks->len == 0)
    return 0;

  drawing.line = ink->text_size * SMALL * 1.4;
  drawing.bar = ink->text_size * BAR;
  drawing.week = drawing.bar * N_DAYS + ink->text_size * BETWEEN_WEEKS;
  room = (width + ink->text_size * BETWEEN_WEEKS) / self->weeks->len;
  if (room > drawing.week)
    {
      drawing.bar = MIN ((room - ink->text_size * BETWEEN_WEEKS) / N_DAYS, drawing.bar * WIDEST);
      drawing.week = drawing.bar * N_DAYS + ink->text_size * BETWEEN_WEEKS;
    }
  drawing.high = ink->text_size * HIGHEST;
  drawing.most = find_most (self);
  drawing.n_across = MAX ((guint) MAX ((width + ink->text_size * BETWEEN_WEEKS) / drawing.week, 1), 1);
  top = draw_legend (&drawing, width);
  height = drawing.high + 4 + 2 * drawing.line + ink->text_size * BETWEEN_LINES;
  for (guint i = 0; cr != NULL && i < self->weeks->len; i++)
    draw_week (&drawing, g_ptr_array_index (self->weeks, i), i % drawing.n_across * drawing.week,
               top + i / drawing.n_across * height);

  return ceil (top + (self->weeks->len + drawing.n_across - 1) / drawing.n_across * height);
}

char *
onward_hours_chart_describe (OnwardHoursChart *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const OnwardHoursWeek *week = g_ptr_array_index (self->weeks, i);

      if (i > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, week->words);
    }

  return g_string_free (words, FALSE);
}
