/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-statement.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardStatement, onward_statement, ONWARD_KIND_STATEMENT);

const char *
onward_statement_get_title (OnwardStatement *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const char *
onward_statement_get_tone (OnwardStatement *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "tone");
}

const char *
onward_statement_get_words (OnwardStatement *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "words");
}
