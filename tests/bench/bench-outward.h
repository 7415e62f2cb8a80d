/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile.h"

/* What it takes to get everything out of @profile, sealed and in open form, and in again, as "NAME VALUE" lines. Uses @folder
 * for that, and ends the program when what comes out of a profile that was made from it is not the same. */
void bench_outward (OnwardProfile *profile,
                    const char    *folder);
