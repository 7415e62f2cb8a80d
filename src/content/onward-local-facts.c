/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-config.h"

#include "onward-local-facts.h"

#include <glib/gi18n-lib.h>

#include "onward-data-file-private.h"
#include "onward-local-facts-private.h"

#define FACTS_MAX 30

struct _OnwardLocalFacts
{
  GObject    parent_instance;

  char      *country;
  GDate      checked;
  char      *ask;
  GPtrArray *items;
};

G_DEFINE_FINAL_TYPE (OnwardLocalFacts, onward_local_facts, G_TYPE_OBJECT)

static const OnwardDataMember members[] = {
  { "format", TRUE }, { "country", TRUE }, { "checked", TRUE }, { "ask", TRUE }, { "facts", TRUE },
};
static const OnwardDataMember fact_members[] = { { "words", TRUE }, { "source", TRUE } };

static void
fact_free (gpointer data)
{
  OnwardLocalFact *fact = data;

  g_free (fact->words);
  g_free (fact->source);
  g_free (fact);
}

static gboolean
read_fact (OnwardLocalFact   *fact,
           JsonNode          *node,
           const char *const *languages,
           GError           **error)
{
  JsonObject *object = onward_data_file_check (node, fact_members, G_N_ELEMENTS (fact_members), error);

  return object != NULL &&
         onward_data_file_get_words (object, "words", languages, ONWARD_DATA_FILE_LINES, &fact->words, error) &&
         onward_data_file_get_words (object, "source", languages, ONWARD_DATA_FILE_LINES, &fact->source, error);
}

static gboolean
read_facts (OnwardLocalFacts  *self,
            JsonObject        *object,
            const char *const *languages,
            GError           **error)
{
  JsonArray *list;

  if (!onward_data_file_get_list (object, "facts", FACTS_MAX, &list, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      OnwardLocalFact *fact = g_new0 (OnwardLocalFact, 1);

      g_ptr_array_add (self->items, fact);
      if (!read_fact (fact, json_array_get_element (list, i), languages, error))
        {
          /* Translators: which of the facts in a file, counted from 1, the sentence that follows is about */
          g_prefix_error (error, _("Fact %u: "), i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

OnwardLocalFacts *
onward_local_facts_parse (GBytes            *bytes,
                          const char *const *languages,
                          GError           **error)
{
  g_autoptr (OnwardLocalFacts) self = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = onward_data_file_parse (bytes, error);
  if (root == NULL)
    return NULL;
  object = onward_data_file_check (root, members, G_N_ELEMENTS (members), error);
  if (object == NULL)
    return NULL;

  self = g_object_new (ONWARD_TYPE_LOCAL_FACTS, NULL);
  if (!onward_data_file_get_origin (object, &self->country, &self->checked, error) ||
      !onward_data_file_get_words (object, "ask", languages, ONWARD_DATA_FILE_LINES, &self->ask, error) ||
      !read_facts (self, object, languages, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
onward_local_facts_finalize (GObject *object)
{
  OnwardLocalFacts *self = ONWARD_LOCAL_FACTS (object);

  g_free (self->country);
  g_free (self->ask);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (onward_local_facts_parent_class)->finalize (object);
}

static void
onward_local_facts_class_init (OnwardLocalFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_local_facts_finalize;
}

static void
onward_local_facts_init (OnwardLocalFacts *self)
{
  self->items = g_ptr_array_new_with_free_func (fact_free);
}

const char *
onward_local_facts_get_country (OnwardLocalFacts *self)
{
  g_return_val_if_fail (ONWARD_IS_LOCAL_FACTS (self), NULL);

  return self->country;
}

const GDate *
onward_local_facts_get_checked (OnwardLocalFacts *self)
{
  g_return_val_if_fail (ONWARD_IS_LOCAL_FACTS (self), NULL);

  return &self->checked;
}

const char *
onward_local_facts_get_ask (OnwardLocalFacts *self)
{
  g_return_val_if_fail (ONWARD_IS_LOCAL_FACTS (self), NULL);

  return self->ask;
}

GPtrArray *
onward_local_facts_get_items (OnwardLocalFacts *self)
{
  g_return_val_if_fail (ONWARD_IS_LOCAL_FACTS (self), NULL);

  return self->items;
}
