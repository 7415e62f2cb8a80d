/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-search"

#include "onward-search-title.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        profile)
{
  return onward_profile_lookup (profile, id);
}

/* The title of what @record refers to, if it may be seen. */
static const char *
get_title_of (OnwardProfile *profile,
              OnwardRecord  *record,
              const char    *column,
              OnwardLens     lens)
{
  OnwardRecord *target = onward_profile_lookup (profile, onward_record_get_reference (record, column));

  if (target == NULL || !onward_lens_shows (lens, target, look_up, profile))
    return "";

  return onward_record_get_display_title (target);
}

static char *
name_tie (OnwardProfile *profile,
          OnwardRecord  *tie,
          OnwardLens     lens)
{
  const char *person = get_title_of (profile, tie, "person", lens);

  if (onward_record_get_reference (tie, "other") == NULL)
    /* Translators: the tie between somebody (%s) and the person who uses Onward */
    return g_strdup_printf (_("%s and me"), person);

  /* Translators: the tie between two people */
  return g_strdup_printf (_("%s and %s"), person, get_title_of (profile, tie, "other", lens));
}

char *
onward_search_title (OnwardProfile *profile,
                     OnwardRecord  *record,
                     OnwardLens     lens,
                     gboolean      *with_title)
{
  *with_title = TRUE;

  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_STORY:
      return g_strdup (get_title_of (profile, record, "strength", lens));

    case ONWARD_KIND_TIE:
      return name_tie (profile, record, lens);

    default:
      *with_title = FALSE;
      return g_strdup (onward_record_get_display_title (record));
    }
}
