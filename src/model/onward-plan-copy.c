/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-plan-copy.h"

#include "onward-date.h"

/* What belongs to a plan, those that others refer to first. */
static const struct { OnwardKind kind; const char *owner; } parts[] =
{
  { ONWARD_KIND_PHASE, "plan" },
  { ONWARD_KIND_STEP, "phase" },
  { ONWARD_KIND_FACTOR, "plan" },
  { ONWARD_KIND_WEEK, "plan" },
  { ONWARD_KIND_ADJUSTMENT, "plan" },
  { ONWARD_KIND_MEETING, "plan" },
  { ONWARD_KIND_CONTINGENCY, "plan" },
};

/* What has happened, which a new start has not. */
static const struct { OnwardKind kind; const char *column; } past[] =
{
  { ONWARD_KIND_PLAN, "position" },
  { ONWARD_KIND_PLAN, "title" },
  { ONWARD_KIND_PLAN, "state" },
  { ONWARD_KIND_STEP, "status" },
  { ONWARD_KIND_WEEK, "lived_monday" },
  { ONWARD_KIND_WEEK, "lived_tuesday" },
  { ONWARD_KIND_WEEK, "lived_wednesday" },
  { ONWARD_KIND_WEEK, "lived_thursday" },
  { ONWARD_KIND_WEEK, "lived_friday" },
  { ONWARD_KIND_WEEK, "lived_saturday" },
  { ONWARD_KIND_WEEK, "lived_sunday" },
  { ONWARD_KIND_ADJUSTMENT, "status" },
  { ONWARD_KIND_MEETING, "agreed" },
};

typedef struct
{
  OnwardProfile *profile;
  OnwardAction  *action;
  GHashTable    *copies; /* id to id */
  int            days;
} Copy;

static OnwardFilterList *
list_of (OnwardProfile *profile,
         OnwardKind     kind,
         const char    *owner,
         OnwardRecord  *record)
{
  return onward_profile_list_of (profile, kind, ONWARD_LENS_ME, owner, onward_record_get_id (record));
}

static gboolean
is_past (OnwardKind  kind,
         const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    if (past[i].kind == kind && g_str_equal (past[i].column, column))
      return TRUE;

  return FALSE;
}

/* (nullable): a day that the calendar has */
static char *
shift (const char *day,
       int         days,
       gboolean    monday)
{
  GDate date;
  guint32 julian;

  if (!onward_date_parse_iso (day, &date))
    return NULL;

  julian = g_date_get_julian (&date);
  if ((gint64) julian + days < 8)
    return NULL;
  g_date_set_julian (&date, (guint32) ((gint64) julian + days));
  if (monday)
    g_date_subtract_days (&date, g_date_get_weekday (&date) - G_DATE_MONDAY);
  if (g_date_get_year (&date) > 9999)
    return NULL;

  return onward_date_to_iso (&date);
}

static void
copy_field (Copy           *self,
            OnwardRecord   *record,
            guint           field,
            const OnwardId *id)
{
  OnwardKind kind = onward_record_get_kind (record);
  const OnwardField *info = &onward_schema_get (kind)->fields[field];
  const OnwardValue *value = onward_record_get_value (record, field);

  if (value->type == ONWARD_VALUE_NONE || is_past (kind, info->column))
    return;

  if (info->type == ONWARD_FIELD_REFERENCE)
    {
      const OnwardId *target = onward_value_get_id (value);
      const OnwardId *copy = g_hash_table_lookup (self->copies, target);

      onward_action_set_reference (self->action, kind, id, info->column, copy != NULL ? copy : target);
    }
  else if (info->type == ONWARD_FIELD_DATE && !(kind == ONWARD_KIND_PLAN && g_str_equal (info->column, "since")))
    {
      g_autofree char *day = shift (onward_value_get_text (value), self->days, kind == ONWARD_KIND_WEEK);

      onward_action_set_text (self->action, kind, id, info->column, day != NULL ? day : onward_value_get_text (value));
    }
  else
    {
      onward_action_set_value (self->action, kind, id, field, value);
    }
}

static void
copy_fields (Copy         *self,
             OnwardRecord *record)
{
  const OnwardId *id = g_hash_table_lookup (self->copies, onward_record_get_id (record));

  for (guint i = 0; i < onward_schema_get (onward_record_get_kind (record))->n_fields; i++)
    copy_field (self, record, i, id);
}

