/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib.h>

#include "onward-content-private.h"
#include "onward-error.h"

static gboolean
holds (const char *const *languages,
       const char        *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = onward_content_find ("cards", languages, &error);

  g_assert_no_error (error);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), words) != NULL;
}

static void
test_language (void)
{
  const char *const swedish[] = { "sv_FI.UTF-8@euro", "en", NULL };
  const char *const second[] = { "tlh", "sv_SE", "en", NULL };
  const char *const unknown[] = { "tlh", "C", NULL };
  const char *const strange[] = { "", "../sample-sv", NULL };

  g_assert_true (holds (swedish, "Jag är"));
  g_assert_true (holds (second, "Jag är"));
  g_assert_false (holds (unknown, "Jag är"));
  g_assert_true (holds (unknown, "I am"));
  g_assert_true (holds (strange, "I am"));
  g_assert_true (holds (NULL, "I am"));
}

static void
test_no_such_words (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (onward_content_find ("jokes", NULL, &error));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/content/language", test_language);
  g_test_add_func ("/content/content/no-such-words", test_no_such_words);

  return g_test_run ();
}
