/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-profile-dialog"

#include "onward-profile-dialog.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-access-row.h"
#include "onward-button.h"
#include "onward-error-text.h"
#include "onward-leave-page.h"
#include "onward-lock-warning.h"
#include "onward-open-form-row.h"
#include "onward-own-computer-row.h"
#include "onward-profile-care.h"
#include "onward-recovery-page.h"
#include "onward-take-along-row.h"
#include "onward-text.h"

struct _OnwardProfileDialog
{
  AdwWindow             parent_instance;

  /* Template */
  GtkWidget            *back;
  GtkStack             *stack;
  AdwBin               *bin;
  GtkLabel             *news;
  AdwEntryRow          *name;
  AdwActionRow         *place;
  AdwActionRow         *size;
  AdwActionRow         *saved;
  GtkWidget            *keys;
  GtkLabel             *read_only;
  OnwardOwnComputerRow *own;
  OnwardTakeAlongRow   *along;
  OnwardOpenFormRow    *write_open;
  OnwardOpenFormRow    *add_open;
  GtkButton            *remove;

  /* Owned */
  OnwardProfile        *profile;
  gboolean              busy;
};

G_DEFINE_FINAL_TYPE (OnwardProfileDialog, onward_profile_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (OnwardProfileDialog *self,
     const char          *sentence)
{
  gtk_label_set_label (self->news, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->news), *sentence != '\0');
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OnwardProfileDialog) self = user_data;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *size = NULL;
  g_autofree char *saved = NULL;
  OnwardProfileFacts facts;

  if (!onward_profile_ask_facts_finish (ONWARD_PROFILE (source), result, &facts, NULL) || self->size == NULL)
    {
      return;
    }

  size = g_format_size (facts.size);
  time = g_date_time_new_from_unix_local (facts.saved_time / 1000);
  /* Translators: a date and a time of day, for g_date_time_format(): 5 March 2026, 14:05 */
  saved = g_date_time_format (time, _("%-e %B %Y, %H:%M"));
  adw_action_row_set_subtitle (self->size, size);
  adw_action_row_set_subtitle (self->saved, saved);
}

static void
show_start (OnwardProfileDialog *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (self->stack, "start");
  gtk_widget_set_visible (self->back, FALSE);
  adw_bin_set_child (self->bin, NULL);
  onward_profile_ask_facts_async (self->profile, facts_cb, g_object_ref (self));
}

static void
show_page (OnwardProfileDialog *self,
           GtkWidget           *page,
           gboolean             can_go_back)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_bin_set_child (self->bin, page);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->bin));
  gtk_widget_set_visible (self->back, can_go_back);
  gtk_widget_grab_focus (page);
}

static void
form_busy_cb (OnwardProfileDialog *self,
              gboolean             busy)
{
  self->busy = busy;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.back", !busy);
}

static void
sheet_kept_cb (OnwardProfileDialog *self)
{
  show_start (self);
}

static void
form_done_cb (OnwardProfileDialog *self,
              int                  purpose,
              OnwardSecret        *recovery)
{
  static const char *const news[] = {
    [ONWARD_PROFILE_NEW_PASSPHRASE] = N_("From now on your new passphrase opens this profile."),
    [ONWARD_PROFILE_LOST_PASSPHRASE] = N_("From now on your new passphrase opens this profile."),
    [ONWARD_PROFILE_NEW_SHEET] = N_("Only your new recovery sheet counts now. You can tear up the old one."),
    [ONWARD_PROFILE_NEW_KEY] = N_("Everything is sealed anew. Only your new passphrase and your new recovery sheet open it."),
    [ONWARD_PROFILE_OWN_COMPUTER] = N_("From now on this profile opens here without the passphrase."),
  };
  GtkWidget *page;

  say (self, _(news[purpose]));
  onward_own_computer_row_refresh (self->own);
  if (recovery == NULL)
    {
      show_start (self);
      return;
    }

  page = onward_recovery_page_new (self->profile, recovery);
  g_signal_connect_object (page, "done", G_CALLBACK (sheet_kept_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, FALSE);
}

static void
renamed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OnwardProfileDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean renamed = onward_profile_care_finish (ONWARD_PROFILE (source), result, NULL, &error);

  if (self->name != NULL)
    {
      say (self, renamed ? _("Renamed.") : onward_error_text_get (onward_error_text_code (error)).line);
    }
}

