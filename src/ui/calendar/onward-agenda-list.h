/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-agenda.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_AGENDA_LIST (onward_agenda_list_get_type ())

/**
 * OnwardAgendaList:
 *
 * What is dated, day by day, from today on. Property, also as the action `agenda.earlier`: `earlier`,
 * whether the days before today are shown, too.
 */
G_DECLARE_FINAL_TYPE (OnwardAgendaList, onward_agenda_list, ONWARD, AGENDA_LIST, GtkWidget)

/**
 * onward_agenda_list_set_agenda:
 * @self: a list
 * @agenda: (nullable): what it shows
 */
void onward_agenda_list_set_agenda (OnwardAgendaList *self,
                                    OnwardAgenda     *agenda);

/**
 * onward_agenda_list_name_day:
 * @item: an item
 * @today: today
 *
 * Returns: (transfer full): the heading that @item stands under, such as "Tuesday 24 November" or "The
 *   week from Monday 23 November"
 */
char *onward_agenda_list_name_day (OnwardAgendaItem *item,
                                   const GDate      *today);

G_END_DECLS
