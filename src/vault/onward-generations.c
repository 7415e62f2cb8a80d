/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-generations"

#include "onward-generations-private.h"

#define SNAPSHOT_PREFIX "snapshot-"
#define LOG_PREFIX "log-"
#define DIGITS 16
#define DAY_MS G_GINT64_CONSTANT (86400000)

static gint64
day_of (gint64 time)
{
  return time / DAY_MS - (time % DAY_MS < 0 ? 1 : 0);
}

static gboolean
parse (const char *name,
       const char *prefix,
       guint64    *number)
{
  guint64 value = 0;

  if (!g_str_has_prefix (name, prefix))
    return FALSE;

  name += strlen (prefix);
  if (strlen (name) != DIGITS)
    return FALSE;

  for (; *name != '\0'; name++)
    {
      if (!g_ascii_isxdigit (*name) || g_ascii_isupper (*name))
        return FALSE;

      value = value << 4 | (guint64) g_ascii_xdigit_value (*name);
    }

  /* The highest must leave room for the next ones. */
  if (value == 0 || value > G_MAXUINT64 / 2)
    return FALSE;

  *number = value;

  return TRUE;
}

static int
compare_falling (gconstpointer a,
                 gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return left < right ? 1 : left > right ? -1 : 0;
}

void
onward_generations_select (OnwardGeneration *generations,
                           gsize             n)
{
  gint64 days[1 + ONWARD_GENERATION_DAYS];
  gsize n_days = 0;

  for (gsize i = 0; i < n; i++)
    {
      gint64 day = day_of (generations[i].time);
      gboolean seen = FALSE;

      for (gsize j = 0; j < n_days; j++)
        seen = seen || days[j] == day;

      generations[i].keep_log = i < 2;
      generations[i].keep_snapshot = i < 2 || (!seen && n_days < G_N_ELEMENTS (days));

      if (!seen && n_days < G_N_ELEMENTS (days))
        days[n_days++] = day;
    }
}

char *
onward_generations_name_snapshot (guint64 number)
{
  return g_strdup_printf (SNAPSHOT_PREFIX "%016" G_GINT64_MODIFIER "x", number);
}

char *
onward_generations_name_log (guint64 number)
{
  return g_strdup_printf (LOG_PREFIX "%016" G_GINT64_MODIFIER "x", number);
}

gboolean
onward_generations_parse_snapshot (const char *name,
                                   guint64    *number)
{
  return parse (name, SNAPSHOT_PREFIX, number);
}

gboolean
onward_generations_parse_log (const char *name,
                              guint64    *number)
{
  return parse (name, LOG_PREFIX, number);
}

GArray *
onward_generations_list (GPtrArray *names,
                         guint64   *highest)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint64));

  *highest = 0;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      guint64 number;

      if (onward_generations_parse_snapshot (name, &number))
        g_array_append_val (list, number);
      else if (!onward_generations_parse_log (name, &number))
        continue;

      *highest = MAX (*highest, number);
    }

  g_array_sort (list, compare_falling);

  return list;
}
