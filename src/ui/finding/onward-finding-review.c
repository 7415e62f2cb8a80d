/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-review.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-finding-kept-row.h"

struct _OnwardFindingReview
{
  GtkWidget             parent_instance;

  /* Template */
  GtkWidget            *content;
  GtkLabel             *words;
  GtkListBox           *list;
  GtkWidget            *go_on_button;
  GtkWidget            *again_button;

  /* Owned */
  OnwardFindingDeck    *deck;
  OnwardFindingAnswers *answers;
  char                 *listed; /* which cards, each after its reply */
};

G_DEFINE_FINAL_TYPE (OnwardFindingReview, onward_finding_review, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count (OnwardFindingReview *self,
       const char          *reply)
{
  guint n = 0;

  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    if (g_str_equal (onward_finding_answers_get_reply (self->answers,
                                                       onward_finding_deck_get_card (self->deck, i)->asked), reply))
      n++;

  return n;
}

/* Own words are written in these rows, so that they stay while the same cards were kept. */
static char *
name_kept (OnwardFindingReview *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    {
      const char *asked = onward_finding_deck_get_card (self->deck, i)->asked;
      const char *reply = onward_finding_answers_get_reply (self->answers, asked);

      if (g_str_equal (reply, "very") || g_str_equal (reply, "sometimes"))
        g_string_append_printf (names, "%s %s\n", reply, asked);
    }

  return g_string_free (names, FALSE);
}

static void
list_cards (OnwardFindingReview *self,
            const char          *reply)
{
  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    {
      const OnwardFindingCardText *text = onward_finding_deck_get_card (self->deck, i);

      if (g_str_equal (onward_finding_answers_get_reply (self->answers, text->asked), reply))
        gtk_list_box_append (self->list, onward_finding_kept_row_new (self->answers, text));
    }
}

static void
update (OnwardFindingReview *self)
{
  gboolean any = gtk_list_box_get_row_at_index (self->list, 0) != NULL;

  gtk_label_set_label (self->words, any ? _("This fits you. Say it in your own words, add it to your strengths, or leave it as it is.")
                                        : _("Nothing here yet. Cards that are like you will wait here."));
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->go_on_button, count (self, "") > 0);
  gtk_widget_set_visible (self->again_button, count (self, "not-now") > 0);
}

static void
list_kept (OnwardFindingReview *self)
{
  g_autofree char *kept = name_kept (self);
  GtkListBoxRow *row;

  if (g_strcmp0 (kept, self->listed) != 0)
    {
      while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      list_cards (self, "very");
      list_cards (self, "sometimes");
      g_free (self->listed);
      self->listed = g_steal_pointer (&kept);
    }
  update (self);
}

/* The reply to the last card is still being saved when this is shown, and may be taken back later. */
static void
answers_changed_cb (OnwardFindingReview *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    list_kept (self);
}

static void
go_on_cb (OnwardFindingReview *self)
{
  g_signal_emit (self, signals[SIGNAL_AGAIN], 0, FALSE);
}

static void
again_cb (OnwardFindingReview *self)
{
  g_signal_emit (self, signals[SIGNAL_AGAIN], 0, TRUE);
}

static void
onward_finding_review_dispose (GObject *object)
{
  OnwardFindingReview *self = ONWARD_FINDING_REVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FINDING_REVIEW);
  g_clear_pointer (&self->listed, g_free);
  g_clear_object (&self->answers);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (onward_finding_review_parent_class)->dispose (object);
}

static void
onward_finding_review_class_init (OnwardFindingReviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_finding_review_dispose;

  signals[SIGNAL_AGAIN] = g_signal_new ("again", ONWARD_TYPE_FINDING_REVIEW, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-review.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingReview, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingReview, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingReview, list);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingReview, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingReview, again_button);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
onward_finding_review_init (OnwardFindingReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_finding_review_setup (OnwardFindingReview  *self,
                             OnwardFindingDeck    *deck,
                             OnwardFindingAnswers *answers)
{
  g_return_if_fail (ONWARD_IS_FINDING_REVIEW (self));
  g_return_if_fail (self->deck == NULL);

  self->deck = g_object_ref (deck);
  self->answers = g_object_ref (answers);
  g_signal_connect_object (answers, "changed", G_CALLBACK (answers_changed_cb), self, G_CONNECT_SWAPPED);
}

void
onward_finding_review_begin (OnwardFindingReview *self)
{
  g_return_if_fail (ONWARD_IS_FINDING_REVIEW (self));

  list_kept (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
