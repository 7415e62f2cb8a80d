/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward"

#include "onward-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "onward-application.h"
#include "onward-centre.h"
#include "onward-hardening.h"
#include "onward-wiping-heap.h"

static gboolean
begin_wiping_cb (gpointer data)
{
  onward_wiping_heap_begin ();

  return G_SOURCE_REMOVE;
}

/* What those who look after the computer want to be spoken on it. */
static void
use_languages (const char *languages)
{
  if (languages == NULL)
    return;

  g_setenv ("LANGUAGE", languages, TRUE);
  setlocale (LC_ALL, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (OnwardApplication) application = NULL;

  onward_harden_process ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ONWARD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  use_languages (onward_centre_get ()->languages);
  g_set_application_name ("Onward");

  onward_application_register_resources ();
  application = onward_application_new ();

  /* Once the window stands there and before anybody can have typed into it. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, begin_wiping_cb, NULL, NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
