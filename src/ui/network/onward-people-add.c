/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-people-add.h"

#include "onward-config.h"

#include "onward-add-row.h"
#include "onward-button.h"
#include "onward-messages.h"
#include "onward-people-questions.h"
#include "onward-person-edit.h"
#include "onward-popover.h"
#include "onward-reveal.h"
#include "onward-role-picker.h"
#include "onward-wrap-box.h"

struct _OnwardPeopleAdd
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkWidget     *content;
  OnwardAddRow  *add_row;
  GtkWidget     *roles;
  GtkWidget     *ask;
  GtkWidget     *parts;

  /* Borrowed; there while it asks */
  GtkWidget     *questions;

  /* Owned */
  OnwardProfile *profile;
  OnwardLens     lens;
};

G_DEFINE_FINAL_TYPE (OnwardPeopleAdd, onward_people_add, GTK_TYPE_WIDGET)

static void
submit_cb (OnwardPeopleAdd *self,
           const char      *text)
{
  onward_person_edit_add (self->add_row, self->profile, self->lens, text, NULL, FALSE);
}

static void
create_roles_cb (GtkMenuButton *button,
                 gpointer       data)
{
  OnwardPeopleAdd *self = data;
  g_autoptr (GError) error = NULL;
  OnwardRolePicker *picker;

  if (self->profile == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_role_picker_new (self->profile, self->lens, &error);
  if (picker != NULL)
    onward_popover_hang (button, GTK_WIDGET (picker));
  else
    onward_messages_error (GTK_WIDGET (self), error);
}

static void
closed_cb (OnwardPeopleAdd *self)
{
  gtk_box_remove (GTK_BOX (self->content), self->questions);
  self->questions = NULL;
  gtk_widget_set_visible (self->ask, TRUE);
  gtk_widget_grab_focus (self->ask);
}

static void
ask_cb (OnwardPeopleAdd *self)
{
  g_autoptr (GError) error = NULL;
  OnwardPeopleQuestions *questions;

  if (self->questions != NULL)
    return;

  questions = onward_people_questions_new (self->profile, self->lens, &error);
  if (questions == NULL)
    {
      onward_messages_error (GTK_WIDGET (self), error);
      return;
    }

  self->questions = GTK_WIDGET (questions);
  g_signal_connect_object (self->questions, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), self->questions);
  gtk_widget_set_visible (self->ask, FALSE);
  onward_reveal (self->questions);
  onward_people_questions_focus (questions);
}

static void
onward_people_add_dispose (GObject *object)
{
  OnwardPeopleAdd *self = ONWARD_PEOPLE_ADD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PEOPLE_ADD);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_people_add_parent_class)->dispose (object);
}

static void
onward_people_add_class_init (OnwardPeopleAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_people_add_dispose;

  g_type_ensure (ONWARD_TYPE_ADD_ROW);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-people-add.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleAdd, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleAdd, add_row);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleAdd, roles);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleAdd, ask);
  gtk_widget_class_bind_template_child (widget_class, OnwardPeopleAdd, parts);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
}

static void
onward_people_add_init (OnwardPeopleAdd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_button_let_wrap (GTK_BUTTON (self->ask));
  onward_button_let_wrap (GTK_BUTTON (self->parts));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->roles), create_roles_cb, self, NULL);
}

void
onward_people_add_setup (OnwardPeopleAdd *self,
                         OnwardProfile   *profile,
                         OnwardLens       lens)
{
  g_return_if_fail (ONWARD_IS_PEOPLE_ADD (self) && self->profile == NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
}

void
onward_people_add_focus (OnwardPeopleAdd *self)
{
  g_return_if_fail (ONWARD_IS_PEOPLE_ADD (self));

  onward_add_row_focus (self->add_row);
}
