/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-adjustment-ideas.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "onward-adjustment-ideas-private.h"
#include "onward-content-private.h"
#include "onward-error.h"
#include "onward-schema.h"
#include "onward-text.h"

enum
{
  MEMBER_KEY,
  MEMBER_FUNCTION,
  MEMBER_TITLE,
  MEMBER_WHY,
  N_MEMBERS,
};

static const char *const members[N_MEMBERS + 1] = { "key", "function", "title", "why", NULL };

struct _OnwardAdjustmentIdea
{
  GObject parent_instance;

  char   *texts[N_MEMBERS];
};

G_DEFINE_FINAL_TYPE (OnwardAdjustmentIdea, onward_adjustment_idea, G_TYPE_OBJECT)

static gboolean
takes (guint       member,
       const char *text)
{
  if (member == MEMBER_KEY)
    return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
  if (member == MEMBER_FUNCTION)
    return g_strv_contains (onward_schema_get_choices (ONWARD_KIND_ADJUSTMENT, "function"), text);

  return TRUE;
}

/* A text that is not empty and holds nothing to clean away. */
static const char *
read_text (JsonNode *node,
           GError  **error)
{
  g_autofree char *clean = NULL;
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      onward_fail_damaged (error, "What should be a text is none");
      return NULL;
    }

  text = json_node_get_string (node);
  clean = onward_text_clean (text, TRUE);
  if (*clean == '\0' || !g_str_equal (clean, text))
    {
      onward_fail_damaged (error, "A text is empty or not clean");
      return NULL;
    }

  return text;
}

static OnwardAdjustmentIdea *
read_idea (JsonNode *node,
           GError  **error)
{
  g_autoptr (OnwardAdjustmentIdea) idea = g_object_new (ONWARD_TYPE_ADJUSTMENT_IDEA, NULL);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL || json_object_get_size (object) != N_MEMBERS)
    {
      onward_fail_damaged (error, "An idea does not have the members it should have");
      return NULL;
    }

  for (guint i = 0; i < N_MEMBERS; i++)
    {
      const char *text;

      if (!json_object_has_member (object, members[i]))
        {
          onward_fail_damaged (error, "An idea has no %s", members[i]);
          return NULL;
        }
      text = read_text (json_object_get_member (object, members[i]), error);
      if (text == NULL)
        return NULL;
      if (!takes (i, text))
        {
          onward_fail_damaged (error, "An idea does not take %s as its %s", text, members[i]);
          return NULL;
        }
      idea->texts[i] = g_strdup (text);
    }

  return g_steal_pointer (&idea);
}

static GListModel *
read_ideas (JsonArray *array,
            GError   **error)
{
  g_autoptr (GListStore) ideas = g_list_store_new (ONWARD_TYPE_ADJUSTMENT_IDEA);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autoptr (OnwardAdjustmentIdea) idea = read_idea (json_array_get_element (array, i), error);

      if (idea == NULL)
        return NULL;
      if (!g_hash_table_add (keys, idea->texts[MEMBER_KEY]))
        {
          onward_fail_damaged (error, "Two ideas are %s", idea->texts[MEMBER_KEY]);
          return NULL;
        }
      g_list_store_append (ideas, idea);
    }

  return G_LIST_MODEL (g_steal_pointer (&ideas));
}

static GStrv
read_diagnoses (JsonArray *array,
                GError   **error)
{
  g_autoptr (GStrvBuilder) diagnoses = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = read_text (json_array_get_element (array, i), error);
      g_autofree char *folded = NULL;

      if (text == NULL)
        return NULL;
      folded = onward_text_fold (text);
      g_strv_builder_add (diagnoses, folded);
    }

  return g_strv_builder_end (diagnoses);
}

static void
onward_adjustment_idea_finalize (GObject *object)
{
  OnwardAdjustmentIdea *self = ONWARD_ADJUSTMENT_IDEA (object);

  for (guint i = 0; i < N_MEMBERS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (onward_adjustment_idea_parent_class)->finalize (object);
}

static void
onward_adjustment_idea_class_init (OnwardAdjustmentIdeaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_adjustment_idea_finalize;
}

static void
onward_adjustment_idea_init (OnwardAdjustmentIdea *self)
{
}

const char *
onward_adjustment_idea_get_key (OnwardAdjustmentIdea *self)
{
  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (self), NULL);

  return self->texts[MEMBER_KEY];
}

