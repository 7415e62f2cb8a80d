/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-strength.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardStrength, onward_strength, ONWARD_KIND_STRENGTH);

const char *
onward_strength_get_title (OnwardStrength *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const char *
onward_strength_get_shows (OnwardStrength *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "shows");
}

const char *
onward_strength_get_family (OnwardStrength *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "family");
}

gboolean
onward_strength_get_pinned (OnwardStrength *self)
{
  return onward_record_get_integer (ONWARD_RECORD (self), "pinned") != 0;
}
