/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_PRESENTATION (onward_presentation_get_type ())

/**
 * OnwardPresentation:
 *
 * Sentences about oneself to take to work, put together from strengths and stories and edited
 * freely. Links from it name what it is made of.
 */
G_DECLARE_FINAL_TYPE (OnwardPresentation, onward_presentation, ONWARD, PRESENTATION, OnwardRecord)

/**
 * onward_presentation_get_title:
 * @self: a presentation
 *
 * Returns: (transfer none): what it is for
 */
const char *onward_presentation_get_title (OnwardPresentation *self);

/**
 * onward_presentation_get_tone:
 * @self: a presentation
 *
 * Returns: (transfer none): `manager`, `application` or `myself`
 */
const char *onward_presentation_get_tone (OnwardPresentation *self);

/**
 * onward_presentation_get_words:
 * @self: a presentation
 *
 * Returns: (transfer none): the sentences
 */
const char *onward_presentation_get_words (OnwardPresentation *self);

G_END_DECLS
