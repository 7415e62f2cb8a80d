/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-widgets"

#include "onward-difference-list.h"

struct _OnwardDifferenceList
{
  GtkWidget  parent_instance;

  /* Owned */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (OnwardDifferenceList, onward_difference_list, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *words,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-record", "s", g_object_get_data (G_OBJECT (row), "record"));
}

static GtkWidget *
make_list (OnwardDifferenceList *self,
           const char           *heading)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", heading, "wrap", TRUE, "xalign", 0.0f, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (list, "gains");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), list);

  return list;
}

static GtkWidget *
make_row (const OnwardDifference *difference)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_label (difference->words, "difference"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !onward_id_is_none (&difference->record));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, difference->words, -1);
  if (!onward_id_is_none (&difference->record))
    {
      char id[ONWARD_ID_STRING_SIZE];

      g_object_set_data_full (G_OBJECT (row), "record", g_strdup (onward_id_to_string (&difference->record, id)), g_free);
    }

  return row;
}

static void
onward_difference_list_dispose (GObject *object)
{
  g_clear_pointer (&ONWARD_DIFFERENCE_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (onward_difference_list_parent_class)->dispose (object);
}

static void
onward_difference_list_class_init (OnwardDifferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_difference_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
onward_difference_list_init (OnwardDifferenceList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "then-part");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static gboolean
has_focus (OnwardDifferenceList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

void
onward_difference_list_show (OnwardDifferenceList *self,
                             GPtrArray            *differences)
{
  const char *heading = NULL;
  GtkWidget *list = NULL;
  GtkWidget *child;
  gboolean had_focus;

  g_return_if_fail (ONWARD_IS_DIFFERENCE_LIST (self));

  had_focus = has_focus (self);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint i = 0; i < differences->len; i++)
    {
      const OnwardDifference *difference = g_ptr_array_index (differences, i);

      if (list == NULL || g_strcmp0 (heading, difference->heading) != 0)
        list = make_list (self, difference->heading);
      heading = difference->heading;
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (difference));
    }

  /* Whoever undoes something while reading goes on reading. */
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
