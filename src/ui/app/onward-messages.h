/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-id.h"
#include "onward-action.h"

G_BEGIN_DECLS

/* The three voices have one owner, the window: a toast says what is done, the banner what
 * lasts, a question what cannot go on without an answer. Any widget may call these; they find
 * the window it is in, and are silent without one. */

/**
 * onward_messages_done:
 * @widget: a widget in the window
 * @verb: what was done
 * @kind: to which kind of record
 * @action: (nullable): the action that the toast's Undo takes back
 *
 * Shows a toast such as "Strength removed · Undo". It names no record.
 */
void onward_messages_done (GtkWidget      *widget,
                           OnwardVerb      verb,
                           OnwardKind      kind,
                           const OnwardId *action);

/**
 * onward_messages_say:
 * @widget: a widget in the window
 * @words: what is done, without anything the person wrote
 * @action: (nullable): the action that the toast's Undo takes back
 *
 * Shows a toast for what onward_messages_done() has no words for.
 */
void onward_messages_say (GtkWidget      *widget,
                          const char     *words,
                          const OnwardId *action);

/**
 * onward_messages_error:
 * @widget: a widget in the window
 * @error: what went wrong
 *
 * Shows a toast that says what happened, that nothing was lost and what to do. Silent for
 * a cancelled operation and for a profile that was locked meanwhile.
 */
void onward_messages_error (GtkWidget    *widget,
                            const GError *error);

G_END_DECLS
