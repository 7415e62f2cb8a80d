/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-own-computer-row"

#include "onward-own-computer-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-error-text.h"
#include "onward-profile-keyring.h"

struct _OnwardOwnComputerRow
{
  AdwActionRow   parent_instance;

  /* Template */
  GtkSwitch     *own;

  /* Owned */
  OnwardProfile *profile;
  gboolean       showing; /* the switch is being set to what is, and nobody wants anything */
};

G_DEFINE_FINAL_TYPE (OnwardOwnComputerRow, onward_own_computer_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_WANTED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (OnwardOwnComputerRow) self = user_data;
  g_autoptr (GError) error = NULL;
  OnwardKeyringState state;
  gboolean left = onward_profile_keyring_finish (ONWARD_PROFILE (source), result, &state, &error);

  /* Locked meanwhile: the window is gone. */
  if (self->own == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->own), TRUE);
  onward_own_computer_row_refresh (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0,
                 left ? _("From now on only your passphrase and your recovery sheet open this profile.")
                      : onward_error_text_get (onward_error_text_code (error)).line);
}

/* The switch follows what is so, not what is wished. */
static gboolean
state_set_cb (OnwardOwnComputerRow *self,
              gboolean              on)
{
  if (self->showing)
    return FALSE;

  if (on)
    {
      onward_own_computer_row_refresh (self);
      g_signal_emit (self, signals[SIGNAL_WANTED], 0);
    }
  else
    {
      OnwardKeyring *used = onward_keyring_get_default ();
      g_autoptr (OnwardKeyring) keyring = used != NULL ? g_object_ref (used) : onward_keyring_new ();

      gtk_widget_set_sensitive (GTK_WIDGET (self->own), FALSE);
      onward_profile_leave_keyring_async (self->profile, keyring, left_cb, g_object_ref (self));
    }

  return TRUE;
}

static void
onward_own_computer_row_dispose (GObject *object)
{
  OnwardOwnComputerRow *self = ONWARD_OWN_COMPUTER_ROW (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_OWN_COMPUTER_ROW);

  G_OBJECT_CLASS (onward_own_computer_row_parent_class)->dispose (object);
}

static void
onward_own_computer_row_class_init (OnwardOwnComputerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_own_computer_row_dispose;

  signals[SIGNAL_WANTED] =
    g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-own-computer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardOwnComputerRow, own);
  gtk_widget_class_bind_template_callback (widget_class, state_set_cb);
}

static void
onward_own_computer_row_init (OnwardOwnComputerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_own_computer_row_set_profile (OnwardOwnComputerRow *self,
                                     OnwardProfile        *profile)
{
  g_return_if_fail (ONWARD_IS_OWN_COMPUTER_ROW (self));

  g_set_object (&self->profile, profile);
  onward_own_computer_row_refresh (self);
}

void
onward_own_computer_row_refresh (OnwardOwnComputerRow *self)
{
  gboolean on, can;

  g_return_if_fail (ONWARD_IS_OWN_COMPUTER_ROW (self));

  on = onward_profile_is_in_keyring (onward_profile_get_folder (self->profile));
  self->showing = TRUE;
  gtk_switch_set_active (self->own, on);
  gtk_switch_set_state (self->own, on);
  self->showing = FALSE;

  /* One that was joined elsewhere can still be left. */
  can = on || onward_keyring_get_default () != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->own), can);
  /* The row would press it unseen. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), can);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               can ? _("Opens without the passphrase for whoever is signed in to your account here")
                                   : _("Where others use the computer, too, only your passphrase and your recovery sheet open this profile"));
}
