/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "onward-date.h"
#include "onward-error-text.h"

static void
check_voice (const char *text)
{
  const char *const never[] = { "please", "failed", "invalid", "error", "!", "%", NULL };

  g_assert_nonnull (text);
  g_assert_cmpuint (strlen (text), >, 5);
  for (guint i = 0; never[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (text, -1);

      g_assert_null (strstr (lower, never[i]));
    }
}

static void
test_every_code (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (OnwardError code = 0; code < ONWARD_N_ERRORS; code++)
    {
      OnwardErrorText text = onward_error_text_get (code);

      check_voice (text.title);
      check_voice (text.body);
      check_voice (text.line);
      g_assert_true (g_str_has_suffix (text.body, "."));
      g_assert_true (g_str_has_suffix (text.line, "."));
      g_assert_false (g_str_has_suffix (text.title, "."));
      g_assert_true (g_hash_table_add (titles, (gpointer) text.title));
      g_assert_true (g_hash_table_add (lines, (gpointer) text.line));
    }
}

static void
test_wrong_passphrase_says_only_that (void)
{
  g_assert_cmpstr (onward_error_text_get (ONWARD_ERROR_WRONG_PASSPHRASE).line, ==, "This is not the passphrase.");
}

static void
test_unknown_code (void)
{
  g_assert_cmpstr (onward_error_text_get (ONWARD_N_ERRORS).title, ==, onward_error_text_get (ONWARD_ERROR_IO).title);
  g_assert_cmpstr (onward_error_text_get (-1).title, ==, onward_error_text_get (ONWARD_ERROR_IO).title);
}

static void
check_domain (GQuark      domain,
              int         code,
              OnwardError expected)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, "for the test");

  g_assert_cmpint (onward_error_text_code (error), ==, expected);
}

static void
test_other_domains (void)
{
  check_domain (ONWARD_ERROR, ONWARD_ERROR_CONFLICT, ONWARD_ERROR_CONFLICT);
  check_domain (G_IO_ERROR, G_IO_ERROR_NO_SPACE, ONWARD_ERROR_NO_SPACE);
  check_domain (G_FILE_ERROR, G_FILE_ERROR_NOSPC, ONWARD_ERROR_NO_SPACE);
  check_domain (G_FILE_ERROR, G_FILE_ERROR_ACCES, ONWARD_ERROR_PERMISSION);
  check_domain (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, ONWARD_ERROR_PERMISSION);
  check_domain (G_IO_ERROR, G_IO_ERROR_HOST_NOT_FOUND, ONWARD_ERROR_IO);
}

static void
test_conditions (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *good = onward_error_text_condition (ONWARD_CONDITION_GOOD, 0);

  g_assert_cmpstr (good, ==, "");
  for (OnwardCondition condition = ONWARD_CONDITION_UNSAVED_NO_SPACE; condition <= ONWARD_CONDITION_READ_ONLY_EARLIER; condition++)
    {
      char *text = onward_error_text_condition (condition, 0);

      check_voice (text);
      g_assert_true (g_hash_table_add (seen, text));
    }
}

static void
test_damage_names_the_day (void)
{
  g_autoptr (GDateTime) noon = g_date_time_new_local (2025, 3, 4, 12, 0, 0);
  g_autofree char *text = onward_error_text_condition (ONWARD_CONDITION_READ_ONLY_DAMAGED, g_date_time_to_unix (noon) * 1000);
  g_autofree char *unknown = onward_error_text_condition (ONWARD_CONDITION_READ_ONLY_DAMAGED, 0);
  g_autofree char *earlier = onward_error_text_condition (ONWARD_CONDITION_READ_ONLY_EARLIER, g_date_time_to_unix (noon) * 1000);
  g_autofree char *never = onward_error_text_saved_day (0);
  g_autofree char *day = NULL;
  GDate date, today;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, 3, 2025);
  onward_date_today (&today);
  day = onward_date_format_long (&date, &today);
  g_assert_nonnull (strstr (text, day));
  g_assert_nonnull (strstr (earlier, day));
  g_assert_null (never);
  g_assert_null (strstr (unknown, "1970"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error-text/every-code", test_every_code);
  g_test_add_func ("/error-text/wrong-passphrase-says-only-that", test_wrong_passphrase_says_only_that);
  g_test_add_func ("/error-text/unknown-code", test_unknown_code);
  g_test_add_func ("/error-text/other-domains", test_other_domains);
  g_test_add_func ("/error-text/conditions", test_conditions);
  g_test_add_func ("/error-text/damage-names-the-day", test_damage_names_the_day);

  return g_test_run ();
}
