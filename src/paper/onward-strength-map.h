/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define ONWARD_STRENGTH_MAP_N_FAMILIES 4

/**
 * OnwardStrengthMapInk:
 * @ink: of titles
 * @soft: of what stands under them
 * @card: behind both
 * @hairline: around both
 * @families: of the lines, in the order heart, head, hands, around me
 * @text_size: of titles, in units of the drawing
 *
 * What a map is drawn with; colours are red, green and blue from 0 to 1.
 */
typedef struct
{
  double ink[3];
  double soft[3];
  double card[3];
  double hairline[3];
  double families[ONWARD_STRENGTH_MAP_N_FAMILIES][3];
  double text_size;
} OnwardStrengthMapInk;

/**
 * OnwardStrengthMap:
 *
 * A drawing of how strengths connect: they stand on one side, the steps, strategies, words and people
 * they are joined with on the other, and lines lead across. Nothing is counted or measured in it.
 */
typedef struct _OnwardStrengthMap OnwardStrengthMap;

/**
 * onward_strength_map_new:
 *
 * Returns: (transfer full): a map with nothing in it
 */
OnwardStrengthMap *onward_strength_map_new (void);

/**
 * onward_strength_map_free:
 * @self: (transfer full): a map
 */
void onward_strength_map_free (OnwardStrengthMap *self);

/**
 * onward_strength_map_add_strength:
 * @self: a map
 * @title: the strength
 * @caption: its family in words, so that no colour is needed to tell
 * @family: which one, less than %ONWARD_STRENGTH_MAP_N_FAMILIES
 *
 * Returns: its number, for onward_strength_map_join()
 */
guint onward_strength_map_add_strength (OnwardStrengthMap *self,
                                        const char        *title,
                                        const char        *caption,
                                        guint              family);

/**
 * onward_strength_map_add_other:
 * @self: a map
 * @title: a step, a strategy, words for work or a person
 * @caption: which of them it is, in words
 *
 * Returns: its number, for onward_strength_map_join()
 */
guint onward_strength_map_add_other (OnwardStrengthMap *self,
                                     const char        *title,
                                     const char        *caption);

/**
 * onward_strength_map_join:
 * @self: a map
 * @strength: the number of a strength
 * @other: the number of what it is joined with
 *
 * Joins both; a second time changes nothing.
 */
void onward_strength_map_join (OnwardStrengthMap *self,
                               guint              strength,
                               guint              other);

/**
 * onward_strength_map_draw:
 * @self: a map
 * @cr: (nullable): where to draw, from 0, 0; %NULL to measure only
 * @width: how wide it may be, in units of the drawing
 * @ink: what to draw with
 *
 * What is joined with strengths near each other stands near them, so that few lines cross.
 *
 * Returns: how high it is
 */
double onward_strength_map_draw (OnwardStrengthMap          *self,
                                 cairo_t                    *cr,
                                 double                      width,
                                 const OnwardStrengthMapInk *ink);

/**
 * onward_strength_map_describe:
 * @self: a map
 *
 * Returns: (transfer full): the same in words, a line for each strength
 */
char *onward_strength_map_describe (OnwardStrengthMap *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardStrengthMap, onward_strength_map_free)

G_END_DECLS
