/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-direction"

#include "onward-amount.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-chip.h"
#include "onward-day-button.h"
#include "onward-duration.h"
#include "onward-edit.h"
#include "onward-wrap-box.h"

/* A week of work, in minutes; more is a slip of the finger. */
#define MOST_HOURS (80 * 60)

struct _OnwardAmount
{
  GtkWidget         parent_instance;

  /* Template widgets */
  GtkWidget        *content;
  OnwardWrapBox    *line;
  GtkEditable      *entry;
  GtkWidget        *since_word;
  OnwardDayButton  *since;
  GtkLabel         *hint;

  /* Borrowed */
  OnwardChoiceChip *unit;

  /* Owned */
  OnwardProfile    *profile;
  OnwardRecord     *plan;
  gboolean          editable;
};

G_DEFINE_FINAL_TYPE (OnwardAmount, onward_amount, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EDITABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_said (OnwardRecord *plan)
{
  int field = onward_schema_find_field (ONWARD_KIND_PLAN, "amount");

  return onward_record_get_value (plan, field)->type == ONWARD_VALUE_INTEGER;
}

static gboolean
is_in_hours (OnwardRecord *plan)
{
  return g_str_equal (onward_record_get_text (plan, "amount_unit"), "hours");
}

static char *
format (OnwardRecord *plan)
{
  int amount;

  if (plan == NULL || !is_said (plan))
    return g_strdup ("");

  amount = CLAMP (onward_record_get_integer (plan, "amount"), 0, MOST_HOURS);

  return is_in_hours (plan) ? onward_duration_format (amount) : g_strdup_printf ("%d", amount);
}

static gboolean
parse (OnwardRecord *plan,
       const char   *text,
       int          *amount)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  guint64 number;

  if (is_in_hours (plan))
    return onward_duration_parse (clean, MOST_HOURS, amount);
  if (g_str_has_suffix (clean, "%"))
    {
      clean[strlen (clean) - 1] = '\0';
      g_strchomp (clean);
    }
  if (!g_ascii_string_to_unsigned (clean, 10, 0, 100, &number, NULL))
    return FALSE;
  *amount = number;

  return TRUE;
}

static void
say (OnwardAmount *self,
     const char   *hint)
{
  gtk_label_set_label (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *hint != '\0');
}

/* What stands there already is left alone, so that Ctrl+Z in the field takes back typing only. */
static void
load (OnwardAmount *self,
      const char   *text)
{
  if (g_str_equal (gtk_editable_get_text (self->entry), text))
    return;

  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_enable_undo (self->entry, TRUE);
}

static void
refresh (OnwardAmount *self)
{
  g_autofree char *text = format (self->plan);

  load (self, text);
  say (self, "");
  if (self->unit != NULL)
    onward_choice_chip_set_value (self->unit, self->plan != NULL ? onward_record_get_text (self->plan, "amount_unit") : "percent");
  onward_day_button_set_day (self->since, self->plan != NULL ? onward_record_get_text (self->plan, "since") : "");
}

static OnwardAction *
begin_action (OnwardAmount *self)
{
  return onward_action_new (ONWARD_VERB_MARK, ONWARD_KIND_PLAN, onward_record_get_id (self->plan));
}

static void
set_amount (OnwardAction *action,
            OnwardRecord *plan,
            int           amount,
            gboolean      said)
{
  OnwardValue value = { said ? ONWARD_VALUE_INTEGER : ONWARD_VALUE_NONE, };

  if (said)
    value.integer = amount;
  onward_action_set_value (action, ONWARD_KIND_PLAN, onward_record_get_id (plan),
                           onward_schema_find_field (ONWARD_KIND_PLAN, "amount"), &value);
}

