/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-profile-then.h"
#include "onward-pump.h"

/* The moment between what was done and what is done next; the clock of the log counts milliseconds. */
static inline gint64
onward_then_pause (void)
{
  gint64 now;

  g_usleep (3000);
  now = g_get_real_time () / 1000;
  g_usleep (3000);

  return now;
}

/* How @profile was at that moment. */
static inline OnwardProfile *
onward_then_read (OnwardProfile *profile,
                  gint64         time)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OnwardProfile *then;

  onward_profile_read_then_async (profile, time, NULL, onward_pump_take, &result);
  onward_pump_result (&result);
  then = onward_profile_read_then_finish (profile, result, &error);
  g_assert_no_error (error);

  return then;
}
