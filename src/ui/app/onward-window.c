/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-window"

#include "onward-window-private.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-add-row.h"
#include "onward-clipboard.h"
#include "onward-door.h"
#include "onward-error-text.h"
#include "onward-lock-warning.h"
#include "onward-popover.h"
#include "onward-profile-care.h"
#include "onward-profile-dialog.h"
#include "onward-profile-keyring.h"
#include "onward-profile-shelf.h"
#include "onward-question-dialog.h"
#include "onward-sample-profile.h"

#define SAMPLE_PASSPHRASE "onward"

struct _OnwardWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwBin              *bin;

  /* Owned */
  char                *root;
  char                *hint;
  OnwardProfile       *leaving; /* being closed */
  GtkWidget           *put_away; /* what comes back when it cannot be closed */
  OnwardProfile       *withheld; /* open still, behind the door, until it is saved */
  gboolean             destroy_after;
  gboolean             remove_after;
  gboolean             with_copy;
  gboolean             nobody_there; /* the computer locks, not the person */
};

G_DEFINE_FINAL_TYPE (OnwardWindow, onward_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  SIGNAL_LOCKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void leave (OnwardWindow  *self,
                   OnwardProfile *profile,
                   gboolean       give_up_unsaved);

static void bring_back (OnwardWindow *self);

static void
door_opened_cb (OnwardWindow  *self,
                OnwardProfile *profile)
{
  if (profile == self->withheld)
    {
      bring_back (self);
      return;
    }

  onward_window_enter (self, profile);
}

/* A field takes over what was typed when it loses the focus, and it never hears of that once
 * it has left the window. */
static void
swap_child (OnwardWindow *self,
            GtkWidget    *child)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  onward_popover_close_all (GTK_WIDGET (self->bin));
  adw_bin_set_child (self->bin, child);
  onward_window_update_actions (self);
}

static OnwardDoor *
show_door (OnwardWindow *self)
{
  GtkWidget *door = adw_bin_get_child (self->bin);

  if (!ONWARD_IS_DOOR (door))
    {
      door = onward_door_new (self->root);
      g_signal_connect_object (door, "opened", G_CALLBACK (door_opened_cb), self, G_CONNECT_SWAPPED);
      swap_child (self, door);
    }

  return ONWARD_DOOR (door);
}

/* A file chooser goes with the object that asked for it, which still reaches for it when it ends. */
static gboolean
is_closed (GtkWindow *window)
{
  return GTK_IS_FILE_CHOOSER_DIALOG (window) && !gtk_widget_get_visible (GTK_WIDGET (window));
}

/* Preferences, print and other dialogs may show something or hold the keyboard. Closing lets each end
 * what it was asked for; one that will not close goes all the same. */
static GtkWindow *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  /* The last one first: it may hang on those before it. */
  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i - 1);

      if (!ONWARD_IS_WINDOW (window) && !is_closed (window))
        {
          return g_steal_pointer (&window);
        }
    }

  return NULL;
}

static void
close_dialogs (void)
{
  GtkWindow *dialog;

  while ((dialog = find_dialog ()) != NULL)
    {
      gtk_window_close (dialog);
      if (!is_closed (dialog))
        {
          gtk_window_destroy (dialog);
        }

      g_object_unref (dialog);
    }
}

static void
answered_cb (gboolean yes,
             gpointer data)
{
  g_autoptr (OnwardWindow) self = data;
  OnwardWorkspace *workspace = onward_window_get_workspace (self);

  if (yes && workspace != NULL)
    {
      leave (self, onward_workspace_get_profile (workspace), TRUE);
      return;
    }

  self->destroy_after = FALSE;
}

static void
ask_about_unsaved (OnwardWindow *self,
                   OnwardError   code)
{
  g_autofree char *body = g_strdup_printf ("%s %s",
                                           onward_error_text_get (code).line,
                                           _("If you stay, Onward keeps trying to save. What is not saved is gone when you leave."));

  onward_question_dialog_ask (GTK_WINDOW (self),
                              _("Your last changes are not saved yet"),
                              body,
                              _("_Stay Open"),
                              self->destroy_after ? _("_Close Anyway") : _("_Lock Anyway"),
                              answered_cb,
                              g_object_ref (self));
}

static void
come_back (OnwardWindow *self,
           GError       *error)
{
  g_autoptr (GtkWidget) workspace = g_steal_pointer (&self->put_away);

  if (workspace != NULL)
    {
      swap_child (self, workspace);
    }

  ask_about_unsaved (self, onward_error_text_code (error));
}

static void
withheld_saved_cb (OnwardWindow *self)
{
  guint unsaved;

  g_object_get (self->withheld, "unsaved", &unsaved, NULL);
  if (unsaved == 0)
    {
      leave (self, self->withheld, FALSE);
    }
}

static void
let_go_of_withheld (OnwardWindow *self)
{
  if (self->withheld != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->withheld, withheld_saved_cb, self);
      g_clear_object (&self->withheld);
    }
}

/* Nobody may be there to answer a question, and nobody else may see the words or give them up. They stay
 * in memory behind the passphrase, and the moment they are saved everything goes. */
