/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-tie.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardTie, onward_tie, ONWARD_KIND_TIE);

const OnwardId *
onward_tie_get_person (OnwardTie *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "person");
}

const OnwardId *
onward_tie_get_other (OnwardTie *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "other");
}

const char *
onward_tie_get_strength (OnwardTie *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "strength");
}

const char *
onward_tie_get_direction (OnwardTie *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "direction");
}
