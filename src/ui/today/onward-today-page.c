/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-today"

#include "onward-today-page.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"
#include "onward-empty-state.h"
#include "onward-error-text.h"
#include "onward-greeting.h"
#include "onward-history-time.h"
#include "onward-next-meeting.h"
#include "onward-next-step.h"
#include "onward-step-row.h"
#include "onward-strategy-row.h"
#include "onward-strength-row.h"
#include "onward-working-list.h"

struct _OnwardTodayPage
{
  OnwardPage         parent_instance;

  /* Template widgets */
  GtkLabel          *greeting;
  GtkLabel          *day;
  GtkLabel          *saved;
  OnwardWorkingList *step_list;
  OnwardNextMeeting *next_meeting;
  OnwardWorkingList *strength_list;
  OnwardWorkingList *strategies_list;

  /* Owned */
  OnwardNextStep    *next_step;
  OnwardFilterList  *step;
  OnwardFilterList  *strength;
  OnwardFilterList  *strengths;
  OnwardFilterList  *pinned_strengths;
};

G_DEFINE_FINAL_TYPE (OnwardTodayPage, onward_today_page, ONWARD_TYPE_PAGE)

static gboolean
is_pinned (OnwardRecord *record,
           gpointer      data)
{
  return onward_record_get_integer (record, "pinned") != 0;
}

static gboolean
has_id (OnwardRecord *record,
        gpointer      data)
{
  return onward_id_equal (onward_record_get_id (record), data);
}

static void
show_one (OnwardFilterList *list,
          OnwardRecord     *record)
{
  OnwardId id = record != NULL ? *onward_record_get_id (record) : onward_id_new ();

  onward_filter_list_set_func (list, has_id, onward_id_copy (&id), g_free);
}

static OnwardRecord *
get_first (OnwardFilterList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list)) > 0 ? onward_filter_list_get_record (list, 0) : NULL;
}

static void
step_changed_cb (OnwardTodayPage *self)
{
  show_one (self->step, onward_next_step_get_step (self->next_step));
}

static void
strengths_changed_cb (OnwardTodayPage *self)
{
  OnwardRecord *strength = get_first (self->pinned_strengths);

  if (strength == NULL)
    strength = get_first (self->strengths);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->strength)) != 1 ||
      strength != get_first (self->strength))
    show_one (self->strength, strength);
}

static void
update_greeting (OnwardTodayPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_date_format_long (&today, &today);
  gtk_label_set_label (self->greeting, onward_greeting (g_date_time_get_hour (now)));
  gtk_label_set_label (self->day, day);
}

/* When what was opened was saved last: whoever finds an earlier day here than the one they remember has an older state
 * before them, which nothing else can tell. */
static void
show_saved (OnwardTodayPage *self,
            OnwardProfile   *profile)
{
  gint64 time = onward_profile_get_saved_time (profile);
  g_autofree char *day = onward_error_text_saved_day (time);
  g_autofree char *clock = NULL;
  g_autofree char *words = NULL;

  if (day == NULL)
    return;

  clock = onward_history_time_clock (time);
  /* Translators: when a profile was saved last before it was opened; first the day, such as "Tuesday 3 March", then the time */
  words = g_strdup_printf (_("Last saved %s, %s"), day, clock);
  gtk_label_set_label (self->saved, words);
}

static void
setup_strengths (OnwardTodayPage *self,
                 OnwardProfile   *profile,
                 OnwardLens       lens)
{
  self->strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);
  self->pinned_strengths = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);
  onward_filter_list_set_func (self->pinned_strengths, is_pinned, NULL, NULL);
  self->strength = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);
  g_signal_connect_object (self->strengths, "items-changed",
                           G_CALLBACK (strengths_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinned_strengths, "items-changed",
                           G_CALLBACK (strengths_changed_cb), self, G_CONNECT_SWAPPED);
  strengths_changed_cb (self);
  onward_working_list_setup (self->strength_list, profile, lens, ONWARD_KIND_STRENGTH, self->strength,
                             ONWARD_TYPE_STRENGTH_ROW);
}

static void
onward_today_page_constructed (GObject *object)
{
  OnwardTodayPage *self = ONWARD_TODAY_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));
  g_autoptr (OnwardFilterList) strategies = onward_profile_list (profile, ONWARD_KIND_STRATEGY, lens);

  G_OBJECT_CLASS (onward_today_page_parent_class)->constructed (object);

  show_saved (self, profile);
  self->next_step = onward_next_step_new (profile, lens);
  self->step = onward_profile_list (profile, ONWARD_KIND_STEP, lens);
  g_signal_connect_object (self->next_step, "notify::step",
                           G_CALLBACK (step_changed_cb), self, G_CONNECT_SWAPPED);
  step_changed_cb (self);
  onward_working_list_setup (self->step_list, profile, lens, ONWARD_KIND_STEP, self->step,
                             ONWARD_TYPE_STEP_ROW);

  onward_next_meeting_setup (self->next_meeting, profile, lens);
  setup_strengths (self, profile, lens);

  onward_filter_list_set_func (strategies, is_pinned, NULL, NULL);
  onward_working_list_setup (self->strategies_list, profile, lens, ONWARD_KIND_STRATEGY, strategies,
                             ONWARD_TYPE_STRATEGY_ROW);
}

/* The hour may have changed since the page was last looked at. */
static void
onward_today_page_map (GtkWidget *widget)
{
  update_greeting (ONWARD_TODAY_PAGE (widget));
  onward_next_meeting_update (ONWARD_TODAY_PAGE (widget)->next_meeting);

  GTK_WIDGET_CLASS (onward_today_page_parent_class)->map (widget);
}

static void
onward_today_page_dispose (GObject *object)
{
  OnwardTodayPage *self = ONWARD_TODAY_PAGE (object);

  g_clear_object (&self->strengths);
  g_clear_object (&self->pinned_strengths);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_TODAY_PAGE);
  g_clear_object (&self->next_step);
  g_clear_object (&self->step);
  g_clear_object (&self->strength);

  G_OBJECT_CLASS (onward_today_page_parent_class)->dispose (object);
}

static void
onward_today_page_class_init (OnwardTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_today_page_constructed;
  object_class->dispose = onward_today_page_dispose;
  widget_class->map = onward_today_page_map;

  g_type_ensure (ONWARD_TYPE_EMPTY_STATE);
  g_type_ensure (ONWARD_TYPE_NEXT_MEETING);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/today/onward-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, saved);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, step_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, next_meeting);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, strength_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardTodayPage, strategies_list);
}

static void
onward_today_page_init (OnwardTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