static void
withhold (OnwardWindow  *self,
          OnwardProfile *profile,
          GError        *error)
{
  g_autofree char *hint = g_strdup_printf ("%s %s",
                                           onward_error_text_get (onward_error_text_code (error)).line,
                                           _("Your last words are kept behind this page. Onward keeps trying to save them, and then locks fully."));

  self->destroy_after = FALSE;
  if (self->withheld == NULL)
    {
      self->withheld = g_object_ref (profile);
      g_signal_connect_object (profile, "notify::unsaved", G_CALLBACK (withheld_saved_cb), self, G_CONNECT_SWAPPED);
    }

  onward_door_show_withheld (show_door (self), profile, hint);
  g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
}

static void
bring_back (OnwardWindow *self)
{
  g_autoptr (GtkWidget) workspace = NULL;

  if (self->leaving != NULL)
    {
      return;
    }

  self->nobody_there = FALSE;
  let_go_of_withheld (self);
  workspace = g_steal_pointer (&self->put_away);
  if (workspace != NULL)
    {
      swap_child (self, workspace);
      gtk_widget_grab_focus (workspace);
    }
}

static void
profile_removed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OnwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->destroy_after)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (onward_profile_remove_finish (result, &error))
    {
      onward_door_show_removed (show_door (self), self->with_copy);
      return;
    }

  onward_door_start (show_door (self));
  onward_door_show_trouble (show_door (self), error);
}

static void
profile_closed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardWindow) self = user_data;
  g_autoptr (OnwardProfile) profile = g_steal_pointer (&self->leaving);
  g_autoptr (GError) error = NULL;

  if (!onward_profile_close_finish (profile, result, &error))
    {
      if (self->nobody_there)
        {
          withhold (self, profile, error);
        }
      else
        {
          come_back (self, error);
        }

      return;
    }

  self->nobody_there = FALSE;
  let_go_of_withheld (self);
  g_clear_object (&self->put_away);
  if (self->remove_after)
    {
      self->remove_after = FALSE;
      onward_profile_remove_async (onward_profile_get_folder (profile), profile_removed_cb, g_object_ref (self));
      g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
      return;
    }

  if (self->destroy_after)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  onward_door_show_locked (show_door (self), onward_profile_get_folder (profile), self->hint);
  g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
}

/* What was on the screen goes first, however long the disk takes. */
static void
leave (OnwardWindow  *self,
       OnwardProfile *profile,
       gboolean       give_up_unsaved)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (self);

  if (self->leaving != NULL)
    {
      return;
    }

  self->leaving = g_object_ref (profile);
  if (workspace != NULL)
    {
      g_set_object (&self->put_away, GTK_WIDGET (workspace));
      onward_add_row_submit_all (GTK_WIDGET (workspace));
    }

  close_dialogs ();
  onward_clipboard_take_back (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  onward_clipboard_take_back (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
  onward_door_show_busy (show_door (self), _("Putting everything away"));
  onward_profile_close_async (profile, give_up_unsaved, profile_closed_cb, g_object_ref (self));
}

static void
sample_created_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) profile = onward_profile_create_sample_finish (result, &error);

  if (profile == NULL)
    {
      onward_door_show_trouble (show_door (self), error);
      return;
    }

  onward_window_enter (self, profile);
}

static OnwardProfile *
find_open_profile (OnwardWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->bin);

  if (self->withheld != NULL)
    {
      return self->withheld;
    }

  if (ONWARD_IS_WORKSPACE (child))
    {
      return onward_workspace_get_profile (ONWARD_WORKSPACE (child));
    }

  return ONWARD_IS_DOOR (child) ? onward_door_get_profile (ONWARD_DOOR (child)) : NULL;
}

static void
remove_open (OnwardWindow *self)
{
  OnwardProfile *profile = find_open_profile (self);

  if (self->leaving == NULL && profile != NULL)
    {
      self->remove_after = TRUE;
      leave (self, profile, TRUE);
    }
}

/* A keyring that does not answer keeps a key that opens nothing, as there is nothing left to open. */
static void
keyring_left_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (OnwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  OnwardKeyringState state;

  if (!onward_profile_keyring_finish (ONWARD_PROFILE (source), result, &state, &error))
    g_debug ("The keyring was not left: %s", error->message);
  remove_open (self);
}

static void
remove_cb (OnwardWindow *self,
           gboolean      with_copy)
{
  OnwardProfile *profile = find_open_profile (self);

  if (profile == NULL)
    return;

  self->with_copy = with_copy;
  if (onward_profile_is_in_keyring (onward_profile_get_folder (profile)))
    {
      g_autoptr (OnwardKeyring) keyring = onward_keyring_new ();

      onward_profile_leave_keyring_async (profile, keyring, keyring_left_cb, g_object_ref (self));
      return;
    }

  remove_open (self);
}

static OnwardProfileDialog *
show_profile (OnwardWindow *self)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (self);
  OnwardProfileDialog *dialog;
  int width, height;

  if (workspace == NULL)
    {
      return NULL;
    }

  dialog = onward_profile_dialog_new (GTK_WINDOW (self), onward_workspace_get_profile (workspace));
  g_signal_connect_object (dialog, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  /* No wider than what it stands before: a narrow screen has no more. */
  gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (width, gtk_widget_get_width (GTK_WIDGET (self))), height);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

