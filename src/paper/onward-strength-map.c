/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strength-map"

#include "onward-strength-map.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "onward-text.h"

#define GAP 10.0
#define PADDING 10.0
#define STRIPE 4.0
#define RADIUS 8.0
#define MAX_LINES 3

typedef struct
{
  char  *title;
  char  *caption;
  guint  family;

  /* Where it stands */
  double x;
  double y;
  double height;

  /* The sum of the places of what it is joined with, and how many these are */
  double pull;
  guint  n_joined;
} Node;

typedef struct
{
  guint strength;
  guint other;
} Joint;

struct _OnwardStrengthMap
{
  GPtrArray *strengths;
  GPtrArray *others;
  GArray    *joints;
};

static void
node_free (gpointer data)
{
  Node *node = data;

  onward_text_wipe (node->title);
  g_free (node->caption);
  g_free (node);
}

static guint
add_node (GPtrArray  *nodes,
          const char *title,
          const char *caption,
          guint       family)
{
  Node *node = g_new0 (Node, 1);

  node->title = g_strdup (title);
  node->caption = g_strdup (caption);
  node->family = family;
  g_ptr_array_add (nodes, node);

  return nodes->len - 1;
}

OnwardStrengthMap *
onward_strength_map_new (void)
{
  OnwardStrengthMap *self = g_new0 (OnwardStrengthMap, 1);

  self->strengths = g_ptr_array_new_with_free_func (node_free);
  self->others = g_ptr_array_new_with_free_func (node_free);
  self->joints = g_array_new (FALSE, FALSE, sizeof (Joint));

  return self;
}

void
onward_strength_map_free (OnwardStrengthMap *self)
{
  g_ptr_array_unref (self->strengths);
  g_ptr_array_unref (self->others);
  g_array_unref (self->joints);
  g_free (self);
}

guint
onward_strength_map_add_strength (OnwardStrengthMap *self,
                                  const char        *title,
                                  const char        *caption,
                                  guint              family)
{
  g_return_val_if_fail (family < ONWARD_STRENGTH_MAP_N_FAMILIES, 0);

  return add_node (self->strengths, title, caption, family);
}

guint
onward_strength_map_add_other (OnwardStrengthMap *self,
                               const char        *title,
                               const char        *caption)
{
  return add_node (self->others, title, caption, 0);
}

void
onward_strength_map_join (OnwardStrengthMap *self,
                          guint              strength,
                          guint              other)
{
  Joint joint = { strength, other };
  Node *node;

  g_return_if_fail (strength < self->strengths->len);
  g_return_if_fail (other < self->others->len);

  for (guint i = 0; i < self->joints->len; i++)
    {
      const Joint *known = &g_array_index (self->joints, Joint, i);

      if (known->strength == strength && known->other == other)
        return;
    }
  g_array_append_val (self->joints, joint);
  node = g_ptr_array_index (self->others, other);
  node->pull += strength;
  node->n_joined++;
}

/* What is drawn with, while drawing. */
typedef struct
{
  cairo_t                    *cr;
  const OnwardStrengthMapInk *ink;
  double                      column;
  gboolean                    only_measure;
} Pen;

static void
use (Pen          *pen,
     const double *colour)
{
  cairo_set_source_rgb (pen->cr, colour[0], colour[1], colour[2]);
}

