/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-cards.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "onward-cards-private.h"
#include "onward-content-private.h"
#include "onward-error.h"
#include "onward-schema.h"
#include "onward-text.h"

struct _OnwardCard
{
  GObject parent_instance;

  char   *asked;
  char   *family;
  char   *title;
  char   *shows;
};

G_DEFINE_FINAL_TYPE (OnwardCard, onward_card, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_ASKED,
  PROP_FAMILY,
  PROP_TITLE,
  PROP_SHOWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where a deck stands in the file, and what its cards are called in an answer. */
static const struct
{
  const char *member;
  const char *way;
  gboolean    needs_family;
} decks[ONWARD_N_CARD_DECKS] = {
  [ONWARD_CARD_DECK_STRENGTHS] = { "cards", "card:", TRUE },
  [ONWARD_CARD_DECK_PROMPTS] = { "prompts", "prompt:", FALSE },
  [ONWARD_CARD_DECK_INVITATIONS] = { "invitations", "invitation:", FALSE },
};

static gboolean
is_key (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static gboolean
is_family (const char *text)
{
  return g_strv_contains (onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family"), text);
}

static gboolean
read_member (OnwardCard    *card,
             OnwardCardDeck deck,
             const char    *member,
             JsonNode      *node,
             GError       **error)
{
  g_autofree char *clean = NULL;
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return onward_fail_damaged (error, "The %s of a card is not a text", member);

  text = json_node_get_string (node);
  clean = onward_text_clean (text, TRUE);
  if (*clean == '\0' || !g_str_equal (clean, text))
    return onward_fail_damaged (error, "The %s of a card is empty or not clean", member);

  if (g_str_equal (member, "key") && is_key (text))
    card->asked = g_strconcat (decks[deck].way, text, NULL);
  else if (g_str_equal (member, "family") && is_family (text))
    card->family = g_steal_pointer (&clean);
  else if (g_str_equal (member, "title"))
    card->title = g_steal_pointer (&clean);
  else if (g_str_equal (member, "shows"))
    card->shows = g_steal_pointer (&clean);
  else
    return onward_fail_damaged (error, "A card does not take %s as its %s", text, member);

  return TRUE;
}

static OnwardCard *
read_card (JsonNode      *node,
           OnwardCardDeck deck,
           GError       **error)
{
  g_autoptr (OnwardCard) card = g_object_new (ONWARD_TYPE_CARD, NULL);
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      onward_fail_damaged (error, "A card is not an object");
      return NULL;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, &value))
    if (!read_member (card, deck, member, value, error))
      return NULL;

  if (card->asked == NULL || card->title == NULL || card->shows == NULL ||
      (card->family == NULL && decks[deck].needs_family))
    {
      onward_fail_damaged (error, "Card %s is not whole", card->asked != NULL ? card->asked : "without a key");
      return NULL;
    }

  return g_steal_pointer (&card);
}

static void
onward_card_finalize (GObject *object)
{
  OnwardCard *self = ONWARD_CARD (object);

  g_free (self->asked);
  g_free (self->family);
  g_free (self->title);
  g_free (self->shows);

  G_OBJECT_CLASS (onward_card_parent_class)->finalize (object);
}

static void
onward_card_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  OnwardCard *self = ONWARD_CARD (object);

  switch (property_id)
    {
    case PROP_KEY:
      g_value_set_string (value, onward_card_get_key (self));
      break;

    case PROP_ASKED:
      g_value_set_string (value, self->asked);
      break;

    case PROP_FAMILY:
      g_value_set_string (value, self->family);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SHOWS:
      g_value_set_string (value, self->shows);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
onward_card_class_init (OnwardCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = onward_card_finalize;
  object_class->get_property = onward_card_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_ASKED] = g_param_spec_string ("asked", NULL, NULL, NULL, flags);
  properties[PROP_FAMILY] = g_param_spec_string ("family", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SHOWS] = g_param_spec_string ("shows", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
onward_card_init (OnwardCard *self)
{
}

const char *
onward_card_get_key (OnwardCard *self)
{
  g_return_val_if_fail (ONWARD_IS_CARD (self), NULL);

  return strchr (self->asked, ':') + 1;
}

const char *
onward_card_get_asked (OnwardCard *self)
{
  g_return_val_if_fail (ONWARD_IS_CARD (self), NULL);

  return self->asked;
}

const char *
onward_card_get_family (OnwardCard *self)
{
  g_return_val_if_fail (ONWARD_IS_CARD (self), NULL);

  return self->family;
}

const char *
onward_card_get_title (OnwardCard *self)
{
  g_return_val_if_fail (ONWARD_IS_CARD (self), NULL);

  return self->title;
}

const char *
onward_card_get_shows (OnwardCard *self)
{
  g_return_val_if_fail (ONWARD_IS_CARD (self), NULL);

  return self->shows;
}

/* Finds the array of a deck, and refuses what is not a deck. */
static JsonArray *
find_deck (JsonObject    *object,
           OnwardCardDeck deck,
           GError       **error)
{
  JsonArray *found = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      guint i = 0;

      if (g_str_equal (member, "about"))
        continue;
      while (i < ONWARD_N_CARD_DECKS && !g_str_equal (member, decks[i].member))
        i++;
      if (i == ONWARD_N_CARD_DECKS || !JSON_NODE_HOLDS_ARRAY (node))
        {
          onward_fail_damaged (error, "There is no deck called %s", member);
          return NULL;
        }
      if (i == deck)
        found = json_node_get_array (node);
    }

  if (found == NULL)
    onward_fail_damaged (error, "There are no %s", decks[deck].member);

  return found;
}

GListModel *
onward_cards_parse (GBytes        *bytes,
                    OnwardCardDeck deck,
                    GError       **error)
{
  g_autoptr (GListStore) cards = g_list_store_new (ONWARD_TYPE_CARD);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *array;
  const char *data;
  JsonNode *root;
  gsize size;

  g_return_val_if_fail (bytes != NULL && deck < ONWARD_N_CARD_DECKS, NULL);

  data = g_bytes_get_data (bytes, &size);
  root = size > 0 && json_parser_load_from_data (parser, data, size, NULL) ? json_parser_get_root (parser) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      onward_fail_damaged (error, "The cards are not a JSON object");
      return NULL;
    }

  array = find_deck (json_node_get_object (root), deck, error);
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (OnwardCard) card = read_card (json_array_get_element (array, i), deck, error);

      if (card == NULL)
        return NULL;
      if (onward_cards_find (G_LIST_MODEL (cards), card->asked) != NULL)
        {
          onward_fail_damaged (error, "Two cards are %s", card->asked);
          return NULL;
        }
      g_list_store_append (cards, card);
    }

  return G_LIST_MODEL (g_steal_pointer (&cards));
}

GListModel *
onward_cards_load (OnwardCardDeck     deck,
                   const char *const *languages,
                   GError           **error)
{
  g_autoptr (GBytes) bytes = onward_content_find ("cards", languages, error);

  return bytes != NULL ? onward_cards_parse (bytes, deck, error) : NULL;
}

OnwardCard *
onward_cards_find (GListModel *cards,
                   const char *key)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (cards), NULL);

  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (OnwardCard) card = g_list_model_get_item (cards, i);

      /* The list keeps it alive. */
      if (g_str_equal (card->asked, key) || g_str_equal (onward_card_get_key (card), key))
        return card;
    }

  return NULL;
}
