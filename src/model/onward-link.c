/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-link.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardLink, onward_link, ONWARD_KIND_LINK);

const OnwardId *
onward_link_get_source (OnwardLink *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "source");
}

const OnwardId *
onward_link_get_target (OnwardLink *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "target");
}
