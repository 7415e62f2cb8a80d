/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-unlock-page"

#include "onward-unlock-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-access-row.h"
#include "onward-error-text.h"
#include "onward-keyring-text.h"
#include "onward-passphrase.h"
#include "onward-profile-care.h"
#include "onward-profile-keyring.h"
#include "onward-profile-parcel.h"

struct _OnwardUnlockPage
{
  GtkWidget      parent_instance;

  /* Template */
  GtkWidget     *scroller;
  GtkWidget     *form;
  GtkLabel      *title;
  GtkLabel      *body;
  AdwEntryRow   *passphrase;
  GtkLabel      *fault;
  GtkStack      *button_stack;
  GtkSpinner    *spinner;
  GtkWidget     *keyring;

  /* Owned */
  char          *folder;
  OnwardProfile *withheld; /* open still, behind this page */
  GBytes        *parcel;   /* a copy that is unpacked into the folder */
  char          *name;     /* for what is unpacked */
  GStrv          more;     /* profiles of the same name, where the name was typed */
  guint          n_tried;
  gboolean       named;
  gboolean       nobody;
  GCancellable  *cancellable;
};

G_DEFINE_FINAL_TYPE (OnwardUnlockPage, onward_unlock_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  SIGNAL_TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void profile_opened_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data);

static void
set_busy (OnwardUnlockPage *self,
          gboolean          busy)
{
  onward_access_set_busy (GTK_WIDGET (self), self->form, self->spinner, self->button_stack, "unlock.submit", busy);
}

static void
explain (OnwardUnlockPage *self,
         const char       *sentence)
{
  onward_access_row_set_fault (self->passphrase, sentence);
  gtk_label_set_label (self->fault, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
}

/* Either @profile or @error. */
static void
take_answer (OnwardUnlockPage *self,
             OnwardProfile    *profile,
             const GError     *error)
{
  set_busy (self, FALSE);
  if (profile != NULL)
    {
      onward_access_row_wipe (self->passphrase);
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
      return;
    }

  if (!g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE) && self->withheld == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
      return;
    }

  explain (self, self->named ? _("This name and this passphrase open no profile here. Nothing is changed; try again, or go back and look at the name.")
                             : onward_error_text_get (onward_error_text_code (error)).line);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  gtk_editable_select_region (GTK_EDITABLE (self->passphrase), 0, -1);
}

/* Who types a name learns nothing from how long it takes or from what went wrong: where nobody has that
 * name, another profile refuses a passphrase that nobody has. */
static OnwardSecret *
make_foreign_secret (void)
{
  g_autofree char *text = g_uuid_string_random ();

  return onward_secret_new_from_passphrase (text);
}

static gboolean
try_next (OnwardUnlockPage *self)
{
  g_autoptr (OnwardSecret) secret = NULL;

  if (self->more == NULL || self->more[self->n_tried] == NULL)
    return FALSE;

  secret = onward_secret_new_from_passphrase (gtk_editable_get_text (GTK_EDITABLE (self->passphrase)));
  if (secret == NULL)
    return FALSE;

  g_free (self->folder);
  self->folder = g_strdup (self->more[self->n_tried++]);
  onward_profile_open_async (self->folder, secret, self->cancellable, profile_opened_cb, g_object_ref (self));

  return TRUE;
}

static void
profile_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) profile = onward_profile_open_finish (result, &error);

  /* The person went elsewhere meanwhile: nobody waits for an answer any more. */
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      if (profile != NULL)
        {
          onward_profile_close_async (profile, TRUE, NULL, NULL);
        }

      return;
    }

  if (self->nobody && error != NULL)
    error->code = ONWARD_ERROR_WRONG_PASSPHRASE;

  if (profile == NULL && g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE) && try_next (self))
    return;

  take_answer (self, profile, error);
}

