/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ONWARD_ERROR (onward_error_quark ())

/**
 * OnwardError:
 * @ONWARD_ERROR_WRONG_PASSPHRASE: the secret opens no key slot of its type
 * @ONWARD_ERROR_IN_USE: another process has the profile open
 * @ONWARD_ERROR_NEWER_FORMAT: written by a newer version that this one cannot read
 * @ONWARD_ERROR_DAMAGED: the files do not hold what was written
 * @ONWARD_ERROR_NOT_FOUND: there is no profile, record or action of that name
 * @ONWARD_ERROR_EXISTS: something of that name is there already
 * @ONWARD_ERROR_NO_SPACE: the disk or the quota is full
 * @ONWARD_ERROR_READ_ONLY: the profile can be read but not changed now
 * @ONWARD_ERROR_PERMISSION: the operating system refuses access
 * @ONWARD_ERROR_IO: the disk could not be read or written
 * @ONWARD_ERROR_NO_MEMORY: the computer has not enough free memory
 * @ONWARD_ERROR_REFUSED: the input breaks a rule of the model
 * @ONWARD_ERROR_CONFLICT: something later changed what an undo would restore
 * @ONWARD_ERROR_CLOSED: the profile has been locked meanwhile
 * @ONWARD_ERROR_NO_COPY: a file that somebody chose is no copy of a profile, or not a whole one
 *
 * What can go wrong below the interface. A #GError message is for developers and never
 * holds anything the person wrote; `src/ui/app/onward-error-text.c` words each code.
 */
typedef enum
{
  ONWARD_ERROR_WRONG_PASSPHRASE,
  ONWARD_ERROR_IN_USE,
  ONWARD_ERROR_NEWER_FORMAT,
  ONWARD_ERROR_DAMAGED,
  ONWARD_ERROR_NOT_FOUND,
  ONWARD_ERROR_EXISTS,
  ONWARD_ERROR_NO_SPACE,
  ONWARD_ERROR_READ_ONLY,
  ONWARD_ERROR_PERMISSION,
  ONWARD_ERROR_IO,
  ONWARD_ERROR_NO_MEMORY,
  ONWARD_ERROR_REFUSED,
  ONWARD_ERROR_CONFLICT,
  ONWARD_ERROR_CLOSED,
  ONWARD_ERROR_NO_COPY,
} OnwardError;

#define ONWARD_N_ERRORS (ONWARD_ERROR_NO_COPY + 1)

/**
 * onward_error_quark:
 *
 * Returns: the domain of every error below the interface
 */
GQuark onward_error_quark (void);

/**
 * onward_fail_damaged:
 * @error: (out) (optional): return location
 * @format: a developer's words for what is wrong, in the manner of printf(), without any content
 * @...: what goes into @format
 *
 * Sets @error to %ONWARD_ERROR_DAMAGED, for a reader that goes no further.
 *
 * Returns: %FALSE
 */
gboolean onward_fail_damaged (GError    **error,
                              const char *format,
                              ...) G_GNUC_PRINTF (2, 3);

/**
 * onward_set_error_from_errno:
 * @error: (out) (optional): return location
 * @saved_errno: the `errno` of a failed system call
 * @what: a developer's words for the call, without any path
 *
 * Sets @error to the #OnwardError that fits @saved_errno (ENOSPC and EDQUOT become
 * %ONWARD_ERROR_NO_SPACE, EROFS %ONWARD_ERROR_READ_ONLY, EACCES and EPERM
 * %ONWARD_ERROR_PERMISSION, ENOENT %ONWARD_ERROR_NOT_FOUND, ENOMEM
 * %ONWARD_ERROR_NO_MEMORY, all others %ONWARD_ERROR_IO).
 */
void onward_set_error_from_errno (GError    **error,
                                  int         saved_errno,
                                  const char *what);

G_END_DECLS
