/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-changeset.h"
#include "onward-record.h"

G_BEGIN_DECLS

/**
 * onward_record_new:
 * @row: what it holds
 *
 * Returns: (transfer full): a record of the type that fits @row
 */
OnwardRecord *onward_record_new (const OnwardRow *row);

/**
 * onward_record_new_take:
 * @row: a record as plain values; they are taken out of it
 *
 * As onward_record_new(), without a second copy of every word: for the thousands of a profile.
 *
 * Returns: (transfer full): a record
 */
OnwardRecord *onward_record_new_take (OnwardRow *row);

/**
 * onward_record_update:
 * @self: a record
 * @row: what it holds now
 *
 * Notifies once for each property that reads differently now.
 */
void onward_record_update (OnwardRecord    *self,
                           const OnwardRow *row);

/**
 * onward_record_set_gone:
 * @self: a record
 *
 * Marks it as removed. What it held can still be read.
 */
void onward_record_set_gone (OnwardRecord *self);

/**
 * onward_record_forget:
 * @self: a record
 *
 * Marks it as removed and wipes what it held, so that nothing is left in a widget that still
 * has it when the profile is locked.
 */
void onward_record_forget (OnwardRecord *self);

/**
 * onward_record_get_order:
 * @self: a record
 *
 * Returns: (transfer none): its `position`, "" for a kind without one
 */
const char *onward_record_get_order (OnwardRecord *self);

/* What every kind of record needs besides its getters. It ends in a declaration so that its
 * use ends in a semicolon, without which uncrustify misreads the function below. */
/* *INDENT-OFF* */
#define ONWARD_DEFINE_RECORD(TypeName, type_name, KIND) \
  struct _ ## TypeName \
  { \
    OnwardRecord parent_instance; \
  }; \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ONWARD_TYPE_RECORD) \
  static void \
  type_name ## _class_init (TypeName ## Class *klass) \
  { \
    onward_record_class_install_schema (ONWARD_RECORD_CLASS (klass), KIND); \
  } \
  static void \
  type_name ## _init (TypeName *self) \
  { \
  } \
  GType type_name ## _get_type (void)
/* *INDENT-ON* */

G_END_DECLS
