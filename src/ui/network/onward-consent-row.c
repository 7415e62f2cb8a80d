/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-consent-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-date.h"

struct _OnwardConsentRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkLabel       *since;
  GtkWidget      *take_back;
  GtkWidget      *give_again;
};

G_DEFINE_FINAL_TYPE (OnwardConsentRow, onward_consent_row, ONWARD_TYPE_RECORD_ROW)

static char *
get_day (OnwardRecord *record,
         const char *column)
{
  GDate day, today;

  if (!onward_date_parse_iso (onward_record_get_text (record, column), &day))
    return NULL;

  onward_date_today (&today);

  return onward_date_format_long (&day, &today);
}

static char *
onward_consent_row_describe (OnwardRecordRow *row)
{
  OnwardRecord *record = onward_record_row_get_record (row);
  g_autofree char *given = get_day (record, "given");
  g_autofree char *withdrawn = get_day (record, "withdrawn");

  if (withdrawn != NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Taken back %s"), withdrawn);
  if (given != NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("They may know this since %s"), given);

  return g_strdup (_("They may know this"));
}

static void
onward_consent_row_refresh (OnwardRecordRow *row,
                            OnwardRecord    *record)
{
  OnwardConsentRow *self = ONWARD_CONSENT_ROW (row);
  gboolean withdrawn = record != NULL && *onward_record_get_text (record, "withdrawn") != '\0';
  gboolean editable = record != NULL && onward_record_row_get_editable (row);
  g_autofree char *words = record != NULL ? onward_consent_row_describe (row) : g_strdup ("");

  gtk_label_set_label (self->since, words);
  gtk_widget_set_visible (self->take_back, editable && !withdrawn);
  gtk_widget_set_visible (self->give_again, editable && withdrawn);
  if (withdrawn)
    gtk_widget_add_css_class (GTK_WIDGET (self), "taken-back");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "taken-back");
}

static void
take_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autofree char *day = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_date_to_iso (&today);
  onward_record_row_mark (ONWARD_RECORD_ROW (widget), "withdrawn", day);
}

static void
give_again_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  onward_record_row_mark (ONWARD_RECORD_ROW (widget), "withdrawn", NULL);
}

static void
onward_consent_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_CONSENT_ROW);

  G_OBJECT_CLASS (onward_consent_row_parent_class)->dispose (object);
}

static void
onward_consent_row_class_init (OnwardConsentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_consent_row_dispose;
  row_class->title_column = "words";
  row_class->refresh = onward_consent_row_refresh;
  row_class->describe = onward_consent_row_describe;

  gtk_widget_class_install_action (widget_class, "row.take-back", NULL, take_back_action);
  gtk_widget_class_install_action (widget_class, "row.give-again", NULL, give_again_action);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/network/onward-consent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardConsentRow, since);
  gtk_widget_class_bind_template_child (widget_class, OnwardConsentRow, take_back);
  gtk_widget_class_bind_template_child (widget_class, OnwardConsentRow, give_again);
}

static void
onward_consent_row_init (OnwardConsentRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row), "label", _("What they may know"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (onward_record_row_get_title (row)), "plain");
  onward_record_row_add_detail (row, GTK_WIDGET (self->since));
  onward_record_row_add_chip (row, self->take_back);
  onward_record_row_add_chip (row, self->give_again);
}
