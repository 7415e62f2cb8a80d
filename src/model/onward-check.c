/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-check"

#include "onward-check-private.h"

static void
check_free (gpointer data)
{
  OnwardCheck *check = data;

  g_free (check->words);
  g_free (check);
}

GPtrArray *
onward_check_list_new (void)
{
  return g_ptr_array_new_with_free_func (check_free);
}

void
onward_check_add (GPtrArray *checks,
                  gboolean   trouble,
                  char      *words)
{
  OnwardCheck *check = g_new (OnwardCheck, 1);

  check->words = words;
  check->trouble = trouble;
  g_ptr_array_add (checks, check);
}

int
onward_check_print (GPtrArray *checks)
{
  int status = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      const OnwardCheck *check = g_ptr_array_index (checks, i);

      g_print ("%s %s\n", check->trouble ? "[!] " : "[ok]", check->words);
      if (check->trouble)
        status = 1;
    }

  return status;
}
