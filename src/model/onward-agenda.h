/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-agenda-item.h"
#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_AGENDA (onward_agenda_get_type ())

/**
 * OnwardAgenda:
 *
 * A #GListModel of #OnwardAgendaItem: everything dated of one plan that a lens shows, and when the
 * people of the network are to be spoken to next, in the order of time. It follows every change with
 * the smallest possible `items-changed`; an item that stays the same stays the same object. What lasts
 * for a whole week comes before the days of that week.
 */
G_DECLARE_FINAL_TYPE (OnwardAgenda, onward_agenda, ONWARD, AGENDA, GObject)

/**
 * OnwardAgenda::changed:
 * @self: an agenda
 *
 * Emitted once after every change of what the agenda holds or of the words in it.
 */

/**
 * onward_agenda_new:
 * @profile: an open profile
 * @lens: who looks
 * @plan: (nullable): the id of the plan, %NULL for none
 *
 * Returns: (transfer full): the agenda
 */
OnwardAgenda *onward_agenda_new (OnwardProfile  *profile,
                                 OnwardLens lens,
                                 const OnwardId *plan);

/**
 * onward_agenda_set_plan:
 * @self: an agenda
 * @plan: (nullable): the id of another plan, %NULL for none
 */
void onward_agenda_set_plan (OnwardAgenda   *self,
                             const OnwardId *plan);

/**
 * onward_agenda_set_zone:
 * @self: an agenda
 * @zone: (nullable): where the person is, %NULL for what the computer says
 *
 * Whoever is in another zone than the meeting has it at another hour and perhaps on another day.
 */
void onward_agenda_set_zone (OnwardAgenda *self,
                             GTimeZone    *zone);

/**
 * onward_agenda_get_item:
 * @self: an agenda
 * @index: less than its length
 *
 * Returns: (transfer none): the item there
 */
OnwardAgendaItem *onward_agenda_get_item (OnwardAgenda *self,
                                          guint         index);

/**
 * onward_agenda_find_from:
 * @self: an agenda
 * @day: a valid day
 *
 * Returns: the index of the first item that begins on @day or later, the length if there is none
 */
guint onward_agenda_find_from (OnwardAgenda *self,
                               const GDate  *day);

/**
 * onward_agenda_on:
 * @self: an agenda
 * @day: a valid day
 *
 * Returns: (transfer container) (element-type OnwardAgendaItem): what is on that day, first what lasts
 *   for its week
 */
GPtrArray *onward_agenda_on (OnwardAgenda *self,
                             const GDate  *day);

G_END_DECLS
