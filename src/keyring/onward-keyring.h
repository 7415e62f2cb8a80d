/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "onward-id.h"
#include "onward-secret.h"

G_BEGIN_DECLS

/**
 * OnwardKeyringState:
 * @ONWARD_KEYRING_FOUND: the key is there
 * @ONWARD_KEYRING_NOTHING: the keyring is open and holds no key for this profile
 * @ONWARD_KEYRING_LOCKED: the keyring is closed, and nobody was asked to open it
 * @ONWARD_KEYRING_REFUSED: somebody was asked and said no
 * @ONWARD_KEYRING_ABSENT: this computer offers no keyring
 * @ONWARD_KEYRING_SILENT: it did not answer in time
 * @ONWARD_KEYRING_STRANGE: it answered something that cannot be a key
 *
 * How an attempt with a keyring ended. Only %ONWARD_KEYRING_FOUND comes with a key, and none of the
 * others says that there never was one: a key is made when a person asks for it, never because
 * nothing was found.
 */
typedef enum
{
  ONWARD_KEYRING_FOUND,
  ONWARD_KEYRING_NOTHING,
  ONWARD_KEYRING_LOCKED,
  ONWARD_KEYRING_REFUSED,
  ONWARD_KEYRING_ABSENT,
  ONWARD_KEYRING_SILENT,
  ONWARD_KEYRING_STRANGE,
} OnwardKeyringState;

/** ONWARD_KEYRING_KEY_SIZE: bytes in a key. */
#define ONWARD_KEYRING_KEY_SIZE 32

/** ONWARD_KEYRING_PATIENCE: milliseconds until a keyring that does not answer is left alone. */
#define ONWARD_KEYRING_PATIENCE 4000

#define ONWARD_TYPE_KEYRING (onward_keyring_get_type ())

/**
 * OnwardKeyring:
 *
 * Where a key for a profile is kept outside it, by the account of a computer that belongs to one
 * person. Every call ends, also when the keyring does not: it has a timer of its own, since a
 * prompt that hangs does not listen to a #GCancellable.
 */
G_DECLARE_DERIVABLE_TYPE (OnwardKeyring, onward_keyring, ONWARD, KEYRING, GObject)

struct _OnwardKeyringClass
{
  GObjectClass parent_class;

  /* What a kind of keyring does; each calls onward_keyring_answer() once, with its @task. */
  void         (*make)   (OnwardKeyring *self, const OnwardId *profile, GTask *task);
  void         (*lookup) (OnwardKeyring *self, const OnwardId *profile, gboolean ask, GTask *task);
  void         (*forget) (OnwardKeyring *self, const OnwardId *profile, GTask *task);
  void         (*find_any) (OnwardKeyring *self, GTask *task);
};

/**
 * onward_keyring_new:
 *
 * Returns: (transfer full): the keyring of this computer: the Secret portal inside a sandbox, the
 *   Secret Service outside. Nothing is asked of it yet.
 */
OnwardKeyring *onward_keyring_new (void);

/**
 * onward_keyring_forbid:
 * @forbid: whether many use this computer
 *
 * The keyring of a shared account opens for everybody, so that no profile may be opened by it.
 */
void onward_keyring_forbid (gboolean forbid);

/**
 * onward_keyring_is_forbidden:
 *
 * Returns: whether no profile may be opened by a keyring here
 */
gboolean onward_keyring_is_forbidden (void);

/**
 * onward_keyring_get_default:
 *
 * Returns: (transfer none) (nullable): the keyring that the application uses, as
 *   onward_keyring_new() makes it; nothing where there shall be none
 */
OnwardKeyring *onward_keyring_get_default (void);

/**
 * onward_keyring_set_default:
 * @keyring: (nullable): what the application uses from now on; nothing on a shared computer, where
 *   the account is everybody's
 */
void onward_keyring_set_default (OnwardKeyring *keyring);

/**
 * onward_keyring_make_async:
 * @self: a keyring
 * @profile: the id of a profile
 * @patience: milliseconds to wait; longer than %ONWARD_KEYRING_PATIENCE where somebody may be asked
 *   to open the keyring
 * @callback: called when done
 * @user_data: given to @callback
 *
 * Makes a key for @profile in place of an earlier one, and reads it back before it says that it
 * is there. Asks the person to open the keyring where that is needed.
 */
void onward_keyring_make_async (OnwardKeyring      *self,
                                const OnwardId     *profile,
                                guint               patience,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);

/**
 * onward_keyring_lookup_async:
 * @self: a keyring
 * @profile: the id of a profile
 * @ask: whether the person may be asked to open the keyring
 * @patience: milliseconds to wait
 * @callback: called when done
 * @user_data: given to @callback
 */
void onward_keyring_lookup_async (OnwardKeyring      *self,
                                  const OnwardId     *profile,
                                  gboolean            ask,
                                  guint               patience,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_keyring_forget_async:
 * @self: a keyring
 * @profile: the id of a profile
 * @callback: called when done; the state is %ONWARD_KEYRING_NOTHING when no key is left
 * @user_data: given to @callback
 *
 * The portal keeps one secret for the whole application and nothing for a profile: there is
 * nothing to forget then.
 */
void onward_keyring_forget_async (OnwardKeyring      *self,
                                  const OnwardId     *profile,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/**
 * onward_keyring_find_any_async:
 * @self: a keyring
 * @callback: called when done, after %ONWARD_KEYRING_PATIENCE at the latest
 * @user_data: given to @callback
 *
 * Asks whether it holds a key for any profile, also for one that is gone: %ONWARD_KEYRING_FOUND, without
 * the key, or %ONWARD_KEYRING_NOTHING. The portal keeps nothing for a profile.
 */
void onward_keyring_find_any_async (OnwardKeyring      *self,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/**
 * onward_keyring_finish:
 * @self: a keyring
 * @result: from the callback of any of these calls
 * @key: (out) (optional) (nullable) (transfer full): the key, with %ONWARD_KEYRING_FOUND only
 *
 * Returns: how it ended
 */
OnwardKeyringState onward_keyring_finish (OnwardKeyring *self,
                                          GAsyncResult  *result,
                                          OnwardSecret **key);

/**
 * onward_keyring_answer:
 * @task: the task that a kind of keyring was given
 * @state: how it ended
 * @key: (transfer full) (nullable): the key
 *
 * For kinds of keyrings. An answer that comes too late is dropped.
 */
void onward_keyring_answer (GTask             *task,
                            OnwardKeyringState state,
                            OnwardSecret      *key);

G_END_DECLS
