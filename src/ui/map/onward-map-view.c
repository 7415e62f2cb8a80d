/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-view.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-map-export.h"
#include "onward-map-ink.h"
#include "onward-map-words.h"
#include "onward-page.h"
#include "onward-wrap-box.h"

struct _OnwardMapView
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *tools;
  GtkMenuButton    *look_at;
  GtkMenuButton    *take_out;
  OnwardNetworkMap *map;
  GtkDrawingArea   *legend;
  GtkLabel         *sentence;
  GtkLabel         *status;

  /* Owned */
  OnwardProfile    *profile;

  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardMapView, onward_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint opened_signal;

static OnwardMapLayer
get_layer (OnwardMapView *self)
{
  guint layer;

  g_object_get (self->map, "layer", &layer, NULL);

  return layer;
}

static void
draw_legend (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  OnwardNetworkInk ink = onward_map_ink_get (GTK_WIDGET (area));

  onward_network_drawing_draw_legend (cr, &ink, width, get_layer (data));
}

static void
measure_legend (OnwardMapView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->legend));
  OnwardNetworkInk ink = onward_map_ink_get (GTK_WIDGET (self->legend));

  if (width > 0)
    gtk_drawing_area_set_content_height (self->legend, (int) onward_network_drawing_draw_legend (NULL, &ink, width, get_layer (self)) + 1);
}

static void
layer_changed_cb (OnwardMapView *self)
{
  OnwardMapLayer layer = get_layer (self);
  g_autofree char *legend = onward_map_words_legend (layer);

  gtk_menu_button_set_label (self->look_at, onward_map_words_layer (layer));
  gtk_label_set_label (self->sentence, onward_map_words_layer_sentence (layer));
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), layer != ONWARD_MAP_LAYER_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->legend), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, legend, -1);
  measure_legend (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->legend));
}

static void
said_cb (OnwardMapView *self,
         const char    *words)
{
  gtk_label_set_label (self->status, words);
}

static void
opened_cb (OnwardMapView *self,
           OnwardRecord  *person)
{
  g_signal_emit (self, opened_signal, 0, person);
}

static void
tidy_up_cb (OnwardMapView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->map), "map.tidy-up", NULL);
}

static void
zoom_in_cb (OnwardMapView *self)
{
  onward_network_map_zoom (self->map, 1.25);
}

static void
zoom_out_cb (OnwardMapView *self)
{
  onward_network_map_zoom (self->map, 0.8);
}

static void
zoom_fit_cb (OnwardMapView *self)
{
  onward_network_map_zoom (self->map, 0);
}

static void
layer_action (GSimpleAction *action,
              GVariant      *state,
              gpointer       data)
{
  OnwardMapView *self = data;

  g_simple_action_set_state (action, state);
  g_object_set (self->map, "layer", (guint) g_variant_get_int32 (state), NULL);
  layer_changed_cb (self);
}

static OnwardNetworkDrawing *
draw_for_export (OnwardMapView *self)
{
  gboolean names;

  g_object_get (self->map, "names", &names, NULL);

  return onward_map_export_draw (self->profile, names, get_layer (self));
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  OnwardMapView *self = data;

  onward_map_export_save (GTK_WIDGET (self), draw_for_export (self), (OnwardNetworkFormat) g_variant_get_int32 (parameter));
}

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  OnwardMapView *self = data;

  onward_map_export_print (GTK_WIDGET (self), draw_for_export (self));
}

static GMenuModel *
make_take_out_menu (void)
{
  const char *words[ONWARD_N_NETWORK_FORMATS] = { _("As a _Picture (PNG)…"), _("As a _Drawing (SVG)…"), _("As a D_ocument (PDF)…") };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < ONWARD_N_NETWORK_FORMATS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (item, "map-view.save", "i", (gint32) i);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _("Pr_int…"), "map-view.print");

  return G_MENU_MODEL (menu);
}

