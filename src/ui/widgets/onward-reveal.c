/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-reveal.h"

#define MARK_SECONDS 3
#define MARK_KEY "onward-reveal"
#define MARGIN 24
/* A page that was just made lays itself out over some frames, and rows come one by one above what is shown: it is
 * followed until it has stood still for so many frames, but not for ever. */
#define STILL_FRAMES 12
#define MOST_FRAMES 240
/* Until then the page scrolls by itself to where the focus went. */
#define OWN_FRAMES 3

typedef struct
{
  guint  n_frames;
  guint  n_still;
  double place;
  double value;
} Reveal;

/* Returns whether there is more to follow. */
static gboolean
scroll_to (GtkWidget *widget,
           Reveal    *reveal)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, value, page;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return reveal->n_frames < STILL_FRAMES;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  /* Somebody scrolls: they have seen enough of it. */
  if (reveal->n_frames > OWN_FRAMES && value != reveal->value)
    return FALSE;
  page = gtk_adjustment_get_page_size (adjustment);
  top = value + bounds.origin.y - MARGIN;
  bottom = value + bounds.origin.y + bounds.size.height + MARGIN;

  /* What is taller than the page begins at its top. */
  if (bottom > value + page)
    value = bottom - page;
  if (top < value)
    value = top;
  gtk_adjustment_set_value (adjustment, value);

  reveal->value = gtk_adjustment_get_value (adjustment);
  reveal->n_still = top == reveal->place ? reveal->n_still + 1 : 0;
  reveal->place = top;

  return reveal->n_still < STILL_FRAMES;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  Reveal *reveal = data;

  return ++reveal->n_frames < MOST_FRAMES && scroll_to (widget, reveal) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
unmark_cb (gpointer data)
{
  g_object_steal_data (data, MARK_KEY);
  gtk_widget_remove_css_class (data, "found");

  return G_SOURCE_REMOVE;
}

static void
stop_timer (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

/* The timer goes with the widget; it must not keep alive what is locked away. */
static void
mark (GtkWidget *widget)
{
  guint id = g_timeout_add_seconds (MARK_SECONDS, unmark_cb, widget);

  gtk_widget_add_css_class (widget, "found");
  g_object_set_data_full (G_OBJECT (widget), MARK_KEY, GUINT_TO_POINTER (id), stop_timer);
}

void
onward_reveal (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  gtk_widget_grab_focus (widget);
  mark (widget);
  gtk_widget_add_tick_callback (widget, frame_cb, g_new0 (Reveal, 1), g_free);
}
