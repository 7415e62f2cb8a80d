/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-calendar"

#include "onward-calendar-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-agenda-list.h"
#include "onward-calendar-save.h"
#include "onward-date.h"
#include "onward-month-view.h"
#include "onward-plan-choice.h"
#include "onward-wrap-box.h"

struct _OnwardCalendarPage
{
  OnwardPage          parent_instance;

  /* Template widgets */
  GtkWidget          *back;
  AdwButtonContent   *back_words;
  GtkWidget          *views;
  GtkStack           *stack;
  OnwardMonthView    *month;
  OnwardAgendaList   *list;
  OnwardCalendarSave *save;

  /* Owned */
  OnwardAgenda       *agenda;
  OnwardPlanChoice   *choice;
};

G_DEFINE_FINAL_TYPE (OnwardCalendarPage, onward_calendar_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const OnwardId *
get_plan_id (OnwardCalendarPage *self)
{
  OnwardRecord *plan = onward_plan_choice_get_plan (self->choice);

  return plan != NULL ? onward_record_get_id (plan) : NULL;
}

static gboolean
is_saving (OnwardCalendarPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "save") == 0;
}

/* Only while somebody looks at it: it has its own view of every day. */
static void
prepare_save (OnwardCalendarPage *self)
{
  g_autoptr (OnwardCalendarExport) export = NULL;
  GDate today;

  if (is_saving (self))
    {
      onward_date_today (&today);
      export = onward_calendar_export_new (onward_page_get_profile (ONWARD_PAGE (self)), get_plan_id (self), &today);
    }
  onward_calendar_save_set_export (self->save, export);
}

static void
set_view (OnwardCalendarPage *self,
          const char         *view)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->stack), GTK_TYPE_SCROLLED_WINDOW);
  gboolean was_saving = is_saving (self);

  if (gtk_stack_get_child_by_name (self->stack, view) == NULL ||
      g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), view) == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
  gtk_widget_set_visible (self->views, !is_saving (self));
  adw_button_content_set_label (self->back_words, is_saving (self) ? _("To the Calendar") : _("Back"));
  if (was_saving || is_saving (self))
    {
      prepare_save (self);
      gtk_widget_grab_focus (self->back);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
plan_changed_cb (OnwardCalendarPage *self)
{
  onward_agenda_set_plan (self->agenda, get_plan_id (self));
  prepare_save (self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardCalendarPage *self = ONWARD_CALENDAR_PAGE (widget);

  if (is_saving (self))
    set_view (self, "month");
  else
    gtk_widget_activate_action (widget, "workspace.leave", NULL);
}

static void
onward_calendar_page_focus_start (OnwardPage *page)
{
  OnwardCalendarPage *self = ONWARD_CALENDAR_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "month") == 0)
    onward_month_view_focus (self->month);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
onward_calendar_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, gtk_stack_get_visible_child_name (ONWARD_CALENDAR_PAGE (object)->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      set_view (ONWARD_CALENDAR_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_calendar_page_constructed (GObject *object)
{
  OnwardCalendarPage *self = ONWARD_CALENDAR_PAGE (object);
  OnwardProfile *profile = onward_page_get_profile (ONWARD_PAGE (self));
  OnwardLens lens = onward_page_get_lens (ONWARD_PAGE (self));

  G_OBJECT_CLASS (onward_calendar_page_parent_class)->constructed (object);

  self->choice = g_object_ref (onward_plan_choice_get (profile, lens));
  self->agenda = onward_agenda_new (profile, lens, get_plan_id (self));
  onward_month_view_set_agenda (self->month, self->agenda);
  onward_agenda_list_set_agenda (self->list, self->agenda);
  g_signal_connect_object (self->choice, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
onward_calendar_page_dispose (GObject *object)
{
  OnwardCalendarPage *self = ONWARD_CALENDAR_PAGE (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (onward_calendar_page_parent_class)->dispose (object);
}

static void
onward_calendar_page_class_init (OnwardCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_calendar_page_get_property;
  object_class->set_property = onward_calendar_page_set_property;
  object_class->constructed = onward_calendar_page_constructed;
  object_class->dispose = onward_calendar_page_dispose;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_calendar_page_focus_start;

  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "month", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_AGENDA_LIST);
  g_type_ensure (ONWARD_TYPE_CALENDAR_SAVE);
  g_type_ensure (ONWARD_TYPE_MONTH_VIEW);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_property_action (widget_class, "calendar.view", "view");
  gtk_widget_class_install_action (widget_class, "calendar.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "calendar.back", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/calendar/onward-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, back_words);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, views);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardCalendarPage, save);
}

static void
onward_calendar_page_init (OnwardCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
