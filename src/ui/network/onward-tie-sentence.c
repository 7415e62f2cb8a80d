/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-tie-sentence.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

const char *
onward_tie_strength_words (const char *strength)
{
  if (g_str_equal (strength, "thin"))
    return _("Thin Tie");
  if (g_str_equal (strength, "strained"))
    return _("Strained Tie");

  return _("Strong Tie");
}

char *
onward_tie_direction_words (const char *direction,
                            const char *person,
                            const char *other)
{
  if (g_str_equal (direction, "gives"))
    /* Translators: the first %s is somebody's name or role, the second another's */
    return other == NULL ? g_strdup_printf (_("%s supports me"), person)
                         : g_strdup_printf (_("%s supports %s"), person, other);
  if (g_str_equal (direction, "takes"))
    return other == NULL ? g_strdup_printf (_("I support %s"), person)
                         : g_strdup_printf (_("%s supports %s"), other, person);

  return g_strdup (_("Support goes both ways"));
}

static char *
tie_words (const char *strength,
           const char *person,
           const char *other)
{
  if (other == NULL)
    {
      if (g_str_equal (strength, "thin"))
        return g_strdup (_("A thin tie with me"));
      if (g_str_equal (strength, "strained"))
        return g_strdup (_("A strained tie with me"));
      return g_strdup (_("A strong tie with me"));
    }

  /* Translators: both %s are somebody's name or role */
  if (g_str_equal (strength, "thin"))
    return g_strdup_printf (_("A thin tie between %s and %s"), person, other);
  if (g_str_equal (strength, "strained"))
    return g_strdup_printf (_("A strained tie between %s and %s"), person, other);
  return g_strdup_printf (_("A strong tie between %s and %s"), person, other);
}

char *
onward_tie_sentence (const char *strength,
                     const char *direction,
                     const char *person,
                     const char *other)
{
  g_autofree char *tie = tie_words (strength, person, other);
  g_autofree char *support = onward_tie_direction_words (direction, person, other);

  /* Translators: two short sentences, such as "A strong tie with me" and "Support goes both ways" */
  return g_strdup_printf (_("%s. %s."), tie, support);
}
