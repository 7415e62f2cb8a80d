/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-access-row"

#include "onward-access-row.h"

#include <string.h>

static GtkAccessible *
get_field (AdwEntryRow *row)
{
  return GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

void
onward_access_row_name (AdwEntryRow *row)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  gtk_accessible_update_property (get_field (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
onward_access_row_set_fault (AdwEntryRow *row,
                             const char  *sentence)
{
  if (sentence == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_reset_state (get_field (row), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (get_field (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (get_field (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (get_field (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

void
onward_access_row_wipe (AdwEntryRow *row)
{
  g_autofree char *over = g_strnfill (strlen (gtk_editable_get_text (GTK_EDITABLE (row))), '-');

  gtk_editable_set_text (GTK_EDITABLE (row), over);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

void
onward_access_drop_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    {
      gtk_root_set_focus (root, NULL);
    }
}

void
onward_access_set_busy (GtkWidget  *page,
                        GtkWidget  *form,
                        GtkSpinner *spinner,
                        GtkStack   *buttons,
                        const char *submit,
                        gboolean    busy)
{
  if (busy)
    {
      onward_access_drop_focus (page);
    }

  gtk_widget_set_sensitive (form, !busy);
  gtk_spinner_set_spinning (spinner, busy);
  gtk_stack_set_visible_child_name (buttons, busy ? "busy" : "ready");
  gtk_widget_action_set_enabled (page, submit, !busy);
}

void
onward_access_explain (AdwEntryRow *const *rows,
                       GtkLabel           *label,
                       AdwEntryRow        *row,
                       const char         *sentence)
{
  for (guint i = 0; rows[i] != NULL; i++)
    {
      onward_access_row_set_fault (rows[i], rows[i] == row ? sentence : NULL);
    }

  gtk_label_set_label (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), *sentence != '\0');
  if (row != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}
