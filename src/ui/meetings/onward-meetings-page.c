/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-meetings-page.h"

#include "onward-config.h"

#include "onward-empty-state.h"
#include "onward-meeting-row.h"
#include "onward-person-button.h"
#include "onward-wrap-box.h"

#define N_PEOPLE 2
#define N_TEXTS 3

static const char *const people_columns[N_PEOPLE] = { "coordinator", "caller" };
static const char *const text_columns[N_TEXTS] = { "contact_often", "contact_about", "colleagues_told" };

struct _OnwardMeetingsPage
{
  OnwardPlanPart      parent_instance;

  /* Template widgets */
  OnwardWorkingList  *list;
  OnwardPersonButton *people[N_PEOPLE];
  OnwardEditText     *texts[N_TEXTS];
};

G_DEFINE_FINAL_TYPE (OnwardMeetingsPage, onward_meetings_page, ONWARD_TYPE_PLAN_PART)

static void
onward_meetings_page_plan_changed (OnwardPlanPart *part,
                                   OnwardRecord   *plan)
{
  OnwardMeetingsPage *self = ONWARD_MEETINGS_PAGE (part);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (part));

  for (guint i = 0; i < N_PEOPLE; i++)
    onward_person_button_set_field (self->people[i], profile, onward_page_get_lens (ONWARD_PAGE (part)), plan,
                                    people_columns[i]);
  for (guint i = 0; i < N_TEXTS; i++)
    onward_edit_text_set_field (self->texts[i], profile, plan, text_columns[i]);
}

static void
onward_meetings_page_constructed (GObject *object)
{
  OnwardMeetingsPage *self = ONWARD_MEETINGS_PAGE (object);

  G_OBJECT_CLASS (onward_meetings_page_parent_class)->constructed (object);

  onward_plan_part_add_list (ONWARD_PLAN_PART (self), self->list, ONWARD_KIND_MEETING, ONWARD_TYPE_MEETING_ROW);
}

static void
onward_meetings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_MEETINGS_PAGE);

  G_OBJECT_CLASS (onward_meetings_page_parent_class)->dispose (object);
}

static void
onward_meetings_page_class_init (OnwardMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_meetings_page_constructed;
  object_class->dispose = onward_meetings_page_dispose;
  ONWARD_PLAN_PART_CLASS (klass)->plan_changed = onward_meetings_page_plan_changed;

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_PERSON_BUTTON);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardMeetingsPage, list);
  for (guint i = 0; i < N_PEOPLE; i++)
    gtk_widget_class_bind_template_child_full (widget_class, people_columns[i], FALSE,
                                               G_STRUCT_OFFSET (OnwardMeetingsPage, people) + i * sizeof (OnwardPersonButton *));
  for (guint i = 0; i < N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, text_columns[i], FALSE,
                                               G_STRUCT_OFFSET (OnwardMeetingsPage, texts) + i * sizeof (OnwardEditText *));
}

static void
onward_meetings_page_init (OnwardMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
