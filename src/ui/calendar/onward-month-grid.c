/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-month-grid.h"

#include "onward-config.h"

#include "onward-date.h"
#include "onward-day-cell.h"

#define N_WEEKS 6
#define N_DAYS 7
#define N_CELLS 42

#define FIRST_YEAR 1000
#define LAST_YEAR 9999

struct _OnwardMonthGrid
{
  GtkWidget      parent_instance;

  /* Owned */
  OnwardAgenda  *agenda;

  /* Borrowed */
  OnwardDayCell *cells[N_CELLS];

  GDate          day;
  GDate          first; /* the day in the first cell */
};

G_DEFINE_FINAL_TYPE (OnwardMonthGrid, onward_month_grid, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DAY_CHANGED,
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A day that can be written, the nearest to one that cannot. */
static GDate
clamp_day (const GDate *day)
{
  GDate ends[2];

  g_date_clear (ends, G_N_ELEMENTS (ends));
  g_date_set_dmy (&ends[0], 1, G_DATE_JANUARY, FIRST_YEAR);
  g_date_set_dmy (&ends[1], 31, G_DATE_DECEMBER, LAST_YEAR);

  return g_date_compare (day, &ends[0]) < 0 ? ends[0] : g_date_compare (day, &ends[1]) > 0 ? ends[1] : *day;
}

static GDate
find_first_cell (const GDate *day)
{
  GDate first = *day;

  g_date_set_day (&first, 1);
  g_date_subtract_days (&first, (g_date_get_weekday (&first) - onward_date_first_weekday () + N_DAYS) % N_DAYS);

  return first;
}

static OnwardDayCell *
get_cell (OnwardMonthGrid *self,
          const GDate     *day)
{
  int index = g_date_days_between (&self->first, day);

  return index >= 0 && index < N_CELLS ? self->cells[index] : NULL;
}

static void
refresh (OnwardMonthGrid *self)
{
  GDate day = self->first;
  GDate today;

  onward_date_today (&today);
  for (guint i = 0; i < N_CELLS; i++)
    {
      g_autoptr (GPtrArray) items = self->agenda != NULL ? onward_agenda_on (self->agenda, &day) : g_ptr_array_new ();

      onward_day_cell_show (self->cells[i], &day, &today, g_date_get_month (&day) != g_date_get_month (&self->day), items);
      g_date_add_days (&day, 1);
    }
}

static void
move_by_key (GtkWidget *widget,
             int        months,
             int        days)
{
  OnwardMonthGrid *self = ONWARD_MONTH_GRID (widget);

  onward_month_grid_move (self, months, days);
  onward_month_grid_focus (self);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *by,
         gpointer   data)
{
  int months;
  int days;

  g_variant_get (by, "(ii)", &months, &days);
  move_by_key (widget, months, days);

  return TRUE;
}

/* To the left is the day before, unless the script runs the other way. */
static gboolean
move_aside_cb (GtkWidget *widget,
               GVariant  *by,
               gpointer   data)
{
  int days = g_variant_get_int32 (by);

  move_by_key (widget, 0, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -days : days);

  return TRUE;
}

static gboolean
move_to_end_cb (GtkWidget *widget,
                GVariant  *to_last,
                gpointer   data)
{
  OnwardMonthGrid *self = ONWARD_MONTH_GRID (widget);
  int column = g_date_days_between (&self->first, &self->day) % N_DAYS;

  move_by_key (widget, 0, g_variant_get_boolean (to_last) ? N_DAYS - 1 - column : -column);

  return TRUE;
}

static gboolean
move_to_today_cb (GtkWidget *widget,
                  GVariant  *parameter,
                  gpointer   data)
{
  GDate today;

  onward_date_today (&today);
  onward_month_grid_set_day (ONWARD_MONTH_GRID (widget), &today);
  onward_month_grid_focus (ONWARD_MONTH_GRID (widget));

  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *parameter,
         gpointer   data)
{
  g_signal_emit (widget, signals[SIGNAL_OPENED], 0);

  return TRUE;
}

static void
pressed_cb (OnwardMonthGrid *self,
            int              n_press,
            double           x,
            double           y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, ONWARD_TYPE_DAY_CELL) : NULL;

  if (cell == NULL)
    return;

  onward_month_grid_set_day (self, onward_day_cell_get_day (ONWARD_DAY_CELL (cell)));
  onward_month_grid_focus (self);
}

static void
onward_month_grid_dispose (GObject *object)
{
  OnwardMonthGrid *self = ONWARD_MONTH_GRID (object);
  GtkWidget *child;

  onward_month_grid_set_agenda (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (onward_month_grid_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct { guint key; guint pad_key; int months; int days; } moves[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -N_DAYS }, { GDK_KEY_Down, GDK_KEY_KP_Down, 0, N_DAYS },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -1, 0 }, { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "(ii)", moves[i].months, moves[i].days);
      gtk_widget_class_add_binding (widget_class, moves[i].pad_key, 0, move_cb, "(ii)", moves[i].months, moves[i].days);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_aside_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, move_aside_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_aside_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, move_aside_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_to_end_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, move_to_today_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, open_cb, NULL);
}