const char *
onward_adjustment_idea_get_function (OnwardAdjustmentIdea *self)
{
  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (self), NULL);

  return self->texts[MEMBER_FUNCTION];
}

const char *
onward_adjustment_idea_get_title (OnwardAdjustmentIdea *self)
{
  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (self), NULL);

  return self->texts[MEMBER_TITLE];
}

const char *
onward_adjustment_idea_get_why (OnwardAdjustmentIdea *self)
{
  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (self), NULL);

  return self->texts[MEMBER_WHY];
}

gboolean
onward_adjustment_idea_matches (OnwardAdjustmentIdea *self,
                                const char           *function,
                                const char           *folded)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (ONWARD_IS_ADJUSTMENT_IDEA (self) && folded != NULL, FALSE);

  if (function != NULL && !g_str_equal (function, self->texts[MEMBER_FUNCTION]))
    return FALSE;

  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!onward_text_contains_folded (self->texts[MEMBER_TITLE], words[i]) &&
        !onward_text_contains_folded (self->texts[MEMBER_WHY], words[i]))
      return FALSE;

  return TRUE;
}

GListModel *
onward_adjustment_ideas_parse (GBytes  *bytes,
                               GStrv   *diagnoses,
                               GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GListModel) ideas = NULL;
  g_auto (GStrv) names = NULL;
  JsonObject *object = NULL;
  const char *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > 0 && json_parser_load_from_data (parser, data, size, NULL) &&
      JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    object = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; object != NULL && i < 2; i++)
    {
      JsonNode *node = json_object_get_member (object, i == 0 ? "adjustments" : "diagnoses");

      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
        object = NULL;
    }
  if (object == NULL || json_object_get_size (object) != 2u + json_object_has_member (object, "about"))
    {
      onward_fail_damaged (error, "The ideas are not a JSON object with what it should have");
      return NULL;
    }

  ideas = read_ideas (json_object_get_array_member (object, "adjustments"), error);
  names = ideas != NULL ? read_diagnoses (json_object_get_array_member (object, "diagnoses"), error) : NULL;
  if (names == NULL)
    return NULL;
  if (diagnoses != NULL)
    *diagnoses = g_steal_pointer (&names);

  return g_steal_pointer (&ideas);
}

GListModel *
onward_adjustment_ideas_load (const char *const *languages,
                              GError           **error)
{
  g_autoptr (GBytes) bytes = onward_content_find ("adjustments", languages, error);

  return bytes != NULL ? onward_adjustment_ideas_parse (bytes, NULL, error) : NULL;
}

static GStrv
load_diagnoses (const char *language)
{
  const char *const languages[] = { language, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = onward_content_find ("adjustments", languages, &error);
  g_autoptr (GListModel) ideas = NULL;
  GStrv diagnoses = NULL;

  if (bytes != NULL)
    ideas = onward_adjustment_ideas_parse (bytes, &diagnoses, &error);
  if (ideas == NULL)
    {
      g_warning ("The diagnoses cannot be read: %s", error->message);
      diagnoses = g_new0 (char *, 1);
    }

  return diagnoses;
}

static gboolean
has_beginning (const char *folded,
               const char *beginning)
{
  for (const char *at = strstr (folded, beginning); at != NULL; at = strstr (at + 1, beginning))
    if (at == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

gboolean
onward_adjustment_ideas_names_diagnosis (const char *text)
{
  static GStrv diagnoses[2];
  gboolean found = FALSE;
  char *folded;

  if (g_once_init_enter (&diagnoses[0]))
    {
      diagnoses[1] = load_diagnoses ("sv");
      g_once_init_leave (&diagnoses[0], load_diagnoses ("en"));
    }

  folded = onward_text_fold (text);
  for (guint language = 0; language < G_N_ELEMENTS (diagnoses); language++)
    for (guint i = 0; diagnoses[language][i] != NULL; i++)
      found = found || has_beginning (folded, diagnoses[language][i]);
  onward_text_wipe (folded);

  return found;
}
