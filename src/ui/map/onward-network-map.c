/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-network-map-private.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "onward-map-ink.h"

#define WALK_TIME (180 * G_TIME_SPAN_MILLISECOND)
#define MIN_SIZE 240
/* In lines of small text: enough for people in four rings to be told apart. The page scrolls where it is more. */
#define MIN_LINES 26
#define MANY_TIES 120

G_DEFINE_FINAL_TYPE (OnwardNetworkMap, onward_network_map, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LAYER,
  PROP_NAMES,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static OnwardMapSpot *
get_spots (GArray *array)
{
  return (OnwardMapSpot *) (gpointer) array->data;
}

void
onward_network_map_say (OnwardNetworkMap *self,
                        const char       *words)
{
  g_signal_emit (self, signals[SAID], 0, words);
}

int
onward_network_map_find (OnwardNetworkMap *self,
                         GtkWidget        *chip)
{
  guint index;

  return g_ptr_array_find (self->chips, chip, &index) ? (int) index : -1;
}

/* What is not larger than the widget is in its middle. */
static void
clamp_offset (OnwardNetworkMap *self)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  self->offset.x = frame->width <= width ? (frame->width - width) / 2 : CLAMP (self->offset.x, 0, frame->width - width);
  self->offset.y = frame->height <= height ? (frame->height - height) / 2 : CLAMP (self->offset.y, 0, frame->height - height);
}

void
onward_network_map_pan (OnwardNetworkMap    *self,
                        const OnwardMapSpot *offset)
{
  self->offset = *offset;
  clamp_offset (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
onward_network_map_zoom_at (OnwardNetworkMap *self,
                            double            zoom,
                            double            x,
                            double            y)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  double left = (self->offset.x + x) / frame->width, top = (self->offset.y + y) / frame->height;

  zoom = CLAMP (zoom, 1, ONWARD_MAP_MAX_ZOOM);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  onward_network_map_arrange (self, FALSE);
  onward_network_map_pan (self, &(OnwardMapSpot) { left *frame->width - x, top *frame->height - y });
}

static void
stop_walking (OnwardNetworkMap *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static gboolean
walk_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  OnwardMapSpot *spots = onward_network_drawing_get_spots (self->drawing);
  double part;

  if (self->started == 0)
    self->started = gdk_frame_clock_get_frame_time (clock);
  part = MIN (1, (double) (gdk_frame_clock_get_frame_time (clock) - self->started) / WALK_TIME);
  part = 1 - pow (1 - part, 3);
  for (guint i = 0; i < self->targets->len; i++)
    {
      const OnwardMapSpot *from = &get_spots (self->starts)[i], *to = &get_spots (self->targets)[i];

      spots[i] = (OnwardMapSpot) { from->x + (to->x - from->x) * part, from->y + (to->y - from->y) * part };
    }
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
  if (part < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
start_walking (OnwardNetworkMap *self)
{
  OnwardMapSpot *spots = onward_network_drawing_get_spots (self->drawing);
  gboolean any = FALSE;

  for (guint i = 0; i < self->targets->len; i++)
    {
      const OnwardMapSpot *from = &get_spots (self->starts)[i];

      any = any || from->x != spots[i].x || from->y != spots[i].y;
      spots[i] = *from;
    }
  if (any && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), walk_cb, NULL, NULL);
  self->started = 0;
}

static void
look_at_chips (OnwardNetworkMap *self)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  guint marks = onward_network_drawing_get_marks (self->layer);

  /* For every frame of a drag it is asked again. */
  if (self->chip == frame->chip)
    return;
  self->chip = frame->chip;
  onward_map_chip_set_look (ONWARD_MAP_CHIP (self->me), frame->me, 0, 0, FALSE);
  for (guint i = 0; i < self->people->len; i++)
    {
      OnwardRecord *person = g_ptr_array_index (self->people, i);

      onward_map_chip_set_look (g_ptr_array_index (self->chips, i), frame->chip, frame->text_lines,
                                marks & onward_network_drawing_get_person_marks (self->drawing, i),
                                onward_record_get_integer (person, "wished") != 0);
    }
}

void
onward_network_map_arrange (OnwardNetworkMap *self,
                            gboolean          animate)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OnwardNetworkInk ink = onward_map_ink_get (widget);
  guint n_people = onward_network_drawing_get_n_people (self->drawing);
  OnwardMapSpot *spots = onward_network_drawing_get_spots (self->drawing);

  self->arranged_width = gtk_widget_get_width (widget);
  self->arranged_height = gtk_widget_get_height (widget);
  self->arranged_line = ink.line;
  g_array_set_size (self->starts, n_people);
  memcpy (self->starts->data, spots, n_people * sizeof (OnwardMapSpot));
  onward_network_drawing_arrange (self->drawing, self->arranged_width * self->zoom, self->arranged_height * self->zoom,
                                  ink.line, self->held, &self->held_at);
  g_array_set_size (self->targets, n_people);
  memcpy (self->targets->data, spots, n_people * sizeof (OnwardMapSpot));
  if (animate && adw_get_enable_animations (widget))
    start_walking (self);
  else
    stop_walking (self);
  look_at_chips (self);
  clamp_offset (self);
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
}

