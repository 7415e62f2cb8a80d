/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-day-cell.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-agenda-words.h"
#include "onward-date.h"

#define PADDING 5
#define STRIP 4
#define N_LINES 3
#define N_DOTS 4
/* So many lines high a cell has to be wide before words can be read in it. */
#define WIDE 5

struct _OnwardDayCell
{
  GtkWidget  parent_instance;

  /* Owned */
  GtkWidget *number;
  GtkWidget *hours;
  GtkWidget *lines;
  GtkWidget *dots;
  GtkWidget *strip;

  GDate      day;
  gboolean   selected;
};

G_DEFINE_FINAL_TYPE (OnwardDayCell, onward_day_cell, GTK_TYPE_WIDGET)

static int
get_natural (GtkWidget     *widget,
             GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* The number is always there and one line high. */
static int
get_line (OnwardDayCell *self)
{
  return get_natural (self->number, GTK_ORIENTATION_VERTICAL);
}

static gboolean
is_wide (OnwardDayCell *self,
         int            width)
{
  return width >= WIDE *get_line (self);
}

static GtkSizeRequestMode
onward_day_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_day_cell_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  OnwardDayCell *self = ONWARD_DAY_CELL (widget);
  int line = get_line (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = get_natural (self->number, orientation) + 2;
    }
  else
    {
      int n_lines = is_wide (self, for_size < 0 ? WIDE * line : for_size) ? 1 + N_LINES : 2;

      *minimum = *natural = MAX (n_lines * line + STRIP + 2 * PADDING, 44);
    }
}

static void
place (GtkWidget *child,
       gboolean   visible,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (child, visible);
  if (visible)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, 0), height }, -1);
}

static void
onward_day_cell_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  OnwardDayCell *self = ONWARD_DAY_CELL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean wide = is_wide (self, width);
  int line = get_line (self);
  int inner = width - 2 * PADDING;
  int number = wide ? get_natural (self->number, GTK_ORIENTATION_HORIZONTAL) : width;
  int hours = get_natural (self->hours, GTK_ORIENTATION_HORIZONTAL);
  int rest = height - line - STRIP - 2 * PADDING;
  int lines = MIN (get_natural (self->lines, GTK_ORIENTATION_VERTICAL), rest);

  place (self->number, TRUE, wide ? (rtl ? width - PADDING - number : PADDING) : 0, PADDING, number, line);
  place (self->hours, wide && number + hours < inner, rtl ? PADDING : width - PADDING - hours, PADDING, hours, line);
  place (self->lines, wide && lines > 0, PADDING, PADDING + line, inner, lines);
  place (self->dots, !wide, 0, PADDING + line, width, MIN (get_natural (self->dots, GTK_ORIENTATION_VERTICAL), rest));
  place (self->strip, gtk_widget_get_visible (self->strip), 0, height - STRIP - 1, width, STRIP);
}

static void
onward_day_cell_dispose (GObject *object)
{
  OnwardDayCell *self = ONWARD_DAY_CELL (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->hours, gtk_widget_unparent);
  g_clear_pointer (&self->lines, gtk_widget_unparent);
  g_clear_pointer (&self->dots, gtk_widget_unparent);
  g_clear_pointer (&self->strip, gtk_widget_unparent);

  G_OBJECT_CLASS (onward_day_cell_parent_class)->dispose (object);
}

static void
onward_day_cell_class_init (OnwardDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_day_cell_dispose;
  widget_class->get_request_mode = onward_day_cell_get_request_mode;
  widget_class->measure = onward_day_cell_measure;
  widget_class->size_allocate = onward_day_cell_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

/* What a label shows is told by the cell. */
static GtkWidget *
add_label (OnwardDayCell *self,
           const char    *style,
           float          xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "xalign", xalign, "yalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
onward_day_cell_init (OnwardDayCell *self)
{
  self->number = add_label (self, "day-number", 0.5);
  self->hours = add_label (self, "day-hours", 1);
  self->lines = add_label (self, "day-lines", 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->lines), PANGO_ELLIPSIZE_END);
  self->dots = add_label (self, "day-dots", 0.5);
  self->strip = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->strip, "day-strip");
  gtk_widget_set_parent (self->strip, GTK_WIDGET (self));
}

static gboolean
lasts (OnwardAgendaItem *item)
{
  return onward_agenda_item_get_minute (item) < 0 &&
         g_date_compare (onward_agenda_item_get_first (item), onward_agenda_item_get_last (item)) != 0;
}

static char *
tell_line (OnwardAgendaItem *item)
{
  g_autofree char *words = onward_agenda_words_describe (item);
  int minute = onward_agenda_item_get_minute (item);
  g_autofree char *clock = minute >= 0 ? onward_agenda_words_span (minute, -1) : NULL;

  return clock != NULL ? g_strdup_printf ("%s %s", clock, words) : g_steal_pointer (&words);
}

