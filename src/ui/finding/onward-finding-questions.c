/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-questions.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-answer.h"
#include "onward-button.h"
#include "onward-cards.h"
#include "onward-edit-text.h"
#include "onward-edit.h"
#include "onward-messages.h"
#include "onward-popover.h"
#include "onward-record-picker.h"
#include "onward-text.h"
#include "onward-wrap-box.h"

#define NONE G_MAXUINT

struct _OnwardFindingQuestions
{
  GtkWidget             parent_instance;

  /* Template */
  GtkWidget            *content;
  GtkLabel             *question;
  GtkLabel             *hint;
  GtkButton            *write_button;
  OnwardEditText       *words;
  GtkWidget            *who_part;
  GtkEditable          *who;
  GtkMenuButton        *network;
  GtkWidget            *keep_part;
  GtkButton            *keep_button;
  GtkMenuButton        *story_button;
  GtkLabel             *kept;
  GtkWidget            *more_button;
  GtkWidget            *next_button;
  GtkWidget            *later_button;
  GtkWidget            *skip_button;

  /* Owned */
  GListModel           *cards;
  OnwardFindingAnswers *answers;
  guint                 position;
  guint                 latest; /* the question that was put off or passed over last, or NONE */
  gboolean              latest_seen;
  gboolean              others;
  char                 *who_seen; /* what the record said when it was shown */
  gboolean              beginning; /* an answer is being made to write on in */
};

G_DEFINE_FINAL_TYPE (OnwardFindingQuestions, onward_finding_questions, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OTHERS,
  N_PROPS,
};

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static OnwardCard *
get_card (OnwardFindingQuestions *self,
          guint                   position)
{
  g_autoptr (OnwardCard) card = g_list_model_get_item (self->cards, position);

  /* The list keeps it. */
  return card;
}

static const char *
get_asked (OnwardFindingQuestions *self)
{
  return onward_card_get_asked (get_card (self, self->position));
}

static gboolean
is_answered (OnwardFindingQuestions *self,
             guint                   position)
{
  OnwardRecord *record = onward_finding_answers_find (self->answers, onward_card_get_asked (get_card (self, position)));

  return record != NULL && !onward_text_is_blank (onward_answer_get_words (ONWARD_ANSWER (record)));
}

static const char *
get_reply (OnwardFindingQuestions *self,
           guint                   position)
{
  return onward_finding_answers_get_reply (self->answers, onward_card_get_asked (get_card (self, position)));
}

/* Where to go on after @position: at a question to which nothing was said; when there is none left, at
 * the next one that was put off. */
static guint
find_open (OnwardFindingQuestions *self,
           guint                   position)
{
  guint n_cards = g_list_model_get_n_items (self->cards);

  for (guint i = 1; i <= n_cards; i++)
    {
      guint other = (position + i) % n_cards;

      if (other != position && *get_reply (self, other) == '\0' && !is_answered (self, other))
        return other;
    }
  for (guint i = position == NONE ? 0 : position + 1; i < n_cards; i++)
    if (g_str_equal (get_reply (self, i), "later") && !is_answered (self, i))
      return i;

  return NONE;
}

/* What became of the answer, in words; NULL when nothing has yet. */
static const char *
describe_kept (OnwardFindingQuestions *self,
               OnwardRecord           *record)
{
  if (record == NULL || onward_finding_answers_get_strength (self->answers, get_asked (self)) == NULL)
    return NULL;
  if (self->others)
    return _("Kept as a suggestion among your strengths. It is yours when you accept it there.");

  return _("Kept among your strengths.");
}

static const char *
get_who (OnwardFindingQuestions *self)
{
  OnwardRecord *record = onward_finding_answers_find (self->answers, get_asked (self));

  return record != NULL ? onward_record_get_text (record, "suggested_by") : "";
}

static void
show_who (OnwardFindingQuestions *self)
{
  g_free (self->who_seen);
  self->who_seen = g_strdup (get_who (self));
  gtk_editable_set_text (self->who, self->who_seen);
}

static void
update (OnwardFindingQuestions *self)
{
  OnwardProfile *profile = onward_finding_answers_get_profile (self->answers);
  OnwardRecord *record = onward_finding_answers_find (self->answers, get_asked (self));
  const char *kept = describe_kept (self, record);
  gboolean may_write = !onward_profile_get_read_only (profile);
  gboolean go_on = is_answered (self, self->position) || !may_write;

  if (g_strcmp0 (self->who_seen, get_who (self)) != 0)
    show_who (self);
  onward_edit_text_set_field (self->words, profile, record, "words");
  g_object_set (self->words, "editable", may_write, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->write_button), record == NULL && may_write);
  gtk_widget_set_visible (GTK_WIDGET (self->words), record != NULL);
  gtk_widget_set_visible (self->who_part, self->others && record != NULL && kept == NULL && may_write);
  gtk_widget_set_visible (self->keep_part, record != NULL && kept == NULL && may_write);
  gtk_widget_set_visible (GTK_WIDGET (self->story_button), !self->others);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), kept != NULL);
  gtk_label_set_label (self->kept, kept != NULL ? kept : "");
  gtk_widget_set_visible (self->more_button, self->others && kept != NULL && may_write);
  gtk_widget_set_visible (self->next_button, go_on);
  gtk_widget_set_visible (self->later_button, !go_on);
  gtk_widget_set_visible (self->skip_button, !go_on);
}

