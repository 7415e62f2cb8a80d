/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strategies"

#include "onward-strategy-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"

struct _OnwardStrategyRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkWidget      *if_part;
  OnwardEditText *situation;
  GtkWidget      *sign_part;
  OnwardEditText *early_sign;
};

G_DEFINE_FINAL_TYPE (OnwardStrategyRow, onward_strategy_row, ONWARD_TYPE_RECORD_ROW)

static void
onward_strategy_row_refresh (OnwardRecordRow *row,
                             OnwardRecord    *record)
{
  OnwardStrategyRow *self = ONWARD_STRATEGY_ROW (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  gboolean has_sign = record != NULL && *onward_record_get_text (record, "early_sign") != '\0';

  onward_edit_text_set_field (self->situation, profile, record, "situation");
  onward_edit_text_set_field (self->early_sign, profile, record, "early_sign");
  gtk_widget_set_visible (self->sign_part, has_sign || onward_record_row_get_expanded (row));
  onward_record_row_set_expandable (row, record != NULL && !has_sign && onward_record_row_get_editable (row));
}

static char *
onward_strategy_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);

  /* Translators: a situation and where the strategy works */
  return g_strdup_printf (_("if %s, %s"), onward_record_get_text (record, "situation"),
                          onward_choice_words (ONWARD_KIND_STRATEGY, "place",
                                               onward_record_get_text (record, "place")));
}

static void
onward_strategy_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_STRATEGY_ROW);

  G_OBJECT_CLASS (onward_strategy_row_parent_class)->dispose (object);
}

static void
onward_strategy_row_class_init (OnwardStrategyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_strategy_row_dispose;
  row_class->title_column = "title";
  row_class->refresh = onward_strategy_row_refresh;
  row_class->describe = onward_strategy_row_describe;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strategies/onward-strategy-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrategyRow, if_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrategyRow, situation);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrategyRow, sign_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrategyRow, early_sign);
}

static void
onward_strategy_row_init (OnwardStrategyRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("What helps"),
                "placeholder", _("What helps then?"),
                NULL);
  onward_record_row_add_above (row, self->if_part);
  onward_record_row_add_detail (row, self->sign_part);
  onward_record_row_add_choice (row, ONWARD_KIND_STRATEGY, "place", _("Where it works"));
}
