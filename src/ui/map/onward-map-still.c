/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-still.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-map-ink.h"
#include "onward-map-scene.h"
#include "onward-network-drawing.h"
#include "onward-text.h"

/* Two of them fit beside each other on a page of usual width. */
#define WIDTH 340
#define HEIGHT 420

struct _OnwardMapStill
{
  GtkWidget             parent_instance;

  /* Owned */
  OnwardNetworkDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (OnwardMapStill, onward_map_still, GTK_TYPE_WIDGET)

static void
onward_map_still_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* With more people than there is room for, the whole is drawn smaller. */
static void
onward_map_still_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OnwardMapStill *self = ONWARD_MAP_STILL (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  OnwardNetworkInk ink = onward_map_ink_get (widget);
  const OnwardMapFrame *frame;
  double scale;
  cairo_t *cr;

  if (self->drawing == NULL || width <= 0 || height <= 0)
    return;

  onward_network_drawing_arrange (self->drawing, width, height, ink.line, -1, NULL);
  frame = onward_network_drawing_get_frame (self->drawing);
  scale = MIN (1, MIN (width / frame->width, height / frame->height));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  onward_network_drawing_draw_map (self->drawing, cr, &ink);
  cairo_destroy (cr);
}

static void
drop (OnwardMapStill *self)
{
  g_clear_pointer (&self->drawing, onward_network_drawing_free);
}

static void
onward_map_still_dispose (GObject *object)
{
  drop (ONWARD_MAP_STILL (object));

  G_OBJECT_CLASS (onward_map_still_parent_class)->dispose (object);
}

static void
onward_map_still_class_init (OnwardMapStillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_map_still_dispose;
  widget_class->measure = onward_map_still_measure;
  widget_class->snapshot = onward_map_still_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
onward_map_still_init (OnwardMapStill *self)
{
}

/* "Anna: inner ring, Work, 2 ties; …" */
static char *
describe (OnwardMapScene *scene,
          GPtrArray      *people)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      OnwardRecord *person = g_ptr_array_index (people, i);
      g_autofree char *place = onward_map_scene_describe (scene, person);

      if (i > 0)
        g_string_append (words, "; ");
      g_string_append_printf (words, "%s: %s", onward_record_get_display_title (person), place);
    }
  if (people->len == 0)
    g_string_append (words, _("Nobody has a place on the map."));

  return g_string_free (words, FALSE);
}

void
onward_map_still_show (OnwardMapStill *self,
                       OnwardProfile  *profile,
                       OnwardLens      lens)
{
  g_return_if_fail (ONWARD_IS_MAP_STILL (self));

  drop (self);
  if (profile != NULL)
    {
      g_autoptr (OnwardMapScene) scene = onward_map_scene_new (profile, lens);
      g_autoptr (GPtrArray) people = onward_map_scene_get_people (scene);
      char *words = describe (scene, people);

      self->drawing = onward_map_scene_draw (scene, people, FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
      onward_text_wipe (words);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
