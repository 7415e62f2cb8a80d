/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-network-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-network-bridges-private.h"
#include "onward-person-words.h"
#include "onward-ties.h"

/* More names than these in one sentence are a list that nobody reads. */
#define N_NAMES 12

typedef struct
{
  OnwardProfile    *profile;
  OnwardLens        lens;
  OnwardFilterList *people;
  GPtrArray        *sentences;
} Telling;

static void
say (Telling    *telling,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
say (Telling    *telling,
     const char *format,
     ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (telling->sentences, g_strdup_vprintf (format, args));
  va_end (args);
}

static guint
get_n_people (Telling *telling)
{
  return g_list_model_get_n_items (G_LIST_MODEL (telling->people));
}

static OnwardRecord *
get_person (Telling *telling,
            guint    index)
{
  return onward_filter_list_get_record (telling->people, index);
}

static const char *
name_of (OnwardRecord *person)
{
  const char *name = onward_record_get_display_title (person);

  return *name != '\0' ? name : _("somebody");
}

/* "Anna, Bo and Li" */
static char *
join (GPtrArray *names)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_names = MIN (names->len, N_NAMES);

  for (guint i = 0; i < n_names; i++)
    {
      if (i > 0 && i + 1 == n_names && n_names == names->len)
        /* Translators: before the last of several names */
        g_string_append (words, _(" and "));
      else if (i > 0)
        g_string_append (words, ", ");
      g_string_append (words, g_ptr_array_index (names, i));
    }
  if (n_names < names->len)
    g_string_append (words, " …");

  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef gboolean (*IsMeant) (Telling      *telling,
                             OnwardRecord *person,
                             const char   *what);

/* The names of all of whom @is_meant is true, NULL when there are none. */
static char *
join_who (Telling    *telling,
          IsMeant     is_meant,
          const char *what)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < get_n_people (telling); i++)
    if (is_meant (telling, get_person (telling, i), what))
      g_ptr_array_add (names, (char *) name_of (get_person (telling, i)));

  return names->len > 0 ? join (names) : NULL;
}

static gboolean
is_switched (Telling      *telling,
             OnwardRecord *person,
             const char   *column)
{
  return onward_record_get_integer (person, column) != 0 && onward_record_get_integer (person, "wished") == 0;
}

static gboolean
has_energy (Telling      *telling,
            OnwardRecord *person,
            const char   *energy)
{
  return g_str_equal (onward_record_get_text (person, "energy"), energy);
}

static gboolean
is_tied_with_me (Telling      *telling,
                 OnwardRecord *person,
                 const char   *direction)
{
  OnwardRecord *tie = onward_ties_find (onward_ties_get (telling->profile, telling->lens),
                                        onward_record_get_id (person), NULL);

  return tie != NULL && g_str_equal (onward_record_get_text (tie, "direction"), direction);
}

static void
tell_wants (Telling *telling)
{
  for (guint i = 0; i < get_n_people (telling); i++)
    {
      OnwardRecord *person = get_person (telling, i);
      const char *wants = onward_record_get_text (person, "wants");

      if (*wants == '\0')
        continue;
      if (onward_record_get_integer (person, "wished") != 0)
        /* Translators: somebody who is looked for, and what is wanted from them in the person's own words */
        say (telling, _("I am looking for: %s. “%s”"), name_of (person), wants);
      else
        /* Translators: somebody's name, and what is wanted from them in the person's own words */
        say (telling, _("From %s I would like: “%s”"), name_of (person), wants);
    }
}

static void
tell_helpers (Telling    *telling,
              const char *column,
              const char *names)
{
  if (g_str_equal (column, "emotional"))
    /* Translators: %s is names */
    say (telling, _("To listen and care: %s."), names);
  else if (g_str_equal (column, "practical"))
    /* Translators: %s is names */
    say (telling, _("Practical help: %s."), names);
  else if (g_str_equal (column, "information"))
    /* Translators: %s is names */
    say (telling, _("Information and advice: %s."), names);
  else
    /* Translators: %s is names */
    say (telling, _("Honest feedback: %s."), names);
}

