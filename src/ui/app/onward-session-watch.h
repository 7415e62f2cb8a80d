/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ONWARD_TYPE_SESSION_WATCH (onward_session_watch_get_type ())

/**
 * OnwardSessionWatch:
 *
 * Hears from systemd-logind that somebody else may sit down now: the session is locked, another
 * account takes over, the computer goes to sleep. Holds a delay inhibitor, so that sleep waits
 * until locking is done. Where there is no logind it hears nothing.
 */
G_DECLARE_FINAL_TYPE (OnwardSessionWatch, onward_session_watch, ONWARD, SESSION_WATCH, GObject)

/**
 * OnwardSessionWatch::lock:
 * @self: a watch
 *
 * Emitted when the profile shall be locked. onward_session_watch_locked() has to follow.
 */

/**
 * onward_session_watch_new:
 *
 * Returns: (transfer full): a watch that hears nothing yet
 */
OnwardSessionWatch *onward_session_watch_new (void);

/**
 * onward_session_watch_start:
 * @self: a watch
 * @bus: the system bus, or in tests another one
 *
 * Begins to listen, and to hold sleep back.
 */
void onward_session_watch_start (OnwardSessionWatch *self,
                                 GDBusConnection    *bus);

/**
 * onward_session_watch_locked:
 * @self: a watch
 *
 * Lets the computer sleep that waits for it.
 */
void onward_session_watch_locked (OnwardSessionWatch *self);

G_END_DECLS
