/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "onward-map-layout.h"

G_BEGIN_DECLS

/**
 * OnwardMapLayer:
 * @ONWARD_MAP_LAYER_NONE: people and ties alone
 * @ONWARD_MAP_LAYER_SUPPORT: what people help with, and from whom something is wanted
 * @ONWARD_MAP_LAYER_ACQUAINTANCE: who knows whom, without the ties with me
 * @ONWARD_MAP_LAYER_ENERGY: who gives and who takes energy
 * @ONWARD_MAP_LAYER_MAY_KNOW: whom something may be told
 * @ONWARD_MAP_LAYER_PLAN: who has a part in the plan
 *
 * What a map shows of people beside where they stand.
 */
typedef enum
{
  ONWARD_MAP_LAYER_NONE,
  ONWARD_MAP_LAYER_SUPPORT,
  ONWARD_MAP_LAYER_ACQUAINTANCE,
  ONWARD_MAP_LAYER_ENERGY,
  ONWARD_MAP_LAYER_MAY_KNOW,
  ONWARD_MAP_LAYER_PLAN,
} OnwardMapLayer;

#define ONWARD_N_MAP_LAYERS (ONWARD_MAP_LAYER_PLAN + 1)

/**
 * OnwardMapMark:
 * @ONWARD_MAP_MARK_EMOTIONAL: a heart: comfort and company
 * @ONWARD_MAP_MARK_PRACTICAL: a square with a tick: practical help
 * @ONWARD_MAP_MARK_INFORMATION: an i: information
 * @ONWARD_MAP_MARK_FEEDBACK: a speech bubble: saying how things go
 * @ONWARD_MAP_MARK_WANTED: a star: something is wanted from them
 * @ONWARD_MAP_MARK_GIVES: an arrow up: gives energy
 * @ONWARD_MAP_MARK_TAKES: an arrow down: takes energy
 * @ONWARD_MAP_MARK_MAY_KNOW: a sheet of paper: something may be told
 * @ONWARD_MAP_MARK_PLAN: a flag: has a part in the plan
 *
 * Signs on a chip, told apart by their shapes.
 */
typedef enum
{
  ONWARD_MAP_MARK_EMOTIONAL = 1 << 0,
  ONWARD_MAP_MARK_PRACTICAL = 1 << 1,
  ONWARD_MAP_MARK_INFORMATION = 1 << 2,
  ONWARD_MAP_MARK_FEEDBACK = 1 << 3,
  ONWARD_MAP_MARK_WANTED = 1 << 4,
  ONWARD_MAP_MARK_GIVES = 1 << 5,
  ONWARD_MAP_MARK_TAKES = 1 << 6,
  ONWARD_MAP_MARK_MAY_KNOW = 1 << 7,
  ONWARD_MAP_MARK_PLAN = 1 << 8,
} OnwardMapMark;

#define ONWARD_N_MAP_MARKS 9

/**
 * OnwardNetworkInk:
 * @ink: of words
 * @soft: of the names of arenas
 * @ground: behind everything
 * @card: of the chips
 * @mark: of ties and rings
 * @accent: of my own chip and the signs
 * @wash: of the inner rings
 * @line: how high a line of small text is
 * @thick: whether every line is at least two wide
 *
 * What a map is drawn with; colours are red, green and blue from 0 to 1.
 */
typedef struct
{
  double   ink[3];
  double   soft[3];
  double   ground[3];
  double   card[3];
  double   mark[3];
  double   accent[3];
  double   wash[3];
  double   line;
  gboolean thick;
} OnwardNetworkInk;

/**
 * OnwardNetworkTie:
 * @person: the number of somebody
 * @other: the number of somebody else, -1 for me
 * @strength: `strong`, `thin` or `strained`; a static string
 * @direction: `both`, `gives` or `takes`, seen from @person; a static string
 *
 * How two people, or somebody and I, are connected.
 */
typedef struct
{
  int         person;
  int         other;
  const char *strength;
  const char *direction;
} OnwardNetworkTie;

/**
 * OnwardNetworkDrawing:
 *
 * The map of a network for screen, paper and files. It holds words and numbers only, no records: what
 * a lens hides was never put in.
 */
