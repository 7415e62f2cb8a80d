/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-arenas.h"
#include "onward-network-drawing.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_MAP_SCENE (onward_map_scene_get_type ())

/**
 * OnwardMapScene:
 *
 * Everything that a map shows, from the lists of a lens: who is placed in which ring, their ties and
 * their signs. People without a ring are not in it.
 *
 * Signal `changed`: something may look different; emitted once for many changes, before the next frame.
 */
G_DECLARE_FINAL_TYPE (OnwardMapScene, onward_map_scene, ONWARD, MAP_SCENE, GObject)

/**
 * onward_map_scene_new:
 * @profile: a profile
 * @lens: who looks
 *
 * Returns: (transfer full): the scene
 */
OnwardMapScene *onward_map_scene_new (OnwardProfile *profile,
                                      OnwardLens lens);

/**
 * onward_map_scene_get_people:
 * @self: a scene
 *
 * Returns: (transfer container) (element-type OnwardRecord): who is placed, with a reference to each, in
 *   the order of the people of onward_map_scene_draw()
 */
GPtrArray *onward_map_scene_get_people (OnwardMapScene *self);

/**
 * onward_map_scene_draw:
 * @self: a scene
 * @people: from onward_map_scene_get_people()
 * @names: whether names stand beneath the chips, not roles
 *
 * Returns: (transfer full): a drawing of it, not arranged yet
 */
OnwardNetworkDrawing *onward_map_scene_draw (OnwardMapScene *self,
                                             GPtrArray      *people,
                                             gboolean        names);

/**
 * onward_map_scene_find_tie:
 * @self: a scene
 * @person: somebody
 * @other: (nullable): somebody else, %NULL for me
 *
 * Returns: (transfer none) (nullable): the tie between them
 */
OnwardRecord *onward_map_scene_find_tie (OnwardMapScene *self,
                                         OnwardRecord   *person,
                                         OnwardRecord   *other);

/**
 * onward_map_scene_describe:
 * @self: a scene
 * @person: somebody
 *
 * Returns: (transfer full): where they are, to be said after their name, such as "inner ring, Work, 2 ties"
 */
char *onward_map_scene_describe (OnwardMapScene *self,
                                 OnwardRecord   *person);

/**
 * onward_map_scene_count_ties:
 * @self: a scene
 * @person: (nullable): somebody, %NULL for me
 *
 * Returns: how many ties they have with people that are seen
 */
guint onward_map_scene_count_ties (OnwardMapScene *self,
                                   OnwardRecord   *person);

/**
 * onward_map_scene_get_marks:
 * @self: a scene
 * @person: somebody
 *
 * Returns: their #OnwardMapMark, those of every layer
 */
guint onward_map_scene_get_marks (OnwardMapScene *self,
                                  OnwardRecord   *person);

/**
 * onward_map_scene_get_arenas:
 * @self: a scene
 *
 * Returns: (transfer none): the parts of the network
 */
OnwardArenas *onward_map_scene_get_arenas (OnwardMapScene *self);

G_END_DECLS
