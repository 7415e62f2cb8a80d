/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-columns.h"

#include "onward-record-row.h"

/* Pixels; a title in large type still has some words to a line. */
#define LEAST_WIDTH 256
#define GAP 12

struct _OnwardColumns
{
  GtkLayoutManager parent_instance;

  guint            n_most;
};

G_DEFINE_FINAL_TYPE (OnwardColumns, onward_columns, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
} Line;

static gboolean
stands_alone (GtkWidget *child)
{
  return !ONWARD_IS_RECORD_ROW (child) || onward_record_row_get_expanded (ONWARD_RECORD_ROW (child));
}

/* Text cannot be narrower than its longest word. */
static guint
count_for (OnwardColumns *self,
           GtkWidget     *widget,
           int            width)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  least = MAX (least, LEAST_WIDTH);

  return CLAMP ((width + GAP) / (least + GAP), 1, (int) self->n_most);
}

/* The line that begins with @first. */
static Line
take_line (GtkWidget *first,
           guint      n_columns,
           int        width)
{
  Line line = { first, NULL, (width - GAP * ((int) n_columns - 1)) / (int) n_columns, 0 };
  GtkWidget *child;
  guint n = 0;

  for (child = first; child != NULL && n < n_columns; child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      if (stands_alone (child))
        {
          if (n > 0)
            break;
          line.width = width;
          n = n_columns;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, line.width, &height, NULL, NULL, NULL);
      line.height = MAX (line.height, height);
      n++;
    }
  line.end = child;

  return line;
}

static GtkSizeRequestMode
onward_columns_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_columns_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    {
      for (GtkWidget *child = gtk_widget_get_first_child (widget);
           child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          int least, most;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, orientation, -1, &least, &most, NULL, NULL);
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, most);
        }
    }
  else
    {
      guint n_columns = count_for (ONWARD_COLUMNS (manager), widget, for_size);
      GtkWidget *child = gtk_widget_get_first_child (widget);

      while (child != NULL)
        {
          Line line = take_line (child, n_columns, for_size);

          *minimum += line.height;
          child = line.end;
        }
      *natural = *minimum;
    }
}

static void
onward_columns_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  guint n_columns = count_for (ONWARD_COLUMNS (manager), widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation place = { 0, };

  while (child != NULL)
    {
      Line line = take_line (child, n_columns, width);
      int x = 0;

      for (; child != line.end; child = gtk_widget_get_next_sibling (child))
        {
          if (!gtk_widget_should_layout (child))
            continue;
          place.x = mirrored ? width - x - line.width : x;
          place.width = line.width;
          place.height = line.height;
          gtk_widget_size_allocate (child, &place, -1);
          x += line.width + GAP;
        }
      place.y += line.height;
    }
}

static void
onward_columns_class_init (OnwardColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = onward_columns_get_request_mode;
  layout_class->measure = onward_columns_measure;
  layout_class->allocate = onward_columns_allocate;
}

static void
onward_columns_init (OnwardColumns *self)
{
  self->n_most = 1;
}

GtkLayoutManager *
onward_columns_new (guint n_most)
{
  OnwardColumns *self = g_object_new (ONWARD_TYPE_COLUMNS, NULL);

  self->n_most = MAX (n_most, 1);

  return GTK_LAYOUT_MANAGER (self);
}

guint
onward_columns_count (OnwardColumns *self,
                      int            width)
{
  g_return_val_if_fail (ONWARD_IS_COLUMNS (self), 1);

  return count_for (self, gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self)), width);
}
