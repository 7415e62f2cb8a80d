/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-keyring"

#include "onward-service-keyring.h"

#include "onward-config.h"

#include <libsecret/secret.h>
#include <sodium.h>
#include <string.h>

/* A keyring that is closed, wrong, absent or cut short answers a plain lookup with nothing and no
 * error, so each step is asked for on its own: the service, its collection, whether that is
 * locked, and only then the item. */

#define ONWARD_TYPE_SERVICE_KEYRING (onward_service_keyring_get_type ())
G_DECLARE_FINAL_TYPE (OnwardServiceKeyring, onward_service_keyring, ONWARD, SERVICE_KEYRING, OnwardKeyring)

struct _OnwardServiceKeyring
{
  OnwardKeyring parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardServiceKeyring, onward_service_keyring, ONWARD_TYPE_KEYRING)

typedef enum
{
  WISH_LOOKUP,
  WISH_MAKE,
  WISH_FORGET,
  WISH_FIND_ANY,
} Wish;

/* One call on its way through the service. A prompt that hangs keeps it for good, so it does not
 * keep the task: the timer does, until somebody answers. */
typedef struct
{
  GTask            *task; /* weak */
  Wish              wish;
  gboolean          ask;
  OnwardId          profile;
  OnwardSecret     *made;
  SecretService    *service;
  SecretCollection *collection;
} Errand;

static const SecretSchema schema = {
  ONWARD_APP_ID, SECRET_SCHEMA_NONE,
  {
    { "profile", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  }
};

static void
errand_free (Errand *self)
{
  g_clear_weak_pointer (&self->task);
  g_clear_object (&self->service);
  g_clear_object (&self->collection);
  g_clear_pointer (&self->made, onward_secret_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

/* Ends the errand. */
static void
answer (Errand            *self,
        OnwardKeyringState state)
{
  g_autoptr (Errand) errand = self;

  onward_keyring_answer (errand->task, state, NULL);
}

/* Whether the errand goes on; otherwise it is over. */
static gboolean
is_wanted (Errand *self)
{
  if (self->task != NULL && !g_task_get_completed (self->task))
    return TRUE;

  errand_free (self);

  return FALSE;
}

static OnwardKeyringState
state_for_error (const GError *error)
{
  g_debug ("the keyring says: %s", error->message);

  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return ONWARD_KEYRING_LOCKED;

  return error->domain == SECRET_ERROR ? ONWARD_KEYRING_STRANGE : ONWARD_KEYRING_ABSENT;
}

static GHashTable *
make_attributes (Errand *self)
{
  char id[ONWARD_ID_STRING_SIZE];

  return secret_attributes_build (&schema, "profile", onward_id_to_string (&self->profile, id), NULL);
}

/* Text, since not every keyring takes other bytes as they are. */
static SecretValue *
wrap_key (OnwardSecret *key)
{
  char text[ONWARD_KEYRING_KEY_SIZE * 2 + 1];
  SecretValue *value;

  sodium_bin2hex (text, sizeof text, onward_secret_get_bytes (key), ONWARD_KEYRING_KEY_SIZE);
  value = secret_value_new (text, ONWARD_KEYRING_KEY_SIZE * 2, "text/plain");
  sodium_memzero (text, sizeof text);

  return value;
}

static OnwardSecret *
unwrap_key (SecretValue *value)
{
  guint8 bytes[ONWARD_KEYRING_KEY_SIZE];
  OnwardSecret *key = NULL;
  const char *text;
  gsize size;
  gsize n;

  text = secret_value_get (value, &size);
  if (size == sizeof bytes * 2
      && sodium_hex2bin (bytes, sizeof bytes, text, size, NULL, &n, NULL) == 0 && n == sizeof bytes)
    key = onward_secret_new (bytes, sizeof bytes);
  sodium_memzero (bytes, sizeof bytes);

  return key;
}

static void
answer_with (Errand      *self,
             SecretValue *value)
{
  g_autoptr (Errand) errand = self;
  g_autoptr (OnwardSecret) key = value != NULL ? unwrap_key (value) : NULL;

  /* What was made counts when the keyring gives back the same. */
  if (key != NULL && errand->made != NULL && !onward_secret_equal (key, errand->made))
    g_clear_pointer (&key, onward_secret_unref);

  if (key != NULL)
    onward_keyring_answer (errand->task, ONWARD_KEYRING_FOUND, g_steal_pointer (&key));
  else
    onward_keyring_answer (errand->task, ONWARD_KEYRING_STRANGE, NULL);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autolist (SecretItem) items = secret_collection_search_finish (SECRET_COLLECTION (source), result, &error);
  g_autoptr (SecretValue) value = NULL;

  if (!is_wanted (self))
    return;

  if (error != NULL)
    {
      answer (self, state_for_error (error));
      return;
    }

  if (items == NULL)
    {
      answer (self, self->made != NULL ? ONWARD_KEYRING_STRANGE : ONWARD_KEYRING_NOTHING);
      return;
    }

  value = secret_item_get_secret (items->data);
  answer_with (self, value);
}

static void
search (Errand *self)
{
  g_autoptr (GHashTable) attributes = make_attributes (self);

  secret_collection_search (self->collection, &schema, attributes,
                            SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                            g_task_get_cancellable (self->task), found_cb, self);
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GError) error = NULL;

  secret_service_clear_finish (SECRET_SERVICE (source), result, &error);
  if (is_wanted (self))
    answer (self, error != NULL ? state_for_error (error) : ONWARD_KEYRING_NOTHING);
}

static void find_collection (Errand *self);

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean stored = secret_service_store_finish (SECRET_SERVICE (source), result, &error);

  if (!is_wanted (self))
    return;

  if (!stored)
    answer (self, error != NULL ? state_for_error (error) : ONWARD_KEYRING_REFUSED);
  else
    find_collection (self);
}

/* Makes the collection and asks the person where that is needed. No cancellable: a prompt does not
 * listen, and libsecret 0.20 stumbles over one that is cancelled. */
static void
store (Errand *self)
{
  g_autoptr (GHashTable) attributes = make_attributes (self);
  g_autoptr (SecretValue) value = NULL;

  self->made = onward_secret_new_random (ONWARD_KEYRING_KEY_SIZE);
  if (self->made == NULL)
    {
      answer (self, ONWARD_KEYRING_STRANGE);
      return;
    }

  value = wrap_key (self->made);
  secret_service_store (self->service, &schema, attributes, SECRET_COLLECTION_DEFAULT, "Onward", value,
                        NULL, stored_cb, self);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Errand *self = user_data;
  g_autolist (GDBusProxy) unlocked = NULL;
  g_autoptr (GError) error = NULL;

  secret_service_unlock_finish (SECRET_SERVICE (source), result, &unlocked, &error);
  if (!is_wanted (self))
    return;

  if (error != NULL)
    answer (self, state_for_error (error));
  else if (unlocked == NULL)
    answer (self, ONWARD_KEYRING_REFUSED);
  else
    search (self);
}

static void
collection_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GError) error = NULL;

  self->collection = secret_collection_for_alias_finish (result, &error);
  if (!is_wanted (self))
    return;

  if (error != NULL)
    {
      answer (self, state_for_error (error));
    }
  else if (self->collection == NULL)
    {
      answer (self, self->made != NULL ? ONWARD_KEYRING_STRANGE : ONWARD_KEYRING_NOTHING);
    }
  else if (!secret_collection_get_locked (self->collection))
    {
      search (self);
    }
  else if (!self->ask)
    {
      answer (self, ONWARD_KEYRING_LOCKED);
    }
  else
    {
      g_autoptr (GList) objects = g_list_prepend (NULL, self->collection);

      secret_service_unlock (self->service, objects, NULL, unlocked_cb, self);
    }
}