/* Where the chip of the number is, in the widget; -1 for me. */
static OnwardMapSpot
get_place (OnwardNetworkMap *self,
           int               number)
{
  const OnwardMapSpot *spot = number < 0 ? &onward_network_drawing_get_frame (self->drawing)->centre
                                         : &onward_network_drawing_get_spots (self->drawing)[number];

  return (OnwardMapSpot) { spot->x - self->offset.x, spot->y - self->offset.y };
}

/* The nearest chip that lies in a direction rather than beside it. */
static GtkWidget *
find_next (OnwardNetworkMap *self,
           GtkWidget        *from,
           GtkDirectionType  direction)
{
  OnwardMapSpot start = get_place (self, onward_network_map_find (self, from));
  double x = direction == GTK_DIR_LEFT ? -1 : direction == GTK_DIR_RIGHT ? 1 : 0;
  double y = direction == GTK_DIR_UP ? -1 : direction == GTK_DIR_DOWN ? 1 : 0;
  double best = G_MAXDOUBLE;
  GtkWidget *found = NULL;

  for (int i = -1; i < (int) self->chips->len; i++)
    {
      GtkWidget *chip = i < 0 ? self->me : g_ptr_array_index (self->chips, i);
      OnwardMapSpot spot = get_place (self, i);
      double along = (spot.x - start.x) * x + (spot.y - start.y) * y;
      double aside = fabs ((spot.x - start.x) * y) + fabs ((spot.y - start.y) * x);
      double cost = along + 2 * aside;

      if (chip != from && along > 1 && aside <= along * 2.5 && cost < best)
        {
          best = cost;
          found = chip;
        }
    }

  return found;
}

static gboolean
onward_network_map_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkWidget *next;

  if (self->me == NULL)
    return FALSE;
  /* One stop for Tab: the arrow keys go on from there. */
  if (child == NULL)
    return gtk_widget_grab_focus (self->last != NULL ? self->last : self->me);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  next = find_next (self, child, direction);

  return next != NULL ? gtk_widget_grab_focus (next) : TRUE;
}

static void
onward_network_map_set_focus_child (GtkWidget *widget,
                                    GtkWidget *child)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);

  GTK_WIDGET_CLASS (onward_network_map_parent_class)->set_focus_child (widget, child);
  if (!ONWARD_IS_MAP_CHIP (child))
    return;

  self->last = child;
  if (self->drawing != NULL && self->arranged_width > 0 && self->held < 0)
    {
      OnwardMapSpot place = get_place (self, onward_network_map_find (self, child));
      OnwardMapSpot offset = self->offset;
      double room = onward_network_drawing_get_frame (self->drawing)->box.width;

      /* Whoever has the keyboard focus is seen, and so are those around. */
      offset.x += MIN (0, place.x - room) + MAX (0, place.x + room - self->arranged_width);
      offset.y += MIN (0, place.y - room) + MAX (0, place.y + room - self->arranged_height);
      onward_network_map_pan (self, &offset);
    }
}

static void
onward_network_map_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ONWARD_IS_MAP_CHIP (child))
      gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_SIZE : (int) (MIN_LINES * onward_map_ink_get (widget).line);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 900 : *minimum;
}

static void
put_chip (GtkWidget           *chip,
          const OnwardMapSpot *middle,
          double               width,
          double               height,
          double               up)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) round (middle->x - width / 2),
                                                                                 (float) round (middle->y - up)));

  gtk_widget_allocate (chip, (int) width, (int) height, -1, transform);
}

static void
onward_network_map_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);
  const OnwardMapFrame *frame;
  OnwardMapSpot place;

  if (self->drawing == NULL)
    return;
  if (width != self->arranged_width || height != self->arranged_height ||
      onward_map_ink_get (widget).line != self->arranged_line)
    onward_network_map_arrange (self, FALSE);
  frame = onward_network_drawing_get_frame (self->drawing);
  place = get_place (self, -1);
  put_chip (self->me, &place, frame->me, frame->me, frame->me / 2);
  for (guint i = 0; i < self->chips->len; i++)
    {
      place = get_place (self, (int) i);
      put_chip (g_ptr_array_index (self->chips, i), &place, frame->box.width, frame->box.height, frame->chip / 2);
    }
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static gboolean
go_on_drawing_cb (gpointer widget)
{
  gtk_widget_queue_draw (widget);

  return G_SOURCE_REMOVE;
}

static void
draw_ground (OnwardNetworkMap *self,
             GtkSnapshot      *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  OnwardNetworkInk ink = onward_map_ink_get (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  guint n_ties;

  onward_network_drawing_get_ties (self->drawing, &n_ties);
  if (self->held < 0 || n_ties < MANY_TIES)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      g_clear_pointer (&self->ground, onward_map_ground_free);
      cairo_translate (cr, -self->offset.x, -self->offset.y);
      onward_network_drawing_draw_ground (self->drawing, cr, &ink);
      cairo_destroy (cr);
      return;
    }
  if (self->ground == NULL)
    self->ground = onward_map_ground_new (self->drawing, width, height, gtk_widget_get_scale_factor (widget), (guint) self->held);
  if (!onward_map_ground_snapshot (self->ground, snapshot, &ink, &self->offset))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_drawing_cb, g_object_ref (widget), g_object_unref);
}