/* A few lines; the last of them says how many more there are. */
static char *
tell_lines (GPtrArray *items)
{
  GString *lines = g_string_new (NULL);
  guint n_items = 0;
  guint n_told = 0;

  for (guint i = 0; i < items->len; i++)
    n_items += lasts (g_ptr_array_index (items, i)) ? 0 : 1;
  for (guint i = 0; i < items->len && n_told < N_LINES; i++)
    {
      OnwardAgendaItem *item = g_ptr_array_index (items, i);
      g_autofree char *words = NULL;

      if (lasts (item))
        continue;
      if (n_told == N_LINES - 1 && n_items > N_LINES)
        {
          g_string_append_c (lines, '\n');
          /* Translators: %u is how many more things are on a day than there is room for */
          g_string_append_printf (lines, _("%u more"), n_items - n_told);
          break;
        }
      words = tell_line (item);
      g_string_append_printf (lines, "%s%s", n_told > 0 ? "\n" : "", words);
      n_told++;
    }

  return g_string_free (lines, FALSE);
}

static gint64
get_planned (const GDate *day,
             GPtrArray   *items)
{
  gint64 minutes = 0;

  for (guint i = 0; i < items->len; i++)
    minutes += onward_agenda_item_get_planned (g_ptr_array_index (items, i), g_date_get_weekday (day));

  return MIN (minutes, 24 * 60);
}

/* Before what stands on the day alone comes what lasts the whole week. */
static gboolean
has_lasting (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (lasts (g_ptr_array_index (items, i)))
      return TRUE;

  return FALSE;
}

static void
toggle_class (OnwardDayCell *self,
              const char    *name,
              gboolean       on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

char *
onward_day_cell_describe (const GDate *day,
                          const GDate *today,
                          GPtrArray   *items)
{
  g_autofree char *name = onward_date_format_long (day, today);
  GString *words = g_string_new (name);
  gint64 planned = get_planned (day, items);

  if (g_date_compare (day, today) == 0)
    g_string_append_printf (words, ", %s", _("today"));
  if (planned > 0)
    {
      g_autofree char *hours = onward_agenda_words_hours (planned);

      g_string_append (words, ", ");
      /* Translators: %s is hours, such as "2 h 30 min" */
      g_string_append_printf (words, _("%s of work"), hours);
    }
  if (items->len == 0)
    g_string_append_printf (words, ", %s", _("nothing planned"));
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *what = onward_agenda_words_describe (g_ptr_array_index (items, i));
      g_autofree char *when = onward_agenda_words_time (g_ptr_array_index (items, i));

      g_string_append_printf (words, "%s%s%s%s", i == 0 ? ": " : "; ", what, *when != '\0' ? ", " : "", when);
    }

  return g_string_free (words, FALSE);
}

void
onward_day_cell_show (OnwardDayCell *self,
                      const GDate   *day,
                      const GDate   *today,
                      gboolean       outside,
                      GPtrArray     *items)
{
  g_autofree char *number = g_strdup_printf ("%d", g_date_get_day (day));
  g_autofree char *lines = tell_lines (items);
  g_autofree char *words = onward_day_cell_describe (day, today, items);
  g_autofree char *hours = NULL;
  GString *dots = g_string_new (NULL);
  gint64 planned = get_planned (day, items);

  g_return_if_fail (ONWARD_IS_DAY_CELL (self));

  self->day = *day;
  for (guint i = 0, n = 0; i < items->len && n < N_DOTS; i++)
    if (!lasts (g_ptr_array_index (items, i)))
      {
        g_string_append (dots, "•");
        n++;
      }
  if (planned > 0)
    hours = onward_agenda_words_hours (planned);
  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_label_set_label (GTK_LABEL (self->lines), lines);
  gtk_label_set_label (GTK_LABEL (self->dots), dots->str);
  gtk_label_set_label (GTK_LABEL (self->hours), hours != NULL ? hours : "");
  gtk_widget_set_visible (self->strip, has_lasting (items));
  toggle_class (self, "outside", outside);
  toggle_class (self, "today", g_date_compare (day, today) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_string_free (dots, TRUE);
}

const GDate *
onward_day_cell_get_day (OnwardDayCell *self)
{
  g_return_val_if_fail (ONWARD_IS_DAY_CELL (self), NULL);

  return &self->day;
}

void
onward_day_cell_set_selected (OnwardDayCell *self,
                              gboolean       selected)
{
  g_return_if_fail (ONWARD_IS_DAY_CELL (self));

  self->selected = selected;
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  toggle_class (self, "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
