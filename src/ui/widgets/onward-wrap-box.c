/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-wrap-box.h"

struct _OnwardWrapBox
{
  GtkWidget parent_instance;

  int       spacing;
};

G_DEFINE_FINAL_TYPE (OnwardWrapBox, onward_wrap_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
} Line;

static int
child_width (GtkWidget *child,
             int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return CLAMP (width, minimum, natural);
}

static int
child_height (GtkWidget *child,
              int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* The line that begins with @first: as many widgets as fit into @width, but at least one. */
static Line
measure_line (OnwardWrapBox *self,
              GtkWidget     *first,
              int            width)
{
  Line line = { .first = first };
  GtkWidget *child;

  for (child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int own;

      if (!gtk_widget_should_layout (child))
        continue;

      own = child_width (child, width);
      if (line.width > 0 && line.width + self->spacing + own > width)
        break;

      line.width += own + (line.width > 0 ? self->spacing : 0);
      line.height = MAX (line.height, child_height (child, own));
    }
  line.end = child;

  return line;
}

static void
measure_width (OnwardWrapBox *self,
               int           *minimum,
               int           *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static void
onward_wrap_box_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  OnwardWrapBox *self = ONWARD_WRAP_BOX (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int width = 0, natural_width = 0, height = 0;

  *minimum_baseline = *natural_baseline = -1;
  measure_width (self, &width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width;
      *natural = natural_width;
      return;
    }

  if (for_size < 0)
    for_size = natural_width;
  while (child != NULL)
    {
      Line line = measure_line (self, child, for_size);

      height += line.height + (height > 0 && line.height > 0 ? self->spacing : 0);
      child = line.end;
    }
  *minimum = *natural = height;
}

static void
allocate_line (OnwardWrapBox *self,
               const Line    *line,
               int            width,
               int            y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { 0 };

      if (!gtk_widget_should_layout (child))
        continue;

      allocation.width = child_width (child, width);
      allocation.height = line->height;
      allocation.x = rtl ? width - x - allocation.width : x;
      allocation.y = y;
      gtk_widget_size_allocate (child, &allocation, -1);
      x += allocation.width + self->spacing;
    }
}

static void
onward_wrap_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  OnwardWrapBox *self = ONWARD_WRAP_BOX (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      Line line = measure_line (self, child, width);

      allocate_line (self, &line, width, y);
      y += line.height + (line.height > 0 ? self->spacing : 0);
      child = line.end;
    }
}

static GtkSizeRequestMode
onward_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (onward_wrap_box_parent_class)->dispose (object);
}

static void
onward_wrap_box_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  OnwardWrapBox *self = ONWARD_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_wrap_box_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  OnwardWrapBox *self = ONWARD_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      if (self->spacing != g_value_get_int (value))
        {
          self->spacing = g_value_get_int (value);
          gtk_widget_queue_resize (GTK_WIDGET (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_wrap_box_class_init (OnwardWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_wrap_box_dispose;
  object_class->get_property = onward_wrap_box_get_property;
  object_class->set_property = onward_wrap_box_set_property;
  widget_class->measure = onward_wrap_box_measure;
  widget_class->size_allocate = onward_wrap_box_size_allocate;
  widget_class->get_request_mode = onward_wrap_box_get_request_mode;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "wrapbox");
}

static void
onward_wrap_box_init (OnwardWrapBox *self)
{
}

void
onward_wrap_box_insert_before (OnwardWrapBox *self,
                               GtkWidget     *child,
                               GtkWidget     *sibling)
{
  g_return_if_fail (ONWARD_IS_WRAP_BOX (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), sibling);
}