static void
onward_network_map_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (widget);

  if (self->drawing == NULL || !self->shown)
    return;
  draw_ground (self, snapshot);

  /* Whoever is dragged is above all others. */
  gtk_widget_snapshot_child (widget, self->me, snapshot);
  for (guint i = 0; i < self->chips->len; i++)
    if ((int) i != self->held)
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->chips, i), snapshot);
  if (self->held >= 0)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->chips, self->held), snapshot);
}

static void
onward_network_map_dispose (GObject *object)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (object);

  stop_walking (self);
  if (self->scene != NULL)
    g_signal_handlers_disconnect_by_data (self->scene, self);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; self->chips != NULL && i < self->chips->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->chips, i));
  g_clear_pointer (&self->me, gtk_widget_unparent);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->by_person, g_hash_table_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->ground, onward_map_ground_free);
  g_clear_pointer (&self->drawing, onward_network_drawing_free);
  g_clear_pointer (&self->targets, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_network_map_parent_class)->dispose (object);
}

static void
onward_network_map_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      g_value_set_uint (value, self->layer);
      break;
    case PROP_NAMES:
      g_value_set_boolean (value, self->names);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_network_map_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardNetworkMap *self = ONWARD_NETWORK_MAP (object);

  switch (prop_id)
    {
    case PROP_LAYER:
      self->layer = g_value_get_uint (value);
      break;
    case PROP_NAMES:
      self->names = g_value_get_boolean (value);
      break;
    case PROP_EDITABLE:
      self->editable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (self->scene != NULL)
    onward_network_map_update (self);
}

static void
onward_network_map_class_init (OnwardNetworkMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_network_map_dispose;
  object_class->get_property = onward_network_map_get_property;
  object_class->set_property = onward_network_map_set_property;
  widget_class->focus = onward_network_map_focus;
  widget_class->set_focus_child = onward_network_map_set_focus_child;
  widget_class->measure = onward_network_map_measure;
  widget_class->size_allocate = onward_network_map_size_allocate;
  widget_class->snapshot = onward_network_map_snapshot;

  properties[PROP_LAYER] =
    g_param_spec_uint ("layer", NULL, NULL, 0, ONWARD_N_MAP_LAYERS - 1, ONWARD_MAP_LAYER_NONE,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAMES] =
    g_param_spec_boolean ("names", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened", ONWARD_TYPE_NETWORK_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, ONWARD_TYPE_RECORD);
  signals[SAID] = g_signal_new ("said", ONWARD_TYPE_NETWORK_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "networkmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  onward_network_map_install_moves (widget_class);
}

static void
onward_network_map_init (OnwardNetworkMap *self)
{
  self->zoom = 1;
  self->held = -1;
  self->chips = g_ptr_array_new ();
  self->by_person = g_hash_table_new (NULL, NULL);
  self->targets = g_array_new (FALSE, TRUE, sizeof (OnwardMapSpot));
  self->starts = g_array_new (FALSE, TRUE, sizeof (OnwardMapSpot));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of my network"), -1);

  self->me = onward_map_chip_new (NULL);
  gtk_widget_set_parent (self->me, GTK_WIDGET (self));
  g_signal_connect_object (self->me, "activate", G_CALLBACK (onward_network_map_press), self, G_CONNECT_SWAPPED);
  onward_network_map_add_gestures (self);
}

void
onward_network_map_setup (OnwardNetworkMap *self,
                          OnwardProfile    *profile,
                          OnwardLens        lens)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_return_if_fail (ONWARD_IS_NETWORK_MAP (self));
  g_return_if_fail (self->scene == NULL);

  self->profile = g_object_ref (profile);
  self->scene = onward_map_scene_new (profile, lens);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (onward_network_map_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  onward_network_map_update (self);
}

OnwardMapScene *
onward_network_map_get_scene (OnwardNetworkMap *self)
{
  g_return_val_if_fail (ONWARD_IS_NETWORK_MAP (self), NULL);

  return self->scene;
}

GtkWidget *
onward_network_map_get_chip (OnwardNetworkMap *self,
                             OnwardRecord     *person)
{
  g_return_val_if_fail (ONWARD_IS_NETWORK_MAP (self), NULL);

  return person == NULL ? self->me : g_hash_table_lookup (self->by_person, person);
}

gboolean
onward_network_map_show (OnwardNetworkMap *self,
                         OnwardRecord     *person)
{
  GtkWidget *chip = onward_network_map_get_chip (self, person);

  return chip != NULL && gtk_widget_grab_focus (chip);
}

void
onward_network_map_zoom (OnwardNetworkMap *self,
                         double            factor)
{
  g_return_if_fail (ONWARD_IS_NETWORK_MAP (self));

  onward_network_map_zoom_at (self, factor == 0 ? 1 : self->zoom *factor,
                              gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                              gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}
