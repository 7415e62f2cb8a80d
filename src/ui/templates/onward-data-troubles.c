/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-templates"

#include "onward-data-troubles.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

struct _OnwardDataTroubles
{
  GtkWidget   parent_instance;

  /* Template widgets */
  GtkWidget  *content;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (OnwardDataTroubles, onward_data_troubles, GTK_TYPE_WIDGET)

static void
onward_data_troubles_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_DATA_TROUBLES);

  G_OBJECT_CLASS (onward_data_troubles_parent_class)->dispose (object);
}

static void
onward_data_troubles_class_init (OnwardDataTroublesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_data_troubles_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/templates/onward-data-troubles.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardDataTroubles, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardDataTroubles, rows);
}

static void
onward_data_troubles_init (OnwardDataTroubles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (const OnwardDataTrouble *trouble)
{
  g_autofree char *words = g_strcmp0 (trouble->file, trouble->folder) == 0
                           /* Translators: a folder, and a sentence about it */
                           ? g_strdup_printf (_("%s: %s"), trouble->folder, trouble->words)
                           /* Translators: a file, the folder it is in, and a sentence about it */
                           : g_strdup_printf (_("%s in %s: %s"), trouble->file, trouble->folder, trouble->words);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (row, "idea");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

void
onward_data_troubles_show (OnwardDataTroubles *self,
                           GPtrArray          *troubles)
{
  GtkListBoxRow *row;

  g_return_if_fail (ONWARD_IS_DATA_TROUBLES (self));

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < troubles->len; i++)
    gtk_list_box_append (self->rows, make_row (g_ptr_array_index (troubles, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), troubles->len > 0);
}
