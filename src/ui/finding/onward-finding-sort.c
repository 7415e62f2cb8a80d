/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-sort.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-choice-words.h"
#include "onward-wrap-box.h"
#include "onward-finding-card.h"

#define NONE G_MAXUINT

struct _OnwardFindingSort
{
  GtkWidget             parent_instance;

  /* Template */
  GtkWidget            *content;
  GtkDropDown          *families;
  GtkWidget            *back_button;
  GtkStack             *stack;
  GtkWidget            *replies;
  GtkWidget            *kept;
  GtkLabel             *kept_words;
  GtkWidget            *add_button;

  /* Owned */
  OnwardFindingDeck    *deck;
  OnwardFindingAnswers *answers;
  GArray               *queue; /* of indices into the deck */
  guint                 position;
  guint                 latest; /* the card that got the latest reply */
  const char           *latest_reply;
  gboolean              latest_seen;
  gboolean              not_now;
};

G_DEFINE_FINAL_TYPE (OnwardFindingSort, onward_finding_sort, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const OnwardFindingCardText *
get_text (OnwardFindingSort *self,
          guint              position)
{
  return onward_finding_deck_get_card (self->deck, g_array_index (self->queue, guint, position));
}

static const char *
get_reply (OnwardFindingSort *self,
           guint              position)
{
  return onward_finding_answers_get_reply (self->answers, get_text (self, position)->asked);
}

static void
fill_queue (OnwardFindingSort *self)
{
  guint family = gtk_drop_down_get_selected (self->families);

  g_array_set_size (self->queue, 0);
  for (guint i = 0; i < onward_finding_deck_get_n_cards (self->deck); i++)
    {
      const OnwardFindingCardText *text = onward_finding_deck_get_card (self->deck, i);

      if (family > 0 &&
          !g_str_equal (onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family")[family - 1], text->family))
        continue;
      if (self->not_now &&
          !g_str_equal (onward_finding_answers_get_reply (self->answers, text->asked), "not-now"))
        continue;
      g_array_append_val (self->queue, i);
    }
}

/* The next card without a reply, those that were left for later at the end. */
static guint
find_next (OnwardFindingSort *self,
           guint              from,
           guint              without)
{
  guint n = self->queue->len;

  if (self->not_now)
    return from < n ? from : NONE;

  for (guint i = 0; i < n; i++)
    {
      guint position = (from + i) % n;

      if (position != without && *get_reply (self, position) == '\0')
        return position;
    }

  return NONE;
}

static void
fill_card (OnwardFindingSort *self,
           GtkWidget         *card)
{
  const char *said = onward_choice_words (ONWARD_KIND_ANSWER, "reply", get_reply (self, self->position));

  onward_finding_card_show (ONWARD_FINDING_CARD (card), get_text (self, self->position),
                            onward_finding_deck_describe_place (self->position, self->queue->len), said);
}

/* Two cards take turns, so that the one that comes is new to a screen reader as well. */
static void
show_card (OnwardFindingSort     *self,
           guint                  position,
           GtkStackTransitionType transition)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *first = gtk_stack_get_child_by_name (self->stack, "one");
  GtkWidget *card = shown == first ? gtk_stack_get_child_by_name (self->stack, "two") : first;

  self->position = position;
  fill_card (self, card);
  gtk_stack_set_visible_child_full (self->stack, gtk_stack_page_get_name (gtk_stack_get_page (self->stack, card)),
                                    transition);
  gtk_widget_set_sensitive (self->back_button, position > 0);
  gtk_widget_grab_focus (card);
}

static void
update_kept (OnwardFindingSort *self)
{
  const OnwardFindingCardText *text = self->latest != NONE ? onward_finding_deck_get_card (self->deck, self->latest) : NULL;
  gboolean very = text != NULL &&
                  g_str_equal (onward_finding_answers_get_reply (self->answers, text->asked), "very");
  gboolean added = very && onward_finding_answers_get_strength (self->answers, text->asked) != NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->kept, very);
  gtk_widget_set_visible (self->add_button, very && !added);
  if (!very)
    return;

  words = added ? g_strdup_printf (_("“%s” is among your strengths."), text->title)
                : g_strdup_printf (_("“%s” is very like you."), text->title);
  gtk_label_set_label (self->kept_words, words);
}

static gboolean
find_in_queue (OnwardFindingSort *self,
               guint              card,
               guint             *position)
{
  for (guint i = 0; i < self->queue->len; i++)
    if (g_array_index (self->queue, guint, i) == card)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* A reply that was taken back brings its card back. */
static void
answers_changed_cb (OnwardFindingSort *self)
{
  const char *reply;
  guint position;

  if (self->latest != NONE)
    {
      reply = onward_finding_answers_get_reply (self->answers,
                                                onward_finding_deck_get_card (self->deck, self->latest)->asked);
      if (g_str_equal (reply, self->latest_reply))
        {
          self->latest_seen = TRUE;
        }
      else if (self->latest_seen)
        {
          if (gtk_widget_get_mapped (GTK_WIDGET (self)) && find_in_queue (self, self->latest, &position))
            show_card (self, position, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
          self->latest = NONE;
        }
    }
  update_kept (self);
  if (self->position < self->queue->len)
    fill_card (self, gtk_stack_get_visible_child (self->stack));
}

static void
go_on (OnwardFindingSort *self,
       guint              without)
{
  guint next = find_next (self, self->position + 1, without);

  if (next != NONE)
    show_card (self, next, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  else
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

static void
reply (OnwardFindingSort *self,
       const char        *word)
{
  if (self->position >= self->queue->len ||
      onward_profile_get_read_only (onward_finding_answers_get_profile (self->answers)))
    return;

  self->latest = g_array_index (self->queue, guint, self->position);
  self->latest_reply = g_intern_string (word);
  self->latest_seen = g_str_equal (get_reply (self, self->position), word);
  onward_finding_answers_reply (self->answers, GTK_WIDGET (self), get_text (self, self->position)->asked, word);
  update_kept (self);
  go_on (self, self->position);
}

static void
reply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  reply (ONWARD_FINDING_SORT (widget), g_variant_get_string (parameter, NULL));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OnwardFindingSort *self = ONWARD_FINDING_SORT (widget);

  if (self->position > 0 && self->position < self->queue->len)
    show_card (self, self->position - 1, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  go_on (ONWARD_FINDING_SORT (widget), ONWARD_FINDING_SORT (widget)->position);
}

static void
finish_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_FINISHED], 0);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OnwardFindingSort *self = ONWARD_FINDING_SORT (widget);
  const OnwardFindingCardText *text;

  if (self->latest == NONE)
    return;

  text = onward_finding_deck_get_card (self->deck, self->latest);
  onward_finding_answers_keep (self->answers, widget, text->asked, "very",
                               &(OnwardFindingStrength) {
    .title = text->title, .shows = text->shows, .family = text->family
  });
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
family_changed_cb (OnwardFindingSort *self)
{
  guint next;

  if (self->deck == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fill_queue (self);
  next = find_next (self, 0, NONE);
  if (next == NONE && self->queue->len > 0)
    next = 0;
  if (next != NONE)
    show_card (self, next, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

static void
onward_finding_sort_dispose (GObject *object)
{
  OnwardFindingSort *self = ONWARD_FINDING_SORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_FINDING_SORT);
  g_clear_pointer (&self->queue, g_array_unref);
  g_clear_object (&self->answers);
  g_clear_object (&self->deck);

  G_OBJECT_CLASS (onward_finding_sort_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key, keypad; const char *word; } keys[] = {
    { GDK_KEY_1, GDK_KEY_KP_1, "very" }, { GDK_KEY_2, GDK_KEY_KP_2, "sometimes" }, { GDK_KEY_3, GDK_KEY_KP_3, "not-now" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, "sort.reply", "s", keys[i].word);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad, 0, "sort.reply", "s", keys[i].word);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "sort.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "sort.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "sort.skip", NULL);
}

static void
onward_finding_sort_class_init (OnwardFindingSortClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_finding_sort_dispose;

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", ONWARD_TYPE_FINDING_SORT, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_FINDING_CARD);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "sort.reply", "s", reply_action);
  gtk_widget_class_install_action (widget_class, "sort.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "sort.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "sort.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "sort.add", NULL, add_action);
  install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/finding/onward-finding-sort.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, families);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, back_button);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, replies);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, kept);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, kept_words);
  gtk_widget_class_bind_template_child (widget_class, OnwardFindingSort, add_button);
  gtk_widget_class_bind_template_callback (widget_class, family_changed_cb);
}

