/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "ten-years.h"

/* Makes the ten-year profile in a folder, to be looked at or measured. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (argc != 2)
    {
      g_printerr ("usage: make-ten-years FOLDER\n");
      return 2;
    }

  if (!onward_ten_years_new (argv[1], NULL, &error))
    {
      g_printerr ("make-ten-years: %s\n", error->message);
      return 1;
    }
  g_print ("note: %d actions written in %.1f s; the passphrase is “%s”\n", TEN_YEARS_ACTIONS,
           (g_get_monotonic_time () - start) / 1e6, TEN_YEARS_PASSPHRASE);

  return 0;
}
