/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-id.h"
#include "onward-schema.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_RECORD (onward_record_get_type ())

/**
 * OnwardRecord:
 *
 * One thing the person wrote down. Its properties come from the kind's schema: each field is
 * a read-only property of the same name (`-` for `_`), with explicit notification and silence
 * on the same value: texts, choices, days and orders are strings and never %NULL, booleans are
 * booleans, integers 64 bits, references an #OnwardId boxed. `id`, `display-title` (its
 * title on one line) and `gone` are properties, too. Only the registry writes them, on the
 * main thread, so one record is the same object from unlocking to locking.
 *
 * Record types are named after their kind (#OnwardStrength …) and declared in the header of
 * that name, each with the getters that code asks for.
 */
G_DECLARE_DERIVABLE_TYPE (OnwardRecord, onward_record, ONWARD, RECORD, GObject)

struct _OnwardRecordClass
{
  GObjectClass parent_class;

  OnwardKind   kind;
};

/**
 * onward_record_class_install_schema:
 * @klass: a subclass, in its class_init
 * @kind: its kind
 *
 * Installs a property for each field of the kind.
 */
void onward_record_class_install_schema (OnwardRecordClass *klass,
                                         OnwardKind         kind);

/**
 * onward_record_type_for_kind:
 * @kind: a kind
 *
 * Returns: the type of the records of @kind
 */
GType onward_record_type_for_kind (OnwardKind kind);

/**
 * onward_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): its id
 */
const OnwardId *onward_record_get_id (OnwardRecord *self);

/**
 * onward_record_get_kind:
 * @self: a record
 *
 * Returns: its kind
 */
OnwardKind onward_record_get_kind (OnwardRecord *self);

/**
 * onward_record_get_value:
 * @self: a record
 * @field: the index of a field in the kind's schema
 *
 * Returns: (transfer none): what the field holds
 */
const OnwardValue *onward_record_get_value (OnwardRecord *self,
                                            guint         field);

/**
 * onward_record_get_text:
 * @self: a record
 * @column: a text, choice, date or order field of its kind
 *
 * Returns: (transfer none): the text; "" when there is none; the first word of a choice when none is stored
 */
const char *onward_record_get_text (OnwardRecord *self,
                                    const char   *column);

/**
 * onward_record_get_integer:
 * @self: a record
 * @column: an integer or boolean field of its kind
 *
 * Returns: the number, 0 when there is none
 */
gint64 onward_record_get_integer (OnwardRecord *self,
                                  const char   *column);

/**
 * onward_record_get_reference:
 * @self: a record
 * @column: a reference field of its kind
 *
 * Returns: (transfer none) (nullable): the id of the record it refers to
 */
const OnwardId *onward_record_get_reference (OnwardRecord *self,
                                             const char   *column);

/**
 * onward_record_get_display_title:
 * @self: a record
 *
 * Returns: (transfer none): its title, "" for a kind without one
 */
const char *onward_record_get_display_title (OnwardRecord *self);

/**
 * onward_record_get_private:
 * @self: a record
 *
 * Asked by the lens; everybody else asks the lens.
 *
 * Returns: whether the person keeps it to themselves
 */
gboolean onward_record_get_private (OnwardRecord *self);

/**
 * onward_record_is_gone:
 * @self: a record
 *
 * Returns: whether it was removed; whoever still holds it lets go of it
 */
gboolean onward_record_is_gone (OnwardRecord *self);

G_END_DECLS
