/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "onward-lens.h"

G_BEGIN_DECLS

/**
 * OnwardPlace:
 * @name: how actions call it
 * @title: (translatable): its word in the switcher, to be given to gettext
 * @icon_name: its symbolic icon
 * @get_type: the type of its page, an #OnwardPage
 * @lens: who looks there
 *
 * One of the six places of the application.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_type)(void);
  OnwardLens  lens;
} OnwardPlace;

/** ONWARD_N_PLACES: how many places there are. */
#define ONWARD_N_PLACES 6

/**
 * onward_places_get:
 * @index: less than %ONWARD_N_PLACES
 *
 * Returns: (transfer none): the place, in the order of the switcher
 */
const OnwardPlace *onward_places_get (guint index);

/**
 * onward_places_find:
 * @name: (nullable): how actions call it
 *
 * Returns: its index, or -1
 */
int onward_places_find (const char *name);

/**
 * onward_places_find_kind:
 * @kind: a kind
 *
 * Returns: the index of the place where records of @kind are kept, or -1
 */
int onward_places_find_kind (OnwardKind kind);

G_END_DECLS