static void
profile_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  show_profile (ONWARD_WINDOW (widget));
}

static gboolean
onward_window_close_request (GtkWindow *window)
{
  OnwardWindow *self = ONWARD_WINDOW (window);
  OnwardProfile *profile = find_open_profile (self);

  self->destroy_after = TRUE;
  if (self->leaving != NULL)
    {
      return TRUE;
    }

  if (profile != NULL)
    {
      leave (self, profile, FALSE);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (onward_window_parent_class)->close_request (window);
}

static void
onward_window_dispose (GObject *object)
{
  OnwardWindow *self = ONWARD_WINDOW (object);

  let_go_of_withheld (self);
  g_clear_object (&self->put_away);
  g_clear_object (&self->leaving);
  g_clear_pointer (&self->root, g_free);
  g_clear_pointer (&self->hint, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_WINDOW);

  G_OBJECT_CLASS (onward_window_parent_class)->dispose (object);
}

static void
onward_window_class_init (OnwardWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = onward_window_close_request;

  signals[SIGNAL_LOCKED] =
    g_signal_new ("locked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ONWARD_TYPE_LOCK_WARNING);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/app/onward-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardWindow, bin);
  gtk_widget_class_install_action (widget_class, "win.profile", NULL, profile_action);
  onward_window_class_install_actions (klass);
}

static void
onward_window_init (OnwardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_window_update_actions (self);
}

OnwardWindow *
onward_window_new (GtkApplication *application,
                   const char     *root)
{
  OnwardWindow *self = g_object_new (ONWARD_TYPE_WINDOW, "application", application, NULL);

  self->root = g_strdup (root);

  return self;
}

void
onward_window_start (OnwardWindow *self)
{
  onward_door_start (show_door (self));
}

void
onward_window_start_sample (OnwardWindow *self)
{
  g_autoptr (OnwardProfileShelf) shelf = onward_profile_shelf_new (self->root);
  g_autofree char *folder = onward_profile_shelf_new_folder (shelf);
  g_autoptr (OnwardSecret) passphrase = onward_secret_new (SAMPLE_PASSPHRASE, strlen (SAMPLE_PASSPHRASE));
  OnwardDoor *door = show_door (self);

  self->hint = g_strdup (_("This is the sample of an invented person. Its passphrase is “onward”."));
  onward_door_show_busy (door, _("Setting up the sample"));
  onward_profile_create_sample_async (folder, _("Sample – passphrase “onward”"), passphrase,
                                      sample_created_cb, g_object_ref (self));
}

/* Where many use the account, its keyring opens for all of them. What it keeps opens nothing from then on. */
static void
leave_keyring (OnwardProfile *profile)
{
  g_autoptr (OnwardKeyring) keyring = NULL;

  if (!onward_keyring_is_forbidden () || onward_profile_get_read_only (profile)
      || !onward_profile_is_in_keyring (onward_profile_get_folder (profile)))
    {
      return;
    }

  keyring = onward_keyring_new ();
  onward_profile_leave_keyring_async (profile, keyring, NULL, NULL);
}

void
onward_window_enter (OnwardWindow  *self,
                     OnwardProfile *profile)
{
  GtkWidget *workspace = onward_workspace_new (profile);
  OnwardHistory *history = onward_profile_get_history (profile);

  g_signal_connect_object (history, "notify::can-undo", G_CALLBACK (onward_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::can-redo", G_CALLBACK (onward_window_update_actions), self, G_CONNECT_SWAPPED);

  swap_child (self, workspace);
  gtk_widget_grab_focus (workspace);
  leave_keyring (profile);
  if (onward_profile_get_opened_by_code (profile) && !onward_profile_get_read_only (profile))
    {
      onward_profile_dialog_show_form (show_profile (self), ONWARD_PROFILE_LOST_PASSPHRASE);
    }
}

void
onward_window_lock (OnwardWindow *self)
{
  OnwardWorkspace *workspace = onward_window_get_workspace (self);

  if (workspace != NULL)
    {
      leave (self, onward_workspace_get_profile (workspace), FALSE);
    }
}

gboolean
onward_window_lock_unattended (OnwardWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->bin);
  OnwardProfile *profile = find_open_profile (self);

  if (self->leaving == NULL && (profile == NULL || profile == self->withheld))
    {
      close_dialogs ();
      if (ONWARD_IS_DOOR (child))
        {
          onward_door_forget_typed (ONWARD_DOOR (child));
        }

      return FALSE;
    }

  self->nobody_there = TRUE;
  if (self->leaving == NULL)
    {
      leave (self, profile, FALSE);
    }

  return TRUE;
}

OnwardWorkspace *
onward_window_get_workspace (OnwardWindow *self)
{
  GtkWidget *child = self->bin ? adw_bin_get_child (self->bin) : NULL;

  return ONWARD_IS_WORKSPACE (child) ? ONWARD_WORKSPACE (child) : NULL;
}
