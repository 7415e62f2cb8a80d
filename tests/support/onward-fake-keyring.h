/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "onward-keyring.h"

/* A keyring in memory that ends every call as it is told to. */
typedef struct
{
  OnwardKeyring      parent_instance;

  OnwardKeyringState state; /* how calls end; FOUND for one that works */
  OnwardSecret      *key;   /* what it keeps, for whatever profile */
  guint              n_made;
  gboolean           asked; /* whether the last lookup was allowed to ask */
} OnwardFakeKeyring;

typedef OnwardKeyringClass OnwardFakeKeyringClass;

static GType onward_fake_keyring_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OnwardFakeKeyring, g_object_unref)

G_DEFINE_TYPE (OnwardFakeKeyring, onward_fake_keyring, ONWARD_TYPE_KEYRING)

static void
onward_fake_keyring_make (OnwardKeyring  *keyring,
                          const OnwardId *profile,
                          GTask          *task)
{
  OnwardFakeKeyring *self = (OnwardFakeKeyring *) keyring;

  (void) profile;
  self->n_made++;
  if (self->state != ONWARD_KEYRING_FOUND)
    {
      onward_keyring_answer (task, self->state, NULL);
      return;
    }

  g_clear_pointer (&self->key, onward_secret_unref);
  self->key = onward_secret_new_random (ONWARD_KEYRING_KEY_SIZE);
  onward_keyring_answer (task, ONWARD_KEYRING_FOUND, onward_secret_ref (self->key));
}

static void
onward_fake_keyring_lookup (OnwardKeyring  *keyring,
                            const OnwardId *profile,
                            gboolean        ask,
                            GTask          *task)
{
  OnwardFakeKeyring *self = (OnwardFakeKeyring *) keyring;

  (void) profile;
  self->asked = ask;
  if (self->state != ONWARD_KEYRING_FOUND)
    onward_keyring_answer (task, self->state, NULL);
  else if (self->key == NULL)
    onward_keyring_answer (task, ONWARD_KEYRING_NOTHING, NULL);
  else
    onward_keyring_answer (task, ONWARD_KEYRING_FOUND, onward_secret_ref (self->key));
}

static void
onward_fake_keyring_forget (OnwardKeyring  *keyring,
                            const OnwardId *profile,
                            GTask          *task)
{
  OnwardFakeKeyring *self = (OnwardFakeKeyring *) keyring;

  (void) profile;
  g_clear_pointer (&self->key, onward_secret_unref);
  onward_keyring_answer (task, ONWARD_KEYRING_NOTHING, NULL);
}

static void
onward_fake_keyring_find_any (OnwardKeyring *keyring,
                              GTask         *task)
{
  OnwardFakeKeyring *self = (OnwardFakeKeyring *) keyring;

  if (self->state != ONWARD_KEYRING_FOUND)
    onward_keyring_answer (task, self->state, NULL);
  else
    onward_keyring_answer (task, self->key != NULL ? ONWARD_KEYRING_FOUND : ONWARD_KEYRING_NOTHING, NULL);
}

static void
onward_fake_keyring_finalize (GObject *object)
{
  g_clear_pointer (&((OnwardFakeKeyring *) object)->key, onward_secret_unref);

  G_OBJECT_CLASS (onward_fake_keyring_parent_class)->finalize (object);
}

static void
onward_fake_keyring_class_init (OnwardFakeKeyringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = onward_fake_keyring_finalize;
  klass->make = onward_fake_keyring_make;
  klass->lookup = onward_fake_keyring_lookup;
  klass->forget = onward_fake_keyring_forget;
  klass->find_any = onward_fake_keyring_find_any;
}

static void
onward_fake_keyring_init (OnwardFakeKeyring *self)
{
  self->state = ONWARD_KEYRING_FOUND;
}

static inline OnwardFakeKeyring *
onward_fake_keyring_new (void)
{
  return g_object_new (onward_fake_keyring_get_type (), NULL);
}
