/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-preferences"

#include "onward-preferences.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-centre.h"
#include "onward-data-note-row.h"
#include "onward-lock-warning.h"

struct _OnwardPreferences
{
  AdwWindow      parent_instance;

  /* Template */
  GtkScale      *text_scale;
  GtkAdjustment *text_adjustment;
  GtkSwitch     *calm_motion;
  AdwComboRow   *color_scheme;
  AdwComboRow   *lock_after;
  AdwActionRow  *shared_row;
  GtkSwitch     *shared;
};

G_DEFINE_FINAL_TYPE (OnwardPreferences, onward_preferences, ADW_TYPE_WINDOW)

static const char *const schemes[] = { "system", "light", "dark" };

static gboolean
scheme_to_index (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_strcmp0 (g_value_get_string (from), schemes[i]) == 0)
        {
          g_value_set_uint (to, i);
        }
    }

  return TRUE;
}

static gboolean
index_to_scheme (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  guint index = g_value_get_uint (from);

  if (index >= G_N_ELEMENTS (schemes))
    {
      return FALSE;
    }

  g_value_set_string (to, schemes[index]);

  return TRUE;
}

static const int lock_minutes[] = { 2, 5, 10, 30, 0 };

/* A number of minutes that is not in the list counts as the next longer one that is. */
static gboolean
minutes_to_index (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  int minutes = g_value_get_int (from);
  guint index = 0;

  while (minutes > 0 && lock_minutes[index] > 0 && lock_minutes[index] < minutes)
    {
      index++;
    }

  g_value_set_uint (to, minutes > 0 ? index : G_N_ELEMENTS (lock_minutes) - 1);

  return TRUE;
}

static gboolean
index_to_minutes (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  guint index = g_value_get_uint (from);

  if (index >= G_N_ELEMENTS (lock_minutes))
    {
      return FALSE;
    }

  g_value_set_int (to, lock_minutes[index]);

  return TRUE;
}

static gboolean
int_to_double (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  g_value_set_double (to, g_value_get_int (from));

  return TRUE;
}

/* Steps of five per cent: a finger's width more or less makes no difference to read. */
static gboolean
double_to_int (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  g_value_set_int (to, (int) (g_value_get_double (from) / 5 + 0.5) * 5);

  return TRUE;
}

static char *
format_per_cent (GtkScale *scale,
                 double    value,
                 gpointer  user_data)
{
  /* Translators: a text size in per cent. */
  return g_strdup_printf (_("%d %%"), (int) (value / 5 + 0.5) * 5);
}

static void
onward_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PREFERENCES);

  G_OBJECT_CLASS (onward_preferences_parent_class)->dispose (object);
}

static void
onward_preferences_class_init (OnwardPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_preferences_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (ONWARD_TYPE_DATA_NOTE_ROW);
  g_type_ensure (ONWARD_TYPE_LOCK_WARNING);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/app/onward-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, text_scale);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, text_adjustment);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, calm_motion);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, lock_after);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, shared_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardPreferences, shared);
}

static void
onward_preferences_init (OnwardPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scale_set_format_value_func (self->text_scale, format_per_cent, NULL, NULL);
  gtk_scale_add_mark (self->text_scale, 100, GTK_POS_BOTTOM, NULL);
  gtk_scale_add_mark (self->text_scale, 150, GTK_POS_BOTTOM, NULL);
  gtk_scale_add_mark (self->text_scale, 200, GTK_POS_BOTTOM, NULL);
}

/* What was chosen stays chosen, for the day on which it counts again. */
static void
say_longest (OnwardSettings    *settings,
             GParamSpec        *pspec,
             OnwardPreferences *self)
{
  int longest = onward_settings_get_longest_lock (settings);
  g_autofree char *words = NULL;

  if (longest == 0)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lock_after), _("Choose “Never” only on a computer of your own"));
      return;
    }

  words = g_strdup_printf (ngettext ("Here %d minute at most",
                                     "Here %d minutes at most", longest), longest);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->lock_after), words);
}

GtkWindow *
onward_preferences_new (GtkWindow      *parent,
                        OnwardSettings *settings)
{
  OnwardPreferences *self = g_object_new (ONWARD_TYPE_PREFERENCES, "transient-for", parent, NULL);
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_object_bind_property_full (settings, "text-scale", self->text_adjustment, "value", flags,
                               int_to_double, double_to_int, NULL, NULL);
  g_object_bind_property (settings, "calm-motion", self->calm_motion, "active", flags);
  g_object_bind_property_full (settings, "color-scheme", self->color_scheme, "selected", flags,
                               scheme_to_index, index_to_scheme, NULL, NULL);
  g_object_bind_property_full (settings, "lock-after", self->lock_after, "selected", flags,
                               minutes_to_index, index_to_minutes, NULL, NULL);

  if (onward_centre_get ()->shared)
    {
      gtk_switch_set_active (self->shared, TRUE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->shared_row), FALSE);
      adw_action_row_set_subtitle (self->shared_row, _("Those who look after this computer have said so"));
    }
  else
    {
      g_object_bind_property (settings, "shared", self->shared, "active", flags);
    }

  g_signal_connect_object (settings, "notify::shared", G_CALLBACK (say_longest), self, 0);
  say_longest (settings, NULL, self);

  return GTK_WINDOW (self);
}