static void
tell_support (Telling *telling)
{
  static const struct
  {
    const char *column;
    const char *invitation;
  } kinds[] = {
    { "emotional", N_("Nobody stands here for listening and caring yet. Who could it be?") },
    { "practical", N_("Nobody stands here for practical help yet. Who could it be?") },
    { "information", N_("Nobody stands here for information and advice yet. Who could it be?") },
    { "feedback", N_("Nobody stands here for honest feedback yet. Who could it be?") },
  };
  const char *invitation = NULL;
  g_autofree char *mutual = NULL;
  g_autofree char *supported = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *names = join_who (telling, is_switched, kinds[i].column);

      if (names != NULL)
        tell_helpers (telling, kinds[i].column, names);
      else if (invitation == NULL)
        invitation = kinds[i].invitation;
    }
  tell_wants (telling);

  mutual = join_who (telling, is_tied_with_me, "both");
  supported = join_who (telling, is_tied_with_me, "takes");
  if (mutual != NULL)
    /* Translators: %s is names */
    say (telling, _("Support goes both ways with: %s."), mutual);
  if (supported != NULL)
    /* Translators: %s is names */
    say (telling, _("I support: %s."), supported);

  /* One at a time: four of them would be a list of what is missing. */
  if (invitation != NULL)
    say (telling, "%s", _(invitation));
}

static void
tell_ties (Telling *telling)
{
  g_autoptr (OnwardFilterList) ties = onward_profile_list (telling->profile, ONWARD_KIND_TIE, telling->lens);
  g_autoptr (GPtrArray) gaps = onward_network_bridges_find (telling->profile, telling->lens, telling->people);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ties)); i++)
    {
      OnwardRecord *tie = onward_filter_list_get_record (ties, i);
      OnwardRecord *person = onward_profile_lookup (telling->profile, onward_record_get_reference (tie, "person"));
      OnwardRecord *other = onward_profile_lookup (telling->profile, onward_record_get_reference (tie, "other"));
      const char *strength = onward_record_get_text (tie, "strength");

      if (person == NULL || other == NULL || person == other)
        continue;
      /* Translators: both %s are somebody's name or role */
      if (g_str_equal (strength, "strong"))
        say (telling, _("%s and %s know each other well."), name_of (person), name_of (other));
      else if (g_str_equal (strength, "thin"))
        say (telling, _("%s and %s know each other a little."), name_of (person), name_of (other));
      else
        say (telling, _("Between %s and %s it is strained."), name_of (person), name_of (other));
    }

  for (guint i = 0; i < gaps->len; i++)
    {
      OnwardBridge *gap = g_ptr_array_index (gaps, i);

      /* Translators: both %s are somebody's name or role */
      say (telling, _("Nobody connects %s and %s yet. Would it help if somebody did?"), name_of (gap->one), name_of (gap->two));
    }
  if (telling->sentences->len == 0)
    say (telling, "%s", _("Nobody here knows anybody else here yet. Who could meet, so that less has to go through me?"));
}

static OnwardRecord *
find_by_energy (Telling    *telling,
                const char *energy)
{
  for (guint i = 0; i < get_n_people (telling); i++)
    if (has_energy (telling, get_person (telling, i), energy))
      return get_person (telling, i);

  return NULL;
}

static void
tell_energy (Telling *telling)
{
  g_autofree char *gives = join_who (telling, has_energy, "gives");
  g_autofree char *takes = join_who (telling, has_energy, "takes");
  g_autofree char *both = join_who (telling, has_energy, "both");

  if (gives != NULL)
    /* Translators: %s is names */
    say (telling, _("It gives me energy to be with: %s."), gives);
  if (takes != NULL)
    /* Translators: %s is names */
    say (telling, _("It takes energy to be with: %s."), takes);
  if (both != NULL)
    /* Translators: %s is names */
    say (telling, _("It gives and takes energy to be with: %s."), both);
  if (gives != NULL && takes != NULL)
    /* Translators: both %s are somebody's name or role */
    say (telling, _("After %s, a while with %s may do me good."),
         name_of (find_by_energy (telling, "takes")), name_of (find_by_energy (telling, "gives")));
  if (telling->sentences->len == 0)
    say (telling, "%s", _("Nothing is said about energy yet. With whom do I feel lighter afterwards?"));
}

