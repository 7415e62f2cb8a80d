/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What every golden profile holds. Never change it: the profiles are kept for good. */
#define GOLDEN_PASSPHRASE "golden herons wade at dawn"
#define GOLDEN_NAME "Åsa in gold"
#define GOLDEN_CODE_FILE "recovery-code"

static const char *const golden_notes[] = { "a", "räksmörgås", "寧静 🪶", "after the snapshot", "" };