static void
onward_finding_sort_init (OnwardFindingSort *self)
{
  g_autoptr (GtkStringList) names = onward_choice_words_list (ONWARD_KIND_STRENGTH, "family", _("All Cards"));

  self->queue = g_array_new (FALSE, FALSE, sizeof (guint));
  self->latest = NONE;
  self->position = NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Large text on a narrow screen has little room for a long label. */
  onward_button_let_wrap (GTK_BUTTON (self->add_button));

  gtk_drop_down_set_model (self->families, G_LIST_MODEL (names));
}

void
onward_finding_sort_setup (OnwardFindingSort    *self,
                           OnwardFindingDeck    *deck,
                           OnwardFindingAnswers *answers)
{
  OnwardProfile *profile = onward_finding_answers_get_profile (answers);
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN;

  g_return_if_fail (ONWARD_IS_FINDING_SORT (self));
  g_return_if_fail (self->deck == NULL);

  self->deck = g_object_ref (deck);
  self->answers = g_object_ref (answers);
  g_object_bind_property (profile, "read-only", self->replies, "sensitive", flags);
  g_object_bind_property (profile, "read-only", self->add_button, "sensitive", flags);
  g_signal_connect_object (answers, "changed", G_CALLBACK (answers_changed_cb), self, G_CONNECT_SWAPPED);
  update_kept (self);
}

gboolean
onward_finding_sort_begin (OnwardFindingSort *self,
                           gboolean           not_now)
{
  guint next;

  g_return_val_if_fail (ONWARD_IS_FINDING_SORT (self), FALSE);

  self->not_now = not_now;
  self->latest = NONE;
  fill_queue (self);
  update_kept (self);
  next = find_next (self, 0, NONE);
  if (next == NONE)
    return FALSE;

  show_card (self, next, GTK_STACK_TRANSITION_TYPE_NONE);

  return TRUE;
}
