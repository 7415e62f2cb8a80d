/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-strip.h"

#define GAP 6
#define N_CELLS 8
/* Room for a week such as "Week of 24 November" in letters, so that the days of all weeks stand below one another. */
#define HEADING_LETTERS 21

struct _OnwardHoursStrip
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardHoursStrip, onward_hours_strip, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *heading;
  GtkWidget *buttons;
  GtkWidget *below;
  GtkWidget *cells[N_CELLS];
  guint      n_cells;
} Parts;

/* Where things go in a width. */
typedef struct
{
  gboolean wide;
  guint    n_across;
  int      heading_width;
  int      cells_width;
  int      buttons_width;
  int      first_height;
  int      cell_height;
  int      below_height;
} Plan;

static Parts
find_parts (GtkWidget *widget)
{
  Parts parts = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *name = gtk_widget_get_name (child);

      if (GTK_IS_NATIVE (child))
        continue;
      if (g_str_equal (name, "heading"))
        parts.heading = child;
      else if (g_str_equal (name, "buttons"))
        parts.buttons = child;
      else if (g_str_equal (name, "below"))
        parts.below = child;
      else if (parts.n_cells < N_CELLS)
        parts.cells[parts.n_cells++] = child;
    }

  return parts;
}

static int
measure_one (GtkWidget     *widget,
             GtkOrientation orientation,
             int            for_size,
             gboolean       natural)
{
  int least = 0, best = 0;

  if (widget != NULL && gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, orientation, for_size, &least, &best, NULL, NULL);

  return natural ? best : least;
}

/* The same for all weeks, whatever they are called; a narrow window may have less. */
static int
measure_heading (GtkWidget *heading)
{
  GtkWidget *title = heading != NULL ? gtk_widget_get_first_child (heading) : NULL;
  PangoFontMetrics *metrics;
  int letter;

  if (title == NULL)
    return 0;

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (title), NULL, NULL);
  letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);

  return MAX (PANGO_PIXELS_CEIL (HEADING_LETTERS * letter), measure_one (heading, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
}

static int
measure_cells (const Parts   *parts,
               GtkOrientation orientation)
{
  int size = 0;

  for (guint i = 0; i < parts->n_cells; i++)
    size = MAX (size, measure_one (parts->cells[i], orientation, -1, FALSE));

  return size;
}

static int
across (guint n,
        int   cell)
{
  return (int) n * cell + (int) (n - 1) * GAP;
}

static Plan
make_plan (const Parts *parts,
           int          width)
{
  Plan plan = { .n_across = N_CELLS };
  int cell = measure_cells (parts, GTK_ORIENTATION_HORIZONTAL);
  int heading = measure_heading (parts->heading);

  plan.buttons_width = measure_one (parts->buttons, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);
  plan.cell_height = measure_cells (parts, GTK_ORIENTATION_VERTICAL);
  plan.wide = width >= heading + plan.buttons_width + 2 * GAP + across (N_CELLS, cell);
  plan.heading_width = plan.wide ? heading : MAX (width - plan.buttons_width - GAP, 0);
  plan.cells_width = plan.wide ? width - heading - plan.buttons_width - 2 * GAP : width;
  while (plan.n_across > 2 && across (plan.n_across, cell) > plan.cells_width)
    plan.n_across /= 2;
  plan.first_height = MAX (measure_one (parts->heading, GTK_ORIENTATION_VERTICAL, plan.heading_width, FALSE),
                           measure_one (parts->buttons, GTK_ORIENTATION_VERTICAL, -1, FALSE));
  plan.below_height = measure_one (parts->below, GTK_ORIENTATION_VERTICAL, width, FALSE);

  return plan;
}

static int
get_cells_height (const Plan *plan)
{
  guint lines = N_CELLS / plan->n_across;

  return across (lines, plan->cell_height);
}

static int
get_upper_height (const Plan *plan)
{
  if (plan->wide)
    return MAX (plan->first_height, plan->cell_height);

  return plan->first_height + GAP + get_cells_height (plan);
}

static void
onward_hours_strip_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  Parts parts = find_parts (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int cell = measure_cells (&parts, GTK_ORIENTATION_HORIZONTAL);
      int buttons = measure_one (parts.buttons, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

      *minimum = MAX (across (2, cell), measure_one (parts.heading, orientation, -1, FALSE) + GAP + buttons);
      *minimum = MAX (*minimum, measure_one (parts.below, orientation, -1, FALSE));
      *natural = MAX (*minimum, measure_heading (parts.heading) + buttons + 2 * GAP + across (N_CELLS, cell));
    }
  else
    {
      Plan plan;

      if (for_size < 0)
        onward_hours_strip_measure (manager, widget, GTK_ORIENTATION_HORIZONTAL, -1, &for_size, natural, NULL, NULL);
      plan = make_plan (&parts, for_size);
      *minimum = get_upper_height (&plan) + (plan.below_height > 0 ? GAP + plan.below_height : 0);
      *natural = *minimum;
    }
}

static void
allocate_one (GtkWidget *widget,
              GtkWidget *child,
              int        x,
              int        y,
              int        width,
              int        height)
{
  GtkAllocation place = { x, y, width, height };

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_cells (GtkWidget   *widget,
                const Parts *parts,
                const Plan  *plan)
{
  int left = plan->wide ? plan->heading_width + GAP : 0;
  int top = plan->wide ? (get_upper_height (plan) - plan->cell_height) / 2 : plan->first_height + GAP;
  int room = plan->cells_width + GAP;

  for (guint i = 0; i < parts->n_cells; i++)
    {
      int column = (int) (i % plan->n_across), n = (int) plan->n_across;
      int from = room * column / n, to = room * (column + 1) / n;

      allocate_one (widget, parts->cells[i], left + from,
                    top + (int) (i / plan->n_across) * (plan->cell_height + GAP), to - from - GAP, plan->cell_height);
    }
}

static void
onward_hours_strip_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  Parts parts = find_parts (widget);
  Plan plan = make_plan (&parts, width);
  int upper = get_upper_height (&plan);
  int first = plan.wide ? upper : plan.first_height;

  allocate_one (widget, parts.heading, 0, 0, plan.heading_width, first);
  allocate_one (widget, parts.buttons, width - plan.buttons_width, 0, plan.buttons_width, first);
  allocate_cells (widget, &parts, &plan);
  allocate_one (widget, parts.below, 0, upper + (plan.below_height > 0 ? GAP : 0), width, plan.below_height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static GtkSizeRequestMode
onward_hours_strip_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_hours_strip_class_init (OnwardHoursStripClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = onward_hours_strip_measure;
  layout_class->allocate = onward_hours_strip_allocate;
  layout_class->get_request_mode = onward_hours_strip_get_request_mode;
}

static void
onward_hours_strip_init (OnwardHoursStrip *self)
{
}

guint
onward_hours_strip_count (OnwardHoursStrip *self,
                          GtkWidget        *widget,
                          int               width)
{
  Parts parts = find_parts (widget);

  g_return_val_if_fail (ONWARD_IS_HOURS_STRIP (self), N_CELLS);

  return make_plan (&parts, width).n_across;
}
