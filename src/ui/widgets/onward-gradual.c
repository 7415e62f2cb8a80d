/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-gradual.h"

#define N_FIRST 16
#define N_MORE 4
/* How far beyond what is in sight rows are made, in heights of it. */
#define AHEAD 2

struct _OnwardGradual
{
  GObject        parent_instance;

  /* Weak */
  GtkWidget     *list;

  /* Owned */
  GListModel    *all;
  GtkAdjustment *adjustment;
  guint          n_shown;
  guint          idle;
};

static void onward_gradual_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OnwardGradual, onward_gradual, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, onward_gradual_model_init))

static void
grow_to (OnwardGradual *self,
         guint          wanted)
{
  guint n_before = self->n_shown;
  guint n = MIN (wanted, g_list_model_get_n_items (self->all));

  if (n <= n_before)
    return;

  self->n_shown = n;
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

static gboolean
is_complete (OnwardGradual *self)
{
  return self->n_shown >= g_list_model_get_n_items (self->all);
}

static gboolean
is_near (OnwardGradual *self,
         GtkWidget     *scroller)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (self->list, scroller, &bounds))
    return FALSE;

  return bounds.origin.y + bounds.size.height < gtk_widget_get_height (scroller) * (1 + AHEAD);
}

static gboolean
grow_cb (gpointer data)
{
  OnwardGradual *self = data;
  GtkWidget *scroller = self->list != NULL ? gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW) : NULL;

  /* New rows make longer what is scrolled, which asks again. */
  self->idle = 0;
  if (scroller == NULL)
    grow_to (self, G_MAXUINT);
  else if (is_near (self, scroller))
    grow_to (self, self->n_shown + N_MORE);

  return G_SOURCE_REMOVE;
}

static void
look (OnwardGradual *self)
{
  if (self->idle == 0 && !is_complete (self))
    self->idle = g_idle_add (grow_cb, self);
}

static void
let_go (OnwardGradual *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  g_clear_handle_id (&self->idle, g_source_remove);
}

static void
map_cb (OnwardGradual *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW);

  let_go (self);
  if (scroller != NULL)
    {
      self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
      g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (look), self);
      g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (look), self);
    }
  look (self);
}

/* The same rows go and come as below, so that all others, and what is being written in them, stay. */
static void
items_changed_cb (OnwardGradual *self,
                  guint          position,
                  guint          removed,
                  guint          added)
{
  guint n_before = g_list_model_get_n_items (self->all) - added + removed;
  guint n_removed = position < self->n_shown ? MIN (removed, self->n_shown - position) : 0;
  guint n_added = position < self->n_shown || self->n_shown == n_before ? added : 0;

  /* At the end it is enough to begin; between rows that stay all of them have to come. */
  if (position + n_removed == self->n_shown)
    n_added = MIN (n_added, MAX (n_removed, N_FIRST));

  if (n_removed == 0 && n_added == 0)
    {
      look (self);
      return;
    }

  self->n_shown = self->n_shown - n_removed + n_added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  look (self);
}

static GType
onward_gradual_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ONWARD_GRADUAL (model)->all);
}

static guint
onward_gradual_get_n_items (GListModel *model)
{
  return ONWARD_GRADUAL (model)->n_shown;
}

static gpointer
onward_gradual_get_item (GListModel *model,
                         guint       position)
{
  OnwardGradual *self = ONWARD_GRADUAL (model);

  return position < self->n_shown ? g_list_model_get_item (self->all, position) : NULL;
}

static void
onward_gradual_model_init (GListModelInterface *iface)
{
  iface->get_item_type = onward_gradual_get_item_type;
  iface->get_n_items = onward_gradual_get_n_items;
  iface->get_item = onward_gradual_get_item;
}

static void
onward_gradual_dispose (GObject *object)
{
  OnwardGradual *self = ONWARD_GRADUAL (object);

  let_go (self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_weak_pointer (&self->list);
  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  self->n_shown = 0;
  g_clear_object (&self->all);

  G_OBJECT_CLASS (onward_gradual_parent_class)->dispose (object);
}

static void
onward_gradual_class_init (OnwardGradualClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_gradual_dispose;
}

static void
onward_gradual_init (OnwardGradual *self)
{
}

OnwardGradual *
onward_gradual_new (GtkWidget  *list,
                    GListModel *all)
{
  OnwardGradual *self = g_object_new (ONWARD_TYPE_GRADUAL, NULL);

  self->all = g_object_ref (all);
  self->n_shown = MIN (N_FIRST, g_list_model_get_n_items (all));
  g_set_weak_pointer (&self->list, list);
  g_signal_connect_swapped (all, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (list, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (list, "unmap", G_CALLBACK (let_go), self);

  return self;
}

void
onward_gradual_ensure (OnwardGradual *self,
                       guint          index)
{
  g_return_if_fail (ONWARD_IS_GRADUAL (self));

  grow_to (self, index + 1);
}
