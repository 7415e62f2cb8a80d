/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-presentation.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardPresentation, onward_presentation, ONWARD_KIND_PRESENTATION);

const char *
onward_presentation_get_title (OnwardPresentation *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const char *
onward_presentation_get_tone (OnwardPresentation *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "tone");
}

const char *
onward_presentation_get_words (OnwardPresentation *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "words");
}
