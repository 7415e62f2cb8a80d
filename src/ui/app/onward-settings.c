/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-settings"

#include "onward-settings.h"

#include "onward-config.h"

#include <adwaita.h>

#include "onward-centre.h"

#define SCALE_MIN 100
#define SCALE_MAX 200
#define LOCK_MINUTES_MAX 30
#define LOCK_MINUTES 5
#define DPI_UNSET (96 * 1024)

struct _OnwardSettings
{
  GObject      parent_instance;

  GSettings   *store; /* NULL where the schema is not installed */
  GtkSettings *display;
  char        *color_scheme;
  int          text_scale;
  int          lock_after;
  gboolean     shared;
  gboolean     calm_motion;
};

G_DEFINE_FINAL_TYPE (OnwardSettings, onward_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT_SCALE,
  PROP_CALM_MOTION,
  PROP_COLOR_SCHEME,
  PROP_LOCK_AFTER,
  PROP_SHARED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
apply_text_scale (OnwardSettings *self)
{
  int dpi;

  if (self->display == NULL)
    {
      return;
    }

  /* The system's own value comes back first, so that a change there still counts. */
  gtk_settings_reset_property (self->display, "gtk-xft-dpi");
  if (self->text_scale == SCALE_MIN)
    {
      return;
    }

  g_object_get (self->display, "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    {
      dpi = DPI_UNSET;
    }

  g_object_set (self->display, "gtk-xft-dpi", dpi / 100 * self->text_scale, NULL);
}

static void
apply_calm_motion (OnwardSettings *self)
{
  if (self->display == NULL)
    {
      return;
    }

  gtk_settings_reset_property (self->display, "gtk-enable-animations");
  if (self->calm_motion)
    {
      g_object_set (self->display, "gtk-enable-animations", FALSE, NULL);
    }
}

static void
apply_color_scheme (OnwardSettings *self)
{
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (self->display == NULL)
    {
      return;
    }

  if (g_str_equal (self->color_scheme, "light"))
    {
      scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
    }
  else if (g_str_equal (self->color_scheme, "dark"))
    {
      scheme = ADW_COLOR_SCHEME_FORCE_DARK;
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
set_text_scale (OnwardSettings *self,
                int             text_scale)
{
  if (self->text_scale == text_scale)
    {
      return;
    }

  self->text_scale = text_scale;
  apply_text_scale (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SCALE]);
}

static void
set_calm_motion (OnwardSettings *self,
                 gboolean        calm_motion)
{
  if (self->calm_motion == calm_motion)
    {
      return;
    }

  self->calm_motion = calm_motion;
  apply_calm_motion (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CALM_MOTION]);
}

static void
set_color_scheme (OnwardSettings *self,
                  const char     *color_scheme)
{
  if (color_scheme == NULL || g_str_equal (self->color_scheme, color_scheme))
    {
      return;
    }

  g_free (self->color_scheme);
  self->color_scheme = g_strdup (color_scheme);
  apply_color_scheme (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR_SCHEME]);
}

static void
set_lock_after (OnwardSettings *self,
                int             lock_after)
{
  if (self->lock_after == lock_after)
    {
      return;
    }

  self->lock_after = lock_after;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCK_AFTER]);
}

static void
set_shared (OnwardSettings *self,
            gboolean        shared)
{
  if (self->shared == shared)
    {
      return;
    }

  self->shared = shared;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARED]);
}

