/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-content"

#include "onward-config.h"

#include "onward-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-data-file-private.h"
#include "onward-template-private.h"
#include "onward-text.h"

#define PHASES_MAX 12
#define STEPS_MAX 20
#define OTHERS_MAX 20
#define ID_MAX 60

enum
{
  PART_PHASES,
  PART_MEETINGS,
  PART_ADJUSTMENTS,
  N_PARTS,
};

struct _OnwardTemplate
{
  GObject    parent_instance;

  char      *id;
  char      *country; /* nullable */
  GDate      checked;
  char      *source;
  char      *title;
  char      *about;
  GPtrArray *parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (OnwardTemplate, onward_template, G_TYPE_OBJECT)

static const OnwardDataMember template_members[] = {
  { "format", TRUE }, { "id", TRUE }, { "country", FALSE }, { "checked", TRUE }, { "source", TRUE },
  { "title", TRUE }, { "about", TRUE }, { "phases", TRUE }, { "meetings", FALSE }, { "adjustments", FALSE },
};
static const OnwardDataMember phase_members[] = { { "title", TRUE }, { "steps", FALSE } };
static const OnwardDataMember step_members[] = { { "title", TRUE }, { "note", FALSE } };
static const OnwardDataMember meeting_members[] = { { "title", TRUE }, { "questions", FALSE } };
static const OnwardDataMember adjustment_members[] = { { "title", TRUE }, { "why", FALSE }, { "function", FALSE } };

/* What the items of a list look like. */
typedef struct
{
  const char             *list;
  guint                   max;
  const OnwardDataMember *members;
  guint                   n_members;
  const char             *words;
} Shape;

static const Shape step_shape = { "steps", STEPS_MAX, step_members, G_N_ELEMENTS (step_members), "note" };
static const Shape part_shapes[N_PARTS] = {
  { "phases", PHASES_MAX, phase_members, G_N_ELEMENTS (phase_members), NULL },
  { "meetings", OTHERS_MAX, meeting_members, G_N_ELEMENTS (meeting_members), "questions" },
  { "adjustments", OTHERS_MAX, adjustment_members, G_N_ELEMENTS (adjustment_members), "why" },
};

/* What comes before the sentence about one of them. */
static void
prefix_place (GError     **error,
              const Shape *shape,
              guint        n)
{
  if (shape == &step_shape)
    /* Translators: which of the parts of a file, counted from 1, the sentence that follows is about */
    g_prefix_error (error, _("Step %u: "), n);
  else if (shape == &part_shapes[PART_PHASES])
    /* Translators: which of the parts of a file, counted from 1, the sentence that follows is about */
    g_prefix_error (error, _("Phase %u: "), n);
  else if (shape == &part_shapes[PART_MEETINGS])
    /* Translators: which of the parts of a file, counted from 1, the sentence that follows is about */
    g_prefix_error (error, _("Meeting %u: "), n);
  else
    /* Translators: which of the parts of a file, counted from 1, the sentence that follows is about */
    g_prefix_error (error, _("Adjustment %u: "), n);
}

static void
item_free (gpointer data)
{
  OnwardTemplateItem *item = data;

  g_strfreev (item->titles);
  g_free (item->words);
  g_free (item->function);
  g_clear_pointer (&item->steps, g_ptr_array_unref);
  g_free (item);
}

static gboolean
read_function (OnwardTemplateItem *item,
               JsonObject         *object,
               GError            **error)
{
  if (!onward_data_file_get_words (object, "function", NULL, ONWARD_DATA_FILE_LINE, &item->function, error))
    return FALSE;
  if (item->function != NULL &&
      !g_strv_contains (onward_schema_get_choices (ONWARD_KIND_ADJUSTMENT, "function"), item->function))
    return onward_data_file_fail (error, _("“%s” is not one of the words for what an adjustment helps with."), "function");

  return TRUE;
}

static GPtrArray *read_items (JsonObject        *object,
                              const Shape       *shape,
                              const char *const *languages,
                              GError           **error);

static gboolean
read_item (OnwardTemplateItem *item,
           JsonNode           *node,
           const Shape        *shape,
           const char *const  *languages,
           GError            **error)
{
  JsonObject *object = onward_data_file_check (node, shape->members, shape->n_members, error);

  if (object == NULL)
    return FALSE;
  item->titles = onward_data_file_get_wordings (object, "title", languages, ONWARD_DATA_FILE_LINE, error);
  if (item->titles == NULL)
    return FALSE;
  if (shape->words != NULL &&
      !onward_data_file_get_words (object, shape->words, languages, ONWARD_DATA_FILE_LINES, &item->words, error))
    return FALSE;
  if (shape == &part_shapes[PART_ADJUSTMENTS])
    return read_function (item, object, error);
  if (shape == &part_shapes[PART_PHASES])
    item->steps = read_items (object, &step_shape, languages, error);

  return shape != &part_shapes[PART_PHASES] || item->steps != NULL;
}

static GPtrArray *
read_items (JsonObject        *object,
            const Shape       *shape,
            const char *const *languages,
            GError           **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  JsonArray *list;

  if (!onward_data_file_get_list (object, shape->list, shape->max, &list, error))
    return NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      OnwardTemplateItem *item = g_new0 (OnwardTemplateItem, 1);

      g_ptr_array_add (items, item);
      if (!read_item (item, json_array_get_element (list, i), shape, languages, error))
        {
          prefix_place (error, shape, i + 1);
          return NULL;
        }
    }

