/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-network"

#include "onward-tie-row.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-tie-sentence.h"

struct _OnwardTieRow
{
  OnwardRecordRow parent_instance;

  /* Template widgets */
  GtkLabel       *sentence;

  /* Owned */
  GSignalGroup   *person_signals;
  GSignalGroup   *other_signals;
};

G_DEFINE_FINAL_TYPE (OnwardTieRow, onward_tie_row, ONWARD_TYPE_RECORD_ROW)

enum
{
  PROP_0,
  PROP_STRENGTH,
  PROP_DIRECTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_name (OnwardTieRow *self,
          const char   *column)
{
  OnwardRecord *person = onward_record_row_look_up (ONWARD_RECORD_ROW (self), column);

  return person != NULL ? onward_record_get_display_title (person) : NULL;
}

static const char *
get_choice (OnwardTieRow *self,
            const char   *column)
{
  OnwardRecord *record = onward_record_row_get_record (ONWARD_RECORD_ROW (self));

  return record != NULL ? onward_record_get_text (record, column) : "";
}

static char *
onward_tie_row_describe (OnwardRecordRow *row)
{
  OnwardTieRow *self = ONWARD_TIE_ROW (row);
  const char *person = get_name (self, "person");

  return onward_tie_sentence (get_choice (self, "strength"), get_choice (self, "direction"),
                              person != NULL ? person : "", get_name (self, "other"));
}

static void
onward_tie_row_refresh (OnwardRecordRow *row,
                        OnwardRecord    *record)
{
  OnwardTieRow *self = ONWARD_TIE_ROW (row);
  g_autofree char *words = record != NULL ? onward_tie_row_describe (row) : g_strdup ("");

  gtk_label_set_label (self->sentence, words);
  g_signal_group_set_target (self->person_signals, onward_record_row_look_up (row, "person"));
  g_signal_group_set_target (self->other_signals, onward_record_row_look_up (row, "other"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRENGTH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRECTION]);
}

static void
onward_tie_row_add_menu (OnwardRecordRow *row,
                         GMenu           *menu)
{
  static const char *const strengths[] = { "strong", "thin", "strained" };
  static const char *const directions[] = { "both", "gives", "takes" };
  OnwardTieRow *self = ONWARD_TIE_ROW (row);
  const char *person = get_name (self, "person");
  g_autoptr (GMenu) ties = g_menu_new ();
  g_autoptr (GMenu) supports = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      g_autofree char *action = g_strdup_printf ("tie.strength::%s", strengths[i]);

      g_menu_append (ties, onward_tie_strength_words (strengths[i]), action);
    }
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autofree char *action = g_strdup_printf ("tie.direction::%s", directions[i]);
      g_autofree char *words = onward_tie_direction_words (directions[i], person != NULL ? person : "",
                                                           get_name (self, "other"));

      g_menu_append (supports, words, action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ties));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (supports));
}

static void
onward_tie_row_dispose (GObject *object)
{
  OnwardTieRow *self = ONWARD_TIE_ROW (object);

  g_clear_object (&self->person_signals);
  g_clear_object (&self->other_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_TIE_ROW);

  G_OBJECT_CLASS (onward_tie_row_parent_class)->dispose (object);
}

static void
onward_tie_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OnwardTieRow *self = ONWARD_TIE_ROW (object);

  switch (prop_id)
    {
    case PROP_STRENGTH:
      g_value_set_string (value, get_choice (self, "strength"));
      break;
    case PROP_DIRECTION:
      g_value_set_string (value, get_choice (self, "direction"));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_tie_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_STRENGTH:
      onward_record_row_mark (ONWARD_RECORD_ROW (object), "strength", g_value_get_string (value));
      break;
    case PROP_DIRECTION:
      onward_record_row_mark (ONWARD_RECORD_ROW (object), "direction", g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
onward_tie_row_class_init (OnwardTieRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OnwardRecordRowClass *row_class = ONWARD_RECORD_ROW_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = onward_tie_row_dispose;
  object_class->get_property = onward_tie_row_get_property;
  object_class->set_property = onward_tie_row_set_property;
  row_class->refresh = onward_tie_row_refresh;
  row_class->add_menu = onward_tie_row_add_menu;
  row_class->describe = onward_tie_row_describe;

  properties[PROP_STRENGTH] = g_param_spec_string ("strength", NULL, NULL, "", flags);
  properties[PROP_DIRECTION] = g_param_spec_string ("direction", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "tie.strength", "strength");
  gtk_widget_class_install_property_action (widget_class, "tie.direction", "direction");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/network/onward-tie-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardTieRow, sentence);
}

static void
onward_tie_row_init (OnwardTieRow *self)
{
  OnwardRecordRow *row = ONWARD_RECORD_ROW (self);

  self->person_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->person_signals, "notify::display-title",
                                  G_CALLBACK (onward_record_row_refresh), self);
  self->other_signals = g_signal_group_new (ONWARD_TYPE_RECORD);
  g_signal_group_connect_swapped (self->other_signals, "notify::display-title",
                                  G_CALLBACK (onward_record_row_refresh), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (onward_record_row_get_title (row)), FALSE);
  onward_record_row_add_above (row, GTK_WIDGET (self->sentence));
}