static void
profile_checked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OnwardUnlockPage) self = user_data;
  g_autoptr (OnwardProfile) profile = g_object_ref (ONWARD_PROFILE (source));
  g_autoptr (GError) error = NULL;
  gboolean right = onward_profile_care_finish (profile, result, NULL, &error);

  if (!g_cancellable_is_cancelled (self->cancellable))
    {
      take_answer (self, right ? profile : NULL, error);
    }
}

static void
renew_cancellable (OnwardUnlockPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
keyring_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  OnwardKeyringState state;
  g_autoptr (OnwardProfile) profile = onward_profile_open_by_keyring_finish (result, &state, &error);

  /* The person typed meanwhile, or went elsewhere. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.keyring", TRUE);
  if (!g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NOT_FOUND)
      && !g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_WRONG_PASSPHRASE))
    {
      take_answer (self, profile, error);
      return;
    }

  set_busy (self, FALSE);
  explain (self, onward_keyring_text_opening (state));
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/* While a keyring may ask the person something, the passphrase can be typed all the same. */
static void
try_keyring (OnwardUnlockPage *self,
             gboolean          ask)
{
  explain (self, NULL);
  renew_cancellable (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.keyring", FALSE);
  if (!ask)
    set_busy (self, TRUE);
  onward_profile_open_by_keyring_async (self->folder, onward_keyring_get_default (), ask, self->cancellable,
                                        keyring_opened_cb, g_object_ref (self));
}

static void
keyring_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  try_keyring (ONWARD_UNLOCK_PAGE (widget), TRUE);
}

static void
submit (OnwardUnlockPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  g_autoptr (OnwardSecret) secret = NULL;

  if (!gtk_widget_get_sensitive (self->form))
    {
      return;
    }

  if (*text == '\0')
    {
      explain (self, _("Type your passphrase to go on."));
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return;
    }

  secret = onward_secret_new_from_passphrase (text);
  if (secret == NULL)
    {
      explain (self, onward_error_text_get (ONWARD_ERROR_NO_MEMORY).line);
      return;
    }

  explain (self, NULL);
  renew_cancellable (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.keyring", TRUE);
  set_busy (self, TRUE);
  if (self->withheld != NULL)
    {
      onward_profile_check_async (self->withheld, secret, profile_checked_cb, g_object_ref (self));
      return;
    }

  if (self->parcel != NULL)
    {
      onward_profile_unpack_async (self->parcel, self->folder, self->name, secret, self->cancellable,
                                   profile_opened_cb, g_object_ref (self));
      return;
    }

  if (self->nobody)
    {
      onward_secret_unref (secret);
      secret = make_foreign_secret ();
    }
  else if (self->more != NULL)
    {
      self->n_tried = 1;
      g_free (self->folder);
      self->folder = g_strdup (self->more[0]);
    }

  onward_profile_open_async (self->folder, secret, self->cancellable, profile_opened_cb, g_object_ref (self));
}

static void
passphrase_changed_cb (OnwardUnlockPage *self)
{
  explain (self, NULL);
}

static void
passphrase_activated_cb (OnwardUnlockPage *self)
{
  submit (self);
}

static void
submit_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  submit (ONWARD_UNLOCK_PAGE (widget));
}

static gboolean
onward_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ONWARD_UNLOCK_PAGE (widget)->passphrase));
}

