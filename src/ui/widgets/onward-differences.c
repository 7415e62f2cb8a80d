/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-widgets"

#include "onward-differences.h"

#include "onward-text.h"

static void
difference_free (gpointer data)
{
  OnwardDifference *difference = data;

  onward_text_wipe (difference->words);
  g_free (difference);
}

GPtrArray *
onward_differences_new (void)
{
  return g_ptr_array_new_with_free_func (difference_free);
}

void
onward_differences_add (GPtrArray      *differences,
                        const char     *heading,
                        const OnwardId *record,
                        char           *words)
{
  OnwardDifference *difference = g_new0 (OnwardDifference, 1);

  difference->heading = heading;
  difference->words = words;
  if (record != NULL)
    difference->record = *record;
  g_ptr_array_add (differences, difference);
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        data)
{
  return onward_profile_lookup (data, id);
}

OnwardRecord *
onward_differences_find_twin (OnwardProfile *profile,
                              OnwardLens     lens,
                              OnwardRecord  *record)
{
  OnwardRecord *twin = onward_profile_lookup (profile, onward_record_get_id (record));

  return twin != NULL && onward_lens_shows (lens, twin, look_up, profile) ? twin : NULL;
}

gboolean
onward_differences_in_field (OnwardRecord *then,
                             OnwardRecord *now,
                             const char   *column)
{
  guint field = onward_schema_find_field (onward_record_get_kind (now), column);

  return !onward_value_equal (onward_record_get_value (then, field), onward_record_get_value (now, field));
}

gboolean
onward_differences_in_record (OnwardRecord      *then,
                              OnwardRecord      *now,
                              const char *const *but)
{
  const OnwardKindInfo *info = onward_schema_get (onward_record_get_kind (now));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != ONWARD_FIELD_ORDER
        && (but == NULL || !g_strv_contains (but, info->fields[i].column))
        && !onward_value_equal (onward_record_get_value (then, i), onward_record_get_value (now, i)))
      return TRUE;

  return FALSE;
}
