/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "onward-error.h"

#include <errno.h>
#include <string.h>

static void
test_from_errno (void)
{
  static const struct
  {
    int         number;
    OnwardError code;
  } table[] = {
    { ENOSPC, ONWARD_ERROR_NO_SPACE }, { EDQUOT, ONWARD_ERROR_NO_SPACE }, { EROFS, ONWARD_ERROR_READ_ONLY },
    { EACCES, ONWARD_ERROR_PERMISSION }, { EPERM, ONWARD_ERROR_PERMISSION }, { ENOENT, ONWARD_ERROR_NOT_FOUND },
    { ENOMEM, ONWARD_ERROR_NO_MEMORY }, { EIO, ONWARD_ERROR_IO }, { ENODEV, ONWARD_ERROR_IO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      onward_set_error_from_errno (&error, table[i].number, "fsync");
      g_assert_error (error, ONWARD_ERROR, (int) table[i].code);
      g_assert_true (g_str_has_prefix (error->message, "fsync: "));
    }

  onward_set_error_from_errno (NULL, EIO, "fsync");
}

static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (onward_fail_damaged (&error, "The %s of a card", "key"));
  g_assert_error (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==, "The key of a card");
  g_assert_false (onward_fail_damaged (NULL, "%s", "nobody asks"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/from-errno", test_from_errno);
  g_test_add_func ("/error/damaged", test_damaged);

  return g_test_run ();
}
