/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-button.h"

void
onward_button_let_wrap (GtkButton *button)
{
  GtkLabel *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = GTK_LABEL (gtk_button_get_child (button));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
}

void
onward_button_let_menu_wrap (GtkMenuButton *button)
{
  GtkWidget *toggle, *content, *label;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  /* GTK 4.8 makes a box with a label in it, and says nothing of either. */
  toggle = gtk_widget_get_first_child (GTK_WIDGET (button));
  content = GTK_IS_BUTTON (toggle) ? gtk_button_get_child (GTK_BUTTON (toggle)) : NULL;
  label = content != NULL ? gtk_widget_get_first_child (content) : NULL;
  if (!GTK_IS_LABEL (label))
    return;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
}

void
onward_button_let_all_wrap (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_MENU_BUTTON (widget))
    onward_button_let_menu_wrap (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    onward_button_let_wrap (GTK_BUTTON (widget));
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      onward_button_let_all_wrap (child);
}
