/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-map"

#include "onward-map-scene.h"

#include <gtk/gtk.h>

#include "onward-person-words.h"
#include "onward-text.h"

/* People first; ties are looked at once for each of them. */
static const OnwardKind kinds[] = {
  ONWARD_KIND_PERSON, ONWARD_KIND_TIE, ONWARD_KIND_CONSENT, ONWARD_KIND_PLAN, ONWARD_KIND_STEP,
  ONWARD_KIND_MEETING, ONWARD_KIND_CONTINGENCY, ONWARD_KIND_ADJUSTMENT, ONWARD_KIND_LINK,
};

enum
{
  PEOPLE,
  TIES,
  CONSENTS,
  FIRST_OF_PLAN,
  LINKS = G_N_ELEMENTS (kinds) - 1,
};

struct _OnwardMapScene
{
  GObject           parent_instance;

  /* Owned */
  OnwardFilterList *lists[G_N_ELEMENTS (kinds)];
  GPtrArray        *followed; /* whose changes are listened to */
  OnwardProfile    *profile;
  OnwardLens        lens;
  GHashTable       *in_plan;  /* ids of people; %NULL when it is to be found out again */
  GHashTable       *n_ties;   /* by the id of somebody, that of nobody for me */
  guint             update;

  /* Borrowed */
  OnwardArenas     *arenas;
};

G_DEFINE_FINAL_TYPE (OnwardMapScene, onward_map_scene, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
update_cb (gpointer data)
{
  OnwardMapScene *self = data;

  self->update = 0;
  g_clear_pointer (&self->in_plan, g_hash_table_unref);
  g_clear_pointer (&self->n_ties, g_hash_table_unref);
  g_signal_emit (self, changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (OnwardMapScene *self)
{
  /* Before the next frame is laid out, and once for all changes of an action. */
  if (self->update == 0)
    self->update = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, update_cb, self, NULL);
}

static void
unfollow (gpointer record,
          gpointer data)
{
  g_signal_handlers_disconnect_by_func (record, changed_cb, data);
}

/* A list says who comes and goes, but not what else changes. Steps and links change by coming and going. */
static void
follow (OnwardMapScene *self)
{
  g_ptr_array_foreach (self->followed, unfollow, self);
  g_ptr_array_set_size (self->followed, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; kinds[i] != ONWARD_KIND_STEP && kinds[i] != ONWARD_KIND_LINK &&
         j < g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])); j++)
      {
        OnwardRecord *record = onward_filter_list_get_record (self->lists[i], j);

        g_signal_connect_swapped (record, "notify", G_CALLBACK (changed_cb), self);
        g_ptr_array_add (self->followed, g_object_ref (record));
      }
}

static void
items_changed_cb (OnwardMapScene *self)
{
  follow (self);
  changed_cb (self);
}

static gboolean
is_of_plan (OnwardKind kind)
{
  for (guint i = FIRST_OF_PLAN; i < LINKS; i++)
    if (kinds[i] == kind)
      return TRUE;

  return FALSE;
}

static void
add_person_to_plan (OnwardMapScene *self,
                    const OnwardId *id)
{
  if (id != NULL)
    g_hash_table_add (self->in_plan, onward_id_copy (id));
}

/* Whoever a record of the plan names, or is linked with. */
static void
find_plan (OnwardMapScene *self)
{
  self->in_plan = g_hash_table_new_full (onward_id_hash, onward_id_equal, g_free, NULL);
  for (guint i = FIRST_OF_PLAN; i < LINKS; i++)
    {
      const OnwardKindInfo *info = onward_schema_get (kinds[i]);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])); j++)
        for (guint k = 0; k < info->n_fields; k++)
          if (info->fields[k].type == ONWARD_FIELD_REFERENCE && info->fields[k].refers_to == ONWARD_KIND_PERSON)
            add_person_to_plan (self, onward_record_get_reference (onward_filter_list_get_record (self->lists[i], j),
                                                                   info->fields[k].column));
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[LINKS])); i++)
    {
      OnwardRecord *link = onward_filter_list_get_record (self->lists[LINKS], i);
      OnwardRecord *source = onward_profile_lookup (self->profile, onward_record_get_reference (link, "source"));

      if (source != NULL && is_of_plan (onward_record_get_kind (source)))
        add_person_to_plan (self, onward_record_get_reference (link, "target"));
    }
}

static gboolean
may_know_something (OnwardMapScene *self,
                    OnwardRecord   *person)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[CONSENTS])); i++)
    {
      OnwardRecord *consent = onward_filter_list_get_record (self->lists[CONSENTS], i);
      const OnwardId *about = onward_record_get_reference (consent, "person");

      if (about != NULL && onward_id_equal (about, onward_record_get_id (person)) &&
          *onward_record_get_text (consent, "withdrawn") == '\0')
        return TRUE;
    }

  return FALSE;
}

