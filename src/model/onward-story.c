/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-story.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardStory, onward_story, ONWARD_KIND_STORY);

const OnwardId *
onward_story_get_strength (OnwardStory *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "strength");
}

const char *
onward_story_get_what (OnwardStory *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "what");
}

const char *
onward_story_get_happened (OnwardStory *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "happened");
}

const OnwardId *
onward_story_get_seen_by (OnwardStory *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "seen_by");
}
