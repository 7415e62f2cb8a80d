/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "onward-id.h"
#include "onward-person-words.h"

G_BEGIN_DECLS

#define ONWARD_MAP_MAX_SECTORS 24

/* Angles are thousandths of a degree, clockwise from the top. */
#define ONWARD_MAP_FULL_TURN 360000

/**
 * OnwardMapPlace:
 * @id: who it is; earlier ids are placed first, so that somebody new moves nobody
 * @ring: how close, 1 to %ONWARD_N_RINGS
 * @sector: which arena, less than #OnwardMapCanvas.n_sectors
 * @angle: where in it; less than 0, or in another sector, when that is to be found
 * @by_hand: whether the person chose @angle
 *
 * Where somebody belongs, before there is a picture.
 */
typedef struct
{
  OnwardId id;
  guint    ring;
  guint    sector;
  int      angle;
  gboolean by_hand;
} OnwardMapPlace;

/**
 * OnwardMapBox:
 * @x: its left edge
 * @y: its upper edge
 * @width: how wide it is
 * @height: how high it is
 *
 * A part of the picture, in pixels.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} OnwardMapBox;

/**
 * OnwardMapSpot:
 * @x: the middle of the round chip
 * @y: the middle of the round chip
 *
 * Where somebody stands.
 */
typedef struct
{
  double x;
  double y;
} OnwardMapSpot;

/**
 * OnwardMapFrame:
 * @width: as the canvas, or larger when they do not fit in there
 * @height: as the canvas, or larger
 * @centre: where I am
 * @radius_x: of the outermost ring
 * @radius_y: of the outermost ring
 * @edges: where the first ring begins and each ring ends, as shares of the radius
 * @sectors: where each sector begins and the last ends, in the order of angles
 * @labels: where the names of the arenas stand
 * @n_sectors: how many there are
 * @chip: how wide a round chip is
 * @text_lines: how many lines of small text fit beneath it, 0 to 2
 * @box: the room that one person takes, seen from the middle of the chip
 * @me: how wide my own chip is
 *
 * What surrounds the people.
 */
typedef struct
{
  double        width;
  double        height;
  OnwardMapSpot centre;
  double        radius_x;
  double        radius_y;
  double        edges[ONWARD_N_RINGS + 1];
  double        sectors[ONWARD_MAP_MAX_SECTORS + 1];
  OnwardMapBox  labels[ONWARD_MAP_MAX_SECTORS];
  guint         n_sectors;
  double        chip;
  guint         text_lines;
  OnwardMapBox  box;
  double        me;
} OnwardMapFrame;

/**
 * OnwardMapCanvas:
 * @width: pixels to fill
 * @height: pixels to fill
 * @line: how high a line of small text is
 * @n_sectors: how many arenas there are, 1 to %ONWARD_MAP_MAX_SECTORS
 * @labels: the sizes of their names, @n_sectors of them; places are not looked at
 * @like: (nullable): what surrounded them before; kept if they still fit, so that nothing jumps under a pointer
 * @held: the number of whom is being dragged, -1 for nobody
 * @held_at: where they are then
 *
 * What a layout is made for.
 */
typedef struct
{
  double                width;
  double                height;
  double                line;
  guint                 n_sectors;
  const OnwardMapBox   *labels;
  const OnwardMapFrame *like;
  int                   held;
  OnwardMapSpot         held_at;
} OnwardMapCanvas;

/**
 * onward_map_layout:
 * @canvas: what to fill
 * @people: where everybody belongs
 * @n_people: how many they are
 * @frame: (out caller-allocates): what surrounds them
 * @spots: (out caller-allocates) (array length=n_people): where they stand
 *
 * Everybody stands in their ring and sector and nobody covers anybody, save for whom is held. The chips
 * are as large as that allows; when even the smallest do not fit, the frame grows beyond the canvas. The
 * same people in any order make the same picture, and somebody new moves others only when all chips have to
 * become smaller.
 */
void onward_map_layout (const OnwardMapCanvas *canvas,
                        const OnwardMapPlace  *people,
                        guint                  n_people,
                        OnwardMapFrame        *frame,
                        OnwardMapSpot         *spots);

/**
 * onward_map_frame_locate:
 * @self: a frame
 * @spot: a place in it
 * @ring: (out): the ring it lies in; the nearest one when it lies in none
 * @sector: (out): the sector it lies in
 *
 * Returns: its angle, as a place keeps it
 */
int onward_map_frame_locate (const OnwardMapFrame *self,
                             const OnwardMapSpot  *spot,
                             guint                *ring,
                             guint                *sector);

/**
 * onward_map_frame_get_spot:
 * @self: a frame
 * @share: how far out, 1 at the outermost ring
 * @turn: how far round, 0 to 1, clockwise from the top
 *
 * Returns: the place in @self
 */
OnwardMapSpot onward_map_frame_get_spot (const OnwardMapFrame *self,
                                         double                share,
                                         double                turn);

/**
 * onward_map_sector_middle:
 * @sector: a sector
 * @n_sectors: how many there are
 *
 * Returns: the angle of its middle
 */
int onward_map_sector_middle (guint sector,
                              guint n_sectors);

G_END_DECLS
