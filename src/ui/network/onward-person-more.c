/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-person-more.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-button.h"
#include "onward-choice-chip.h"
#include "onward-day-button.h"
#include "onward-edit.h"
#include "onward-wrap-box.h"

#define N_FIELDS 8
#define N_SWITCHES 5

struct _OnwardPersonMore
{
  GtkWidget          parent_instance;

  /* Template widgets */
  GtkWidget         *content;
  OnwardEditText    *fields[N_FIELDS];
  OnwardWrapBox     *support;
  OnwardPersonLists *lists;
  OnwardDayButton   *next_contact;

  /* Borrowed */
  GtkWidget         *switches[N_SWITCHES];
  OnwardChoiceChip  *energy;

  /* Owned */
  OnwardProfile     *profile;
  OnwardRecord      *person;
  GSignalGroup      *signals;
  OnwardLens         lens;
  gboolean           editable;
};

G_DEFINE_FINAL_TYPE (OnwardPersonMore, onward_person_more, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *const columns[N_FIELDS] = {
  "role", "organisation", "helps_with", "wants", "contact_how", "phone", "email", "notes",
};

static const struct
{
  const char *column;
  const char *words;
} switches[N_SWITCHES] = {
  { "emotional", N_("Listens and Cares") },
  { "practical", N_("Practical Help") },
  { "information", N_("Information and Advice") },
  { "feedback", N_("Honest Feedback") },
  { "wished", N_("Somebody I Would Like to Have") },
};

static OnwardAction *
start_mark (OnwardPersonMore *self)
{
  return onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_PERSON, onward_record_get_id (self->person));
}

static void
mark (OnwardPersonMore *self,
      const char       *column,
      const char       *value)
{
  OnwardAction *action;

  if (!self->editable || self->person == NULL || g_str_equal (onward_record_get_text (self->person, column), value))
    return;

  action = start_mark (self);
  onward_action_set_text (action, ONWARD_KIND_PERSON, onward_record_get_id (self->person), column, value);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
toggled_cb (OnwardPersonMore *self,
            GtkToggleButton  *button)
{
  const char *column = g_object_get_data (G_OBJECT (button), "column");
  gboolean active = gtk_toggle_button_get_active (button);
  OnwardAction *action;

  if (self->person == NULL || (onward_record_get_integer (self->person, column) != 0) == active)
    return;

  action = start_mark (self);
  onward_action_set_integer (action, ONWARD_KIND_PERSON, onward_record_get_id (self->person), column, active);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
energy_chosen_cb (OnwardPersonMore *self,
                  const char       *value)
{
  mark (self, "energy", value);
}

static void
day_picked_cb (OnwardPersonMore *self,
               const char       *day)
{
  mark (self, "next_contact", day);
}

static void
update (OnwardPersonMore *self)
{
  for (guint i = 0; i < N_SWITCHES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->switches[i]),
                                  self->person != NULL &&
                                  onward_record_get_integer (self->person, switches[i].column) != 0);
  onward_choice_chip_set_value (self->energy,
                                self->person != NULL ? onward_record_get_text (self->person, "energy") : "neither");
  onward_day_button_set_day (self->next_contact,
                             self->person != NULL ? onward_record_get_text (self->person, "next_contact") : "");
}

static void
make_support (OnwardPersonMore *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label;

  for (guint i = 0; i < N_SWITCHES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(switches[i].words));

      onward_button_let_wrap (GTK_BUTTON (button));
      gtk_widget_add_css_class (button, "chip");
      g_object_set_data (G_OBJECT (button), "column", (gpointer) switches[i].column);
      g_object_bind_property (self, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      onward_wrap_box_insert_before (self->support, button, NULL);
      self->switches[i] = button;
    }

  /* Its words alone do not say what they are about. */
  label = gtk_label_new (_("Energy"));
  gtk_widget_add_css_class (label, "mark");
  gtk_box_append (GTK_BOX (box), label);
  self->energy = ONWARD_CHOICE_CHIP (onward_choice_chip_new (ONWARD_KIND_PERSON, "energy", _("Energy")));
  g_object_bind_property (self, "editable", self->energy, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->energy, "chosen", G_CALLBACK (energy_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->energy));
  onward_wrap_box_insert_before (self->support, box, NULL);
}

static void
onward_person_more_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_PERSON_MORE (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_person_more_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_EDITABLE)
    ONWARD_PERSON_MORE (object)->editable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_person_more_dispose (GObject *object)
{
  OnwardPersonMore *self = ONWARD_PERSON_MORE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PERSON_MORE);
  g_clear_object (&self->signals);
  g_clear_object (&self->person);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_person_more_parent_class)->dispose (object);
}

static void
onward_person_more_class_init (OnwardPersonMoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_person_more_dispose;
  object_class->get_property = onward_person_more_get_property;
  object_class->set_property = onward_person_more_set_property;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_EDIT_TEXT);
  g_type_ensure (ONWARD_TYPE_PERSON_LISTS);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-person-more.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonMore, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonMore, support);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonMore, lists);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonMore, next_contact);
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, columns[i], FALSE,
                                               G_STRUCT_OFFSET (OnwardPersonMore, fields) + i * sizeof (OnwardEditText *));
  gtk_widget_class_bind_template_callback (widget_class, day_picked_cb);
}

static void
onward_person_more_init (OnwardPersonMore *self)
{
  self->signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_support (self);
}

OnwardPersonMore *
onward_person_more_new (OnwardProfile *profile,
                        OnwardLens     lens)
{
  OnwardPersonMore *self = g_object_new (ONWARD_TYPE_PERSON_MORE, NULL);

  self->profile = g_object_ref (profile);
  self->lens = lens;
  onward_person_lists_setup (self->lists, profile, lens);

  return self;
}

void
onward_person_more_set_person (OnwardPersonMore *self,
                               OnwardRecord     *person)
{
  g_return_if_fail (ONWARD_IS_PERSON_MORE (self));

  if (!g_set_object (&self->person, person))
    return;

  g_signal_group_set_target (self->signals, person);
  for (guint i = 0; i < N_FIELDS; i++)
    onward_edit_text_set_field (self->fields[i], self->profile, person, columns[i]);
  onward_person_lists_set_person (self->lists, person);
  update (self);
}

OnwardPersonLists *
onward_person_more_get_lists (OnwardPersonMore *self)
{
  g_return_val_if_fail (ONWARD_IS_PERSON_MORE (self), NULL);

  return self->lists;
}
