/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "places-fixture.h"

#include "onward-strategy-row.h"

static void
test_rebinding (Places       *places,
                gconstpointer data)
{
  g_assert_cmpuint (places_check_rebinding (places, ONWARD_KIND_STRATEGY, ONWARD_TYPE_STRATEGY_ROW), >, 6);
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/strategy-row/rebinding", Places, NULL, places_set_up, test_rebinding, places_tear_down);

  return g_test_run ();
}
