/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-lists.h"

#include "onward-config.h"

#include "onward-button.h"
#include "onward-consent-row.h"
#include "onward-date.h"
#include "onward-edit.h"
#include "onward-message-row.h"
#include "onward-message-words.h"
#include "onward-person-edit.h"
#include "onward-popover.h"
#include "onward-record-picker.h"
#include "onward-strength-links.h"
#include "onward-tie-row.h"
#include "onward-ties.h"
#include "onward-wrap-box.h"

struct _OnwardPersonLists
{
  GtkWidget            parent_instance;

  /* Template widgets */
  GtkWidget           *content;
  OnwardWorkingList   *ties_list;
  GtkWidget           *tie_me;
  GtkMenuButton       *tie_other;
  OnwardWorkingList   *consents_list;
  OnwardWorkingList   *messages_list;
  GtkMenuButton       *starts;
  GtkWidget           *seen;
  GtkWidget           *seen_lines;
  OnwardStrengthLinks *links;

  /* Owned */
  OnwardProfile       *profile;
  OnwardRecord        *person;
  OnwardFilterList    *ties;
  OnwardFilterList    *consents;
  OnwardFilterList    *messages;
  OnwardFilterList    *stories;
  OnwardId             id;
  OnwardLens           lens;
  gboolean             editable;
};

G_DEFINE_FINAL_TYPE (OnwardPersonLists, onward_person_lists, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
ties_changed_cb (OnwardPersonLists *self)
{
  if (self->ties == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->ties_list), g_list_model_get_n_items (G_LIST_MODEL (self->ties)) > 0);
  gtk_widget_set_visible (self->tie_me,
                          self->person != NULL &&
                          onward_person_edit_can_tie (self->profile, self->lens, self->person, NULL));
}

static void
tie_me_cb (OnwardPersonLists *self)
{
  if (self->person != NULL && self->editable)
    onward_person_edit_tie (GTK_WIDGET (self), self->profile, self->lens, self->person, NULL);
}

static gboolean
is_tied (OnwardRecord *other,
         gpointer      data)
{
  OnwardPersonLists *self = data;

  return self->person == NULL || !onward_person_edit_can_tie (self->profile, self->lens, self->person, other);
}

static void
other_picked_cb (OnwardPersonLists *self,
                 OnwardRecord      *other)
{
  if (self->person != NULL && self->editable)
    onward_person_edit_tie (GTK_WIDGET (self), self->profile, self->lens, self->person, other);
}

static void
create_others_cb (GtkMenuButton *button,
                  gpointer       data)
{
  OnwardPersonLists *self = data;
  static const OnwardKind kinds[] = { ONWARD_KIND_PERSON };
  OnwardRecordPicker *picker;

  if (self->profile == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_record_picker_new (self->profile, self->lens, kinds, G_N_ELEMENTS (kinds), is_tied, self);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (other_picked_cb), self);
  onward_popover_hang (button, GTK_WIDGET (picker));
}

static void
place_cb (OnwardPersonLists *self,
          OnwardAction      *action,
          const OnwardId    *id)
{
  onward_action_set_reference (action, onward_action_get_kind (action), id, "person", &self->id);
}

static gboolean
fill_consent_cb (OnwardPersonLists *self,
                 OnwardAction      *action,
                 const OnwardId    *id,
                 const char        *text)
{
  g_autofree char *day = NULL;
  GDate today;

  onward_date_today (&today);
  day = onward_date_to_iso (&today);
  onward_action_set_text (action, ONWARD_KIND_CONSENT, id, "words", text);
  onward_action_set_text (action, ONWARD_KIND_CONSENT, id, "given", day);

  return TRUE;
}

static void
start_picked_cb (OnwardPersonLists *self,
                 GtkListBoxRow     *row)
{
  g_autofree char *words = g_strdup (g_object_get_data (G_OBJECT (row), "words"));
  g_autofree char *order = NULL;
  OnwardAction *action;
  OnwardId id;

  gtk_menu_button_popdown (self->starts);
  if (self->person == NULL || !self->editable)
    return;

  action = onward_action_new (ONWARD_VERB_ADD, ONWARD_KIND_MESSAGE, NULL);
  id = onward_action_create (action, ONWARD_KIND_MESSAGE);
  order = onward_filter_list_order_for (self->messages, g_list_model_get_n_items (G_LIST_MODEL (self->messages)), NULL);
  onward_action_set_text (action, ONWARD_KIND_MESSAGE, &id, "position", order);
  onward_action_set_text (action, ONWARD_KIND_MESSAGE, &id, "words", words);
  place_cb (self, action, &id);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static GtkWidget *
make_start (const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (row), "words", g_strdup (words), g_free);

  return row;
}

