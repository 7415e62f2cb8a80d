/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-when-popover.h"

#include "onward-config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "onward-date.h"

/* Nobody who writes here remembers more. */
#define FIRST_YEAR 1900

struct _OnwardWhenPopover
{
  GtkPopover     parent_instance;

  /* Template widgets */
  GtkLabel      *preview;
  GtkSpinButton *year;
  GtkDropDown   *month;
  GtkDropDown   *day;

  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (OnwardWhenPopover, onward_when_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_this_year (void)
{
  GDate today;

  onward_date_today (&today);

  return g_date_get_year (&today);
}

static char *
make_words (OnwardWhenPopover *self)
{
  return onward_when_words ((guint) gtk_spin_button_get_value_as_int (self->year),
                            gtk_drop_down_get_selected (self->month), gtk_drop_down_get_selected (self->day));
}

/* The days that the month has; one that it does not have becomes its last. */
static void
update_days (OnwardWhenPopover *self)
{
  guint month = gtk_drop_down_get_selected (self->month);
  guint day = gtk_drop_down_get_selected (self->day);
  guint year = (guint) gtk_spin_button_get_value_as_int (self->year);
  guint n_days = month > 0 ? g_date_get_days_in_month (month, (GDateYear) year) : 0;
  g_autoptr (GtkStringList) days = gtk_string_list_new (NULL);

  gtk_string_list_append (days, _("Some day"));
  for (guint i = 1; i <= n_days; i++)
    gtk_string_list_take (days, g_strdup_printf ("%u", i));
  gtk_drop_down_set_model (self->day, G_LIST_MODEL (days));
  gtk_drop_down_set_selected (self->day, MIN (day, n_days));
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), month > 0);
}

static void
update_preview (OnwardWhenPopover *self)
{
  g_autofree char *words = make_words (self);

  gtk_label_set_label (self->preview, words);
}

static void
day_changed_cb (OnwardWhenPopover *self)
{
  if (!self->loading)
    update_preview (self);
}

static void
month_changed_cb (OnwardWhenPopover *self)
{
  if (self->loading)
    return;

  self->loading = TRUE;
  update_days (self);
  self->loading = FALSE;
  update_preview (self);
}

static void
pick (OnwardWhenPopover *self,
      const char        *words)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, words);
}

static void
use_cb (OnwardWhenPopover *self)
{
  g_autofree char *words = NULL;

  /* A year that is typed counts without Enter, too. */
  gtk_spin_button_update (self->year);
  words = make_words (self);
  pick (self, words);
}

static void
open_cb (OnwardWhenPopover *self)
{
  pick (self, "");
}

static void
onward_when_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_WHEN_POPOVER);

  G_OBJECT_CLASS (onward_when_popover_parent_class)->dispose (object);
}

static void
onward_when_popover_class_init (OnwardWhenPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_when_popover_dispose;

  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-when-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWhenPopover, preview);
  gtk_widget_class_bind_template_child (widget_class, OnwardWhenPopover, year);
  gtk_widget_class_bind_template_child (widget_class, OnwardWhenPopover, month);
  gtk_widget_class_bind_template_child (widget_class, OnwardWhenPopover, day);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
onward_when_popover_init (OnwardWhenPopover *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_string_list_append (months, _("Some time that year"));
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2001, month, 1, 0, 0, 0);

      gtk_string_list_take (months, g_date_time_format (first, "%OB"));
    }
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (months));
  gtk_spin_button_set_range (self->year, FIRST_YEAR, get_this_year ());
  self->loading = FALSE;
  onward_when_popover_set_words (self, "");
}

char *
onward_when_words (guint year,
                   guint month,
                   guint day)
{
  GDate date, never;

  g_date_clear (&date, 1);
  g_date_clear (&never, 1);

  if (month == 0)
    /* Translators: %u is a year */
    return g_strdup_printf (_("Some time in %u"), year);

  if (day == 0)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc ((int) year, (int) month, 1, 0, 0, 0);

      /* Translators: a month and its year as g_date_time_format() writes it, such as "March 2019" */
      return g_date_time_format (first, _("%OB %Y"));
    }

  /* In the year that no story is of the words would leave the year out. */
  g_date_set_dmy (&never, 1, G_DATE_JANUARY, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return onward_date_format_long (&date, &never);
}

/* The first four digits that stand alone and could be a year of a life; 0 when there are none. */
static guint
find_year (const char *words,
           guint       this_year)
{
  for (const char *at = words; *at != '\0';)
    {
      gsize n = strspn (at, "0123456789");
      guint year = n == 4 ? (guint) g_ascii_strtoull (at, NULL, 10) : 0;

      if (year >= FIRST_YEAR && year <= this_year)
        return year;
      at += MAX (n, 1);
    }

  return 0;
}

/* Whether @words are what comes out of a month or a day of @year. */
static gboolean
find_day (const char *words,
          guint       year,
          guint      *month,
          guint      *day)
{
  for (*month = 1; *month <= 12; (*month)++)
    for (*day = 0; *day <= g_date_get_days_in_month ((GDateMonth) *month, (GDateYear) year); (*day)++)
      {
        g_autofree char *made = onward_when_words (year, *month, *day);

        if (g_str_equal (made, words))
          return TRUE;
      }

  return FALSE;
}

void
onward_when_popover_set_words (OnwardWhenPopover *self,
                               const char        *words)
{
  guint this_year = get_this_year ();
  guint month = 0, day = 0;
  guint year;

  g_return_if_fail (ONWARD_IS_WHEN_POPOVER (self));

  year = find_year (words, this_year);
  if (year == 0 || !find_day (words, year, &month, &day))
    month = day = 0;

  self->loading = TRUE;
  gtk_spin_button_set_value (self->year, year != 0 ? year : this_year);
  gtk_drop_down_set_selected (self->month, month);
  update_days (self);
  gtk_drop_down_set_selected (self->day, day);
  self->loading = FALSE;
  update_preview (self);
}
