/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-person-words.h"
#include "onward-tie-row.h"
#include "onward-working-list.h"

struct _OnwardPersonRow
{
  OnwardRecordRow    parent_instance;

  /* Template widgets */
  GtkLabel          *initials;
  OnwardEditText    *role;
  OnwardEditText    *helps_with;
  OnwardWorkingList *ties_list;
  GtkMenuButton     *add_tie;

  /* Owned */
  OnwardFilterList  *ties;
  OnwardId           person;
};

G_DEFINE_FINAL_TYPE (OnwardPersonRow, onward_person_row, ONWARD_TYPE_RECORD_ROW)

static gboolean
refers_to (OnwardRecord   *tie,
           const char     *column,
           const OnwardId *person)
{
  const OnwardId *id = onward_record_get_reference (tie, column);

  return id != NULL && onward_id_equal (id, person);
}

static gboolean
has_tie_end (OnwardRecord *tie,
             gpointer      data)
{
  return refers_to (tie, "person", data) || refers_to (tie, "other", data);
}

static void
ties_changed_cb (OnwardPersonRow *self)
{
  gboolean any = self->ties != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->ties)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->ties_list),
                          any && onward_record_row_get_expanded (ONWARD_RECORD_ROW (self)));
}

static void
follow_ties (OnwardPersonRow *self,
             OnwardRecord    *record)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  /* An id that nothing has, so that a row without a person has no ties either. */
  OnwardId person = record != NULL ? *onward_record_get_id (record) : onward_id_new ();

  if (self->ties == NULL && record != NULL)
    {
      self->ties = onward_profile_list (onward_record_row_get_profile (row), ONWARD_KIND_TIE,
                                        onward_record_row_get_lens (row));
      g_signal_connect_object (self->ties, "items-changed",
                               G_CALLBACK (ties_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (self->ties != NULL && !onward_id_equal (&self->person, &person))
    {
      self->person = person;
      onward_filter_list_set_func (self->ties, has_tie_end, onward_id_copy (&person), g_free);
    }
  ties_changed_cb (self);
}

static void
add_tie_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (widget);
  OnwardRecordRow *row = ONWARD_RECORD_ROW (widget);
  OnwardAction *action;
  OnwardId tie, other;

  if (!onward_record_row_get_editable (row) || onward_record_row_get_record (row) == NULL)
    return;

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_TIE, NULL);
  tie = onward_action_create (action, ONWARD_KIND_TIE);
  onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "person", &self->person);
  if (onward_id_parse (g_variant_get_string (parameter, NULL), &other))
    onward_action_set_reference (action, ONWARD_KIND_TIE, &tie, "other", &other);
  onward_edit_apply (widget, onward_record_row_get_profile (row), action);
}

static GMenu *
make_tie_menu (OnwardPersonRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);
  g_autoptr (OnwardFilterList) people = onward_profile_list (onward_record_row_get_profile (row),
                                                             ONWARD_KIND_PERSON,
                                                             onward_record_row_get_lens (row));
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (people));
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("With Me"), "row.add-tie::");
  for (guint i = 0; i < n_people; i++)
    {
      OnwardRecord *other = onward_filter_list_get_record (people, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *words = NULL;
      char id[ONWARD_ID_STRING_SIZE];

      if (onward_id_equal (onward_record_get_id (other), &self->person))
        continue;
      /* Translators: a tie with somebody; %s is their name or role */
      words = g_strdup_printf (_("With %s"), onward_record_get_display_title (other));
      item = g_menu_item_new (words, NULL);
      g_menu_item_set_action_and_target (item, "row.add-tie", "s",
                                         onward_id_to_string (onward_record_get_id (other), id));
      g_menu_append_item (menu, item);
    }

  return menu;
}

static void
create_tie_popup_cb (GtkMenuButton *button,
                     gpointer       data)
{
  g_autoptr (GMenu) menu = make_tie_menu (data);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
show_field (OnwardEditText *words,
            OnwardRecord   *record,
            const char     *column,
            gboolean        expanded)
{
  gtk_widget_set_visible (GTK_WIDGET (words),
                          record != NULL && (expanded || *onward_record_get_text (record, column) != '\0'));
}

static void
onward_person_row_refresh (OnwardRecordRow *row,
                           OnwardRecord    *record)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (row);
  OnwardProfile *profile = onward_record_row_get_profile (row);
  gboolean expanded = onward_record_row_get_expanded (row);
  g_autofree char *initials = onward_person_words_initials (record != NULL ? onward_record_get_display_title (record) : "");

  gtk_label_set_label (self->initials, initials);
  onward_edit_text_set_field (self->role, profile, record, "role");
  onward_edit_text_set_field (self->helps_with, profile, record, "helps_with");
  show_field (self->role, record, "role", expanded);
  show_field (self->helps_with, record, "helps_with", expanded);
  gtk_widget_set_visible (GTK_WIDGET (self->add_tie), expanded && onward_record_row_get_editable (row));
  follow_ties (self, record);
}

static void
onward_person_row_unfold (OnwardRecordRow *row)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (row);

  if (self->ties != NULL)
    onward_working_list_setup (self->ties_list,
                               onward_record_row_get_profile (row),
                               onward_record_row_get_lens (row),
                               ONWARD_KIND_TIE, self->ties, ONWARD_TYPE_TIE_ROW);
}

static char *
onward_person_row_describe (OnwardRecordRow *row)
{
  return g_strdup (onward_record_get_text (onward_record_row_get_record (row), "role"));
}

static void
onward_person_row_dispose (GObject *object)
{
  OnwardPersonRow *self = ONWARD_PERSON_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PERSON_ROW);
  g_clear_object (&self->ties);

  G_OBJECT_CLASS (onward_person_row_parent_class)->dispose (object);
}

static void
onward_person_row_class_init (OnwardPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);

  object_class->dispose = onward_person_row_dispose;
  row_class->title_column = "name";
  row_class->refresh = onward_person_row_refresh;
  row_class->unfold = onward_person_row_unfold;
  row_class->describe = onward_person_row_describe;

  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  gtk_widget_class_install_action (widget_class, "row.add-tie", "s", add_tie_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, initials);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, role);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, helps_with);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, ties_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonRow, add_tie);
}

static void
onward_person_row_init (OnwardPersonRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (onward_record_row_get_title (row),
                "label", _("Name or role"),
                "placeholder", _("By role or initials is enough"),
                NULL);
  onward_record_row_add_lead (row, GTK_WIDGET (self->initials));
  onward_record_row_add_detail (row, GTK_WIDGET (self->role));
  onward_record_row_add_detail (row, GTK_WIDGET (self->helps_with));
  onward_record_row_add_detail (row, GTK_WIDGET (self->ties_list));
  onward_record_row_add_choice (row, ONWARD_KIND_PERSON, "arena", _("Where we meet"));
  onward_record_row_add_chip (row, GTK_WIDGET (self->add_tie));
  onward_record_row_set_expandable (row, TRUE);
  gtk_menu_button_set_create_popup_func (self->add_tie, create_tie_popup_cb, self, NULL);
}

OnwardWorkingList *
onward_person_row_get_ties (OnwardPersonRow *self)
{
  g_return_val_if_fail (ONWARD_IS_PERSON_ROW (self), NULL);

  return self->ties_list;
}
