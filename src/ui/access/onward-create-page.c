/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-create-page"

#include "onward-create-page.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-access-row.h"
#include "onward-error.h"
#include "onward-passphrase.h"
#include "onward-profile-open-form.h"
#include "onward-profile-shelf.h"
#include "onward-text.h"

struct _OnwardCreatePage
{
  GtkWidget     parent_instance;

  /* Template */
  GtkWidget    *scroller;
  GtkLabel     *start_words;
  GtkWidget    *form;
  AdwEntryRow  *name;
  AdwEntryRow  *passphrase;
  AdwEntryRow  *again;
  GtkLabel     *hint;
  GtkLabel     *fault;
  GtkStack     *button_stack;
  GtkSpinner   *spinner;

  /* Owned */
  char         *folder;
  OnwardAction *start; /* nullable: what the profile does not begin empty with */
};

G_DEFINE_FINAL_TYPE (OnwardCreatePage, onward_create_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_BUSY,
  SIGNAL_CREATED,
  SIGNAL_TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
clear_passphrases (OnwardCreatePage *self)
{
  onward_access_row_wipe (self->passphrase);
  onward_access_row_wipe (self->again);
}

static void
set_busy (OnwardCreatePage *self,
          gboolean          busy)
{
  onward_access_set_busy (GTK_WIDGET (self), self->form, self->spinner, self->button_stack, "create.submit", busy);
  g_signal_emit (self, signals[SIGNAL_BUSY], 0, busy);
}

static void
explain (OnwardCreatePage *self,
         AdwEntryRow      *row,
         const char       *sentence)
{
  AdwEntryRow *rows[] = { self->name, self->passphrase, self->again, NULL };

  onward_access_explain (rows, self->fault, row, sentence);
}

static const char *
check_name (const char *name)
{
  if (*name == '\0')
    {
      return _("Give the profile a name. Any word will do.");
    }

  return strlen (name) > ONWARD_PROFILE_NAME_MAX ? _("This name is too long to fit. A few words are enough.") : NULL;
}

static void
profile_created_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OnwardCreatePage) self = user_data;
  g_autoptr (OnwardSecret) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardProfile) profile = onward_profile_create_finish (result, &recovery, &error);

  set_busy (self, FALSE);
  if (profile == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
      return;
    }

  clear_passphrases (self);
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, profile, recovery);
}

static void
make_profile (OnwardCreatePage *self,
              const char       *name)
{
  /* Translators: the four phases that a new plan begins with. */
  const char *const phases[] = {
    _("Finding my feet"), _("Getting ready"), _("Trying it out"), _("Growing into it"), NULL,
  };
  g_autoptr (OnwardSecret) secret = onward_secret_new_from_passphrase (get_text (self->passphrase));

  if (secret == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (ONWARD_ERROR, ONWARD_ERROR_NO_MEMORY, "No locked memory for the passphrase");

      g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
      return;
    }

  set_busy (self, TRUE);
  if (self->start != NULL)
    onward_profile_create_from_async (self->folder, name, secret, self->start, profile_created_cb, g_object_ref (self));
  else
    onward_profile_create_async (self->folder, name, secret, phases, profile_created_cb, g_object_ref (self));
}

static void
passphrase_changed_cb (OnwardCreatePage *self)
{
  OnwardPassphraseStrength strength = onward_passphrase_measure (get_text (self->passphrase));

  gtk_label_set_label (self->hint, onward_passphrase_hint (strength));
}

static void
entry_changed_cb (OnwardCreatePage *self)
{
  explain (self, NULL, "");
}

static void
name_activated_cb (OnwardCreatePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
passphrase_activated_cb (OnwardCreatePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->again));
}

static void
again_activated_cb (OnwardCreatePage *self)
{
  onward_create_page_submit (self);
}

static void
submit_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  onward_create_page_submit (ONWARD_CREATE_PAGE (widget));
}

static gboolean
onward_create_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ONWARD_CREATE_PAGE (widget)->name));
}

static void
onward_create_page_dispose (GObject *object)
{
  OnwardCreatePage *self = ONWARD_CREATE_PAGE (object);

  if (self->passphrase != NULL)
    {
      clear_passphrases (self);
    }

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->start, onward_action_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CREATE_PAGE);

  G_OBJECT_CLASS (onward_create_page_parent_class)->dispose (object);
}

static void
onward_create_page_class_init (OnwardCreatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_create_page_dispose;
  widget_class->grab_focus = onward_create_page_grab_focus;

  signals[SIGNAL_BUSY] =
    g_signal_new ("busy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_CREATED] =
    g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, ONWARD_TYPE_PROFILE, ONWARD_TYPE_SECRET);
  signals[SIGNAL_TROUBLE] =
    g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_install_action (widget_class, "create.submit", NULL, submit_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, start_words);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, form);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, again);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, hint);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, fault);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, button_stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardCreatePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_activated_cb);
}

static void
onward_create_page_init (OnwardCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_access_row_name (self->name);
  onward_access_row_name (self->passphrase);
  onward_access_row_name (self->again);
  passphrase_changed_cb (self);
}

GtkWidget *
onward_create_page_new (const char *folder)
{
  OnwardCreatePage *self = g_object_new (ONWARD_TYPE_CREATE_PAGE, NULL);

  self->folder = g_strdup (folder);

  return GTK_WIDGET (self);
}

void
onward_create_page_begin_with (OnwardCreatePage *self,
                               OnwardAction     *start,
                               const char       *name,
                               guint             n_records)
{
  g_autofree char *words = NULL;

  g_return_if_fail (ONWARD_IS_CREATE_PAGE (self) && start != NULL);

  g_clear_pointer (&self->start, onward_action_unref);
  self->start = onward_action_ref (start);
  words = g_strdup_printf (ngettext ("It begins with what the file holds: %u thing. The file stays as it is.",
                                     "It begins with what the file holds: %u things. The file stays as it is.", n_records), n_records);
  gtk_label_set_label (self->start_words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->start_words), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
}

gboolean
onward_create_page_submit (OnwardCreatePage *self)
{
  g_autofree char *name = onward_text_clean (get_text (self->name), TRUE);
  const char *name_fault = check_name (name);
  OnwardPassphraseFault fault = onward_passphrase_check (get_text (self->passphrase), get_text (self->again));

  if (!gtk_widget_get_sensitive (self->form))
    {
      return FALSE;
    }

  if (name_fault != NULL)
    {
      explain (self, self->name, name_fault);
      return FALSE;
    }

  if (fault != ONWARD_PASSPHRASE_FINE)
    {
      explain (self, fault == ONWARD_PASSPHRASE_DIFFERENT ? self->again : self->passphrase,
               onward_passphrase_explain (fault));
      return FALSE;
    }

  make_profile (self, name);

  return TRUE;
}
