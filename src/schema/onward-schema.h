/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "onward-value.h"

G_BEGIN_DECLS

/**
 * OnwardKind:
 * @ONWARD_KIND_STRENGTH: something the person is, knows, can do or has around them
 * @ONWARD_KIND_STORY: when a strength helped
 * @ONWARD_KIND_PLAN: a way back to work
 * @ONWARD_KIND_PHASE: a resting place on a plan
 * @ONWARD_KIND_STEP: one thing to do in a phase
 * @ONWARD_KIND_PERSON: somebody in the network
 * @ONWARD_KIND_TIE: how two people, or a person and me, are connected
 * @ONWARD_KIND_STRATEGY: what helps in a hard moment, as an if–then plan
 * @ONWARD_KIND_ANSWER: what was said to a card or a question while finding strengths
 * @ONWARD_KIND_PRESENTATION: sentences about oneself to take to work
 * @ONWARD_KIND_VERSION: an earlier wording of a presentation
 * @ONWARD_KIND_FACTOR: something about how it is now: an obstacle, or what gives or takes energy
 * @ONWARD_KIND_WEEK: the hours of one week of graded return
 * @ONWARD_KIND_ADJUSTMENT: something that is made easier at work
 * @ONWARD_KIND_MEETING: a meeting about coming back
 * @ONWARD_KIND_CONTINGENCY: an early sign and what is done then
 * @ONWARD_KIND_ARENA: a part of the network map, named by the person
 * @ONWARD_KIND_CONSENT: what somebody may know
 * @ONWARD_KIND_MESSAGE: a draft to somebody
 * @ONWARD_KIND_LINK: one record used in another
 *
 * The kinds of records. The numbers are not stored; tables go by name.
 */
typedef enum
{
  ONWARD_KIND_STRENGTH,
  ONWARD_KIND_STORY,
  ONWARD_KIND_PLAN,
  ONWARD_KIND_PHASE,
  ONWARD_KIND_STEP,
  ONWARD_KIND_PERSON,
  ONWARD_KIND_TIE,
  ONWARD_KIND_STRATEGY,
  ONWARD_KIND_ANSWER,
  ONWARD_KIND_PRESENTATION,
  ONWARD_KIND_VERSION,
  ONWARD_KIND_FACTOR,
  ONWARD_KIND_WEEK,
  ONWARD_KIND_ADJUSTMENT,
  ONWARD_KIND_MEETING,
  ONWARD_KIND_CONTINGENCY,
  ONWARD_KIND_ARENA,
  ONWARD_KIND_CONSENT,
  ONWARD_KIND_MESSAGE,
  ONWARD_KIND_LINK,
} OnwardKind;

#define ONWARD_N_KINDS (ONWARD_KIND_LINK + 1)

/**
 * ONWARD_KIND_ANY: in a field that may refer to a record of any kind that comes before its own,
 * so that records never hang on each other in a circle.
 */
#define ONWARD_KIND_ANY ((OnwardKind) -1)

/**
 * OnwardFieldType:
 * @ONWARD_FIELD_TEXT: words; a text value
 * @ONWARD_FIELD_CHOICE: one of a few fixed words; a text value
 * @ONWARD_FIELD_DATE: a plain day, `YYYY-MM-DD`; a text value
 * @ONWARD_FIELD_ORDER: where the record stands among its like, see onward_order_between(); a text value
 * @ONWARD_FIELD_INTEGER: a number; an integer value
 * @ONWARD_FIELD_BOOLEAN: yes or no; an integer value 1 or none
 * @ONWARD_FIELD_REFERENCE: another record; an id value
 */
typedef enum
{
  ONWARD_FIELD_TEXT,
  ONWARD_FIELD_CHOICE,
  ONWARD_FIELD_DATE,
  ONWARD_FIELD_ORDER,
  ONWARD_FIELD_INTEGER,
  ONWARD_FIELD_BOOLEAN,
  ONWARD_FIELD_REFERENCE,
} OnwardFieldType;

