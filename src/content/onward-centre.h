/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ONWARD_CENTRE_FILE: what a centre writes, below `/etc/xdg`. */
#define ONWARD_CENTRE_FILE "onward/centre.conf"

/** ONWARD_CENTRE_LOCK_AFTER: minutes until a shared computer locks where the file does not say. */
#define ONWARD_CENTRE_LOCK_AFTER 3

/**
 * OnwardHelp:
 * @name: who answers
 * @number: their telephone number, as one would dial it here
 */
typedef struct
{
  char *name;
  char *number;
} OnwardHelp;

/**
 * OnwardCentre:
 * @path: (nullable): the file that was read, %NULL where there is none
 * @shared: whether this computer is used by many. Also when the file cannot be understood: who may be
 *   in doubt is shown less, never more
 * @ask_name: whether the name of a profile has to be typed, so that nobody reads who has one
 * @lock_after: minutes without input until it locks, 1 to 30; 0 where the file does not say
 * @warn_before: seconds that the warning stands before, 10 to 120; 0 where the file does not say
 * @templates: (nullable): a folder with templates of the centre, absolute
 * @languages: (nullable): wanted languages, best first, as `LANGUAGE` takes them ("sv:en")
 * @helps: (element-type OnwardHelp): whom one can call
 * @troubles: (element-type utf8): translated sentences: what of the file cannot be used
 *
 * What those who look after a computer have set for everybody on it. The keys are explained in
 * `resources/centre.conf`, which is installed as an example.
 */
typedef struct
{
  char      *path;
  gboolean   shared;
  gboolean   ask_name;
  int        lock_after;
  int        warn_before;
  char      *templates;
  char      *languages;
  GPtrArray *helps;
  GPtrArray *troubles;
} OnwardCentre;

/**
 * onward_centre_load:
 * @folders: (array zero-terminated=1): where %ONWARD_CENTRE_FILE may lie, best first
 *
 * The first file counts; one of the others can only make the computer a shared one.
 *
 * Returns: (transfer full): what is set
 */
OnwardCentre *onward_centre_load (const char *const *folders);

/**
 * onward_centre_free:
 * @self: (nullable) (transfer full): what is set
 */
void onward_centre_free (OnwardCentre *self);

/**
 * onward_centre_get:
 *
 * Reads the files at the first call: below the system's configuration folders, `/etc/xdg`, and
 * inside a sandbox what it is given to see of the computer's. On the main thread only.
 *
 * Returns: (transfer none): what is set on this computer
 */
const OnwardCentre *onward_centre_get (void);

/**
 * onward_centre_set:
 * @centre: (nullable) (transfer full): what onward_centre_get() shall say, %NULL to read again
 *
 * For tests.
 */
void onward_centre_set (OnwardCentre *centre);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardCentre, onward_centre_free)

G_END_DECLS
