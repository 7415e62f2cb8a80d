/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-match-row.h"

#include "onward-config.h"

#include "onward-besides.h"
#include "onward-factor-row.h"
#include "onward-link-list.h"

struct _OnwardMatchRow
{
  GtkListBoxRow   parent_instance;

  /* Template widgets */
  GtkLabel       *words;
  OnwardLinkList *met_by;

  /* Owned */
  OnwardRecord   *obstacle;
};

G_DEFINE_FINAL_TYPE (OnwardMatchRow, onward_match_row, GTK_TYPE_LIST_BOX_ROW)

static void
onward_match_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_MATCH_ROW);
  g_clear_object (&ONWARD_MATCH_ROW (object)->obstacle);

  G_OBJECT_CLASS (onward_match_row_parent_class)->dispose (object);
}

static void
onward_match_row_class_init (OnwardMatchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_match_row_dispose;

  g_type_ensure (ONWARD_TYPE_BESIDES);
  g_type_ensure (ONWARD_TYPE_LINK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-match-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchRow, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardMatchRow, met_by);
}

static void
onward_match_row_init (OnwardMatchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_link_list_take_drops_on (self->met_by, gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));
}

GtkWidget *
onward_match_row_new (OnwardProfile *profile,
                      OnwardLens     lens,
                      OnwardRecord  *obstacle,
                      gboolean       editable)
{
  OnwardMatchRow *self = g_object_new (ONWARD_TYPE_MATCH_ROW, NULL);
  guint n_kinds;
  const OnwardKind *kinds = onward_factor_row_get_kinds (&n_kinds);

  self->obstacle = g_object_ref (obstacle);
  g_object_bind_property (obstacle, "display-title", self->words, "label", G_BINDING_SYNC_CREATE);
  onward_link_list_setup (self->met_by, profile, lens, kinds, n_kinds);
  g_object_set (self->met_by, "editable", editable, NULL);
  onward_link_list_set_source (self->met_by, obstacle);

  return GTK_WIDGET (self);
}

OnwardRecord *
onward_match_row_get_obstacle (OnwardMatchRow *self)
{
  g_return_val_if_fail (ONWARD_IS_MATCH_ROW (self), NULL);

  return self->obstacle;
}

void
onward_match_row_meet (OnwardMatchRow *self,
                       OnwardRecord   *record)
{
  g_return_if_fail (ONWARD_IS_MATCH_ROW (self));

  onward_link_list_add (self->met_by, record);
}
