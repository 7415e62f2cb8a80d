/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-clipboard"

#include "onward-clipboard.h"

void
onward_clipboard_take_back (GdkClipboard *clipboard)
{
  /* Local means that this process owns the content, also what was copied with Ctrl+C. */
  if (gdk_clipboard_is_local (clipboard) && gdk_clipboard_get_content (clipboard) != NULL)
    {
      gdk_clipboard_set_content (clipboard, NULL);
    }
}
