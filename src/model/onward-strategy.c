/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-strategy.h"

#include "onward-record-private.h"

ONWARD_DEFINE_RECORD (OnwardStrategy, onward_strategy, ONWARD_KIND_STRATEGY);

const char *
onward_strategy_get_title (OnwardStrategy *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "title");
}

const char *
onward_strategy_get_situation (OnwardStrategy *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "situation");
}

const char *
onward_strategy_get_early_sign (OnwardStrategy *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "early_sign");
}

const char *
onward_strategy_get_place (OnwardStrategy *self)
{
  return onward_record_get_text (ONWARD_RECORD (self), "place");
}

gboolean
onward_strategy_get_pinned (OnwardStrategy *self)
{
  return onward_record_get_integer (ONWARD_RECORD (self), "pinned") != 0;
}
