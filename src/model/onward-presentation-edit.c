/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-model"

#include "onward-presentation-edit.h"

#include <string.h>

#include "onward-date.h"
#include "onward-link.h"
#include "onward-order.h"
#include "onward-text.h"
#include "onward-words.h"

static OnwardFilterList *
list_links (OnwardProfile *profile,
            OnwardRecord  *presentation,
            OnwardLens     lens)
{
  return onward_profile_list_of (profile, ONWARD_KIND_LINK, lens,
                                 "source", onward_record_get_id (presentation));
}

static OnwardFilterList *
list_versions (OnwardProfile *profile,
               OnwardRecord  *presentation)
{
  return onward_profile_list_of (profile, ONWARD_KIND_VERSION, ONWARD_LENS_ME,
                                 "presentation", onward_record_get_id (presentation));
}

static OnwardRecord *
get_target (OnwardProfile    *profile,
            OnwardFilterList *links,
            guint             index)
{
  return onward_profile_lookup (profile, onward_link_get_target (ONWARD_LINK (onward_filter_list_get_record (links, index))));
}

static gboolean
is_about (OnwardRecord *target,
          OnwardRecord *strength)
{
  const OnwardId *id = onward_record_get_id (strength);

  if (target == strength)
    return TRUE;

  return target != NULL && onward_record_get_kind (target) == ONWARD_KIND_STORY &&
         onward_id_equal (onward_record_get_reference (target, "strength"), id);
}

OnwardPresentationUse *
onward_presentation_edit_find (GArray       *uses,
                               OnwardRecord *strength)
{
  for (guint i = 0; i < uses->len; i++)
    if (g_array_index (uses, OnwardPresentationUse, i).strength == strength)
      return &g_array_index (uses, OnwardPresentationUse, i);

  return NULL;
}

static void
add_target (GArray        *uses,
            OnwardProfile *profile,
            OnwardRecord  *target)
{
  OnwardKind kind = onward_record_get_kind (target);
  OnwardRecord *story = kind == ONWARD_KIND_STORY ? target : NULL;
  OnwardRecord *strength = story != NULL ? onward_profile_lookup (profile, onward_record_get_reference (story, "strength"))
                                         : target;
  OnwardPresentationUse *use;

  if (strength == NULL || onward_record_get_kind (strength) != ONWARD_KIND_STRENGTH)
    return;

  use = onward_presentation_edit_find (uses, strength);
  if (use == NULL)
    {
      OnwardPresentationUse made = { strength, story };

      g_array_append_val (uses, made);
    }
  else if (story != NULL)
    {
      use->story = story;
    }
}

GArray *
onward_presentation_edit_list (OnwardProfile *profile,
                               OnwardRecord  *presentation,
                               OnwardLens     lens)
{
  g_autoptr (OnwardFilterList) links = list_links (profile, presentation, lens);
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (OnwardPresentationUse));
  guint n_links = g_list_model_get_n_items (G_LIST_MODEL (links));

  for (guint i = 0; i < n_links; i++)
    {
      OnwardRecord *target = get_target (profile, links, i);

      if (target != NULL)
        add_target (uses, profile, target);
    }

  return uses;
}

char *
onward_presentation_edit_compose (OnwardProfile *profile,
                                  OnwardRecord  *presentation,
                                  OnwardLens     lens)
{
  g_autoptr (GArray) uses = onward_presentation_edit_list (profile, presentation, lens);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      OnwardPresentationUse *use = &g_array_index (uses, OnwardPresentationUse, i);
      OnwardWordsParts parts = {
        .family = onward_record_get_text (use->strength, "family"),
        .title = onward_record_get_text (use->strength, "title"),
        .shows = onward_record_get_text (use->strength, "shows"),
        .story = use->story != NULL ? onward_record_get_text (use->story, "what") : NULL,
      };
      g_autofree char *part = onward_words_compose (&parts, onward_record_get_text (presentation, "tone"), i);

      if (words->len > 0 && *part != '\0')
        g_string_append (words, "\n\n");
      g_string_append (words, part);
    }

  return g_string_free (words, FALSE);
}

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        data)
{
  return onward_profile_lookup (data, id);
}

gboolean
onward_presentation_edit_is_just_for_me (OnwardProfile *profile,
                                         OnwardRecord  *presentation)
{
  g_autoptr (GArray) uses = onward_presentation_edit_list (profile, presentation, ONWARD_LENS_ME);

  if (!onward_lens_shows (ONWARD_LENS_TOGETHER, presentation, look_up, profile))
    return FALSE;

  for (guint i = 0; i < uses->len; i++)
    {
      OnwardPresentationUse *use = &g_array_index (uses, OnwardPresentationUse, i);

      if (!onward_lens_shows (ONWARD_LENS_TOGETHER, use->strength, look_up, profile) ||
          (use->story != NULL && !onward_lens_shows (ONWARD_LENS_TOGETHER, use->story, look_up, profile)))
        return TRUE;
    }

  return FALSE;
}

static void
add_link (OnwardAction     *action,
          OnwardFilterList *links,
          const OnwardId   *source,
          OnwardRecord     *target,
          char            **position)
{
  OnwardId link = onward_action_create (action, ONWARD_KIND_LINK);
  g_autofree char *before = g_steal_pointer (position);

  *position = before != NULL ? onward_order_between (before, NULL)
                             : onward_filter_list_order_for (links, g_list_model_get_n_items (G_LIST_MODEL (links)), NULL);
  onward_action_set_text (action, ONWARD_KIND_LINK, &link, "position", *position);
  onward_action_set_reference (action, ONWARD_KIND_LINK, &link, "source", source);
  onward_action_set_reference (action, ONWARD_KIND_LINK, &link, "target", onward_record_get_id (target));
}

