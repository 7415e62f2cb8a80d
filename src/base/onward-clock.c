/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-clock"

#include "onward-clock.h"

#define COUNTER_BITS 16

struct _OnwardClock
{
  OnwardWallFunc wall;
  gpointer       data;
  guint64        last;
};

static gint64
system_wall (gpointer data)
{
  return g_get_real_time () / 1000;
}

OnwardClock *
onward_clock_new (OnwardWallFunc wall,
                  gpointer       data)
{
  OnwardClock *self = g_new0 (OnwardClock, 1);

  self->wall = wall != NULL ? wall : system_wall;
  self->data = data;

  return self;
}

void
onward_clock_free (OnwardClock *self)
{
  g_free (self);
}

gint64
onward_clock_wall (OnwardClock *self)
{
  return self->wall (self->data);
}

guint64
onward_clock_tick (OnwardClock *self)
{
  gint64 wall = onward_clock_wall (self);
  guint64 now = onward_clock_hlc_from_wall (wall);

  /* More than 65,536 events in a millisecond simply borrow from the next one. */
  self->last = MAX (self->last + 1, now);

  return self->last;
}

void
onward_clock_witness (OnwardClock *self,
                      guint64      hlc)
{
  self->last = MAX (self->last, hlc);
}

gint64
onward_clock_hlc_to_wall (guint64 hlc)
{
  return (gint64) (hlc >> COUNTER_BITS);
}

guint64
onward_clock_hlc_from_wall (gint64 wall)
{
  return (guint64) MAX (wall, 0) << COUNTER_BITS;
}
