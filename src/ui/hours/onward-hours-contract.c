/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-hours"

#include "onward-hours-contract.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-edit.h"
#include "onward-graded-return.h"
#include "onward-graded-words.h"

struct _OnwardHoursContract
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkWidget     *content;
  GtkEditable   *hours;
  GtkLabel      *says;

  /* Owned */
  OnwardProfile *profile;
  OnwardRecord  *plan;
};

G_DEFINE_FINAL_TYPE (OnwardHoursContract, onward_hours_contract, GTK_TYPE_WIDGET)

static int
get_contract (OnwardHoursContract *self)
{
  return self->plan != NULL ? (int) CLAMP (onward_record_get_integer (self->plan, "contract"), 0, ONWARD_GRADED_WEEK) : 0;
}

static void
show_sentence (OnwardHoursContract *self,
               const char          *sentence)
{
  gtk_label_set_label (self->says, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->says), *sentence != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->hours), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

static void
show_contract (OnwardHoursContract *self)
{
  int contract = get_contract (self);
  g_autofree char *text = onward_graded_words_clock (contract > 0 ? contract : ONWARD_WEEK_NOT_SAID);

  /* Undo in the field must not bring back what was saved long ago. */
  gtk_editable_set_enable_undo (self->hours, FALSE);
  gtk_editable_set_text (self->hours, text);
  gtk_editable_set_enable_undo (self->hours, TRUE);
  show_sentence (self, "");
}

static void
done_cb (OnwardHoursContract *self)
{
  int minutes = 0;
  OnwardGradedReading reading = onward_graded_return_parse (gtk_editable_get_text (self->hours), ONWARD_GRADED_WEEK, 0, &minutes);
  OnwardAction *action;

  if (self->plan == NULL)
    return;

  switch (reading)
    {
    case ONWARD_GRADED_READ:
    case ONWARD_GRADED_NOTHING:
      break;

    case ONWARD_GRADED_TOO_MUCH:
      show_sentence (self, _("A week has 168 hours. Try a smaller number."));
      return;

    case ONWARD_GRADED_NO_CONTRACT:
    case ONWARD_GRADED_UNREADABLE:
    default:
      show_sentence (self, _("Hours can be typed as 40, 38:30 or 37,5. What you typed is still there."));
      return;
    }

  if (minutes == get_contract (self))
    {
      show_contract (self);
      return;
    }

  show_sentence (self, "");
  action = onward_action_new (ONWARD_VERB_EDIT, ONWARD_KIND_PLAN, onward_record_get_id (self->plan));
  onward_action_set_integer (action, ONWARD_KIND_PLAN, onward_record_get_id (self->plan), "contract", minutes);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static gboolean
key_cb (OnwardHoursContract *self,
        guint                key,
        guint                code,
        GdkModifierType      state)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  show_contract (self);

  return TRUE;
}

static void
onward_hours_contract_dispose (GObject *object)
{
  OnwardHoursContract *self = ONWARD_HOURS_CONTRACT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_HOURS_CONTRACT);
  g_clear_object (&self->plan);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_hours_contract_parent_class)->dispose (object);
}

static void
onward_hours_contract_class_init (OnwardHoursContractClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_hours_contract_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/hours/onward-hours-contract.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursContract, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursContract, hours);
  gtk_widget_class_bind_template_child (widget_class, OnwardHoursContract, says);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
onward_hours_contract_init (OnwardHoursContract *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
onward_hours_contract_show (OnwardHoursContract *self,
                            OnwardProfile       *profile,
                            OnwardRecord        *plan,
                            gboolean             editable)
{
  g_return_if_fail (ONWARD_IS_HOURS_CONTRACT (self));

  g_set_object (&self->profile, profile);
  if (self->plan != plan)
    {
      if (self->plan != NULL)
        g_signal_handlers_disconnect_by_func (self->plan, show_contract, self);
      g_set_object (&self->plan, plan);
      if (plan != NULL)
        g_signal_connect_object (plan, "notify::contract", G_CALLBACK (show_contract), self, G_CONNECT_SWAPPED);
      show_contract (self);
    }
  gtk_editable_set_editable (self->hours, editable && plan != NULL);
}
