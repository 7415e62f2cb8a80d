/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-adjustments"

#include "onward-adjustment-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-adjustment-ideas.h"
#include "onward-choice-words.h"
#include "onward-day-button.h"
#include "onward-link-list.h"
#include "onward-person-button.h"

static const OnwardKind linked_kinds[] = {
  ONWARD_KIND_PERSON, ONWARD_KIND_STEP, ONWARD_KIND_STRENGTH, ONWARD_KIND_STRATEGY,
};

struct _OnwardAdjustmentRow
{
  OnwardRecordRow     parent_instance;

  /* Template widgets */
  GtkWidget          *why_part;
  OnwardEditText     *why;
  GtkWidget          *hint;
  OnwardPersonButton *arranger;
  OnwardDayButton    *start;
  OnwardDayButton    *review;
  OnwardLinkList     *links;
};

G_DEFINE_FINAL_TYPE (OnwardAdjustmentRow, onward_adjustment_row, ONWARD_TYPE_RECORD_ROW)

static void
start_picked_cb (OnwardAdjustmentRow *self,
                 const char          *day)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "start", day);
}

static void
review_picked_cb (OnwardAdjustmentRow *self,
                  const char          *day)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (self), "review", day);
}

static void
show_day (OnwardAdjustmentRow *self,
          OnwardDayButton     *button,
          OnwardRecord        *record,
          const char          *column)
{
  const char *day = record != NULL ? onward_record_get_text (record, column) : "";

  onward_day_button_set_day (button, day);
  gtk_widget_set_visible (GTK_WIDGET (button), *day != '\0' || onward_record_row_get_expanded (ONWARD_RECORD_ROW (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (button), onward_record_row_get_editable (ONWARD_RECORD_ROW (self)));
}

static void
onward_adjustment_row_refresh (OnwardRecordRow *row,
                               OnwardRecord    *record)
{
  OnwardAdjustmentRow *self = ONWARD_ADJUSTMENT_ROW (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  gboolean expanded = onward_record_row_get_expanded (row);
  const char *title = record != NULL ? onward_record_get_text (record, "title") : "";
  const char *why = record != NULL ? onward_record_get_text (record, "why") : "";

  onward_edit_text_set_field (self->why, profile, record, "why");
  gtk_widget_set_visible (self->why_part, *why != '\0' || expanded);
  gtk_widget_set_visible (self->hint,
                          onward_record_row_get_editable (row) &&
                          (onward_adjustment_ideas_names_diagnosis (title) ||
                           onward_adjustment_ideas_names_diagnosis (why)));
  if (profile != NULL)
    onward_person_button_set_field (self->arranger, profile, onward_record_row_get_lens (row), record, "arranger");
  gtk_widget_set_visible (GTK_WIDGET (self->arranger),
                          expanded || onward_person_button_get_person (self->arranger) != NULL);
  show_day (self, self->start, record, "start");
  show_day (self, self->review, record, "review");
  gtk_widget_set_visible (GTK_WIDGET (self->links), expanded);
  if (expanded)
    onward_link_list_set_source (self->links, record);
}

static void
onward_adjustment_row_unfold (OnwardRecordRow *row)
{
  onward_link_list_setup (ONWARD_ADJUSTMENT_ROW (row)->links, onward_record_row_get_profile (row),
                          onward_record_row_get_lens (row), linked_kinds, G_N_ELEMENTS (linked_kinds));
}

static char *
onward_adjustment_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);
  const char *status = onward_choice_words (ONWARD_KIND_ADJUSTMENT, "status", onward_record_get_text (record, "status"));
  const char *why = onward_record_get_text (record, "why");

  return *why != '\0' ? g_strjoin (". ", why, status, NULL) : g_strdup (status);
}

static void
onward_adjustment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_ADJUSTMENT_ROW);

  G_OBJECT_CLASS (onward_adjustment_row_parent_class)->dispose (object);
}

static void
onward_adjustment_row_class_init (OnwardAdjustmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_adjustment_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_adjustment_row_refresh;
  row_class->unfold = onward_adjustment_row_unfold;
  row_class->describe = onward_adjustment_row_describe;

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_LINK_LIST);
  g_type_ensure (ONWARD_TYPE_PERSON_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/adjustments/onward-adjustment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, why_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, why);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, arranger);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, start);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, review);
  gtk_widget_class_bind_template_child (widget_class, OnwardAdjustmentRow, links);
  gtk_widget_class_bind_template_callback (widget_class, start_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_picked_cb);
}

static void
onward_adjustment_row_init (OnwardAdjustmentRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("What is different"),
                "placeholder", _("What would make work easier?"),
                NULL);
  onward_record_row_add_detail (row, self->why_part);
  onward_record_row_add_detail (row, GTK_WIDGET (self->links));
  onward_record_row_add_choice (row, ONWARD_KIND_ADJUSTMENT, "status", _("How far"));
  onward_record_row_add_choice (row, ONWARD_KIND_ADJUSTMENT, "function", _("What it helps with"));
  onward_record_row_add_chip (row, GTK_WIDGET (self->arranger));
  onward_record_row_add_chip (row, GTK_WIDGET (self->start));
  onward_record_row_add_chip (row, GTK_WIDGET (self->review));
  onward_record_row_set_expandable (row, TRUE);
}
