/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-network-bridges-private.h"

#include "onward-person-words.h"
#include "onward-ties.h"

#define N_BRIDGES 2

/* Everybody who is reached from somebody gets the same number as they. */
static GHashTable *
number_groups (OnwardProfile    *profile,
               OnwardLens        lens,
               OnwardFilterList *people)
{
  OnwardTies *ties = onward_ties_get (profile, lens);
  GHashTable *groups = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (people));

  for (guint i = 0; i < n_people; i++)
    {
      if (g_hash_table_contains (groups, onward_filter_list_get_record (people, i)))
        continue;

      g_ptr_array_add (waiting, onward_filter_list_get_record (people, i));
      while (waiting->len > 0)
        {
          OnwardRecord *person = g_ptr_array_steal_index_fast (waiting, waiting->len - 1);
          GPtrArray *theirs = onward_ties_of (ties, onward_record_get_id (person));

          if (!g_hash_table_insert (groups, person, GUINT_TO_POINTER (i)))
            continue;
          for (guint j = 0; theirs != NULL && j < theirs->len; j++)
            {
              OnwardRecord *tie = g_ptr_array_index (theirs, j);
              OnwardRecord *one = onward_profile_lookup (profile, onward_record_get_reference (tie, "person"));
              OnwardRecord *two = onward_profile_lookup (profile, onward_record_get_reference (tie, "other"));

              if (one != NULL && two != NULL)
                g_ptr_array_add (waiting, one == person ? two : one);
            }
        }
    }

  return groups;
}

static gboolean
is_in (OnwardRecord *person,
       const char   *arena)
{
  return g_str_equal (onward_record_get_text (person, "arena"), arena) &&
         onward_record_get_reference (person, "own_arena") == NULL &&
         onward_record_get_integer (person, "wished") == 0;
}

/* Who has no place yet comes after everybody who has. */
static guint
get_distance (OnwardRecord *person)
{
  guint ring = onward_person_words_get_ring (person);

  return ring > 0 ? ring : ONWARD_N_RINGS + 1;
}

static OnwardRecord *
find_closest (OnwardFilterList *people,
              const char       *arena)
{
  OnwardRecord *closest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      OnwardRecord *person = onward_filter_list_get_record (people, i);

      if (is_in (person, arena) && (closest == NULL || get_distance (person) < get_distance (closest)))
        closest = person;
    }

  return closest;
}

static gboolean
is_connected (OnwardFilterList *people,
              GHashTable       *groups,
              const char       *arena,
              const char       *other)
{
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (people));

  for (guint i = 0; i < n_people; i++)
    if (is_in (onward_filter_list_get_record (people, i), arena))
      g_hash_table_add (here, g_hash_table_lookup (groups, onward_filter_list_get_record (people, i)));

  for (guint i = 0; i < n_people; i++)
    if (is_in (onward_filter_list_get_record (people, i), other) &&
        g_hash_table_contains (here, g_hash_table_lookup (groups, onward_filter_list_get_record (people, i))))
      return TRUE;

  return FALSE;
}

GPtrArray *
onward_network_bridges_find (OnwardProfile    *profile,
                             OnwardLens        lens,
                             OnwardFilterList *people)
{
  static const char *const pairs[][2] = {
    { "work", "care" },
    { "care", "authorities" },
    { "work", "authorities" },
  };
  g_autoptr (GHashTable) groups = number_groups (profile, lens, people);
  GPtrArray *bridges = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (pairs) && bridges->len < N_BRIDGES; i++)
    {
      OnwardRecord *one = find_closest (people, pairs[i][0]);
      OnwardRecord *two = find_closest (people, pairs[i][1]);
      OnwardBridge *bridge;

      if (one == NULL || two == NULL || is_connected (people, groups, pairs[i][0], pairs[i][1]))
        continue;

      bridge = g_new (OnwardBridge, 1);
      *bridge = (OnwardBridge) { one, two };
      g_ptr_array_add (bridges, bridge);
    }

  return bridges;
}