  return g_steal_pointer (&items);
}

static gboolean
read_id (OnwardTemplate *self,
         JsonObject     *object,
         GError        **error)
{
  if (!onward_data_file_get_words (object, "id", NULL, ID_MAX, &self->id, error))
    return FALSE;
  if (strspn (self->id, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (self->id))
    return onward_data_file_fail (error, _("“%s” has something else than small letters, digits and hyphens."), "id");

  return TRUE;
}

OnwardTemplate *
onward_template_parse (GBytes            *bytes,
                       const char *const *languages,
                       GError           **error)
{
  g_autoptr (OnwardTemplate) self = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = onward_data_file_parse (bytes, error);
  if (root == NULL)
    return NULL;
  object = onward_data_file_check (root, template_members, G_N_ELEMENTS (template_members), error);
  if (object == NULL)
    return NULL;

  self = g_object_new (ONWARD_TYPE_TEMPLATE, NULL);
  if (!onward_data_file_get_origin (object, &self->country, &self->checked, error) ||
      !read_id (self, object, error) ||
      !onward_data_file_get_words (object, "source", languages, ONWARD_DATA_FILE_LINES, &self->source, error) ||
      !onward_data_file_get_words (object, "title", languages, ONWARD_DATA_FILE_LINE, &self->title, error) ||
      !onward_data_file_get_words (object, "about", languages, ONWARD_DATA_FILE_LINES, &self->about, error))
    return NULL;
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->parts[i] = read_items (object, &part_shapes[i], languages, error);
      if (self->parts[i] == NULL)
        return NULL;
    }
  if (self->parts[PART_PHASES]->len == 0)
    {
      onward_data_file_fail (error, _("“%s” is empty."), "phases");
      return NULL;
    }

  return g_steal_pointer (&self);
}

static void
onward_template_finalize (GObject *object)
{
  OnwardTemplate *self = ONWARD_TEMPLATE (object);

  g_free (self->id);
  g_free (self->country);
  g_free (self->source);
  g_free (self->title);
  g_free (self->about);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_ptr_array_unref);

  G_OBJECT_CLASS (onward_template_parent_class)->finalize (object);
}

static void
onward_template_class_init (OnwardTemplateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_template_finalize;
}

static void
onward_template_init (OnwardTemplate *self)
{
}

const char *
onward_template_get_id (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return self->id;
}

const char *
onward_template_get_country (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return self->country;
}

const GDate *
onward_template_get_checked (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return &self->checked;
}

const char *
onward_template_get_source (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return self->source;
}

const char *
onward_template_get_title (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return self->title;
}

const char *
onward_template_get_about (OnwardTemplate *self)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  return self->about;
}

GPtrArray *
onward_template_get_items (OnwardTemplate *self,
                           OnwardKind      kind)
{
  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), NULL);

  switch ((guint) kind)
    {
    case ONWARD_KIND_PHASE:
      return self->parts[PART_PHASES];
    case ONWARD_KIND_MEETING:
      return self->parts[PART_MEETINGS];
    case ONWARD_KIND_ADJUSTMENT:
      return self->parts[PART_ADJUSTMENTS];
    default:
      g_return_val_if_reached (NULL);
    }
}

guint
onward_template_get_n_steps (OnwardTemplate *self)
{
  guint n_steps = 0;

  g_return_val_if_fail (ONWARD_IS_TEMPLATE (self), 0);

  for (guint i = 0; i < self->parts[PART_PHASES]->len; i++)
    n_steps += ((OnwardTemplateItem *) g_ptr_array_index (self->parts[PART_PHASES], i))->steps->len;

  return n_steps;
}

gpointer
onward_template_item_look_up (const OnwardTemplateItem *item,
                              GHashTable               *called)
{
  gpointer found = NULL;

  for (guint i = 0; found == NULL && item->titles[i] != NULL; i++)
    {
      g_autofree char *title = onward_text_fold (item->titles[i]);

      found = g_hash_table_lookup (called, title);
    }

  return found;
}
