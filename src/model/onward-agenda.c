/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-agenda.h"

#include "onward-date.h"
#include "onward-profile-private.h"
#include "onward-zone.h"

/* Nothing lasts longer than that: a meeting of more is a slip of the pen. */
#define LONGEST_MEETING (24 * 60)
#define LONGEST_DAYS 7

struct _OnwardAgenda
{
  GObject        parent_instance;

  /* Owned */
  OnwardProfile *profile;
  GPtrArray     *items;
  GTimeZone     *here;

  OnwardId       plan;
  OnwardLens     lens;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void onward_agenda_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardAgenda, onward_agenda, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_agenda_model_init))

static const OnwardKind dated_kinds[] = {
  ONWARD_KIND_PLAN, ONWARD_KIND_PHASE, ONWARD_KIND_STEP, ONWARD_KIND_MEETING, ONWARD_KIND_ADJUSTMENT,
  ONWARD_KIND_WEEK, ONWARD_KIND_PERSON,
};

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        profile)
{
  return onward_profile_lookup (profile, id);
}

static gboolean
is_shown (OnwardAgenda *self,
          OnwardRecord *record)
{
  return !onward_record_is_gone (record) && onward_lens_shows (self->lens, record, look_up, self->profile);
}

static gboolean
find_day (OnwardRecord *record,
          const char   *column,
          GDate        *day)
{
  return onward_date_parse_iso (onward_record_get_text (record, column), day);
}

static void
add_days (GPtrArray       *items,
          OnwardAgendaKind kind,
          OnwardRecord    *record,
          const char      *column,
          gboolean         whole_week)
{
  GDate first;
  GDate last;

  if (!find_day (record, column, &first))
    return;

  last = first;
  if (whole_week)
    {
      g_date_subtract_days (&first, g_date_get_weekday (&first) - G_DATE_MONDAY);
      last = first;
      g_date_add_days (&last, LONGEST_DAYS - 1);
    }
  g_ptr_array_add (items, onward_agenda_item_new (kind, record, &first, &last));
}

/* Without an hour, or with one that no clock shows, it is for the whole day. */
static gboolean
find_minute (OnwardRecord *meeting,
             int          *minute)
{
  int field = onward_schema_find_field (ONWARD_KIND_MEETING, "minute");
  gint64 number = onward_record_get_integer (meeting, "minute");

  if (onward_record_get_value (meeting, field)->type == ONWARD_VALUE_NONE || number < 0 || number >= 24 * 60)
    return FALSE;

  *minute = number;

  return TRUE;
}

static void
add_meeting (OnwardAgenda *self,
             GPtrArray    *items,
             OnwardRecord *meeting)
{
  gint64 length = onward_record_get_integer (meeting, "length");
  GDate day;
  int minute;

  if (find_day (meeting, "day", &day) && find_minute (meeting, &minute))
    {
      g_autoptr (GTimeZone) there = onward_zone_find (onward_record_get_text (meeting, "zone"));

      g_ptr_array_add (items, onward_agenda_item_new_timed (ONWARD_AGENDA_MEETING, meeting, &day, minute, there, self->here,
                                                            CLAMP (length, 0, LONGEST_MEETING)));
    }
  else
    {
      add_days (items, ONWARD_AGENDA_MEETING, meeting, "day", FALSE);
    }
  add_days (items, ONWARD_AGENDA_FOLLOW_UP, meeting, "follow_up", FALSE);
}

static void
add_record (OnwardAgenda *self,
            GPtrArray    *items,
            OnwardRecord *record)
{
  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_STEP:
      add_days (items, ONWARD_AGENDA_STEP, record, "day",
                g_str_equal (onward_record_get_text (record, "day_kind"), "week"));
      break;

    case ONWARD_KIND_MEETING:
      add_meeting (self, items, record);
      break;

    case ONWARD_KIND_ADJUSTMENT:
      add_days (items, ONWARD_AGENDA_START, record, "start", FALSE);
      add_days (items, ONWARD_AGENDA_REVIEW, record, "review", FALSE);
      break;

    case ONWARD_KIND_WEEK:
      add_days (items, ONWARD_AGENDA_WEEK, record, "start", TRUE);
      break;

    case ONWARD_KIND_PERSON:
      add_days (items, ONWARD_AGENDA_CONTACT, record, "next_contact", FALSE);
      break;

    default:
      break;
    }
}

static void
add_records (OnwardAgenda *self,
             GPtrArray    *items,
             GPtrArray    *records)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (is_shown (self, g_ptr_array_index (records, i)))
      add_record (self, items, g_ptr_array_index (records, i));
}

static GPtrArray *
find_referrers (OnwardAgenda   *self,
                OnwardKind      kind,
                const char     *column,
                const OnwardId *target)
{
  return onward_registry_find_referrers (onward_profile_get_registry (self->profile), kind,
                                         onward_schema_find_field (kind, column), target);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return onward_agenda_item_compare (*(OnwardAgendaItem *const *) a, *(OnwardAgendaItem *const *) b);
}

