/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * onward_clipboard_take_back:
 * @clipboard: a clipboard
 *
 * Empties @clipboard if anything that this process put there is still on it, by copying in
 * whatever way. What another program put there stays.
 */
void onward_clipboard_take_back (GdkClipboard *clipboard);

G_END_DECLS
