/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-about"

#include "onward-about.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
onward_about_show (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", "Onward",
                         "application-icon", ONWARD_APP_ID,
                         "version", ONWARD_VERSION,
                         /* Translators: the authors' collective name, under the application's name. */
                         "developer-name", _("The Onward authors"),
                         "comments", _("Your own way back to work: strengths, a plan, people and what helps. "
                                       "Everything you write stays on this computer, locked with your passphrase."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Onward authors",
                         /* Translators: put your names here, one on each line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
