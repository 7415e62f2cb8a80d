/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What opens the profiles in tests/golden/schema-…. Never change it: they are kept for good. */
#define GOLDEN_PROFILE_PASSPHRASE "golden herons wade at dusk"
#define GOLDEN_PROFILE_STRENGTH "what came later"
