/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CONSENT (onward_consent_get_type ())

/**
 * OnwardConsent:
 *
 * What somebody may know.
 */
G_DECLARE_FINAL_TYPE (OnwardConsent, onward_consent, ONWARD, CONSENT, OnwardRecord)

G_END_DECLS
