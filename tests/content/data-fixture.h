/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <string.h>

#include "onward-error.h"

/* A file as people write it here: single quotes where JSON has double ones. */
static inline GBytes *
data_bytes (const char *words)
{
  char *json = g_strdelimit (g_strdup (words), "'", '"');

  return g_bytes_new_take (json, strlen (json));
}

/* Says what is wrong in a sentence for somebody who looks after the computer. */
static inline void
data_assert_refused (gconstpointer result,
                     GError      **error,
                     const char   *words)
{
  g_assert_null (result);
  g_assert_error (*error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_cmpstr ((*error)->message, ==, words);
}
