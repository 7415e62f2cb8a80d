/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-besides.h"

#define GAP 18
#define GAP_BELOW 9

struct _OnwardBesides
{
  GtkLayoutManager parent_instance;

  int              least;
  int              share;
  gboolean         drops;
};

G_DEFINE_FINAL_TYPE (OnwardBesides, onward_besides, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_LEAST,
  PROP_SHARE,
  PROP_DROPS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
take_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
get_children (GtkWidget  *widget,
              GtkWidget **first,
              GtkWidget **second)
{
  *first = take_child (gtk_widget_get_first_child (widget));
  *second = *first != NULL ? take_child (gtk_widget_get_next_sibling (*first)) : NULL;
}

static int
get_least (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* How wide the first is beside the second, or 0 when it is not; large text needs more room. */
static int
find_split (OnwardBesides *self,
            GtkWidget     *first,
            GtkWidget     *second,
            int            width)
{
  int split = (width - GAP) * self->share / 100;

  if (second == NULL || width < self->least || split < get_least (first) || width - GAP - split < get_least (second))
    return 0;

  return split;
}

static GtkSizeRequestMode
onward_besides_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_besides_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  OnwardBesides *self = ONWARD_BESIDES (manager);
  GtkWidget *first, *second;
  int split;

  *minimum = *natural = 0;
  get_children (widget, &first, &second);
  if (first == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (first, orientation, -1, minimum, natural, NULL, NULL);
      if (second != NULL && !self->drops)
        *minimum = MAX (*minimum, get_least (second));
      *natural = MAX (*natural, second != NULL ? self->least : *minimum);
      return;
    }

  split = for_size < 0 ? 0 : find_split (self, first, second, for_size);
  if (split > 0)
    *minimum = MAX (get_height (first, split), get_height (second, for_size - GAP - split));
  else
    *minimum = get_height (first, for_size) + (second != NULL && !self->drops ? GAP_BELOW + get_height (second, for_size) : 0);
  *natural = *minimum;
}

static void
place (GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
onward_besides_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  OnwardBesides *self = ONWARD_BESIDES (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first, *second;
  int split, below;

  get_children (widget, &first, &second);
  if (first == NULL)
    return;

  split = find_split (self, first, second, width);
  if (split > 0)
    {
      place (first, mirrored ? width - split : 0, 0, split, height);
      place (second, mirrored ? 0 : split + GAP, 0, width - GAP - split, height);
      return;
    }

  below = get_height (first, width);
  place (first, 0, 0, width, below);
  if (second != NULL && self->drops)
    gtk_widget_set_child_visible (second, FALSE);
  else if (second != NULL)
    place (second, 0, below + GAP_BELOW, width, MAX (height - below - GAP_BELOW, get_height (second, width)));
}

static void
onward_besides_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OnwardBesides *self = ONWARD_BESIDES (object);

  switch (property_id)
    {
    case PROP_LEAST:
      g_value_set_int (value, self->least);
      break;

    case PROP_SHARE:
      g_value_set_int (value, self->share);
      break;

    case PROP_DROPS:
      g_value_set_boolean (value, self->drops);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_besides_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OnwardBesides *self = ONWARD_BESIDES (object);

  switch (property_id)
    {
    case PROP_LEAST:
      self->least = g_value_get_int (value);
      break;

    case PROP_SHARE:
      self->share = g_value_get_int (value);
      break;

    case PROP_DROPS:
      self->drops = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
onward_besides_class_init (OnwardBesidesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = onward_besides_get_property;
  object_class->set_property = onward_besides_set_property;
  layout_class->get_request_mode = onward_besides_get_request_mode;
  layout_class->measure = onward_besides_measure;
  layout_class->allocate = onward_besides_allocate;

  properties[PROP_LEAST] =
    g_param_spec_int ("least", NULL, NULL, 0, G_MAXINT, 480, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHARE] =
    g_param_spec_int ("share", NULL, NULL, 1, 99, 50, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DROPS] =
    g_param_spec_boolean ("drops", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_besides_init (OnwardBesides *self)
{
  self->least = 480;
  self->share = 50;
}
