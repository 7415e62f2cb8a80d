/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_STORY (onward_story_get_type ())

/**
 * OnwardStory:
 *
 * When a strength helped.
 */
G_DECLARE_FINAL_TYPE (OnwardStory, onward_story, ONWARD, STORY, OnwardRecord)

/**
 * onward_story_get_strength:
 * @self: a story
 *
 * Returns: (transfer none) (nullable): the strength it is about
 */
const OnwardId *onward_story_get_strength (OnwardStory * self);

/**
 * onward_story_get_what:
 * @self: a story
 *
 * Returns: (transfer none): what happened
 */
const char *onward_story_get_what (OnwardStory *self);

/**
 * onward_story_get_happened:
 * @self: a story
 *
 * Returns: (transfer none): when, in the person's own words
 */
const char *onward_story_get_happened (OnwardStory *self);

/**
 * onward_story_get_seen_by:
 * @self: a story
 *
 * Returns: (transfer none) (nullable): the person who saw it
 */
const OnwardId *onward_story_get_seen_by (OnwardStory *self);

G_END_DECLS
