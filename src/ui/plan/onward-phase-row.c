/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-plan"

#include "onward-phase-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-plan-page.h"
#include "onward-step-row.h"
#include "onward-step-tree.h"

struct _OnwardPhaseRow
{
  OnwardRecordRow    parent_instance;

  /* Template widgets */
  GtkWidget         *marker;
  OnwardWorkingList *steps_list;

  /* Owned */
  OnwardFilterList  *steps;
  OnwardId           phase;
};

G_DEFINE_FINAL_TYPE (OnwardPhaseRow, onward_phase_row, ONWARD_TYPE_RECORD_ROW)

static void
place_cb (OnwardPhaseRow *self,
          OnwardAction   *action,
          const OnwardId *id)
{
  onward_action_set_reference (action, ONWARD_KIND_STEP, id, "phase", &self->phase);
}

/* A step that is moved beyond the first or last place of its phase goes on to the next one. */
static gboolean
leave_cb (OnwardPhaseRow *self,
          OnwardRecord   *step,
          int             by,
          gboolean        really)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ONWARD_TYPE_PLAN_PAGE);
  OnwardRecord *phase = onward_record_row_get_record (ONWARD_RECORD_ROW (self));
  OnwardFilterList *phases;
  guint index;

  if (page == NULL || phase == NULL)
    return FALSE;

  phases = onward_plan_page_get_phases (ONWARD_PLAN_PAGE (page));
  if (!onward_filter_list_find (phases, phase, &index) ||
      (by < 0 ? index == 0 : index + 1 >= g_list_model_get_n_items (G_LIST_MODEL (phases))))
    return FALSE;

  if (really)
    onward_plan_page_move_step (ONWARD_PLAN_PAGE (page), step,
                                onward_filter_list_get_record (phases, index + by), by > 0);

  return TRUE;
}

static const OnwardListOrder order =
{
  onward_step_tree_find_beside,
  onward_step_tree_list_parts,
  onward_step_tree_put,
};

static void
onward_phase_row_refresh (OnwardRecordRow *row,
                          OnwardRecord    *record)
{
  OnwardPhaseRow *self = ONWARD_PHASE_ROW (row);
  OnwardId phase = record != NULL ? *onward_record_get_id (record) : onward_id_new ();

  if (self->steps == NULL && record != NULL)
    {
      self->steps = onward_profile_list_of (onward_record_row_get_profile (row), ONWARD_KIND_STEP,
                                            onward_record_row_get_lens (row), "phase", &phase);
      self->phase = phase;
      onward_working_list_set_order (self->steps_list, &order);
      onward_working_list_setup (self->steps_list, onward_record_row_get_profile (row),
                                 onward_record_row_get_lens (row), ONWARD_KIND_STEP, self->steps,
                                 ONWARD_TYPE_STEP_ROW);
      /* Its name says how many there are. */
      g_signal_connect_object (self->steps, "items-changed", G_CALLBACK (onward_record_row_refresh), self, G_CONNECT_SWAPPED);
    }
  if (self->steps != NULL && !onward_id_equal (&phase, &self->phase))
    {
      self->phase = phase;
      onward_filter_list_set_reference (self->steps, "phase", &phase);
    }
  g_object_set (self->steps_list,
                "label", record != NULL ? onward_record_get_display_title (record) : "",
                NULL);
}

static char *
onward_phase_row_describe (OnwardRecordRow *row)
{
  OnwardPhaseRow *self = ONWARD_PHASE_ROW (row);
  guint n_steps = self->steps != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->steps)) : 0;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u step", "%u steps", n_steps), n_steps);
}

static void
onward_phase_row_dispose (GObject *object)
{
  OnwardPhaseRow *self = ONWARD_PHASE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PHASE_ROW);
  g_clear_object (&self->steps);

  G_OBJECT_CLASS (onward_phase_row_parent_class)->dispose (object);
}

static void
onward_phase_row_class_init (OnwardPhaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_phase_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_phase_row_refresh;
  row_class->describe = onward_phase_row_describe;

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/plan/onward-phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPhaseRow, marker);
  gtk_widget_class_bind_template_child (widget_class, OnwardPhaseRow, steps_list);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
onward_phase_row_init (OnwardPhaseRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("Phase"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "phase-title");
  onward_record_row_add_beside_title (row, self->marker);
  onward_record_row_add_detail (row, GTK_WIDGET (self->steps_list));
}

OnwardWorkingList *
onward_phase_row_get_steps (OnwardPhaseRow *self)
{
  g_return_val_if_fail (ONWARD_IS_PHASE_ROW (self), NULL);

  return self->steps_list;
}
