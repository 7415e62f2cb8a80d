/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "onward-clipboard.h"

static void
test_take_back (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());

  gdk_clipboard_set_text (clipboard, "mine");
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  onward_clipboard_take_back (clipboard);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  /* A second time there is nothing of ours any more. */
  onward_clipboard_take_back (clipboard);
  g_assert_null (gdk_clipboard_get_content (clipboard));
}

int
main (int   argc,
      char *argv[])
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/clipboard/take-back", test_take_back);

  return g_test_run ();
}
