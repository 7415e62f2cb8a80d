/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON that somebody else may have written: templates and local facts. Whatever is wrong with it
 * comes as %ONWARD_ERROR_DAMAGED whose message is a translated sentence for the window. It is about
 * a file of the computer and never about the person. */

/** ONWARD_DATA_FILE_MAX: bytes that such a file may have. */
#define ONWARD_DATA_FILE_MAX (64 * 1024)

/** ONWARD_DATA_FILE_LINE: letters that one line, such as a title, may have. */
#define ONWARD_DATA_FILE_LINE 120

/** ONWARD_DATA_FILE_LINES: letters that a longer text may have. */
#define ONWARD_DATA_FILE_LINES 800

/**
 * OnwardDataMember:
 * @name: what it is called in the file
 * @needed: whether it has to be there
 *
 * One of the things that an object in a file may hold.
 */
typedef struct
{
  const char *name;
  gboolean    needed;
} OnwardDataMember;

/**
 * onward_data_file_read:
 * @path: a file
 * @error: return location
 *
 * Reads no more than a data file may have, and never waits for a pipe or a device.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *onward_data_file_read (const char *path,
                               GError    **error);

/**
 * onward_data_file_parse:
 * @bytes: a file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the object it holds
 */
JsonNode *onward_data_file_parse (GBytes  *bytes,
                                  GError **error);

/**
 * onward_data_file_check:
 * @node: anything
 * @members: (array length=n_members): what it may hold
 * @n_members: how many
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the object, when it holds what it needs and nothing else
 */
JsonObject *onward_data_file_check (JsonNode               *node,
                                    const OnwardDataMember *members,
                                    guint                   n_members,
                                    GError                **error);

/**
 * onward_data_file_get_wordings:
 * @object: an object
 * @member: one of its members: a text, or an object with a text for each language
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 * @max: letters that it may have; with %ONWARD_DATA_FILE_LINE it is one line
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the text in the best of @languages, or else in English, or else
 *   in any, and behind it what it is called in the others; empty when there is no such member
 */
GStrv onward_data_file_get_wordings (JsonObject        *object,
                                     const char        *member,
                                     const char *const *languages,
                                     guint              max,
                                     GError           **error);

/**
 * onward_data_file_get_words:
 * @object: an object
 * @member: one of its members
 * @languages: (nullable) (array zero-terminated=1): wanted languages, best first
 * @max: letters that it may have
 * @words: (out): the text in the best of @languages; %NULL when there is no such member
 * @error: return location
 *
 * Returns: whether that could be read
 */
gboolean onward_data_file_get_words (JsonObject        *object,
                                     const char        *member,
                                     const char *const *languages,
                                     guint              max,
                                     char             **words,
                                     GError           **error);

/**
 * onward_data_file_get_list:
 * @object: an object
 * @member: one of its members
 * @max: how many there may be
 * @list: (out) (transfer none) (nullable): the list; %NULL when there is no such member
 * @error: return location
 *
 * Returns: whether it is a list that is not too long
 */
gboolean onward_data_file_get_list (JsonObject *object,
                                    const char *member,
                                    guint       max,
                                    JsonArray **list,
                                    GError    **error);

/**
 * onward_data_file_get_origin:
 * @object: the object that a file holds
 * @country: (out) (nullable): two capital letters; %NULL when it is for any country
 * @checked: (out): when somebody looked whether it is so
 * @error: return location
 *
 * Reads `format`, `country` and `checked`.
 *
 * Returns: whether they could be read
 */
gboolean onward_data_file_get_origin (JsonObject *object,
                                      char      **country,
                                      GDate      *checked,
                                      GError    **error);

/**
 * onward_data_file_fail:
 * @error: return location
 * @format: a translated sentence, in the manner of printf()
 * @...: what goes into @format
 *
 * Returns: %FALSE
 */
gboolean onward_data_file_fail (GError    **error,
                                const char *format,
                                ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