static void
tell_may_know (Telling *telling)
{
  g_autoptr (OnwardFilterList) consents = onward_profile_list (telling->profile, ONWARD_KIND_CONSENT, telling->lens);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (consents)); i++)
    {
      OnwardRecord *consent = onward_filter_list_get_record (consents, i);
      OnwardRecord *person = onward_profile_lookup (telling->profile, onward_record_get_reference (consent, "person"));
      const char *words = onward_record_get_text (consent, "words");

      if (person == NULL || *words == '\0')
        continue;
      if (*onward_record_get_text (consent, "withdrawn") == '\0')
        /* Translators: somebody's name, and what they may know in the person's own words */
        say (telling, _("%s may know: “%s”"), name_of (person), words);
      else
        say (telling, _("Taken back from %s: “%s”"), name_of (person), words);
    }
  if (telling->sentences->len == 0)
    say (telling, "%s", _("Nothing is noted here yet. What I note reminds me of what I have said, and to whom."));
}

/* The titles of what somebody has a part in, in quotation marks. */
static char *
join_parts (Telling      *telling,
            OnwardRecord *person)
{
  g_autoptr (OnwardFilterList) links = onward_profile_list_of (telling->profile, ONWARD_KIND_LINK, telling->lens,
                                                               "target", onward_record_get_id (person));
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    {
      OnwardRecord *link = onward_filter_list_get_record (links, i);
      OnwardRecord *source = onward_profile_lookup (telling->profile, onward_record_get_reference (link, "source"));

      if (source != NULL && *onward_record_get_display_title (source) != '\0')
        /* Translators: the title of a step or strategy, in quotation marks */
        g_ptr_array_add (titles, g_strdup_printf (_("“%s”"), onward_record_get_display_title (source)));
    }

  return titles->len > 0 ? join (titles) : NULL;
}

static void
tell_plan (Telling *telling)
{
  for (guint i = 0; i < get_n_people (telling); i++)
    {
      OnwardRecord *person = get_person (telling, i);
      g_autofree char *parts = join_parts (telling, person);

      if (parts != NULL)
        /* Translators: somebody's name, and titles of steps or strategies */
        say (telling, _("%s has a part in: %s"), name_of (person), parts);
    }
  if (telling->sentences->len == 0)
    say (telling, "%s", _("Nobody is in my plan yet. Which step would be easier with somebody?"));
}

GPtrArray *
onward_network_words (OnwardProfile     *profile,
                      OnwardLens         lens,
                      OnwardNetworkTopic topic)
{
  static void (*const tell[ONWARD_N_NETWORK_TOPICS]) (Telling *telling) = {
    [ONWARD_NETWORK_TOPIC_SUPPORT] = tell_support,
    [ONWARD_NETWORK_TOPIC_TIES] = tell_ties,
    [ONWARD_NETWORK_TOPIC_ENERGY] = tell_energy,
    [ONWARD_NETWORK_TOPIC_MAY_KNOW] = tell_may_know,
    [ONWARD_NETWORK_TOPIC_PLAN] = tell_plan,
  };
  g_autoptr (OnwardFilterList) people = NULL;
  Telling telling;

  g_return_val_if_fail (ONWARD_IS_PROFILE (profile) && topic < ONWARD_N_NETWORK_TOPICS, NULL);

  people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  telling = (Telling) { profile, lens, people, g_ptr_array_new_with_free_func (g_free) };
  if (get_n_people (&telling) == 0)
    say (&telling, "%s", _("Nobody is here yet."));
  else
    tell[topic](&telling);

  return telling.sentences;
}
