/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "onward-passphrase.h"

static void
test_measure (void)
{
  const struct { const char *text; OnwardPassphraseStrength least; OnwardPassphraseStrength most; } cases[] = {
    { NULL, ONWARD_PASSPHRASE_NONE, ONWARD_PASSPHRASE_NONE },
    { "", ONWARD_PASSPHRASE_NONE, ONWARD_PASSPHRASE_NONE },
    { "a", ONWARD_PASSPHRASE_WEAK, ONWARD_PASSPHRASE_WEAK },
    { "1234", ONWARD_PASSPHRASE_WEAK, ONWARD_PASSPHRASE_WEAK },
    { "password", ONWARD_PASSPHRASE_WEAK, ONWARD_PASSPHRASE_WEAK },
    { "aaaaaaaaaaaaaaaa", ONWARD_PASSPHRASE_WEAK, ONWARD_PASSPHRASE_WEAK },
    { "onward", ONWARD_PASSPHRASE_WEAK, ONWARD_PASSPHRASE_WEAK },
    { "blue kettle", ONWARD_PASSPHRASE_FAIR, ONWARD_PASSPHRASE_GOOD },
    { "gravel orbit lemon saxophone", ONWARD_PASSPHRASE_GOOD, ONWARD_PASSPHRASE_STRONG },
    { "gravel orbit lemon saxophone thirteen herrings", ONWARD_PASSPHRASE_STRONG, ONWARD_PASSPHRASE_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OnwardPassphraseStrength strength = onward_passphrase_measure (cases[i].text);

      g_test_message ("%s: %d", cases[i].text ? cases[i].text : "(null)", strength);
      g_assert_cmpint (strength, >=, cases[i].least);
      g_assert_cmpint (strength, <=, cases[i].most);
    }
}

/* A measure that reads a megabyte on every key would stop the typing; one that cuts a
 * character in half would read what is not there. */
static void
test_measure_long (void)
{
  g_autoptr (GString) emoji = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 4096; i++)
    g_string_append (emoji, i % 3 ? "🌿" : "ö");
  g_assert_cmpint (onward_passphrase_measure (emoji->str), >, ONWARD_PASSPHRASE_NONE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

static void
test_hints_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (OnwardPassphraseStrength strength = ONWARD_PASSPHRASE_NONE; strength <= ONWARD_PASSPHRASE_STRONG; strength++)
    g_assert_true (g_hash_table_add (seen, (gpointer) onward_passphrase_hint (strength)));
}

static void
test_check (void)
{
  g_autofree char *longest = g_strnfill (ONWARD_PASSPHRASE_MAX, 'x');
  g_autofree char *longer = g_strnfill (ONWARD_PASSPHRASE_MAX + 1, 'x');

  g_assert_cmpint (onward_passphrase_check ("", ""), ==, ONWARD_PASSPHRASE_EMPTY);
  g_assert_cmpint (onward_passphrase_check ("", "x"), ==, ONWARD_PASSPHRASE_EMPTY);
  g_assert_cmpint (onward_passphrase_check ("x", ""), ==, ONWARD_PASSPHRASE_DIFFERENT);
  g_assert_cmpint (onward_passphrase_check ("x", "X"), ==, ONWARD_PASSPHRASE_DIFFERENT);
  g_assert_cmpint (onward_passphrase_check ("x", "x "), ==, ONWARD_PASSPHRASE_DIFFERENT);
  g_assert_cmpint (onward_passphrase_check (" ", " "), ==, ONWARD_PASSPHRASE_FINE);
  g_assert_cmpint (onward_passphrase_check ("🌿", "🌿"), ==, ONWARD_PASSPHRASE_FINE);
  g_assert_cmpint (onward_passphrase_check (longest, longest), ==, ONWARD_PASSPHRASE_FINE);
  g_assert_cmpint (onward_passphrase_check (longer, longer), ==, ONWARD_PASSPHRASE_TOO_LONG);
}

static void
test_explain (void)
{
  g_assert_cmpstr (onward_passphrase_explain (ONWARD_PASSPHRASE_FINE), ==, "");
  for (OnwardPassphraseFault fault = ONWARD_PASSPHRASE_EMPTY; fault <= ONWARD_PASSPHRASE_TOO_LONG; fault++)
    g_assert_true (g_str_has_suffix (onward_passphrase_explain (fault), "."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/measure", test_measure);
  g_test_add_func ("/passphrase/measure-long", test_measure_long);
  g_test_add_func ("/passphrase/hints-differ", test_hints_differ);
  g_test_add_func ("/passphrase/check", test_check);
  g_test_add_func ("/passphrase/explain", test_explain);

  return g_test_run ();
}
