/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-meetings"

#include "onward-contingency-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-person-button.h"

struct _OnwardContingencyRow
{
  OnwardRecordRow     parent_instance;

  /* Template widgets */
  GtkWidget          *sign_name;
  GtkWidget          *response_part;
  OnwardEditText     *response;
  OnwardPersonButton *person;
};

G_DEFINE_FINAL_TYPE (OnwardContingencyRow, onward_contingency_row, ONWARD_TYPE_RECORD_ROW)

static void
onward_contingency_row_refresh (OnwardRecordRow *row,
                                OnwardRecord    *record)
{
  OnwardContingencyRow *self = ONWARD_CONTINGENCY_ROW (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);

  onward_edit_text_set_field (self->response, profile, record, "response");
  onward_person_button_set_field (self->person, profile, onward_record_row_get_lens (row), record, "person");
}

static char *
onward_contingency_row_describe (OnwardRecordRow *row)
{
  OnwardContingencyRow *self = ONWARD_CONTINGENCY_ROW (row);
  const char *response = onward_record_get_text (onward_record_row_get_record (row), "response");

  if (onward_person_button_get_person (self->person) == NULL)
    return g_strdup (response);

  return g_strjoin (". ", onward_person_button_get_words (self->person), *response != '\0' ? response : NULL, NULL);
}

static void
onward_contingency_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_CONTINGENCY_ROW);

  G_OBJECT_CLASS (onward_contingency_row_parent_class)->dispose (object);
}

static void
onward_contingency_row_class_init (OnwardContingencyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_contingency_row_dispose;
  row_class->title_column = "sign";
  row_class->refresh = onward_contingency_row_refresh;
  row_class->describe = onward_contingency_row_describe;

  g_type_ensure (ONWARD_TYPE_PERSON_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/meetings/onward-contingency-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardContingencyRow, sign_name);
  gtk_widget_class_bind_template_child (widget_class, OnwardContingencyRow, response_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardContingencyRow, response);
  gtk_widget_class_bind_template_child (widget_class, OnwardContingencyRow, person);
}

static void
onward_contingency_row_init (OnwardContingencyRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("Early sign"),
                "placeholder", _("What do I notice first?"),
                NULL);
  onward_record_row_add_above (row, self->sign_name);
  onward_record_row_add_detail (row, self->response_part);
  onward_record_row_add_chip (row, GTK_WIDGET (self->person));
}