/* Saved on its own, so that leaving in between loses no name. */
static void
save_who (OnwardFindingQuestions *self)
{
  OnwardProfile *profile = onward_finding_answers_get_profile (self->answers);
  OnwardRecord *record = onward_finding_answers_find (self->answers, get_asked (self));
  g_autofree char *who = g_strstrip (g_strdup (gtk_editable_get_text (self->who)));
  const OnwardId *id = record != NULL ? onward_record_get_id (record) : NULL;
  OnwardAction *action;

  if (id == NULL || onward_profile_get_read_only (profile) || g_str_equal (who, get_who (self)))
    return;

  action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_ANSWER, id);
  onward_action_set_text (action, ONWARD_KIND_ANSWER, id, "suggested_by", who);
  onward_edit_apply (GTK_WIDGET (self), profile, action);
}

static void
focus_answer (OnwardFindingQuestions *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->words)))
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->write_button)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_question (OnwardFindingQuestions *self,
               guint                   position)
{
  OnwardCard *card = get_card (self, position);
  const char *title = onward_card_get_title (card);

  self->position = position;
  gtk_label_set_label (self->question, title);
  gtk_label_set_label (self->hint, onward_card_get_shows (card));
  show_who (self);
  g_object_set (self->words, "label", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->write_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.back", position > 0);
  update (self);
  focus_answer (self);
}

/* A question comes back when putting it off is taken back. */
static void
answers_changed_cb (OnwardFindingQuestions *self)
{
  gboolean replied = self->latest != NONE && *get_reply (self, self->latest) != '\0';
  guint latest = self->latest;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (replied)
    {
      self->latest_seen = TRUE;
    }
  else if (self->latest_seen)
    {
      self->latest = NONE;
      self->latest_seen = FALSE;
      show_question (self, latest);
      return;
    }
  update (self);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (OnwardFindingQuestions) self = data;
  g_autoptr (GError) error = NULL;

  self->beginning = FALSE;
  if (!onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error))
    {
      onward_messages_error (GTK_WIDGET (self), error);
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      update (self);
      show_who (self);
      onward_edit_text_start (self->words);
    }
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (widget);

  if (self->beginning)
    return;

  self->beginning = TRUE;
  onward_finding_answers_begin (self->answers, get_asked (self), "later", "", begun_cb, g_object_ref (self));
}

/* Returns what is written, or %NULL when that has to come first. */
static char *
take_words (OnwardFindingQuestions *self)
{
  const char *words = onward_edit_text_get_text (self->words);

  if (onward_text_is_blank (words))
    {
      onward_edit_text_start (self->words);
      return NULL;
    }

  return g_strdup (words);
}

static void
keep_cb (OnwardFindingQuestions *self)
{
  const char *family = onward_card_get_family (get_card (self, self->position));
  g_autofree char *who = g_strdup (gtk_editable_get_text (self->who));
  g_autofree char *words = take_words (self);

  if (words == NULL || describe_kept (self, onward_finding_answers_find (self->answers, get_asked (self))) != NULL)
    return;

  onward_edit_text_finish (self->words);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  onward_finding_answers_keep (self->answers, GTK_WIDGET (self), get_asked (self), "said",
                               &(OnwardFindingStrength) {
    .title = words, .family = family != NULL ? family : "heart",
    .suggested_by = self->others ? g_strstrip (who) : NULL,
  });
}

static void
keep_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  keep_cb (ONWARD_FINDING_QUESTIONS (widget));
}

static void
story_picked_cb (OnwardFindingQuestions *self,
                 OnwardRecord           *strength)
{
  g_autofree char *words = take_words (self);

  if (words == NULL)
    return;

  onward_edit_text_finish (self->words);
  onward_finding_answers_keep_story (self->answers, GTK_WIDGET (self), get_asked (self), strength, words);
}

static void
person_picked_cb (OnwardFindingQuestions *self,
                  OnwardRecord           *person)
{
  gtk_editable_set_text (self->who, onward_record_get_display_title (person));
  save_who (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->keep_button));
}

