/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-door"

#include "onward-door.h"

#include "onward-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "onward-access-row.h"
#include "onward-centre.h"
#include "onward-chooser-page.h"
#include "onward-create-page.h"
#include "onward-damaged-page.h"
#include "onward-error-text.h"
#include "onward-file-picker.h"
#include "onward-help-numbers.h"
#include "onward-name-page.h"
#include "onward-open-form.h"
#include "onward-parcel-file.h"
#include "onward-profile-shelf.h"
#include "onward-receipt-page.h"
#include "onward-recovery-page.h"
#include "onward-trouble-page.h"
#include "onward-unlock-page.h"
#include "onward-welcome-page.h"

struct _OnwardDoor
{
  GtkWidget           parent_instance;

  /* Template */
  GtkWidget          *box;
  GtkWidget          *back;
  GtkStack           *stack;
  AdwBin             *bin;
  GtkSpinner         *spinner;
  GtkLabel           *busy_label;

  /* Owned */
  OnwardProfileShelf *shelf;
  GtkWidget          *waiting; /* the page to come back to when trouble is over */
};

G_DEFINE_FINAL_TYPE (OnwardDoor, onward_door, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count_profiles (OnwardDoor *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->shelf));
}

static void
swap_page (OnwardDoor *self,
           GtkWidget  *page)
{
  onward_access_drop_focus (GTK_WIDGET (self));
  adw_bin_set_child (self->bin, page);
}

static void
show_page (OnwardDoor *self,
           GtkWidget  *page,
           gboolean    can_go_back)
{
  gtk_spinner_set_spinning (self->spinner, FALSE);
  swap_page (self, page);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->bin));
  gtk_widget_set_visible (self->back, can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "door.choose", TRUE);
  gtk_widget_grab_focus (page);
}

static void
page_trouble_cb (OnwardDoor *self,
                 GError     *error)
{
  g_set_object (&self->waiting, adw_bin_get_child (self->bin));
  onward_door_show_trouble (self, error);
}

static void
page_busy_cb (OnwardDoor *self,
              gboolean    busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "door.choose", !busy);
}

static void
state_chosen_cb (OnwardDoor    *self,
                 OnwardProfile *profile)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
}

