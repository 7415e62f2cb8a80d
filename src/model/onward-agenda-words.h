/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-agenda-item.h"

G_BEGIN_DECLS

/**
 * onward_agenda_words_describe:
 * @item: an item
 *
 * Returns: (transfer full): what it is, in the person's words on one line, such as "Look again at “A quiet room”"
 */
char *onward_agenda_words_describe (OnwardAgendaItem *item);

/**
 * onward_agenda_words_neutral:
 * @kind: what a date is for
 *
 * Returns: (transfer none): a translated word that tells nothing of what it is about, such as "Appointment"
 */
const char *onward_agenda_words_neutral (OnwardAgendaKind kind);

/**
 * onward_agenda_words_kind:
 * @kind: what a date is for
 *
 * Returns: (transfer none): its translated name on its own, such as "Meeting"
 */
const char *onward_agenda_words_kind (OnwardAgendaKind kind);

/**
 * onward_agenda_words_time:
 * @item: an item
 *
 * Returns: (transfer full): when on its day, such as "10:00–11:30", "This week" or "" for a whole day
 */
char *onward_agenda_words_time (OnwardAgendaItem *item);

/**
 * onward_agenda_words_span:
 * @from: minutes after midnight, 0 to 1439
 * @to: minutes after midnight, or -1 when it was not said
 *
 * Returns: (transfer full): words such as "10:00–10:45"
 */
char *onward_agenda_words_span (int from,
                                int to);

/**
 * onward_agenda_words_hours:
 * @minutes: minutes, 0 or more
 *
 * Returns: (transfer full): such as "2 h", "2 h 30 min" or "45 min"
 */
char *onward_agenda_words_hours (gint64 minutes);

G_END_DECLS
