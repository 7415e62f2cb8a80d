/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-map-chip.h"
#include "onward-map-ground.h"
#include "onward-network-map.h"

G_BEGIN_DECLS

#define ONWARD_MAP_MAX_ZOOM 4.0

struct _OnwardNetworkMap
{
  GtkWidget             parent_instance;

  /* Owned */
  OnwardProfile        *profile;
  OnwardMapScene       *scene;
  OnwardNetworkDrawing *drawing;
  OnwardMapGround      *ground;  /* while somebody is dragged among many ties */
  GPtrArray            *people;  /* records, in the order of the drawing */
  GPtrArray            *chips;   /* borrowed, in the same order */
  GHashTable           *by_person;
  GtkWidget            *me;
  GArray               *targets; /* where chips are on their way to */
  GArray               *starts;  /* where they came from */
  GtkWidget            *menu;
  OnwardMapSpot        *before;  /* where everybody stood when a drag began */

  OnwardMapLayer        layer;
  gboolean              names;
  gboolean              editable;
  gboolean              said;    /* something of the change that comes next */
  gboolean              shown;   /* a large map waits until the page around it was drawn */

  /* The part that is seen: the drawing is zoom times as large as the widget, and shifted. */
  double                zoom;
  OnwardMapSpot         offset;
  double                chip;    /* how wide chips are now, 0 when they have to be looked at */
  int                   arranged_width;
  int                   arranged_height;
  double                arranged_line;

  /* Chips on their way */
  guint                 tick;
  gint64                started; /* microseconds of the frame clock, 0 before the first frame */

  /* Borrowed: whom a gesture or a tie is about */
  int                   held;    /* -1 for nobody */
  OnwardMapSpot         held_at;
  OnwardMapSpot         grip;
  OnwardMapPlace        held_place;
  OnwardMapSpot         pan_start;
  double                zoom_start;
  GtkWidget            *last;    /* that had the keyboard focus */
  GtkWidget            *tie_from;
};

/**
 * onward_network_map_update:
 * @self: a map that was set up
 *
 * Draws the scene anew: chips for those who came, none for those who went, and everybody on their way to
 * where they belong now.
 */
void onward_network_map_update (OnwardNetworkMap *self);

/**
 * onward_network_map_arrange:
 * @self: a map
 * @animate: whether everybody is seen to walk
 *
 * Gives everybody their place anew, in the drawing that there is.
 */
void onward_network_map_arrange (OnwardNetworkMap *self,
                                 gboolean          animate);

/**
 * onward_network_map_pan:
 * @self: a map
 * @offset: what shall be at the upper left
 */
void onward_network_map_pan (OnwardNetworkMap    *self,
                             const OnwardMapSpot *offset);

/**
 * onward_network_map_zoom_at:
 * @self: a map
 * @zoom: how large
 * @x: what stays where it is, in the widget
 * @y: what stays where it is, in the widget
 */
void onward_network_map_zoom_at (OnwardNetworkMap *self,
                                 double            zoom,
                                 double            x,
                                 double            y);

/**
 * onward_network_map_say:
 * @self: a map
 * @words: what to say
 */
void onward_network_map_say (OnwardNetworkMap *self,
                             const char       *words);

/**
 * onward_network_map_find:
 * @self: a map
 * @chip: a chip
 *
 * Returns: the number of its person in the drawing, -1 for me
 */
int onward_network_map_find (OnwardNetworkMap *self,
                             GtkWidget        *chip);

/**
 * onward_network_map_add_gestures:
 * @self: a map, once
 */
void onward_network_map_add_gestures (OnwardNetworkMap *self);

/**
 * onward_network_map_install_moves:
 * @widget_class: the class of maps, once
 *
 * Installs the actions and keys that move people and tie them.
 */
void onward_network_map_install_moves (GtkWidgetClass *widget_class);

/**
 * onward_network_map_press:
 * @self: a map
 * @chip: what was pressed
 *
 * Ends a tie that is being made, or opens whom @chip is.
 */
void onward_network_map_press (OnwardNetworkMap *self,
                               GtkWidget        *chip);

/**
 * onward_network_map_pop_up:
 * @self: a map
 * @chip: whom it is about
 *
 * Shows what can be done with somebody.
 */
void onward_network_map_pop_up (OnwardNetworkMap *self,
                                GtkWidget        *chip);

/**
 * onward_network_map_show_choices:
 * @self: a map
 *
 * Marks where a tie begins and where it cannot end.
 */
void onward_network_map_show_choices (OnwardNetworkMap *self);

/**
 * onward_network_map_drop:
 * @self: a map
 *
 * Keeps where whoever is held was put, and those who had to give way.
 */
void onward_network_map_drop (OnwardNetworkMap *self);

G_END_DECLS