/* Nobody shall find out by chance that something is not there. */
static void
page_opened_cb (OnwardDoor    *self,
                OnwardProfile *profile)
{
  GtkWidget *page;

  if (onward_profile_get_condition (profile) != ONWARD_CONDITION_READ_ONLY_DAMAGED)
    {
      g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
      return;
    }

  page = onward_damaged_page_new (profile);
  g_signal_connect_object (page, "opened", G_CALLBACK (state_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "busy", G_CALLBACK (page_busy_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, TRUE);
}

static void
recovery_done_cb (OnwardDoor *self)
{
  g_autoptr (OnwardProfile) profile = g_object_ref (onward_door_get_profile (self));

  g_signal_emit (self, signals[SIGNAL_OPENED], 0, profile);
}

static void
profile_created_cb (OnwardDoor    *self,
                    OnwardProfile *profile,
                    OnwardSecret  *recovery)
{
  GtkWidget *page = onward_recovery_page_new (profile, recovery);

  g_signal_connect_object (page, "done", G_CALLBACK (recovery_done_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, FALSE);
}

static OnwardUnlockPage *
add_unlock (OnwardDoor *self,
            GtkWidget  *page)
{
  g_signal_connect_object (page, "opened", G_CALLBACK (page_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "trouble", G_CALLBACK (page_trouble_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, TRUE);

  return ONWARD_UNLOCK_PAGE (page);
}

static OnwardUnlockPage *
show_unlock (OnwardDoor *self,
             const char *folder,
             const char *name,
             const char *hint)
{
  return add_unlock (self, onward_unlock_page_new (folder, name, hint));
}

static void
show_entry (OnwardDoor         *self,
            OnwardProfileEntry *entry)
{
  int problem = onward_profile_entry_get_problem (entry);

  if (problem >= 0)
    {
      g_clear_object (&self->waiting);
      show_page (self, onward_trouble_page_new (problem, TRUE), TRUE);
      return;
    }

  onward_unlock_page_try_keyring (show_unlock (self, onward_profile_entry_get_folder (entry),
                                               onward_profile_entry_get_name (entry), NULL));
}

static void
profile_chosen_cb (OnwardDoor         *self,
                   OnwardProfileEntry *entry)
{
  g_autoptr (OnwardProfileEntry) chosen = g_object_ref (entry);

  show_entry (self, chosen);
}

/* As the keyboard of this computer or of another one wrote the same letters. */
static gboolean
is_same_name (const char *one,
              const char *other)
{
  g_autofree char *plain_one = g_utf8_normalize (one, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *plain_other = g_utf8_normalize (other, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_strcmp0 (plain_one, plain_other) == 0;
}

static void
named_cb (OnwardDoor *self,
          const char *name)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *other = NULL;

  for (guint i = 0; i < count_profiles (self); i++)
    {
      g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shelf), i);
      const char *folder = onward_profile_entry_get_folder (entry);

      if (other == NULL)
        other = g_strdup (folder);
      if (is_same_name (onward_profile_entry_get_name (entry), name))
        g_ptr_array_add (folders, g_strdup (folder));
    }

  g_ptr_array_add (folders, NULL);
  add_unlock (self, onward_unlock_page_new_named (name, (const char *const *) folders->pdata, other));
}

static void
show_chooser (OnwardDoor *self)
{
  GtkWidget *page;

  if (onward_centre_get ()->ask_name)
    {
      page = onward_name_page_new ();
      g_signal_connect_object (page, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
      show_page (self, page, FALSE);
      return;
    }

  page = onward_chooser_page_new (self->shelf);
  g_signal_connect_object (page, "chosen", G_CALLBACK (profile_chosen_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, FALSE);
}

static gboolean
refresh (OnwardDoor *self)
{
  GtkWidget *page = adw_bin_get_child (self->bin);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->waiting);
  if (ONWARD_IS_DAMAGED_PAGE (page))
    {
      onward_profile_close_async (onward_damaged_page_get_profile (ONWARD_DAMAGED_PAGE (page)), TRUE, NULL, NULL);
    }

  if (onward_profile_shelf_refresh (self->shelf, &error))
    {
      return TRUE;
    }

  onward_door_show_trouble (self, error);

  return FALSE;
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OnwardDoor *self = ONWARD_DOOR (widget);

  if (!refresh (self))
    {
      return;
    }

  if (count_profiles (self) == 0)
    {
      show_page (self, onward_welcome_page_new (), FALSE);
      return;
    }

  show_chooser (self);
}

static OnwardCreatePage *
show_create (OnwardDoor *self)
{
  g_autofree char *folder = onward_profile_shelf_new_folder (self->shelf);
  GtkWidget *page = onward_create_page_new (folder);

  g_signal_connect_object (page, "busy", G_CALLBACK (page_busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "created", G_CALLBACK (profile_created_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "trouble", G_CALLBACK (page_trouble_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, TRUE);

  return ONWARD_CREATE_PAGE (page);
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  show_create (ONWARD_DOOR (widget));
}

static gboolean
is_taken (OnwardDoor *self,
          const char *name)
{
  for (guint i = 0; i < count_profiles (self); i++)
    {
      g_autoptr (OnwardProfileEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shelf), i);

      if (g_str_equal (onward_profile_entry_get_name (entry), name))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  OnwardDoor *door;
  GFile      *file;
} CopyReading;

static void
copy_reading_free (CopyReading *self)
{
  g_object_unref (self->door);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CopyReading, copy_reading_free)

/* Two profiles of one name could not be told apart. */
static char *
name_copy (OnwardDoor *self,
           const char *name)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%x");
  g_autofree char *dated = NULL;

  if (!is_taken (self, name))
    return g_strdup (name);

  /* Translators: the name of a profile that was brought here as a copy; first its name, then the day. */
  dated = g_strdup_printf (_("%s, copy from %s"), name, day);

  return strlen (dated) <= ONWARD_PROFILE_NAME_MAX ? g_steal_pointer (&dated) : g_strdup (name);
}

/* Somebody may have opened a profile meanwhile. */
static gboolean
is_waited_for (OnwardDoor *self)
{
  return self->shelf != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static void
open_form_read_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OnwardDoor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *written_name = NULL;
  g_autofree char *name = NULL;
  guint n_records;
  g_autoptr (OnwardAction) start = onward_open_form_read_finish (result, &written_name, &n_records, &error);

  if (!is_waited_for (self))
    return;

  if (start == NULL)
    {
      g_clear_object (&self->waiting);
      show_page (self, g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_DAMAGED)
                 ? onward_trouble_page_new_for_file (error->message, TRUE)
                 : onward_trouble_page_new (onward_error_text_code (error), TRUE), TRUE);
      return;
    }

  name = name_copy (self, written_name);
  onward_create_page_begin_with (show_create (self), start, name, n_records);
}

static void
copy_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CopyReading) reading = user_data;
  OnwardDoor *self = reading->door;
  g_autoptr (GError) error = NULL;
  g_autofree char *packed_name = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GBytes) parcel = onward_parcel_file_read_finish (result, &packed_name, &error);

  if (!is_waited_for (self))
    return;

  /* It may be one in open form. */
  if (g_error_matches (error, ONWARD_ERROR, ONWARD_ERROR_NO_COPY))
    {
      onward_open_form_read_async (reading->file, NULL, NULL, open_form_read_cb, g_object_ref (self));
      return;
    }
  if (parcel == NULL)
    {
      g_clear_object (&self->waiting);
      show_page (self, onward_trouble_page_new (onward_error_text_code (error), TRUE), TRUE);
      return;
    }

  name = name_copy (self, packed_name);
  folder = onward_profile_shelf_new_folder (self->shelf);
  add_unlock (self, onward_unlock_page_new_parcel (parcel, folder, name));
}

static void
copy_picked_cb (GFile   *file,
                gpointer data)
{
  onward_door_open_copy (data, file);
}

static void
open_copy_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  static const char *const suffixes[] = { "onward", "json", NULL };

  onward_file_picker_open (widget, _("Open a Copy"), _("Copies from Onward"), suffixes, copy_picked_cb, widget);
}

static void
retry_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OnwardDoor *self = ONWARD_DOOR (widget);
  g_autoptr (GtkWidget) page = g_steal_pointer (&self->waiting);

  if (page == NULL)
    {
      choose_action (widget, name, parameter);
      return;
    }

  show_page (self, page, TRUE);
}

static void
onward_door_dispose (GObject *object)
{
  OnwardDoor *self = ONWARD_DOOR (object);

  g_clear_object (&self->shelf);
  g_clear_object (&self->waiting);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_DOOR);

  G_OBJECT_CLASS (onward_door_parent_class)->dispose (object);
}

