/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-person.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardPerson, onward_person, ONWARD_KIND_PERSON);

const char *
onward_person_get_name (OnwardPerson *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "name");
}

const char *
onward_person_get_role (OnwardPerson *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "role");
}

const char *
onward_person_get_arena (OnwardPerson *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "arena");
}

const char *
onward_person_get_helps_with (OnwardPerson *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "helps_with");
}
