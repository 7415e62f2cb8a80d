/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-steady-bin"

#include "onward-steady-bin.h"

/* With the sidebar beside it this folds below about 720 px. */
#define NATURAL_WIDTH 500

struct _OnwardSteadyBin
{
  GtkWidget  parent_instance;

  GtkWidget *child;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (OnwardSteadyBin, onward_steady_bin, GTK_TYPE_WIDGET)

static void
onward_steady_bin_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  OnwardSteadyBin *self = ONWARD_STEADY_BIN (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  /* Whoever wants to know how low the window can be asks for several widths. What is in here scrolls, so that it is as
   * low at all of them; at the width it has, the answer is known, and hundreds of rows need not be laid out again. */
  if (orientation == GTK_ORIENTATION_VERTICAL && gtk_widget_get_width (widget) > 0)
    {
      for_size = gtk_widget_get_width (widget);
    }

  if (self->child != NULL)
    {
      gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
}

static void
onward_steady_bin_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  OnwardSteadyBin *self = ONWARD_STEADY_BIN (widget);

  if (self->child != NULL)
    {
      gtk_widget_allocate (self->child, width, height, baseline, NULL);
    }
}

static GtkSizeRequestMode
onward_steady_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_steady_bin_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, ONWARD_STEADY_BIN (object)->child);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_steady_bin_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CHILD:
      onward_steady_bin_set_child (ONWARD_STEADY_BIN (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_steady_bin_dispose (GObject *object)
{
  g_clear_pointer (&ONWARD_STEADY_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (onward_steady_bin_parent_class)->dispose (object);
}

static void
onward_steady_bin_class_init (OnwardSteadyBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_steady_bin_get_property;
  object_class->set_property = onward_steady_bin_set_property;
  object_class->dispose = onward_steady_bin_dispose;
  widget_class->measure = onward_steady_bin_measure;
  widget_class->size_allocate = onward_steady_bin_size_allocate;
  widget_class->get_request_mode = onward_steady_bin_get_request_mode;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_steady_bin_init (OnwardSteadyBin *self)
{
}

void
onward_steady_bin_set_child (OnwardSteadyBin *self,
                             GtkWidget       *child)
{
  if (self->child == child)
    {
      return;
    }

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    {
      gtk_widget_set_parent (child, GTK_WIDGET (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
