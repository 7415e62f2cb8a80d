/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-search"

#include "onward-search-row.h"

#include "onward-config.h"

struct _OnwardSearchRow
{
  GtkListBoxRow parent_instance;

  /* Template */
  GtkLabel     *title;
  GtkLabel     *line;

  /* Owned */
  OnwardRecord *record;
  guint         place;
};

G_DEFINE_FINAL_TYPE (OnwardSearchRow, onward_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_words (GtkLabel                *label,
           const char              *text,
           const OnwardSearchWords *words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (words != NULL)
    {
      g_autoptr (GArray) ranges = onward_search_words_mark (words, text);

      for (guint i = 0; i < ranges->len; i++)
        {
          OnwardSearchRange *range = &g_array_index (ranges, OnwardSearchRange, i);
          PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_HEAVY);
          PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);

          bold->start_index = line->start_index = range->start;
          bold->end_index = line->end_index = range->end;
          pango_attr_list_insert (attributes, bold);
          pango_attr_list_insert (attributes, line);
        }
    }
  /* Setting the same anew would lay out the label anew. */
  if (!pango_attr_list_equal (attributes, gtk_label_get_attributes (label)))
    gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
onward_search_row_dispose (GObject *object)
{
  OnwardSearchRow *self = ONWARD_SEARCH_ROW (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (onward_search_row_parent_class)->dispose (object);
}

static void
onward_search_row_class_init (OnwardSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/search/onward-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardSearchRow, line);
}

static void
onward_search_row_init (OnwardSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_search_row_new (void)
{
  return g_object_new (ONWARD_TYPE_SEARCH_ROW, NULL);
}

void
onward_search_row_show (OnwardSearchRow         *self,
                        guint                    place,
                        OnwardRecord            *record,
                        const char              *title,
                        const char              *line,
                        const OnwardSearchWords *words)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ONWARD_IS_SEARCH_ROW (self));

  self->place = place;
  g_set_object (&self->record, record);
  set_words (self->title, title, words);
  set_words (self->line, line, words);
  if (record != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "more");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "more");

  name = line != NULL && *line != '\0' ? g_strdup_printf ("%s, %s", title, line) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

OnwardRecord *
onward_search_row_get_record (OnwardSearchRow *self)
{
  g_return_val_if_fail (ONWARD_IS_SEARCH_ROW (self), NULL);

  return self->record;
}

guint
onward_search_row_get_place (OnwardSearchRow *self)
{
  g_return_val_if_fail (ONWARD_IS_SEARCH_ROW (self), 0);

  return self->place;
}

void
onward_search_row_clear (OnwardSearchRow *self)
{
  g_return_if_fail (ONWARD_IS_SEARCH_ROW (self));

  g_clear_object (&self->record);
  set_words (self->title, NULL, NULL);
  set_words (self->line, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