static void
onward_month_grid_class_init (OnwardMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_month_grid_dispose;

  signals[SIGNAL_DAY_CHANGED] = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_row (OnwardMonthGrid *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "homogeneous", TRUE, NULL);

  gtk_widget_set_parent (row, GTK_WIDGET (self));

  return row;
}

/* Two letters have room everywhere; a language whose days all begin alike keeps the longer names. */
static char *
shorten (const char *names[N_DAYS],
         guint       index)
{
  g_autofree char *two = g_utf8_substring (names[index], 0, MIN (g_utf8_strlen (names[index], -1), 2));

  for (guint i = 0; i < N_DAYS; i++)
    if (i != index && g_str_has_prefix (names[i], two))
      return g_strdup (names[index]);

  return g_steal_pointer (&two);
}

static void
add_heads (OnwardMonthGrid *self)
{
  GtkWidget *row = add_row (self);
  char short_names[N_DAYS][64];
  char names[N_DAYS][64];
  const char *all[N_DAYS];
  GDate day;

  /* Any week will do. */
  onward_date_today (&day);
  g_date_subtract_days (&day, (g_date_get_weekday (&day) - onward_date_first_weekday () + N_DAYS) % N_DAYS);
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_date_strftime (short_names[i], sizeof short_names[i], "%a", &day);
      g_date_strftime (names[i], sizeof names[i], "%A", &day);
      all[i] = short_names[i];
      g_date_add_days (&day, 1);
    }
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autofree char *shown = shorten (all, i);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", shown, "ellipsize", PANGO_ELLIPSIZE_END,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      gtk_widget_add_css_class (label, "weekday");
      gtk_box_append (GTK_BOX (row), label);
    }
}

static void
onward_month_grid_init (OnwardMonthGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  add_heads (self);
  for (guint week = 0; week < N_WEEKS; week++)
    {
      GtkWidget *row = add_row (self);

      for (guint i = 0; i < N_DAYS; i++)
        {
          self->cells[week * N_DAYS + i] = g_object_new (ONWARD_TYPE_DAY_CELL, NULL);
          gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->cells[week * N_DAYS + i]));
        }
    }
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  onward_date_today (&self->day);
  self->first = find_first_cell (&self->day);
  onward_day_cell_set_selected (get_cell (self, &self->day), TRUE);
  refresh (self);
}

void
onward_month_grid_set_agenda (OnwardMonthGrid *self,
                              OnwardAgenda    *agenda)
{
  g_return_if_fail (ONWARD_IS_MONTH_GRID (self));

  if (self->agenda == agenda)
    return;

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_set_object (&self->agenda, agenda);
  if (agenda != NULL)
    g_signal_connect_object (agenda, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

const GDate *
onward_month_grid_get_day (OnwardMonthGrid *self)
{
  g_return_val_if_fail (ONWARD_IS_MONTH_GRID (self), NULL);

  return &self->day;
}

void
onward_month_grid_set_day (OnwardMonthGrid *self,
                           const GDate     *day)
{
  OnwardDayCell *before;
  OnwardDayCell *after;
  gboolean other_month;
  GDate next;

  g_return_if_fail (ONWARD_IS_MONTH_GRID (self) && g_date_valid (day));

  next = clamp_day (day);
  if (g_date_compare (&next, &self->day) == 0)
    return;

  before = get_cell (self, &self->day);
  other_month = g_date_get_month (&next) != g_date_get_month (&self->day) ||
                g_date_get_year (&next) != g_date_get_year (&self->day);
  self->day = next;
  if (other_month)
    self->first = find_first_cell (&next);
  after = get_cell (self, &next);
  if (before != after)
    {
      onward_day_cell_set_selected (after, TRUE);
      if (gtk_widget_is_focus (GTK_WIDGET (before)))
        gtk_widget_grab_focus (GTK_WIDGET (after));
      onward_day_cell_set_selected (before, FALSE);
    }
  if (other_month)
    refresh (self);
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0);
}

void
onward_month_grid_move (OnwardMonthGrid *self,
                        int              months,
                        int              days)
{
  GDate day;

  g_return_if_fail (ONWARD_IS_MONTH_GRID (self));

  day = self->day;
  if (months > 0)
    g_date_add_months (&day, months);
  else
    g_date_subtract_months (&day, -months);
  if (days > 0)
    g_date_add_days (&day, days);
  else
    g_date_subtract_days (&day, -days);
  onward_month_grid_set_day (self, &day);
}

void
onward_month_grid_focus (OnwardMonthGrid *self)
{
  g_return_if_fail (ONWARD_IS_MONTH_GRID (self));

  gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, &self->day)));
}
