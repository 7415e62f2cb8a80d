/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-phase.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardPhase, onward_phase, ONWARD_KIND_PHASE);

const char *
onward_phase_get_title (OnwardPhase *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const OnwardId *
onward_phase_get_plan (OnwardPhase *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "plan");
}
