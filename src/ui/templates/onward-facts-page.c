/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-templates"

#include "onward-facts-page.h"

#include "onward-config.h"

#include "onward-country.h"
#include "onward-data-troubles.h"
#include "onward-local-facts.h"

struct _OnwardFactsPage
{
  OnwardPlanPart      parent_instance;

  /* Template widgets */
  GtkDropDown        *country;
  GtkLabel           *checked;
  GtkListBox         *rows;
  GtkLabel           *ask;
  OnwardDataTroubles *troubles;

  /* Owned */
  GCancellable       *cancellable;
  GListModel         *facts;
};

G_DEFINE_FINAL_TYPE (OnwardFactsPage, onward_facts_page, ONWARD_TYPE_PLAN_PART)

static GtkWidget *
make_label (const char *words,
            const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_row (const OnwardLocalFact *fact)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = g_strdup_printf ("%s %s", fact->words, fact->source);

  gtk_box_append (GTK_BOX (box), make_label (fact->words, NULL));
  /* Not a link: a browser would keep on this computer what was looked up. */
  gtk_box_append (GTK_BOX (box), make_label (fact->source, "template-source"));
  gtk_widget_add_css_class (row, "idea");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
show_country_cb (OnwardFactsPage *self)
{
  g_autoptr (OnwardLocalFacts) facts = NULL;
  g_autofree char *checked = NULL;
  GPtrArray *items;
  GtkListBoxRow *row;

  if (self->facts == NULL)
    return;
  facts = g_list_model_get_item (self->facts, gtk_drop_down_get_selected (self->country));
  if (facts == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  items = onward_local_facts_get_items (facts);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->rows, make_row (g_ptr_array_index (items, i)));
  checked = onward_country_describe_check (onward_local_facts_get_checked (facts));
  gtk_label_set_label (self->checked, checked);
  gtk_label_set_label (self->ask, onward_local_facts_get_ask (facts));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  OnwardFactsPage *self = data;
  g_autoptr (OnwardDataFolder) folder = onward_data_folder_load_finish (result, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *own = onward_country_get_own ();
  guint selected = 0;

  /* Cancelled: the page is gone. */
  if (folder == NULL)
    return;

  self->facts = g_object_ref (G_LIST_MODEL (folder->items));
  for (guint i = 0; i < g_list_model_get_n_items (self->facts); i++)
    {
      g_autoptr (OnwardLocalFacts) facts = g_list_model_get_item (self->facts, i);
      const char *country = onward_local_facts_get_country (facts);

      gtk_string_list_append (names, onward_country_get_name (country));
      if (g_strcmp0 (country, own) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->country, selected);
  show_country_cb (self);
  onward_data_troubles_show (self->troubles, folder->troubles);
}

static void
onward_facts_page_constructed (GObject *object)
{
  OnwardFactsPage *self = ONWARD_FACTS_PAGE (object);

  G_OBJECT_CLASS (onward_facts_page_parent_class)->constructed (object);

  self->cancellable = g_cancellable_new ();
  onward_data_folder_load_async (onward_local_facts_load, NULL, self->cancellable, loaded_cb, self);
}

static void
onward_facts_page_dispose (GObject *object)
{
  OnwardFactsPage *self = ONWARD_FACTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->facts);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FACTS_PAGE);

  G_OBJECT_CLASS (onward_facts_page_parent_class)->dispose (object);
}

static void
onward_facts_page_class_init (OnwardFactsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_facts_page_constructed;
  object_class->dispose = onward_facts_page_dispose;

  g_type_ensure (ONWARD_TYPE_DATA_TROUBLES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/templates/onward-facts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFactsPage, country);
  gtk_widget_class_bind_template_child (widget_class, OnwardFactsPage, checked);
  gtk_widget_class_bind_template_child (widget_class, OnwardFactsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, OnwardFactsPage, ask);
  gtk_widget_class_bind_template_child (widget_class, OnwardFactsPage, troubles);
  gtk_widget_class_bind_template_callback (widget_class, show_country_cb);
}

static void
onward_facts_page_init (OnwardFactsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
