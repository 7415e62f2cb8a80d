/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-finding"

#include "onward-finding-deck.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-schema.h"

#define N_FAMILIES 4

struct _OnwardFindingDeck
{
  GObject    parent_instance;

  /* Owned */
  GPtrArray *cards;
  GPtrArray *families[N_FAMILIES]; /* of cards that the first array owns */
};

G_DEFINE_FINAL_TYPE (OnwardFindingDeck, onward_finding_deck, G_TYPE_OBJECT)

static void
card_free (gpointer data)
{
  OnwardFindingCardText *card = data;

  g_free (card->asked);
  g_free (card->title);
  g_free (card->shows);
  g_free (card);
}

static void
onward_finding_deck_finalize (GObject *object)
{
  OnwardFindingDeck *self = ONWARD_FINDING_DECK (object);

  for (guint i = 0; i < N_FAMILIES; i++)
    g_ptr_array_unref (self->families[i]);
  g_ptr_array_unref (self->cards);

  G_OBJECT_CLASS (onward_finding_deck_parent_class)->finalize (object);
}

static void
onward_finding_deck_class_init (OnwardFindingDeckClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_finding_deck_finalize;
}

static void
onward_finding_deck_init (OnwardFindingDeck *self)
{
  self->cards = g_ptr_array_new ();
  for (guint i = 0; i < N_FAMILIES; i++)
    self->families[i] = g_ptr_array_new_with_free_func (card_free);
}

OnwardFindingDeck *
onward_finding_deck_new (void)
{
  return g_object_new (ONWARD_TYPE_FINDING_DECK, NULL);
}

/* One of each family, round and round; a family that has run out is passed over. */
static void
mix (OnwardFindingDeck *self)
{
  gboolean more = TRUE;

  g_ptr_array_set_size (self->cards, 0);
  for (guint round = 0; more; round++)
    {
      more = FALSE;
      for (guint i = 0; i < N_FAMILIES; i++)
        if (round < self->families[i]->len)
          {
            g_ptr_array_add (self->cards, g_ptr_array_index (self->families[i], round));
            more = TRUE;
          }
    }
}

void
onward_finding_deck_add (OnwardFindingDeck *self,
                         const char        *key,
                         const char        *family,
                         const char        *title,
                         const char        *shows)
{
  const char *const *names = onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family");

  g_return_if_fail (ONWARD_IS_FINDING_DECK (self));

  for (guint i = 0; i < N_FAMILIES; i++)
    if (g_str_equal (names[i], family))
      {
        OnwardFindingCardText *card = g_new0 (OnwardFindingCardText, 1);

        card->asked = g_strconcat ("card:", key, NULL);
        card->family = names[i];
        card->title = g_strdup (title);
        card->shows = g_strdup (shows);
        g_ptr_array_add (self->families[i], card);
        mix (self);
      }
}

guint
onward_finding_deck_get_n_cards (OnwardFindingDeck *self)
{
  g_return_val_if_fail (ONWARD_IS_FINDING_DECK (self), 0);

  return self->cards->len;
}

const OnwardFindingCardText *
onward_finding_deck_get_card (OnwardFindingDeck *self,
                              guint              index)
{
  g_return_val_if_fail (ONWARD_IS_FINDING_DECK (self), NULL);
  g_return_val_if_fail (index < self->cards->len, NULL);

  return g_ptr_array_index (self->cards, index);
}

const char *
onward_finding_deck_describe_place (guint index,
                                    guint n_cards)
{
  if (index == 0)
    return _("The first card");
  if (index + 1 >= n_cards)
    return _("The last card");
  if (index * 3 < n_cards)
    return _("Near the beginning");
  if (index * 3 < n_cards * 2)
    return _("About half way");

  return _("Near the end");
}

const char *
onward_finding_deck_describe_progress (guint n_answered,
                                       guint n_cards)
{
  if (n_answered == 0)
    return _("Short sentences. Which ones are like you?");
  if (n_answered >= n_cards)
    return _("You have looked at all the cards.");
  if (n_answered * 2 < n_cards)
    return _("You have looked at some of the cards.");

  return _("You have looked at most of the cards.");
}
