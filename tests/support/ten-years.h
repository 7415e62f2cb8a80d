/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/** What somebody has after ten years. */
#define TEN_YEARS_STRENGTHS 400
#define TEN_YEARS_STORIES 1500
#define TEN_YEARS_PLANS 20
#define TEN_YEARS_PHASES 80
#define TEN_YEARS_STEPS 2000
#define TEN_YEARS_PEOPLE 120
#define TEN_YEARS_TIES 300
#define TEN_YEARS_STRATEGIES 300
#define TEN_YEARS_WEEKS 520
#define TEN_YEARS_MEETINGS 200
#define TEN_YEARS_ADJUSTMENTS 100
#define TEN_YEARS_FACTORS 160
#define TEN_YEARS_CONTINGENCIES 60
#define TEN_YEARS_CONSENTS 60
#define TEN_YEARS_ACTIONS 20000

/** TEN_YEARS_PASSPHRASE: what opens a profile of onward_ten_years_new(). */
#define TEN_YEARS_PASSPHRASE "a bench by the lake"

/**
 * onward_ten_years_new:
 * @folder: a folder that does not exist yet
 * @recovery: (out) (optional) (transfer full): its recovery code, which opens it without a key derivation
 * @error: return location
 *
 * Makes a profile at the lowest cost and fills it as a person would, action by action through the
 * write path of the store, only without pauses: the same words each time. Takes some seconds.
 *
 * Returns: whether it is there; the profile is closed again
 */
gboolean onward_ten_years_new (const char    *folder,
                               OnwardSecret **recovery,
                               GError       **error);

G_END_DECLS
