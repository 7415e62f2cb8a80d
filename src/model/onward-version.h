/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_VERSION (onward_version_get_type ())

/**
 * OnwardVersion:
 *
 * An earlier wording of a presentation, kept.
 */
G_DECLARE_FINAL_TYPE (OnwardVersion, onward_version, ONWARD, VERSION, OnwardRecord)

/**
 * onward_version_get_presentation:
 * @self: a version
 *
 * Returns: (transfer none) (nullable): the presentation
 */
const OnwardId *onward_version_get_presentation (OnwardVersion *self);

/**
 * onward_version_get_words:
 * @self: a version
 *
 * Returns: (transfer none): how it was worded
 */
const char *onward_version_get_words (OnwardVersion *self);

/**
 * onward_version_get_kept:
 * @self: a version
 *
 * Returns: (transfer none): the day it was kept, `YYYY-MM-DD`
 */
const char *onward_version_get_kept (OnwardVersion *self);

G_END_DECLS
