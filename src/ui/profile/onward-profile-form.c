/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-profile-form"

#include "onward-profile-form.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "onward-access-row.h"
#include "onward-error-text.h"
#include "onward-keyring-text.h"
#include "onward-passphrase.h"
#include "onward-profile-care.h"
#include "onward-profile-keyring.h"

struct _OnwardProfileForm
{
  GtkWidget            parent_instance;

  /* Template */
  GtkWidget           *scroller;
  GtkWidget           *form;
  GtkLabel            *title;
  GtkLabel            *body;
  AdwEntryRow         *now;
  GtkWidget           *new_rows;
  AdwEntryRow         *passphrase;
  AdwEntryRow         *again;
  GtkLabel            *hint;
  GtkLabel            *fault;
  GtkStack            *button_stack;
  GtkButton           *button;
  GtkSpinner          *spinner;

  /* Owned */
  OnwardProfile       *profile;
  OnwardProfilePurpose purpose;
};

G_DEFINE_FINAL_TYPE (OnwardProfileForm, onward_profile_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_BUSY,
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  const char *title;
  const char *body;
  const char *button;
} Words;

static const Words words[] = {
  [ONWARD_PROFILE_NEW_PASSPHRASE] = {
    N_("A new passphrase"),
    N_("From then on only the new one opens your profile. The code on your recovery sheet stays as it is."),
    N_("_Change Passphrase"),
  },
  [ONWARD_PROFILE_LOST_PASSPHRASE] = {
    N_("Set a new passphrase?"),
    N_("You came in with the code from your recovery sheet. If you forgot your passphrase, you can set a new one here. It can wait."),
    N_("_Set Passphrase"),
  },
  [ONWARD_PROFILE_NEW_SHEET] = {
    N_("A new recovery sheet"),
    N_("You get a new code to print or to write down. The code on the sheet you have opens nothing from then on."),
    N_("_Make New Sheet"),
  },
  [ONWARD_PROFILE_NEW_KEY] = {
    N_("Someone may know my passphrase"),
    N_("Everything is sealed anew with a new key, and every earlier state kept on this computer is removed. You get a new recovery sheet, too. A copy that someone made before can still be opened with the old passphrase; what you write from now on can not."),
    N_("_Seal Everything Anew"),
  },
  [ONWARD_PROFILE_OWN_COMPUTER] = {
    N_("This is my own computer"),
    N_("The keyring of your account keeps a key, and your profile opens without asking. Whoever can use your account on this computer can then open it, too, so this is only for a computer that is yours alone. Your passphrase and your recovery sheet stay as they are."),
    N_("_Open Without Passphrase"),
  },
};

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
clear_passphrases (OnwardProfileForm *self)
{
  AdwEntryRow *rows[] = { self->now, self->passphrase, self->again };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      onward_access_row_wipe (rows[i]);
    }
}

static void
set_busy (OnwardProfileForm *self,
          gboolean           busy)
{
  onward_access_set_busy (GTK_WIDGET (self), self->form, self->spinner, self->button_stack, "form.submit", busy);
  g_signal_emit (self, signals[SIGNAL_BUSY], 0, busy);
}

static void
explain (OnwardProfileForm *self,
         AdwEntryRow       *row,
         const char        *sentence)
{
  AdwEntryRow *rows[] = { self->now, self->passphrase, self->again, NULL };

  onward_access_explain (rows, self->fault, row, sentence);
}

static gboolean
asks_new (OnwardProfileForm *self)
{
  return self->purpose != ONWARD_PROFILE_NEW_SHEET && self->purpose != ONWARD_PROFILE_OWN_COMPUTER;
}

