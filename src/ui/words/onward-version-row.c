/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-version-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-date.h"

/* Words up to this long, in one paragraph, are shown whole: however narrow the window is and however
 * large the letters, they take no more than a screen. Longer ones are folded. */
#define LONG_WORDS 240

struct _OnwardVersionRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkLabel       *kept;
  GtkLabel       *words;
  GtkWidget      *back;
};

G_DEFINE_FINAL_TYPE (OnwardVersionRow, onward_version_row, ONWARD_TYPE_RECORD_ROW)

static char *
describe_day (OnwardRecord *record)
{
  GDate today;
  GDate day;
  g_autofree char *words = NULL;

  if (!onward_date_parse_iso (onward_record_get_text (record, "kept"), &day))
    return g_strdup ("");

  onward_date_today (&today);
  if (g_date_compare (&day, &today) == 0)
    return g_strdup (_("Kept today"));

  words = onward_date_format_long (&day, &today);
  /* Translators: %s is a day; an earlier wording of somebody's words for work */
  return g_strdup_printf (_("Kept %s"), words);
}

static void
set_target (OnwardVersionRow *self,
            OnwardRecord     *record,
            const char       *day)
{
  char id[ONWARD_ID_STRING_SIZE];
  g_autofree char *name = g_strdup_printf ("%s: %s", _("Bring Back"), day);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->back), "s",
                                    record != NULL ? onward_id_to_string (onward_record_get_id (record), id) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
onward_version_row_refresh (OnwardRecordRow *row,
                            OnwardRecord    *record)
{
  OnwardVersionRow *self = ONWARD_VERSION_ROW (row);
  const char *words = record != NULL ? onward_record_get_text (record, "words") : "";
  g_autofree char *day = record != NULL ? describe_day (record) : g_strdup ("");
  gboolean is_long = g_utf8_strlen (words, -1) > LONG_WORDS || strchr (words, '\n') != NULL;
  gboolean folded = is_long && !onward_record_row_get_expanded (row);

  gtk_label_set_label (self->kept, day);
  gtk_label_set_label (self->words, words);
  gtk_label_set_lines (self->words, folded ? 3 : -1);
  gtk_label_set_ellipsize (self->words, folded ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  onward_record_row_set_expandable (row, is_long);
  gtk_widget_set_visible (self->back, record != NULL && onward_record_row_get_editable (row));
  set_target (self, record, day);
}

static char *
onward_version_row_describe (OnwardRecordRow *row)
{
  return describe_day (onward_record_row_get_record (row));
}

static void
onward_version_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ONWARD_TYPE_VERSION_ROW);

  G_OBJECT_CLASS (onward_version_row_parent_class)->dispose (object);
}

static void
onward_version_row_class_init (OnwardVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_version_row_dispose;
  row_class->refresh = onward_version_row_refresh;
  row_class->describe = onward_version_row_describe;

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/words/onward-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardVersionRow, kept);
  gtk_widget_class_bind_template_child (widget_class, OnwardVersionRow, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardVersionRow, back);
}

static void
onward_version_row_init (OnwardVersionRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  onward_record_row_add_above (row, GTK_WIDGET (self->kept));
  onward_record_row_add_detail (row, GTK_WIDGET (self->words));
  onward_record_row_add_chip (row, self->back);
}
