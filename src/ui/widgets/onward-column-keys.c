/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-column-keys.h"

#include <math.h>

#include "onward-columns.h"

/* What was at the edge of the screen stays in sight. */
#define PAGE 0.9

static guint
count_columns (GtkListBox *box)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (box));

  return ONWARD_IS_COLUMNS (layout)
         ? onward_columns_count (ONWARD_COLUMNS (layout), gtk_widget_get_width (GTK_WIDGET (box))) : 0;
}

static double
get_page (GtkListBox *box)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (box), GTK_TYPE_SCROLLED_WINDOW);

  return PAGE * gtk_widget_get_height (scroller != NULL ? scroller : GTK_WIDGET (box));
}

static gboolean
get_place (GtkListBox      *box,
           GtkListBoxRow   *row,
           graphene_rect_t *place)
{
  return gtk_widget_should_layout (GTK_WIDGET (row)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (box), place);
}

/* Where the line begins that is as far away as it may be, or else the next one that way. */
static gboolean
find_line (GtkListBox *box,
           double      y,
           int         way,
           double      most,
           double     *found)
{
  double next = 0, far = 0;
  gboolean any = FALSE;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    {
      graphene_rect_t place;
      double distance;

      if (!get_place (box, row, &place))
        continue;
      distance = way * (place.origin.y - y);
      if (distance <= 0)
        continue;
      next = any ? MIN (next, distance) : distance;
      if (distance <= most)
        far = MAX (far, distance);
      any = TRUE;
    }
  *found = y + way * MAX (next, far);

  return any;
}

/* The row of the line at @y that is nearest to the middle @x. */
static GtkListBoxRow *
find_nearest (GtkListBox *box,
              double      x,
              double      y)
{
  GtkListBoxRow *nearest = NULL;
  GtkListBoxRow *row;
  double least = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    {
      graphene_rect_t place;
      double away;

      if (!get_place (box, row, &place) || fabs (place.origin.y - y) > 0.5)
        continue;
      away = fabs (place.origin.x + place.size.width / 2 - x);
      if (nearest == NULL || away < least)
        {
          nearest = row;
          least = away;
        }
    }

  return nearest;
}

GtkListBoxRow *
onward_column_keys_move (GtkListBox    *box,
                         GtkListBoxRow *from,
                         guint          keyval)
{
  guint n_columns = count_columns (box);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (box)) == GTK_TEXT_DIR_RTL;
  gboolean paging = keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_Page_Down ||
                    keyval == GDK_KEY_KP_Page_Up || keyval == GDK_KEY_KP_Page_Down;
  int index = gtk_list_box_row_get_index (from);
  graphene_rect_t place;
  double y;
  int way;

  if (n_columns < (paging ? 1 : 2) || !get_place (box, from, &place))
    return NULL;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      way = (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left) != mirrored ? -1 : 1;
      return index + way >= 0 ? gtk_list_box_get_row_at_index (box, index + way) : NULL;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      way = -1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      way = 1;
      break;
    default:
      return NULL;
    }

  if (!find_line (box, place.origin.y, way, paging ? get_page (box) : 0, &y))
    return NULL;

  return find_nearest (box, place.origin.x + place.size.width / 2, y);
}

static gboolean
pressed_cb (GtkListBox     *box,
            guint           keyval,
            guint           keycode,
            GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkListBoxRow *row;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || focus == NULL ||
      !GTK_IS_LIST_BOX_ROW (focus) || gtk_widget_get_parent (focus) != GTK_WIDGET (box))
    return GDK_EVENT_PROPAGATE;

  row = onward_column_keys_move (box, GTK_LIST_BOX_ROW (focus), keyval);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
onward_column_keys_follow (GtkListBox *box)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the list box, which would go to the row that comes next. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), box);
  gtk_widget_add_controller (GTK_WIDGET (box), keys);
}