static void
create_picker_cb (GtkMenuButton *button,
                  gpointer       data)
{
  static const OnwardKind strength = ONWARD_KIND_STRENGTH, person = ONWARD_KIND_PERSON;
  OnwardFindingQuestions *self = data;
  OnwardProfile *profile = onward_finding_answers_get_profile (self->answers);
  OnwardRecordPicker *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_record_picker_new (profile, ONWARD_LENS_ME, button == self->network ? &person : &strength, 1, NULL, NULL);
  g_signal_connect_object (picker, "picked", G_CALLBACK (button == self->network ? person_picked_cb : story_picked_cb),
                           self, G_CONNECT_SWAPPED);
  onward_popover_hang (button, GTK_WIDGET (picker));
}

static void
reply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (widget);
  guint position = self->position;
  guint next = find_open (self, position);

  /* What is written stays an answer. */
  if (onward_text_is_blank (onward_edit_text_get_text (self->words)) &&
      !onward_profile_get_read_only (onward_finding_answers_get_profile (self->answers)))
    {
      self->latest = *get_reply (self, position) == '\0' ? position : NONE;
      self->latest_seen = FALSE;
      onward_finding_answers_reply (self->answers, widget, get_asked (self), g_variant_get_string (parameter, NULL));
    }

  if (next != NONE)
    show_question (self, next);
  else
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (widget);

  if (self->position + 1 < g_list_model_get_n_items (self->cards))
    show_question (self, self->position + 1);
  else
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (widget);

  if (self->position > 0)
    show_question (self, self->position - 1);
}

/* Large text on a narrow screen has little room for a long label. */
static void
set_label (GtkButton  *button,
           const char *words)
{
  gtk_button_set_label (button, words);
  onward_button_let_wrap (button);
}

static void
onward_finding_questions_constructed (GObject *object)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (object);

  G_OBJECT_CLASS (onward_finding_questions_parent_class)->constructed (object);

  set_label (self->write_button, self->others ? _("Write What They Said") : _("Write an Answer"));
  set_label (self->keep_button, self->others ? _("Keep as a Suggestion") : _("Add to My Strengths"));
  g_object_set (self->words, "placeholder", self->others ? _("What did they say?") : _("A sentence is enough."), NULL);
}

static void
onward_finding_questions_dispose (GObject *object)
{
  OnwardFindingQuestions *self = ONWARD_FINDING_QUESTIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FINDING_QUESTIONS);
  g_clear_pointer (&self->who_seen, g_free);
  g_clear_object (&self->answers);
  g_clear_object (&self->cards);

  G_OBJECT_CLASS (onward_finding_questions_parent_class)->dispose (object);
}

static void
onward_finding_questions_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  if (prop_id == PROP_OTHERS)
    g_value_set_boolean (value, ONWARD_FINDING_QUESTIONS (object)->others);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_finding_questions_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  if (prop_id == PROP_OTHERS)
    ONWARD_FINDING_QUESTIONS (object)->others = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, question);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, write_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, who_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, who);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, network);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, keep_part);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, keep_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, story_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, kept);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, more_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, next_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, later_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingQuestions, skip_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_who);
}

static void
onward_finding_questions_class_init (OnwardFindingQuestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_finding_questions_constructed;
  object_class->dispose = onward_finding_questions_dispose;
  object_class->get_property = onward_finding_questions_get_property;
  object_class->set_property = onward_finding_questions_set_property;

  properties[PROP_OTHERS] =
    g_param_spec_boolean ("others", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", ONWARD_TYPE_FINDING_QUESTIONS, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "questions.write", NULL, write_action);
  gtk_widget_class_install_action (widget_class, "questions.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "questions.reply", "s", reply_action);
  gtk_widget_class_install_action (widget_class, "questions.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "questions.back", NULL, back_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
onward_finding_questions_init (OnwardFindingQuestions *self)
{
  self->latest = NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->story_button, create_picker_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->network, create_picker_cb, self, NULL);
}

void
onward_finding_questions_setup (OnwardFindingQuestions *self,
                                GListModel             *cards,
                                OnwardFindingAnswers   *answers)
{
  g_return_if_fail (ONWARD_IS_FINDING_QUESTIONS (self));
  g_return_if_fail (self->cards == NULL);
  g_return_if_fail (g_list_model_get_n_items (cards) > 0);

  self->cards = g_object_ref (cards);
  self->answers = g_object_ref (answers);
  g_signal_connect_object (answers, "changed", G_CALLBACK (answers_changed_cb), self, G_CONNECT_SWAPPED);
}

void
onward_finding_questions_begin (OnwardFindingQuestions *self)
{
  guint position;

  g_return_if_fail (ONWARD_IS_FINDING_QUESTIONS (self));

  self->latest = NONE;
  position = find_open (self, NONE);
  show_question (self, position != NONE ? position : 0);
}

guint
onward_finding_questions_get_n_answered (OnwardFindingQuestions *self)
{
  guint n_answered = 0;

  g_return_val_if_fail (ONWARD_IS_FINDING_QUESTIONS (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++)
    n_answered += is_answered (self, i);

  return n_answered;
}
