/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-people-questions.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-add-row.h"
#include "onward-people-guide.h"
#include "onward-person-edit.h"
#include "onward-wrap-box.h"

struct _OnwardPeopleQuestions
{
  GtkWidget          parent_instance;

  /* Template widgets */
  GtkWidget         *content;
  GtkLabel          *question;
  GtkLabel          *hint;
  GtkLabel          *place;
  OnwardAddRow      *add_row;
  GtkWidget         *next;

  /* Owned */
  OnwardProfile     *profile;
  OnwardPeopleGuide *guide;
  OnwardLens         lens;
  guint              index;
};

G_DEFINE_FINAL_TYPE (OnwardPeopleQuestions, onward_people_questions, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static OnwardPeopleHint *
get_question (OnwardPeopleQuestions *self)
{
  return g_ptr_array_index (self->guide->questions, self->index);
}

static void
update (OnwardPeopleQuestions *self)
{
  OnwardPeopleHint *question = get_question (self);
  guint n_questions = self->guide->questions->len;
  /* Translators: where a question stands among the questions, such as "Question 2 of 8" */
  g_autofree char *place = g_strdup_printf (_("Question %u of %u"), self->index + 1, n_questions);

  gtk_label_set_label (self->question, question->title);
  gtk_label_set_label (self->hint, question->hint);
  gtk_label_set_label (self->place, place);
  g_object_set (self->add_row, "label", question->title, NULL);
  gtk_widget_set_visible (self->next, self->index + 1 < n_questions);
}

static void
submit_cb (OnwardPeopleQuestions *self,
           const char            *text)
{
  OnwardPeopleHint *question = get_question (self);

  onward_person_edit_add (self->add_row, self->profile, self->lens, text, question->arena, question->wished);
}

static void
next_cb (OnwardPeopleQuestions *self)
{
  if (self->index + 1 >= self->guide->questions->len)
    return;

  self->index++;
  update (self);
  onward_people_questions_focus (self);
}

static void
close_cb (OnwardPeopleQuestions *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
onward_people_questions_dispose (GObject *object)
{
  OnwardPeopleQuestions *self = ONWARD_PEOPLE_QUESTIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PEOPLE_QUESTIONS);
  g_clear_pointer (&self->guide, onward_people_guide_free);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_people_questions_parent_class)->dispose (object);
}

static void
onward_people_questions_class_init (OnwardPeopleQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_people_questions_dispose;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_ADD_ROW);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-people-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, question);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, place);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, add_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleQuestions, next);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
onward_people_questions_init (OnwardPeopleQuestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardPeopleQuestions *
onward_people_questions_new (OnwardProfile *profile,
                             OnwardLens     lens,
                             GError       **error)
{
  OnwardPeopleGuide *guide = onward_people_guide_load (g_get_language_names (), error);
  OnwardPeopleQuestions *self;

  if (guide == NULL)
    return NULL;

  self = g_object_new (ONWARD_TYPE_PEOPLE_QUESTIONS, NULL);
  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->guide = guide;
  update (self);

  return self;
}

void
onward_people_questions_focus (OnwardPeopleQuestions *self)
{
  g_return_if_fail (ONWARD_IS_PEOPLE_QUESTIONS (self));

  onward_add_row_focus (self->add_row);
}
