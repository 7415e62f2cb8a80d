/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-popover.h"

void
onward_popover_hang (GtkMenuButton *button,
                     GtkWidget     *popover)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), button, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

char *
onward_popover_escape (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);

  return g_strjoinv ("__", parts);
}

void
onward_popover_close_all (GtkWidget *widget)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      onward_popover_close_all (child);
      if (GTK_IS_POPOVER (child) && gtk_widget_get_visible (child))
        gtk_popover_popdown (GTK_POPOVER (child));
    }
}
