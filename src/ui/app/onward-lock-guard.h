/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-settings.h"
#include "onward-window.h"

G_BEGIN_DECLS

#define ONWARD_TYPE_LOCK_GUARD (onward_lock_guard_get_type ())

/**
 * OnwardLockGuard:
 *
 * Locks a window when nobody may be there any more: after a time without input, with a warning
 * one minute before; with the screen; when another account takes over; before sleep.
 */
G_DECLARE_FINAL_TYPE (OnwardLockGuard, onward_lock_guard, ONWARD, LOCK_GUARD, GObject)

/**
 * onward_lock_guard_new:
 * @window: what it guards
 * @settings: how long it waits
 *
 * Returns: (transfer full): a guard, at work
 */
OnwardLockGuard *onward_lock_guard_new (OnwardWindow   *window,
                                        OnwardSettings *settings);

/**
 * onward_lock_guard_listen:
 * @self: a guard
 * @bus: (nullable): the bus that systemd-logind is on, %NULL for the system bus
 *
 * Hears from the session, too.
 */
void onward_lock_guard_listen (OnwardLockGuard *self,
                               GDBusConnection *bus);

/**
 * onward_lock_guard_set_minute:
 * @self: a guard
 * @milliseconds: how long a minute lasts, for tests
 */
void onward_lock_guard_set_minute (OnwardLockGuard *self,
                                   guint            milliseconds);

/**
 * onward_lock_guard_stay:
 * @self: a guard
 *
 * Somebody is there: the time begins anew and the warning goes.
 */
void onward_lock_guard_stay (OnwardLockGuard *self);

G_END_DECLS
