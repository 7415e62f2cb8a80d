/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-version.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardVersion, onward_version, ONWARD_KIND_VERSION);

const OnwardId *
onward_version_get_presentation (OnwardVersion *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "presentation");
}

const char *
onward_version_get_words (OnwardVersion *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "words");
}

const char *
onward_version_get_kept (OnwardVersion *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "kept");
}