static void
onward_unlock_page_root (GtkWidget *widget)
{
  OnwardUnlockPage *self = ONWARD_UNLOCK_PAGE (widget);

  GTK_WIDGET_CLASS (onward_unlock_page_parent_class)->root (widget);

  /* It may come back after a page that said what was in the way. */
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
onward_unlock_page_unroot (GtkWidget *widget)
{
  OnwardUnlockPage *self = ONWARD_UNLOCK_PAGE (widget);

  g_cancellable_cancel (self->cancellable);
  onward_access_row_wipe (self->passphrase);

  GTK_WIDGET_CLASS (onward_unlock_page_parent_class)->unroot (widget);
}

static void
onward_unlock_page_dispose (GObject *object)
{
  OnwardUnlockPage *self = ONWARD_UNLOCK_PAGE (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->more, g_strfreev);
  g_clear_pointer (&self->parcel, g_bytes_unref);
  g_clear_object (&self->withheld);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (onward_unlock_page_parent_class)->dispose (object);
}

static void
onward_unlock_page_finalize (GObject *object)
{
  g_object_unref (ONWARD_UNLOCK_PAGE (object)->cancellable);

  G_OBJECT_CLASS (onward_unlock_page_parent_class)->finalize (object);
}

static void
onward_unlock_page_class_init (OnwardUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_unlock_page_dispose;
  object_class->finalize = onward_unlock_page_finalize;
  widget_class->grab_focus = onward_unlock_page_grab_focus;
  widget_class->root = onward_unlock_page_root;
  widget_class->unroot = onward_unlock_page_unroot;

  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, ONWARD_TYPE_PROFILE);
  signals[SIGNAL_TROUBLE] =
    g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_install_action (widget_class, "unlock.submit", NULL, submit_action);
  gtk_widget_class_install_action (widget_class, "unlock.keyring", NULL, keyring_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, form);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, body);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, fault);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, button_stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, OnwardUnlockPage, keyring);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
}

static void
onward_unlock_page_init (OnwardUnlockPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_access_row_name (self->passphrase);
}

GtkWidget *
onward_unlock_page_new (const char *folder,
                        const char *name,
                        const char *hint)
{
  OnwardUnlockPage *self = g_object_new (ONWARD_TYPE_UNLOCK_PAGE, NULL);

  self->folder = g_strdup (folder);
  gtk_widget_set_visible (self->keyring, onward_keyring_get_default () != NULL && onward_profile_is_in_keyring (folder));
  if (name != NULL && *name != '\0')
    {
      gtk_label_set_label (self->title, name);
    }

  if (hint != NULL)
    {
      gtk_label_set_label (self->body, hint);
    }

  return GTK_WIDGET (self);
}

GtkWidget *
onward_unlock_page_new_withheld (OnwardProfile *profile,
                                 const char    *hint)
{
  GtkWidget *page = onward_unlock_page_new (onward_profile_get_folder (profile), NULL, hint);

  ONWARD_UNLOCK_PAGE (page)->withheld = g_object_ref (profile);
  gtk_widget_set_visible (ONWARD_UNLOCK_PAGE (page)->keyring, FALSE);

  return page;
}

GtkWidget *
onward_unlock_page_new_parcel (GBytes     *parcel,
                               const char *folder,
                               const char *name)
{
  GtkWidget *page = onward_unlock_page_new (folder, name,
                                            _("Type the passphrase of this copy, or the code from its recovery sheet. It becomes a profile of its own here."));
  OnwardUnlockPage *self = ONWARD_UNLOCK_PAGE (page);

  self->parcel = g_bytes_ref (parcel);
  self->name = g_strdup (name);

  return page;
}

GtkWidget *
onward_unlock_page_new_named (const char        *name,
                              const char *const *folders,
                              const char        *other)
{
  gboolean nobody = folders == NULL || folders[0] == NULL;
  GtkWidget *page = onward_unlock_page_new (nobody ? other : folders[0], name, NULL);
  OnwardUnlockPage *self = ONWARD_UNLOCK_PAGE (page);

  self->named = TRUE;
  self->nobody = nobody;
  self->more = nobody ? NULL : g_strdupv ((char **) folders);
  gtk_widget_set_visible (self->keyring, FALSE);

  return page;
}

const char *
onward_unlock_page_get_folder (OnwardUnlockPage *self)
{
  return self->folder;
}

void
onward_unlock_page_try_keyring (OnwardUnlockPage *self)
{
  g_return_if_fail (ONWARD_IS_UNLOCK_PAGE (self));

  if (gtk_widget_get_visible (self->keyring))
    try_keyring (self, FALSE);
}
