/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-network-map-private.h"

#include "onward-config.h"

#include <math.h>

static GtkWidget *
pick_chip (OnwardNetworkMap *self,
           double            x,
           double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? gtk_widget_get_ancestor (picked, ONWARD_TYPE_MAP_CHIP) : NULL;
}

/* The gesture keeps who it may come to move; nobody is held until the pointer went some way. */
static void
drag_begin_cb (OnwardNetworkMap *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  GtkWidget *chip = pick_chip (self, x, y);

  /* Held, so that nobody who comes meanwhile can be taken for somebody who went. */
  g_object_set_data_full (G_OBJECT (gesture), "chip", chip != NULL ? g_object_ref (chip) : NULL, g_object_unref);
  self->pan_start = self->offset;
  if (chip != NULL && (chip == self->me || !self->editable || self->tie_from != NULL))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
hold (OnwardNetworkMap *self,
      int               number,
      double            x,
      double            y)
{
  const OnwardMapSpot *spot = &onward_network_drawing_get_spots (self->drawing)[number];

  self->held = number;
  self->held_place = onward_network_drawing_get_places (self->drawing)[number];
  self->grip = (OnwardMapSpot) { x + self->offset.x - spot->x, y + self->offset.y - spot->y };
  /* Arranging writes over where everybody stands. */
  g_free (self->before);
  self->before = g_memdup2 (onward_network_drawing_get_spots (self->drawing), self->people->len * sizeof (OnwardMapSpot));
}

static void
drag_to (OnwardNetworkMap *self,
         double            x,
         double            y)
{
  const OnwardMapFrame *frame = onward_network_drawing_get_frame (self->drawing);
  OnwardMapPlace *place = &onward_network_drawing_get_places (self->drawing)[self->held];

  self->held_at.x = CLAMP (x + self->offset.x - self->grip.x, frame->chip / 2, frame->width - frame->chip / 2);
  self->held_at.y = CLAMP (y + self->offset.y - self->grip.y, frame->chip / 2, frame->height - frame->chip / 2);
  place->angle = onward_map_frame_locate (frame, &self->held_at, &place->ring, &place->sector);
  onward_network_map_arrange (self, FALSE);
}

static void
drag_update_cb (OnwardNetworkMap *self,
                double            by_x,
                double            by_y,
                GtkGesture       *gesture)
{
  GtkWidget *chip = g_object_get_data (G_OBJECT (gesture), "chip");
  double x, y;

  if (!gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  if (chip == NULL)
    {
      OnwardMapSpot offset = { self->pan_start.x - by_x, self->pan_start.y - by_y };

      onward_network_map_pan (self, &offset);
      return;
    }
  if (self->held < 0)
    {
      int number = onward_network_map_find (self, chip);

      /* They may be gone since the button went down. */
      if (number < 0)
        {
          gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) by_x, (int) by_y))
        return;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      hold (self, number, x, y);
    }
  drag_to (self, x + by_x, y + by_y);
}

static void
drag_end_cb (OnwardNetworkMap *self,
             double            by_x,
             double            by_y,
             GtkGesture       *gesture)
{
  g_object_set_data (G_OBJECT (gesture), "chip", NULL);
  if (self->held >= 0)
    onward_network_map_drop (self);
}

static void
drag_cancel_cb (OnwardNetworkMap *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  g_clear_pointer (&self->before, g_free);
  g_object_set_data (G_OBJECT (gesture), "chip", NULL);
  if (self->held < 0)
    return;
  onward_network_drawing_get_places (self->drawing)[self->held] = self->held_place;
  self->held = -1;
  onward_network_map_arrange (self, TRUE);
}

static void
pinch_begin_cb (OnwardNetworkMap *self)
{
  self->zoom_start = self->zoom;
}

static void
pinch_cb (OnwardNetworkMap *self,
          double            scale,
          GtkGesture       *gesture)
{
  double x, y;

  if (!gtk_gesture_is_recognized (gesture) || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    {
      x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
      y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
    }
  onward_network_map_zoom_at (self, self->zoom_start * scale, x, y);
}

static gboolean
scroll_cb (OnwardNetworkMap         *self,
           double                    by_x,
           double                    by_y,
           GtkEventControllerScroll *controller)
{
  GtkEventController *any = GTK_EVENT_CONTROLLER (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (any);
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  OnwardMapSpot offset;

  if (gtk_event_controller_get_current_event_state (any) & GDK_CONTROL_MASK)
    {
      graphene_point_t at;

      if (gdk_event_get_position (event, &x, &y) &&
          gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self))), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
        onward_network_map_zoom_at (self, self->zoom * pow (1.15, -by_y), at.x, at.y);
      return GDK_EVENT_STOP;
    }
  /* Where nothing is hidden, the page may scroll. */
  offset = self->offset;
  onward_network_map_pan (self, &(OnwardMapSpot) { offset.x + 40 * by_x, offset.y + 40 * by_y });

  return self->offset.x != offset.x || self->offset.y != offset.y;
}

static void
secondary_cb (OnwardNetworkMap *self,
              int               n_press,
              double            x,
              double            y)
{
  GtkWidget *chip = pick_chip (self, x, y);

  if (chip == NULL)
    return;
  gtk_widget_grab_focus (chip);
  onward_network_map_pop_up (self, chip);
}

static void
long_press_cb (OnwardNetworkMap *self,
               double            x,
               double            y)
{
  secondary_cb (self, 1, x, y);
}

void
onward_network_map_add_gestures (OnwardNetworkMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();
  GtkGesture *secondary = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_press_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);
}
