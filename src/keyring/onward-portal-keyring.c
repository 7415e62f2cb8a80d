/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-keyring"

#include "onward-portal-keyring.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <glib-unix.h>
#include <sodium.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

/* The portal gives 64 bytes; fewer are no secret to build on, many more are not from a portal. */
#define SECRET_MIN 32
#define SECRET_MAX 1024

#define ONWARD_TYPE_PORTAL_KEYRING (onward_portal_keyring_get_type ())
G_DECLARE_FINAL_TYPE (OnwardPortalKeyring, onward_portal_keyring, ONWARD, PORTAL_KEYRING, OnwardKeyring)

struct _OnwardPortalKeyring
{
  OnwardKeyring parent_instance;
};

G_DEFINE_FINAL_TYPE (OnwardPortalKeyring, onward_portal_keyring, ONWARD_TYPE_KEYRING)

/* One call to the portal: the secret comes through a pipe, and a signal says when it is all there. */
typedef struct
{
  GTask           *task;
  OnwardId         profile;
  GDBusConnection *bus;
  char            *request;
  guint            subscription;
  int              pipe;
  guint            watch;
} Errand;

static void
errand_clear (gpointer data)
{
  Errand *self = data;

  if (self->pipe >= 0)
    g_close (self->pipe, NULL);
  g_clear_object (&self->bus);
  g_clear_object (&self->task);
  g_free (self->request);
}

static void
errand_unref (gpointer errand)
{
  g_atomic_rc_box_release_full (errand, errand_clear);
}

static OnwardSecret *
derive (const OnwardId *profile,
        const guint8   *secret,
        gsize           size)
{
  static const guint8 purpose[] = { 'o', 'n', 'w', 'a', 'r', 'd', ' ', 'k', 'e', 'y', 'r', 'i', 'n', 'g' };
  crypto_generichash_state state;
  guint8 key[ONWARD_KEYRING_KEY_SIZE];
  OnwardSecret *derived;

  crypto_generichash_init (&state, secret, MIN (size, (gsize) crypto_generichash_KEYBYTES_MAX), sizeof key);
  crypto_generichash_update (&state, purpose, sizeof purpose);
  crypto_generichash_update (&state, profile->bytes, sizeof profile->bytes);
  crypto_generichash_final (&state, key, sizeof key);
  derived = onward_secret_new (key, sizeof key);
  sodium_memzero (key, sizeof key);
  sodium_memzero (&state, sizeof state);

  return derived;
}

/* So few bytes come in one piece; an end of the pipe that stays open somewhere says nothing. */
static gboolean
readable_cb (int          fd,
             GIOCondition condition,
             gpointer     data)
{
  Errand *self = data;
  guint8 bytes[SECRET_MAX + 1];
  OnwardSecret *key = NULL;
  gssize size = read (fd, bytes, sizeof bytes);

  if (size < 0 && (errno == EINTR || errno == EAGAIN))
    return G_SOURCE_CONTINUE;

  self->watch = 0;
  if (size >= SECRET_MIN && size <= SECRET_MAX)
    key = derive (&self->profile, bytes, size);
  sodium_memzero (bytes, sizeof bytes);
  onward_keyring_answer (self->task, key != NULL ? ONWARD_KEYRING_FOUND : ONWARD_KEYRING_STRANGE, key);

  return G_SOURCE_REMOVE;
}

static void
response_cb (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         user_data)
{
  Errand *self = user_data;
  g_autoptr (GVariant) details = NULL;
  guint32 response = 2;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &response, &details);

  if (response == 0 && self->watch == 0)
    self->watch = g_unix_fd_add (self->pipe, G_IO_IN | G_IO_HUP | G_IO_ERR, readable_cb, self);
  else if (response != 0)
    onward_keyring_answer (self->task, response == 1 ? ONWARD_KEYRING_REFUSED : ONWARD_KEYRING_ABSENT, NULL);
}

static void
subscribe (Errand     *self,
           const char *request)
{
  if (g_strcmp0 (self->request, request) == 0)
    return;

  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  g_free (self->request);
  self->request = g_strdup (request);
  self->subscription =
    g_dbus_connection_signal_subscribe (self->bus, PORTAL, "org.freedesktop.portal.Request", "Response",
                                        request, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                        response_cb, g_atomic_rc_box_acquire (self), errand_unref);
}

