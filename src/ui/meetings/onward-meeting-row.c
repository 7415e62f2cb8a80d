/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-meeting-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-day-button.h"
#include "onward-link-list.h"
#include "onward-meeting-time.h"

#define N_TEXTS 3

static const char *const columns[N_TEXTS] = { "where_at", "questions", "agreed" };
static const OnwardKind linked_kinds[] = { ONWARD_KIND_PERSON, ONWARD_KIND_PRESENTATION, ONWARD_KIND_ADJUSTMENT };

struct _OnwardMeetingRow
{
  OnwardRecordRow    parent_instance;

  /* Template widgets */
  GtkWidget         *parts[N_TEXTS];
  OnwardEditText    *texts[N_TEXTS];
  OnwardDayButton   *day;
  OnwardMeetingTime *time;
  OnwardDayButton   *follow_up;
  OnwardLinkList    *people;

  gboolean           has_people; /* there was a record to set them up for */
};

G_DEFINE_FINAL_TYPE (OnwardMeetingRow, onward_meeting_row, ONWARD_TYPE_RECORD_ROW)

static void
day_picked_cb (OnwardMeetingRow *self,
               const char       *day)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "day", day);
}

static void
follow_up_picked_cb (OnwardMeetingRow *self,
                     const char       *day)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "follow_up", day);
}

static void
people_changed_cb (OnwardMeetingRow *self)
{
  gboolean empty;

  g_object_get (self->people, "empty", &empty, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->people),
                          !empty || onward_record_row_get_expanded (ONWARD_RECORD_ROW (self)));
}

/* What nobody has said is only asked for in a row that is unfolded. */
static void
onward_meeting_row_refresh (OnwardRecordRow *row,
                            OnwardRecord    *record)
{
  OnwardMeetingRow *self = ONWARD_MEETING_ROW (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  gboolean expanded = onward_record_row_get_expanded (row);
  gboolean editable = onward_record_row_get_editable (row);
  const char *follow_up = record != NULL ? onward_record_get_text (record, "follow_up") : "";

  for (guint i = 0; i < N_TEXTS; i++)
    {
      onward_edit_text_set_field (self->texts[i], profile, record, columns[i]);
      gtk_widget_set_visible (self->parts[i], expanded ||
                              (record != NULL && *onward_record_get_text (record, columns[i]) != '\0'));
    }
  onward_day_button_set_day (self->day, record != NULL ? onward_record_get_text (record, "day") : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->day), editable);
  onward_meeting_time_set_meeting (self->time, profile, record);
  onward_day_button_set_day (self->follow_up, follow_up);
  gtk_widget_set_sensitive (GTK_WIDGET (self->follow_up), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_up), expanded || *follow_up != '\0');
  if (record != NULL)
    {
      onward_link_list_setup (self->people, profile, onward_record_row_get_lens (row), linked_kinds,
                              G_N_ELEMENTS (linked_kinds));
      self->has_people = TRUE;
    }
  if (record != NULL || self->has_people)
    onward_link_list_set_source (self->people, record);
  g_object_set (self->people, "editable", expanded && editable, NULL);
  people_changed_cb (self);
}

static char *
onward_meeting_row_describe (OnwardRecordRow *row)
{
  OnwardMeetingRow *self = ONWARD_MEETING_ROW (row);
  const char *where = onward_record_get_text (onward_record_row_get_record (row), "where_at");

  return g_strjoin (", ", onward_day_button_get_words (self->day), onward_meeting_time_get_words (self->time),
                    *where != '\0' ? where : NULL, NULL);
}

static void
onward_meeting_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_MEETING_ROW);

  G_OBJECT_CLASS (onward_meeting_row_parent_class)->dispose (object);
}

static void
onward_meeting_row_class_init (OnwardMeetingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_meeting_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_meeting_row_refresh;
  row_class->describe = onward_meeting_row_describe;

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_LINK_LIST);
  g_type_ensure (ONWARD_TYPE_MEETING_TIME);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-meeting-row.ui");
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *part = g_strconcat (columns[i], "_part", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, part, FALSE,
                                                 G_STRUCT_OFFSET (OnwardMeetingRow, parts) + i * sizeof (GtkWidget *));
      gtk_widget_class_bind_template_child_full (widget_class, columns[i], FALSE,
                                                 G_STRUCT_OFFSET (OnwardMeetingRow, texts) + i * sizeof (OnwardEditText *));
    }
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingRow, day);
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingRow, time);
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingRow, follow_up);
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingRow, people);
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_up_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_changed_cb);
}

static void
onward_meeting_row_init (OnwardMeetingRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("Meeting"),
                "placeholder", _("What is the meeting about?"),
                NULL);
  for (guint i = 0; i < N_TEXTS; i++)
    onward_record_row_add_detail (row, self->parts[i]);
  onward_record_row_add_detail (row, GTK_WIDGET (self->people));
  onward_record_row_add_chip (row, GTK_WIDGET (self->day));
  onward_record_row_add_chip (row, GTK_WIDGET (self->time));
  onward_record_row_add_chip (row, GTK_WIDGET (self->follow_up));
  onward_record_row_set_expandable (row, TRUE);
}
