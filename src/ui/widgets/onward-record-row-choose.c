/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-record-row-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

/* Choosing a row among several: a box to tick, which is there only while somebody chooses. */

#define SELECTION "onward-selection"
#define CHECK "onward-check"

static void
toggled_cb (OnwardRecordRow *self,
            GtkCheckButton  *check)
{
  OnwardSelection *selection = g_object_get_data (G_OBJECT (self), SELECTION);
  OnwardRecord *record = onward_record_row_get_record (self);

  if (record != NULL)
    onward_selection_choose (selection, record, gtk_check_button_get_active (check));
}

static GtkWidget *
ensure_check (OnwardRecordRow *self)
{
  OnwardRecordRowPrivate *priv = onward_record_row_get_private (self);
  GtkWidget *check = g_object_get_data (G_OBJECT (self), CHECK);

  if (check == NULL)
    {
      check = gtk_check_button_new ();
      gtk_widget_set_valign (check, GTK_ALIGN_START);
      gtk_widget_set_margin_top (check, 6);
      gtk_widget_set_margin_end (check, 9);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_prepend (GTK_BOX (priv->head), check);
      g_object_set_data (G_OBJECT (self), CHECK, check);
    }

  return check;
}

static void
update (OnwardRecordRow *self)
{
  OnwardSelection *selection = g_object_get_data (G_OBJECT (self), SELECTION);
  OnwardRecord *record = onward_record_row_get_record (self);
  gboolean active = onward_selection_get_active (selection) && record != NULL;
  g_autofree char *name = NULL;
  GtkWidget *check;

  if (!active && g_object_get_data (G_OBJECT (self), CHECK) == NULL)
    return;

  check = ensure_check (self);
  gtk_widget_set_visible (check, active);
  if (!active)
    return;

  /* Translators: %s is what a row says; the name of a box to tick */
  name = g_strdup_printf (_("Choose “%s”"), onward_record_get_display_title (record));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), onward_selection_contains (selection, record));
}

void
onward_record_row_set_selection (OnwardRecordRow *self,
                                 OnwardSelection *selection)
{
  g_return_if_fail (ONWARD_IS_RECORD_ROW (self));
  g_return_if_fail (ONWARD_IS_SELECTION (selection));

  g_object_set_data_full (G_OBJECT (self), SELECTION, g_object_ref (selection), g_object_unref);
  g_signal_connect_object (selection, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::record", G_CALLBACK (update), NULL);
  update (self);
}
