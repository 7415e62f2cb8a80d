/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-sight.h"

#include "onward-record-row.h"

/* Pixels that a shadow may reach beyond its row. */
#define MARGIN 48

static void
look (GtkWidget *list)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t top = GRAPHENE_POINT_INIT (0, 0);
  float height = scroller != NULL ? gtk_widget_get_height (scroller) : 0;

  if (scroller == NULL || !gtk_widget_compute_point (list, scroller, &top, &top))
    return;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (ONWARD_IS_RECORD_ROW (row))
      {
        GtkAllocation place;

        gtk_widget_get_allocation (row, &place);
        onward_record_row_set_in_sight (ONWARD_RECORD_ROW (row),
                                        top.y + place.y + place.height > -MARGIN &&
                                        top.y + place.y < height + MARGIN);
      }
}

/* Where rows stand is known when a frame has been laid out, before it is drawn. */
static void
map_cb (GtkWidget *list)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (list), "layout",
                           G_CALLBACK (look), list, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
unmap_cb (GtkWidget *list)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (list), look, list);
}

void
onward_sight_follow (GtkListBox *list)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  g_signal_connect (list, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (list, "unmap", G_CALLBACK (unmap_cb), NULL);
}