OnwardAction *
onward_presentation_edit_use (OnwardProfile *profile,
                              OnwardRecord  *presentation,
                              OnwardRecord  *strength,
                              OnwardRecord  *story,
                              gboolean       used)
{
  g_autoptr (OnwardFilterList) links = list_links (profile, presentation, ONWARD_LENS_ME);
  g_autoptr (OnwardAction) action = NULL;
  g_autofree char *position = NULL;
  guint n_links = g_list_model_get_n_items (G_LIST_MODEL (links));
  gboolean has_strength = FALSE;
  gboolean has_story = FALSE;

  action = onward_action_new (used ? ONWARD_VERB_LINK : ONWARD_VERB_UNLINK, ONWARD_KIND_PRESENTATION,
                              onward_record_get_id (presentation));
  for (guint i = 0; i < n_links; i++)
    {
      OnwardRecord *target = get_target (profile, links, i);

      if (!is_about (target, strength))
        continue;
      if (used && target == strength && !has_strength)
        has_strength = TRUE;
      else if (used && target == story && !has_story)
        has_story = TRUE;
      else
        onward_action_remove (action, ONWARD_KIND_LINK, onward_record_get_id (onward_filter_list_get_record (links, i)));
    }

  if (used && !has_strength)
    add_link (action, links, onward_record_get_id (presentation), strength, &position);
  if (used && story != NULL && !has_story)
    add_link (action, links, onward_record_get_id (presentation), story, &position);

  return onward_action_get_n_ops (action) > 0 ? g_steal_pointer (&action) : NULL;
}

/* The newest stands first. */
static gboolean
add_version (OnwardAction  *action,
             OnwardProfile *profile,
             OnwardRecord  *presentation,
             const char    *words)
{
  g_autoptr (OnwardFilterList) versions = list_versions (profile, presentation);
  guint n_versions = g_list_model_get_n_items (G_LIST_MODEL (versions));
  g_autofree char *cleaned = onward_text_clean (words, FALSE);
  g_autofree char *position = NULL;
  g_autofree char *kept = NULL;
  OnwardId version;
  GDate today;

  if (*cleaned == '\0')
    return FALSE;
  for (guint i = 0; i < n_versions; i++)
    if (g_str_equal (onward_record_get_text (onward_filter_list_get_record (versions, i), "words"), cleaned))
      return FALSE;

  onward_date_today (&today);
  kept = onward_date_to_iso (&today);
  position = onward_filter_list_order_for (versions, 0, NULL);
  version = onward_action_create (action, ONWARD_KIND_VERSION);
  onward_action_set_text (action, ONWARD_KIND_VERSION, &version, "position", position);
  onward_action_set_reference (action, ONWARD_KIND_VERSION, &version, "presentation", onward_record_get_id (presentation));
  onward_action_set_text (action, ONWARD_KIND_VERSION, &version, "words", cleaned);
  onward_action_set_text (action, ONWARD_KIND_VERSION, &version, "kept", kept);

  return TRUE;
}

OnwardAction *
onward_presentation_edit_replace (OnwardProfile *profile,
                                  OnwardRecord  *presentation,
                                  const char    *now,
                                  const char    *words)
{
  const OnwardId *id = onward_record_get_id (presentation);
  OnwardAction *action;

  if (g_str_equal (now, words))
    return NULL;

  action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PRESENTATION, id);
  add_version (action, profile, presentation, now);
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, id, "words", words);

  return action;
}

OnwardAction *
onward_presentation_edit_keep (OnwardProfile *profile,
                               OnwardRecord  *presentation,
                               const char    *words)
{
  g_autoptr (OnwardAction) action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_VERSION, NULL);

  return add_version (action, profile, presentation, words) ? g_steal_pointer (&action) : NULL;
}

OnwardAction *
onward_presentation_edit_duplicate (OnwardProfile *profile,
                                    OnwardRecord  *presentation,
                                    const char    *words)
{
  OnwardAction *action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_PRESENTATION, NULL);
  OnwardId id = onward_action_create (action, ONWARD_KIND_PRESENTATION);
  g_autoptr (OnwardFilterList) all = onward_profile_list (profile, ONWARD_KIND_PRESENTATION, ONWARD_LENS_ME);
  g_autoptr (OnwardFilterList) links = list_links (profile, presentation, ONWARD_LENS_ME);
  g_autofree char *position = NULL;
  g_autofree char *last = NULL;
  guint n_links = g_list_model_get_n_items (G_LIST_MODEL (links));
  guint index = 0;

  if (onward_filter_list_find (all, presentation, &index))
    index++;
  position = onward_filter_list_order_for (all, index, NULL);
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "position", position);
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "title", onward_record_get_text (presentation, "title"));
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "tone", onward_record_get_text (presentation, "tone"));
  onward_action_set_text (action, ONWARD_KIND_PRESENTATION, &id, "words", words);
  if (onward_record_get_private (presentation))
    onward_action_set_integer (action, ONWARD_KIND_PRESENTATION, &id, "private", TRUE);
  for (guint i = 0; i < n_links; i++)
    {
      OnwardRecord *target = get_target (profile, links, i);

      if (target != NULL)
        add_link (action, links, &id, target, &last);
    }

  return action;
}
