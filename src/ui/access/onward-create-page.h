/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_CREATE_PAGE (onward_create_page_get_type ())

/**
 * OnwardCreatePage:
 *
 * Asks for a name and a passphrase and makes a profile. Emits `created` with the open
 * #OnwardProfile and the #OnwardSecret of its recovery code, or `trouble` with a #GError when
 * the profile could not be made; `busy` with a boolean before and after, since nobody should leave
 * between the making of a profile and its recovery code.
 */
G_DECLARE_FINAL_TYPE (OnwardCreatePage, onward_create_page, ONWARD, CREATE_PAGE, GtkWidget)

/**
 * onward_create_page_new:
 * @folder: where the profile shall live
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_create_page_new (const char *folder);

/**
 * onward_create_page_begin_with:
 * @self: a page
 * @start: what the profile shall begin with
 * @name: the name to suggest, perhaps empty
 * @n_records: how many records @start makes
 *
 * Makes a profile from what a file held instead of an empty one.
 */
void onward_create_page_begin_with (OnwardCreatePage *self,
                                    OnwardAction     *start,
                                    const char       *name,
                                    guint             n_records);

/**
 * onward_create_page_submit:
 * @self: a page
 *
 * Does what the button does: checks what was typed, explains what does not fit, makes the
 * profile when all does.
 *
 * Returns: whether the profile is being made now
 */
gboolean onward_create_page_submit (OnwardCreatePage *self);

G_END_DECLS
