/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-presentation-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"

struct _OnwardPresentationRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkLabel       *beginning;
  GtkLabel       *tone;
  GtkWidget      *open;
};

G_DEFINE_FINAL_TYPE (OnwardPresentationRow, onward_presentation_row, ONWARD_TYPE_RECORD_ROW)

static const char *
get_tone (OnwardRecord *record)
{
  return onward_choice_words (ONWARD_KIND_PRESENTATION, "tone", onward_record_get_text (record, "tone"));
}

static void
set_target (OnwardPresentationRow *self,
            OnwardRecord          *record)
{
  char id[ONWARD_ID_STRING_SIZE];
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->open, record != NULL);
  if (record == NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s", "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open"), -1);
      return;
    }

  /* Translators: %s is what somebody's words for work are for. */
  name = g_strdup_printf (_("Open “%s”"), onward_record_get_display_title (record));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                    onward_id_to_string (onward_record_get_id (record), id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
onward_presentation_row_refresh (OnwardRecordRow *row,
                                 OnwardRecord    *record)
{
  OnwardPresentationRow *self = ONWARD_PRESENTATION_ROW (row);
  const char *words = record != NULL ? onward_record_get_text (record, "words") : "";

  gtk_label_set_label (self->beginning, words);
  gtk_widget_set_visible (GTK_WIDGET (self->beginning), *words != '\0');
  gtk_label_set_label (self->tone, record != NULL ? get_tone (record) : "");
  set_target (self, record);
}

static char *
onward_presentation_row_describe (OnwardRecordRow *row)
{
  return g_strdup (get_tone (onward_record_row_get_record (row)));
}

static void
onward_presentation_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_PRESENTATION_ROW);

  G_OBJECT_CLASS (onward_presentation_row_parent_class)->dispose (object);
}

static void
onward_presentation_row_class_init (OnwardPresentationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_presentation_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_presentation_row_refresh;
  row_class->describe = onward_presentation_row_describe;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-presentation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationRow, beginning);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationRow, tone);
  gtk_widget_class_bind_template_child (widget_class, OnwardPresentationRow, open);
}

static void
onward_presentation_row_init (OnwardPresentationRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("What it is for"),
                "placeholder", _("What is it for?"), NULL);
  onward_record_row_add_detail (row, GTK_WIDGET (self->beginning));
  onward_record_row_add_chip (row, self->open);
  onward_record_row_add_chip (row, GTK_WIDGET (self->tone));
}
