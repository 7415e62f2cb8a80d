/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-shortcuts"

#include "onward-shortcuts.h"

#include "onward-config.h"

static const OnwardShortcut shortcuts[] = {
  { "win.show-place('today')", { "<Alt>1" } },
  { "win.show-place('strengths')", { "<Alt>2" } },
  { "win.show-place('plan')", { "<Alt>3" } },
  { "win.show-place('network')", { "<Alt>4" } },
  { "win.show-place('strategies')", { "<Alt>5" } },
  { "win.show-place('together')", { "<Alt>6" } },
  { "win.previous-place", { "<Control>Page_Up" } },
  { "win.next-place", { "<Control>Page_Down" } },
  { "win.search", { "<Control>f" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Shift><Control>z", "<Control>y" } },
  { "win.history", { "<Control>h" } },
  { "win.lock", { "<Control>l" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question", "<Control>F1" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

const OnwardShortcut *
onward_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

void
onward_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);
    }
}

void
onward_shortcuts_show (GtkApplicationWindow *window)
{
  GtkShortcutsWindow *list = gtk_application_window_get_help_overlay (window);

  /* Read only when somebody asks: it is the largest template of all. */
  if (list == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource (ONWARD_APP_PATH "/ui/app/onward-shortcuts.ui");

      list = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
      gtk_application_window_set_help_overlay (window, list);
    }

  gtk_window_present (GTK_WINDOW (list));
}
