/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * OnwardGainGroup:
 * @ONWARD_GAIN_ADDED: a strength that was found
 * @ONWARD_GAIN_USED: a strength that a step, a strategy or my words for work lean on
 * @ONWARD_GAIN_RETOLD: a story that was told about a strength
 *
 * What came since then, in the order in which it is shown.
 */
typedef enum
{
  ONWARD_GAIN_ADDED,
  ONWARD_GAIN_USED,
  ONWARD_GAIN_RETOLD,
} OnwardGainGroup;

#define ONWARD_TYPE_GAIN (onward_gain_get_type ())

/**
 * OnwardGain:
 *
 * One thing that came since then.
 */
G_DECLARE_FINAL_TYPE (OnwardGain, onward_gain, ONWARD, GAIN, GObject)

/**
 * onward_gain_get_group:
 * @self: a gain
 *
 * Returns: what kind of thing it is
 */
OnwardGainGroup onward_gain_get_group (OnwardGain *self);

/**
 * onward_gain_get_record:
 * @self: a gain
 *
 * Returns: (transfer none): where it can be looked at: the strength, what uses it, or the story
 */
OnwardRecord *onward_gain_get_record (OnwardGain *self);

/**
 * onward_gain_get_strength:
 * @self: a gain
 *
 * Returns: (transfer none): the strength it is about
 */
OnwardRecord *onward_gain_get_strength (OnwardGain *self);

/**
 * onward_gain_get_time:
 * @self: a gain
 *
 * Returns: when, in milliseconds since 1970-01-01 UTC
 */
gint64 onward_gain_get_time (OnwardGain *self);

#define ONWARD_TYPE_THEN_AND_NOW (onward_then_and_now_get_type ())

/**
 * OnwardThenAndNow:
 *
 * A #GListModel of #OnwardGain: which strengths were added, used and retold since a moment, one
 * group after the other and the latest first in each. It tells of what is there now and the lens
 * shows: what was taken back or removed is left out. It follows every change of its records.
 *
 * Property, with notification: `loading`, whether it is still reading.
 */
G_DECLARE_FINAL_TYPE (OnwardThenAndNow, onward_then_and_now, ONWARD, THEN_AND_NOW, GObject)

/**
 * onward_then_and_now_new:
 * @profile: an open profile
 * @lens: who looks
 *
 * Returns: (transfer full): a list that is empty until it knows since when
 */
OnwardThenAndNow *onward_then_and_now_new (OnwardProfile *profile,
                                           OnwardLens lens);

/**
 * onward_then_and_now_set_since:
 * @self: a list
 * @time: the moment, in milliseconds since 1970-01-01 UTC
 *
 * Reads anew, off the main thread.
 */
void onward_then_and_now_set_since (OnwardThenAndNow *self,
                                    gint64            time);

/**
 * onward_then_and_now_get_loading:
 * @self: a list
 *
 * Returns: whether it is still reading
 */
gboolean onward_then_and_now_get_loading (OnwardThenAndNow *self);

G_END_DECLS
