/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record-row.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CONSENT_ROW (onward_consent_row_get_type ())

/**
 * OnwardConsentRow:
 *
 * Something that somebody may know, in the person's words: since when, and whether it was taken back.
 * Actions: `row.take-back`, `row.give-again`.
 */
G_DECLARE_FINAL_TYPE (OnwardConsentRow, onward_consent_row, ONWARD, CONSENT_ROW, OnwardRecordRow)

G_END_DECLS
