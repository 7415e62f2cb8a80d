/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-step.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardStep, onward_step, ONWARD_KIND_STEP);

const char *
onward_step_get_title (OnwardStep *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const char *
onward_step_get_note (OnwardStep *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "note");
}

const char *
onward_step_get_day (OnwardStep *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "day");
}

const char *
onward_step_get_status (OnwardStep *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "status");
}

const OnwardId *
onward_step_get_phase (OnwardStep *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "phase");
}
