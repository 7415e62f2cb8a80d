/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-gain-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-history-time.h"

struct _OnwardGainRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkWidget    *stripe;
  GtkImage     *symbol;
  GtkLabel     *words;
  GtkLabel     *how;

  /* Owned */
  OnwardGain   *gain;
};

G_DEFINE_FINAL_TYPE (OnwardGainRow, onward_gain_row, GTK_TYPE_LIST_BOX_ROW)

/* Whole sentences for each kind: a language bends the words around it. */
static const char *
get_used_words (OnwardKind kind)
{
  switch (kind)
    {
    case ONWARD_KIND_STEP:
      /* Translators: %s is a step of the plan, in the person's words */
      return _("In the step “%s”");

    case ONWARD_KIND_STRATEGY:
      /* Translators: %s is what somebody does when it gets hard, in their words */
      return _("In the strategy “%s”");

    case ONWARD_KIND_PRESENTATION:
    default:
      /* Translators: %s is what somebody's words for work are for */
      return _("In my words “%s”");
    }
}

static char *
tell_how (OnwardGain *gain)
{
  OnwardRecord *record = onward_gain_get_record (gain);
  const char *words;
  const char *name;

  switch (onward_gain_get_group (gain))
    {
    case ONWARD_GAIN_USED:
      words = get_used_words (onward_record_get_kind (record));
      name = onward_record_get_display_title (record);
      break;

    case ONWARD_GAIN_RETOLD:
      /* Translators: %s is a strength that a story is about, in the person's words */
      words = _("About “%s”");
      name = onward_record_get_display_title (onward_gain_get_strength (gain));
      break;

    case ONWARD_GAIN_ADDED:
    default:
      return g_strdup ("");
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (words, name);
#pragma GCC diagnostic pop
}

static OnwardRecord *
get_told (OnwardGain *gain)
{
  return onward_gain_get_group (gain) == ONWARD_GAIN_RETOLD ? onward_gain_get_record (gain) : onward_gain_get_strength (gain);
}

static void
refresh (OnwardGainRow *self)
{
  const char *told = onward_record_get_display_title (get_told (self->gain));
  g_autofree char *how = tell_how (self->gain);
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_history_time_day (onward_gain_get_time (self->gain), &today);
  line = *how != '\0' ? g_strdup_printf ("%s · %s", how, day) : g_strdup (day);
  name = g_strdup_printf ("%s, %s", told, line);
  gtk_label_set_label (self->words, told);
  gtk_label_set_label (self->how, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_family (OnwardGainRow *self)
{
  const char *family = onward_record_get_text (onward_gain_get_strength (self->gain), "family");
  g_autofree char *icon = NULL;

  if (*family == '\0')
    return;

  icon = g_strdup_printf ("onward-%s-symbolic", family);
  gtk_widget_add_css_class (self->stripe, family);
  gtk_image_set_from_icon_name (self->symbol, icon);
}

static void
onward_gain_row_dispose (GObject *object)
{
  OnwardGainRow *self = ONWARD_GAIN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_GAIN_ROW);
  g_clear_object (&self->gain);

  G_OBJECT_CLASS (onward_gain_row_parent_class)->dispose (object);
}

static void
onward_gain_row_class_init (OnwardGainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_gain_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-gain-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardGainRow, stripe);
  gtk_widget_class_bind_template_child (widget_class, OnwardGainRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardGainRow, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardGainRow, how);
}

static void
onward_gain_row_init (OnwardGainRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_gain_row_new (OnwardGain *gain)
{
  OnwardGainRow *self = g_object_new (ONWARD_TYPE_GAIN_ROW, NULL);
  OnwardRecord *record = onward_gain_get_record (gain);
  OnwardRecord *strength = onward_gain_get_strength (gain);

  self->gain = g_object_ref (gain);
  show_family (self);
  refresh (self);
  g_signal_connect_object (record, "notify::display-title", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  if (strength != record)
    g_signal_connect_object (strength, "notify::display-title", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

OnwardGain *
onward_gain_row_get_gain (OnwardGainRow *self)
{
  g_return_val_if_fail (ONWARD_IS_GAIN_ROW (self), NULL);

  return self->gain;
}
