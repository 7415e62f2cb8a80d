/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-banner"

#include "onward-banner.h"

#include "onward-config.h"
#include "onward-error-text.h"

struct _OnwardBanner
{
  GtkWidget      parent_instance;

  /* Template */
  GtkRevealer   *revealer;
  GtkLabel      *label;
  GtkButton     *retry;

  /* Owned */
  OnwardProfile *profile;
};

G_DEFINE_FINAL_TYPE (OnwardBanner, onward_banner, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PROFILE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
retry_clicked_cb (OnwardBanner *self)
{
  if (self->profile != NULL)
    {
      onward_profile_retry (self->profile);
    }
}

static void
condition_changed_cb (OnwardBanner *self)
{
  onward_banner_show_condition (self,
                                onward_profile_get_condition (self->profile),
                                onward_profile_get_saved_time (self->profile));
}

static void
set_profile (OnwardBanner  *self,
             OnwardProfile *profile)
{
  if (self->profile == profile)
    {
      return;
    }

  if (self->profile != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->profile, self);
    }

  g_set_object (&self->profile, profile);
  if (profile != NULL)
    {
      g_signal_connect_object (profile, "notify::condition",
                               G_CALLBACK (condition_changed_cb), self, G_CONNECT_SWAPPED);
      condition_changed_cb (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

static void
onward_banner_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, ONWARD_BANNER (object)->profile);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_banner_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_PROFILE:
      set_profile (ONWARD_BANNER (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_banner_dispose (GObject *object)
{
  OnwardBanner *self = ONWARD_BANNER (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_BANNER);

  G_OBJECT_CLASS (onward_banner_parent_class)->dispose (object);
}

static void
onward_banner_class_init (OnwardBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_banner_get_property;
  object_class->set_property = onward_banner_set_property;
  object_class->dispose = onward_banner_dispose;

  properties[PROP_PROFILE] =
    g_param_spec_object ("profile", NULL, NULL, ONWARD_TYPE_PROFILE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, OnwardBanner, label);
  gtk_widget_class_bind_template_child (widget_class, OnwardBanner, retry);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
onward_banner_init (OnwardBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_banner_show_condition (OnwardBanner   *self,
                              OnwardCondition condition,
                              gint64          saved_time)
{
  g_autofree char *text = onward_error_text_condition (condition, saved_time);
  gboolean unsaved = condition == ONWARD_CONDITION_UNSAVED
                     || condition == ONWARD_CONDITION_UNSAVED_NO_SPACE;

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->retry), unsaved);
  gtk_revealer_set_reveal_child (self->revealer, condition != ONWARD_CONDITION_GOOD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

const char *
onward_banner_get_text (OnwardBanner *self)
{
  return gtk_label_get_label (self->label);
}

gboolean
onward_banner_get_can_retry (OnwardBanner *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->retry));
}
