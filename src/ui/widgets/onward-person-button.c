/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-person-button.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-popover.h"
#include "onward-record-picker.h"

struct _OnwardPersonButton
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *record;
  GSignalGroup  *record_signals;
  GSignalGroup  *person_signals;
  char          *label;
  const char    *column;
  OnwardLens     lens;
  gboolean       editable;
};

G_DEFINE_FINAL_TYPE (OnwardPersonButton, onward_person_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static OnwardRecord *
look_up (const OnwardId *id,
         gpointer        profile)
{
  return onward_profile_lookup (profile, id);
}

static void
update (OnwardPersonButton *self)
{
  OnwardRecord *person = onward_person_button_get_person (self);
  g_autofree char *words = NULL;

  g_signal_group_set_target (self->person_signals, person);
  if (person != NULL)
    /* Translators: what somebody is for, and who, such as "Who Arranges It: Ruth" */
    words = g_strdup_printf (_("%s: %s"), self->label, onward_record_get_display_title (person));
  gtk_label_set_label (self->words, words != NULL ? words : self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->words), -1);
}

static void
picked_cb (OnwardPersonButton *self,
           OnwardRecord       *person)
{
  OnwardAction *action;
  OnwardKind kind;
  const OnwardId *id;

  if (!self->editable || self->record == NULL || person == onward_person_button_get_person (self))
    return;

  kind = onward_record_get_kind (self->record);
  id = onward_record_get_id (self->record);
  action = onward_action_new (ONWARD_VERB_MARK, kind, id);
  onward_action_set_reference (action, kind, id, self->column, person != NULL ? onward_record_get_id (person) : NULL);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static gboolean
is_taken (OnwardRecord *record,
          gpointer      data)
{
  return record == onward_person_button_get_person (data);
}

static void
create_picker_cb (GtkMenuButton *button,
                  gpointer       data)
{
  const OnwardKind kind = ONWARD_KIND_PERSON;
  OnwardPersonButton *self = data;
  OnwardRecordPicker *picker;

  if (self->profile == NULL || gtk_menu_button_get_popover (button) != NULL)
    return;

  picker = onward_record_picker_new (self->profile, self->lens, &kind, 1, is_taken, self);
  onward_record_picker_offer_none (picker, _("Nobody in Particular"));
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), self);
  onward_popover_hang (button, GTK_WIDGET (picker));
}

static void
onward_person_button_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  OnwardPersonButton *self = ONWARD_PERSON_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, self->editable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_person_button_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  OnwardPersonButton *self = ONWARD_PERSON_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      update (self);
      break;
    case PROP_EDITABLE:
      if (self->editable == g_value_get_boolean (value))
        return;
      self->editable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_person_button_dispose (GObject *object)
{
  OnwardPersonButton *self = ONWARD_PERSON_BUTTON (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_PERSON_BUTTON);
  g_clear_object (&self->record_signals);
  g_clear_object (&self->person_signals);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (onward_person_button_parent_class)->dispose (object);
}

static void
onward_person_button_class_init (OnwardPersonButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_person_button_dispose;
  object_class->get_property = onward_person_button_get_property;
  object_class->set_property = onward_person_button_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "personbutton");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/widgets/onward-person-button.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonButton, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardPersonButton, words);
}

static void
onward_person_button_init (OnwardPersonButton *self)
{
  self->label = g_strdup ("");
  self->record_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (update), self);
  self->person_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->person_signals, "notify", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, create_picker_cb, self, NULL);
}

void
onward_person_button_set_field (OnwardPersonButton *self,
                                OnwardProfile      *profile,
                                OnwardLens          lens,
                                OnwardRecord       *record,
                                const char         *column)
{
  g_return_if_fail (ONWARD_IS_PERSON_BUTTON (self));

  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);
  self->lens = lens;
  self->column = g_intern_string (column);
  g_signal_group_set_target (self->record_signals, record);
  update (self);
}

OnwardRecord *
onward_person_button_get_person (OnwardPersonButton *self)
{
  const OnwardId *id;
  int field;

  g_return_val_if_fail (ONWARD_IS_PERSON_BUTTON (self), NULL);

  if (self->record == NULL)
    return NULL;

  field = onward_schema_find_field (onward_record_get_kind (self->record), self->column);
  id = onward_record_get_reference (self->record, self->column);
  if (id == NULL || !onward_lens_shows_field (self->lens, self->record, field, look_up, self->profile))
    return NULL;

  return onward_profile_lookup (self->profile, id);
}

const char *
onward_person_button_get_words (OnwardPersonButton *self)
{
  g_return_val_if_fail (ONWARD_IS_PERSON_BUTTON (self), NULL);

  return gtk_label_get_label (self->words);
}
