/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Runs the main loop until @condition holds, for at most @seconds; a test that waits for what
 * never comes ends with a message and not with the patience of who started it. */
#define onward_pump_until(condition, seconds) \
  G_STMT_START { \
    gint64 onward_pump_end = g_get_monotonic_time () + (gint64) ((seconds) * G_USEC_PER_SEC); \
    guint onward_pump_tick = g_timeout_add (20, onward_pump_wake, NULL); \
    gboolean onward_pump_holds; \
    while (!(onward_pump_holds = (condition)) && g_get_monotonic_time () < onward_pump_end) \
      { \
        g_main_context_iteration (NULL, TRUE); \
      } \
    g_source_remove (onward_pump_tick); \
    if (!onward_pump_holds) \
      { \
        g_error ("%s:%d: waited %g s in vain for: %s", __FILE__, __LINE__, (double) (seconds), #condition); \
      } \
  } G_STMT_END

static inline gboolean
onward_pump_wake (gpointer unused)
{
  (void) unused;

  return G_SOURCE_CONTINUE;
}

/* Runs the main loop for a while, to show that something does not happen. */
static inline void
onward_pump_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  guint tick = g_timeout_add (5, onward_pump_wake, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

/* A callback for any _async function: @user_data is a GAsyncResult *, which it fills. */
static inline void
onward_pump_take (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GAsyncResult **place = user_data;

  (void) source;
  g_assert_null (*place);
  *place = g_object_ref (result);
}

/* Waits for onward_pump_take(). */
#define onward_pump_result(place) onward_pump_until (*(place) != NULL, 60)
