/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-kept-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-answer.h"
#include "onward-button.h"
#include "onward-choice-words.h"
#include "onward-edit-text.h"
#include "onward-text.h"

struct _OnwardFindingKeptRow
{
  GtkListBoxRow                parent_instance;

  /* Template */
  GtkImage                    *symbol;
  GtkLabel                    *title;
  GtkLabel                    *said;
  OnwardEditText              *words;
  GtkWidget                   *add_button;
  GtkWidget                   *added;

  /* Borrowed */
  const OnwardFindingCardText *text;

  /* Owned */
  OnwardFindingAnswers        *answers;
};

G_DEFINE_FINAL_TYPE (OnwardFindingKeptRow, onward_finding_kept_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (OnwardFindingKeptRow *self)
{
  OnwardProfile *profile = onward_finding_answers_get_profile (self->answers);
  OnwardRecord *record = onward_finding_answers_find (self->answers, self->text->asked);
  gboolean added = onward_finding_answers_get_strength (self->answers, self->text->asked) != NULL;

  onward_edit_text_set_field (self->words, profile, record, "words");
  gtk_label_set_label (self->said, onward_choice_words (ONWARD_KIND_ANSWER, "reply",
                                                        onward_finding_answers_get_reply (self->answers, self->text->asked)));
  gtk_widget_set_visible (GTK_WIDGET (self->words), record != NULL && !added);
  gtk_widget_set_visible (self->add_button, record != NULL && !added);
  gtk_widget_set_visible (self->added, added);
}

static void
editing_cb (OnwardFindingKeptRow *self)
{
  if (!onward_edit_text_get_editing (self->words))
    g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
add_cb (OnwardFindingKeptRow *self)
{
  OnwardRecord *record = onward_finding_answers_find (self->answers, self->text->asked);
  const char *words;

  if (record == NULL)
    return;

  words = onward_answer_get_words (ONWARD_ANSWER (record));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  onward_finding_answers_keep (self->answers, GTK_WIDGET (self), self->text->asked,
                               onward_answer_get_reply (ONWARD_ANSWER (record)),
                               &(OnwardFindingStrength) {
    .title = onward_text_is_blank (words) ? self->text->title : words,
    .shows = self->text->shows, .family = self->text->family
  });
}

static void
onward_finding_kept_row_dispose (GObject *object)
{
  OnwardFindingKeptRow *self = ONWARD_FINDING_KEPT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FINDING_KEPT_ROW);
  g_clear_object (&self->answers);

  G_OBJECT_CLASS (onward_finding_kept_row_parent_class)->dispose (object);
}

static void
onward_finding_kept_row_class_init (OnwardFindingKeptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_finding_kept_row_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", ONWARD_TYPE_FINDING_KEPT_ROW, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-kept-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, said);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingKeptRow, added);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, editing_cb);
}

static void
onward_finding_kept_row_init (OnwardFindingKeptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Large text on a narrow screen has little room for a long label. */
  onward_button_let_wrap (GTK_BUTTON (self->add_button));
}

GtkWidget *
onward_finding_kept_row_new (OnwardFindingAnswers        *answers,
                             const OnwardFindingCardText *text)
{
  OnwardFindingKeptRow *self = g_object_new (ONWARD_TYPE_FINDING_KEPT_ROW, NULL);
  OnwardProfile *profile = onward_finding_answers_get_profile (answers);
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN;
  const char *family = onward_choice_words (ONWARD_KIND_STRENGTH, "family", text->family);
  g_autofree char *icon = g_strdup_printf ("onward-%s-symbolic", text->family);
  g_autofree char *name = g_strdup_printf (_("Add “%s” to my strengths"), text->title);

  self->answers = g_object_ref (answers);
  self->text = text;
  gtk_image_set_from_icon_name (self->symbol, icon);
  gtk_widget_add_css_class (GTK_WIDGET (self->symbol), text->family);
  gtk_label_set_label (self->title, text->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, family, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_bind_property (profile, "read-only", self->add_button, "sensitive", flags);
  g_object_bind_property (profile, "read-only", self->words, "editable", flags);
  g_signal_connect_object (answers, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

gboolean
onward_finding_kept_row_get_typing (OnwardFindingKeptRow *self)
{
  g_return_val_if_fail (ONWARD_IS_FINDING_KEPT_ROW (self), FALSE);

  return onward_edit_text_get_editing (self->words);
}