static void
add_actions (OnwardMapView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) layer = g_simple_action_new_stateful ("layer", G_VARIANT_TYPE_INT32, g_variant_new_int32 (0));
  g_autoptr (GPropertyAction) names = g_property_action_new ("names", self->map, "names");
  g_autoptr (GPropertyAction) legend = g_property_action_new ("legend", self->legend, "visible");
  g_autoptr (GSimpleAction) save = g_simple_action_new ("save", G_VARIANT_TYPE_INT32);
  g_autoptr (GSimpleAction) print = g_simple_action_new ("print", NULL);
  g_autoptr (GMenuModel) take_out = make_take_out_menu ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_signal_connect_object (save, "activate", G_CALLBACK (save_action), self, 0);
  g_signal_connect_object (print, "activate", G_CALLBACK (print_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (save));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (print));
  gtk_menu_button_set_menu_model (self->take_out, take_out);
  g_signal_connect_object (layer, "change-state", G_CALLBACK (layer_action), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (layer));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (names));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (legend));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map-view", G_ACTION_GROUP (group));
  for (guint i = 0; i < ONWARD_N_MAP_LAYERS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (onward_map_words_layer (i), NULL);

      g_menu_item_set_action_and_target (item, "map-view.layer", "i", (gint32) i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->look_at, G_MENU_MODEL (menu));
}

/* In a narrow window the map needs the room: what can be done with it stands below, and what it means is one press away. */
static void
onward_map_view_root (GtkWidget *widget)
{
  OnwardMapView *self = ONWARD_MAP_VIEW (widget);
  gboolean narrow;

  GTK_WIDGET_CLASS (onward_map_view_parent_class)->root (widget);

  narrow = onward_page_is_narrow (widget);
  gtk_widget_insert_after (self->tools, widget, narrow ? GTK_WIDGET (self->status) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), !narrow);
}

static void
onward_map_view_dispose (GObject *object)
{
  OnwardMapView *self = ONWARD_MAP_VIEW (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "map-view", NULL);
  if (self->legend != NULL)
    gtk_drawing_area_set_draw_func (self->legend, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_MAP_VIEW);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_map_view_parent_class)->dispose (object);
}

static void
onward_map_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_MAP_VIEW (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_map_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  OnwardMapView *self = ONWARD_MAP_VIEW (object);

  if (prop_id == PROP_EDITABLE)
    {
      self->editable = g_value_get_boolean (value);
      g_object_set (self->map, "editable", self->editable, NULL);
      g_object_notify_by_pspec (object, pspec);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_map_view_class_init (OnwardMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_map_view_dispose;
  object_class->get_property = onward_map_view_get_property;
  object_class->set_property = onward_map_view_set_property;
  widget_class->root = onward_map_view_root;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  opened_signal = g_signal_new ("opened", ONWARD_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, ONWARD_TYPE_RECORD);

  g_type_ensure (ONWARD_TYPE_NETWORK_MAP);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/map/onward-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, tools);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, look_at);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, take_out);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, map);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, sentence);
  gtk_widget_class_bind_template_child (widget_class, OnwardMapView, status);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, tidy_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
}

static void
onward_map_view_init (OnwardMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_drawing_area_set_draw_func (self->legend, draw_legend, self, NULL);
  g_signal_connect_object (self->legend, "resize", G_CALLBACK (measure_legend), self, G_CONNECT_SWAPPED);
  add_actions (self);
  layer_changed_cb (self);
}

void
onward_map_view_setup (OnwardMapView *self,
                       OnwardProfile *profile,
                       OnwardLens     lens)
{
  g_return_if_fail (ONWARD_IS_MAP_VIEW (self));

  g_return_if_fail (self->profile == NULL);

  self->profile = g_object_ref (profile);
  onward_network_map_setup (self->map, profile, lens);
}

OnwardNetworkMap *
onward_map_view_get_map (OnwardMapView *self)
{
  g_return_val_if_fail (ONWARD_IS_MAP_VIEW (self), NULL);

  return self->map;
}
