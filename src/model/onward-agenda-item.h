/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-record.h"

G_BEGIN_DECLS

/**
 * OnwardAgendaKind:
 * @ONWARD_AGENDA_WEEK: the hours of a week of graded return
 * @ONWARD_AGENDA_STEP: a step of the plan
 * @ONWARD_AGENDA_MEETING: a meeting
 * @ONWARD_AGENDA_FOLLOW_UP: a meeting is followed up
 * @ONWARD_AGENDA_START: an adjustment begins
 * @ONWARD_AGENDA_REVIEW: an adjustment is looked at again
 * @ONWARD_AGENDA_CONTACT: somebody is to be spoken to
 *
 * What a date is for, in the order in which they stand on one day.
 */
typedef enum
{
  ONWARD_AGENDA_WEEK,
  ONWARD_AGENDA_STEP,
  ONWARD_AGENDA_MEETING,
  ONWARD_AGENDA_FOLLOW_UP,
  ONWARD_AGENDA_START,
  ONWARD_AGENDA_REVIEW,
  ONWARD_AGENDA_CONTACT,
} OnwardAgendaKind;

/** ONWARD_N_AGENDA_KINDS: how many there are. */
#define ONWARD_N_AGENDA_KINDS (ONWARD_AGENDA_CONTACT + 1)

#define ONWARD_TYPE_AGENDA_ITEM (onward_agenda_item_get_type ())

/**
 * OnwardAgendaItem:
 *
 * One dated thing. It never changes: what is moved is another item. Its words are those of its record
 * at that moment.
 */
G_DECLARE_FINAL_TYPE (OnwardAgendaItem, onward_agenda_item, ONWARD, AGENDA_ITEM, GObject)

/**
 * onward_agenda_item_new:
 * @kind: what the date is for
 * @record: whose date it is
 * @first: the first day
 * @last: the last day, @first or later
 *
 * Returns: (transfer full): an item for whole days
 */
OnwardAgendaItem *onward_agenda_item_new (OnwardAgendaKind kind,
                                          OnwardRecord    *record,
                                          const GDate     *first,
                                          const GDate     *last);

/**
 * onward_agenda_item_new_timed:
 * @kind: what the date is for
 * @record: whose date it is
 * @agreed: the day as it was agreed
 * @minute: minutes after midnight as it was agreed, 0 to 1439
 * @there: the zone in which it was agreed
 * @here: the zone of whoever looks
 * @length: minutes, 0 when it was not said
 *
 * Returns: (transfer full): an item for a moment
 */
OnwardAgendaItem *onward_agenda_item_new_timed (OnwardAgendaKind kind,
                                                OnwardRecord    *record,
                                                const GDate     *agreed,
                                                int              minute,
                                                GTimeZone       *there,
                                                GTimeZone       *here,
                                                int              length);

/**
 * onward_agenda_item_get_kind:
 * @self: an item
 *
 * Returns: what the date is for
 */
OnwardAgendaKind onward_agenda_item_get_kind (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none): whose date it is
 */
OnwardRecord *onward_agenda_item_get_record (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_first:
 * @self: an item
 *
 * Returns: (transfer none): the first day, where the person is
 */
const GDate *onward_agenda_item_get_first (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_last:
 * @self: an item
 *
 * Returns: (transfer none): the last day, where the person is
 */
const GDate *onward_agenda_item_get_last (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_minute:
 * @self: an item
 *
 * Returns: minutes after midnight where the person is, -1 for whole days
 */
int onward_agenda_item_get_minute (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_end:
 * @self: an item that is not for whole days
 *
 * Returns: minutes after midnight where the person is, when it ends
 */
int onward_agenda_item_get_end (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_length:
 * @self: an item
 *
 * Returns: minutes, 0 when it was not said
 */
int onward_agenda_item_get_length (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_agreed:
 * @self: an item that is not for whole days
 * @day: (out): the day as it was agreed
 * @zone: (out) (transfer none): the zone in which it was agreed
 *
 * Returns: minutes after midnight as it was agreed
 */
int onward_agenda_item_get_agreed (OnwardAgendaItem *self,
                                   GDate            *day,
                                   GTimeZone       **zone);

/**
 * onward_agenda_item_get_moment:
 * @self: an item that is not for whole days
 *
 * Returns: when it begins, in seconds since 1970-01-01 UTC
 */
gint64 onward_agenda_item_get_moment (OnwardAgendaItem *self);

/**
 * onward_agenda_item_get_planned:
 * @self: an item
 * @weekday: a day of the week
 *
 * Returns: minutes of work that a week of graded return has planned for that day, 0 for other items
 */
int onward_agenda_item_get_planned (OnwardAgendaItem *self,
                                    GDateWeekday      weekday);

/**
 * onward_agenda_item_is_on:
 * @self: an item
 * @day: a valid day
 *
 * Returns: whether @day is one of its days
 */
gboolean onward_agenda_item_is_on (OnwardAgendaItem *self,
                                   const GDate      *day);

/**
 * onward_agenda_item_compare:
 * @a: an item
 * @b: another one
 *
 * Returns: less than, equal to or more than 0, as @a comes before, with or after @b; only items that are
 *   the same in everything are equal
 */
int onward_agenda_item_compare (OnwardAgendaItem *a,
                                OnwardAgendaItem *b);

G_END_DECLS
