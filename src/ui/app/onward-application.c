/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-application"

#include "onward-application.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-about.h"
#include "onward-check.h"
#include "onward-data-note.h"
#include "onward-demo.h"
#include "onward-keyring.h"
#include "onward-lock-guard.h"
#include "onward-preferences.h"
#include "onward-profile-shelf.h"
#include "onward-settings.h"
#include "onward-shortcuts.h"
#include "onward-ui-resources.h"
#include "onward-window.h"

struct _OnwardApplication
{
  AdwApplication  parent_instance;

  OnwardSettings *settings;
  char           *demo_folder; /* only with --demo */
  gboolean        demo;
};

G_DEFINE_FINAL_TYPE (OnwardApplication, onward_application, ADW_TYPE_APPLICATION)

static GtkWindow *
get_window (OnwardApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  OnwardApplication *self = ONWARD_APPLICATION (user_data);

  gtk_window_present (onward_preferences_new (get_window (self), self->settings));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = get_window (ONWARD_APPLICATION (user_data));

  if (GTK_IS_APPLICATION_WINDOW (window))
    {
      onward_shortcuts_show (GTK_APPLICATION_WINDOW (window));
    }
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  onward_about_show (get_window (ONWARD_APPLICATION (user_data)));
}

/* Through the windows, so that each can save first, or stay. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *at = windows; at != NULL; at = at->next)
    {
      gtk_window_close (at->data);
    }
}

static const GActionEntry actions[] = {
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "about", .activate = about_action },
  { .name = "quit", .activate = quit_action },
};

static const GOptionEntry options[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a sample of an invented person, gone again at the end"), NULL },
  { "check-setup", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say how this computer is set up for Onward, and what is left to do"), NULL },
  { "check-traces", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say what Onward has left in this account"), NULL },
  { "data-note", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a page for the wall about what is kept here and who can read it"), N_("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
  { NULL },
};

static int
check_setup (void)
{
  g_autofree char *root = onward_profile_shelf_default_root ();
  g_autoptr (GPtrArray) checks = onward_check_setup (root);

  return onward_check_print (checks);
}

static int
check_traces (void)
{
  g_autoptr (OnwardKeyring) keyring = onward_keyring_new ();
  g_autoptr (GPtrArray) checks = onward_check_traces (keyring);

  return onward_check_print (checks);
}

static int
write_data_note (const char *path)
{
  g_autoptr (GError) error = NULL;

  if (onward_data_note_write (path, &error))
    return 0;

  g_printerr ("%s\n", error->message);

  return 1;
}

static int
onward_application_handle_local_options (GApplication *application,
                                         GVariantDict *dict)
{
  OnwardApplication *self = ONWARD_APPLICATION (application);
  const char *path;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("Onward %s\n", ONWARD_VERSION);
      return 0;
    }

  if (g_variant_dict_contains (dict, "check-setup"))
    return check_setup ();
  if (g_variant_dict_contains (dict, "check-traces"))
    return check_traces ();
  if (g_variant_dict_lookup (dict, "data-note", "^&ay", &path))
    return write_data_note (path);

  /* A sample never joins a process in which a real profile may be open. */
  if (g_variant_dict_contains (dict, "demo"))
    {
      self->demo = TRUE;
      g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
    }

  return -1;
}

static void
shared_cb (OnwardApplication *self)
{
  onward_keyring_forbid (onward_settings_is_shared (self->settings));
}

static void
onward_application_startup (GApplication *application)
{
  OnwardApplication *self = ONWARD_APPLICATION (application);
  GtkSettings *settings;

  G_APPLICATION_CLASS (onward_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  onward_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (ONWARD_APP_ID);

  settings = gtk_settings_get_default ();
  g_object_set (settings, "gtk-recent-files-enabled", FALSE, NULL);
  self->settings = onward_settings_new ();
  onward_settings_follow (self->settings, settings);
  g_signal_connect_object (self->settings, "notify::shared", G_CALLBACK (shared_cb), self, G_CONNECT_SWAPPED);
  shared_cb (self);
}

/* The guard goes with its window. */
static OnwardWindow *
open_window (OnwardApplication *self,
             const char        *root)
{
  OnwardWindow *window = onward_window_new (GTK_APPLICATION (self), root);
  OnwardLockGuard *guard = onward_lock_guard_new (window, self->settings);

  onward_lock_guard_listen (guard, NULL);
  g_object_set_data_full (G_OBJECT (window), "onward-lock-guard", guard, g_object_unref);

  return window;
}

static void
open_demo (OnwardApplication *self)
{
  g_autoptr (GError) error = NULL;

  self->demo_folder = onward_demo_make_folder (&error);
  if (self->demo_folder == NULL)
    {
      g_printerr ("%s\n", _("There is no place for the sample: the temporary folder cannot be written."));
      return;
    }

  onward_window_start_sample (open_window (self, self->demo_folder));
}

static void
onward_application_activate (GApplication *application)
{
  OnwardApplication *self = ONWARD_APPLICATION (application);

  if (get_window (self) == NULL && self->demo)
    {
      open_demo (self);
    }
  else if (get_window (self) == NULL)
    {
      g_autofree char *root = onward_profile_shelf_default_root ();

      onward_window_start (open_window (self, root));
    }

  if (get_window (self) != NULL)
    {
      gtk_window_present (get_window (self));
    }
}

static void
onward_application_shutdown (GApplication *application)
{
  OnwardApplication *self = ONWARD_APPLICATION (application);

  G_APPLICATION_CLASS (onward_application_parent_class)->shutdown (application);

  if (self->demo_folder != NULL)
    {
      onward_demo_remove_folder (self->demo_folder);
    }
}

static void
onward_application_dispose (GObject *object)
{
  OnwardApplication *self = ONWARD_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->demo_folder, g_free);

  G_OBJECT_CLASS (onward_application_parent_class)->dispose (object);
}

static void
onward_application_class_init (OnwardApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_application_dispose;
  application_class->handle_local_options = onward_application_handle_local_options;
  application_class->startup = onward_application_startup;
  application_class->activate = onward_application_activate;
  application_class->shutdown = onward_application_shutdown;
}

static void
onward_application_init (OnwardApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

OnwardApplication *
onward_application_new (void)
{
  return g_object_new (ONWARD_TYPE_APPLICATION,
                       "application-id", ONWARD_APP_ID,
                       "resource-base-path", ONWARD_APP_PATH,
                       "register-session", TRUE,
                       NULL);
}

void
onward_application_register_resources (void)
{
  g_resources_register (onward_ui_get_resource ());
}
