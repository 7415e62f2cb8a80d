/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-map-layout.h"

G_BEGIN_DECLS

/**
 * OnwardMapTie:
 * @person: the number of somebody
 * @other: the number of somebody else, -1 for me
 *
 * Who is connected on a map.
 */
typedef struct
{
  int person;
  int other;
} OnwardMapTie;

/**
 * onward_map_tidy:
 * @people: where everybody belongs; the angles of those who were not placed by hand change
 * @n_people: how many they are
 * @ties: who is connected
 * @n_ties: how many ties there are
 * @n_sectors: how many arenas there are
 *
 * Spreads everybody evenly in their ring and arena, near those they are tied to, so that few ties cross.
 * Whoever was placed by hand stays. Rings and arenas never change. The same people and ties always give the
 * same order.
 */
void onward_map_tidy (OnwardMapPlace     *people,
                      guint               n_people,
                      const OnwardMapTie *ties,
                      guint               n_ties,
                      guint               n_sectors);

/**
 * onward_map_count_crossings:
 * @spots: where people stand
 * @me: where I am
 * @ties: who is connected
 * @n_ties: how many ties there are
 *
 * Returns: how many pairs of ties cross when they are drawn straight; those that meet at somebody do not
 */
guint onward_map_count_crossings (const OnwardMapSpot *spots,
                                  const OnwardMapSpot *me,
                                  const OnwardMapTie  *ties,
                                  guint                n_ties);

G_END_DECLS