/**
 * OnwardFieldFlags:
 * @ONWARD_FIELD_PLAIN: none of the following
 * @ONWARD_FIELD_SEARCHABLE: holds the person's words, so searching and filtering look here
 * @ONWARD_FIELD_MULTI_LINE: a text that may hold line ends
 * @ONWARD_FIELD_MERGE_BOTH: when two devices changed it, both texts are kept; otherwise the later one
 * @ONWARD_FIELD_CLEAR_WITH: a reference that is emptied when its record is removed; otherwise the
 *   record that holds the reference is removed, too
 * @ONWARD_FIELD_ONLY_ME: never leaves the profile, also when its record is not private
 */
typedef enum
{
  ONWARD_FIELD_PLAIN = 0,
  ONWARD_FIELD_SEARCHABLE = 1 << 0,
  ONWARD_FIELD_MULTI_LINE = 1 << 1,
  ONWARD_FIELD_MERGE_BOTH = 1 << 2,
  ONWARD_FIELD_CLEAR_WITH = 1 << 3,
  ONWARD_FIELD_ONLY_ME = 1 << 4,
} OnwardFieldFlags;

/**
 * OnwardField:
 * @column: its name in the database; its property is the same with `-` for `_`
 * @type: what it holds
 * @flags: how it behaves
 * @refers_to: the kind a reference points at
 * @choices: (array zero-terminated=1): the words of a choice; the first is meant when none is stored
 */
typedef struct
{
  const char        *column;
  OnwardFieldType    type;
  OnwardFieldFlags   flags;
  OnwardKind         refers_to;
  const char *const *choices;
} OnwardField;

/**
 * OnwardKindInfo:
 * @table: its name in the database
 * @title: the column that stands for the record in lists and sentences, %NULL where it has none
 * @fields: its fields; the ones that every record has come first
 * @n_fields: how many
 * @stand_in: the column that stands for the record while the one of @title is empty, %NULL where none does
 *
 * One row of the table of tables: it serves the authorizer, the write path, the loader, the
 * records' properties, searching and export.
 */
typedef struct
{
  const char        *table;
  const char        *title;
  const OnwardField *fields;
  guint              n_fields;
  const char        *stand_in;
} OnwardKindInfo;

/**
 * onward_schema_get:
 * @kind: a kind
 *
 * Returns: (transfer none): what records of @kind hold
 */
const OnwardKindInfo *onward_schema_get (OnwardKind kind);

/**
 * onward_schema_find_kind:
 * @table: a table's name
 * @kind: (out): its kind
 *
 * Returns: whether @table holds records of this version
 */
gboolean onward_schema_find_kind (const char *table,
                                  OnwardKind *kind);

/**
 * onward_schema_find_field:
 * @kind: a kind
 * @column: a column's name
 *
 * Returns: the index of the field, or -1
 */
int onward_schema_find_field (OnwardKind  kind,
                              const char *column);

/**
 * onward_schema_has_field:
 * @kind: a kind
 * @column: a column's name
 *
 * Returns: whether records of @kind have that field
 */
#define onward_schema_has_field(kind, column) (onward_schema_find_field ((kind), (column)) >= 0)

/**
 * onward_schema_get_choices:
 * @kind: a kind
 * @column: a choice field of @kind
 *
 * Returns: (transfer none) (array zero-terminated=1): its words, as the field has them
 */
const char *const *onward_schema_get_choices (OnwardKind  kind,
                                              const char *column);

/**
 * onward_field_accepts:
 * @self: a field
 * @value: a value
 *
 * Returns: whether @value fits: its type, the words of a choice, a real day, a well-formed
 *   order key, at most %ONWARD_TEXT_MAX bytes of UTF-8; nothing always fits but for an order
 */
gboolean onward_field_accepts (const OnwardField *self,
                               const OnwardValue *value);

G_END_DECLS
