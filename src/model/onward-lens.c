/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-lens.h"

/* Records hang on each other three deep. Links may refer to links, even in a circle that two
 * merged devices made; what is deeper than this is hidden. */
#define DEPTH_MAX 8

G_DEFINE_ENUM_TYPE (OnwardLens, onward_lens,
                    G_DEFINE_ENUM_VALUE (ONWARD_LENS_ME, "me"),
                    G_DEFINE_ENUM_VALUE (ONWARD_LENS_TOGETHER, "together"),
                    G_DEFINE_ENUM_VALUE (ONWARD_LENS_LOCKED, "locked"))

static gboolean
shows_below (OnwardRecord *record,
             OnwardLookup  lookup,
             gpointer      data,
             guint         depth)
{
  const OnwardKindInfo *info = onward_schema_get (onward_record_get_kind (record));

  if (depth > DEPTH_MAX || onward_record_get_private (record))
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const OnwardId *id = onward_value_get_id (onward_record_get_value (record, i));
      OnwardRecord *parent;

      if (id == NULL || (info->fields[i].flags & ONWARD_FIELD_CLEAR_WITH))
        continue;

      parent = lookup (id, data);
      if (parent == NULL || !shows_below (parent, lookup, data, depth + 1))
        return FALSE;
    }

  return TRUE;
}

gboolean
onward_lens_shows (OnwardLens    lens,
                   OnwardRecord *record,
                   OnwardLookup  lookup,
                   gpointer      data)
{
  g_return_val_if_fail (ONWARD_IS_RECORD (record), FALSE);
  g_return_val_if_fail (lookup != NULL, FALSE);

  switch (lens)
    {
    case ONWARD_LENS_ME:
      return TRUE;

    case ONWARD_LENS_TOGETHER:
      return shows_below (record, lookup, data, 0);

    case ONWARD_LENS_LOCKED:
    default:
      return FALSE;
    }
}

gboolean
onward_lens_shows_field (OnwardLens    lens,
                         OnwardRecord *record,
                         guint         field,
                         OnwardLookup  lookup,
                         gpointer      data)
{
  const OnwardField *info;
  const OnwardId *id;
  OnwardRecord *target;

  g_return_val_if_fail (ONWARD_IS_RECORD (record), FALSE);
  g_return_val_if_fail (lookup != NULL, FALSE);

  if (lens != ONWARD_LENS_TOGETHER)
    return lens == ONWARD_LENS_ME;

  info = &onward_schema_get (onward_record_get_kind (record))->fields[field];
  if (info->flags & ONWARD_FIELD_ONLY_ME)
    return FALSE;

  id = onward_value_get_id (onward_record_get_value (record, field));
  if (id == NULL)
    return TRUE;

  target = lookup (id, data);

  return target != NULL && onward_lens_shows (lens, target, lookup, data);
}
