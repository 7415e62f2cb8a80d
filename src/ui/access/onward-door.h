/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DOOR (onward_door_get_type ())

/**
 * OnwardDoor:
 *
 * The way in: choosing or making a profile, its recovery code, unlocking, and what stands in
 * the way. Emits `opened` with the open #OnwardProfile. Each page is dropped when the
 * next one comes, so nothing of a page that is not shown is in memory or in the accessibility tree.
 */
G_DECLARE_FINAL_TYPE (OnwardDoor, onward_door, ONWARD, DOOR, GtkWidget)

/**
 * onward_door_new:
 * @root: the folder that holds profiles
 *
 * Returns: (transfer floating): a door that shows nothing yet
 */
GtkWidget *onward_door_new (const char *root);

/**
 * onward_door_start:
 * @self: a door
 *
 * Shows what fits to the profiles there are: a welcome for none, the one that there
 * is, or the list.
 */
void onward_door_start (OnwardDoor *self);

/**
 * onward_door_show_busy:
 * @self: a door
 * @sentence: what is going on
 *
 * Shows that something takes a moment, and nothing else.
 */
void onward_door_show_busy (OnwardDoor *self,
                            const char *sentence);

/**
 * onward_door_show_locked:
 * @self: a door
 * @folder: the profile that was locked
 * @hint: (nullable): a sentence to show there, %NULL for the usual one
 *
 * Asks for the passphrase of that profile without naming it.
 */
void onward_door_show_locked (OnwardDoor *self,
                              const char *folder,
                              const char *hint);

/**
 * onward_door_show_withheld:
 * @self: a door
 * @profile: a profile that is open still, because something of it is not saved
 * @hint: what the person has to know
 *
 * Asks for the passphrase of @profile and leads nowhere else. `opened` brings @profile back.
 */
void onward_door_show_withheld (OnwardDoor    *self,
                                OnwardProfile *profile,
                                const char    *hint);

/**
 * onward_door_show_removed:
 * @self: a door
 * @with_copy: whether a copy was taken along before
 *
 * Says what is gone and what may still be found, until the person goes on.
 */
void onward_door_show_removed (OnwardDoor *self,
                               gboolean    with_copy);

/**
 * onward_door_show_trouble:
 * @self: a door
 * @error: what went wrong
 *
 * Says so and offers ways on.
 */
void onward_door_show_trouble (OnwardDoor   *self,
                               const GError *error);

/**
 * onward_door_forget_typed:
 * @self: a door
 *
 * Wipes every passphrase that was typed and not handed in.
 */
void onward_door_forget_typed (OnwardDoor *self);

/**
 * onward_door_get_profile:
 * @self: a door
 *
 * Returns: (transfer none) (nullable): the profile that is open already: a new one whose recovery
 *   code is on the screen, or a damaged one that waits for a choice
 */
OnwardProfile *onward_door_get_profile (OnwardDoor *self);

/**
 * onward_door_open_copy:
 * @self: a door
 * @file: a copy that was taken along
 *
 * Asks for its passphrase and makes it a profile of its own, beside those that are here; or says
 * what is in the way.
 */
void onward_door_open_copy (OnwardDoor *self,
                            GFile      *file);

G_END_DECLS