static void
find_collection (Errand *self)
{
  secret_collection_for_alias (self->service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                               g_task_get_cancellable (self->task), collection_cb, self);
}

static void
any_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autolist (SecretItem) items = secret_service_search_finish (SECRET_SERVICE (source), result, &error);

  if (!is_wanted (self))
    return;

  if (error != NULL)
    answer (self, state_for_error (error));
  else
    answer (self, items != NULL ? ONWARD_KEYRING_FOUND : ONWARD_KEYRING_NOTHING);
}

/* In every collection, open or closed; nobody is asked anything. */
static void
find_any (Errand *self)
{
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);

  secret_service_search (self->service, &schema, none, SECRET_SEARCH_ALL,
                         g_task_get_cancellable (self->task), any_found_cb, self);
}

static void
service_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GHashTable) attributes = make_attributes (self);
  g_autoptr (GError) error = NULL;

  self->service = secret_service_open_finish (result, &error);
  if (!is_wanted (self))
    return;

  if (self->service == NULL)
    answer (self, ONWARD_KEYRING_ABSENT);
  else if (self->wish == WISH_LOOKUP)
    find_collection (self);
  else if (self->wish == WISH_MAKE)
    store (self);
  else if (self->wish == WISH_FIND_ANY)
    find_any (self);
  else
    secret_service_clear (self->service, &schema, attributes,
                          g_task_get_cancellable (self->task), cleared_cb, self);
}

static void
run (Wish            wish,
     const OnwardId *profile,
     gboolean        ask,
     GTask          *task)
{
  Errand *errand = g_new0 (Errand, 1);

  g_set_weak_pointer (&errand->task, task);
  errand->wish = wish;
  errand->ask = ask;
  if (profile != NULL)
    errand->profile = *profile;

  /* A service of its own: the shared one remembers a bus that is gone. */
  secret_service_open (SECRET_TYPE_SERVICE, NULL, SECRET_SERVICE_OPEN_SESSION,
                       g_task_get_cancellable (task), service_cb, errand);
}

static void
onward_service_keyring_make (OnwardKeyring  *keyring,
                             const OnwardId *profile,
                             GTask          *task)
{
  run (WISH_MAKE, profile, TRUE, task);
}

static void
onward_service_keyring_lookup (OnwardKeyring  *keyring,
                               const OnwardId *profile,
                               gboolean        ask,
                               GTask          *task)
{
  run (WISH_LOOKUP, profile, ask, task);
}

static void
onward_service_keyring_forget (OnwardKeyring  *keyring,
                               const OnwardId *profile,
                               GTask          *task)
{
  run (WISH_FORGET, profile, FALSE, task);
}

static void
onward_service_keyring_find_any (OnwardKeyring *keyring,
                                 GTask         *task)
{
  run (WISH_FIND_ANY, NULL, FALSE, task);
}

static void
onward_service_keyring_class_init (OnwardServiceKeyringClass *klass)
{
  OnwardKeyringClass *keyring_class = ONWARD_KEYRING_CLASS (klass);

  keyring_class->make = onward_service_keyring_make;
  keyring_class->lookup = onward_service_keyring_lookup;
  keyring_class->forget = onward_service_keyring_forget;
  keyring_class->find_any = onward_service_keyring_find_any;
}

static void
onward_service_keyring_init (OnwardServiceKeyring *self)
{
}

OnwardKeyring *
onward_service_keyring_new (void)
{
  return g_object_new (ONWARD_TYPE_SERVICE_KEYRING, NULL);
}
