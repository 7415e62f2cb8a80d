/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-picture.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-date.h"
#include "onward-graded-return.h"
#include "onward-graded-words.h"
#include "onward-hours-chart.h"
#include "onward-map-ink.h"

struct _OnwardHoursPicture
{
  GtkWidget         parent_instance;

  /* Owned */
  OnwardHoursChart *chart;
};

G_DEFINE_FINAL_TYPE (OnwardHoursPicture, onward_hours_picture, GTK_TYPE_WIDGET)

static OnwardHoursInk
get_ink (OnwardHoursPicture *self)
{
  OnwardNetworkInk colours = onward_map_ink_get (GTK_WIDGET (self));
  OnwardHoursInk ink = { .text_size = colours.line };

  memcpy (ink.ink, colours.ink, sizeof ink.ink);
  memcpy (ink.soft, colours.soft, sizeof ink.soft);
  memcpy (ink.hairline, colours.mark, sizeof ink.hairline);
  memcpy (ink.accent, colours.accent, sizeof ink.accent);

  return ink;
}

static void
onward_hours_picture_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  OnwardHoursPicture *self = ONWARD_HOURS_PICTURE (widget);
  OnwardHoursInk ink = get_ink (self);
  int width = gtk_widget_get_width (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));

  onward_hours_chart_draw (self->chart, cr, width, &ink);
  cairo_destroy (cr);
}

static void
onward_hours_picture_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  OnwardHoursPicture *self = ONWARD_HOURS_PICTURE (widget);
  OnwardHoursInk ink = get_ink (self);

  *minimum = (int) (ink.text_size * 5);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = (int) onward_hours_chart_draw (self->chart, NULL, for_size > 0 ? for_size : 600, &ink);
  *natural = *minimum;
}

static GtkSizeRequestMode
onward_hours_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
onward_hours_picture_finalize (GObject *object)
{
  onward_hours_chart_free (ONWARD_HOURS_PICTURE (object)->chart);

  G_OBJECT_CLASS (onward_hours_picture_parent_class)->finalize (object);
}

static void
onward_hours_picture_class_init (OnwardHoursPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = onward_hours_picture_finalize;
  widget_class->snapshot = onward_hours_picture_snapshot;
  widget_class->measure = onward_hours_picture_measure;
  widget_class->get_request_mode = onward_hours_picture_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
onward_hours_picture_init (OnwardHoursPicture *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->chart = onward_hours_chart_new ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("My hours, week by week"), -1);
}

static void
add_week (OnwardHoursPicture *self,
          OnwardWeek         *week,
          const GDate        *today)
{
  OnwardHoursWeek shown = { .rest = onward_week_get_rest (week) };
  g_autofree char *words = onward_graded_words_describe (week, today);
  g_autofree char *caption = NULL;
  g_autofree char *clock = NULL;
  char label[64];
  GDate monday;

  for (guint i = 0; i < ONWARD_WEEK_N_DAYS; i++)
    {
      shown.planned[i] = onward_week_get_minutes (week, ONWARD_WEEK_PLANNED, i);
      shown.lived[i] = onward_week_get_minutes (week, ONWARD_WEEK_LIVED, i);
    }
  clock = onward_graded_words_clock (MAX (onward_graded_return_sum (shown.planned), 0));
  /* Translators: the hours of a week, as short as possible */
  caption = g_strdup_printf (_("%s h"), clock);
  onward_week_get_monday (week, &monday);
  /* Translators: the first day of a week as strftime() writes it, as short as possible */
  g_date_strftime (label, sizeof label, _("%-d %b"), &monday);
  shown.label = label;
  shown.caption = caption;
  shown.words = words;
  onward_hours_chart_add (self->chart, &shown);
}

void
onward_hours_picture_show (OnwardHoursPicture *self,
                           GPtrArray          *weeks)
{
  g_autofree char *words = NULL;
  GDate today;

  g_return_if_fail (ONWARD_IS_HOURS_PICTURE (self));

  onward_date_today (&today);
  onward_hours_chart_free (self->chart);
  self->chart = onward_hours_chart_new ();
  for (guint i = 0; i < weeks->len; i++)
    add_week (self, g_ptr_array_index (weeks, i), &today);
  words = onward_hours_chart_describe (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

char *
onward_hours_picture_get_words (OnwardHoursPicture *self)
{
  g_return_val_if_fail (ONWARD_IS_HOURS_PICTURE (self), NULL);

  return onward_hours_chart_describe (self->chart);
}
