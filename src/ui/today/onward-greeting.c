/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-today"

#include "onward-greeting.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

const char *
onward_greeting (int hour)
{
  if (hour >= 5 && hour < 10)
    return _("Good morning");
  if (hour >= 10 && hour < 18)
    return _("Good day");
  if (hour >= 18 && hour < 23)
    return _("Good evening");

  /* Nobody is told what time it is in the middle of the night. */
  return _("Good to see you");
}