static void
create_starts_cb (GtkMenuButton *button,
                  gpointer       data)
{
  OnwardPersonLists *self = data;
  GtkWidget *popover, *scroller, *list;
  g_autoptr (GPtrArray) starts = NULL;

  if (self->person == NULL)
    return;

  starts = onward_message_words_starts (self->person);
  list = gtk_list_box_new ();
  gtk_widget_add_css_class (list, "starts");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < starts->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_start (g_ptr_array_index (starts, i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (start_picked_cb), self, G_CONNECT_SWAPPED);

  scroller = gtk_scrolled_window_new ();
  g_object_set (scroller,
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "max-content-height", 360,
                "propagate-natural-height", TRUE,
                "child", list,
                NULL);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  onward_popover_hang (button, popover);
}

/* Leads to the story in which they saw it. */
static GtkWidget *
make_seen (OnwardRecord *strength,
           OnwardRecord *story)
{
  GtkWidget *button = gtk_button_new_with_label (onward_record_get_display_title (strength));
  char id[ONWARD_ID_STRING_SIZE];

  onward_button_let_wrap (GTK_BUTTON (button));
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    onward_id_to_string (onward_record_get_id (story), id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");

  return button;
}

static void
stories_changed_cb (OnwardPersonLists *self)
{
  guint n_stories = g_list_model_get_n_items (G_LIST_MODEL (self->stories));
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->seen_lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->seen_lines), line);

  for (guint i = 0; i < n_stories; i++)
    {
      OnwardRecord *story = onward_filter_list_get_record (self->stories, i);
      OnwardRecord *strength = onward_profile_lookup (self->profile, onward_record_get_reference (story, "strength"));

      if (strength != NULL)
        gtk_box_append (GTK_BOX (self->seen_lines), make_seen (strength, story));
    }
  gtk_widget_set_visible (self->seen, gtk_widget_get_first_child (self->seen_lines) != NULL);
}

static void
onward_person_lists_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_PERSON_LISTS (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_person_lists_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id == PROP_EDITABLE)
    ONWARD_PERSON_LISTS (object)->editable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_person_lists_dispose (GObject *object)
{
  OnwardPersonLists *self = ONWARD_PERSON_LISTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PERSON_LISTS);
  g_clear_object (&self->ties);
  g_clear_object (&self->consents);
  g_clear_object (&self->messages);
  g_clear_object (&self->stories);
  g_clear_object (&self->person);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_person_lists_parent_class)->dispose (object);
}

static void
onward_person_lists_class_init (OnwardPersonListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_person_lists_dispose;
  object_class->get_property = onward_person_lists_get_property;
  object_class->set_property = onward_person_lists_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_STRENGTH_LINKS);
  g_type_ensure (ONWARD_TYPE_WORKING_LIST);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-person-lists.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, ties_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, tie_me);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, tie_other);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, consents_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, messages_list);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, starts);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, seen);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, seen_lines);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonLists, links);
  gtk_widget_class_bind_template_callback (widget_class, tie_me_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_consent_cb);
}

static void
onward_person_lists_init (OnwardPersonLists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  onward_button_let_wrap (GTK_BUTTON (self->tie_me));
  onward_button_let_menu_wrap (self->tie_other);
  onward_button_let_menu_wrap (self->starts);
  gtk_menu_button_set_create_popup_func (self->tie_other, create_others_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->starts, create_starts_cb, self, NULL);
}

void
onward_person_lists_setup (OnwardPersonLists *self,
                           OnwardProfile     *profile,
                           OnwardLens         lens)
{
  g_return_if_fail (ONWARD_IS_PERSON_LISTS (self) && self->profile == NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;

  /* An id that nothing has, so that there is nothing without a person. */
  self->id = onward_id_new ();
  self->ties = onward_profile_list (profile, ONWARD_KIND_TIE, lens);
  onward_filter_list_set_func (self->ties, has_tie_end, onward_id_copy (&self->id), g_free);
  self->consents = onward_profile_list_of (profile, ONWARD_KIND_CONSENT, lens, "person", &self->id);
  self->messages = onward_profile_list_of (profile, ONWARD_KIND_MESSAGE, lens, "person", &self->id);
  self->stories = onward_profile_list_of (profile, ONWARD_KIND_STORY, lens, "seen_by", &self->id);
  onward_working_list_setup (self->ties_list, profile, lens, ONWARD_KIND_TIE, self->ties, ONWARD_TYPE_TIE_ROW);
  onward_working_list_setup (self->consents_list, profile, lens, ONWARD_KIND_CONSENT, self->consents,
                             ONWARD_TYPE_CONSENT_ROW);
  onward_working_list_setup (self->messages_list, profile, lens, ONWARD_KIND_MESSAGE, self->messages,
                             ONWARD_TYPE_MESSAGE_ROW);
  g_signal_connect_object (onward_ties_get (profile, lens), "changed",
                           G_CALLBACK (ties_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stories, "items-changed",
                           G_CALLBACK (stories_changed_cb), self, G_CONNECT_SWAPPED);
}

void
onward_person_lists_set_person (OnwardPersonLists *self,
                                OnwardRecord      *person)
{
  g_return_if_fail (ONWARD_IS_PERSON_LISTS (self));

  if (!g_set_object (&self->person, person))
    return;

  self->id = person != NULL ? *onward_record_get_id (person) : onward_id_new ();
  onward_filter_list_set_func (self->ties, has_tie_end, onward_id_copy (&self->id), g_free);
  onward_filter_list_set_reference (self->consents, "person", &self->id);
  onward_filter_list_set_reference (self->messages, "person", &self->id);
  onward_filter_list_set_reference (self->stories, "seen_by", &self->id);
  onward_strength_links_set_strength (self->links, self->profile, self->lens, person);
  ties_changed_cb (self);
  stories_changed_cb (self);
}

gboolean
onward_person_lists_show (OnwardPersonLists *self,
                          OnwardRecord      *record)
{
  g_return_val_if_fail (ONWARD_IS_PERSON_LISTS (self), FALSE);

  switch (onward_record_get_kind (record))
    {
    case ONWARD_KIND_TIE:
      return onward_working_list_show (self->ties_list, record);

    case ONWARD_KIND_CONSENT:
      return onward_working_list_show (self->consents_list, record);

    case ONWARD_KIND_MESSAGE:
      return onward_working_list_show (self->messages_list, record);

    default:
      return FALSE;
    }
}