/* The task is over, whoever answered it: nothing is waited for any more. */
static void
completed_cb (GTask      *task,
              GParamSpec *pspec,
              Errand     *self)
{
  guint subscription = self->subscription;

  g_clear_handle_id (&self->watch, g_source_remove);
  self->subscription = 0;
  if (subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, subscription);
  g_signal_handlers_disconnect_by_func (task, completed_cb, self);
}

static void
drop_errand (gpointer  errand,
             GClosure *closure)
{
  errand_unref (errand);
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Errand *self = user_data;
  g_autoptr (GVariant) reply = NULL;
  const char *request;

  reply = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, NULL);
  if (reply == NULL)
    {
      onward_keyring_answer (self->task, ONWARD_KEYRING_ABSENT, NULL);
    }
  else if (!g_task_get_completed (self->task))
    {
      /* An older portal may choose another path than the one that was worked out. */
      g_variant_get (reply, "(&o)", &request);
      subscribe (self, request);
    }
  errand_unref (self);
}

static char *
make_request_path (GDBusConnection *bus,
                   const char      *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Errand *self = user_data;
  g_autofree char *token = g_strdup_printf ("onward%08x", g_random_int ());
  g_autofree char *request = NULL;
  g_autoptr (GUnixFDList) fds = NULL;
  GVariantBuilder options;
  int ends[2];

  self->bus = g_bus_get_finish (result, NULL);
  if (self->bus == NULL || !g_unix_open_pipe (ends, FD_CLOEXEC, NULL))
    {
      onward_keyring_answer (self->task, ONWARD_KEYRING_ABSENT, NULL);
      errand_unref (self);
      return;
    }

  self->pipe = ends[0];
  g_unix_set_fd_nonblocking (self->pipe, TRUE, NULL);
  g_signal_connect_data (self->task, "notify::completed", G_CALLBACK (completed_cb), g_atomic_rc_box_acquire (self),
                         drop_errand, 0);
  request = make_request_path (self->bus, token);
  subscribe (self, request);

  fds = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_dbus_connection_call_with_unix_fd_list (self->bus, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Secret",
                                            "RetrieveSecret", g_variant_new ("(ha{sv})", 0, &options),
                                            G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, fds,
                                            g_task_get_cancellable (self->task), called_cb, self);
}

static void
retrieve (const OnwardId *profile,
          GTask          *task)
{
  Errand *errand = g_atomic_rc_box_new0 (Errand);

  errand->task = g_object_ref (task);
  errand->profile = *profile;
  errand->pipe = -1;
  g_bus_get (G_BUS_TYPE_SESSION, g_task_get_cancellable (task), bus_cb, errand);
}

static void
onward_portal_keyring_make (OnwardKeyring  *keyring,
                            const OnwardId *profile,
                            GTask          *task)
{
  retrieve (profile, task);
}

static void
onward_portal_keyring_lookup (OnwardKeyring  *keyring,
                              const OnwardId *profile,
                              gboolean        ask,
                              GTask          *task)
{
  retrieve (profile, task);
}

static void
onward_portal_keyring_forget (OnwardKeyring  *keyring,
                              const OnwardId *profile,
                              GTask          *task)
{
  onward_keyring_answer (task, ONWARD_KEYRING_NOTHING, NULL);
}

static void
onward_portal_keyring_find_any (OnwardKeyring *keyring,
                                GTask         *task)
{
  onward_keyring_answer (task, ONWARD_KEYRING_NOTHING, NULL);
}

static void
onward_portal_keyring_class_init (OnwardPortalKeyringClass *klass)
{
  OnwardKeyringClass *keyring_class = ONWARD_KEYRING_CLASS (klass);

  keyring_class->make = onward_portal_keyring_make;
  keyring_class->lookup = onward_portal_keyring_lookup;
  keyring_class->forget = onward_portal_keyring_forget;
  keyring_class->find_any = onward_portal_keyring_find_any;
}

static void
onward_portal_keyring_init (OnwardPortalKeyring *self)
{
}

OnwardKeyring *
onward_portal_keyring_new (void)
{
  return g_object_new (ONWARD_TYPE_PORTAL_KEYRING, NULL);
}