static double
write_text (Pen          *pen,
            const char   *text,
            double        size,
            const double *colour,
            double        x,
            double        y)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (pen->cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, Sans");
  int height;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((pen->column - 2 * PADDING - STRIPE) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -MAX_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  if (!pen->only_measure)
    {
      use (pen, colour);
      cairo_move_to (pen->cr, x, y);
      pango_cairo_show_layout (pen->cr, layout);
    }

  return (double) height / PANGO_SCALE;
}

static double
write_node (Pen  *pen,
            Node *node)
{
  double x = node->x + PADDING + STRIPE;
  double y = node->y + PADDING;

  y += write_text (pen, node->title, pen->ink->text_size, pen->ink->ink, x, y);
  y += write_text (pen, node->caption, pen->ink->text_size * 0.85, pen->ink->soft, x, y);

  return y + PADDING - node->y;
}

static void
trace_card (Pen        *pen,
            const Node *node)
{
  double right = node->x + pen->column, bottom = node->y + node->height;

  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, right - RADIUS, node->y + RADIUS, RADIUS, -G_PI / 2, 0);
  cairo_arc (pen->cr, right - RADIUS, bottom - RADIUS, RADIUS, 0, G_PI / 2);
  cairo_arc (pen->cr, node->x + RADIUS, bottom - RADIUS, RADIUS, G_PI / 2, G_PI);
  cairo_arc (pen->cr, node->x + RADIUS, node->y + RADIUS, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (pen->cr);
}

static void
draw_node (Pen          *pen,
           Node         *node,
           const double *stripe)
{
  trace_card (pen, node);
  use (pen, pen->ink->card);
  cairo_fill_preserve (pen->cr);
  use (pen, pen->ink->hairline);
  cairo_set_line_width (pen->cr, 1);
  cairo_stroke (pen->cr);
  if (stripe != NULL)
    {
      cairo_save (pen->cr);
      trace_card (pen, node);
      cairo_clip (pen->cr);
      use (pen, stripe);
      cairo_rectangle (pen->cr, node->x, node->y, STRIPE, node->height);
      cairo_fill (pen->cr);
      cairo_restore (pen->cr);
    }
  write_node (pen, node);
}

static void
draw_joint (Pen        *pen,
            const Node *from,
            const Node *to)
{
  double x1 = from->x + pen->column, y1 = from->y + from->height / 2;
  double x2 = to->x, y2 = to->y + to->height / 2;
  double middle = (x1 + x2) / 2;

  use (pen, pen->ink->families[from->family]);
  cairo_set_line_width (pen->cr, 2);
  cairo_move_to (pen->cr, x1, y1);
  cairo_curve_to (pen->cr, middle, y1, middle, y2, x2, y2);
  cairo_stroke (pen->cr);
  cairo_arc (pen->cr, x2, y2, 3.5, 0, 2 * G_PI);
  cairo_fill (pen->cr);
}

/* One below the other; returns where the column ends. */
static double
place_column (Pen       *pen,
              GPtrArray *nodes,
              double     x)
{
  double y = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = g_ptr_array_index (nodes, i);

      node->x = x;
      node->y = y;
      node->height = write_node (pen, node);
      y += node->height + GAP;
    }

  return MAX (y - GAP, 0);
}

static void
shift_column (GPtrArray *nodes,
              double     by)
{
  for (guint i = 0; i < nodes->len; i++)
    ((Node *) g_ptr_array_index (nodes, i))->y += by;
}

static int
compare_pull (gconstpointer a,
              gconstpointer b)
{
  const Node *one = *(const Node *const *) a, *two = *(const Node *const *) b;
  double first = one->n_joined > 0 ? one->pull / one->n_joined : G_MAXUINT;
  double second = two->n_joined > 0 ? two->pull / two->n_joined : G_MAXUINT;

  return first < second ? -1 : first > second;
}

static GPtrArray *
sort_others (OnwardStrengthMap *self)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->others->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (self->others, i));
  g_ptr_array_sort (sorted, compare_pull);

  return sorted;
}

double
onward_strength_map_draw (OnwardStrengthMap          *self,
                          cairo_t                    *cr,
                          double                      width,
                          const OnwardStrengthMapInk *ink)
{
  g_autoptr (GPtrArray) others = sort_others (self);
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *measuring = cairo_create (nowhere);
  double across = CLAMP (width * 0.16, 36, 160);
  Pen pen = { measuring, ink, (width - across) / 2, TRUE };
  double left = place_column (&pen, self->strengths, 0);
  double right = place_column (&pen, others, pen.column + across);
  double height = MAX (left, right);

  cairo_destroy (measuring);
  cairo_surface_destroy (nowhere);
  shift_column (self->strengths, (height - left) / 2);
  shift_column (others, (height - right) / 2);
  if (cr == NULL)
    return height;

  pen.cr = cr;
  pen.only_measure = FALSE;
  for (guint i = 0; i < self->strengths->len; i++)
    {
      Node *node = g_ptr_array_index (self->strengths, i);

      draw_node (&pen, node, ink->families[node->family]);
    }
  for (guint i = 0; i < others->len; i++)
    draw_node (&pen, g_ptr_array_index (others, i), NULL);
  for (guint i = 0; i < self->joints->len; i++)
    {
      const Joint *joint = &g_array_index (self->joints, Joint, i);

      draw_joint (&pen, g_ptr_array_index (self->strengths, joint->strength),
                  g_ptr_array_index (self->others, joint->other));
    }

  return height;
}

char *
onward_strength_map_describe (OnwardStrengthMap *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->strengths->len; i++)
    {
      const Node *strength = g_ptr_array_index (self->strengths, i);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = 0; j < self->joints->len; j++)
        {
          const Joint *joint = &g_array_index (self->joints, Joint, j);
          const Node *other = g_ptr_array_index (self->others, joint->other);

          if (joint->strength != i)
            continue;
          if (joined->len > 0)
            g_string_append (joined, "; ");
          /* Translators: what a strength is joined with: a step, strategy or person, and which of them */
          g_string_append_printf (joined, _("%s (%s)"), other->title, other->caption);
        }
      if (joined->len == 0)
        continue;
      if (words->len > 0)
        g_string_append_c (words, '\n');
      /* Translators: a strength, and after the dash everything that it is joined with */
      g_string_append_printf (words, _("%s – %s"), strength->title, joined->str);
    }

  return g_string_free (words, FALSE);
}
