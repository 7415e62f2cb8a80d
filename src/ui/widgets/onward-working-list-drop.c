/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-working-list-private.h"

#include "onward-columns.h"

typedef struct
{
  /* Borrowed */
  OnwardWorkingList *list;
  GtkListBox        *box;
  GtkListBoxRow     *row;

  guint              index;
} Drop;

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  Drop *self = data;

  g_clear_weak_pointer (&self->row);
  g_free (self);
}

static guint
get_n_rows (Drop *self)
{
  OnwardFilterList *records = onward_working_list_get_records (self->list);

  return records != NULL ? g_list_model_get_n_items (G_LIST_MODEL (records)) : 0;
}

static gboolean
accept_cb (Drop    *self,
           GdkDrop *drop)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDrag *drag = gdk_drop_get_drag (drop);
  OnwardRecord *record;

  /* Only what this very program drags, and only records that this list could hold. */
  if (drag == NULL)
    return FALSE;
  g_value_init (&value, ONWARD_TYPE_RECORD);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return FALSE;

  record = g_value_get_object (&value);

  return record != NULL && onward_working_list_takes (self->list, record);
}

static void
clear_line (Drop *self)
{
  if (self->row != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->row), "drop-above");
      gtk_widget_remove_css_class (GTK_WIDGET (self->row), "drop-below");
      gtk_widget_remove_css_class (GTK_WIDGET (self->row), "drop-before");
      gtk_widget_remove_css_class (GTK_WIDGET (self->row), "drop-after");
      g_clear_weak_pointer (&self->row);
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->list), "drop-empty");
}

static gboolean
is_in_columns (Drop *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->box));

  return ONWARD_IS_COLUMNS (layout) &&
         onward_columns_count (ONWARD_COLUMNS (layout), gtk_widget_get_width (GTK_WIDGET (self->box))) > 1;
}

/* Side by side a row goes before or after the one under the pointer. */
static void
find_beside (Drop  *self,
             double x,
             double y)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self->box)) == GTK_TEXT_DIR_RTL;
  GtkListBoxRow *row;

  self->index = get_n_rows (self);
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    {
      graphene_rect_t bounds;
      gboolean after;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
        continue;
      graphene_rect_inset (&bounds, -6, -6);
      if (!graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)))
        continue;

      after = (x > bounds.origin.x + bounds.size.width / 2) != mirrored;
      self->index = after ? i + 1 : i;
      gtk_widget_add_css_class (GTK_WIDGET (row), after ? "drop-after" : "drop-before");
      g_set_weak_pointer (&self->row, row);
      break;
    }
}

static GdkDragAction
motion_cb (Drop  *self,
           double x,
           double y)
{
  guint n_rows = get_n_rows (self);
  GtkListBoxRow *row = NULL;
  gboolean below = FALSE;

  clear_line (self);
  if (is_in_columns (self))
    {
      find_beside (self, x, y);
      return GDK_ACTION_MOVE;
    }

  self->index = n_rows;
  for (guint i = 0; i < n_rows && (row == NULL || below); i++)
    {
      GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->box, i);
      graphene_rect_t bounds;

      /* The rows further down are made when somebody scrolls there. */
      if (next == NULL)
        break;
      row = next;
      if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
        continue;
      below = y > bounds.origin.y + bounds.size.height / 2;
      self->index = below ? i + 1 : i;
    }

  if (row == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->list), "drop-empty");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), below ? "drop-below" : "drop-above");
  g_set_weak_pointer (&self->row, row);

  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (Drop         *self,
         const GValue *value)
{
  OnwardRecord *record = g_value_get_object (value);
  guint target = self->index;
  guint index;

  clear_line (self);
  if (record == NULL || !onward_working_list_takes (self->list, record))
    return FALSE;

  /* The line was drawn between rows; taking the row out moves those below it up. */
  if (onward_filter_list_find (onward_working_list_get_records (self->list), record, &index) && target > index)
    target--;
  onward_working_list_put (self->list, record, target);

  return TRUE;
}

void
onward_working_list_take_drops (OnwardWorkingList *self,
                                GtkListBox        *box)
{
  GtkDropTarget *target = gtk_drop_target_new (ONWARD_TYPE_RECORD, GDK_ACTION_MOVE);
  Drop *drop = g_new0 (Drop, 1);

  drop->list = self;
  drop->box = box;
  g_signal_connect_data (target, "accept", G_CALLBACK (accept_cb), drop, drop_free, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), drop);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (clear_line), drop);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), drop);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