guint
onward_map_scene_get_marks (OnwardMapScene *self,
                            OnwardRecord   *person)
{
  static const struct { const char *column; guint mark; } helps[] = {
    { "emotional", ONWARD_MAP_MARK_EMOTIONAL },
    { "practical", ONWARD_MAP_MARK_PRACTICAL },
    { "information", ONWARD_MAP_MARK_INFORMATION },
    { "feedback", ONWARD_MAP_MARK_FEEDBACK },
  };
  const char *energy = onward_record_get_text (person, "energy");
  gboolean both = g_str_equal (energy, "both");
  guint marks = 0;

  for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
    if (onward_record_get_integer (person, helps[i].column) != 0)
      marks |= helps[i].mark;
  if (!onward_text_is_blank (onward_record_get_text (person, "wants")))
    marks |= ONWARD_MAP_MARK_WANTED;
  if (both || g_str_equal (energy, "gives"))
    marks |= ONWARD_MAP_MARK_GIVES;
  if (both || g_str_equal (energy, "takes"))
    marks |= ONWARD_MAP_MARK_TAKES;
  if (may_know_something (self, person))
    marks |= ONWARD_MAP_MARK_MAY_KNOW;
  if (self->in_plan == NULL)
    find_plan (self);
  if (g_hash_table_contains (self->in_plan, onward_record_get_id (person)))
    marks |= ONWARD_MAP_MARK_PLAN;

  return marks;
}

/* Looks at people only, so that a tie with somebody who is hidden is none. */
static gboolean
is_tie_between (OnwardRecord   *tie,
                const OnwardId *person,
                const OnwardId *other)
{
  const OnwardId *one = onward_record_get_reference (tie, "person"), *two = onward_record_get_reference (tie, "other");

  if (one == NULL)
    return FALSE;
  if (other == NULL)
    return two == NULL && onward_id_equal (one, person);

  return two != NULL && ((onward_id_equal (one, person) && onward_id_equal (two, other)) ||
                         (onward_id_equal (one, other) && onward_id_equal (two, person)));
}

OnwardRecord *
onward_map_scene_find_tie (OnwardMapScene *self,
                           OnwardRecord   *person,
                           OnwardRecord   *other)
{
  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[TIES])); i++)
    {
      OnwardRecord *tie = onward_filter_list_get_record (self->lists[TIES], i);

      if (is_tie_between (tie, onward_record_get_id (person), other != NULL ? onward_record_get_id (other) : NULL))
        return tie;
    }

  return NULL;
}

static void
count_tie (OnwardMapScene *self,
           const OnwardId *person)
{
  static const OnwardId nobody;
  const OnwardId *id = person != NULL ? person : &nobody;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_ties, id));

  g_hash_table_insert (self->n_ties, onward_id_copy (id), GUINT_TO_POINTER (n + 1));
}

guint
onward_map_scene_count_ties (OnwardMapScene *self,
                             OnwardRecord   *person)
{
  static const OnwardId nobody;

  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), 0);

  if (self->n_ties == NULL)
    {
      self->n_ties = g_hash_table_new_full (onward_id_hash, onward_id_equal, g_free, NULL);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[TIES])); i++)
        {
          OnwardRecord *tie = onward_filter_list_get_record (self->lists[TIES], i);
          const OnwardId *one = onward_record_get_reference (tie, "person"), *two = onward_record_get_reference (tie, "other");

          if (one == NULL || (two != NULL && onward_id_equal (one, two)))
            continue;
          count_tie (self, one);
          count_tie (self, two);
        }
    }

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->n_ties, person != NULL ? onward_record_get_id (person) : &nobody));
}

char *
onward_map_scene_describe (OnwardMapScene *self,
                           OnwardRecord   *person)
{
  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), NULL);

  return onward_person_words_place (onward_person_words_get_ring (person),
                                    onward_arenas_get_title (self->arenas, onward_arenas_find (self->arenas, person)),
                                    onward_map_scene_count_ties (self, person));
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return onward_id_compare (onward_record_get_id (*(OnwardRecord *const *) a),
                            onward_record_get_id (*(OnwardRecord *const *) b));
}

GPtrArray *
onward_map_scene_get_people (OnwardMapScene *self)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), people);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[PEOPLE])); i++)
    {
      OnwardRecord *person = onward_filter_list_get_record (self->lists[PEOPLE], i);

      if (onward_person_words_get_ring (person) > 0)
        g_ptr_array_add (people, g_object_ref (person));
    }
  g_ptr_array_sort (people, compare_people);

  return people;
}

