/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-help-numbers"

#include "onward-help-numbers.h"

#include "onward-config.h"

#include "onward-centre.h"

struct _OnwardHelpNumbers
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *box;
  GtkGrid   *grid;
};

G_DEFINE_FINAL_TYPE (OnwardHelpNumbers, onward_help_numbers, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *words,
            gboolean number)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (number)
    {
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "help-number");
    }

  return label;
}

static void
onward_help_numbers_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_HELP_NUMBERS);

  G_OBJECT_CLASS (onward_help_numbers_parent_class)->dispose (object);
}

static void
onward_help_numbers_class_init (OnwardHelpNumbersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_help_numbers_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-help-numbers.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHelpNumbers, box);
  gtk_widget_class_bind_template_child (widget_class, OnwardHelpNumbers, grid);
}

static void
onward_help_numbers_init (OnwardHelpNumbers *self)
{
  GPtrArray *helps = onward_centre_get ()->helps;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), helps->len > 0);
  for (guint i = 0; i < helps->len; i++)
    {
      const OnwardHelp *help = g_ptr_array_index (helps, i);
      GtkWidget *name = make_label (help->name, FALSE);
      GtkWidget *number = make_label (help->number, TRUE);

      gtk_accessible_update_relation (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
      gtk_grid_attach (self->grid, name, 0, i, 1, 1);
      gtk_grid_attach (self->grid, number, 1, i, 1, 1);
    }
}
