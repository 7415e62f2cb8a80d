/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-cards.h"
#include "onward-finding-answers.h"
#include "onward-finding-questions.h"
#include "onward-finding-review.h"
#include "onward-finding-sort.h"

struct _OnwardFindingPage
{
  OnwardPage              parent_instance;

  /* Template */
  AdwButtonContent       *back_content;
  GtkStack               *stack;
  AdwActionRow           *cards_row;
  AdwActionRow           *prompts_row;
  AdwActionRow           *others_row;
  OnwardFindingSort      *sort;
  OnwardFindingReview    *review;
  OnwardFindingQuestions *prompts;
  OnwardFindingQuestions *others;

  /* Owned */
  OnwardFindingDeck      *deck;
  OnwardFindingAnswers   *answers;
};

G_DEFINE_FINAL_TYPE (OnwardFindingPage, onward_finding_page, ONWARD_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_DECK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_at (OnwardFindingPage *self,
       const char        *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static void
go_to (OnwardFindingPage *self,
       const char        *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  adw_button_content_set_label (self->back_content, is_at (self, "start") ? _("My Strengths") : _("Ways to Find"));
}

static void
update_rows (OnwardFindingPage *self)
{
  guint n_cards = onward_finding_deck_get_n_cards (self->deck);
  guint n_answered = 0;

  for (guint i = 0; i < n_cards; i++)
    if (*onward_finding_answers_get_reply (self->answers, onward_finding_deck_get_card (self->deck, i)->asked) != '\0')
      n_answered++;
  adw_action_row_set_subtitle (self->cards_row, onward_finding_deck_describe_progress (n_answered, n_cards));
  adw_action_row_set_subtitle (self->prompts_row,
                               onward_finding_questions_get_n_answered (self->prompts) > 0
                               ? _("What you wrote is here.") : _("One at a time, answered in a sentence."));
  adw_action_row_set_subtitle (self->others_row,
                               onward_finding_questions_get_n_answered (self->others) > 0
                               ? _("What they said is here.") : _("Ask somebody, or look for kind words you have."));
}

static void
show_review (OnwardFindingPage *self)
{
  go_to (self, "review");
  onward_finding_review_begin (self->review);
}

static void
show_sort (OnwardFindingPage *self,
           gboolean           not_now)
{
  go_to (self, "sort");
  if (!onward_finding_sort_begin (self->sort, not_now))
    show_review (self);
}

static void
cards_cb (OnwardFindingPage *self)
{
  show_sort (self, FALSE);
}

static void
prompts_cb (OnwardFindingPage *self)
{
  go_to (self, "prompts");
  onward_finding_questions_begin (self->prompts);
}

static void
others_cb (OnwardFindingPage *self)
{
  go_to (self, "others");
  onward_finding_questions_begin (self->others);
}

static void
finished_cb (OnwardFindingPage *self)
{
  show_review (self);
}

static void
again_cb (OnwardFindingPage *self,
          gboolean           not_now)
{
  show_sort (self, not_now);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardFindingPage *self = ONWARD_FINDING_PAGE (widget);
  AdwActionRow *row = self->cards_row;

  if (is_at (self, "start"))
    {
      gtk_widget_activate_action (widget, "workspace.leave", NULL);
      return;
    }

  if (is_at (self, "prompts"))
    row = self->prompts_row;
  else if (is_at (self, "others"))
    row = self->others_row;
  go_to (self, "start");
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* After the last question. */
static void
answered_cb (OnwardFindingPage *self)
{
  back_action (GTK_WIDGET (self), NULL, NULL);
}

static void
onward_finding_page_focus_start (OnwardPage *page)
{
  OnwardFindingPage *self = ONWARD_FINDING_PAGE (page);

  go_to (self, "start");
  gtk_widget_grab_focus (GTK_WIDGET (self->cards_row));
}

/* The cards are in the program: when they cannot be read nothing else of it can be. */
static GListModel *
load_cards (OnwardCardDeck deck)
{
  g_autoptr (GError) error = NULL;
  GListModel *cards = onward_cards_load (deck, g_get_language_names (), &error);

  if (cards == NULL)
    g_error ("%s", error->message);

  return cards;
}

static OnwardFindingDeck *
make_deck (void)
{
  g_autoptr (GListModel) cards = load_cards (ONWARD_CARD_DECK_STRENGTHS);
  OnwardFindingDeck *deck = onward_finding_deck_new ();

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (OnwardCard) card = g_list_model_get_item (cards, i);

      onward_finding_deck_add (deck, onward_card_get_key (card), onward_card_get_family (card),
                               onward_card_get_title (card), onward_card_get_shows (card));
    }

  return deck;
}

static void
onward_finding_page_constructed (GObject *object)
{
  OnwardFindingPage *self = ONWARD_FINDING_PAGE (object);
  g_autoptr (GListModel) prompts = load_cards (ONWARD_CARD_DECK_PROMPTS);
  g_autoptr (GListModel) invitations = load_cards (ONWARD_CARD_DECK_INVITATIONS);

  G_OBJECT_CLASS (onward_finding_page_parent_class)->constructed (object);

  if (self->deck == NULL)
    self->deck = make_deck ();
  self->answers = onward_finding_answers_new (onward_page_get_profile (ONWARD_PAGE (self)));
  onward_finding_sort_setup (self->sort, self->deck, self->answers);
  onward_finding_review_setup (self->review, self->deck, self->answers);
  onward_finding_questions_setup (self->prompts, prompts, self->answers);
  onward_finding_questions_setup (self->others, invitations, self->answers);
  g_signal_connect_object (self->answers, "changed", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);
  update_rows (self);
}

static void
onward_finding_page_dispose (GObject *object)
{
  OnwardFindingPage *self = ONWARD_FINDING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FINDING_PAGE);
  g_clear_object (&self->answers);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (onward_finding_page_parent_class)->dispose (object);
}

static void
onward_finding_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_DECK)
    ONWARD_FINDING_PAGE (object)->deck = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ONWARD_TYPE_FINDING_QUESTIONS);
  g_type_ensure (ONWARD_TYPE_FINDING_REVIEW);
  g_type_ensure (ONWARD_TYPE_FINDING_SORT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, back_content);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, cards_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, prompts_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, others_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, sort);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, review);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, prompts);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingPage, others);
  gtk_widget_class_bind_template_callback (widget_class, cards_cb);
  gtk_widget_class_bind_template_callback (widget_class, prompts_cb);
  gtk_widget_class_bind_template_callback (widget_class, others_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
onward_finding_page_class_init (OnwardFindingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_finding_page_constructed;
  object_class->dispose = onward_finding_page_dispose;
  object_class->set_property = onward_finding_page_set_property;
  ONWARD_PAGE_CLASS (klass)->focus_start = onward_finding_page_focus_start;

  properties[PROP_DECK] =
    g_param_spec_object ("deck", NULL, NULL, ONWARD_TYPE_FINDING_DECK,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "finding.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "finding.back", NULL);
  bind_template (widget_class);
}

static void
onward_finding_page_init (OnwardFindingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  go_to (self, "start");
}
