/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_LINK (onward_link_get_type ())

/**
 * OnwardLink:
 *
 * One record used in another, such as a strength in a step.
 */
G_DECLARE_FINAL_TYPE (OnwardLink, onward_link, ONWARD, LINK, OnwardRecord)

/**
 * onward_link_get_source:
 * @self: a link
 *
 * Returns: (transfer none) (nullable): the record that uses the other, such as a step
 */
const OnwardId *onward_link_get_source (OnwardLink * self);

/**
 * onward_link_get_target:
 * @self: a link
 *
 * Returns: (transfer none) (nullable): what it uses, such as a strength
 */
const OnwardId *onward_link_get_target (OnwardLink *self);

G_END_DECLS
