/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-role-picker.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-arenas.h"
#include "onward-people-guide.h"
#include "onward-person-edit.h"

struct _OnwardRolePicker
{
  GtkPopover         parent_instance;

  /* Template widgets */
  GtkListBox        *list;

  /* Owned */
  OnwardProfile     *profile;
  OnwardPeopleGuide *guide;
  OnwardFilterList  *people;
  OnwardLens         lens;
};

G_DEFINE_FINAL_TYPE (OnwardRolePicker, onward_role_picker, GTK_TYPE_POPOVER)

static OnwardPeopleHint *
get_role (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "role");
}

static gboolean
is_there (OnwardRolePicker *self,
          const char       *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->people)); i++)
    if (g_str_equal (onward_record_get_display_title (onward_filter_list_get_record (self->people, i)), title))
      return TRUE;

  return FALSE;
}

static void
update_marks (OnwardRolePicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const char *title = get_role (row)->title;
      gboolean there = is_there (self, title);
      /* Translators: %s is a role, such as "My doctor" */
      g_autofree char *name = there ? g_strdup_printf (_("%s, in your network"), title) : g_strdup (title);

      gtk_widget_set_visible (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)), there);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
picked_cb (OnwardRolePicker *self,
           GtkListBoxRow    *row)
{
  OnwardPeopleHint *role = get_role (row);

  onward_person_edit_add_role (GTK_WIDGET (self), self->profile, self->lens, role->title, role->arena);
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       data)
{
  OnwardRolePicker *self = data;
  OnwardArenas *arenas = onward_arenas_get (self->profile, self->lens);
  const char *arena = get_role (row)->arena;
  GtkWidget *label;

  if (before != NULL && g_str_equal (get_role (before)->arena, arena))
    return;

  label = gtk_label_new (onward_arenas_get_title (arenas, onward_arenas_find_basis (arenas, arena)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "line-name");
  gtk_list_box_row_set_header (row, label);
}

static void
add_role (OnwardRolePicker *self,
          OnwardPeopleHint *role)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (role->title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "role", role);
  gtk_list_box_append (self->list, row);
}

static void
onward_role_picker_dispose (GObject *object)
{
  OnwardRolePicker *self = ONWARD_ROLE_PICKER (object);

  if (self->people != NULL)
    g_signal_handlers_disconnect_by_data (self->people, self);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_ROLE_PICKER);
  g_clear_object (&self->people);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_role_picker_parent_class)->dispose (object);
}

static void
onward_role_picker_finalize (GObject *object)
{
  /* The rows point into it until they are gone. */
  onward_people_guide_free (ONWARD_ROLE_PICKER (object)->guide);

  G_OBJECT_CLASS (onward_role_picker_parent_class)->finalize (object);
}

static void
onward_role_picker_class_init (OnwardRolePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_role_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = onward_role_picker_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-role-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardRolePicker, list);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
onward_role_picker_init (OnwardRolePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

OnwardRolePicker *
onward_role_picker_new (OnwardProfile *profile,
                        OnwardLens     lens,
                        GError       **error)
{
  OnwardPeopleGuide *guide = onward_people_guide_load (g_get_language_names (), error);
  OnwardRolePicker *self;

  if (guide == NULL)
    return NULL;

  self = g_object_new (ONWARD_TYPE_ROLE_PICKER, NULL);
  self->profile = g_object_ref (profile);
  self->lens = lens;
  self->guide = guide;
  self->people = onward_profile_list (profile, ONWARD_KIND_PERSON, lens);
  for (guint i = 0; i < guide->roles->len; i++)
    add_role (self, g_ptr_array_index (guide->roles, i));
  gtk_list_box_set_header_func (self->list, update_header_cb, self, NULL);
  g_signal_connect_swapped (self->people, "items-changed", G_CALLBACK (update_marks), self);
  update_marks (self);

  return self;
}