static int
get_angle (OnwardRecord *person,
           const char   *column)
{
  guint field = (guint) onward_schema_find_field (ONWARD_KIND_PERSON, column);

  if (onward_record_get_value (person, field)->type != ONWARD_VALUE_INTEGER)
    return -1;

  return (int) CLAMP (onward_record_get_integer (person, column), 0, ONWARD_MAP_FULL_TURN - 1);
}

static void
add_person (OnwardMapScene       *self,
            OnwardNetworkDrawing *drawing,
            OnwardRecord         *person,
            gboolean              names)
{
  const char *title = onward_record_get_display_title (person);
  g_autofree char *initials = onward_person_words_initials (title);
  OnwardMapPlace place = {
    *onward_record_get_id (person),
    onward_person_words_get_ring (person),
    MIN (onward_arenas_find (self->arenas, person), ONWARD_MAP_MAX_SECTORS - 1),
    get_angle (person, "angle"),
    TRUE,
  };

  if (place.angle < 0)
    {
      place.angle = get_angle (person, "tidied");
      place.by_hand = FALSE;
    }

  onward_network_drawing_add_person (drawing, &place, initials, names ? title : onward_record_get_text (person, "role"),
                                     onward_map_scene_get_marks (self, person),
                                     onward_record_get_integer (person, "wished") != 0);
}

/* Static, since drawings do not copy them. */
static const char *
get_choice (OnwardRecord *tie,
            const char   *column)
{
  return g_intern_string (onward_record_get_text (tie, column));
}

static void
add_ties (OnwardMapScene       *self,
          OnwardNetworkDrawing *drawing,
          GPtrArray            *people)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (onward_id_hash, onward_id_equal);

  for (guint i = 0; i < people->len; i++)
    g_hash_table_insert (numbers, (gpointer) onward_record_get_id (g_ptr_array_index (people, i)), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[TIES])); i++)
    {
      OnwardRecord *record = onward_filter_list_get_record (self->lists[TIES], i);
      const OnwardId *person = onward_record_get_reference (record, "person");
      const OnwardId *other = onward_record_get_reference (record, "other");
      OnwardNetworkTie tie = { -1, -1, get_choice (record, "strength"), get_choice (record, "direction") };

      if (person != NULL)
        tie.person = (int) GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person)) - 1;
      if (other != NULL)
        tie.other = (int) GPOINTER_TO_UINT (g_hash_table_lookup (numbers, other)) - 1;
      if (tie.person >= 0 && (other == NULL || tie.other >= 0))
        onward_network_drawing_add_tie (drawing, &tie);
    }
}

OnwardNetworkDrawing *
onward_map_scene_draw (OnwardMapScene *self,
                       GPtrArray      *people,
                       gboolean        names)
{
  OnwardNetworkDrawing *drawing = onward_network_drawing_new ();

  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), drawing);

  for (guint i = 0; i < MIN (onward_arenas_get_n_arenas (self->arenas), ONWARD_MAP_MAX_SECTORS); i++)
    onward_network_drawing_add_sector (drawing, onward_arenas_get_title (self->arenas, i));
  for (guint i = 0; i < people->len; i++)
    add_person (self, drawing, g_ptr_array_index (people, i), names);
  add_ties (self, drawing, people);

  return drawing;
}

OnwardArenas *
onward_map_scene_get_arenas (OnwardMapScene *self)
{
  g_return_val_if_fail (ONWARD_IS_MAP_SCENE (self), NULL);

  return self->arenas;
}

static void
onward_map_scene_dispose (GObject *object)
{
  OnwardMapScene *self = ONWARD_MAP_SCENE (object);

  g_clear_handle_id (&self->update, g_source_remove);
  if (self->followed != NULL)
    g_ptr_array_foreach (self->followed, unfollow, self);
  g_clear_pointer (&self->followed, g_ptr_array_unref);
  g_clear_pointer (&self->in_plan, g_hash_table_unref);
  g_clear_pointer (&self->n_ties, g_hash_table_unref);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_map_scene_parent_class)->dispose (object);
}

static void
onward_map_scene_class_init (OnwardMapSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = onward_map_scene_dispose;

  changed_signal = g_signal_new ("changed", ONWARD_TYPE_MAP_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
onward_map_scene_init (OnwardMapScene *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
}

OnwardMapScene *
onward_map_scene_new (OnwardProfile *profile,
                      OnwardLens     lens)
{
  OnwardMapScene *self = g_object_new (ONWARD_TYPE_MAP_SCENE, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->arenas = onward_arenas_get (profile, lens);
  g_signal_connect_object (self->arenas, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->lists[i] = onward_profile_list (profile, kinds[i], lens);
      g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
    }
  follow (self);

  return self;
}
