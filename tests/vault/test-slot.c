/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "onward-error.h"
#include "onward-slot-private.h"

static void
test_random_secrets (void)
{
  static const OnwardSlotType types[] = { ONWARD_SLOT_RECOVERY, ONWARD_SLOT_KEYRING };
  g_autoptr (OnwardSecret) data_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  OnwardId profile = onward_id_new ();
  OnwardId stranger = onward_id_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (OnwardSecret) secret = onward_secret_new_random (i == 0 ? 16 : 64);
      g_autoptr (OnwardSecret) other = onward_secret_new_random (i == 0 ? 16 : 64);
      g_autoptr (OnwardSecret) opened = NULL;
      g_autoptr (GError) error = NULL;
      guint8 bytes[ONWARD_SLOT_SIZE];
      OnwardSlot slot, read;

      g_assert_true (onward_slot_wrap (&slot, types[i], NULL, &profile, secret, data_key, &error));
      onward_slot_write (&slot, bytes);
      onward_slot_read (&read, bytes);
      opened = onward_slot_unwrap (&read, &profile, secret, &error);
      g_assert_no_error (error);
      g_assert_true (onward_secret_equal (opened, data_key));

      g_assert_null (onward_slot_unwrap (&read, &profile, other, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
      g_clear_error (&error);
      g_assert_null (onward_slot_unwrap (&read, &stranger, secret, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE);
      g_clear_error (&error);

      /* The type and the cost are bound, too. */
      read.type = types[1 - i];
      g_assert_null (onward_slot_unwrap (&read, &profile, secret, NULL));
      read.type = types[i];
      read.cost.passes = 1;
      g_assert_null (onward_slot_unwrap (&read, &profile, secret, NULL));
    }
}

static void
test_sizes (void)
{
  g_autoptr (OnwardSecret) data_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  OnwardId profile = onward_id_new ();
  OnwardSlot slot;

  for (gsize size = 0; size < 80; size++)
    {
      g_autoptr (OnwardSecret) secret = onward_secret_new_random (size);

      g_assert_cmpint (onward_slot_wrap (&slot, ONWARD_SLOT_KEYRING, NULL, &profile, secret, data_key, NULL),
                       ==, size >= 16 && size <= 64);
    }
}

static void
test_hostile_costs (void)
{
  static const OnwardKdfCost bad[] = {
    { 0, 0 }, { 64 * 1024 - 1, 3 }, { 64 * 1024, 2 }, { 64 * 1024, 17 }, { 512 * 1024 + 1, 3 },
    { G_MAXUINT32, 3 }, { 64 * 1024, G_MAXUINT32 }, { G_MAXUINT32, G_MAXUINT32 },
  };
  g_autoptr (OnwardSecret) secret = onward_secret_new ("x", 1);
  g_autoptr (OnwardSecret) data_key = onward_secret_new_random (ONWARD_KEY_SIZE);
  OnwardId profile = onward_id_new ();
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      OnwardSlot slot = { .type = ONWARD_SLOT_PASSPHRASE, .version = 1, .cost = bad[i] };
      g_autoptr (GError) error = NULL;

      g_assert_false (onward_slot_cost_is_allowed (&bad[i]));
      g_assert_null (onward_slot_unwrap (&slot, &profile, secret, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
      g_clear_error (&error);
      g_assert_false (onward_slot_wrap (&slot, ONWARD_SLOT_PASSPHRASE, &bad[i], &profile, secret, data_key, &error));
      g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED);
    }

  g_assert_cmpint (g_get_monotonic_time () - start, <, 10000 * (gint64) G_N_ELEMENTS (bad));
}

static void
test_no_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizer needs the address space");
#else
  OnwardSlot slot = { .type = ONWARD_SLOT_PASSPHRASE, .version = 1, .cost = { ONWARD_KDF_MEMORY_MAX, 3 } };
  g_autoptr (OnwardSecret) secret = onward_secret_new ("x", 1);
  OnwardId profile = onward_id_new ();
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      const struct rlimit limit = { 400 * 1024 * 1024, 400 * 1024 * 1024 };
      g_autoptr (GError) error = NULL;

      setrlimit (RLIMIT_AS, &limit);
      onward_slot_unwrap (&slot, &profile, secret, &error);
      _exit (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY) ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  onward_vault_init ();

  g_test_add_func ("/vault/slot/random-secrets", test_random_secrets);
  g_test_add_func ("/vault/slot/sizes", test_sizes);
  g_test_add_func ("/vault/slot/hostile-costs", test_hostile_costs);
  g_test_add_func ("/vault/slot/no-memory", test_no_memory);

  return g_test_run ();
}
