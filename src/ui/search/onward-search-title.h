/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

G_BEGIN_DECLS

/**
 * onward_search_title:
 * @profile: the profile
 * @record: one of its records
 * @lens: who looks
 * @with_title: (out): whether the record's own words are still to be shown
 *
 * What to call a record among others: its title; for a story the strength it belongs to; for a tie
 * the people.
 *
 * Returns: (transfer full): the title, "" when nobody gave it one
 */
char *onward_search_title (OnwardProfile *profile,
                           OnwardRecord  *record,
                           OnwardLens     lens,
                           gboolean      *with_title);

G_END_DECLS
