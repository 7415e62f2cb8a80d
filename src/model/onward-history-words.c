/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-config.h"

#include "onward-history-words.h"

#include <glib/gi18n-lib.h>

#define TITLE_CHARS 80

/* Whole sentences, since other languages bend the verb and the noun together. */
static const char *const without_title[ONWARD_N_VERBS] = {
  [ONWARD_VERB_START] = N_("You began"),
  [ONWARD_VERB_LINK] = N_("You linked two things"),
  [ONWARD_VERB_UNLINK] = N_("You took a link away"),
  [ONWARD_VERB_RESTORE] = N_("You brought everything back to an earlier day"),
  [ONWARD_VERB_IMPORT] = N_("You added what a file held"),
  [ONWARD_VERB_USE] = N_("You used a template"),
};

static const char *const without_title_of_kind[ONWARD_N_VERBS][ONWARD_N_KINDS] = {
  [ONWARD_VERB_ADD] = {
    [ONWARD_KIND_STRENGTH] = N_("You added a strength"),
    [ONWARD_KIND_STORY] = N_("You added a story"),
    [ONWARD_KIND_PLAN] = N_("You added a plan"),
    [ONWARD_KIND_PHASE] = N_("You added a phase"),
    [ONWARD_KIND_STEP] = N_("You added a step"),
    [ONWARD_KIND_PERSON] = N_("You added a person"),
    [ONWARD_KIND_TIE] = N_("You added a connection"),
    [ONWARD_KIND_STRATEGY] = N_("You added a strategy"),
    [ONWARD_KIND_ANSWER] = N_("You answered"),
    [ONWARD_KIND_PRESENTATION] = N_("You added words for work"),
    [ONWARD_KIND_VERSION] = N_("You kept a wording"),
    [ONWARD_KIND_FACTOR] = N_("You added a note about now"),
    [ONWARD_KIND_WEEK] = N_("You added a week"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You added an adjustment"),
    [ONWARD_KIND_MEETING] = N_("You added a meeting"),
    [ONWARD_KIND_CONTINGENCY] = N_("You added an early sign"),
    [ONWARD_KIND_ARENA] = N_("You added a part of the map"),
    [ONWARD_KIND_CONSENT] = N_("You added a note on what to tell"),
    [ONWARD_KIND_MESSAGE] = N_("You added a draft"),
  },
  [ONWARD_VERB_EDIT] = {
    [ONWARD_KIND_STRENGTH] = N_("You changed a strength"),
    [ONWARD_KIND_STORY] = N_("You changed a story"),
    [ONWARD_KIND_PLAN] = N_("You changed a plan"),
    [ONWARD_KIND_PHASE] = N_("You changed a phase"),
    [ONWARD_KIND_STEP] = N_("You changed a step"),
    [ONWARD_KIND_PERSON] = N_("You changed a person"),
    [ONWARD_KIND_TIE] = N_("You changed a connection"),
    [ONWARD_KIND_STRATEGY] = N_("You changed a strategy"),
    [ONWARD_KIND_ANSWER] = N_("You changed an answer"),
    [ONWARD_KIND_PRESENTATION] = N_("You changed your words for work"),
    [ONWARD_KIND_VERSION] = N_("You changed a wording"),
    [ONWARD_KIND_FACTOR] = N_("You changed a note about now"),
    [ONWARD_KIND_WEEK] = N_("You changed a week"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You changed an adjustment"),
    [ONWARD_KIND_MEETING] = N_("You changed a meeting"),
    [ONWARD_KIND_CONTINGENCY] = N_("You changed an early sign"),
    [ONWARD_KIND_ARENA] = N_("You changed a part of the map"),
    [ONWARD_KIND_CONSENT] = N_("You changed a note on what to tell"),
    [ONWARD_KIND_MESSAGE] = N_("You changed a draft"),
  },
  [ONWARD_VERB_REMOVE] = {
    [ONWARD_KIND_STRENGTH] = N_("You removed a strength"),
    [ONWARD_KIND_STORY] = N_("You removed a story"),
    [ONWARD_KIND_PLAN] = N_("You removed a plan"),
    [ONWARD_KIND_PHASE] = N_("You removed a phase"),
    [ONWARD_KIND_STEP] = N_("You removed a step"),
    [ONWARD_KIND_PERSON] = N_("You removed a person"),
    [ONWARD_KIND_TIE] = N_("You removed a connection"),
    [ONWARD_KIND_STRATEGY] = N_("You removed a strategy"),
    [ONWARD_KIND_ANSWER] = N_("You removed an answer"),
    [ONWARD_KIND_PRESENTATION] = N_("You removed words for work"),
    [ONWARD_KIND_VERSION] = N_("You removed a wording"),
    [ONWARD_KIND_FACTOR] = N_("You removed a note about now"),
    [ONWARD_KIND_WEEK] = N_("You removed a week"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You removed an adjustment"),
    [ONWARD_KIND_MEETING] = N_("You removed a meeting"),
    [ONWARD_KIND_CONTINGENCY] = N_("You removed an early sign"),
    [ONWARD_KIND_ARENA] = N_("You removed a part of the map"),
    [ONWARD_KIND_CONSENT] = N_("You removed a note on what to tell"),
    [ONWARD_KIND_MESSAGE] = N_("You removed a draft"),
  },
  [ONWARD_VERB_MOVE] = {
    [ONWARD_KIND_STRENGTH] = N_("You moved a strength"),
    [ONWARD_KIND_STORY] = N_("You moved a story"),
    [ONWARD_KIND_PLAN] = N_("You moved a plan"),
    [ONWARD_KIND_PHASE] = N_("You moved a phase"),
    [ONWARD_KIND_STEP] = N_("You moved a step"),
    [ONWARD_KIND_PERSON] = N_("You moved a person"),
    [ONWARD_KIND_TIE] = N_("You moved a connection"),
    [ONWARD_KIND_STRATEGY] = N_("You moved a strategy"),
    [ONWARD_KIND_PRESENTATION] = N_("You moved words for work"),
    [ONWARD_KIND_FACTOR] = N_("You moved a note about now"),
    [ONWARD_KIND_WEEK] = N_("You moved a week"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You moved an adjustment"),
    [ONWARD_KIND_MEETING] = N_("You moved a meeting"),
    [ONWARD_KIND_CONTINGENCY] = N_("You moved an early sign"),
    [ONWARD_KIND_ARENA] = N_("You moved a part of the map"),
    [ONWARD_KIND_CONSENT] = N_("You moved a note on what to tell"),
    [ONWARD_KIND_MESSAGE] = N_("You moved a draft"),
  },
  [ONWARD_VERB_MARK] = {
    [ONWARD_KIND_STRENGTH] = N_("You changed a strength"),
    [ONWARD_KIND_STORY] = N_("You changed a story"),
    [ONWARD_KIND_PLAN] = N_("You changed a plan"),
    [ONWARD_KIND_PHASE] = N_("You changed a phase"),
    [ONWARD_KIND_STEP] = N_("You changed a step"),
    [ONWARD_KIND_PERSON] = N_("You changed a person"),
    [ONWARD_KIND_TIE] = N_("You changed a connection"),
    [ONWARD_KIND_STRATEGY] = N_("You changed a strategy"),
    [ONWARD_KIND_ANSWER] = N_("You changed an answer"),
    [ONWARD_KIND_PRESENTATION] = N_("You changed your words for work"),
    [ONWARD_KIND_VERSION] = N_("You changed a wording"),
    [ONWARD_KIND_FACTOR] = N_("You changed a note about now"),
    [ONWARD_KIND_WEEK] = N_("You changed a week"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You changed an adjustment"),
    [ONWARD_KIND_MEETING] = N_("You changed a meeting"),
    [ONWARD_KIND_CONTINGENCY] = N_("You changed an early sign"),
    [ONWARD_KIND_ARENA] = N_("You changed a part of the map"),
    [ONWARD_KIND_CONSENT] = N_("You changed a note on what to tell"),
    [ONWARD_KIND_MESSAGE] = N_("You changed a draft"),
  },
  [ONWARD_VERB_PIN] = {
    [ONWARD_KIND_STRENGTH] = N_("You pinned a strength"),
    [ONWARD_KIND_STRATEGY] = N_("You pinned a strategy"),
  },
  [ONWARD_VERB_UNPIN] = {
    [ONWARD_KIND_STRENGTH] = N_("You unpinned a strength"),
    [ONWARD_KIND_STRATEGY] = N_("You unpinned a strategy"),
  },
  [ONWARD_VERB_HIDE] = {
    [ONWARD_KIND_STRENGTH] = N_("You kept a strength to yourself"),
    [ONWARD_KIND_STORY] = N_("You kept a story to yourself"),
    [ONWARD_KIND_PLAN] = N_("You kept a plan to yourself"),
    [ONWARD_KIND_PHASE] = N_("You kept a phase to yourself"),
    [ONWARD_KIND_STEP] = N_("You kept a step to yourself"),
    [ONWARD_KIND_PERSON] = N_("You kept a person to yourself"),
    [ONWARD_KIND_TIE] = N_("You kept a connection to yourself"),
    [ONWARD_KIND_STRATEGY] = N_("You kept a strategy to yourself"),
    [ONWARD_KIND_PRESENTATION] = N_("You kept words for work to yourself"),
    [ONWARD_KIND_FACTOR] = N_("You kept a note about now to yourself"),
    [ONWARD_KIND_WEEK] = N_("You kept a week to yourself"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You kept an adjustment to yourself"),
    [ONWARD_KIND_MEETING] = N_("You kept a meeting to yourself"),
    [ONWARD_KIND_CONTINGENCY] = N_("You kept an early sign to yourself"),
    [ONWARD_KIND_ARENA] = N_("You kept a part of the map to yourself"),
    [ONWARD_KIND_CONSENT] = N_("You kept a note on what to tell to yourself"),
    [ONWARD_KIND_MESSAGE] = N_("You kept a draft to yourself"),
  },
  [ONWARD_VERB_SHOW] = {
    [ONWARD_KIND_STRENGTH] = N_("You no longer keep a strength to yourself"),
    [ONWARD_KIND_STORY] = N_("You no longer keep a story to yourself"),
    [ONWARD_KIND_PLAN] = N_("You no longer keep a plan to yourself"),
    [ONWARD_KIND_PHASE] = N_("You no longer keep a phase to yourself"),
    [ONWARD_KIND_STEP] = N_("You no longer keep a step to yourself"),
    [ONWARD_KIND_PERSON] = N_("You no longer keep a person to yourself"),
    [ONWARD_KIND_TIE] = N_("You no longer keep a connection to yourself"),
    [ONWARD_KIND_STRATEGY] = N_("You no longer keep a strategy to yourself"),
    [ONWARD_KIND_PRESENTATION] = N_("You no longer keep words for work to yourself"),
    [ONWARD_KIND_FACTOR] = N_("You no longer keep a note about now to yourself"),
    [ONWARD_KIND_WEEK] = N_("You no longer keep a week to yourself"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You no longer keep an adjustment to yourself"),
    [ONWARD_KIND_MEETING] = N_("You no longer keep a meeting to yourself"),
    [ONWARD_KIND_CONTINGENCY] = N_("You no longer keep an early sign to yourself"),
    [ONWARD_KIND_ARENA] = N_("You no longer keep a part of the map to yourself"),
    [ONWARD_KIND_CONSENT] = N_("You no longer keep a note on what to tell to yourself"),
    [ONWARD_KIND_MESSAGE] = N_("You no longer keep a draft to yourself"),
  },
  [ONWARD_VERB_RETURN] = {
    [ONWARD_KIND_STRENGTH] = N_("You brought a strength back"),
    [ONWARD_KIND_STORY] = N_("You brought a story back"),
    [ONWARD_KIND_PLAN] = N_("You brought a plan back"),
    [ONWARD_KIND_PHASE] = N_("You brought a phase back"),
    [ONWARD_KIND_STEP] = N_("You brought a step back"),
    [ONWARD_KIND_PERSON] = N_("You brought a person back"),
    [ONWARD_KIND_TIE] = N_("You brought a connection back"),
    [ONWARD_KIND_STRATEGY] = N_("You brought a strategy back"),
    [ONWARD_KIND_ANSWER] = N_("You brought an answer back"),
    [ONWARD_KIND_PRESENTATION] = N_("You brought words for work back"),
    [ONWARD_KIND_VERSION] = N_("You brought a wording back"),
    [ONWARD_KIND_FACTOR] = N_("You brought a note about now back"),
    [ONWARD_KIND_WEEK] = N_("You brought a week back"),
    [ONWARD_KIND_ADJUSTMENT] = N_("You brought an adjustment back"),
    [ONWARD_KIND_MEETING] = N_("You brought a meeting back"),
    [ONWARD_KIND_CONTINGENCY] = N_("You brought an early sign back"),
    [ONWARD_KIND_ARENA] = N_("You brought a part of the map back"),
    [ONWARD_KIND_CONSENT] = N_("You brought a note on what to tell back"),
    [ONWARD_KIND_MESSAGE] = N_("You brought a draft back"),
  },
};

static const char *const kind_names[ONWARD_N_KINDS] = {
  [ONWARD_KIND_STRENGTH] = N_("Strength"),
  [ONWARD_KIND_STORY] = N_("Story"),
  [ONWARD_KIND_PLAN] = N_("Plan"),
  [ONWARD_KIND_PHASE] = N_("Phase"),
  [ONWARD_KIND_STEP] = N_("Step"),
  [ONWARD_KIND_PERSON] = N_("Person"),
  [ONWARD_KIND_TIE] = N_("Connection"),
  [ONWARD_KIND_STRATEGY] = N_("Strategy"),
  [ONWARD_KIND_ANSWER] = N_("Answer"),
  [ONWARD_KIND_PRESENTATION] = N_("Words for Work"),
  [ONWARD_KIND_VERSION] = N_("Wording"),
  [ONWARD_KIND_FACTOR] = N_("Note About Now"),
  [ONWARD_KIND_WEEK] = N_("Week"),
  [ONWARD_KIND_ADJUSTMENT] = N_("Adjustment"),
  [ONWARD_KIND_MEETING] = N_("Meeting"),
  [ONWARD_KIND_CONTINGENCY] = N_("Early Sign"),
  [ONWARD_KIND_ARENA] = N_("Part of the Map"),
  [ONWARD_KIND_CONSENT] = N_("What Somebody May Know"),
  [ONWARD_KIND_MESSAGE] = N_("Draft"),
  [ONWARD_KIND_LINK] = N_("Link"),
};

static char *
shorten (const char *title)
{
  g_autofree char *line = g_strdelimit (g_strdup (title), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= TITLE_CHARS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, TITLE_CHARS);

  return g_strconcat (start, "…", NULL);
}

static const char *
find_plain (OnwardVerb verb,
            OnwardKind kind)
{
  const char *sentence = NULL;

  if ((guint) verb < ONWARD_N_VERBS)
    sentence = without_title[verb];
  if (sentence == NULL && (guint) verb < ONWARD_N_VERBS && (guint) kind < ONWARD_N_KINDS)
    sentence = without_title_of_kind[verb][kind];

  return _(sentence != NULL ? sentence : N_("You changed something"));
}

static char *
describe_titled (OnwardVerb  verb,
                 OnwardKind  kind,
                 const char *short_title)
{
  switch (verb)
    {
    case ONWARD_VERB_START:
      return g_strdup_printf (_("You began with “%s”"), short_title);
    case ONWARD_VERB_ADD:
      return g_strdup_printf (_("You added “%s”"), short_title);
    case ONWARD_VERB_EDIT:
      return g_strdup_printf (_("You changed the words of “%s”"), short_title);
    case ONWARD_VERB_REMOVE:
      return g_strdup_printf (_("You removed “%s”"), short_title);
    case ONWARD_VERB_MOVE:
      return g_strdup_printf (_("You moved “%s”"), short_title);
    case ONWARD_VERB_MARK:
      return g_strdup_printf (_("You changed “%s”"), short_title);
    case ONWARD_VERB_PIN:
      return g_strdup_printf (_("You pinned “%s”"), short_title);
    case ONWARD_VERB_UNPIN:
      return g_strdup_printf (_("You unpinned “%s”"), short_title);
    case ONWARD_VERB_HIDE:
      return g_strdup_printf (_("You kept “%s” to yourself"), short_title);
    case ONWARD_VERB_SHOW:
      return g_strdup_printf (_("You no longer keep “%s” to yourself"), short_title);
    case ONWARD_VERB_LINK:
      return g_strdup_printf (_("You linked “%s”"), short_title);
    case ONWARD_VERB_UNLINK:
      return g_strdup_printf (_("You took a link away from “%s”"), short_title);
    case ONWARD_VERB_RESTORE:
      return g_strdup_printf (_("You brought everything back to “%s”"), short_title);
    case ONWARD_VERB_RETURN:
      return g_strdup_printf (_("You brought “%s” back"), short_title);
    case ONWARD_VERB_USE:
      return g_strdup_printf (_("You used a template for “%s”"), short_title);
    default:
      return g_strdup (find_plain (verb, kind));
    }
}

char *
onward_history_words_describe (OnwardVerb  verb,
                               OnwardKind  kind,
                               const char *title,
                               const char *place)
{
  g_autofree char *short_title = NULL;

  if (title == NULL || *title == '\0' || (guint) verb >= ONWARD_N_VERBS)
    return g_strdup (find_plain (verb, kind));

  short_title = shorten (title);
  if (verb == ONWARD_VERB_MOVE && place != NULL && *place != '\0')
    {
      g_autofree char *short_place = shorten (place);

      /* Translators: first what was moved, then where to. */
      return g_strdup_printf (_("You moved “%s” to “%s”"), short_title, short_place);
    }

  return describe_titled (verb, kind, short_title);
}

char *
onward_history_words_describe_import (guint n)
{
  if (n == 0)
    return g_strdup (find_plain (ONWARD_VERB_IMPORT, 0));

  return g_strdup_printf (ngettext ("You added what a file held: %u thing", "You added what a file held: %u things", n), n);
}

char *
onward_history_words_describe_template (const char *title)
{
  g_autofree char *short_title = shorten (title);

  return g_strdup_printf (_("You used the template “%s”"), short_title);
}

const char *
onward_history_words_name_kind (OnwardKind kind)
{
  g_return_val_if_fail ((guint) kind < ONWARD_N_KINDS, "");

  return _(kind_names[kind]);
}
