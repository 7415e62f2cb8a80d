/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-data-folder.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_DATA_TROUBLES (onward_data_troubles_get_type ())

/**
 * OnwardDataTroubles:
 *
 * Names the files of this computer that cannot be used, and what is wrong with each. Not visible
 * when there are none.
 */
G_DECLARE_FINAL_TYPE (OnwardDataTroubles, onward_data_troubles, ONWARD, DATA_TROUBLES, GtkWidget)

/**
 * onward_data_troubles_show:
 * @self: troubles
 * @troubles: (element-type OnwardDataTrouble): what could not be read
 */
void onward_data_troubles_show (OnwardDataTroubles *self,
                                GPtrArray          *troubles);

G_END_DECLS
