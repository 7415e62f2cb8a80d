/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-ui"

#include "onward-choice-chip.h"

#include "onward-choice-words.h"
#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-tooltip.h"

struct _OnwardChoiceChip
{
  GtkWidget      parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkLabel      *words;

  /* Owned */
  GSimpleAction *action;
  OnwardKind     kind;
  const char    *column;
  char          *label;
  char          *value;
};

G_DEFINE_FINAL_TYPE (OnwardChoiceChip, onward_choice_chip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update (OnwardChoiceChip *self)
{
  const char *words = onward_choice_words (self->kind, self->column, self->value);
  g_autofree char *name = NULL;

  /* Translators: the name of a field and what is chosen in it */
  name = g_strdup_printf (_("%s: %s"), self->label, words);
  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_simple_action_set_state (self->action, g_variant_new_string (self->value));
}

static void
activated_cb (OnwardChoiceChip *self,
              GVariant         *parameter)
{
  const char *value = g_variant_get_string (parameter, NULL);

  if (!g_str_equal (value, self->value))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

/* A page has hundreds of chips; few of them are ever opened. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  OnwardChoiceChip *self = data;
  const char *const *values = onward_schema_get_choices (self->kind, self->column);
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  menu = g_menu_new ();
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (onward_choice_words (self->kind, self->column, values[i]), NULL);

      g_menu_item_set_action_and_target (item, "choice.value", "s", values[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
onward_choice_chip_dispose (GObject *object)
{
  OnwardChoiceChip *self = ONWARD_CHOICE_CHIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_CHOICE_CHIP);
  g_clear_object (&self->action);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (onward_choice_chip_parent_class)->dispose (object);
}

static void
onward_choice_chip_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OnwardChoiceChip *self = ONWARD_CHOICE_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_choice_chip_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  OnwardChoiceChip *self = ONWARD_CHOICE_CHIP (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      onward_choice_chip_set_value (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_choice_chip_class_init (OnwardChoiceChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = onward_choice_chip_dispose;
  object_class->get_property = onward_choice_chip_get_property;
  object_class->set_property = onward_choice_chip_set_property;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "choicechip");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/widgets/onward-choice-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardChoiceChip, button);
  gtk_widget_class_bind_template_child (widget_class, OnwardChoiceChip, words);
}

static void
onward_choice_chip_init (OnwardChoiceChip *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->action = g_simple_action_new_stateful ("value", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_object (self->action, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "choice", G_ACTION_GROUP (group));

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
onward_choice_chip_new (OnwardKind  kind,
                        const char *column,
                        const char *label)
{
  OnwardChoiceChip *self = g_object_new (ONWARD_TYPE_CHOICE_CHIP, "label", label, NULL);

  self->kind = kind;
  self->column = g_intern_string (column);
  onward_tooltip_set (GTK_WIDGET (self->button), label);
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
  onward_choice_chip_set_value (self, onward_schema_get_choices (kind, column)[0]);

  return GTK_WIDGET (self);
}

const char *
onward_choice_chip_get_column (OnwardChoiceChip *self)
{
  g_return_val_if_fail (ONWARD_IS_CHOICE_CHIP (self), NULL);

  return self->column;
}

const char *
onward_choice_chip_get_value (OnwardChoiceChip *self)
{
  g_return_val_if_fail (ONWARD_IS_CHOICE_CHIP (self), NULL);

  return self->value;
}

void
onward_choice_chip_set_value (OnwardChoiceChip *self,
                              const char       *value)
{
  g_return_if_fail (ONWARD_IS_CHOICE_CHIP (self));

  if (g_strcmp0 (self->value, value) == 0)
    return;

  g_free (self->value);
  self->value = g_strdup (value);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
