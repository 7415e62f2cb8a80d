/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-about"

#include "onward-about.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Free material that others gave, named as its licence asks. */
static void
add_sources (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about,
                                      /* Translators: the heading over where the topics of the cards come from. */
                                      _("Strength Cards"),
                                      NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _("The words on the cards are our own. The work styles of the O*NET database by the "
                                        "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used "
                                        "under the "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a> licence, "
                                        "were a starting point for choosing topics. USDOL/ETA has not approved, endorsed or "
                                        "tested the cards. O*NET is a trademark of USDOL/ETA."));
}

void
onward_about_show (GtkWindow *parent)
{
  GtkWidget *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", parent,
                                   "application-name", "Onward",
                                   "application-icon", ONWARD_APP_ID,
                                   "version", ONWARD_VERSION,
                                   /* Translators: the authors' collective name, under the application's name. */
                                   "developer-name", _("The Onward authors"),
                                   "comments",
                                   _("Your own way back to work: strengths, a plan, people and what helps. "
                                     "Everything you write stays on this computer, locked with your passphrase."),
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "copyright", "© 2026 The Onward authors",
                                   /* Translators: put your names here, one on each line. */
                                   "translator-credits", _("translator-credits"),
                                   NULL);

  add_sources (ADW_ABOUT_WINDOW (about));
  gtk_window_present (GTK_WINDOW (about));
}
