/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-clock.h"

static gint64
fake_wall (gpointer data)
{
  return *(gint64 *) data;
}

static void
test_follows_the_wall (void)
{
  gint64 wall = 1000;
  g_autoptr (OnwardClock) clock = onward_clock_new (fake_wall, &wall);

  g_assert_cmpint (onward_clock_wall (clock), ==, 1000);
  g_assert_cmpuint (onward_clock_tick (clock), ==, G_GUINT64_CONSTANT (1000) << 16);
  g_assert_cmpuint (onward_clock_tick (clock), ==, (G_GUINT64_CONSTANT (1000) << 16) + 1);
  wall = 2000;
  g_assert_cmpuint (onward_clock_tick (clock), ==, G_GUINT64_CONSTANT (2000) << 16);
  g_assert_cmpuint (onward_clock_hlc_from_wall (2000), ==, G_GUINT64_CONSTANT (2000) << 16);
  g_assert_cmpint (onward_clock_hlc_to_wall (onward_clock_hlc_from_wall (2000)), ==, 2000);
  g_assert_cmpuint (onward_clock_hlc_from_wall (-1), ==, 0);
}

static void
test_never_goes_back (void)
{
  gint64 wall = 5000;
  g_autoptr (OnwardClock) clock = onward_clock_new (fake_wall, &wall);
  guint64 last = onward_clock_tick (clock);

  /* Ten years back, before 1970, and more events in a millisecond than the counter holds. */
  for (int i = 0; i < 200000; i++)
    {
      guint64 next;

      if (i == 1000)
        wall = -G_GINT64_CONSTANT (315360000000);
      next = onward_clock_tick (clock);
      g_assert_cmpuint (next, >, last);
      last = next;
    }
  g_assert_cmpint (onward_clock_wall (clock), <, 0);
}

static void
test_witness (void)
{
  gint64 wall = 5000;
  g_autoptr (OnwardClock) clock = onward_clock_new (fake_wall, &wall);
  guint64 far = G_GUINT64_CONSTANT (9000) << 16 | 7;

  onward_clock_witness (clock, far);
  g_assert_cmpuint (onward_clock_tick (clock), ==, far + 1);
  onward_clock_witness (clock, 3);
  g_assert_cmpuint (onward_clock_tick (clock), ==, far + 2);
  g_assert_cmpint (onward_clock_hlc_to_wall (far), ==, 9000);
}

static void
test_system (void)
{
  g_autoptr (OnwardClock) clock = onward_clock_new (NULL, NULL);
  gint64 now = g_get_real_time () / 1000;

  g_assert_cmpint (ABS (onward_clock_wall (clock) - now), <, 10000);
  g_assert_cmpint (ABS (onward_clock_hlc_to_wall (onward_clock_tick (clock)) - now), <, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/follows-the-wall", test_follows_the_wall);
  g_test_add_func ("/clock/never-goes-back", test_never_goes_back);
  g_test_add_func ("/clock/witness", test_witness);
  g_test_add_func ("/clock/system", test_system);

  return g_test_run ();
}
