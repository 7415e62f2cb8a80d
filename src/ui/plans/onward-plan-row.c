/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plans"

#include "onward-plan-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-choice-words.h"
#include "onward-date.h"
#include "onward-day-popover.h"
#include "onward-edit.h"
#include "onward-plan-choice.h"
#include "onward-plan-copy.h"
#include "onward-popover.h"

struct _OnwardPlanRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkLabel       *state;
  GtkWidget      *look;
  GtkWidget      *follow;
  GtkWidget      *put_away;
  GtkMenuButton  *copy;
};

G_DEFINE_FINAL_TYPE (OnwardPlanRow, onward_plan_row, ONWARD_TYPE_RECORD_ROW)

static gboolean
has_state (OnwardRecord *plan,
           const char   *state)
{
  return plan != NULL && g_str_equal (onward_record_get_text (plan, "state"), state);
}

/* Takes @name. */
static void
name_button (GtkWidget *button,
             char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

static void
look_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardRecord *plan = onward_record_row_get_record (row);

  if (plan == NULL)
    return;

  onward_plan_choice_choose (onward_plan_choice_get (onward_record_row_get_profile (row), onward_record_row_get_lens (row)),
                             plan);
  gtk_widget_activate_action (widget, "win.show-place", "s", "plan");
}

static void
follow_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardRecord *plan = onward_record_row_get_record (row);

  if (plan != NULL && onward_record_row_get_editable (row) && !has_state (plan, "current"))
    onward_edit_apply (widget, onward_record_row_get_profile (row),
                       onward_plan_copy_follow (onward_record_row_get_profile (row), plan));
}

static void
put_away_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (widget), "state", "earlier");
}

/* How far everything goes when the first thing in the plan comes on @day; "" for no further. */
static int
count_days (OnwardPlanRow *self,
            const char    *day)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  GDate start, chosen;

  if (!onward_date_parse_iso (day, &chosen) ||
      !onward_plan_copy_find_start (onward_record_row_get_profile (row), onward_record_row_get_record (row), &start))
    return 0;

  return g_date_days_between (&start, &chosen);
}

static void
copied_cb (OnwardPlanRow *self,
           const char    *day)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  OnwardRecord *plan = onward_record_row_get_record (row);
  const char *title = plan != NULL ? onward_record_get_display_title (plan) : "";
  g_autofree char *name = NULL;

  if (plan == NULL || !onward_record_row_get_editable (row))
    return;

  /* Translators: the name of a plan that was copied from one called %s */
  name = *title != '\0' ? g_strdup_printf (_("%s, once more"), title) : NULL;
  onward_edit_apply_saying (GTK_WIDGET (self), onward_record_row_get_profile (row),
                            onward_plan_copy (onward_record_row_get_profile (row), plan, name, count_days (self, day)),
                            _("Copied as a draft"));
}

static void
make_popover (GtkMenuButton *button,
              gpointer       data)
{
  OnwardPlanRow *self = data;
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  g_autofree char *day = NULL;
  GtkWidget *popover;
  GDate start;

  if (onward_record_row_get_record (row) == NULL)
    return;

  if (onward_plan_copy_find_start (onward_record_row_get_profile (row), onward_record_row_get_record (row), &start))
    day = onward_date_to_iso (&start);
  popover = g_object_new (ONWARD_TYPE_DAY_POPOVER, "day", day != NULL ? day : "", "none", _("Leave the Days"), NULL);
  g_signal_connect_object (popover, "picked", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  onward_popover_hang (button, popover);
}

static void
onward_plan_row_refresh (OnwardRecordRow *row,
                         OnwardRecord    *record)
{
  OnwardPlanRow *self = ONWARD_PLAN_ROW (row);
  gboolean editable = record != NULL && onward_record_row_get_editable (row);
  const char *title = record != NULL ? onward_record_get_display_title (record) : "";

  gtk_label_set_label (self->state, record != NULL
                       ? onward_choice_words (ONWARD_KIND_PLAN, "state", onward_record_get_text (record, "state")) : "");
  gtk_widget_set_visible (self->follow, editable && !has_state (record, "current"));
  gtk_widget_set_visible (self->put_away, editable && !has_state (record, "earlier"));
  gtk_widget_set_visible (GTK_WIDGET (self->copy), editable);
  /* Translators: %s is a plan */
  name_button (self->look, g_strdup_printf (_("Look at “%s”"), title));
  name_button (self->follow, g_strdup_printf (_("Follow “%s”"), title));
  name_button (self->put_away, g_strdup_printf (_("Put “%s” away"), title));
  name_button (GTK_WIDGET (self->copy), g_strdup_printf (_("Copy “%s” to another start"), title));
}

static char *
onward_plan_row_describe (OnwardRecordRow *row)
{
  return g_strdup (onward_choice_words (ONWARD_KIND_PLAN, "state",
                                        onward_record_get_text (onward_record_row_get_record (row), "state")));
}

static void
onward_plan_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PLAN_ROW);

  G_OBJECT_CLASS (onward_plan_row_parent_class)->dispose (object);
}

static void
onward_plan_row_class_init (OnwardPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_plan_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_plan_row_refresh;
  row_class->describe = onward_plan_row_describe;

  gtk_widget_class_install_action (widget_class, "plan.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "plan.follow", NULL, follow_action);
  gtk_widget_class_install_action (widget_class, "plan.put-away", NULL, put_away_action);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/plans/onward-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanRow, state);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanRow, look);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanRow, follow);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanRow, put_away);
  gtk_widget_class_bind_template_child (widget_class, OnwardPlanRow, copy);
}

static void
onward_plan_row_init (OnwardPlanRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("What I call this plan"), "placeholder",
                _("A plan without a name"), NULL);
  gtk_menu_button_set_create_popup_func (self->copy, make_popover, self, NULL);
  onward_button_let_menu_wrap (self->copy);
  onward_button_let_wrap (GTK_BUTTON (self->look));
  onward_button_let_wrap (GTK_BUTTON (self->follow));
  onward_button_let_wrap (GTK_BUTTON (self->put_away));
  onward_record_row_add_detail (row, GTK_WIDGET (self->state));
  onward_record_row_add_chip (row, self->look);
  onward_record_row_add_chip (row, self->follow);
  onward_record_row_add_chip (row, GTK_WIDGET (self->copy));
  onward_record_row_add_chip (row, self->put_away);
}