static void
announce (Copy         *self,
          OnwardRecord *record)
{
  OnwardId id = onward_action_create (self->action, onward_record_get_kind (record));

  g_hash_table_insert (self->copies, (gpointer) onward_record_get_id (record), g_memdup2 (&id, sizeof id));
}

/* All of them get their ids first, for steps refer to steps. */
static void
copy_all (Copy      *self,
          GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    announce (self, g_ptr_array_index (records, i));
  for (guint i = 0; i < records->len; i++)
    copy_fields (self, g_ptr_array_index (records, i));
}

static void
copy_links (Copy         *self,
            OnwardRecord *source)
{
  g_autoptr (OnwardFilterList) links = list_of (self->profile, ONWARD_KIND_LINK, "source", source);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    g_ptr_array_add (records, onward_filter_list_get_record (links, i));
  copy_all (self, records);
}

/* The records of @plan, those of its phases among them. */
static GPtrArray *
list_records (OnwardProfile *profile,
              OnwardRecord  *plan)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_phases = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean of_phases = parts[i].kind == ONWARD_KIND_STEP;

      for (guint k = 0; k < (of_phases ? n_phases : 1); k++)
        {
          g_autoptr (OnwardFilterList) list =
            list_of (profile, parts[i].kind, parts[i].owner, of_phases ? g_ptr_array_index (records, k) : plan);

          for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
            g_ptr_array_add (records, g_object_ref (onward_filter_list_get_record (list, j)));
        }
      if (parts[i].kind == ONWARD_KIND_PHASE)
        n_phases = records->len;
    }

  return records;
}

gboolean
onward_plan_copy_find_start (OnwardProfile *profile,
                             OnwardRecord  *plan,
                             GDate         *start)
{
  g_autoptr (GPtrArray) records = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), FALSE);
  g_return_val_if_fail (ONWARD_IS_RECORD (plan), FALSE);

  records = list_records (profile, plan);
  for (guint i = 0; i < records->len; i++)
    {
      OnwardRecord *record = g_ptr_array_index (records, i);
      const OnwardKindInfo *info = onward_schema_get (onward_record_get_kind (record));

      for (guint k = 0; k < info->n_fields; k++)
        {
          GDate day;

          if (info->fields[k].type != ONWARD_FIELD_DATE ||
              !onward_date_parse_iso (onward_value_get_text (onward_record_get_value (record, k)), &day) ||
              (found && g_date_compare (&day, start) >= 0))
            continue;
          *start = day;
          found = TRUE;
        }
    }

  return found;
}

OnwardAction *
onward_plan_copy (OnwardProfile *profile,
                  OnwardRecord  *plan,
                  const char    *title,
                  int            days)
{
  Copy self = { profile, onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PLAN, NULL), NULL, days };
  g_autoptr (OnwardFilterList) plans = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *order = NULL;
  const OnwardId *id;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (ONWARD_IS_RECORD (plan), NULL);

  self.copies = g_hash_table_new_full (onward_id_hash, onward_id_equal, NULL, g_free);
  announce (&self, plan);
  copy_fields (&self, plan);
  id = g_hash_table_lookup (self.copies, onward_record_get_id (plan));
  plans = onward_profile_list (profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  order = onward_filter_list_order_for (plans, g_list_model_get_n_items (G_LIST_MODEL (plans)), NULL);
  onward_action_set_text (self.action, ONWARD_KIND_PLAN, id, "position", order);
  onward_action_set_text (self.action, ONWARD_KIND_PLAN, id, "title", title);
  onward_action_set_text (self.action, ONWARD_KIND_PLAN, id, "state", "draft");

  records = list_records (profile, plan);
  copy_all (&self, records);
  for (guint i = 0; i < records->len; i++)
    copy_links (&self, g_ptr_array_index (records, i));
  g_hash_table_unref (self.copies);

  return self.action;
}

OnwardAction *
onward_plan_copy_follow (OnwardProfile *profile,
                         OnwardRecord  *plan)
{
  g_autoptr (OnwardFilterList) plans = NULL;
  OnwardAction *action;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (ONWARD_IS_RECORD (plan), NULL);

  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_PLAN, onward_record_get_id (plan));
  onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (plan), "state", "current");
  plans = onward_profile_list (profile, ONWARD_KIND_PLAN, ONWARD_LENS_ME);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plans)); i++)
    {
      OnwardRecord *other = onward_filter_list_get_record (plans, i);

      if (other != plan && g_str_equal (onward_record_get_text (other, "state"), "current"))
        onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (other), "state", "earlier");
    }

  return action;
}