/* What is the same stays the same object, so that its row stays. */
static void
keep_same (OnwardAgenda *self,
           GPtrArray    *items)
{
  guint before = 0;

  for (guint i = 0; i < items->len; i++)
    {
      OnwardAgendaItem *item = g_ptr_array_index (items, i);

      while (before < self->items->len && onward_agenda_item_compare (g_ptr_array_index (self->items, before), item) < 0)
        before++;
      if (before < self->items->len &&
          onward_agenda_item_compare (g_ptr_array_index (self->items, before), item) == 0 &&
          onward_agenda_item_get_record (g_ptr_array_index (self->items, before)) == onward_agenda_item_get_record (item))
        {
          g_object_unref (item);
          items->pdata[i] = g_object_ref (g_ptr_array_index (self->items, before));
        }
    }
}

static GPtrArray *
collect (OnwardAgenda *self)
{
  static const OnwardKind of_plan[] = { ONWARD_KIND_WEEK, ONWARD_KIND_MEETING, ONWARD_KIND_ADJUSTMENT };
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  OnwardRegistry *registry = onward_profile_get_registry (self->profile);
  GPtrArray *phases;

  add_records (self, items, onward_list_get_records (onward_registry_get_list (registry, ONWARD_KIND_PERSON)));
  if (!onward_id_is_none (&self->plan))
    {
      phases = find_referrers (self, ONWARD_KIND_PHASE, "plan", &self->plan);
      for (guint i = 0; phases != NULL && i < phases->len; i++)
        add_records (self, items, find_referrers (self, ONWARD_KIND_STEP, "phase",
                                                  onward_record_get_id (g_ptr_array_index (phases, i))));
      for (guint i = 0; i < G_N_ELEMENTS (of_plan); i++)
        add_records (self, items, find_referrers (self, of_plan[i], "plan", &self->plan));
    }
  g_ptr_array_sort (items, compare_items);
  keep_same (self, items);

  return items;
}

static void
refresh (OnwardAgenda *self)
{
  g_autoptr (GPtrArray) wanted = collect (self);

  g_object_ref (self);
  onward_list_become (G_LIST_MODEL (self), self->items, wanted);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_unref (self);
}

static void
registry_changed_cb (OnwardAgenda                *self,
                     const OnwardRegistryChanges *changes)
{
  for (guint i = 0; i < G_N_ELEMENTS (dated_kinds); i++)
    if (g_hash_table_size (changes->changed[dated_kinds[i]]) > 0)
      {
        refresh (self);
        return;
      }
}

static GType
get_item_type (GListModel *model)
{
  return ONWARD_TYPE_AGENDA_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return ONWARD_AGENDA (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *items = ONWARD_AGENDA (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
onward_agenda_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
onward_agenda_dispose (GObject *object)
{
  g_clear_object (&ONWARD_AGENDA (object)->profile);

  G_OBJECT_CLASS (onward_agenda_parent_class)->dispose (object);
}

static void
onward_agenda_finalize (GObject *object)
{
  OnwardAgenda *self = ONWARD_AGENDA (object);

  g_ptr_array_unref (self->items);
  g_time_zone_unref (self->here);

  G_OBJECT_CLASS (onward_agenda_parent_class)->finalize (object);
}

static void
onward_agenda_class_init (OnwardAgendaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = onward_agenda_dispose;
  object_class->finalize = onward_agenda_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_agenda_init (OnwardAgenda *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->here = g_time_zone_new_local ();
}

OnwardAgenda *
onward_agenda_new (OnwardProfile  *profile,
                   OnwardLens      lens,
                   const OnwardId *plan)
{
  OnwardAgenda *self;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile), NULL);

  self = g_object_new (ONWARD_TYPE_AGENDA, NULL);
  self->profile = g_object_ref (profile);
  self->lens = lens;
  g_signal_connect_object (onward_profile_get_registry (profile), "changed", G_CALLBACK (registry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  onward_agenda_set_plan (self, plan);

  return self;
}

void
onward_agenda_set_plan (OnwardAgenda   *self,
                        const OnwardId *plan)
{
  g_return_if_fail (ONWARD_IS_AGENDA (self));

  self->plan = plan != NULL ? *plan : (OnwardId) { 0 };
  refresh (self);
}

void
onward_agenda_set_zone (OnwardAgenda *self,
                        GTimeZone    *zone)
{
  g_return_if_fail (ONWARD_IS_AGENDA (self));

  g_time_zone_unref (self->here);
  self->here = zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_local ();
  refresh (self);
}

OnwardAgendaItem *
onward_agenda_get_item (OnwardAgenda *self,
                        guint         index)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA (self) && index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

guint
onward_agenda_find_from (OnwardAgenda *self,
                         const GDate  *day)
{
  guint from = 0;
  guint to;

  g_return_val_if_fail (ONWARD_IS_AGENDA (self), 0);

  to = self->items->len;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_date_compare (onward_agenda_item_get_first (g_ptr_array_index (self->items, middle)), day) < 0)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

GPtrArray *
onward_agenda_on (OnwardAgenda *self,
                  const GDate  *day)
{
  GPtrArray *found = g_ptr_array_new ();
  GDate earliest = *day;

  g_return_val_if_fail (ONWARD_IS_AGENDA (self), found);

  if (g_date_get_julian (day) > LONGEST_DAYS)
    g_date_subtract_days (&earliest, LONGEST_DAYS - 1);
  for (guint i = onward_agenda_find_from (self, &earliest); i < self->items->len; i++)
    {
      OnwardAgendaItem *item = g_ptr_array_index (self->items, i);

      if (g_date_compare (onward_agenda_item_get_first (item), day) > 0)
        break;
      if (onward_agenda_item_is_on (item, day))
        g_ptr_array_add (found, item);
    }

  return found;
}
