/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-answer.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardAnswer, onward_answer, ONWARD_KIND_ANSWER);

const char *
onward_answer_get_asked (OnwardAnswer *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "asked");
}

const char *
onward_answer_get_reply (OnwardAnswer *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "reply");
}

const char *
onward_answer_get_words (OnwardAnswer *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "words");
}

const OnwardId *
onward_answer_get_strength (OnwardAnswer *self)
{
  return onward_record_get_reference (ONWARD_RECORD (self), "strength");
}
