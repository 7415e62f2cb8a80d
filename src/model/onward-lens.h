/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-record.h"

G_BEGIN_DECLS

/**
 * OnwardLens:
 * @ONWARD_LENS_ME: the person alone sees everything
 * @ONWARD_LENS_TOGETHER: two people look, or it leaves the profile: nothing private
 * @ONWARD_LENS_LOCKED: nobody is there: nothing at all
 *
 * THE rule about who may see what. Lists, searching, sharing, Together and the locked state
 * all ask it; a record it hides gets no widget.
 */
typedef enum
{
  ONWARD_LENS_ME,
  ONWARD_LENS_TOGETHER,
  ONWARD_LENS_LOCKED,
} OnwardLens;

#define ONWARD_TYPE_LENS (onward_lens_get_type ())

/**
 * onward_lens_get_type:
 *
 * Returns: the enumeration's type
 */
GType onward_lens_get_type (void);

/**
 * OnwardLookup:
 * @id: a record's id
 * @data: what was given with the function
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
typedef OnwardRecord *(*OnwardLookup) (const OnwardId *id,
                                       gpointer        data);

/**
 * onward_lens_shows:
 * @lens: who looks
 * @record: a record
 * @lookup: (scope call): finds what the record refers to
 * @data: given to @lookup
 *
 * A record hangs on the records that its references name (a story on its strength, a step
 * on its phase) and is hidden with them, save for references that are %ONWARD_FIELD_CLEAR_WITH.
 *
 * Returns: whether @record may be seen
 */
gboolean onward_lens_shows (OnwardLens    lens,
                            OnwardRecord *record,
                            OnwardLookup  lookup,
                            gpointer      data);

/**
 * onward_lens_shows_field:
 * @lens: who looks
 * @record: a record that the lens shows
 * @field: the index of a field in the kind's schema
 * @lookup: (scope call): finds what the record refers to
 * @data: given to @lookup
 *
 * Returns: whether that field may be seen: not when it is %ONWARD_FIELD_ONLY_ME, nor when it
 *   refers to a hidden record
 */
gboolean onward_lens_shows_field (OnwardLens    lens,
                                  OnwardRecord *record,
                                  guint         field,
                                  OnwardLookup  lookup,
                                  gpointer      data);

G_END_DECLS
