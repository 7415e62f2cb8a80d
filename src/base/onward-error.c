/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-error"

#include "onward-error.h"

#include <errno.h>

G_DEFINE_QUARK (onward-error-quark, onward_error)

gboolean
onward_fail_damaged (GError    **error,
                     const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error_literal (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED, message);

  return FALSE;
}

void
onward_set_error_from_errno (GError    **error,
                             int         saved_errno,
                             const char *what)
{
  OnwardError code;

  switch (saved_errno)
    {
    case ENOSPC:
    case EDQUOT:
      code = ONWARD_ERROR_NO_SPACE;
      break;
    case EROFS:
      code = ONWARD_ERROR_READ_ONLY;
      break;
    case EACCES:
    case EPERM:
      code = ONWARD_ERROR_PERMISSION;
      break;
    case ENOENT:
      code = ONWARD_ERROR_NOT_FOUND;
      break;
    case ENOMEM:
      code = ONWARD_ERROR_NO_MEMORY;
      break;
    default:
      code = ONWARD_ERROR_IO;
      break;
    }

  g_set_error (error, ONWARD_ERROR, code, "%s: %s", what, g_strerror (saved_errno));
}