typedef struct _OnwardNetworkDrawing OnwardNetworkDrawing;

/**
 * onward_network_drawing_new:
 *
 * Returns: (transfer full): a drawing with nobody in it but me
 */
OnwardNetworkDrawing *onward_network_drawing_new (void);

/**
 * onward_network_drawing_free:
 * @self: (transfer full): a drawing
 *
 * Wipes the words in it.
 */
void onward_network_drawing_free (OnwardNetworkDrawing *self);

/**
 * onward_network_drawing_add_sector:
 * @self: a drawing
 * @title: the name of an arena
 */
void onward_network_drawing_add_sector (OnwardNetworkDrawing *self,
                                        const char           *title);

/**
 * onward_network_drawing_add_person:
 * @self: a drawing
 * @place: where they belong
 * @initials: what stands in the chip
 * @label: what stands beneath, perhaps nothing
 * @marks: #OnwardMapMark, those of every layer
 * @wished: whether they are somebody I would like to have; drawn with a dashed edge
 *
 * Returns: their number, for ties
 */
guint onward_network_drawing_add_person (OnwardNetworkDrawing *self,
                                         const OnwardMapPlace *place,
                                         const char           *initials,
                                         const char           *label,
                                         guint                 marks,
                                         gboolean              wished);

/**
 * onward_network_drawing_add_tie:
 * @self: a drawing
 * @tie: a tie; one with oneself, or a second one between the same two, is left out
 */
void onward_network_drawing_add_tie (OnwardNetworkDrawing   *self,
                                     const OnwardNetworkTie *tie);

/**
 * onward_network_drawing_set_layer:
 * @self: a drawing
 * @layer: what to show of people
 */
void onward_network_drawing_set_layer (OnwardNetworkDrawing *self,
                                       OnwardMapLayer        layer);

/**
 * onward_network_drawing_get_n_people:
 * @self: a drawing
 *
 * Returns: how many people it has
 */
guint onward_network_drawing_get_n_people (OnwardNetworkDrawing *self);

/**
 * onward_network_drawing_get_person_marks:
 * @self: a drawing
 * @person: the number of somebody
 *
 * Returns: their #OnwardMapMark, those of every layer
 */
guint onward_network_drawing_get_person_marks (OnwardNetworkDrawing *self,
                                               guint                 person);

/**
 * onward_network_drawing_name_mark:
 * @mark: an #OnwardMapMark
 *
 * Returns: (transfer none): what it says of somebody, translated, such as "Gives energy"
 */
const char *onward_network_drawing_name_mark (OnwardMapMark mark);

/**
 * onward_network_drawing_get_places:
 * @self: a drawing
 *
 * Returns: (transfer none) (array): where they belong; may be changed while somebody is dragged
 */
OnwardMapPlace *onward_network_drawing_get_places (OnwardNetworkDrawing *self);

/**
 * onward_network_drawing_get_spots:
 * @self: a drawing that was arranged
 *
 * Returns: (transfer none) (array): where they stand; may be changed while they move
 */
OnwardMapSpot *onward_network_drawing_get_spots (OnwardNetworkDrawing *self);

/**
 * onward_network_drawing_get_ties:
 * @self: a drawing
 * @n_ties: (out): how many
 *
 * Returns: (transfer none) (array length=n_ties): the ties
 */
const OnwardNetworkTie *onward_network_drawing_get_ties (OnwardNetworkDrawing *self,
                                                         guint                *n_ties);

/**
 * onward_network_drawing_get_frame:
 * @self: a drawing that was arranged
 *
 * Returns: (transfer none): what surrounds them
 */
const OnwardMapFrame *onward_network_drawing_get_frame (OnwardNetworkDrawing *self);

/**
 * onward_network_drawing_arrange:
 * @self: a drawing
 * @width: pixels to fill
 * @height: pixels to fill
 * @line: how high a line of small text is
 * @held: the number of whom is being dragged, -1 for nobody
 * @held_at: (nullable): where they are then
 *
 * Gives everybody their spot.
 */
void onward_network_drawing_arrange (OnwardNetworkDrawing *self,
                                     double                width,
                                     double                height,
                                     double                line,
                                     int                   held,
                                     const OnwardMapSpot  *held_at);

