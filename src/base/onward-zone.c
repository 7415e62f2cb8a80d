/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-zone"

#include "onward-zone.h"

#include <string.h>

#define DAY (24 * 60 * 60)
#define FIRST_JULIAN 1
#define LAST_YEAR 9999

/* GLib looks for a file of that name, so that a name must not lead anywhere else. */
static gboolean
is_name (const char *name)
{
  return name != NULL && g_ascii_isalpha (*name) &&
         strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "/_+-") == strlen (name);
}

GTimeZone *
onward_zone_find (const char *name)
{
  GTimeZone *zone = is_name (name) ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}

static gboolean
is_known (const char *name)
{
  g_autoptr (GTimeZone) zone = is_name (name) ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL;
}

char *
onward_zone_here (void)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (here);

  /* POSIX lets the name of a file begin with a colon in TZ. */
  if (name != NULL && *name == ':')
    name++;

  return g_strdup (is_known (name) ? name : "");
}

/* Names are written as in "America/New_York". */
static char *
spell (const char *text)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  gboolean begins = TRUE;

  for (char *at = name; *at != '\0'; at++)
    {
      if (*at == ' ')
        *at = '_';
      *at = begins ? g_ascii_toupper (*at) : *at;
      begins = !g_ascii_isalpha (*at);
    }

  return g_steal_pointer (&name);
}

char *
onward_zone_parse (const char *text)
{
  static const char *const areas[] = {
    "", "Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/", "Atlantic/", "Indian/",
  };
  g_autofree char *spelt = spell (text != NULL ? text : "");

  if (is_known (text))
    return g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      g_autofree char *name = g_strconcat (areas[i], spelt, NULL);

      if (*spelt != '\0' && is_known (name))
        return g_steal_pointer (&name);
    }

  return NULL;
}

static gint64
get_offset (GTimeZone *zone,
            gint64     moment)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, moment));
}

static gint64
get_epoch (void)
{
  GDate epoch;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, 1, 1970);

  return g_date_get_julian (&epoch);
}

gint64
onward_zone_moment (GTimeZone   *zone,
                    const GDate *day,
                    int          minute)
{
  gint64 wall;
  gint64 before;
  gint64 after;

  g_return_val_if_fail (zone != NULL, 0);
  g_return_val_if_fail (g_date_valid (day), 0);

  wall = ((gint64) g_date_get_julian (day) - get_epoch ()) * DAY + minute * 60;
  before = wall - get_offset (zone, wall - DAY);
  after = wall - get_offset (zone, wall + DAY);
  if (before == after || get_offset (zone, before) == wall - before)
    return before;
  if (get_offset (zone, after) == wall - after)
    return after;

  return before;
}

int
onward_zone_read (GTimeZone *zone,
                  gint64     moment,
                  GDate     *day)
{
  gint64 wall;
  gint64 julian;
  gint64 seconds;
  GDate last;

  g_return_val_if_fail (zone != NULL, 0);

  wall = moment + get_offset (zone, moment);
  seconds = ((wall % DAY) + DAY) % DAY;
  julian = (wall - seconds) / DAY + get_epoch ();
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LAST_YEAR);
  g_date_clear (day, 1);
  g_date_set_julian (day, CLAMP (julian, FIRST_JULIAN, g_date_get_julian (&last)));

  return seconds / 60;
}
