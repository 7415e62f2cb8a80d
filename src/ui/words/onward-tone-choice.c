/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-words"

#include "onward-tone-choice.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"

#define TONE_KEY "onward-tone"

struct _OnwardToneChoice
{
  GtkWidget       parent_instance;

  /* Borrowed */
  GtkCheckButton *buttons[3];

  /* Owned */
  char           *tone;
  gboolean        loading;
};

G_DEFINE_FINAL_TYPE (OnwardToneChoice, onward_tone_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TONE,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *tone;
  const char *meaning;
} tones[] = {
  { "manager", N_("Calm and concrete: what I bring, and when it helped") },
  { "application", N_("A little more formal, for somebody who does not know me yet") },
  { "myself", N_("Kind and true, for a day when I doubt it") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tones) == G_N_ELEMENTS (((OnwardToneChoice *) NULL)->buttons));

static void
toggled_cb (OnwardToneChoice *self,
            GtkCheckButton   *button)
{
  if (!self->loading && gtk_check_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (button), TONE_KEY));
}

static GtkWidget *
make_words (const char *title,
            const char *meaning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *labels[] = { gtk_label_new (title), gtk_label_new (meaning) };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_add_css_class (labels[1], "guide");

  return box;
}

static void
add_button (OnwardToneChoice *self,
            guint             i)
{
  const char *title = onward_choice_words (ONWARD_KIND_PRESENTATION, "tone", tones[i].tone);
  /* GTK 4.8 draws one of a group as a radio button, but says that it is a check box. */
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), make_words (title, _(tones[i].meaning)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(tones[i].meaning),
                                  -1);
  g_object_set_data (G_OBJECT (button), TONE_KEY, (gpointer) tones[i].tone);
  self->buttons[i] = GTK_CHECK_BUTTON (button);
  if (i > 0)
    gtk_check_button_set_group (self->buttons[i], self->buttons[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
onward_tone_choice_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TONE:
      g_value_set_string (value, ONWARD_TONE_CHOICE (object)->tone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_tone_choice_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TONE:
      onward_tone_choice_set_tone (ONWARD_TONE_CHOICE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_tone_choice_dispose (GObject *object)
{
  OnwardToneChoice *self = ONWARD_TONE_CHOICE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    g_clear_pointer ((GtkWidget **) &self->buttons[i], gtk_widget_unparent);
  g_clear_pointer (&self->tone, g_free);

  G_OBJECT_CLASS (onward_tone_choice_parent_class)->dispose (object);
}

static void
onward_tone_choice_class_init (OnwardToneChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = onward_tone_choice_get_property;
  object_class->set_property = onward_tone_choice_set_property;
  object_class->dispose = onward_tone_choice_dispose;

  properties[PROP_TONE] =
    g_param_spec_string ("tone", NULL, NULL, tones[0].tone,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ONWARD_TYPE_TONE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tones");
}

static void
onward_tone_choice_init (OnwardToneChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("To whom I say it"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    add_button (self, i);
  onward_tone_choice_set_tone (self, tones[0].tone);
}

const char *
onward_tone_choice_get_tone (OnwardToneChoice *self)
{
  g_return_val_if_fail (ONWARD_IS_TONE_CHOICE (self), NULL);

  return self->tone;
}

void
onward_tone_choice_set_tone (OnwardToneChoice *self,
                             const char       *tone)
{
  g_return_if_fail (ONWARD_IS_TONE_CHOICE (self));
  g_return_if_fail (tone != NULL);

  self->loading = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_check_button_set_active (self->buttons[i], g_str_equal (tones[i].tone, tone));
  self->loading = FALSE;

  if (g_strcmp0 (self->tone, tone) == 0)
    return;

  g_free (self->tone);
  self->tone = g_strdup (tone);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TONE]);
}
