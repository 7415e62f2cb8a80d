/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_APPLICATION (onward_application_get_type ())

/**
 * OnwardApplication:
 *
 * The process: one window, the settings of this account, and with `--demo` a sample in a
 * folder that goes at the end.
 */
G_DECLARE_FINAL_TYPE (OnwardApplication, onward_application, ONWARD, APPLICATION, AdwApplication)

/**
 * onward_application_new:
 *
 * Returns: (transfer full): the application
 */
OnwardApplication *onward_application_new (void);

/**
 * onward_application_register_resources:
 *
 * Makes templates, styles and icons known. The linker drops a static library's resources
 * unless somebody asks for them by name.
 */
void onward_application_register_resources (void);

G_END_DECLS