/* g_settings_new() aborts without an installed schema, so that has to be asked first. */
static GSettings *
open_store (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    {
      schema = g_settings_schema_source_lookup (source, ONWARD_APP_ID, TRUE);
    }

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
onward_settings_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  OnwardSettings *self = ONWARD_SETTINGS (object);

  switch (property_id)
    {
    case PROP_TEXT_SCALE:
      g_value_set_int (value, self->text_scale);
      break;

    case PROP_CALM_MOTION:
      g_value_set_boolean (value, self->calm_motion);
      break;

    case PROP_COLOR_SCHEME:
      g_value_set_string (value, self->color_scheme);
      break;

    case PROP_LOCK_AFTER:
      g_value_set_int (value, self->lock_after);
      break;

    case PROP_SHARED:
      g_value_set_boolean (value, self->shared);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_settings_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  OnwardSettings *self = ONWARD_SETTINGS (object);

  switch (property_id)
    {
    case PROP_TEXT_SCALE:
      set_text_scale (self, g_value_get_int (value));
      break;

    case PROP_CALM_MOTION:
      set_calm_motion (self, g_value_get_boolean (value));
      break;

    case PROP_COLOR_SCHEME:
      set_color_scheme (self, g_value_get_string (value));
      break;

    case PROP_LOCK_AFTER:
      set_lock_after (self, g_value_get_int (value));
      break;

    case PROP_SHARED:
      set_shared (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_settings_dispose (GObject *object)
{
  OnwardSettings *self = ONWARD_SETTINGS (object);

  g_clear_object (&self->store);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (onward_settings_parent_class)->dispose (object);
}

static void
onward_settings_finalize (GObject *object)
{
  OnwardSettings *self = ONWARD_SETTINGS (object);

  g_free (self->color_scheme);

  G_OBJECT_CLASS (onward_settings_parent_class)->finalize (object);
}

static void
onward_settings_class_init (OnwardSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = onward_settings_get_property;
  object_class->set_property = onward_settings_set_property;
  object_class->dispose = onward_settings_dispose;
  object_class->finalize = onward_settings_finalize;

  properties[PROP_TEXT_SCALE] =
    g_param_spec_int ("text-scale", NULL, NULL, SCALE_MIN, SCALE_MAX, SCALE_MIN, flags);
  properties[PROP_CALM_MOTION] =
    g_param_spec_boolean ("calm-motion", NULL, NULL, FALSE, flags);
  properties[PROP_COLOR_SCHEME] =
    g_param_spec_string ("color-scheme", NULL, NULL, "system", flags);
  properties[PROP_LOCK_AFTER] =
    g_param_spec_int ("lock-after", NULL, NULL, 0, LOCK_MINUTES_MAX, LOCK_MINUTES, flags);
  properties[PROP_SHARED] =
    g_param_spec_boolean ("shared", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_settings_init (OnwardSettings *self)
{
  self->text_scale = SCALE_MIN;
  self->lock_after = LOCK_MINUTES;
  self->color_scheme = g_strdup ("system");
  self->store = open_store ();

  if (self->store != NULL)
    {
      g_settings_bind (self->store, "text-scale", self, "text-scale", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->store, "calm-motion", self, "calm-motion", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->store, "lock-after", self, "lock-after", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->store, "shared", self, "shared", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->store, "color-scheme", self, "color-scheme", G_SETTINGS_BIND_DEFAULT);
    }
}

OnwardSettings *
onward_settings_new (void)
{
  return g_object_new (ONWARD_TYPE_SETTINGS, NULL);
}

void
onward_settings_follow (OnwardSettings *self,
                        GtkSettings    *settings)
{
  g_set_object (&self->display, settings);
  apply_text_scale (self);
  apply_calm_motion (self);
  apply_color_scheme (self);
}

gboolean
onward_settings_is_shared (OnwardSettings *self)
{
  g_return_val_if_fail (ONWARD_IS_SETTINGS (self), TRUE);

  return self->shared || onward_centre_get ()->shared;
}

int
onward_settings_get_longest_lock (OnwardSettings *self)
{
  int minutes = onward_centre_get ()->lock_after;

  return minutes == 0 && onward_settings_is_shared (self) ? ONWARD_CENTRE_LOCK_AFTER : minutes;
}

int
onward_settings_get_lock_after (OnwardSettings *self)
{
  int longest = onward_settings_get_longest_lock (self);

  if (longest == 0 || self->lock_after == 0)
    return MAX (longest, self->lock_after);

  return MIN (longest, self->lock_after);
}
