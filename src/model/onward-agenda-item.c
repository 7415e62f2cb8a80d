/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-agenda-item.h"

#include "onward-zone.h"

struct _OnwardAgendaItem
{
  GObject          parent_instance;

  /* Owned */
  OnwardRecord    *record;
  GTimeZone       *there; /* NULL for whole days */

  OnwardAgendaKind kind;
  GDate            first;
  GDate            last;
  GDate            agreed;
  int              agreed_minute;
  int              minute;
  int              end;
  int              length;
  gint64           moment;
};

G_DEFINE_FINAL_TYPE (OnwardAgendaItem, onward_agenda_item, G_TYPE_OBJECT)

static void
onward_agenda_item_finalize (GObject *object)
{
  OnwardAgendaItem *self = ONWARD_AGENDA_ITEM (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->there, g_time_zone_unref);

  G_OBJECT_CLASS (onward_agenda_item_parent_class)->finalize (object);
}

static void
onward_agenda_item_class_init (OnwardAgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_agenda_item_finalize;
}

static void
onward_agenda_item_init (OnwardAgendaItem *self)
{
  self->minute = -1;
}

OnwardAgendaItem *
onward_agenda_item_new (OnwardAgendaKind kind,
                        OnwardRecord    *record,
                        const GDate     *first,
                        const GDate     *last)
{
  OnwardAgendaItem *self;

  g_return_val_if_fail (ONWARD_IS_RECORD (record), NULL);
  g_return_val_if_fail (g_date_valid (first) && g_date_valid (last), NULL);

  self = g_object_new (ONWARD_TYPE_AGENDA_ITEM, NULL);
  self->kind = kind;
  self->record = g_object_ref (record);
  self->first = *first;
  self->last = *last;

  return self;
}

OnwardAgendaItem *
onward_agenda_item_new_timed (OnwardAgendaKind kind,
                              OnwardRecord    *record,
                              const GDate     *agreed,
                              int              minute,
                              GTimeZone       *there,
                              GTimeZone       *here,
                              int              length)
{
  OnwardAgendaItem *self = onward_agenda_item_new (kind, record, agreed, agreed);

  g_return_val_if_fail (minute >= 0 && minute < 24 * 60, self);

  self->there = g_time_zone_ref (there);
  self->agreed = *agreed;
  self->agreed_minute = minute;
  self->moment = onward_zone_moment (there, agreed, minute);
  self->minute = onward_zone_read (here, self->moment, &self->first);
  self->length = MAX (length, 0);
  self->end = onward_zone_read (here, self->moment + self->length * 60, &self->last);
  /* What ends at midnight does not touch the next day. */
  onward_zone_read (here, self->moment + MAX (self->length - 1, 0) * 60, &self->last);

  return self;
}

OnwardAgendaKind
onward_agenda_item_get_kind (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), ONWARD_AGENDA_STEP);

  return self->kind;
}

OnwardRecord *
onward_agenda_item_get_record (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), NULL);

  return self->record;
}

const GDate *
onward_agenda_item_get_first (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), NULL);

  return &self->first;
}

const GDate *
onward_agenda_item_get_last (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), NULL);

  return &self->last;
}

int
onward_agenda_item_get_minute (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), -1);

  return self->minute;
}

int
onward_agenda_item_get_end (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), 0);

  return self->end;
}

int
onward_agenda_item_get_length (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), 0);

  return self->length;
}

int
onward_agenda_item_get_agreed (OnwardAgendaItem *self,
                               GDate            *day,
                               GTimeZone       **zone)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self) && self->there != NULL, 0);

  *day = self->agreed;
  *zone = self->there;

  return self->agreed_minute;
}

gint64
onward_agenda_item_get_moment (OnwardAgendaItem *self)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self) && self->there != NULL, 0);

  return self->moment;
}

int
onward_agenda_item_get_planned (OnwardAgendaItem *self,
                                GDateWeekday      weekday)
{
  static const char *const columns[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self) && g_date_valid_weekday (weekday), 0);

  if (self->kind != ONWARD_AGENDA_WEEK)
    return 0;

  return CLAMP (onward_record_get_integer (self->record, columns[weekday - G_DATE_MONDAY]), 0, 24 * 60);
}

gboolean
onward_agenda_item_is_on (OnwardAgendaItem *self,
                          const GDate      *day)
{
  g_return_val_if_fail (ONWARD_IS_AGENDA_ITEM (self), FALSE);

  return g_date_compare (&self->first, day) <= 0 && g_date_compare (day, &self->last) <= 0;
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

int
onward_agenda_item_compare (OnwardAgendaItem *a,
                            OnwardAgendaItem *b)
{
  /* On the same day first what lasts longer, then whole days, then by the clock. */
  const int ways[] = {
    g_date_compare (&a->first, &b->first),
    a->minute < 0 && b->minute < 0 ? -g_date_compare (&a->last, &b->last) : 0,
    compare_numbers (a->minute, b->minute),
    compare_numbers (a->moment, b->moment),
    compare_numbers (a->kind, b->kind),
    onward_id_compare (onward_record_get_id (a->record), onward_record_get_id (b->record)),
    compare_numbers (a->length, b->length),
    g_date_compare (&a->last, &b->last),
    compare_numbers (a->agreed_minute, b->agreed_minute),
    a->there != NULL && b->there != NULL ? g_date_compare (&a->agreed, &b->agreed) : 0,
    a->there != NULL && b->there != NULL
      ? g_strcmp0 (g_time_zone_get_identifier (a->there), g_time_zone_get_identifier (b->there)) : 0,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i] != 0)
      return ways[i];

  return 0;
}
