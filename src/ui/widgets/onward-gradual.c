/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-gradual.h"

/* How far beyond what is in sight rows are made, in heights of it. A card has forty widgets. */
#define AHEAD 0.5
/* How long laying out and drawing the frame after new rows may take, in microseconds: somebody who types
 * or scrolls meanwhile waits for no more than that. */
#define SHORT 4000
#define LONG 8000
/* After what is drawn and what is typed, before what can wait. */
#define BETWEEN_FRAMES (GDK_PRIORITY_REDRAW + 20)

struct _OnwardGradual
{
  GObject        parent_instance;

  /* Weak */
  GtkWidget     *list;

  /* Owned */
  GListModel    *all;
  GtkAdjustment *adjustment;
  guint          n_shown;
  guint          tick;
  gboolean       far;
};

/* Those that want to grow, in the order in which they are filled, and what they share: the clock of
 * their window, the frame they are in, and how many rows may still be made before it is drawn. What a
 * row costs differs with the machine and the words in it, so that every frame tells about the next. */
static GQueue waiting = G_QUEUE_INIT;
static gint64 frame;
static gint64 began;
static guint n_rows = 1;
static guint n_left;
static guint making;

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

/* Makes one row. Returns whether there is more to do for what is in sight. */
static gboolean
grow (OnwardGradual *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW);

  /* Where the list stands is known from the frame before; it may just have been scrolled. */
  if (scroller != NULL && !is_near (self, scroller))
    {
      gboolean was_far = self->far;

      self->far = TRUE;

      return !was_far;
    }

  self->far = FALSE;
  grow_to (self, self->n_shown + 1);
  n_left--;

  return !is_complete (self);
}

static void
rest (OnwardGradual *self)
{
  if (self->tick == 0)
    return;

  g_queue_remove (&waiting, self);
  if (self->list != NULL)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
}

static void
painted_cb (GdkFrameClock *clock)
{
  gint64 took = g_get_monotonic_time () - began;

  if (took > LONG)
    n_rows = MAX (n_rows / 2, 1);
  else if (took < SHORT && n_left == 0)
    n_rows++;
  g_signal_handlers_disconnect_by_func (clock, painted_cb, NULL);
}

/* A row takes about as long to make as the frame to draw, so that each is done by itself, between the
 * frames. */
static gboolean
make_cb (gpointer data)
{
  OnwardGradual *self = g_queue_peek_head (&waiting);
  gboolean was_far = self != NULL && self->far;

  if (self != NULL && n_left > 0)
    {
      /* New rows make longer what is scrolled, which asks again. */
      if (!grow (self))
        rest (self);
      if (!self->far || was_far)
        return G_SOURCE_CONTINUE;
    }

  making = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget     *list,
         GdkFrameClock *clock,
         gpointer       data)
{
  if (gdk_frame_clock_get_frame_time (clock) != frame)
    {
      frame = gdk_frame_clock_get_frame_time (clock);
      began = g_get_monotonic_time ();
      n_left = n_rows;
      g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), NULL);
    }
  if (making == 0)
    making = g_idle_add_full (BETWEEN_FRAMES, make_cb, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

static void
look (OnwardGradual *self)
{
  self->far = FALSE;
  if (self->tick != 0 || is_complete (self) || self->list == NULL || !gtk_widget_get_mapped (self->list))
    return;

  /* The first frame of a page is the longest. */
  if (g_queue_is_empty (&waiting))
    n_rows = 1;
  g_queue_push_tail (&waiting, self);
  self->tick = gtk_widget_add_tick_callback (self->list, tick_cb, self, NULL);
}

static void
let_go (OnwardGradual *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  rest (self);
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
    n_added = MIN (n_added, MAX (n_removed, 1));

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
  self->n_shown = MIN (1, g_list_model_get_n_items (all));
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
