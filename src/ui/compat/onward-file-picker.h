/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OnwardFilePickedFunc:
 * @file: where the person wants the file
 * @data: what was given with the function
 */
typedef void (*OnwardFilePickedFunc) (GFile   *file,
                                      gpointer data);

/**
 * onward_file_picker_save:
 * @owner: a widget in a window; the picker closes with it, as when the profile is locked
 * @title: what is to be saved
 * @name: the file's name to begin with
 * @kind: what such files are called
 * @suffix: what their names end in, without the dot; a name without any ending gets it
 * @callback: called once when a place was chosen, not at all when it was not
 * @data: given to @callback
 *
 * Asks where a file shall go, through the desktop's own dialog. It leaves no trace in the list of
 * recent files.
 */
void onward_file_picker_save (GtkWidget           *owner,
                              const char          *title,
                              const char          *name,
                              const char          *kind,
                              const char          *suffix,
                              OnwardFilePickedFunc callback,
                              gpointer             data);

/**
 * onward_file_picker_open:
 * @owner: a widget in a window; the chooser goes when the widget does
 * @title: what the chooser is for
 * @kind: what such files are called
 * @suffixes: (array zero-terminated=1): how their names end, without the point
 * @callback: called with the file that was chosen, not at all when none was
 * @data: given to @callback
 *
 * Asks which file to read, through the portal in a sandbox.
 */
void onward_file_picker_open (GtkWidget           *owner,
                              const char          *title,
                              const char          *kind,
                              const char *const   *suffixes,
                              OnwardFilePickedFunc callback,
                              gpointer             data);

/**
 * onward_file_picker_complete:
 * @file: what was chosen
 * @suffix: what its name should end in, without the dot
 *
 * Returns: (transfer full): @file, with @suffix where its name has no ending at all and no other file is
 *   called so
 */
GFile *onward_file_picker_complete (GFile      *file,
                                    const char *suffix);

G_END_DECLS
