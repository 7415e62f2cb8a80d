/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "onward-strengths"

#include "onward-strength-filter.h"

#include "onward-config.h"

#include <glib/gi18n-lib.h>

#include "onward-choice-words.h"
#include "onward-strength-uses.h"
#include "onward-text.h"
#include "onward-wrap-box.h"

/* Fewer can be seen without looking for them. */
#define N_ENOUGH 12

struct _OnwardStrengthFilter
{
  GtkWidget           parent_instance;

  /* Template widgets */
  GtkWidget          *content;
  GtkEditable        *words;
  GtkDropDown        *family;
  GtkToggleButton    *in_plan;
  GtkWidget          *none_left;

  /* Owned */
  OnwardFilterList   *all;
  OnwardFilterList   *strengths;
  OnwardStrengthUses *uses;
  gboolean            filtering;
  gboolean            empty;
};

G_DEFINE_FINAL_TYPE (OnwardStrengthFilter, onward_strength_filter, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
keeps (OnwardRecord *strength,
       gpointer      data)
{
  OnwardStrengthFilter *self = data;
  guint family = gtk_drop_down_get_selected (self->family);

  if (family > 0 &&
      !g_str_equal (onward_record_get_text (strength, "family"),
                    onward_schema_get_choices (ONWARD_KIND_STRENGTH, "family")[family - 1]))
    return FALSE;

  return !gtk_toggle_button_get_active (self->in_plan) ||
         onward_strength_uses_in_plan (self->uses, onward_record_get_id (strength));
}

static gboolean
is_narrow (OnwardStrengthFilter *self)
{
  return gtk_drop_down_get_selected (self->family) > 0 || gtk_toggle_button_get_active (self->in_plan) ||
         !onward_text_is_blank (gtk_editable_get_text (self->words));
}

static void
update (OnwardStrengthFilter *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->strengths));

  if (self->empty != (n_all == 0))
    {
      self->empty = n_all == 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
    }
  gtk_widget_set_visible (self->none_left, n_all > 0 && n_shown == 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_all > N_ENOUGH || is_narrow (self));
}

static void
changed_cb (OnwardStrengthFilter *self)
{
  if (self->strengths == NULL || self->filtering)
    return;

  onward_filter_list_set_func (self->strengths, is_narrow (self) ? keeps : NULL, self, NULL);
  onward_filter_list_set_search (self->strengths, gtk_editable_get_text (self->words));
  update (self);
}

static void
uses_changed_cb (OnwardStrengthFilter *self)
{
  if (gtk_toggle_button_get_active (self->in_plan))
    changed_cb (self);
}

static void
onward_strength_filter_dispose (GObject *object)
{
  OnwardStrengthFilter *self = ONWARD_STRENGTH_FILTER (object);

  if (self->uses != NULL)
    g_signal_handlers_disconnect_by_data (self->uses, self);
  if (self->strengths != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->strengths, self);
      onward_filter_list_set_func (self->strengths, NULL, NULL, NULL);
    }
  g_clear_object (&self->strengths);
  gtk_widget_dispose_template (GTK_WIDGET (self), ONWARD_TYPE_STRENGTH_FILTER);
  g_clear_object (&self->all);
  g_clear_object (&self->uses);

  G_OBJECT_CLASS (onward_strength_filter_parent_class)->dispose (object);
}

static void
onward_strength_filter_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_EMPTY)
    g_value_set_boolean (value, ONWARD_STRENGTH_FILTER (object)->empty);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
onward_strength_filter_class_init (OnwardStrengthFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onward_strength_filter_dispose;
  G_OBJECT_CLASS (klass)->get_property = onward_strength_filter_get_property;

  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (ONWARD_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ONWARD_APP_PATH "/ui/strengths/onward-strength-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthFilter, content);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthFilter, words);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthFilter, family);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthFilter, in_plan);
  gtk_widget_class_bind_template_child (widget_class, OnwardStrengthFilter, none_left);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, onward_strength_filter_show_all);
}

static void
onward_strength_filter_init (OnwardStrengthFilter *self)
{
  g_autoptr (GtkStringList) names = onward_choice_words_list (ONWARD_KIND_STRENGTH, "family", _("All Families"));

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drop_down_set_model (self->family, G_LIST_MODEL (names));
}

void
onward_strength_filter_setup (OnwardStrengthFilter *self,
                              OnwardProfile        *profile,
                              OnwardLens            lens,
                              OnwardFilterList     *strengths)
{
  g_return_if_fail (ONWARD_IS_STRENGTH_FILTER (self));
  g_return_if_fail (self->strengths == NULL);

  self->strengths = g_object_ref (strengths);
  self->all = onward_profile_list (profile, ONWARD_KIND_STRENGTH, lens);
  self->uses = g_object_ref (onward_strength_uses_get (profile, lens));
  g_signal_connect_object (self->all, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (strengths, "items-changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->uses, "changed", G_CALLBACK (uses_changed_cb), self);
  update (self);
}

void
onward_strength_filter_show_all (OnwardStrengthFilter *self)
{
  g_return_if_fail (ONWARD_IS_STRENGTH_FILTER (self));

  self->filtering = TRUE;
  gtk_editable_set_text (self->words, "");
  gtk_drop_down_set_selected (self->family, 0);
  gtk_toggle_button_set_active (self->in_plan, FALSE);
  self->filtering = FALSE;
  changed_cb (self);
}
