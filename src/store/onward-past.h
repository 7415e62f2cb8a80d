/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-store.h"

G_BEGIN_DECLS

/**
 * OnwardPastState:
 * @ONWARD_PAST_UNDOABLE: in force, and can be taken back now
 * @ONWARD_PAST_CONFLICT: in force, but something later stands on it
 * @ONWARD_PAST_UNDONE: was taken back
 * @ONWARD_PAST_FIXED: can never be taken back: a new profile began with it, the profile is
 *   read-only, or a newer version did it
 */
typedef enum
{
  ONWARD_PAST_UNDOABLE,
  ONWARD_PAST_CONFLICT,
  ONWARD_PAST_UNDONE,
  ONWARD_PAST_FIXED,
} OnwardPastState;

/**
 * OnwardPastChange:
 * @field: the index of the field in the schema of the entry's kind
 * @old: what it held before
 * @new: what it held after
 * @target: (nullable): the title that the record to which @new refers had then
 *
 * One field of the record an action is about, as the action left it.
 */
typedef struct
{
  guint       field;
  OnwardValue old;
  OnwardValue new;
  char       *target;
} OnwardPastChange;

/**
 * OnwardPastEntry:
 * @seq: where it stands
 * @id: the action
 * @time: when, in milliseconds since 1970-01-01 UTC
 * @verb: what was done
 * @known: whether this version has a word for it
 * @kind: the kind of record it is about
 * @subject: the record; for %ONWARD_VERB_RESTORE the restore point; perhaps the id of nothing
 * @title: (nullable): the record's title at that time, or the name of the restore point
 * @state: whether it is in force
 * @changes: (element-type OnwardPastChange): what it changed in the record
 * @n_added: for %ONWARD_VERB_IMPORT, how many records it added
 *
 * One thing that the person did.
 */
typedef struct
{
  gint64          seq;
  OnwardId        id;
  gint64          time;
  OnwardVerb      verb;
  gboolean        known;
  OnwardKind      kind;
  OnwardId        subject;
  char           *title;
  OnwardPastState state;
  GArray         *changes;
  guint           n_added;
} OnwardPastEntry;

/**
 * onward_past_entry_free:
 * @self: (nullable): an entry; its texts are wiped
 */
void onward_past_entry_free (OnwardPastEntry *self);

/**
 * OnwardPastPage:
 * @entries: (element-type OnwardPastEntry): entries, newest first
 * @next: what to give as `before` for the page after this one, 0 when this was the last
 */
typedef struct
{
  GPtrArray *entries;
  gint64     next;
} OnwardPastPage;

/**
 * onward_past_page_free:
 * @self: (nullable): a page
 */
void onward_past_page_free (OnwardPastPage *self);

/**
 * OnwardPastMatch:
 * @entry: an entry
 * @data: what was given with the function
 *
 * Runs on the worker thread.
 *
 * Returns: whether the entry is wanted
 */
typedef gboolean (*OnwardPastMatch) (const OnwardPastEntry *entry,
                                     gpointer               data);

/**
 * onward_store_read_past_async:
 * @self: a store
 * @before: only entries before this one, 0 to begin with the newest
 * @limit: how many entries are wanted at most
 * @match: (nullable): chooses entries
 * @data: (transfer full) (nullable): for @match
 * @free_data: (nullable): how to free @data
 * @cancellable: (nullable): to stop with
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Looks at some thousand entries at most, so that what waits to be saved never waits long: a page
 * with few entries or none may have a next one.
 */
void onward_store_read_past_async (OnwardStore        *self,
                                   gint64              before,
                                   guint               limit,
                                   OnwardPastMatch     match,
                                   gpointer            data,
                                   GDestroyNotify      free_data,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/**
 * onward_store_read_past_finish:
 * @self: a store
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the page
 */
OnwardPastPage *onward_store_read_past_finish (OnwardStore  *self,
                                               GAsyncResult *result,
                                               GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardPastEntry, onward_past_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardPastPage, onward_past_page_free)

G_END_DECLS
