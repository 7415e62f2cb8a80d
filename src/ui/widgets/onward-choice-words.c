/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-choice-words.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OnwardKind  kind;
  const char *column;
  const char *value;
  const char *words;
} Choice;

static const Choice choices[] = {
  { ONWARD_KIND_STRENGTH, "family", "heart", N_("Heart") },
  { ONWARD_KIND_STRENGTH, "family", "head", N_("Head") },
  { ONWARD_KIND_STRENGTH, "family", "hands", N_("Hands") },
  { ONWARD_KIND_STRENGTH, "family", "around", N_("Around Me") },
  { ONWARD_KIND_STEP, "status", "idea", N_("An Idea") },
  { ONWARD_KIND_STEP, "status", "suggested", N_("Suggested") },
  { ONWARD_KIND_STEP, "status", "agreed", N_("Agreed") },
  { ONWARD_KIND_STEP, "status", "trying", N_("Trying It Out") },
  { ONWARD_KIND_STEP, "status", "done", N_("Done") },
  { ONWARD_KIND_STEP, "status", "paused", N_("Resting") },
  { ONWARD_KIND_PERSON, "arena", "work", N_("Work") },
  { ONWARD_KIND_PERSON, "arena", "care", N_("Health Care") },
  { ONWARD_KIND_PERSON, "arena", "authorities", N_("Authorities") },
  { ONWARD_KIND_PERSON, "arena", "private", N_("Private Life") },
  { ONWARD_KIND_STRATEGY, "place", "anywhere", N_("Anywhere") },
  { ONWARD_KIND_STRATEGY, "place", "at-work", N_("At Work") },
  { ONWARD_KIND_STRATEGY, "place", "before-work", N_("Before Work") },
  { ONWARD_KIND_STRATEGY, "place", "at-home", N_("At Home") },
  { ONWARD_KIND_ANSWER, "reply", "later", N_("Not Today") },
  { ONWARD_KIND_ANSWER, "reply", "not-now", N_("Not Now") },
  { ONWARD_KIND_ANSWER, "reply", "sometimes", N_("Sometimes") },
  { ONWARD_KIND_ANSWER, "reply", "very", N_("Very Like Me") },
  { ONWARD_KIND_ANSWER, "reply", "said", N_("Answered") },
  { ONWARD_KIND_PRESENTATION, "tone", "manager", N_("To a Manager") },
  { ONWARD_KIND_PRESENTATION, "tone", "application", N_("In an Application") },
  { ONWARD_KIND_PRESENTATION, "tone", "myself", N_("To Myself") },
  { ONWARD_KIND_PLAN, "state", "current", N_("The Plan I Follow") },
  { ONWARD_KIND_PLAN, "state", "draft", N_("A Draft") },
  { ONWARD_KIND_PLAN, "state", "earlier", N_("An Earlier Plan") },
  { ONWARD_KIND_PLAN, "route", "open", N_("Not Decided Yet") },
  { ONWARD_KIND_PLAN, "route", "same-job", N_("The Same Job") },
  { ONWARD_KIND_PLAN, "route", "other-tasks", N_("Other Tasks Where I Work") },
  { ONWARD_KIND_PLAN, "route", "other-employer", N_("Another Employer") },
  { ONWARD_KIND_PLAN, "route", "looking", N_("Looking for Work") },
  { ONWARD_KIND_PLAN, "route", "training", N_("Training") },
  { ONWARD_KIND_PLAN, "amount_unit", "percent", N_("Per Cent") },
  { ONWARD_KIND_PLAN, "amount_unit", "hours", N_("Hours a Week") },
  { ONWARD_KIND_STEP, "day_kind", "day", N_("On That Day") },
  { ONWARD_KIND_STEP, "day_kind", "week", N_("Some Time That Week") },
  { ONWARD_KIND_FACTOR, "effect", "obstacle", N_("In the Way") },
  { ONWARD_KIND_FACTOR, "effect", "gives", N_("Gives Energy") },
  { ONWARD_KIND_FACTOR, "effect", "takes", N_("Takes Energy") },
  { ONWARD_KIND_FACTOR, "area", "work", N_("Work") },
  { ONWARD_KIND_FACTOR, "area", "health", N_("Health") },
  { ONWARD_KIND_FACTOR, "area", "home", N_("Home") },
  { ONWARD_KIND_ADJUSTMENT, "function", "other", N_("Something Else") },
  { ONWARD_KIND_ADJUSTMENT, "function", "concentration", N_("Concentration") },
  { ONWARD_KIND_ADJUSTMENT, "function", "memory", N_("Memory") },
  { ONWARD_KIND_ADJUSTMENT, "function", "energy", N_("Energy") },
  { ONWARD_KIND_ADJUSTMENT, "function", "stress", N_("Stress") },
  { ONWARD_KIND_ADJUSTMENT, "function", "contact", N_("Contact with People") },
  { ONWARD_KIND_ADJUSTMENT, "function", "senses", N_("Sound and Light") },
  { ONWARD_KIND_ADJUSTMENT, "status", "idea", N_("An Idea") },
  { ONWARD_KIND_ADJUSTMENT, "status", "asked", N_("Asked For") },
  { ONWARD_KIND_ADJUSTMENT, "status", "agreed", N_("Agreed") },
  { ONWARD_KIND_ADJUSTMENT, "status", "in-place", N_("In Place") },
  { ONWARD_KIND_ADJUSTMENT, "status", "ended", N_("No Longer Needed") },
  { ONWARD_KIND_PERSON, "energy", "neither", N_("Neither") },
  { ONWARD_KIND_PERSON, "energy", "gives", N_("Gives Me Energy") },
  { ONWARD_KIND_PERSON, "energy", "takes", N_("Takes Energy") },
  { ONWARD_KIND_PERSON, "energy", "both", N_("Both") },
  { ONWARD_KIND_ARENA, "basis", "own", N_("My Own") },
  { ONWARD_KIND_ARENA, "basis", "work", N_("Work") },
  { ONWARD_KIND_ARENA, "basis", "care", N_("Health Care") },
  { ONWARD_KIND_ARENA, "basis", "authorities", N_("Authorities") },
  { ONWARD_KIND_ARENA, "basis", "private", N_("Private Life") },
};

const char *
onward_choice_words (OnwardKind  kind,
                     const char *column,
                     const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i].kind == kind &&
        g_str_equal (choices[i].column, column) &&
        g_str_equal (choices[i].value, value))
      return _(choices[i].words);

  return "";
}

GtkStringList *
onward_choice_words_list (OnwardKind  kind,
                          const char *column,
                          const char *all)
{
  const char *const *values = onward_schema_get_choices (kind, column);
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, all);
  for (guint i = 0; values[i] != NULL; i++)
    gtk_string_list_append (words, onward_choice_words (kind, column, values[i]));

  return words;
}
