/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-action.h"
#include "onward-changeset.h"

G_BEGIN_DECLS

/* All records of a profile as text that any program can read, and back: one JSON object with a list for each
 * table of onward-schema. `OPEN-FORM.md` tells about it, `resources/onward-open-form.schema.json` says it
 * to the field. */

/** ONWARD_OPEN_TEXT_VERSION: what is written, and the newest that can be read. */
#define ONWARD_OPEN_TEXT_VERSION 1

/** ONWARD_OPEN_TEXT_MAX: bytes that a text may have to be read: eight times ten years of use. */
#define ONWARD_OPEN_TEXT_MAX (16 * 1024 * 1024)

/** ONWARD_OPEN_TEXT_RECORDS_MAX: records that a text may hold to be read: six times ten years of use. */
#define ONWARD_OPEN_TEXT_RECORDS_MAX 40000

/** ONWARD_OPEN_TEXT_VALUES_MAX: values that they may hold together, which is what adding them takes time for. */
#define ONWARD_OPEN_TEXT_VALUES_MAX 200000

/**
 * ONWARD_OPEN_TEXT_INTEGER_MAX: how far from 0 a number may be: more than any angle, hour or length, and
 * small enough to add up anything.
 */
#define ONWARD_OPEN_TEXT_INTEGER_MAX 1000000

/**
 * onward_open_text_write:
 * @rows: (element-type OnwardRow): all records
 * @name: the name of the profile
 * @day: when it is written
 *
 * Any thread.
 *
 * Returns: (transfer full): the text, to be freed with onward_text_wipe()
 */
char *onward_open_text_write (GPtrArray   *rows,
                              const char  *name,
                              const GDate *day);

/**
 * onward_open_text_read:
 * @bytes: what was read from a file that somebody chose
 * @name: (out) (transfer full): the name of the profile, perhaps empty
 * @cancellable: (nullable): to give up with
 * @error: return location; %ONWARD_ERROR_NO_COPY when it is something else, %ONWARD_ERROR_NEWER_FORMAT,
 *   %ONWARD_ERROR_DAMAGED with a translated sentence that tells the line and no word of the file
 *
 * Takes nothing on trust: each value has to fit its field, each id to be there once, each reference to lead
 * to a record of the right kind and never in a circle. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type OnwardRow): the records under the ids they have in
 *   the file, parents before the records that hang on them
 */
GPtrArray *onward_open_text_read (GBytes       *bytes,
                                  char        **name,
                                  GCancellable *cancellable,
                                  GError      **error);

/**
 * OnwardOpenTextPlace:
 * @last: for each kind, the last position among the records that are there; %NULL for none
 *
 * Behind what records are added.
 */
typedef struct
{
  char *last[ONWARD_N_KINDS];
} OnwardOpenTextPlace;

/**
 * onward_open_text_place_free:
 * @self: (nullable): a place
 */
void onward_open_text_place_free (OnwardOpenTextPlace *self);

/**
 * onward_open_text_make_action:
 * @rows: (element-type OnwardRow): what onward_open_text_read() returned
 * @place: (nullable): behind what the records are added; %NULL when a profile begins with them
 *
 * Every record gets an id of its own, so that what is there already is never written over. Behind
 * plans that are there already the added ones stand as drafts. Any thread.
 *
 * Returns: (transfer full): one action that makes all of @rows
 */
OnwardAction *onward_open_text_make_action (GPtrArray                 *rows,
                                            const OnwardOpenTextPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardOpenTextPlace, onward_open_text_place_free)

G_END_DECLS