/* With @sentence, or %NULL when it is done. */
static void
take_answer (OnwardProfileForm *self,
             OnwardSecret      *recovery,
             const char        *sentence)
{
  /* Locked meanwhile: the window is gone, and the code with it. The passphrase opens, and can make another. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      return;
    }

  set_busy (self, FALSE);
  if (sentence == NULL)
    {
      clear_passphrases (self);
      g_signal_emit (self, signals[SIGNAL_DONE], 0, self->purpose, recovery);
      return;
    }

  explain (self, self->now, sentence);
  gtk_editable_select_region (GTK_EDITABLE (self->now), 0, -1);
}

static const char *
get_sentence (const GError *error)
{
  return error != NULL ? onward_error_text_get (onward_error_text_code (error)).line : NULL;
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OnwardProfileForm) self = user_data;
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;

  onward_profile_care_finish (ONWARD_PROFILE (source), result, &recovery, &error);
  take_answer (self, recovery, get_sentence (error));
}

static void
joined_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OnwardProfileForm) self = user_data;
  g_autoptr (GError) error = NULL;
  OnwardKeyringState state;

  onward_profile_keyring_finish (ONWARD_PROFILE (source), result, &state, &error);
  take_answer (self, NULL, g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_REFUSED)
               ? onward_keyring_text_joining (state) : get_sentence (error));
}

static void
change (OnwardProfileForm *self)
{
  g_autoptr (OnwardSecret) now = onward_secret_new_from_passphrase (get_text (self->now));
  g_autoptr (OnwardSecret) new = asks_new (self) ? onward_secret_new_from_passphrase (get_text (self->passphrase)) : NULL;

  if (now == NULL || (asks_new (self) && new == NULL))
    {
      explain (self, self->now, onward_error_text_get (ONWARD_ERROR_NO_MEMORY).line);
      return;
    }

  explain (self, NULL, "");
  set_busy (self, TRUE);
  switch (self->purpose)
    {
    case ONWARD_PROFILE_NEW_SHEET:
      onward_profile_new_recovery_async (self->profile, now, changed_cb, g_object_ref (self));
      break;

    case ONWARD_PROFILE_NEW_KEY:
      onward_profile_rekey_async (self->profile, now, new, changed_cb, g_object_ref (self));
      break;

    case ONWARD_PROFILE_OWN_COMPUTER:
      onward_profile_join_keyring_async (self->profile, now, onward_keyring_get_default (), joined_cb, g_object_ref (self));
      break;

    case ONWARD_PROFILE_NEW_PASSPHRASE:
    case ONWARD_PROFILE_LOST_PASSPHRASE:
    default:
      onward_profile_set_passphrase_async (self->profile, now, new, changed_cb, g_object_ref (self));
      break;
    }
}

static void
submit (OnwardProfileForm *self)
{
  OnwardPassphraseFault fault = ONWARD_PASSPHRASE_FINE;

  if (!gtk_widget_get_sensitive (self->form))
    {
      return;
    }

  if (*get_text (self->now) == '\0')
    {
      explain (self, self->now, _("Type what opens your profile now."));
      return;
    }

  if (asks_new (self))
    {
      fault = onward_passphrase_check (get_text (self->passphrase), get_text (self->again));
    }

  if (fault != ONWARD_PASSPHRASE_FINE)
    {
      explain (self, fault == ONWARD_PASSPHRASE_DIFFERENT ? self->again : self->passphrase,
               onward_passphrase_explain (fault));
      return;
    }

  change (self);
}

static void
submit_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  submit (ONWARD_PROFILE_FORM (widget));
}

static void
passphrase_changed_cb (OnwardProfileForm *self)
{
  gtk_label_set_label (self->hint, onward_passphrase_hint (onward_passphrase_measure (get_text (self->passphrase))));
}

static void
entry_changed_cb (OnwardProfileForm *self)
{
  explain (self, NULL, "");
}

static void
now_activated_cb (OnwardProfileForm *self)
{
  if (asks_new (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return;
    }

  submit (self);
}

static void
passphrase_activated_cb (OnwardProfileForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->again));
}

static void
again_activated_cb (OnwardProfileForm *self)
{
  submit (self);
}

static gboolean
onward_profile_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ONWARD_PROFILE_FORM (widget)->now));
}

static void
onward_profile_form_dispose (GObject *object)
{
  OnwardProfileForm *self = ONWARD_PROFILE_FORM (object);

  if (self->now != NULL)
    {
      clear_passphrases (self);
    }

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PROFILE_FORM);

  G_OBJECT_CLASS (onward_profile_form_parent_class)->dispose (object);
}

static void
onward_profile_form_class_init (OnwardProfileFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_profile_form_dispose;
  widget_class->grab_focus = onward_profile_form_grab_focus;

  signals[SIGNAL_BUSY] =
    g_signal_new ("busy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, ONWARD_TYPE_SECRET);

  gtk_widget_class_install_action (widget_class, "form.submit", NULL, submit_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-profile-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, form);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, title);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, body);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, now);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, new_rows);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, passphrase);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, again);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, fault);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, button_stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileForm, spinner);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, now_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_activated_cb);
}

static void
onward_profile_form_init (OnwardProfileForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_access_row_name (self->now);
  onward_access_row_name (self->passphrase);
  onward_access_row_name (self->again);
  passphrase_changed_cb (self);
}

GtkWidget *
onward_profile_form_new (OnwardProfile       *profile,
                         OnwardProfilePurpose purpose)
{
  OnwardProfileForm *self = g_object_new (ONWARD_TYPE_PROFILE_FORM, NULL);

  self->profile = g_object_ref (profile);
  self->purpose = purpose;
  gtk_label_set_label (self->title, _(words[purpose].title));
  gtk_label_set_label (self->body, _(words[purpose].body));
  gtk_button_set_label (self->button, _(words[purpose].button));
  gtk_widget_set_visible (self->new_rows, asks_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), asks_new (self));

  return GTK_WIDGET (self);
}