static void
commit (OnwardAmount *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *before = format (self->plan);
  gboolean said = *text != '\0';
  OnwardAction *action;
  int amount = 0;

  if (self->plan == NULL || !self->editable || g_str_equal (text, before))
    {
      say (self, "");
      return;
    }
  if (said && !parse (self->plan, text, &amount))
    {
      say (self, is_in_hours (self->plan)
           ? _("Hours a week can be written like 20, 12:30 or 12,5.")
           : _("Per cent is a number from 0 to 100."));
      return;
    }

  action = begin_action (self);
  set_amount (action, self->plan, amount, said);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

/* What is one in hours is another in per cent of a contract; without one the number is asked again. */
static void
unit_chosen_cb (OnwardAmount *self,
                const char   *unit)
{
  int contract = onward_record_get_integer (self->plan, "contract");
  int amount = onward_record_get_integer (self->plan, "amount");
  gboolean to_hours = g_str_equal (unit, "hours");
  OnwardAction *action = begin_action (self);

  onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (self->plan), "amount_unit", unit);
  if (is_said (self->plan) && contract > 0)
    set_amount (action, self->plan, to_hours ? contract * amount / 100 : MIN (100, (amount * 100 + contract / 2) / contract), TRUE);
  else if (is_said (self->plan))
    set_amount (action, self->plan, 0, FALSE);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
since_picked_cb (OnwardAmount *self,
                 const char   *day)
{
  OnwardAction *action = begin_action (self);

  onward_action_set_text (action, ONWARD_KIND_PLAN, onward_record_get_id (self->plan), "since", *day != '\0' ? day : NULL);
  onward_edit_apply (GTK_WIDGET (self), self->profile, action);
}

static void
onward_amount_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_EDITABLE)
    g_value_set_boolean (value, ONWARD_AMOUNT (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_amount_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  OnwardAmount *self = ONWARD_AMOUNT (object);

  if (prop_id != PROP_EDITABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->editable == g_value_get_boolean (value))
    return;

  self->editable = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
onward_amount_dispose (GObject *object)
{
  OnwardAmount *self = ONWARD_AMOUNT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_AMOUNT);
  self->unit = NULL;
  g_clear_object (&self->plan);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (onward_amount_parent_class)->dispose (object);
}

static void
onward_amount_class_init (OnwardAmountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_amount_get_property;
  object_class->set_property = onward_amount_set_property;
  object_class->dispose = onward_amount_dispose;

  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_DAY_BUTTON);
  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ONWARD_APP_PATH "/ui/direction/onward-amount.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, line);
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, entry);
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, since_word);
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, since);
  gtk_widget_class_bind_template_child (widget_class, OnwardAmount, hint);
  gtk_widget_class_bind_template_callback (widget_class, commit);
  gtk_widget_class_bind_template_callback (widget_class, since_picked_cb);
}

static void
onward_amount_init (OnwardAmount *self)
{
  GtkWidget *unit;

  gtk_widget_init_template (GTK_WIDGET (self));

  unit = onward_choice_chip_new (ONWARD_KIND_PLAN, "amount_unit", _("Counted in"));
  self->unit = ONWARD_CHOICE_CHIP (unit);
  g_signal_connect_object (unit, "chosen", G_CALLBACK (unit_chosen_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "editable", unit, "sensitive", G_BINDING_SYNC_CREATE);
  onward_wrap_box_insert_before (self->line, unit, self->since_word);
}

void
onward_amount_set_plan (OnwardAmount  *self,
                        OnwardProfile *profile,
                        OnwardRecord  *plan)
{
  g_return_if_fail (ONWARD_IS_AMOUNT (self));

  g_set_object (&self->profile, profile);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, refresh, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    {
      g_signal_connect_object (plan, "notify::amount", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (plan, "notify::amount-unit", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (plan, "notify::since", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), plan != NULL);
  refresh (self);
}

char *
onward_amount_words (OnwardRecord *plan)
{
  g_autofree char *number = format (plan);

  if (*number == '\0')
    return g_steal_pointer (&number);
  if (is_in_hours (plan))
    /* Translators: how much somebody works, such as "12:30 hours a week" */
    return g_strdup_printf (_("%s hours a week"), number);

  /* Translators: how much somebody works, such as "50 %" */
  return g_strdup_printf (_("%s %%"), number);
}
