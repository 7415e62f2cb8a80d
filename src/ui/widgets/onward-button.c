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
