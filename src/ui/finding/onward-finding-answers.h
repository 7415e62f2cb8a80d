/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "onward-profile.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_FINDING_ANSWERS (onward_finding_answers_get_type ())

/**
 * OnwardFindingAnswers:
 *
 * What was said so far while finding strengths, by what was asked, and the ways to say more.
 * Answers are for the person alone: they are kept private, whatever comes of them.
 *
 * Signal: `changed`, after an answer came, went or is another one.
 */
G_DECLARE_FINAL_TYPE (OnwardFindingAnswers, onward_finding_answers, ONWARD, FINDING_ANSWERS, GObject)

/**
 * onward_finding_answers_new:
 * @profile: an open profile
 *
 * Returns: (transfer full): its answers
 */
OnwardFindingAnswers *onward_finding_answers_new (OnwardProfile *profile);

/**
 * onward_finding_answers_get_profile:
 * @self: answers
 *
 * Returns: (transfer none): the profile they are in
 */
OnwardProfile *onward_finding_answers_get_profile (OnwardFindingAnswers *self);

/**
 * onward_finding_answers_find:
 * @self: answers
 * @asked: what was asked, such as `card:calm`
 *
 * Returns: (transfer none) (nullable): the latest answer to it
 */
OnwardRecord *onward_finding_answers_find (OnwardFindingAnswers *self,
                                           const char           *asked);

/**
 * onward_finding_answers_get_reply:
 * @self: answers
 * @asked: what was asked
 *
 * Returns: (transfer none): the reply as it is stored, "" when there is none yet
 */
const char *onward_finding_answers_get_reply (OnwardFindingAnswers *self,
                                              const char           *asked);

/**
 * onward_finding_answers_get_strength:
 * @self: answers
 * @asked: what was asked
 *
 * Returns: (transfer none) (nullable): the strength that the answer became
 */
OnwardRecord *onward_finding_answers_get_strength (OnwardFindingAnswers *self,
                                                   const char           *asked);

/**
 * onward_finding_answers_reply:
 * @self: answers
 * @widget: where it was said
 * @asked: what was asked
 * @reply: a word of the field `reply`
 *
 * Keeps the reply, as one action. Does nothing when it is the same one already.
 */
void onward_finding_answers_reply (OnwardFindingAnswers *self,
                                   GtkWidget            *widget,
                                   const char           *asked,
                                   const char           *reply);

/**
 * onward_finding_answers_begin:
 * @self: answers
 * @asked: what was asked
 * @reply: a word of the field `reply`
 * @words: the first words
 * @callback: called when the answer is there
 * @user_data: given to @callback
 *
 * Makes an answer to write on in; onward_profile_write_finish() ends it. Where the answer became
 * a strength already, that one stays as it is and the answer begins anew, for what comes next.
 */
void onward_finding_answers_begin (OnwardFindingAnswers *self,
                                   const char           *asked,
                                   const char           *reply,
                                   const char           *words,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);

/**
 * OnwardFindingStrength:
 * @title: in the first person
 * @shows: (nullable): how it shows
 * @family: a word of the field `family`
 * @suggested_by: (nullable): who said it, which makes it a suggestion
 *
 * What an answer shall become.
 */
typedef struct
{
  const char *title;
  const char *shows;
  const char *family;
  const char *suggested_by;
} OnwardFindingStrength;

/**
 * onward_finding_answers_keep:
 * @self: answers
 * @widget: where the person said so
 * @asked: what was asked; there may be no answer yet
 * @reply: the reply that the answer gets
 * @strength: what it becomes
 *
 * Adds a strength at the end and remembers in the answer which one, as one action.
 */
void onward_finding_answers_keep (OnwardFindingAnswers        *self,
                                  GtkWidget                   *widget,
                                  const char                  *asked,
                                  const char                  *reply,
                                  const OnwardFindingStrength *strength);

/**
 * onward_finding_answers_keep_story:
 * @self: answers
 * @widget: where the person said so
 * @asked: what was answered
 * @strength: the strength that the story tells of
 * @what: what happened
 *
 * Adds a story to a strength and remembers in the answer which one, as one action.
 */
void onward_finding_answers_keep_story (OnwardFindingAnswers *self,
                                        GtkWidget            *widget,
                                        const char           *asked,
                                        OnwardRecord         *strength,
                                        const char           *what);

G_END_DECLS
