/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-open-form-row"

#include "onward-open-form-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-error-text.h"
#include "onward-file-picker.h"
#include "onward-open-form.h"

struct _OnwardOpenFormRow
{
  AdwActionRow   parent_instance;

  /* Template */
  GtkSpinner    *spinner;
  GtkWidget     *busy;
  GtkWidget     *take_back;
  GtkWidget     *forward;

  /* Owned */
  OnwardProfile *profile;
  GCancellable  *working;
  OnwardId       added;
  guint          n_added;
  gboolean       adds;
};

G_DEFINE_FINAL_TYPE (OnwardOpenFormRow, onward_open_form_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_ADDS,
};

enum
{
  SIGNAL_TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_state (OnwardOpenFormRow *self)
{
  gboolean busy = self->working != NULL;
  gboolean added = !busy && !onward_id_is_none (&self->added);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (self->busy, busy);
  gtk_widget_set_visible (self->take_back, added);
  gtk_widget_set_visible (self->forward, !busy && !added);
}

static void
explain (OnwardOpenFormRow *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), self->adds
                               ? _("From a file in open form. It comes beside what is here, and you can take it back")
                               : _("One file that any program can read, with all of it, also what is just for you. It is not sealed: who has the file can read it"));
}

static void
tell (OnwardOpenFormRow *self,
      const char        *sentence)
{
  g_clear_object (&self->working);
  show_state (self);
  /* Where the person looks; the dialog says it at its top, and aloud. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), sentence);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, sentence);
}

/* The sentence about a file is made where it is read; it needs the words around it here. */
static void
tell_error (OnwardOpenFormRow *self,
            const GError      *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, self->adds ? _("Nothing was added.") : _("Nothing was written."));
  else if (self->adds && g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY))
    tell (self, _("Nothing was added: this file does not come from Onward."));
  else if (self->adds && g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED))
    /* Translators: %s is a sentence about the file, such as "Line 3 is not JSON." */
    tell (self, sentence = g_strdup_printf (_("Nothing was added. %s"), error->message));
  else
    tell (self, onward_error_text_get (onward_error_text_code (error)).line);
}

