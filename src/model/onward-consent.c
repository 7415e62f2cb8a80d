/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-consent.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardConsent, onward_consent, ONWARD_KIND_CONSENT);
