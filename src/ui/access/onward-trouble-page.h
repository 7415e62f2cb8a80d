/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-error.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_TROUBLE_PAGE (onward_trouble_page_get_type ())

/**
 * OnwardTroublePage:
 *
 * Says why a profile cannot be opened or made: what happened, that nothing was lost, and two
 * ways on.
 */
G_DECLARE_FINAL_TYPE (OnwardTroublePage, onward_trouble_page, ONWARD, TROUBLE_PAGE, GtkWidget)

/**
 * onward_trouble_page_new:
 * @code: what went wrong
 * @can_choose: whether there is a list of profiles to go back to
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_trouble_page_new (OnwardError code,
                                    gboolean can_choose);

/**
 * onward_trouble_page_new_for_file:
 * @sentence: what is the matter with a file that somebody chose
 * @can_choose: whether there are profiles to choose among
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *onward_trouble_page_new_for_file (const char *sentence,
                                             gboolean    can_choose);

G_END_DECLS