/* While the disk cannot be written, the latest words are nowhere but in the window. */
static gboolean
waits (OnwardProfile *profile)
{
  guint unsaved;

  g_object_get (profile, "unsaved", &unsaved, NULL);

  return unsaved > 0;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (OnwardOpenFormRow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = onward_open_form_write_finish (ONWARD_PROFILE (source), result, &error);

  /* The window is gone: nobody is there to be told. */
  if (self->spinner == NULL)
    return;

  if (written && waits (ONWARD_PROFILE (source)))
    tell (self, _("What is saved is in the file now. What still waits to be saved is not there yet."));
  else if (written)
    tell (self, _("Everything is in the file now. It is not sealed, so keep it where only you find it."));
  else
    tell_error (self, error);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (OnwardOpenFormRow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = onward_profile_write_finish (ONWARD_PROFILE (source), result, NULL, &error);

  if (self->spinner == NULL)
    return;

  if (done)
    tell (self, _("Taken back. All is as it was before."));
  else
    tell_error (self, error);
}

static void
take_back (OnwardOpenFormRow *self)
{
  static const OnwardId none;
  OnwardId action = self->added;

  self->added = none;
  show_state (self);
  onward_profile_undo_async (self->profile, &action, taken_back_cb, g_object_ref (self));
}

static void
take_back_cb (OnwardOpenFormRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  take_back (self);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (OnwardOpenFormRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean added = onward_profile_write_finish (ONWARD_PROFILE (source), result, &self->added, &error);

  if (self->spinner == NULL)
    return;

  if (!added)
    {
      tell_error (self, error);
      return;
    }
  /* Too late to stop it, but not to take it back. */
  if (g_cancellable_is_cancelled (self->working))
    {
      take_back (self);
      return;
    }

  sentence = g_strdup_printf (ngettext ("Added: %u thing. Nothing that was here changed.",
                                        "Added: %u things. Nothing that was here changed.", self->n_added), self->n_added);
  tell (self, sentence);
  gtk_widget_grab_focus (self->take_back);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (OnwardOpenFormRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OnwardAction) action = onward_open_form_read_finish (result, NULL, &self->n_added, &error);

  if (self->spinner == NULL)
    return;

  if (action != NULL)
    onward_profile_apply_async (self->profile, action, added_cb, g_object_ref (self));
  else
    tell_error (self, error);
}

static void
picked_cb (GFile   *file,
           gpointer data)
{
  onward_open_form_row_take (data, file);
}

static void
activated_cb (OnwardOpenFormRow *self)
{
  static const char *const suffixes[] = { "json", NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Without the name of the profile: such files lie about. */
  g_autofree char *name = g_date_time_format (now, "onward-%Y-%m-%d.json");

  if (self->working != NULL)
    return;

  if (self->adds)
    onward_file_picker_open (GTK_WIDGET (self), _("Add What a File Holds"), _("Open form (JSON)"), suffixes, picked_cb, self);
  else
    onward_file_picker_save (GTK_WIDGET (self), _("Write Everything in Open Form"), name, _("Open form (JSON)"), suffixes[0],
                             picked_cb, self);
}

static void
cancel_cb (OnwardOpenFormRow *self)
{
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
}

static void
onward_open_form_row_constructed (GObject *object)
{
  OnwardOpenFormRow *self = ONWARD_OPEN_FORM_ROW (object);

  G_OBJECT_CLASS (onward_open_form_row_parent_class)->constructed (object);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 self->adds ? _("Add What a File Holds") : _("Write Everything in Open Form"));
  explain (self);
}

static void
onward_open_form_row_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  OnwardOpenFormRow *self = ONWARD_OPEN_FORM_ROW (object);

  if (prop_id == PROP_ADDS)
    self->adds = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_open_form_row_dispose (GObject *object)
{
  OnwardOpenFormRow *self = ONWARD_OPEN_FORM_ROW (object);

  cancel_cb (self);
  g_clear_object (&self->working);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_OPEN_FORM_ROW);

  G_OBJECT_CLASS (onward_open_form_row_parent_class)->dispose (object);
}

static void
onward_open_form_row_class_init (OnwardOpenFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = onward_open_form_row_constructed;
  object_class->set_property = onward_open_form_row_set_property;
  object_class->dispose = onward_open_form_row_dispose;

  g_object_class_install_property (object_class, PROP_ADDS,
                                   g_param_spec_boolean ("adds", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  signals[SIGNAL_TOLD] =
    g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/profile/onward-open-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardOpenFormRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, OnwardOpenFormRow, busy);
  gtk_widget_class_bind_template_child (widget_class, OnwardOpenFormRow, take_back);
  gtk_widget_class_bind_template_child (widget_class, OnwardOpenFormRow, forward);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
onward_open_form_row_init (OnwardOpenFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_state (self);
}

void
onward_open_form_row_set_profile (OnwardOpenFormRow *self,
                                  OnwardProfile     *profile)
{
  g_return_if_fail (ONWARD_IS_OPEN_FORM_ROW (self));

  g_set_object (&self->profile, profile);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !self->adds || !onward_profile_get_read_only (profile));
}

void
onward_open_form_row_take (OnwardOpenFormRow *self,
                           GFile             *file)
{
  static const OnwardId none;

  g_return_if_fail (ONWARD_IS_OPEN_FORM_ROW (self) && G_IS_FILE (file));

  if (self->working != NULL)
    return;

  self->added = none;
  self->working = g_cancellable_new ();
  show_state (self);
  explain (self);
  if (self->adds)
    onward_open_form_read_async (file, self->profile, self->working, read_cb, g_object_ref (self));
  else
    onward_open_form_write_async (self->profile, file, self->working, written_cb, g_object_ref (self));
}
