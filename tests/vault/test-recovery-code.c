/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "onward-recovery-code-private.h"

static OnwardSecret *
parse (const char *text)
{
  g_autoptr (OnwardSecret) secret = onward_secret_new (text, strlen (text));

  return onward_recovery_code_parse (secret);
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 500; i++)
    {
      g_autoptr (OnwardSecret) key = onward_secret_new_random (ONWARD_RECOVERY_KEY_SIZE);
      g_autoptr (OnwardSecret) text = onward_recovery_code_format (key);
      g_autoptr (OnwardSecret) back = onward_recovery_code_parse (text);
      const char *chars = onward_secret_get_bytes (text);

      g_assert_cmpuint (onward_secret_get_size (text), ==, 35);
      g_assert_null (strpbrk (chars, "ILOUabcdefghijklmnopqrstuvwxyz"));
      for (int at = 5; at < 35; at += 6)
        g_assert_cmpint (chars[at], ==, '-');
      g_assert_nonnull (back);
      g_assert_true (onward_secret_equal (back, key));
    }
}

static void
test_known (void)
{
  g_autoptr (OnwardSecret) key = onward_secret_new ("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16);
  g_autoptr (OnwardSecret) text = onward_recovery_code_format (key);
  g_autofree char *sloppy = g_strdup (onward_secret_get_bytes (text));
  g_autofree char *wide = NULL;
  g_autoptr (OnwardSecret) lower = NULL;
  g_autoptr (OnwardSecret) spaced = NULL;

  g_assert_true (g_str_has_prefix (sloppy, "00000-00000-00000-00000-00000-"));
  for (char *p = sloppy; *p != '\0'; p++)
    *p = *p == '0' ? 'o' : *p == '1' ? 'l' : *p == '-' ? ' ' : g_ascii_tolower (*p);

  lower = parse (sloppy);
  g_assert_nonnull (lower);
  g_assert_true (onward_secret_equal (lower, key));

  wide = g_strdup_printf ("\n  %s\t\u2013\u00a0", (const char *) onward_secret_get_bytes (text));
  spaced = parse (wide);
  g_assert_nonnull (spaced);
}

static void
test_wrong (void)
{
  static const char *const bad[] = {
    "", "0", "-----", "00000-00000-00000-00000-00000-0000", "UUUUU-UUUUU-UUUUU-UUUUU-UUUUU-UUUUU",
    "ÅÄÖÅÄ", "00000\xff", "00000-00000-00000-00000-00000-00000-00000",
  };
  g_autoptr (OnwardSecret) key = onward_secret_new_random (ONWARD_RECOVERY_KEY_SIZE);
  g_autoptr (OnwardSecret) text = onward_recovery_code_format (key);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (parse (bad[i]));

  /* Every single mistake is noticed, and two neighbours the wrong way round. */
  for (int at = 0; at < 35; at++)
    {
      g_autofree char *wrong = g_strdup (onward_secret_get_bytes (text));
      g_autofree char *turned = g_strdup (wrong);

      if (wrong[at] == '-')
        continue;

      wrong[at] = wrong[at] == '7' ? '8' : '7';
      g_assert_null (parse (wrong));

      if (turned[at + 1] == '\0' || turned[at + 1] == '-' || turned[at] == turned[at + 1])
        continue;

      turned[at] = turned[at + 1];
      turned[at + 1] = ((const char *) onward_secret_get_bytes (text))[at];
      g_assert_null (parse (turned));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault/recovery-code/round-trip", test_round_trip);
  g_test_add_func ("/vault/recovery-code/known", test_known);
  g_test_add_func ("/vault/recovery-code/wrong", test_wrong);

  return g_test_run ();
}