static void
name_applied_cb (OnwardProfileDialog *self)
{
  g_autofree char *name = onward_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)), TRUE);

  if (*name == '\0')
    {
      say (self, _("A profile needs a name. Any word will do."));
      gtk_editable_set_text (GTK_EDITABLE (self->name), onward_profile_get_name (self->profile));
      return;
    }

  onward_profile_rename_async (self->profile, name, renamed_cb, g_object_ref (self));
}

static void
leave_cb (OnwardProfileDialog *self,
          gboolean             with_copy)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0, with_copy);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OnwardProfileDialog *self = ONWARD_PROFILE_DIALOG (widget);
  GtkWidget *page = onward_leave_page_new (self->profile);

  say (self, "");
  g_signal_connect_object (page, "remove", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, TRUE);
}

static void
own_wanted_cb (OnwardProfileDialog *self)
{
  onward_profile_dialog_show_form (self, ONWARD_PROFILE_OWN_COMPUTER);
}

static void
told_cb (OnwardProfileDialog *self,
         const char          *sentence)
{
  say (self, sentence);
}

static void
form_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  onward_profile_dialog_show_form (ONWARD_PROFILE_DIALOG (widget), g_variant_get_int32 (parameter));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_start (ONWARD_PROFILE_DIALOG (widget));
}

/* A new code that nobody has seen would be lost. */
static gboolean
onward_profile_dialog_close_request (GtkWindow *window)
{
  return ONWARD_PROFILE_DIALOG (window)->busy
         || GTK_WINDOW_CLASS (onward_profile_dialog_parent_class)->close_request (window);
}

static void
onward_profile_dialog_dispose (GObject *object)
{
  OnwardProfileDialog *self = ONWARD_PROFILE_DIALOG (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PROFILE_DIALOG);

  G_OBJECT_CLASS (onward_profile_dialog_parent_class)->dispose (object);
}

static void
onward_profile_dialog_class_init (OnwardProfileDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_profile_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = onward_profile_dialog_close_request;

  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "profile.form", "i", form_action);
  gtk_widget_class_install_action (widget_class, "profile.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "profile.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (ONWARD_TYPE_LOCK_WARNING);
  g_type_ensure (ONWARD_TYPE_OPEN_FORM_ROW);
  g_type_ensure (ONWARD_TYPE_OWN_COMPUTER_ROW);
  g_type_ensure (ONWARD_TYPE_TAKE_ALONG_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-profile-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, news);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, name);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, place);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, size);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, saved);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, keys);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, read_only);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, own);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, along);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, write_open);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, add_open);
  gtk_widget_class_bind_template_child (widget_class, OnwardProfileDialog, remove);
  gtk_widget_class_bind_template_callback (widget_class, own_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, told_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
onward_profile_dialog_init (OnwardProfileDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_access_row_name (self->name);
  onward_button_let_wrap (self->remove);
}

OnwardProfileDialog *
onward_profile_dialog_new (GtkWindow     *parent,
                           OnwardProfile *profile)
{
  OnwardProfileDialog *self = g_object_new (ONWARD_TYPE_PROFILE_DIALOG, "transient-for", parent, NULL);
  gboolean read_only = onward_profile_get_read_only (profile);

  self->profile = g_object_ref (profile);
  gtk_editable_set_text (GTK_EDITABLE (self->name), onward_profile_get_name (profile));
  adw_action_row_set_subtitle (self->place, onward_profile_get_folder (profile));
  onward_own_computer_row_set_profile (self->own, profile);
  onward_take_along_row_set_profile (self->along, profile);
  onward_open_form_row_set_profile (self->write_open, profile);
  onward_open_form_row_set_profile (self->add_open, profile);
  gtk_widget_set_sensitive (self->keys, !read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), !read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->read_only), read_only);
  show_start (self);

  return self;
}

void
onward_profile_dialog_show_form (OnwardProfileDialog *self,
                                 OnwardProfilePurpose purpose)
{
  GtkWidget *form = onward_profile_form_new (self->profile, purpose);

  say (self, "");
  g_signal_connect_object (form, "busy", G_CALLBACK (form_busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "done", G_CALLBACK (form_done_cb), self, G_CONNECT_SWAPPED);
  show_page (self, form, TRUE);
}
