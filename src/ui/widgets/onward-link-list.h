/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_LINK_LIST (onward_link_list_get_type ())

/**
 * OnwardLinkList:
 *
 * What a record uses: its links to strengths, people and other records, each with a button that
 * takes it out, and a button that offers more. A record dragged here is linked, too.
 *
 * Properties: `label` (what the button that offers more says), `title` (nullable: a small heading),
 * `editable`, `empty` (read-only, with notification).
 */
G_DECLARE_FINAL_TYPE (OnwardLinkList, onward_link_list, ONWARD, LINK_LIST, GtkWidget)

/**
 * onward_link_list_setup:
 * @self: a link list
 * @profile: the profile
 * @lens: who looks
 * @kinds: (array length=n_kinds): which kinds may be linked, in the order they are offered
 * @n_kinds: how many kinds
 *
 * Does nothing when it was called before.
 */
void onward_link_list_setup (OnwardLinkList   *self,
                             OnwardProfile    *profile,
                             OnwardLens        lens,
                             const OnwardKind *kinds,
                             guint             n_kinds);

/**
 * onward_link_list_set_source:
 * @self: a link list
 * @source: (nullable): the record that uses others; with %NULL nothing is shown
 */
void onward_link_list_set_source (OnwardLinkList *self,
                                  OnwardRecord   *source);

/**
 * onward_link_list_take_drops_on:
 * @self: a link list
 * @widget: a widget around it
 *
 * What is dropped anywhere on @widget is linked, too.
 */
void onward_link_list_take_drops_on (OnwardLinkList *self,
                                     GtkWidget      *widget);

/**
 * onward_link_list_takes:
 * @self: a link list
 * @record: a record
 *
 * Returns: whether it could be linked here
 */
gboolean onward_link_list_takes (OnwardLinkList *self,
                                 OnwardRecord   *record);

/**
 * onward_link_list_add:
 * @self: a link list
 * @target: a record
 *
 * Links it, as one action. Does nothing when onward_link_list_takes() says no.
 */
void onward_link_list_add (OnwardLinkList *self,
                           OnwardRecord   *target);

G_END_DECLS
