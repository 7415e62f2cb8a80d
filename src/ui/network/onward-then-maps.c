/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-then-maps.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-map-still.h"

struct _OnwardThenMaps
{
  GtkWidget       parent_instance;

  /* Template widgets */
  GtkWidget      *box;
  OnwardMapStill *then_map;
  OnwardMapStill *later_map;
  GtkLabel       *later_title;
};

G_DEFINE_FINAL_TYPE (OnwardThenMaps, onward_then_maps, GTK_TYPE_WIDGET)

static void
onward_then_maps_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_THEN_MAPS);

  G_OBJECT_CLASS (onward_then_maps_parent_class)->dispose (object);
}

static void
onward_then_maps_class_init (OnwardThenMapsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_then_maps_dispose;
  g_type_ensure (ONWARD_TYPE_MAP_STILL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/network/onward-then-maps.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardThenMaps, box);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenMaps, then_map);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenMaps, later_map);
  gtk_widget_class_bind_template_child (widget_class, OnwardThenMaps, later_title);
}

static void
onward_then_maps_init (OnwardThenMaps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_then_maps_show (OnwardThenMaps *self,
                       OnwardProfile  *then,
                       OnwardProfile  *later,
                       gboolean        is_now,
                       OnwardLens      lens)
{
  g_return_if_fail (ONWARD_IS_THEN_MAPS (self));

  onward_map_still_show (self->then_map, then, lens);
  onward_map_still_show (self->later_map, later, lens);
  /* Translators: above a picture of how something is now, or was some time after "Then" */
  gtk_label_set_label (self->later_title, is_now ? _("Now") : _("Later"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->later_map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_now ? _("The map as it is") : _("The map as it was later"), -1);
}
