/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-meeting-time.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-agenda-words.h"
#include "onward-daytime.h"
#include "onward-edit.h"
#include "onward-popover.h"
#include "onward-time-popover.h"
#include "onward-zone.h"

struct _OnwardMeetingTime
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *meeting;
  gboolean       editable;
};

G_DEFINE_FINAL_TYPE (OnwardMeetingTime, onward_meeting_time, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* -1 when it was not said, or is none that a clock shows. */
static int
get_minute (OnwardRecord *meeting)
{
  int field = onward_schema_find_field (ONWARD_KIND_MEETING, "minute");
  gint64 minute = onward_record_get_integer (meeting, "minute");

  if (onward_record_get_value (meeting, field)->type == ONWARD_VALUE_NONE || minute < 0 || minute >= ONWARD_DAYTIME_MAX)
    return -1;

  return (int) minute;
}

static int
get_length (OnwardRecord *meeting)
{
  return (int) CLAMP (onward_record_get_integer (meeting, "length"), 0, ONWARD_DAYTIME_MAX);
}

/* As it was agreed; the zone is only named where the clock here shows something else. */
static char *
make_words (OnwardRecord *meeting)
{
  int minute = meeting != NULL ? get_minute (meeting) : -1;
  int length = minute >= 0 ? get_length (meeting) : 0;
  g_autofree char *span = NULL;
  g_autofree char *here = NULL;
  const char *zone;

  if (minute < 0)
    return g_strdup (_("No Time Yet"));

  span = onward_agenda_words_span (minute, length > 0 ? (minute + length) % ONWARD_DAYTIME_MAX : -1);
  zone = onward_record_get_text (meeting, "zone");
  here = onward_zone_here ();
  if (*zone == '\0' || g_str_equal (zone, here))
    return g_steal_pointer (&span);

  /* Translators: a time of day, and the zone that it was agreed in, such as "10:00 (Europe/London)" */
  return g_strdup_printf (_("%s (%s)"), span, zone);
}

static void
update (OnwardMeetingTime *self)
{
  g_autofree char *words = make_words (self->meeting);
  /* Translators: %s is a time of day */
  g_autofree char *name = g_strdup_printf (_("Time: %s"), words);

  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_number (OnwardAction *action,
            OnwardRecord *meeting,
            const char   *column,
            int           number,
            gboolean      said)
{
  const OnwardValue none = { .type = ONWARD_VALUE_NONE };
  const OnwardId *id = onward_record_get_id (meeting);

  if (said)
    onward_action_set_integer (action, ONWARD_KIND_MEETING, id, column, number);
  else
    onward_action_set_value (action, ONWARD_KIND_MEETING, id,
                             onward_schema_find_field (ONWARD_KIND_MEETING, column), &none);
}

static void
picked_cb (OnwardMeetingTime *self,
           int                minute,
           int                length,
           const char        *zone)
{
  OnwardAction *action;
  const OnwardId *id;

  if (!self->editable || self->meeting == NULL ||
      (minute == get_minute (self->meeting) && length == get_length (self->meeting) &&
       g_str_equal (zone, onward_record_get_text (self->meeting, "zone"))))
    return;

  id = onward_record_get_id (self->meeting);
  action = onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_MEETING, id);
  set_number (action, self->meeting, "minute", minute, minute >= 0);
  set_number (action, self->meeting, "length", length, length > 0);
  onward_action_set_text (action, ONWARD_KIND_MEETING, id, "zone", zone);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  OnwardMeetingTime *self = data;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  if (self->meeting == NULL)
    return;

  if (popover == NULL)
    {
      popover = g_object_new (ONWARD_TYPE_TIME_POPOVER, NULL);
      g_signal_connect_swapped (popover, "picked", G_CALLBACK (picked_cb), self);
      onward_popover_hang (button, popover);
    }
  onward_time_popover_set_time (ONWARD_TIME_POPOVER (popover), get_minute (self->meeting), get_length (self->meeting),
                                onward_record_get_text (self->meeting, "zone"));
}

static void
onward_meeting_time_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_MEETING_TIME (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_meeting_time_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  OnwardMeetingTime *self = ONWARD_MEETING_TIME (object);

  if (prop_id != PROP_EDITABLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (self->editable != g_value_get_boolean (value))
    {
      self->editable = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
onward_meeting_time_dispose (GObject *object)
{
  OnwardMeetingTime *self = ONWARD_MEETING_TIME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_MEETING_TIME);
  g_clear_object (&self->meeting);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_meeting_time_parent_class)->dispose (object);
}

static void
onward_meeting_time_class_init (OnwardMeetingTimeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_meeting_time_dispose;
  object_class->get_property = onward_meeting_time_get_property;
  object_class->set_property = onward_meeting_time_set_property;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "meetingtime");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-meeting-time.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingTime, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingTime, words);
}

static void
onward_meeting_time_init (OnwardMeetingTime *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
}

void
onward_meeting_time_set_meeting (OnwardMeetingTime *self,
                                 OnwardProfile     *profile,
                                 OnwardRecord      *meeting)
{
  g_return_if_fail (ONWARD_IS_MEETING_TIME (self));

  g_set_object (&self->profile, profile);
  g_set_object (&self->meeting, meeting);
  update (self);
}

const char *
onward_meeting_time_get_words (OnwardMeetingTime *self)
{
  g_return_val_if_fail (ONWARD_IS_MEETING_TIME (self), NULL);

  return gtk_label_get_label (self->words);
}
