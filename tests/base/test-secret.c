/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-secret.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_bytes (void)
{
  g_autoptr (OnwardSecret) a = onward_secret_new ("reed\0s", 6);
  g_autoptr (OnwardSecret) b = onward_secret_new ("reed\0s", 6);
  g_autoptr (OnwardSecret) shorter = onward_secret_new ("reed", 4);
  g_autoptr (OnwardSecret) other = onward_secret_new ("reed\0t", 6);
  g_autoptr (OnwardSecret) empty = onward_secret_new (NULL, 0);
  OnwardSecret *again;

  g_assert_cmpmem (onward_secret_get_bytes (a), onward_secret_get_size (a), "reed\0s", 6);
  g_assert_cmpint (((const char *) onward_secret_get_bytes (a))[6], ==, 0);
  g_assert_true (onward_secret_equal (a, b));
  g_assert_false (onward_secret_equal (a, other));
  g_assert_false (onward_secret_equal (a, shorter));
  g_assert_cmpuint (onward_secret_get_size (empty), ==, 0);
  g_assert_cmpstr (onward_secret_get_bytes (empty), ==, "");

  again = onward_secret_ref (a);
  g_assert_true (again == a);
  onward_secret_unref (again);
  g_assert_cmpstr (onward_secret_get_bytes (a), ==, "reed");
}

static void
test_random (void)
{
  g_autoptr (OnwardSecret) a = onward_secret_new_random (32);
  g_autoptr (OnwardSecret) b = onward_secret_new_random (32);

  g_assert_cmpuint (onward_secret_get_size (a), ==, 32);
  g_assert_false (onward_secret_equal (a, b));
}

static void
assert_nfc (const char *text)
{
  g_autoptr (OnwardSecret) secret = onward_secret_new_from_passphrase (text);
  g_autofree char *expected = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  g_assert_nonnull (secret);
  g_assert_cmpstr (onward_secret_get_bytes (secret), ==, expected);
}

/* GLib's own normalization is what ours is measured by. */
static void
test_form (void)
{
  g_autoptr (OnwardSecret) composed = onward_secret_new_from_passphrase ("bl\u00e5b\u00e4r");
  g_autoptr (OnwardSecret) decomposed = onward_secret_new_from_passphrase ("bla\u030aba\u0308r");

  g_assert_true (onward_secret_equal (composed, decomposed));
  g_assert_null (onward_secret_new_from_passphrase ("\xff"));
  assert_nfc ("");
  assert_nfc ("\u0301");
  assert_nfc ("\u1112\u1161\u11ab \ud55c \u0344 \u212b \U0001d15e");
  assert_nfc ("a\u0323\u0307 a\u0307\u0323 s\u0323\u0307x\u0301\u0301");

  for (gunichar c = 1; c < 0x30000; c++)
    {
      GString *text;

      if (!g_unichar_validate (c))
        continue;

      text = g_string_new ("q");
      g_string_append_unichar (text, c);
      g_string_append_unichar (text, 0x0301);
      g_string_append_unichar (text, 0x0323);
      if (c % 7 == 0)
        assert_nfc (text->str);
      g_string_free (text, TRUE);
    }
}

static void
test_form_random (void)
{
  static const gunichar chars[] = {
    'a', 'e', 's', 0x0300, 0x0301, 0x0307, 0x0308, 0x030a, 0x0323, 0x0327, 0x0344, 0x0345, 0x00c5, 0x1e69,
    0x1100, 0x1161, 0x11a8, 0xac00, 0x0915, 0x093c, 0x09c7, 0x09be, 0x2adc, 0xfb1d, 0x1f986, 0x200d,
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (1, 9); n > 0; n--)
        g_string_append_unichar (text, chars[g_test_rand_int_range (0, G_N_ELEMENTS (chars))]);

      assert_nfc (text->str);
    }
}

/* Locked memory is read-only and gone after the last reference. */
static void
test_guarded (void)
{
  for (int freed = 0; freed < 2; freed++)
    {
      int status;
      pid_t child = fork ();

      if (child == 0)
        {
          OnwardSecret *secret = onward_secret_new ("reeds", 5);
          volatile char *bytes = (char *) onward_secret_get_bytes (secret);

          signal (SIGSEGV, SIG_DFL);
          if (freed)
            {
              onward_secret_unref (secret);
              _exit (bytes[0] == 'r');
            }

          bytes[0] = 'x';
          _exit (0);
        }

      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, SIGSEGV);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/secret/bytes", test_bytes);
  g_test_add_func ("/base/secret/random", test_random);
  g_test_add_func ("/base/secret/form", test_form);
  g_test_add_func ("/base/secret/form-random", test_form_random);
  g_test_add_func ("/base/secret/guarded", test_guarded);

  return g_test_run ();
}
