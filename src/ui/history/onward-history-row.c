/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-history-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-date.h"
#include "onward-history-time.h"
#include "onward-tooltip.h"

struct _OnwardHistoryRow
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *content;
  GtkLabel           *day;
  GtkLabel           *sentence;
  GtkLabel           *detail;
  GtkLabel           *when;
  GtkWidget          *undo;

  /* Owned */
  OnwardHistoryEntry *entry;
};

G_DEFINE_FINAL_TYPE (OnwardHistoryRow, onward_history_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_UNDO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
read_value (OnwardKind         kind,
            const OnwardField *field,
            const OnwardValue *value)
{
  const char *text = onward_value_get_text (value);
  GDate today;
  GDate date;

  if (field->type == ONWARD_FIELD_CHOICE)
    return g_strdup (onward_choice_words (kind, field->column, *text != '\0' ? text : field->choices[0]));

  onward_date_today (&today);
  if (field->type == ONWARD_FIELD_DATE && onward_date_parse_iso (text, &date))
    return onward_date_format_long (&date, &today);

  return g_strdup (text);
}

static char *
describe_change (OnwardHistoryEntry *entry)
{
  OnwardKind kind = onward_history_entry_get_kind (entry);
  const OnwardField *field;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const OnwardValue *old;
  const OnwardValue *new;
  guint index;

  if (!onward_history_entry_get_change (entry, &index, &old, &new))
    return NULL;

  field = &onward_schema_get (kind)->fields[index];
  before = read_value (kind, field, old);
  after = read_value (kind, field, new);
  if (field->type == ONWARD_FIELD_TEXT || *after == '\0')
    /* Translators: what stood there before it was changed. */
    return g_strdup_printf (_("Before: %s"), before);
  if (*before == '\0')
    return NULL;

  /* Translators: a choice or a day, before and after it was changed. */
  return g_strdup_printf (_("From “%s” to “%s”"), before, after);
}

static const char *
name_standing (OnwardStanding standing)
{
  switch (standing)
    {
    case ONWARD_STANDING_UNDONE:
      return _("You took this back");
    case ONWARD_STANDING_CONFLICT:
      return _("Something newer stands on this. Undo that first.");
    case ONWARD_STANDING_FIXED:
    case ONWARD_STANDING_UNDOABLE:
    default:
      return NULL;
    }
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_entry (OnwardHistoryRow *self,
            gboolean          first)
{
  OnwardStanding standing = onward_history_entry_get_standing (self->entry);
  gint64 time = onward_history_entry_get_time (self->entry);
  const char *note = name_standing (standing);
  const char *sentence = onward_history_entry_get_sentence (self->entry);
  g_autofree char *clock = onward_history_time_clock (time);
  g_autofree char *when = note != NULL ? g_strdup_printf ("%s · %s", clock, note) : g_strdup (clock);
  g_autofree char *detail = describe_change (self->entry);
  g_autofree char *day = NULL;
  g_autofree char *name = g_strdup_printf ("%s, %s", sentence, when);
  g_autofree char *undo = g_strdup_printf ("%s: %s", _("Undo This"), sentence);
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  GDate today;

  onward_date_today (&today);
  day = first ? onward_history_time_day (time, &today) : NULL;
  set_label (self->day, day);
  set_label (self->sentence, sentence);
  set_label (self->detail, detail);
  set_label (self->when, when);
  gtk_widget_set_visible (self->undo, standing == ONWARD_STANDING_UNDOABLE || standing == ONWARD_STANDING_CONFLICT);
  gtk_widget_set_sensitive (self->undo, standing == ONWARD_STANDING_UNDOABLE);
  onward_tooltip_set (self->undo, standing == ONWARD_STANDING_CONFLICT ? note : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, undo, -1);
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
undo_clicked_cb (OnwardHistoryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_UNDO], 0);
}

static void
onward_history_row_dispose (GObject *object)
{
  OnwardHistoryRow *self = ONWARD_HISTORY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HISTORY_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (onward_history_row_parent_class)->dispose (object);
}

static void
onward_history_row_class_init (OnwardHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_history_row_dispose;

  signals[SIGNAL_UNDO] = g_signal_new ("undo", ONWARD_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/history/onward-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, day);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, detail);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, when);
  gtk_widget_class_bind_template_child (widget_class, OnwardHistoryRow, undo);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
onward_history_row_init (OnwardHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_history_row_set_entry (OnwardHistoryRow   *self,
                              OnwardHistoryEntry *entry,
                              gboolean            first)
{
  g_return_if_fail (ONWARD_IS_HISTORY_ROW (self));

  g_set_object (&self->entry, entry);
  if (entry != NULL)
    {
      show_entry (self, first);
      return;
    }

  set_label (self->day, NULL);
  set_label (self->sentence, NULL);
  set_label (self->detail, NULL);
  set_label (self->when, NULL);
  gtk_widget_set_visible (self->undo, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Undo This"), -1);
}

OnwardHistoryEntry *
onward_history_row_get_entry (OnwardHistoryRow *self)
{
  g_return_val_if_fail (ONWARD_IS_HISTORY_ROW (self), NULL);

  return self->entry;
}