static void
onward_door_class_init (OnwardDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_door_dispose;

  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, ONWARD_TYPE_PROFILE);

  gtk_widget_class_install_action (widget_class, "door.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "door.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "door.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "door.open-copy", NULL, open_copy_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ONWARD_TYPE_HELP_NUMBERS);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/access/onward-door.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, box);
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, back);
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, stack);
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, bin);
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, spinner);
  gtk_widget_class_bind_template_child (widget_class, OnwardDoor, busy_label);
}

static void
onward_door_init (OnwardDoor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_door_new (const char *root)
{
  OnwardDoor *self = g_object_new (ONWARD_TYPE_DOOR, NULL);

  self->shelf = onward_profile_shelf_new (root);

  return GTK_WIDGET (self);
}

void
onward_door_start (OnwardDoor *self)
{
  g_autoptr (OnwardProfileEntry) only = NULL;

  if (!refresh (self))
    {
      return;
    }

  if (count_profiles (self) == 1 && !onward_centre_get ()->ask_name)
    {
      only = g_list_model_get_item (G_LIST_MODEL (self->shelf), 0);
    }

  if (only != NULL && onward_profile_entry_get_problem (only) < 0)
    {
      show_entry (self, only);
      return;
    }

  choose_action (GTK_WIDGET (self), NULL, NULL);
}

void
onward_door_show_busy (OnwardDoor *self,
                       const char *sentence)
{
  swap_page (self, NULL);
  g_clear_object (&self->waiting);
  gtk_label_set_label (self->busy_label, sentence);
  gtk_spinner_set_spinning (self->spinner, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  gtk_widget_set_visible (self->back, FALSE);
}

void
onward_door_show_locked (OnwardDoor *self,
                         const char *folder,
                         const char *hint)
{
  g_clear_object (&self->waiting);
  show_unlock (self, folder, NULL, hint);
}

void
onward_door_show_withheld (OnwardDoor    *self,
                           OnwardProfile *profile,
                           const char    *hint)
{
  GtkWidget *page = onward_unlock_page_new_withheld (profile, hint);

  g_clear_object (&self->waiting);
  g_signal_connect_object (page, "opened", G_CALLBACK (page_opened_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "door.choose", FALSE);
}

void
onward_door_show_removed (OnwardDoor *self,
                          gboolean    with_copy)
{
  if (refresh (self))
    show_page (self, onward_receipt_page_new (with_copy), FALSE);
}

void
onward_door_show_trouble (OnwardDoor   *self,
                          const GError *error)
{
  gboolean can_choose = count_profiles (self) > 0;

  show_page (self, onward_trouble_page_new (onward_error_text_code (error), can_choose), can_choose);
}

static void
forget_typed (GtkWidget *widget)
{
  if (ADW_IS_PASSWORD_ENTRY_ROW (widget))
    {
      onward_access_row_wipe (ADW_ENTRY_ROW (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      forget_typed (child);
    }
}

void
onward_door_forget_typed (OnwardDoor *self)
{
  forget_typed (GTK_WIDGET (self->bin));
}

OnwardProfile *
onward_door_get_profile (OnwardDoor *self)
{
  GtkWidget *page = adw_bin_get_child (self->bin);

  if (ONWARD_IS_DAMAGED_PAGE (page))
    {
      return onward_damaged_page_get_profile (ONWARD_DAMAGED_PAGE (page));
    }

  return ONWARD_IS_RECOVERY_PAGE (page) ? onward_recovery_page_get_profile (ONWARD_RECOVERY_PAGE (page)) : NULL;
}

void
onward_door_open_copy (OnwardDoor *self,
                       GFile      *file)
{
  CopyReading *reading;

  g_return_if_fail (ONWARD_IS_DOOR (self) && G_IS_FILE (file));

  reading = g_new0 (CopyReading, 1);
  reading->door = g_object_ref (self);
  reading->file = g_object_ref (file);
  onward_parcel_file_read_async (file, NULL, copy_read_cb, reading);
}
