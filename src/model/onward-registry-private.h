/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-changeset.h"
#include "onward-list-private.h"
#include "onward-record.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_REGISTRY (onward_registry_get_type ())

/**
 * OnwardRegistry:
 *
 * The identity map: for each id the one record object there is, and for each kind the list
 * of its records. Main thread only.
 */
G_DECLARE_FINAL_TYPE (OnwardRegistry, onward_registry, ONWARD, REGISTRY, GObject)

/**
 * OnwardRegistryChanges:
 * @changed: (element-type OnwardRecord): for each kind the set of records that came, changed or went
 * @placed: (element-type OnwardRecord): those of them that came, moved or went
 *
 * What one pass changed.
 */
typedef struct
{
  GHashTable *changed[ONWARD_N_KINDS];
  GHashTable *placed[ONWARD_N_KINDS];
} OnwardRegistryChanges;

/**
 * OnwardRegistry::changed:
 * @self: a registry
 * @changes: (type OnwardRegistryChanges): what changed, valid until the handler returns
 *
 * Emitted after records came, changed or went, when all records and lists of kinds agree
 * and before the records notify.
 */

/**
 * onward_registry_new:
 *
 * Returns: (transfer full): an empty registry
 */
OnwardRegistry *onward_registry_new (void);

/**
 * onward_registry_load:
 * @self: an empty registry
 * @rows: (element-type OnwardRow): all records of a profile, each once; their values are taken out of them
 */
void onward_registry_load (OnwardRegistry *self,
                           GPtrArray      *rows);

/**
 * onward_registry_apply:
 * @self: a registry
 * @changeset: what a commit changed
 *
 * Sets the fields of the same objects. A property that reads differently notifies once,
 * after the lists followed.
 */
void onward_registry_apply (OnwardRegistry  *self,
                            OnwardChangeset *changeset);

/**
 * onward_registry_clear:
 * @self: a registry
 *
 * Empties every list, then marks each record as gone and wipes what it held.
 */
void onward_registry_clear (OnwardRegistry *self);

/**
 * onward_registry_lookup:
 * @self: a registry
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
OnwardRecord *onward_registry_lookup (OnwardRegistry *self,
                                      const OnwardId *id);

/**
 * onward_registry_get_list:
 * @self: a registry
 * @kind: a kind
 *
 * Returns: (transfer none): all records of @kind
 */
OnwardList *onward_registry_get_list (OnwardRegistry *self,
                                      OnwardKind      kind);

/**
 * onward_registry_find_referrers:
 * @self: a registry
 * @kind: a kind
 * @field: one of its reference fields
 * @target: an id, or the one that is none
 *
 * Returns: (transfer none) (nullable) (element-type OnwardRecord): the records of @kind that refer
 *   to @target there, or to nothing, in the order of their list; %NULL for no record. Valid until
 *   the next change.
 */
GPtrArray *onward_registry_find_referrers (OnwardRegistry *self,
                                           OnwardKind      kind,
                                           guint           field,
                                           const OnwardId *target);

G_END_DECLS