/**
 * onward_network_drawing_draw_ground:
 * @self: a drawing that was arranged
 * @cr: where to draw
 * @ink: what to draw with
 *
 * Draws rings, arenas and ties, what lies beneath the chips.
 */
void onward_network_drawing_draw_ground (OnwardNetworkDrawing   *self,
                                         cairo_t                *cr,
                                         const OnwardNetworkInk *ink);

/**
 * onward_network_drawing_draw_rings:
 * @self: a drawing that was arranged
 * @cr: where to draw
 * @ink: what to draw with
 *
 * Draws rings and arenas, what lies beneath the ties.
 */
void onward_network_drawing_draw_rings (OnwardNetworkDrawing   *self,
                                        cairo_t                *cr,
                                        const OnwardNetworkInk *ink);

/**
 * onward_network_drawing_draw_ties:
 * @self: a drawing that was arranged
 * @cr: where to draw
 * @ink: what to draw with
 * @first: the number of the first tie to draw
 * @end: the number after the last
 * @people: (array): for each person, whether they are meant
 * @theirs: whether to draw the ties of those people, or else all others
 *
 * Draws some of the ties, so that those of people who move need not be drawn with all others.
 */
void onward_network_drawing_draw_ties (OnwardNetworkDrawing   *self,
                                       cairo_t                *cr,
                                       const OnwardNetworkInk *ink,
                                       guint                   first,
                                       guint                   end,
                                       const gboolean         *people,
                                       gboolean                theirs);

/**
 * onward_network_drawing_draw_marks:
 * @cr: where to draw; 0, 0 is the middle of a chip
 * @ink: what to draw with
 * @chip: how wide the chip is
 * @marks: #OnwardMapMark to draw
 *
 * Draws signs on the edge of a chip.
 */
void onward_network_drawing_draw_marks (cairo_t                *cr,
                                        const OnwardNetworkInk *ink,
                                        double                  chip,
                                        guint                   marks);

/**
 * onward_network_drawing_get_marks:
 * @layer: a layer
 *
 * Returns: the #OnwardMapMark that it shows
 */
guint onward_network_drawing_get_marks (OnwardMapLayer layer);

/**
 * onward_network_drawing_draw_legend:
 * @cr: (nullable): where to draw, from 0, 0; %NULL to measure only
 * @ink: what to draw with
 * @width: how wide it may be
 * @layer: what the map shows
 *
 * Draws what lines and signs mean, in words.
 *
 * Returns: how high it is
 */
double onward_network_drawing_draw_legend (cairo_t                *cr,
                                           const OnwardNetworkInk *ink,
                                           double                  width,
                                           OnwardMapLayer          layer);

/**
 * onward_network_drawing_draw_map:
 * @self: a drawing that was arranged
 * @cr: where to draw
 * @ink: what to draw with
 *
 * Draws rings, ties and people, without what lines and signs mean.
 */
void onward_network_drawing_draw_map (OnwardNetworkDrawing   *self,
                                      cairo_t                *cr,
                                      const OnwardNetworkInk *ink);

/**
 * onward_network_drawing_draw:
 * @self: a drawing that was arranged
 * @cr: where to draw
 * @ink: what to draw with
 *
 * Draws all of it, and what lines and signs mean below.
 */
void onward_network_drawing_draw (OnwardNetworkDrawing   *self,
                                  cairo_t                *cr,
                                  const OnwardNetworkInk *ink);

/**
 * onward_network_drawing_to_svg:
 * @self: a drawing that was arranged
 * @ink: what to draw with
 * @title: what a reader says first
 *
 * Returns: (transfer full): the same as an SVG file, with words as words
 */
char *onward_network_drawing_to_svg (OnwardNetworkDrawing   *self,
                                     const OnwardNetworkInk *ink,
                                     const char             *title);

/**
 * onward_network_drawing_get_full_height:
 * @self: a drawing that was arranged
 * @ink: what to draw with
 *
 * Returns: how high it is with what lines and signs mean
 */
double onward_network_drawing_get_full_height (OnwardNetworkDrawing   *self,
                                               const OnwardNetworkInk *ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardNetworkDrawing, onward_network_drawing_free)

G_END_DECLS
