/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-review.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
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
  char                 *listed; /* which cards, and what was said to them */
  guint                 typed;
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

static void update (OnwardFindingReview *self);

static gboolean
catch_up_cb (gpointer data)
{
  OnwardFindingReview *self = data;

  self->typed = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* What changed meanwhile is listed when the person has done typing and the focus is where it goes. */
static void
typed_cb (OnwardFindingReview *self)
{
  if (self->typed == 0)
    self->typed = g_idle_add (catch_up_cb, self);
}

static void
list_cards (OnwardFindingReview *self,
            const char          *reply)
{
  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    {
      const OnwardFindingCardText *text = onward_finding_deck_get_card (self->deck, i);

      if (g_str_equal (onward_finding_answers_get_reply (self->answers, text->asked), reply))
        {
          GtkWidget *row = onward_finding_kept_row_new (self->answers, text);

          g_signal_connect_object (row, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
          gtk_list_box_append (self->list, row);
        }
    }
}

static char *
describe_kept (OnwardFindingReview *self)
{
  GString *kept = g_string_new (NULL);

  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    {
      const char *asked = onward_finding_deck_get_card (self->deck, i)->asked;
      const char *reply = onward_finding_answers_get_reply (self->answers, asked);

      if (g_str_equal (reply, "very") || g_str_equal (reply, "sometimes"))
        g_string_append_printf (kept, "%s %s\n", asked, reply);
    }

  return g_string_free (kept, FALSE);
}

/* The person may be in the middle of a word, which a row that goes would take with it. */
static gboolean
is_typing (OnwardFindingReview *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (onward_finding_kept_row_get_typing (ONWARD_FINDING_KEPT_ROW (row)))
      return TRUE;

  return FALSE;
}

static void
relist (OnwardFindingReview *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  list_cards (self, "very");
  list_cards (self, "sometimes");

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
update (OnwardFindingReview *self)
{
  g_autofree char *kept = NULL;
  gboolean any;

  /* Whoever does not look gets the list when they come. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  kept = describe_kept (self);
  if (g_strcmp0 (kept, self->listed) != 0 && !is_typing (self))
    {
      g_free (self->listed);
      self->listed = g_steal_pointer (&kept);
      relist (self);
    }

  any = gtk_list_box_get_row_at_index (self->list, 0) != NULL;
  gtk_label_set_label (self->words, any ? _("This fits you. Say it in your own words, add it to your strengths, or leave it as it is.")
                                        : _("Nothing here yet. Cards that are like you will wait here."));
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->go_on_button, count (self, "") > 0);
  gtk_widget_set_visible (self->again_button, count (self, "not-now") > 0);
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

  g_clear_handle_id (&self->typed, g_source_remove);
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
  /* Large text on a narrow screen has little room for a long label. */
  onward_button_let_wrap (GTK_BUTTON (self->go_on_button));
  onward_button_let_wrap (GTK_BUTTON (self->again_button));
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
  g_signal_connect_object (answers, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "map", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
onward_finding_review_begin (OnwardFindingReview *self)
{
  g_return_if_fail (ONWARD_IS_FINDING_REVIEW (self));

  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
