/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-next-meeting.h"

#include "onward-config.h"

#include "onward-agenda.h"
#include "onward-agenda-words.h"
#include "onward-date.h"
#include "onward-plan-choice.h"

struct _OnwardNextMeeting
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  GtkWidget        *open;
  GtkLabel         *title;
  GtkLabel         *when;
  GtkLabel         *where;

  /* Owned */
  OnwardPlanChoice *choice;
  OnwardAgenda     *agenda;
  OnwardRecord     *meeting;
};

G_DEFINE_FINAL_TYPE (OnwardNextMeeting, onward_next_meeting, GTK_TYPE_WIDGET)

/* One that has begun is no longer the next; one without a time is it until its day is over. */
static gboolean
is_ahead (OnwardAgendaItem *item)
{
  if (onward_agenda_item_get_kind (item) != ONWARD_AGENDA_MEETING)
    return FALSE;

  return onward_agenda_item_get_minute (item) < 0 ||
         onward_agenda_item_get_moment (item) >= g_get_real_time () / G_USEC_PER_SEC;
}

static OnwardAgendaItem *
find_next (OnwardNextMeeting *self)
{
  GDate today;

  onward_date_today (&today);
  for (guint i = onward_agenda_find_from (self->agenda, &today); i < g_list_model_get_n_items (G_LIST_MODEL (self->agenda)); i++)
    if (is_ahead (onward_agenda_get_item (self->agenda, i)))
      return onward_agenda_get_item (self->agenda, i);

  return NULL;
}

static void
show (OnwardNextMeeting *self,
      OnwardAgendaItem  *item)
{
  const char *where = onward_record_get_text (self->meeting, "where_at");
  g_autofree char *day = NULL;
  g_autofree char *time = onward_agenda_words_time (item);
  g_autofree char *when = NULL;
  char id[ONWARD_ID_STRING_SIZE];
  GDate today;

  onward_date_today (&today);
  day = onward_date_format_long (onward_agenda_item_get_first (item), &today);
  when = *time != '\0' ? g_strjoin (", ", day, time, NULL) : g_strdup (day);
  gtk_label_set_label (self->title, onward_record_get_display_title (self->meeting));
  gtk_label_set_label (self->when, when);
  gtk_label_set_label (self->where, where);
  gtk_widget_set_visible (GTK_WIDGET (self->where), *where != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                    onward_id_to_string (onward_record_get_id (self->meeting), id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "win.show-record");
}

static void
plan_changed_cb (OnwardNextMeeting *self)
{
  OnwardRecord *plan = onward_plan_choice_get_current (self->choice);

  onward_agenda_set_plan (self->agenda, plan != NULL ? onward_record_get_id (plan) : NULL);
  onward_next_meeting_update (self);
}

static void
onward_next_meeting_dispose (GObject *object)
{
  OnwardNextMeeting *self = ONWARD_NEXT_MEETING (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_NEXT_MEETING);
  g_clear_object (&self->meeting);
  g_clear_object (&self->agenda);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (onward_next_meeting_parent_class)->dispose (object);
}

static void
onward_next_meeting_class_init (OnwardNextMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_next_meeting_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-next-meeting.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardNextMeeting, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardNextMeeting, open);
  gtk_widget_class_bind_template_child (widget_class, OnwardNextMeeting, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardNextMeeting, when);
  gtk_widget_class_bind_template_child (widget_class, OnwardNextMeeting, where);
}

static void
onward_next_meeting_init (OnwardNextMeeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_next_meeting_setup (OnwardNextMeeting *self,
                           OnwardProfile     *profile,
                           OnwardLens         lens)
{
  g_return_if_fail (ONWARD_IS_NEXT_MEETING (self));
  g_return_if_fail (self->agenda == NULL);

  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  self->agenda = onward_agenda_new (profile, lens, NULL);
  g_signal_connect_object (self->agenda, "changed", G_CALLBACK (onward_next_meeting_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "notify::current", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  plan_changed_cb (self);
}

OnwardRecord *
onward_next_meeting_get_meeting (OnwardNextMeeting *self)
{
  g_return_val_if_fail (ONWARD_IS_NEXT_MEETING (self), NULL);

  return self->meeting;
}

void
onward_next_meeting_update (OnwardNextMeeting *self)
{
  OnwardAgendaItem *item;
  OnwardRecord *meeting;

  g_return_if_fail (ONWARD_IS_NEXT_MEETING (self));

  item = self->agenda != NULL ? find_next (self) : NULL;
  meeting = item != NULL ? onward_agenda_item_get_record (item) : NULL;
  g_set_object (&self->meeting, meeting);
  if (item != NULL)
    show (self, item);
  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
}
