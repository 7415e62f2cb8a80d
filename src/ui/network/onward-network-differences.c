/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-network-differences.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-person-words.h"

/* Where on their ring somebody stands says nothing; the ring and the part do, and have sentences of their own. */
static const char *const places[] = { "ring", "angle", "tidied", "arena", "own_arena", "name", NULL };

typedef struct
{
  OnwardProfile *then;
  OnwardProfile *now;
  OnwardLens     lens;
  GPtrArray     *found;
  guint          n_closer;
} Look;

static void
add (Look         *look,
     const char   *heading,
     OnwardRecord *record,
     char         *words)
{
  onward_differences_add (look->found, heading, record != NULL ? onward_record_get_id (record) : NULL, words);
}

static gboolean
compare_ring (Look         *look,
              OnwardRecord *then,
              OnwardRecord *now)
{
  const char *name = onward_record_get_display_title (now);
  guint before = onward_person_words_get_ring (then);
  guint after = onward_person_words_get_ring (now);

  if (before == after)
    return FALSE;

  if (before == 0)
    add (look, _("People"), now, g_strdup_printf (_("“%s” has a place on the map"), name));
  else if (after == 0)
    add (look, _("People"), now, g_strdup_printf (_("“%s” has no place on the map now"), name));
  else if (after < before)
    add (look, _("People"), now, g_strdup_printf (_("“%s” moved closer"), name));
  else
    add (look, _("People"), now, g_strdup_printf (_("“%s” moved further out"), name));
  look->n_closer += before > 0 && after > 0 && after < before;

  return TRUE;
}

static void
compare_person (Look         *look,
                OnwardRecord *then,
                OnwardRecord *now)
{
  const char *name = onward_record_get_display_title (now);
  gboolean said = compare_ring (look, then, now);

  if (onward_differences_in_field (then, now, "name"))
    {
      add (look, _("People"), now, g_strdup_printf (_("“%s” is called “%s” now"), onward_record_get_display_title (then), name));
      said = TRUE;
    }
  if (onward_differences_in_field (then, now, "arena") || onward_differences_in_field (then, now, "own_arena"))
    {
      add (look, _("People"), now, g_strdup_printf (_("“%s” stands in another part of the network"), name));
      said = TRUE;
    }
  if (!said && onward_differences_in_record (then, now, places))
    add (look, _("People"), now, g_strdup_printf (_("There are other words at “%s”"), name));
}

static void
compare_people (Look *look)
{
  g_autoptr (OnwardFilterList) then = onward_profile_list (look->then, ONWARD_KIND_PERSON, look->lens);
  g_autoptr (OnwardFilterList) now = onward_profile_list (look->now, ONWARD_KIND_PERSON, look->lens);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (now)); i++)
    {
      OnwardRecord *person = onward_filter_list_get_record (now, i);
      OnwardRecord *before = onward_differences_find_twin (look->then, look->lens, person);

      if (before == NULL)
        add (look, _("People"), person, g_strdup_printf (_("New: “%s”"), onward_record_get_display_title (person)));
      else
        compare_person (look, before, person);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (then)); i++)
    {
      OnwardRecord *person = onward_filter_list_get_record (then, i);

      if (onward_differences_find_twin (look->now, look->lens, person) == NULL)
        add (look, _("People"), NULL, g_strdup_printf (_("No longer there: “%s”"), onward_record_get_display_title (person)));
    }
}

/* Who is tied, such as "Anna and me". */
static char *
name_pair (OnwardProfile *profile,
           OnwardRecord  *tie)
{
  OnwardRecord *person = onward_profile_lookup (profile, onward_record_get_reference (tie, "person"));
  OnwardRecord *other = onward_profile_lookup (profile, onward_record_get_reference (tie, "other"));
  const char *name = person != NULL ? onward_record_get_display_title (person) : "";

  if (other == NULL)
    /* Translators: %s is somebody's name or role: two who are tied */
    return g_strdup_printf (_("%s and me"), name);

  /* Translators: two names or roles: two who are tied */
  return g_strdup_printf (_("%s and %s"), name, onward_record_get_display_title (other));
}

static void
compare_tie (Look         *look,
             OnwardRecord *then,
             OnwardRecord *now)
{
  g_autofree char *pair = name_pair (look->now, now);

  if (onward_differences_in_field (then, now, "strength"))
    {
      const char *strength = onward_record_get_text (now, "strength");

      add (look, _("Ties"), NULL,
           g_str_equal (strength, "thin") ? g_strdup_printf (_("The tie of %s is thin now"), pair)
           : g_str_equal (strength, "strained") ? g_strdup_printf (_("The tie of %s is strained now"), pair)
           /* Translators: two who are tied, such as "Anna and me" */
           : g_strdup_printf (_("The tie of %s is strong now"), pair));
    }
  if (onward_differences_in_field (then, now, "direction"))
    add (look, _("Ties"), NULL, g_strdup_printf (_("Support goes another way between %s"), pair));
}

static void
compare_ties (Look *look)
{
  g_autoptr (OnwardFilterList) then = onward_profile_list (look->then, ONWARD_KIND_TIE, look->lens);
  g_autoptr (OnwardFilterList) now = onward_profile_list (look->now, ONWARD_KIND_TIE, look->lens);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (now)); i++)
    {
      OnwardRecord *tie = onward_filter_list_get_record (now, i);
      OnwardRecord *before = onward_differences_find_twin (look->then, look->lens, tie);
      g_autofree char *pair = name_pair (look->now, tie);

      if (before == NULL)
        add (look, _("Ties"), NULL, g_strdup_printf (_("New: a tie of %s"), pair));
      else
        compare_tie (look, before, tie);
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (then)); i++)
    {
      OnwardRecord *tie = onward_filter_list_get_record (then, i);
      g_autofree char *pair = name_pair (look->then, tie);

      if (onward_differences_find_twin (look->now, look->lens, tie) == NULL)
        add (look, _("Ties"), NULL, g_strdup_printf (_("No longer there: the tie of %s"), pair));
    }
}

GPtrArray *
onward_network_differences (OnwardProfile *then,
                            OnwardProfile *now,
                            OnwardLens     lens)
{
  Look look = { then, now, lens, onward_differences_new (), 0 };

  compare_people (&look);
  if (look.n_closer > 1)
    {
      add (&look, _("People"), NULL, g_strdup_printf (ngettext ("%u person moved closer", "%u people moved closer", look.n_closer), look.n_closer));
      g_ptr_array_insert (look.found, 0, g_ptr_array_steal_index (look.found, look.found->len - 1));
    }
  compare_ties (&look);

  return look.found;
}
